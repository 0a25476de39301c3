"""What the pages of one running desk share."""

from collections.abc import Callable, Mapping, Sequence
from threading import Event
from typing import cast

from starlette.requests import HTTPConnection

from isnad.case.contents import last_used
from isnad.case.deciding.take import ANY, Outcome, take
from isnad.case.folder import Layout
from isnad.knowledge.profiles import Profile, profile
from isnad.model.decision import Decision
from isnad.pipeline.context import Context
from isnad.store.read import Reader
from isnad.store.store import Store
from isnad.store.upgrade import DRAFTED
from isnad.web.refusals import Refusals
from isnad.web.security.sessions import Session, Sessions
from isnad.web.settings import Settings


class Desk:
    """One case, served.

    Attributes:
        layout: where the case keeps what.
        settings: with which the desk was started.
        sessions: who was let in.
        refusals: the record of what was refused.
        paths: of the pages that there are.
        store: what the case keeps, to read and to decide on.
        context: what its drafts were made with; loaded when it is first asked for, and anew behind another draft.
        ending: set when the server is to end, so that nobody waits for what never ends by itself.
    """

    def __init__(
        self, layout: Layout, settings: Settings, tell: Callable[[str], None], api_token: str | None = None
    ) -> None:
        self.layout = layout
        self.settings = settings
        self.sessions = Sessions(api_token)
        self.refusals = Refusals(layout, tell)
        self.paths: frozenset[str] = frozenset()
        self.store = Store.kept_open(layout.database)
        self.ending = Event()
        self._context: tuple[str | None, Context] | None = None

    @property
    def context(self) -> Context:
        """Profile and zone are those of the case's last build; gazetteers those that are installed."""
        with self.store.reading() as reader:
            return self.context_of(reader)

    def context_of(self, reader: Reader) -> Context:
        """The same at the moment of a reader."""
        drafted, known = reader.setting(DRAFTED), self._context
        if known is None or known[0] != drafted:
            self._context = known = drafted, last_used(reader).context()
        return known[1]

    @property
    def profile(self) -> Profile:
        """By which figures are made."""
        return profile(self.context.profile)

    def decide(
        self, decisions: Sequence[Decision], seen: Mapping[str, int] = ANY, *, since: int | None = None
    ) -> Outcome:
        """Take decisions in the name of whom the desk serves; raises as `isnad.case.deciding.take.take`."""
        return take(self.store, self.profile, decisions, self.settings.who, seen=seen, since=since)

    @property
    def address(self) -> str:
        """Where the desk is, with a token that opens it once; one that was given before is void."""
        return f"http://127.0.0.1:{self.settings.port}/?token={self.sessions.token()}"

    @property
    def cookie(self) -> str:
        """The session's cookie: browsers do not tell ports apart, and two desks may be open."""
        return f"isnad_session_{self.settings.port}"


def desk_of(request: HTTPConnection) -> Desk:
    """The desk that a request is made to."""
    return cast("Desk", request.app.state.desk)


def session_of(request: HTTPConnection) -> Session | None:
    """The session of a request; a page is never asked without one, a page of refusal may be."""
    return cast("Session | None", getattr(request.state, "session", None))

"""Drafts every incident of a case anew, from all readings and all decisions."""

from collections.abc import Callable
from typing import Final

from isnad.case.drafting.crew import Crew
from isnad.case.drafting.making import Made
from isnad.case.drafting.progress import Progress, silent
from isnad.case.drafting.stored import Documents
from isnad.case.drafting.texts import index_texts
from isnad.case.holdings import Used
from isnad.knowledge.profiles import profile
from isnad.pipeline.context import Context
from isnad.store.draft_writer import DraftWriter
from isnad.store.entry import Action
from isnad.store.read import Reader
from isnad.store.store import Store
from isnad.store.upgrade import DRAFTED
from isnad.store.write import Writer

RELINK: Final = "relink"
"""The name in the table `meta` of what says that a decision may have changed what linking compares."""
_TURNS: Final = 3
"""How often a draft that decisions have overtaken is made again before they are made to wait for it."""


def is_current(reader: Reader, context: Context) -> bool:
    """Whether the drafts are those of the case's documents by this version, knowledge, profile, and decisions."""
    return reader.setting(DRAFTED) == _key(reader, context) and not reader.setting(RELINK)


def is_of_build(reader: Reader, used: Used) -> bool:
    """Whether the drafts are those of what the last build read with, and of all that was decided since."""
    last = reader.last((Action.DOCUMENT_ADDED, Action.DOCUMENT_REREAD))
    made = " ".join((used.version, used.knowledge, used.profile, *used.gazetteers, used.zone, str(last)))
    return reader.setting(DRAFTED) == made and not reader.setting(RELINK)


def draft(
    store: Store,
    context: Context,
    *,
    progress: Progress = silent,
    anew: bool = False,
    crew: Crew | None = None,
    ready: Callable[[], object] = lambda: None,
) -> int:
    """Bring the drafts of a case up to date; how many incidents there are.

    Decisions taken at the desk keep them up to date by themselves; `anew` also where the documents are the same.

    Where there is much a `crew` of processes helps; the caller has locked the case then. `ready` waits for what they
    are to read of the case beside documents and claims: it is called before they begin. `progress` is told how far it
    is.

    Raises:
        IsnadError: what a store and a crew raise; the drafts are then as they were.
    """
    # Linking takes minutes where there is much: people go on deciding meanwhile, and what they decide is not lost.
    for _ in range(_TURNS):
        with store.reading() as reader:
            if not anew and is_current(reader, context):
                return reader.drafted.count()
            made, seen = Made(reader, profile(context.profile), progress, crew, ready), _stand(reader)
        index_texts(store, Documents(store, made.documents), context, crew, progress)
        with store.writing() as writer:
            if _stand(writer) == seen:
                return _keep(writer, context, made, progress)
    with store.writing() as writer:
        made = Made(writer, profile(context.profile), progress)
        number = _keep(writer, context, made, progress)
    index_texts(store, Documents(store, made.documents), context, progress=progress)
    return number


def _keep(writer: Writer, context: Context, made: Made, progress: Progress) -> int:
    made.write(DraftWriter(writer.connection), writer.head().length, progress)
    writer.set(DRAFTED, _key(writer, context))
    writer.set(RELINK, "")
    return made.count


def _stand(reader: Reader) -> int:
    """The last entry after which a draft would be another."""
    return reader.last((Action.DOCUMENT_ADDED, Action.DOCUMENT_REREAD, Action.DECISION_TAKEN))


def _key(reader: Reader, context: Context) -> str:
    used = context.fingerprint
    last = reader.last((Action.DOCUMENT_ADDED, Action.DOCUMENT_REREAD))
    return " ".join((used.version, used.knowledge, used.profile, *used.gazetteers, context.zone.key, str(last)))

"""One report as received, and what went wrong on the way."""

from datetime import UTC, date, datetime
from functools import cached_property

from isnad.model.interval import Interval
from isnad.model.reason import Reason
from isnad.model.span import Span
from isnad.model.terms import Basis, PartKind
from isnad.model.value import Value


class Outlet(Value, frozen=True):
    """Who printed the report.

    `of` names the outlet whose report this one retells, where the text is a digest; empty where nobody knows which.
    """

    name: str
    basis: Basis
    of: str | None = None
    span: Span | None = None


class Published(Value, frozen=True):
    """The day a report came out. `source` is a code: `table`, `field`, `page`, `text`, `url`, `sentence`, `query`."""

    day: date
    basis: Basis
    source: str
    span: Span | None = None


class Retrieved(Value, frozen=True):
    """When whoever collected the report took it from where it was printed: to the minute, or the day alone.

    `source` is a code: `archive`, `table`, `field`, `page`, `url`. The days of a clock without a zone are those of UTC.
    """

    at: Interval
    source: str

    def __post_init__(self) -> None:
        if self.at.start is None or self.at.end is None:
            raise ValueError(f"collected at no time: {self.at!r}")

    @property
    def utc(self) -> datetime:
        """When it begins, in UTC."""
        if self.at.start is None:
            raise ValueError(f"collected at no time: {self.at!r}")
        return self.at.start.astimezone(UTC)


class Received(Value, frozen=True):
    """Text decoded or extracted once by a named extractor; immutable. Newlines and marks are kept."""

    text: str
    sha256: str
    extractor: str
    encoding: str


class Author(Value, frozen=True):
    """Who signed a report, as printed."""

    name: str
    span: Span | None = None


class Part(Value, frozen=True):
    """A stretch of the received text that is not the body of the report: its title, or furniture of the page.

    `rule` names the rule or the entry that found it.
    """

    kind: PartKind
    span: Span
    rule: str


class Document(Value, frozen=True, dict=True):
    """One report.

    Attributes:
        id: SHA-256 of its bytes, hexadecimal.
        name: its name in its collection (file name, or a source's id), used to speak of it.
        received: the text all spans of this document count in.
        outlet: None where nothing tells.
        published: None where nothing tells.
        retrieved: when it was collected, as its archive, a table or a saved page has it; None where nothing tells. When
            a case got it, the case's log says.
        title: as given beside the text, or None.
        url: address as given, or None.
        language: ISO 639 code of the language of its report; "und" where it has no letters.
        author: who signed it, as the page prints it, or None. A name of a person: left out of what is public.
        parts: title and furniture, in order, without overlap; what no part covers is the body of the report.
    """

    id: str
    name: str
    received: Received
    outlet: Outlet | None = None
    published: Published | None = None
    title: str | None = None
    url: str | None = None
    language: str = "ar"
    author: Author | None = None
    parts: tuple[Part, ...] = ()
    retrieved: Retrieved | None = None

    @cached_property
    def report(self) -> str:
        """The received text with a line end for every character of furniture, so that spans hold in both.

        Rules read this: what the page says around the report gives no claims, no date and no place.
        """
        text = self.received.text
        kept: list[str] = []
        reached = 0
        for part in self.parts:
            if not part.kind.is_report:
                kept += [text[reached : part.span.start], "\n" * (part.span.end - part.span.start)]
                reached = part.span.end
        return "".join([*kept, text[reached:]]) if kept else text


class Issue(Value, frozen=True):
    """A document or part of one that could not be used. `where` is a file, with a line where there is one."""

    where: str
    reason: Reason

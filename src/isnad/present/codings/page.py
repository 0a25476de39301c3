"""The comparison as one self-contained HTML file, written piece by piece: what it quotes is never held as a whole."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment
from markupsafe import Markup

from isnad.present.codings.words import say
from isnad.present.dossier.quotes import Piece
from isnad.present.dossier.render import policy
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition
from isnad.present.tables import asset, say as phrase
from isnad.present.templating import environment
from isnad.version import VERSION


@dataclass(frozen=True, slots=True)
class Quoted:
    """A claim with its words: its number in the case, what it says on whose word, its document, its sentence."""

    number: str
    sentence: str
    document: str
    quote: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Claims under one heading: what they hold, or why they are set aside."""

    heading: str
    claims: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Behind:
    """A figure that disagrees: what holds the draft's ends, what is set aside, where the coding's number stands."""

    heading: str
    relation: str
    decided: str | None
    held: tuple[Group, ...]
    aside: tuple[Group, ...]
    printed: tuple[Group, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A field of a pair in words; `differs` marks it."""

    cells: tuple[str, ...]
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: `how` says how to read it; in one that is `numeric` everything behind the first column is a number."""

    title: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]
    how: str | None = None
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class PairView:
    """A coding beside its incident."""

    number: int
    coding: str
    coded: str
    incident: str
    drafted: str
    found: str
    reasons: str
    notes: str | None
    fields: Grid
    figures: tuple[Behind, ...]


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A coding that has no one incident: which it may be of, or why it is of none."""

    coding: str
    coded: str
    why: str
    candidates: Grid | None


@dataclass(frozen=True, slots=True)
class Body:
    """One language of the file; what may be long is made as it is written."""

    language: Language
    case: str
    file: str
    notes: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]
    tables: tuple[Grid, ...]
    pairs: Iterable[PairView]
    ambiguous: Sequence[Unsettled]
    unmatched: Sequence[Unsettled]
    uncoded: Grid
    issues: tuple[str, ...]


def page(bodies: Sequence[Body]) -> Iterator[str]:
    """The file in pieces, the first language shown first; write it as UTF-8 with its newlines unchanged.

    It is the internal edition, which it says, for it quotes reports. It loads nothing; what is from outside is escaped.
    """
    css, script = asset("dossier.css"), asset("dossier.js")
    return (
        _environment()
        .get_template("codings/codings.html.j2")
        .generate(
            bodies=bodies,
            languages=[body.language for body in bodies],
            css=Markup(css),  # noqa: S704 - a file of this package
            script=Markup(script),  # noqa: S704 - a file of this package
            policy=policy(css, script),
            edition=Edition.INTERNAL,
            version=VERSION,
            title=say("title", bodies[0].language, case=bodies[0].case),
            say=say,
            phrase=phrase,
        )
    )


@cache
def _environment() -> Environment:
    return environment()

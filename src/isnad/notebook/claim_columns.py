"""The columns of data frames of claims, and of the links of their chains."""

from dataclasses import dataclass
from typing import Final

from isnad.model.chain import Link
from isnad.model.claim import Claim
from isnad.model.document import Document
from isnad.notebook.frames import Column, Kind, at
from isnad.present.words import core_words


@dataclass(frozen=True, slots=True)
class Row:
    """A claim with its document; `text` is None in an edition that shows no reports."""

    claim: Claim
    number: str
    document: Document
    text: str | None


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link of a claim's chain, counted from the outlet, which is 0."""

    claim: Claim
    place: int
    link: Link


def _words(row: Row) -> str | None:
    return None if row.text is None else " … ".join(core_words(row.claim, row.text))


def _names(row: Row) -> tuple[str, ...]:
    return () if row.claim.victims is None else row.claim.victims.names


def _doers(row: Row) -> tuple[str, ...]:
    return tuple(doer.id for doer in row.claim.by)


def _teller(row: Row) -> Link:
    return row.claim.chain[-1]


CLAIMS: Final[tuple[Column[Row], ...]] = (
    Column("id", Kind.TEXT, "the same for the same words of the same report", at("claim.id")),
    Column("number", Kind.TEXT, "of its document and its own within it, as results show it", at("number")),
    Column("document", Kind.TEXT, "name of its report; in the public edition its number", at("claim.document")),
    Column("published", Kind.DAY, "the day on which the report came out", at("document.published.day")),
    Column("event", Kind.TEXT, "code of what happened", at("claim.event")),
    Column("modality", Kind.TEXT, "code of its mood inside the innermost speech", at("claim.modality")),
    Column("says_so", Kind.TRUTH, "whether it says that this happened, if only likely", at("claim.says_so")),
    Column("denied", Kind.TRUTH, "whether somebody in its chain denies it", at("claim.is_denied")),
    Column("low", Kind.WHOLE, "lowest number stated; nothing where that end is open", at("claim.count.low")),
    Column("high", Kind.WHOLE, "highest number stated; nothing where that end is open", at("claim.count.high")),
    Column("exactness", Kind.TEXT, "code of how the number is stated", at("claim.count.exactness")),
    Column("word", Kind.TEXT, "the word in the place of a number, folded", at("claim.count.word")),
    Column("group", Kind.TEXT, "code of whom it counts, in the report's terms", at("claim.victims.group")),
    Column("status", Kind.TEXT, "civilian, fighter or unknown, as stated", at("claim.victims.status")),
    Column("side", Kind.TEXT, "id of the party whose people they are", at("claim.victims.side")),
    Column("women_low", Kind.WHOLE, "lowest number of women among them", at("claim.victims.parts.women.low")),
    Column("women_high", Kind.WHOLE, "highest number of women among them", at("claim.victims.parts.women.high")),
    Column("children_low", Kind.WHOLE, "lowest number of children among them", at("claim.victims.parts.children.low")),
    Column("children_high", Kind.WHOLE, "highest number of children", at("claim.victims.parts.children.high")),
    Column("names", Kind.LIST, "names of victims as printed", _names),
    Column("by", Kind.LIST, "ids of the parties said or inferred to have done it", _doers),
    Column("cause", Kind.TEXT, "id of the method", at("claim.cause.method")),
    Column("place", Kind.TEXT, "as printed", at("claim.place.name")),
    Column("place_id", Kind.TEXT, "id of its row of a gazetteer", at("claim.place.id")),
    Column("lat", Kind.REAL, "degrees north", at("claim.place.lat")),
    Column("lon", Kind.REAL, "degrees east", at("claim.place.lon")),
    Column("precision", Kind.TEXT, "code of how finely the point is known", at("claim.place.precision")),
    Column("start", Kind.MOMENT, "when it began, at the earliest", at("claim.time.start")),
    Column("end", Kind.MOMENT, "up to but not including when", at("claim.time.end")),
    Column("grain", Kind.TEXT, "code of how finely the time is stated", at("claim.time.grain")),
    Column("links", Kind.WHOLE, "how many tellers its chain has, the outlet counted", lambda row: len(row.claim.chain)),
    Column("teller", Kind.TEXT, "the innermost teller, as printed", lambda row: _teller(row).name),
    Column("teller_kind", Kind.TEXT, "code of what the innermost teller is", lambda row: _teller(row).kind),
    Column("stance", Kind.TEXT, "code of how the innermost teller is presented", lambda row: _teller(row).stance),
    Column("part_of", Kind.TEXT, "id of the claim whose number holds this one", at("claim.part_of")),
    Column("scope", Kind.TEXT, "code of what the number was summed over", at("claim.scope.kind")),
    Column("words", Kind.TEXT, "event and number as printed; nothing in the public edition", _words),
)
"""One row a claim."""

LINKS: Final[tuple[Column[LinkRow], ...]] = (
    Column("claim", Kind.TEXT, "id of the claim", at("claim.id")),
    Column("link", Kind.WHOLE, "place in the chain; the outlet is 0", at("place")),
    Column("name", Kind.TEXT, "as printed, or the words that describe an unnamed teller", at("link.name")),
    Column("kind", Kind.TEXT, "code of what the teller is", at("link.kind")),
    Column("anonymous", Kind.TRUTH, "whether the report does not name the teller", at("link.anonymous")),
    Column("affiliation", Kind.TEXT, "id of the party whose member speaks", at("link.affiliation")),
    Column("verb", Kind.TEXT, "the word of saying that leads to it, as printed", at("link.verb")),
    Column("stance", Kind.TEXT, "code of how the teller before presents it", at("link.stance")),
    Column("start", Kind.WHOLE, "where its name begins in the received text, in code points", at("link.span.start")),
    Column("end", Kind.WHOLE, "where its name ends", at("link.span.end")),
)
"""One row a link of a chain."""

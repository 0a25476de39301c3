"""Reads the claims of a made-up report and writes each on one line, so that a table can say what is expected."""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable
from zoneinfo import ZoneInfo

from isnad.claims.read import read_claims
from isnad.gazetteer.index import Gazetteer
from isnad.gazetteer.row import GazetteerRow
from isnad.knowledge.lexicon import lexicon
from isnad.mentions.items import read_passage
from isnad.mentions.placename import PlaceIndex
from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.document import Document, Published, Received
from isnad.model.span import Span
from isnad.model.terms import Basis, Exactness, Modality, Precision

ZONE = ZoneInfo("Asia/Damascus")
WEDNESDAY = dt.date(2023, 6, 14)
_SIGN = {
    Exactness.EXACT: "",
    Exactness.ABOUT: "~",
    Exactness.MORE_THAN: ">",
    Exactness.AT_LEAST: ">=",
    Exactness.LESS_THAN: "<",
    Exactness.AT_MOST: "<=",
}


def row(name: str, lat: float, lon: float, precision: Precision) -> GazetteerRow:
    return GazetteerRow(name, name, "", lat, lon, precision, "", "made up for tests")


PLACES = PlaceIndex(
    Gazetteer(
        [
            row("حلب", 36.2, 37.2, Precision.CITY),
            row("حمص", 34.7, 36.7, Precision.CITY),
            row("الباب", 36.4, 37.5, Precision.CITY),
            row("إدلب", 35.9, 36.6, Precision.PROVINCE_GOVERNORATE),
        ]
    )
)


def claims(text: str) -> tuple[Claim, ...]:
    """The claims of a report of unknown outlet, published on a Wednesday."""
    received = Received(text, hashlib.sha256(text.encode()).hexdigest(), "test", "utf-8")
    published = Published(WEDNESDAY, Basis.STATED, "test")
    document = Document(received.sha256, "report", received, None, published)
    return read_claims(document, read_passage(text, lexicon(), PLACES), PLACES, ZONE).claims


def lines(text: str, told: Callable[[str, Claim, list[Claim]], str], kept: Callable[[Claim], bool]) -> list[str]:
    """One line a claim that is `kept`, in order of the text; `told` is given all those kept, to number them."""
    found = [claim for claim in claims(text) if kept(claim)]
    return [told(text, claim, found) for claim in found]


def words(text: str, span: Span | None) -> str:
    return "-" if span is None else text[span.start : span.end]


def counted(count: Count | None) -> str:
    """5, ~5, >5, 5-7, 'عشرات'; "-" where nothing is counted."""
    if count is None:
        return "-"
    if count.exactness is Exactness.VAGUE:
        return f"'{count.word}'"
    if count.exactness is Exactness.BETWEEN:
        return f"{count.low}-{count.high}"
    return f"{_SIGN[count.exactness]}{count.low if count.low is not None else count.high}"


def victims(claim: Claim) -> str:
    """As in "children unknown of sdf {children 3}"."""
    found = claim.victims
    if found is None:
        return "nobody"
    parts = ((name, getattr(found.parts, name)) for name in ("men", "women", "children", "infants", "elderly"))
    inside = ", ".join(f"{name} {counted(count)}" for name, count in parts if count is not None)
    side = "" if found.side is None else f" of {found.side}"
    return f"{found.group} {found.status}{side}" + (f" {{{inside}}}" if inside else "")


def part_of(claim: Claim, found: Iterable[Claim]) -> str:
    if claim.part_of is None:
        return ""
    number = next((n for n, other in enumerate(found, start=1) if other.id == claim.part_of), "?")
    return f" < {number}"


def mood(claim: Claim) -> str:
    return "" if claim.modality is Modality.ASSERTED else f" ({claim.modality})"


def outcome(text: str, claim: Claim, found: list[Claim]) -> str:
    """As in "killed قتل | 3 ثلاثة مدنيين | civilians civilian < 1 (likely)"."""
    event = f"{claim.event} {words(text, claim.spans.event)}"
    count = f"{counted(claim.count)} {words(text, claim.spans.count)}"
    return f"{event} | {count} | {victims(claim)}{part_of(claim, found)}{mood(claim)}"


def happening(text: str, claim: Claim, found: list[Claim]) -> str:
    """As in "strike غارة | >40 أكثر من 40 غارة | airstrike < 1"."""
    count = "" if claim.count is None else f" | {counted(claim.count)} {words(text, claim.spans.count)}"
    method = "" if claim.cause is None or claim.cause.method is None else f" | {claim.cause.method}"
    return f"{claim.event} {words(text, claim.spans.event)}{count}{method}{part_of(claim, found)}{mood(claim)}"


def doer(text: str, claim: Claim, _found: list[Claim]) -> str:
    """As in "killed by sdf, isis? «قسد»": a question mark where a rule infers it, then the words it stands on."""
    by = ", ".join(f"{d.id}{'' if d.basis is Basis.STATED else '?'}" for d in claim.by) or "-"
    span = claim.spans.by
    return f"{claim.event} by {by}" + ("" if span is None else f" «{words(text, span)}»")


def cause(_text: str, claim: Claim, found: list[Claim]) -> str:
    """As in "killed from 2 airstrike?": the number of the happening among the claims, and its method."""
    if claim.cause is None:
        return f"{claim.event} from -"
    number = next((str(n) for n, other in enumerate(found, start=1) if other.id == claim.cause.claim), "")
    told = " ".join(part for part in (number, claim.cause.method or "") if part)
    return f"{claim.event} from {told}" + ("" if claim.cause.basis is Basis.STATED else "?")


def scene(_text: str, claim: Claim, _found: list[Claim]) -> str:
    """As in "killed @ قرية الزيتونة? on 2023-06-13?"."""
    place, time = claim.place, claim.time
    where = "-" if place is None else place.name + ("" if place.basis is Basis.STATED else "?")
    when = "-"
    if time is not None and time.start is not None:
        when = time.start.date().isoformat() + ("?" if time.basis is Basis.INFERRED else "")
    return f"{claim.event} @ {where} on {when}"

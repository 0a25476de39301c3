"""Readings made by hand: no rule is trusted to make what the words are tested on."""

from datetime import date, datetime, timedelta, timezone

from isnad.model.assessment import Fingerprint
from isnad.model.chain import Link
from isnad.model.claim import Cause, Claim, ClaimSpans, Doer, Parts, Victims
from isnad.model.count import Count
from isnad.model.document import Document, Issue, Outlet, Published, Received
from isnad.model.identity import claim_id, sha256_of
from isnad.model.interval import Time
from isnad.model.place import Place
from isnad.model.reason import Reason
from isnad.model.span import Span
from isnad.model.terms import (
    Basis,
    Event,
    Exactness,
    Grain,
    Group,
    LinkKind,
    Modality,
    Precision,
    Stance,
    Status,
    VictimStatus,
)
from isnad.model.value import Instant
from isnad.pipeline.reading import Derivation, Reading

NAMES = {
    ("sdf", "ar"): "قسد",
    ("sdf", "en"): "the SDF",
    ("us_led_coalition", "ar"): "التحالف الدولي",
    ("us_led_coalition", "en"): "the US-led coalition",
}
TEXT = (
    "قال الناشط سامر الخليل لموقع الضفة إن التحالف شنّ أكثر من 40 غارة على حي الكروم فجر 19 آذار.\n"
    "ونقل عن بعض عناصر قسد أن نحو 280 شخصاً قُتلوا، بينهم امرأتان و11 طفلاً، ورجّح أن جرحى أُعدموا.\n"
    "وزعمت قسد أن عشرات المدنيين خرجوا.\n"
)
MARKUP = 'قُتل "3" <script>alert(1)</script> & <b>أطفال</b>\r\nفي الحي\tالشرقي 𐤀😀'
FINGERPRINT = Fingerprint("0.1.0", "ab" * 32, "airwars", ("syria.csv",))
ISSUES = (Issue("baghuz/007.pdf", Reason.of("ingest.unknown_format", suffix=".pdf")),)


def names(id: str, language: str) -> str:  # noqa: A002 - the model's word for it
    return NAMES.get((id, language), id)


def span(text: str, words: str, start: int = 0) -> Span:
    at = text.index(words, start)
    return Span(at, at + len(words))


def day(first: int, length: int = 1, grain: Grain = Grain.DAY, basis: Basis = Basis.STATED) -> Time:
    start = Instant(2019, 3, first, tzinfo=timezone(timedelta(hours=2)))
    return Time(
        start,
        Instant.of(datetime.fromtimestamp(start.timestamp() + 86400 * length, start.tzinfo)),
        grain,
        Status.RESOLVED,
        basis,
    )


def at(hour: int, minute: int = 0, day_: int = 19) -> Instant:
    return Instant(2019, 3, day_, hour, minute, tzinfo=timezone(timedelta(hours=2)))


def people(group: Group = Group.PEOPLE, **fields: object) -> Victims:
    return Victims(group, **{"status": VictimStatus.UNKNOWN, **fields})  # type: ignore[arg-type]


def claim(event: Event = Event.KILLED, count: Count | None = None, **fields: object) -> Claim:
    """A claim of `TEXT` with only what a test is about; `fields` are those of `Claim`."""
    base: dict[str, object] = {
        "id": "c-0000000000000000",
        "document": "made.txt",
        "victims": None,
        "part_of": None,
        "by": (),
        "cause": None,
        "place": None,
        "time": None,
        "chain": (OUTLET,),
        "modality": Modality.ASSERTED,
        "spans": ClaimSpans(Span(0, 3)),
        "rules": (),
    }
    return Claim(event=event, count=count, **{**base, **fields})  # type: ignore[arg-type]


def document(text: str, name: str = "made.txt", **fields: object) -> Document:
    data = text.encode()
    received = Received(text, sha256_of(data), "plain/1", "utf-8")
    return Document(sha256_of(data), name, received, **fields)  # type: ignore[arg-type]


OUTLET = Link("digest (Isnad), of: بلدي نيوز", LinkKind.OUTLET, None)
ACTIVIST = Link("سامر الخليل", LinkKind.ACTIVIST, span(TEXT, "سامر الخليل"), "قال", Stance.NEUTRAL)
MEMBERS = Link(
    "بعض عناصر قسد",
    LinkKind.WITNESS,
    span(TEXT, "بعض عناصر قسد"),
    "ونقل عن",
    Stance.NEUTRAL,
    anonymous=True,
    affiliation="sdf",
)
DOUBTED = Link("قسد", LinkKind.PARTY, span(TEXT, "قسد", TEXT.index("وزعمت")), "زعمت", Stance.DOUBTING)
PLACE = Place("حي الكروم", "p1", 34.44758, 40.95343, Precision.NEIGHBOURHOOD_AREA, Status.RESOLVED, Basis.INFERRED)
DIGEST = Outlet("digest (Isnad)", Basis.ASSUMED, of="بلدي نيوز")


def reading() -> Reading:
    """Five claims on `TEXT`: overlapping, nested, identical and adjacent words, a chain of three, a doubted one."""
    doc = document(
        TEXT,
        "002-made.txt",
        outlet=DIGEST,
        published=Published(date(2019, 3, 21), Basis.STATED, "table"),
        title="ليلة في حي الكروم",
        url="https://example.org/1",
    )
    coalition = (Doer("us_led_coalition", Basis.STATED),)
    strike = _claim(
        doc, Event.STRIKE, "غارة", "أكثر من 40", Count(40, None, Exactness.MORE_THAN), by=coalition, place=PLACE,
        time=day(19), chain=(OUTLET, ACTIVIST), by_words="التحالف", time_words="فجر 19 آذار", place_words="حي الكروم",
    )  # fmt: skip
    killed = _claim(
        doc, Event.KILLED, "قُتلوا", "نحو 280 شخصاً", Count.about(280), victims=people(),
        by=(Doer("us_led_coalition", Basis.INFERRED),), place=PLACE, time=day(19, basis=Basis.INFERRED),
        cause=Cause(strike.id, "airstrike", Basis.INFERRED), chain=(OUTLET, ACTIVIST, MEMBERS),
    )  # fmt: skip
    women = _claim(
        doc, Event.KILLED, "قُتلوا", "امرأتان", Count.exactly(2),
        victims=people(Group.WOMEN, parts=Parts(women=Count.exactly(2))),
        part_of=killed.id, chain=(OUTLET, ACTIVIST, MEMBERS),
    )  # fmt: skip
    executed = _claim(
        doc, Event.EXECUTED, "أُعدموا", None, None, victims=people(Group.WOUNDED), modality=Modality.LIKELY,
        chain=(OUTLET, ACTIVIST),
    )  # fmt: skip
    left = _claim(
        doc, Event.LEFT, "خرجوا", "عشرات المدنيين", Count.vague("عشرات"),
        victims=people(Group.CIVILIANS, status=VictimStatus.CIVILIAN), chain=(OUTLET, DOUBTED),
    )  # fmt: skip
    steps = (
        Reason.of("outcome.killed", words="قُتلوا"),
        Reason.of("cause.same_sentence"),
        Reason.of("derived.rule", id="place.noun"),
    )
    return Reading(doc, (strike, killed, women, executed, left), (), (Derivation(killed.id, steps),))


def _claim(
    doc: Document, event: Event, words: str, count_words: str | None, count: Count | None, *,
    by_words: str | None = None, time_words: str | None = None, place_words: str | None = None, **fields: object,
) -> Claim:  # fmt: skip
    text = doc.received.text
    found = [None if w is None else span(text, w) for w in (count_words, by_words, place_words, time_words)]
    event_span = span(text, words)
    spans = ClaimSpans(event_span, *found)
    id_ = claim_id(doc.id, event, event_span, spans.count)
    rules = ("outcome.made", "count.made")
    return claim(event, count, id=id_, document=doc.name, spans=spans, rules=rules, **fields)

import msgspec
import pytest

from isnad.model.terms import Basis, Event, LinkKind, Status
from isnad.pipeline.context import Context
from isnad.pipeline.reading import read

from .made import document, spans_of

REPORT = (
    "قال الناشط سامر الخليل إن طائرات التحالف الدولي شنت غارات على بلدة الباغوز فجر الثلاثاء، "
    "وأسفرت عن مقتل 12 مدنياً بينهم امرأتان و4 أطفال.\n"
    "وأُصيب نحو 30 شخصاً بجروح.\n"
    "وزعمت قسد أنّ عشرات المدنيين خرجوا من البلدة.\n"
)
WEATHER = "\n\nوفي شأن آخر، تتواصل درجات الحرارة في الارتفاع هذا الأسبوع.\n"
TEXTS = (
    REPORT,
    REPORT.replace("\n", "\r\n"),
    "\u202b" + REPORT.replace("12", "\u200e12\u200e") + "😀",
    REPORT.replace("قتل", "قـ.ـتل"),
    "قتل 5 مدنيين",
    "لا خبر هنا.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_same_document_gives_the_same_reading(text: str, using: Context) -> None:
    given = document(text)
    first = read(given, using, mentions=True)
    assert read(given, using, mentions=True) == first
    assert given == document(text)
    assert read(given, using) == msgspec.structs.replace(first, mentions=())


def test_another_document_in_between_changes_nothing(using: Context) -> None:
    first = read(document(REPORT), using)
    read(document("وأضاف أن 3 أطفال قتلوا في هجين. " * 20, "b.txt"), using)
    assert read(document(REPORT), using) == first


@pytest.mark.parametrize("text", TEXTS)
def test_ids_are_unique_and_refer_within_the_document(text: str, using: Context) -> None:
    reading = read(document(text), using)
    ids = [claim.id for claim in reading.claims]
    assert len(set(ids)) == len(ids)
    for claim in reading.claims:
        assert claim.part_of is None or claim.part_of in ids
        assert claim.part_of != claim.id
        assert claim.cause is None or claim.cause.claim is None or claim.cause.claim in ids
    assert [derivation.claim for derivation in reading.derivations] == ids


@pytest.mark.parametrize("text", TEXTS)
def test_spans_lie_within_the_text_and_hold_words(text: str, using: Context) -> None:
    reading = read(document(text), using, mentions=True)
    spans = [span for claim in reading.claims for span in spans_of(claim)]
    for span in [*spans, *(mention.span for mention in reading.mentions)]:
        assert span.of(text) == text[span.start : span.end]
        assert text[span.start : span.end].strip() != ""


def test_spans_are_of_the_received_text(using: Context) -> None:
    text = "\u202bأُصيبَ\u200f 3 أطفالٍ ثم قُـ.ـتل «5» مدنيين."
    found = read(document(text), using).claims
    words = {(claim.event, claim.spans.event.of(text)) for claim in found}
    assert words == {(Event.INJURED, "أُصيبَ"), (Event.KILLED, "قُـ.ـتل")}


def test_a_part_and_a_cause_lead_to_their_claims(using: Context) -> None:
    by_id = {claim.id: claim for claim in read(document(REPORT), using).claims}
    killed = [claim for claim in by_id.values() if claim.event is Event.KILLED]
    whole = next(claim for claim in killed if claim.part_of is None)
    assert whole.count is not None
    assert whole.count.low == 12
    assert [by_id[c.part_of].id for c in killed if c.part_of is not None] == [whole.id] * 2
    assert whole.cause is not None
    assert whole.cause.claim is not None
    assert not by_id[whole.cause.claim].event.is_outcome


@pytest.mark.parametrize("more", [WEATHER, "\n\nقتل 7 أشخاص في هجين.", "\n\n" + REPORT])
def test_text_behind_leaves_ids_and_words_as_they_were(more: str, using: Context) -> None:
    given = document(REPORT)
    longer = msgspec.structs.replace(document(REPORT + more), id=given.id)
    before, after = read(given, using).claims, read(longer, using).claims
    assert [(c.id, c.event, c.count, c.spans) for c in after[: len(before)]] == [
        (c.id, c.event, c.count, c.spans) for c in before
    ]


def test_unrelated_text_behind_adds_nothing(using: Context) -> None:
    given = document(REPORT)
    longer = msgspec.structs.replace(document(REPORT + WEATHER), id=given.id)
    assert read(longer, using).claims == read(given, using).claims


def test_ids_are_of_the_bytes(using: Context) -> None:
    ids = {claim.id for claim in read(document(REPORT), using).claims}
    others = {claim.id for claim in read(document(REPORT + " "), using).claims}
    assert len(ids) == len(others)
    assert not ids & others


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("outlet", ["بريد الضفة", None])
def test_first_link_is_the_outlet(text: str, outlet: str | None, using: Context) -> None:
    for claim in read(document(text, outlet=outlet), using).claims:
        first, *rest = claim.chain
        assert (first.kind, first.span, first.stance) == (LinkKind.OUTLET, None, None)
        assert all(link.span is not None for link in rest)
        if outlet is None:
            assert first.incomplete == "chain.outlet_unknown"
        else:
            assert (first.name, first.incomplete) == (outlet, None)


def test_whoever_is_quoted_stands_behind_the_outlet(using: Context) -> None:
    killed = next(c for c in read(document(REPORT), using).claims if c.event is Event.KILLED)
    assert [(link.name, link.kind) for link in killed.chain] == [
        ("بريد الضفة", LinkKind.OUTLET),
        ("سامر الخليل", LinkKind.ACTIVIST),
    ]


def test_nothing_is_read_into_a_text_without_harm(using: Context) -> None:
    reading = read(document("افتتحت البلدية حديقة جديدة، ودعت الأهالي إلى زيارتها."), using)
    assert (reading.claims, reading.derivations) == ((), ())


@pytest.mark.parametrize("basis", list(Basis))
def test_times_rest_on_the_day_of_publication(basis: Basis, using: Context) -> None:
    given = document("قتل 5 مدنيين أمس.")
    assert given.published is not None
    dated = msgspec.structs.replace(given, published=msgspec.structs.replace(given.published, basis=basis))
    time = read(dated, using).claims[0].time
    assert time is not None
    assert time.start is not None
    assert (time.start.date().isoformat(), time.basis) == ("2022-05-31", basis)
    undated = read(document("قتل 5 مدنيين أمس.", published=None), using).claims[0]
    assert undated.time is not None
    assert (undated.time.start, undated.time.end, undated.time.status) == (None, None, Status.UNRESOLVED)


def test_every_step_of_a_derivation_is_a_rule_or_an_entry_of_the_lexicon(using: Context) -> None:
    reading = read(document(REPORT), using)
    steps = [step for derivation in reading.derivations for step in derivation.steps]
    assert {step.code for step in steps} <= {"derived.entry", "derived.rule"}
    for step in steps:
        (entry,) = step.params
        assert (entry.value in using.lexicon.entries) is (step.code == "derived.entry")

"""Misses by kind, on small invented cases: each rule once, and the report without a word of the sources."""

from typing import Any

import pytest

from isnad.evaluation.claim_lines import ClaimLine, CountLine, DoerLine, PlaceLine, TimeLine, VictimsLine
from isnad.evaluation.evaluate import evaluate
from isnad.evaluation.miss_gather import bucket, gather_misses
from isnad.evaluation.miss_made import overlap
from isnad.evaluation.miss_others import (
    Told,
    missed_day,
    missed_grade,
    missed_names,
    missed_parties,
    missed_place,
    missed_strike_type,
)
from isnad.evaluation.miss_ranges import RangeMiss, kind_of_range
from isnad.evaluation.miss_report import miss_report
from isnad.evaluation.misses import FigureMisses, Kind, Miss, text_of
from isnad.evaluation.outcome import Listed, Prediction
from isnad.evaluation.standing import Standing, standing
from isnad.model.assessment import Point, Range

from .fakes import Bench

READ = Standing(2, ("a", "b"), {})


def claim(low: int | None, document: str = "a", **more: Any) -> ClaimLine:
    count = CountLine(low, low) if low is not None else CountLine(None, None, "قتلى")
    fields: dict[str, Any] = {"event": "killed", "id": f"c-{document}-{low}", "count": count, "victims": VictimsLine()}
    return ClaimLine(document=document, **{**fields, **more})


def kind(
    gold: Range,
    ours: Range | None,
    kept: tuple[ClaimLine, ...] = (),
    aside: tuple[tuple[ClaimLine, str], ...] = (),
    **more: Any,
) -> Kind:
    fields: dict[str, Any] = {"standing": READ, "places": {}, "publishers": {}, "asked": "قرية الصفصاف"}
    return kind_of_range(RangeMiss("killed", gold, ours, kept, aside, **{**fields, **more}))


SAME = PlaceLine("الصفصاف")
OTHER = PlaceLine("دير الكرم")
NONE: Range = (None, None)


@pytest.mark.parametrize(
    ("gold", "ours", "kept", "aside", "more", "expected"),
    [
        ((5, 5), None, (), (), {}, Kind.NO_ANSWER),
        ((5, 5), NONE, (), (), {"standing": Standing(1, (), {5: ("a",)})}, Kind.NOT_ARABIC),
        ((5, 5), (3, 3), (claim(3),), (), {"standing": Standing(2, ("b",), {5: ("a",)})}, Kind.NOT_ARABIC),
        # a claim with just the coded number was set aside
        ((5, 5), (3, 3), (claim(3),), ((claim(5, "b"), "assess.other_place"),), {}, Kind.SET_ASIDE_PLACE),
        ((5, 5), (3, 3), (claim(3),), ((claim(5, "b"), "assess.other_day"),), {}, Kind.SET_ASIDE_DAY),
        ((5, 5), NONE, (), ((claim(5), "assess.named_elsewhere_in_text"),), {}, Kind.SET_ASIDE_SENTENCE),
        ((5, 5), (3, 3), (claim(3),), ((claim(5, "b"), "figure.fighters"),), {}, Kind.STATUS),
        ((5, 5), (3, 3), (claim(3),), ((claim(5), "figure.other_mention"),), {}, Kind.UPDATE),
        ((5, 5), (3, 3), (claim(3),), ((claim(5), "figure.wider_toll"),), {}, Kind.WIDER_TOLL),
        ((5, 5), (3, 3), (claim(3),), ((claim(5), "figure.denied"),), {}, Kind.MOOD),
        # one and two stand in claims about anything
        ((1, 1), (3, 3), (claim(3),), ((claim(1, "b", place=OTHER), "assess.other_place"),), {}, Kind.ELSEWHERE),
        ((1, 1), (3, 3), (claim(3),), ((claim(1, "b", place=SAME), "assess.other_place"),), {}, Kind.SET_ASIDE_PLACE),
        # nothing answered, and no claim with the number
        ((5, 5), NONE, (), ((claim(7), "assess.other_place"),), {}, Kind.PLACE_UNKNOWN),
        ((5, 5), NONE, (), ((claim(None), "figure.word_gives_no_bound"),), {}, Kind.VAGUE),
        ((5, 5), NONE, (), (), {}, Kind.NOT_IN_TEXTS),
        ((5, 5), NONE, (), (), {"standing": Standing(1, ("a",), {5: ("a",)})}, Kind.NOT_READ),
        # what holds the wrong end
        ((2, 24), (2, 2), (claim(None),), (), {}, Kind.VAGUE),
        ((5, 5), (3, 3), (claim(3),), (), {"places": {"a": 6}}, Kind.ROUND_UP),
        ((5, 5), (5, 7), (claim(5, "a"), claim(7, "b")), (), {"publishers": {"a": "x", "b": "x"}}, Kind.UPDATE),
        ((5, 5), (3, 5), (claim(3, "a"), claim(5, "b")), (), {}, Kind.KNOWS_LESS),
        ((5, 5), (5, 7), (claim(5, "a"), claim(7, "b")), (), {}, Kind.SAYS_MORE),
        # by what the texts hold, then by shape
        ((5, 5), (3, 3), (claim(3),), (), {}, Kind.NOT_IN_TEXTS),
        ((5, 5), (3, 3), (claim(3),), (), {"standing": Standing(1, ("a",), {5: ("a",)})}, Kind.NOT_READ),
        ((1, 2), (1, 3), (claim(1, "a"), claim(3, "a")), (), {}, Kind.OURS_WIDER),
        ((1, 2), (2, 2), (claim(2, "a"),), (), {}, Kind.OURS_NARROWER),
        # nothing coded
        (NONE, (2, 2), (claim(None),), (), {}, Kind.VAGUE),
        (NONE, (3, 3), (claim(3),), (), {"places": {"a": 4}}, Kind.ROUND_UP),
        (NONE, (3, 3), (claim(3),), (), {}, Kind.STATUS),
        (NONE, (3, 3), (claim(3, victims=VictimsLine(status="civilian")),), (), {}, Kind.NONE_CODED),
    ],
)
def test_kind_of_a_range(
    gold: Range,
    ours: Range | None,
    kept: tuple[ClaimLine, ...],
    aside: tuple[tuple[ClaimLine, str], ...],
    more: dict[str, Any],
    expected: Kind,
) -> None:
    assert kind(gold, ours, kept, aside, **more) is expected


def told(gold: dict[str, Any], answer: Prediction | None, *claims: ClaimLine, text: str = "نص") -> Told:
    row = {"id": "case-1", "query": {}, "gold": gold, "sources": [{"id": "a", "text": text}]}
    return Told(row, answer, claims, READ)


def same(one: str, other: str) -> bool:
    return one == other


@pytest.mark.parametrize(
    ("claims", "text", "expected"),
    [
        ((claim(1, victims=VictimsLine(status="fighter", names=("سالم الراعي",))),), "", Kind.STATUS),
        ((claim(1, victims=VictimsLine(names=("سالم الراعي",))),), "", Kind.NAMED_ASIDE),
        ((), "توفي سالم الراعي هناك", Kind.NOT_READ),
        ((), "توفي راع هناك", Kind.NOT_IN_TEXTS),
    ],
)
def test_a_name_missed(claims: tuple[ClaimLine, ...], text: str, expected: Kind) -> None:
    gold = {"victims": [{"name_ar": "سالم الراعي"}, {"name_ar": "هند", "status": "injured"}]}
    (found,) = missed_names(told(gold, Prediction("case-1"), *claims, text=text), same)
    assert (found.kind, found.added, found.gold) == (expected, False, "name 1 of 1")


def test_a_name_too_many_is_one_only_where_names_are_coded() -> None:
    answer = Prediction("case-1", victims=("هند", "سالم"))
    (found,) = missed_names(told({"victims": [{"name_ar": "هند"}]}, answer), same)
    assert (found.kind, found.added, found.ours) == (Kind.NAME_EXTRA, True, "name 2 of 2")
    assert list(missed_names(told({"victims": []}, answer), same)) == []


@pytest.mark.parametrize(
    ("listed", "by", "doer", "expected"),
    [
        ((), (Listed("Turkish Military"),), None, Kind.NOT_LISTED),
        ((), (), "turkish_military", Kind.NAMED_ASIDE),
        ((), (), None, Kind.NOT_TOLD),
    ],
)
def test_a_party_missed(
    listed: tuple[str, ...], by: tuple[Listed, ...], doer: str | None, expected: Kind
) -> None:  # fmt: skip
    answer = Prediction("case-1", belligerents=listed, belligerents_by=by)
    claims = () if doer is None else (claim(1, by=(DoerLine(doer),)),)
    (found,) = missed_parties(told({"belligerents": ["Turkish Military"]}, answer, *claims), labels)
    assert (found.kind, found.added) == (expected, False)


def labels(values: Any) -> set[str]:
    return {value for value in values if value.endswith(("Military", "Regime"))}


def test_a_party_too_many_and_one_that_costs_nothing() -> None:
    answer = Prediction("case-1", belligerents=("Russian Military", "Syrian Regime", "Turkish Military"))
    (found,) = missed_parties(told({"belligerents": ["Russian Military"]}, answer), labels)
    assert (found.kind, found.added, found.ours) == (Kind.EXTRA, True, "Turkish Military")


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (None, Kind.NO_ANSWER),
        (
            Prediction("case-1", strike_type=("Artillery",), strike_type_by=(Listed("Artillery"), Listed("Airstrike"))),
            Kind.LISTED_LATER,
        ),
        (Prediction("case-1", strike_type=("Artillery",)), Kind.NOT_TOLD),
    ],
)
def test_a_strike_type_missed(answer: Prediction | None, expected: Kind) -> None:
    found = missed_strike_type(told({"strike_type": "Airstrike"}, answer), lambda value: {str(value)})
    assert found.kind is expected


@pytest.mark.parametrize(
    ("answer", "claims", "expected"),
    [
        (None, (), Kind.NO_ANSWER),
        (Prediction("case-1"), (), Kind.PLACE_UNKNOWN),
        (
            Prediction("case-1", place=Point(30.0, 40.0)),
            (claim(1, place=PlaceLine("هنا", 34.01, 40.01)),),
            Kind.OTHER_CHOSEN,
        ),
    ],
)
def test_a_place_missed(answer: Prediction | None, claims: tuple[ClaimLine, ...], expected: Kind) -> None:
    assert missed_place(told({"lat": 34.0, "lon": 40.0}, answer, *claims)).kind is expected


@pytest.mark.parametrize(
    ("answered", "claims", "expected"),
    [
        ("2030-01-03", (), Kind.ONE_DAY),
        ("2030-02-03", (claim(1, time=TimeLine("2030-01-02T00:00+02:00")),), Kind.OTHER_CHOSEN),
        (None, (), Kind.NOT_TOLD),
    ],
)
def test_a_day_missed(answered: str | None, claims: tuple[ClaimLine, ...], expected: Kind) -> None:
    found = missed_day(told({"date": "2030-01-02"}, Prediction("case-1", date=answered), *claims))
    assert found.kind is expected


@pytest.mark.parametrize(
    ("gold", "ours", "expected"),
    [
        ("Weak", "Fair", Kind.TOO_HIGH),
        ("Fair", "Contested", Kind.TOO_LOW),
        ("Fair", None, Kind.NO_ANSWER),
        ("Contested strike", "Likely strike", Kind.TOO_HIGH),
    ],
)
def test_a_grade_missed(gold: str, ours: str | None, expected: Kind) -> None:
    assert missed_grade(gold, ours).kind is expected


def test_numbers_stand_in_digits_and_words_of_any_source() -> None:
    texts = {"a": "قتل سبعة وأصيب 12", "b": "seven and 40 wounded", "c": None}
    found = standing({"sources": [{"id": name, "text": text} for name, text in texts.items()]})
    assert found.sources == 3
    assert (found.where(7), found.where(12), found.where(40), found.where(9)) == (("a",), ("a",), ("b",), ())
    assert "c" not in found.arabic
    assert "a" in found.arabic


@pytest.mark.parametrize(
    ("ours", "gold", "expected"),
    [((1, 3), (1, 4), 0.75), ((5, 6), (1, 4), 0.0), (None, (1, 4), 0.0), ((None, None), (1, 1), 0.0)],
)
def test_overlap_is_the_scorers(ours: Range | None, gold: Range, expected: float) -> None:
    assert overlap(ours, gold) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, "no answer"), (NONE, "none"), ((0, 0), "0"), ((1, 3), "1-3"), ((1, None), "1-?")],
)
def test_ranges_in_text(value: Range | None, expected: str) -> None:
    assert text_of(value) == expected


def miss(kind: Kind, *, added: bool = False, lost: float | None = None) -> Miss:
    return Miss("case-1", "victims", kind, "-", "-", lost, 1, added, "", "", 2, 2)


def test_what_mending_a_kind_gains() -> None:
    missed = (miss(Kind.NOT_READ), miss(Kind.NOT_READ), miss(Kind.NAME_EXTRA, added=True))
    names = FigureMisses("victims", "victims: F1", 0.0, 4, 2, missed)
    assert names.cost(Kind.NOT_READ) == pytest.approx(8 / 9 - 4 / 7)
    assert names.cost(Kind.NAME_EXTRA) == pytest.approx(4 / 6 - 4 / 7)
    mean = FigureMisses("killed", "killed: right", 0.75, 4, 0, (miss(Kind.VAGUE, lost=0.5),))
    assert (mean.cost(Kind.VAGUE), mean.lost(Kind.VAGUE), mean.lost(Kind.UPDATE)) == (0.25, 0.5, None)


@pytest.mark.parametrize(("sources", "label"), [(0, "1"), (1, "1"), (2, "2-3"), (6, "4-6"), (12, "7-12"), (42, "13+")])
def test_numbers_of_sources(sources: int, label: str) -> None:
    assert bucket(sources) == label


CLAIM = {
    "id": "c-case-3",
    "document": "source-of-case-3",
    "event": "killed",
    "count": {"low": 1, "high": 3, "exactness": "between", "word": None},
    "victims": {"group": "people", "status": "unknown", "parts": {}, "names": ["اسم"]},
    "spans": {"event": [0, 2], "count": [3, 6], "place": None},
    "chain": [],
}


def report(bench: Bench) -> str:
    outcome = evaluate(bench.shared, bench.data, freeze=False, program=bench.program)
    return miss_report(gather_misses(outcome, bench.shared, bench.program))


def test_the_report_of_a_whole_evaluation(bench: Bench) -> None:
    bench.plan["claims"] = [CLAIM]
    bench.write_plan()
    told = report(bench)
    assert "| killed: right | 0.333 | 3 | 2 |" in told
    assert "`case-2` (بلدة, 2030-01-02; 1 sources, 1 read): coded none, answered 1" in told
    assert "`case-3` (بلدة, 2030-01-02; 1 sources, 1 read): coded 1-4, answered 1-3, overlap lost 0.25" in told
    assert "c-case-3 source-of-case-3@0-6 killed / 1-3 / unknown / no place / no day" in told
    assert "coded 4 stands in: no text" in told
    assert "case-4" not in told  # too few of its sources name the place
    assert told == report(bench)


def test_no_word_of_a_source_and_no_name_stands_in_it(bench: Bench) -> None:
    bench.plan["claims"] = [CLAIM]
    bench.write_plan()
    told = report(bench)
    assert [words for words in ("نص الخبر", "عنوان", "ناشر", "اسم") if words in told] == []


def test_every_kind_is_put_into_words() -> None:
    figure = FigureMisses("killed", "killed: right", 0.0, len(Kind), 0, tuple(miss(kind) for kind in Kind))
    told = miss_report((figure,))
    assert [kind for kind in Kind if f"- **{kind}**: " not in told] == []

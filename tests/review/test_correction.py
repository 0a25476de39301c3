"""What a form says becomes the claim that it says, or is refused field by field; a form sent back changes nothing."""

from collections.abc import Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given, strategies as st

from isnad.gazetteer.row import GazetteerRow
from isnad.model.chain import Link
from isnad.model.claim import Cause, Claim, ClaimSpans, Doer, NamedParts, Parts, Victims
from isnad.model.count import Count
from isnad.model.document import Document, Outlet, Received
from isnad.model.identity import claim_id, sha256_of
from isnad.model.interval import Time
from isnad.model.place import Place
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
from isnad.present.desk.fields import blank_values, values_of
from isnad.review.correction import Filled, addition_of, correction_of
from isnad.review.sent import MOST

TEXT = "😀 قال الراصد إن خمسة مدنيين قُتلوا\r\nفي سوق تل الزعتر مساء 31 أيار، واتهم قوات النظام."
ZONE = ZoneInfo("Asia/Damascus")


def words(of: str) -> Span:
    return Span(TEXT.index(of), TEXT.index(of) + len(of))


def sent(of: str) -> str:
    span = words(of)
    return f"{span.start}-{span.end}"


REPORT = Document(
    sha256_of(TEXT.encode()),
    "001.txt",
    Received(TEXT, sha256_of(TEXT.encode()), "plain/1", "utf-8"),
    Outlet("وكالة الضفة", Basis.STATED),
)
OBSERVER = Link("الراصد", LinkKind.ORGANISATION, words("الراصد"), "قال", Stance.NEUTRAL)
OUTLET = Link("وكالة الضفة", LinkKind.OUTLET, None)
PLACE = Place("تل الزعتر", "p1", 35.1234567, 36.7654321, Precision.VILLAGE, Status.RESOLVED, Basis.INFERRED)
EVENING = Time(
    Instant(2022, 5, 31, 17, tzinfo=ZONE),
    Instant(2022, 6, 1, tzinfo=ZONE),
    Grain.PART_OF_DAY,
    Status.RESOLVED,
    Basis.STATED,
)
CLAIM = Claim(
    id=claim_id(REPORT.id, Event.KILLED, words("قُتلوا"), words("خمسة")),
    document="001.txt",
    event=Event.KILLED,
    count=Count.exactly(5),
    victims=Victims(Group.CIVILIANS, VictimStatus.CIVILIAN),
    part_of=None,
    by=(Doer("syrian_government", Basis.INFERRED),),
    cause=Cause(None, "artillery", Basis.STATED),
    place=PLACE,
    time=EVENING,
    chain=(OUTLET, OBSERVER),
    modality=Modality.ASSERTED,
    spans=ClaimSpans(words("قُتلوا"), words("خمسة"), words("قوات النظام"), words("تل الزعتر"), words("مساء 31 أيار")),
    rules=("outcome.made",),
)


def row(id_: str, name: str) -> GazetteerRow:
    return GazetteerRow(id_, name, "", 33.5, 36.25, Precision.TOWN, "", "made")


def places(name: str) -> Sequence[GazetteerRow]:
    return {
        "الصفصاف": (row("r1", "الصفصاف"),),
        "البيضاء": (row("r2", "البيضاء"), row("r3", "البيضاء")),
    }.get(name, ())


def corrected(claim: Claim = CLAIM, /, **fields: str) -> Filled:
    return correction_of(claim, {**values_of(claim), **fields}, REPORT, ZONE, places)


def said(claim: Claim = CLAIM, /, **fields: str) -> Claim:
    found = corrected(claim, **fields)
    assert found.wrong == ()
    assert found.claim is not None
    return found.claim


def refused(found: Filled) -> dict[str, str]:
    assert found.claim is None
    return {wrong.field: wrong.reason.code for wrong in found.wrong}


COUNTS = st.one_of(
    st.none(),
    st.integers(0, MOST).map(Count.exactly),
    st.integers(0, MOST).map(Count.about),
    st.tuples(st.integers(0, 900), st.integers(0, 90)).map(lambda both: Count.between(both[0], both[0] + both[1])),
    st.integers(0, MOST).map(lambda n: Count(n, None, Exactness.MORE_THAN)),
    st.integers(0, MOST).map(lambda n: Count(None, n, Exactness.AT_MOST)),
    st.sampled_from(["عشرات", "عدد\nكبير"]).map(Count.vague),
)
TIMES = st.sampled_from(
    [
        None,
        EVENING,
        Time(None, EVENING.start, Grain.DAY, Status.RESOLVED, Basis.INFERRED),
        Time(EVENING.start, None, Grain.WEEK, Status.AMBIGUOUS, Basis.ASSUMED),
        Time(None, None, Grain.DAY, Status.UNRESOLVED, Basis.STATED),
    ]
)
DOERS = st.lists(st.sampled_from(["sdf", "unknown_to_all", "us_led_coalition", "a", "b", "c"]), unique=True, max_size=6)


@given(
    COUNTS, TIMES, DOERS, st.sampled_from(Event), st.sampled_from(Modality), st.sampled_from([None, PLACE]),
    st.sampled_from([None, Victims(Group.PEOPLE, VictimStatus.UNKNOWN, names=("أبو\nليث", "سلمى"),
                                   parts=Parts(women=Count.about(2)), named=NamedParts(("سلمى",)))]),
)  # fmt: skip
def test_a_form_sent_back_as_it_was_is_the_claim(
    count: Count | None, time: Time | None, doers: list[str], event: Event, modality: Modality, place: Place | None,
    victims: Victims | None,
) -> None:  # fmt: skip
    claim = msgspec.structs.replace(
        CLAIM,
        event=event,
        count=count,
        victims=victims,
        by=tuple(Doer(id_, Basis.INFERRED) for id_ in doers),
        place=place,
        time=time,
        modality=modality,
    )
    assert said(claim) == claim
    # A browser sends the lines of a text field with two characters at each end.
    assert said(claim, names=values_of(claim)["names"].replace("\n", "\r\n")) == claim
    assert correction_of(claim, {}, REPORT, ZONE, places).claim == claim


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        ({"number": "7"}, Count.exactly(7)),
        ({"number": "٠"}, Count.exactly(0)),
        ({"number": " 1,234 "}, Count.exactly(1234)),
        ({"number": "٢٬٥٠٠", "exactness": "about"}, Count.about(2500)),
        ({"number": "40", "exactness": "more_than"}, Count(40, None, Exactness.MORE_THAN)),
        ({"number": "40", "exactness": "at_least"}, Count(40, None, Exactness.AT_LEAST)),
        ({"number": "40", "exactness": "at_most"}, Count(None, 40, Exactness.AT_MOST)),
        ({"number": "40", "exactness": "less_than"}, Count(None, 40, Exactness.LESS_THAN)),
        ({"number": "3", "high": "5", "exactness": "between"}, Count.between(3, 5)),
        ({"number": "", "exactness": "vague", "word": " عشرات "}, Count.vague("عشرات")),
        ({"number": "", "exactness": ""}, None),
    ],
)
def test_a_count_is_what_its_fields_say(fields: dict[str, str], count: Count | None) -> None:
    assert said(**fields) == msgspec.structs.replace(CLAIM, count=count)


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"number": "five"}, {"number": "review.number"}),
        ({"number": "-3"}, {"number": "review.number"}),
        ({"number": "12,34"}, {"number": "review.number"}),
        ({"number": "9" * 400}, {"number": "review.number"}),
        ({"number": "9" * 501}, {"number": "review.field_too_long"}),
        ({"number": "10000001"}, {"number": "review.number_too_high"}),
        ({"number": ""}, {"number": "review.needs_number"}),
        ({"exactness": ""}, {"number": "review.needs_exactness"}),
        ({"exactness": "rather"}, {"exactness": "review.no_such_choice"}),
        ({"exactness": "between"}, {"high": "review.needs_number"}),
        ({"exactness": "between", "high": "4"}, {"high": "review.upside_down"}),
        ({"high": "9"}, {"high": "review.only_a_range"}),
        ({"word": "عشرات"}, {"word": "review.only_a_range"}),
        ({"exactness": "vague"}, {"number": "review.no_number_with_word", "word": "review.needs_word"}),
        ({"event": ""}, {"event": "review.needs_event"}),
        ({"event": "eaten"}, {"event": "review.no_such_choice"}),
        ({"modality": ""}, {"modality": "review.needs_choice"}),
        ({"group": "cats"}, {"group": "review.no_such_choice"}),
        ({"group": "", "names": "سلمى"}, {"group": "review.needs_group"}),
        ({"women": "6"}, {"women": "review.part_above"}),
        ({"by2": "<script>"}, {"by2": "review.no_such_party"}),
        ({"lat": "91"}, {"lat": "review.degrees"}),
        ({"lon": "nan"}, {"lon": "review.degrees"}),
        ({"lat": ""}, {"lat": "review.point_whole"}),
        ({"place": "", "lat": "1.5"}, {"place": "review.needs_name"}),
        ({"day": "31 May"}, {"day": "review.day"}),
        ({"day": "9999-12-31"}, {"day": "review.day"}),
        ({"day": ""}, {"day": "review.needs_day"}),
        ({"hour": "25:00"}, {"hour": "review.hour"}),
        ({"hour": "", "hour_to": "05:00"}, {"hour": "review.needs_hour"}),
        ({"hour": "19:00", "hour_to": "18:00"}, {"hour_to": "review.time_upside_down"}),
        ({"day_to": "2022-05-30", "hour": "", "hour_to": ""}, {"day_to": "review.time_upside_down"}),
        ({"event_words": ""}, {"event_words": "review.words_needed"}),
        ({"count_words": "12"}, {"count_words": "review.words"}),
        ({"count_words": "7-7"}, {"count_words": "review.words_outside"}),
        ({"count_words": "0-90000"}, {"count_words": "review.words_outside"}),
        ({"count_words": sent("\r\n")}, {"count_words": "review.words_blank"}),
        (
            {"event": "", "number": "x", "day": "y", "lat": "z", "by1": "?", "time_words": "-"},
            {
                "event": "review.needs_event",
                "number": "review.number",
                "day": "review.day",
                "lat": "review.degrees",
                "by1": "review.no_such_party",
                "time_words": "review.words",
            },
        ),
    ],
)
def test_a_field_that_cannot_be_is_named_once_with_its_reason(fields: dict[str, str], wrong: dict[str, str]) -> None:
    assert refused(corrected(**fields)) == wrong


def test_words_are_code_points_of_the_received_text() -> None:
    found = said(event_words=sent("مدنيين قُتلوا"), count_words="2-5", place_words="")
    assert found.spans.event.of(TEXT) == "مدنيين قُتلوا"
    assert found.spans.count is not None
    assert found.spans.count.of(TEXT) == "قال"
    assert found.spans.place is None
    assert (found.spans.by, found.id) == (CLAIM.spans.by, CLAIM.id)


@pytest.mark.parametrize(
    ("name", "fields"),
    [("by", {"by1": "sdf"}), ("place", {"place": "الصفصاف"}), ("time", {"hour": "18:00"})],
)
def test_what_is_changed_without_words_stands_on_none(name: str, fields: dict[str, str]) -> None:
    assert getattr(said(**fields).spans, name) is None
    assert getattr(said(**fields, **{f"{name}_keep": "1"}).spans, name) == getattr(CLAIM.spans, name)
    assert getattr(said(**fields, **{f"{name}_words": "2-5"}).spans, name) == Span(2, 5)
    others = {"event", "count", "by", "place", "time"} - {name}
    assert all(getattr(said(**fields).spans, other) == getattr(CLAIM.spans, other) for other in others)


def test_a_number_stays_on_its_words() -> None:
    assert said(number="7").spans == CLAIM.spans
    assert said(number="7", count_words="").spans.count is None


def test_who_did_it_keeps_its_basis_where_it_was_told_before() -> None:
    found = said(by2="sdf", by3="sdf")
    assert found.by == (Doer("syrian_government", Basis.INFERRED), Doer("sdf", Basis.STATED))
    assert said(by1="").by == ()


def test_people_keep_what_has_no_field() -> None:
    before = Victims(Group.PEOPLE, VictimStatus.UNKNOWN, "sdf", Parts(elderly=Count.exactly(1)), ("medic",), ("أ", "ب"),
                     named=NamedParts(("أ",), ("ب",)))  # fmt: skip
    claim = msgspec.structs.replace(CLAIM, victims=before)
    found = said(claim, group="fighters", names="أ\r\n\r\nج\r\nأ", women="2").victims
    assert found == msgspec.structs.replace(
        before,
        group=Group.FIGHTERS,
        names=("أ", "ج"),
        named=NamedParts(("أ",)),
        parts=Parts(elderly=Count.exactly(1), women=Count.exactly(2)),
    )
    assert said(claim, group="", names="").victims is None


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"place": "الصفصاف"}, Place("الصفصاف", "r1", 33.5, 36.25, Precision.TOWN, Status.RESOLVED, Basis.STATED)),
        ({"place": "البيضاء"}, Place("البيضاء", None, None, None, None, Status.AMBIGUOUS, Basis.STATED)),
        ({"place": "وادي الغدير"}, Place("وادي الغدير", None, None, None, None, Status.UNRESOLVED, Basis.STATED)),
        ({"place": ""}, None),
        (
            {"lat": "٣٤٫٥", "lon": "-36.25", "precision": "street"},
            Place("تل الزعتر", None, 34.5, -36.25, Precision.STREET, Status.RESOLVED, Basis.STATED),
        ),
        (
            {"place": "الحقل", "lat": "34.5", "lon": "36"},
            Place("الحقل", None, 34.5, 36.0, Precision.VILLAGE, Status.RESOLVED, Basis.STATED),
        ),
        (
            {"lat": "", "lon": "", "precision": ""},
            Place("تل الزعتر", None, None, None, None, Status.UNRESOLVED, Basis.STATED),
        ),
    ],
)
def test_a_place_never_takes_over_the_point_of_another_name(fields: dict[str, str], place: Place | None) -> None:
    assert said(**fields).place == place


@pytest.mark.parametrize(
    ("fields", "start", "end", "grain"),
    [
        (("2022-05-30", "", "", ""), (30, 0, 0), (31, 0, 0), Grain.DAY),
        (("2022-05-29", "2022-05-30", "", ""), (29, 0, 0), (31, 0, 0), Grain.DAY),
        (("2022-05-30", "", "22:00", "00:00"), (30, 22, 0), (31, 0, 0), Grain.PART_OF_DAY),
        (("2022-05-30", "2022-05-31", "22:00", "04:30"), (30, 22, 0), (31, 4, 30), Grain.PART_OF_DAY),
        (("2022-05-30", "", "14:05", ""), (30, 14, 5), (30, 14, 6), Grain.MINUTE),
    ],
)
def test_a_time_is_what_its_fields_say(
    fields: tuple[str, ...], start: tuple[int, int, int], end: tuple[int, int, int], grain: Grain
) -> None:
    time = said(**dict(zip(("day", "day_to", "hour", "hour_to"), fields, strict=True))).time
    assert time is not None
    assert time.start is not None
    assert time.end is not None
    assert (time.start.day, time.start.hour, time.start.minute) == start
    assert (time.end.day, time.end.hour, time.end.minute) == end
    assert (time.grain, time.status, time.basis) == (grain, Status.RESOLVED, Basis.STATED)
    assert time.start.utcoffset() == timedelta(hours=3)


def test_a_whole_month_is_a_month() -> None:
    time = said(day="2022-02-01", day_to="2022-02-28", hour="", hour_to="").time
    assert time is not None
    assert time.grain is Grain.MONTH


NEW = {"event": "injured", "event_words": sent("قُتلوا"), "number": "2", "exactness": "exact", "group": "people"}


def test_what_is_added_has_the_id_of_its_words_and_the_outlet_for_its_chain() -> None:
    found = addition_of(REPORT, {**NEW, "count_words": sent("خمسة")}, ZONE, places).claim
    assert found is not None
    assert found.id == claim_id(REPORT.id, Event.INJURED, words("قُتلوا"), words("خمسة"))
    assert (found.chain, found.rules, found.document) == ((OUTLET,), (), "001.txt")
    assert (found.count, found.place, found.time, found.by) == (Count.exactly(2), None, None, ())
    nameless = addition_of(msgspec.structs.replace(REPORT, outlet=None), NEW, ZONE, places).claim
    assert nameless is not None
    assert nameless.chain[0].incomplete == "chain.outlet_unknown"


def test_what_is_told_as_another_claim_takes_over_what_is_left_empty() -> None:
    found = addition_of(REPORT, {**NEW, "day": "2022-05-30"}, ZONE, places, like=CLAIM).claim
    assert found is not None
    assert (found.chain, found.place, found.by, found.cause) == (CLAIM.chain, PLACE, CLAIM.by, CLAIM.cause)
    assert (found.spans.place, found.spans.by, found.spans.count) == (CLAIM.spans.place, CLAIM.spans.by, None)
    assert found.time is not None
    assert found.time.start is not None
    assert found.time.start.day == 30
    assert found.victims == Victims(Group.PEOPLE, VictimStatus.UNKNOWN)
    assert found.spans.time is None
    elsewhere = addition_of(REPORT, {**NEW, "place": "الصفصاف"}, ZONE, places, like=CLAIM).claim
    assert elsewhere is not None
    assert elsewhere.spans.place is None


def test_nothing_is_added_without_an_event_and_its_words() -> None:
    assert refused(addition_of(REPORT, {}, ZONE, places, like=CLAIM)) == {
        "event": "review.needs_event",
        "event_words": "review.words_needed",
    }
    assert set(blank_values()) >= set(NEW)

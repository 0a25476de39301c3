from datetime import date

import msgspec
import pytest

from isnad.ingest.cases import Query
from isnad.model.assessment import Assessment, Figure, Point
from isnad.model.reason import Reason
from isnad.model.terms import Basis, Status
from isnad.pipeline.assess import assess
from isnad.pipeline.context import Context

from .made import DAY, case

HERE = Query("الباغوز", DAY)
KILLED_HERE = "قتل 5 مدنيين في قصف على بلدة الباغوز أمس."


def answer(using: Context, query: Query, *texts: str, published: date | None = DAY) -> Assessment:
    return assess(case(query, *texts, published=published), using).assessment


def reasons(figure: Figure) -> set[str]:
    return {aside.reason.code for aside in figure.aside}


@pytest.mark.parametrize(
    "place",
    [
        "الباغوز",
        "باغوز",
        "بلدة الباغوز",
        "الباغوز، البوكمال",
        "ريف الباغوز",
        "الباغوز (دير الزور)",
        # one slip in the question or in the text
        "الباغور",
        "الباغز",
        "البغاوز",
        "الباغووز",
    ],
)
def test_place_is_found_however_it_is_asked(place: str, using: Context) -> None:
    found = answer(using, Query(place, DAY), KILLED_HERE)
    assert (found.killed, found.reason) == ((5, 5), None)


@pytest.mark.parametrize("here", ["بالباغوز", "في الباغوز", "والباغوز", "للباغوز", "في باغوز", "على بلدة «الباغوز»"])
def test_place_is_found_however_it_is_written(here: str, using: Context) -> None:
    assert answer(using, HERE, f"قتل 5 مدنيين جراء القصف {here} أمس.").killed == (5, 5)


def test_spelling_of_the_text_is_not_mended_where_another_text_has_the_name(using: Context) -> None:
    found = answer(using, HERE, KILLED_HERE, "قتل 9 مدنيين في قصف على بلدة الباغور أمس.")
    assert found.killed == (5, 5)
    assert reasons(found.figures.killed) == {"assess.other_place"}


@pytest.mark.parametrize("place", ["الرقة", "تل الزيتون الكبير", "المكان 7", "?"])
def test_place_that_no_text_names_gives_no_figure(place: str, using: Context) -> None:
    found = answer(using, Query(place, DAY), KILLED_HERE)
    assert (found.killed, found.injured, found.children_killed, found.women_killed) == ((None, None),) * 4
    assert found.reason == Reason.of("assess.place_not_named")
    assert found.belligerents == ()
    assert reasons(found.figures.killed) == {"assess.other_place"}
    assert found.figures.killed.kept == ()


def test_place_of_several_words(using: Context) -> None:
    query = Query("تل الزيتون", DAY)
    found = answer(using, query, "قتل 5 مدنيين في قصف على تل الزيتون أمس.", "قتل 9 مدنيين في قصف على تل الرمان أمس.")
    assert found.killed == (5, 5)
    assert reasons(found.figures.killed) == {"assess.other_place"}


def test_longer_word_of_a_name_stands_for_it_where_no_text_has_it_whole(using: Context) -> None:
    assert answer(using, Query("تل الزيتون", DAY), "قتل 5 مدنيين في قصف على الزيتون أمس.").killed == (5, 5)


@pytest.mark.parametrize(
    "text",
    [
        "قتل 5 مدنيين في قصف على مدينة منبج يوم 31 تشرين الثاني.",
        "قتل 5 مدنيين في قصف على مدينة منبج في 1 تشرين الأول 2022، والقصف مستمر منذ تشرين.",
        "قتل 5 مدنيين قرب سد الفرات يوم 30 تشرين الأول 2022.",
    ],
)
def test_landmark_is_not_the_month(text: str, using: Context) -> None:
    found = answer(using, Query("سد تشرين"), text, published=date(2022, 12, 1))
    assert (found.killed, found.reason) == ((None, None), Reason.of("assess.place_not_named"))


@pytest.mark.parametrize("here", ["قرب سد تشرين", "بسد تشرين", "في محيط السد (سد تشرين)"])
def test_landmark_is_found(here: str, using: Context) -> None:
    text = f"قتل 5 مدنيين في قصف {here} يوم 3 تشرين الثاني 2022."
    found = answer(using, Query("سد تشرين، منبج", date(2022, 11, 3)), text, published=date(2022, 11, 4))
    assert found.killed == (5, 5)


@pytest.mark.parametrize(
    ("day", "killed"),
    [
        ("2022-05-29", (None, None)),
        ("2022-05-30", (5, 5)),
        ("2022-05-31", (5, 5)),
        ("2022-06-01", (5, 5)),
        ("2022-06-02", (None, None)),
    ],
)
def test_day_off_by_more_than_one_is_set_aside(day: str, killed: tuple[int | None, int | None], using: Context) -> None:
    found = answer(using, Query("الباغوز", date.fromisoformat(day)), KILLED_HERE)
    assert found.killed == killed
    if killed == (None, None):
        assert found.reason == Reason.of("assess.only_other_days")
        assert {a.reason for a in found.figures.killed.aside} == {
            Reason.of("assess.other_day", start="2022-05-31", end="2022-06-01")
        }
    else:
        assert (found.reason, found.figures.killed.aside) == (None, ())


def test_undated_source_is_taken_to_be_of_the_day_asked_about(using: Context) -> None:
    made = assess(case(HERE, KILLED_HERE, published=None), using)
    (reading,) = made.readings
    assert reading.document.published is not None
    assert (reading.document.published.day, reading.document.published.basis) == (DAY, Basis.ASSUMED)
    times = [claim.time for claim in reading.claims]
    assert times
    assert all(time is not None and time.basis is Basis.ASSUMED for time in times)
    assert made.assessment.killed == (5, 5)


def test_dated_source_keeps_its_day(using: Context) -> None:
    (reading,) = assess(case(HERE, KILLED_HERE), using).readings
    assert all(claim.time is not None and claim.time.basis is Basis.STATED for claim in reading.claims)


def test_undated_source_stays_undated_where_no_day_is_asked_about(using: Context) -> None:
    (reading,) = assess(case(Query("الباغوز"), KILLED_HERE, published=None), using).readings
    assert reading.document.published is None
    assert all(claim.time is None or claim.time.status is Status.UNRESOLVED for claim in reading.claims)


def test_other_lines_of_a_round_up_are_set_aside(using: Context) -> None:
    lines = (
        "حصيلة اليوم:",
        "قتل 7 مدنيين في غارة على مدينة هجين صباح اليوم.",
        "أصيب 9 مدنيين في قصف على مدينة البصيرة ظهر اليوم.",
        "قتل 3 مدنيين في قصف على بلدة الباغوز مساء اليوم.",
        "قتل 11 مدنيا في انفجار لغم ببلدة الشحيل اليوم.",
    )
    found = answer(using, HERE, "\n".join(lines))
    assert (found.killed, found.injured) == ((3, 3), (None, None))
    assert reasons(found.figures.killed) == {"assess.named_elsewhere_in_text"}
    assert len({aside.claim for aside in found.figures.killed.aside}) >= 3


def test_lowest_and_highest_over_sources(using: Context) -> None:
    found = answer(using, HERE, KILLED_HERE, KILLED_HERE.replace("5", "8"), "أصيب 20 مدنيا في الباغوز أمس.")
    assert (found.killed, found.injured) == ((5, 8), (20, 20))
    assert len(found.figures.killed.kept) == 2
    assert found.figures.killed.profile == "airwars-6"


def test_nobody_killed_is_not_nothing_reported(using: Context) -> None:
    found = answer(using, HERE, "أسفر القصف على بلدة الباغوز أمس عن 0 قتلى و3 جرحى.")
    assert (found.killed, found.injured, found.reason) == ((0, 0), (3, 3), None)


def test_denied_number_is_no_figure(using: Context) -> None:
    found = answer(using, HERE, "نفت قسد مقتل 5 مدنيين في القصف على بلدة الباغوز أمس.")
    assert (found.killed, found.reason) == ((None, None), Reason.of("assess.no_claim_about_it"))
    assert reasons(found.figures.killed) == {"figure.denied"}


def test_claims_without_a_number_say_so(using: Context) -> None:
    found = answer(using, HERE, "تعرضت بلدة الباغوز أمس لقصف مدفعي.")
    assert (found.killed, found.reason) == ((None, None), Reason.of("assess.no_claim_about_it"))


@pytest.mark.parametrize("query", [HERE, Query(), Query("الباغوز"), Query(None, DAY)])
@pytest.mark.parametrize(
    ("texts", "language", "code"),
    [
        ((), "ar", "assess.no_sources"),
        (("Five civilians were killed in Baghuz on Tuesday.",), "ar", "assess.no_claims"),
        (("Five civilians were killed in Baghuz on Tuesday.",), "en", "assess.no_arabic"),
        (("Беспилотник упал.", "A drone fell."), "ru", "assess.no_arabic"),
    ],
)
def test_nothing_to_read_says_so(
    query: Query, texts: tuple[str, ...], language: str, code: str, using: Context
) -> None:
    made = case(query, *texts)
    documents = tuple(msgspec.structs.replace(document, language=language) for document in made.documents)
    found = assess(msgspec.structs.replace(made, documents=documents), using).assessment
    assert (found.killed, found.injured, found.reason) == ((None, None), (None, None), Reason.of(code))
    assert (found.figures.killed.kept, found.figures.killed.aside, found.victims) == ((), (), ())


@pytest.mark.parametrize("field", ["query", "place", "date"])
def test_a_question_that_cannot_be_used_is_not_answered(field: str, using: Context) -> None:
    made = msgspec.structs.replace(case(Query("الباغوز"), KILLED_HERE), unread=field)
    found = assess(made, using)
    assert found.assessment.reason == Reason.of("assess.query_not_usable", field=field)
    assert (found.assessment.killed, found.assessment.date, found.readings) == ((None, None), None, ())


def test_sources_that_are_all_unusable_are_told_from_none(using: Context) -> None:
    made = msgspec.structs.replace(case(HERE), offered=3)
    assert assess(made, using).assessment.reason == Reason.of("assess.no_usable_source")


def test_open_question_takes_what_most_sources_share(using: Context) -> None:
    other = "قتل 9 مدنيين في قصف على مدينة هجين يوم 3 أيار 2022."
    found = answer(using, Query(), KILLED_HERE, KILLED_HERE.replace("5", "6"), other)
    assert (found.killed, found.date, found.place) == ((5, 6), "2022-05-31", Point(34.45, 40.96))
    assert reasons(found.figures.killed) == {"assess.other_place"}


def test_asked_place_and_day_are_repeated(using: Context) -> None:
    found = answer(using, HERE, KILLED_HERE)
    assert (found.id, found.date, found.place) == ("case-1", "2022-06-01", Point(34.45, 40.96))
    assert answer(using, Query("تل الزيتون", DAY), KILLED_HERE).place is None


def test_parties_named_in_the_claims(using: Context) -> None:
    text = "قتل 5 مدنيين في غارات شنتها طائرات التحالف الدولي على بلدة الباغوز أمس."
    assert answer(using, HERE, text).belligerents == ("U.S.-led Coalition",)
    assert answer(using, HERE, KILLED_HERE).belligerents == ()


def test_every_claim_is_kept_or_aside_or_of_no_concern(using: Context) -> None:
    text = KILLED_HERE + "\nوقال شهود إن 3 مدنيين قتلوا في الباغوز.\nورجح ناشطون مقتل 20 شخصا في الباغوز.\n"
    made = assess(case(HERE, text, "قتل 9 مدنيين في مدينة هجين أمس."), using)
    figure = made.assessment.figures.killed
    told = {*figure.kept, *(aside.claim for aside in figure.aside)}
    assert {c.id for reading in made.readings for c in reading.claims if c.event == "killed"} <= told


def test_same_case_same_answer_whatever_was_asked_before(using: Context) -> None:
    first = answer(using, HERE, KILLED_HERE)
    answer(using, Query("هجين"), "قتل 9 مدنيين في مدينة هجين أمس.")
    assert answer(using, HERE, KILLED_HERE) == first

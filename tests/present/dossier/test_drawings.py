from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from isnad.model.count import Count
from isnad.model.terms import Exactness, Precision
from isnad.pipeline.context import Context
from isnad.present.dossier.axis import Days, Numbers
from isnad.present.dossier.cuts import cut, head
from isnad.present.dossier.graph import BOX, graph_view
from isnad.present.dossier.labels import Spot, laid_out
from isnad.present.dossier.map import map_of, radii
from isnad.present.dossier.map_lines import Frame, paths, shipped_lines
from isnad.present.dossier.material import Material, shown
from isnad.present.dossier.telling import Telling
from isnad.present.dossier.timeline import timeline_of
from isnad.present.dossier.toll import toll_of
from isnad.present.language import Language

from .made import document, material, two


def telling(made: Material, language: Language = Language.EN) -> Telling:
    return Telling.of(shown(made), language)


@given(st.lists(st.integers(0, 10**6), min_size=1), st.booleans())
def test_numbers_lie_on_the_axis_in_their_order(numbers: list[int], right_to_left: bool) -> None:
    axis = Numbers.over(numbers, *((500.0, 10.0) if right_to_left else (10.0, 500.0)))
    places = [axis.at(n) for n in sorted(numbers)]
    assert all(10 <= place <= 500 for place in places)
    assert places == sorted(places, reverse=right_to_left)
    assert axis.ticks[0] == 0
    assert len(axis.ticks) <= 8
    assert axis.ticks == sorted(set(axis.ticks))


def test_an_axis_of_far_apart_numbers_runs_in_powers() -> None:
    assert Numbers.over([1, 350], 0, 1).powers
    assert not Numbers.over([4, 30], 0, 1).powers


@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(1, 3000))
def test_an_axis_of_days_has_few_ticks_and_holds_what_lies_outside_at_its_ends(first: date, days: int) -> None:
    axis = Days(0, 100, first, first + timedelta(days=days))
    assert 1 <= len(axis.ticks) <= 7
    assert (axis.at(first - timedelta(days=9)), axis.at(first + timedelta(days=days + 9))) == (0, 100)


@given(st.text(st.sampled_from("ab \u2068\u2069ج"), max_size=60), st.integers(3, 30))
def test_a_cut_line_opens_no_more_isolates_than_it_closes(text: str, most: int) -> None:
    said = cut(text, most)
    assert said == text or (len(said.replace("\u2069", "")) <= most and said.endswith("…"))
    if said != text:
        assert said.count("\u2068") <= said.count("\u2069") or text.count("\u2068") > text.count("\u2069")


def test_labels_do_not_cover_each_other_nor_small_circles() -> None:
    spots = [Spot(300 + n, 200 + n, 8, f"{n} a village") for n in range(8)]
    labels = laid_out(spots, 720, 480)
    assert len({round(label.y) for label in labels}) == 8
    for label in labels:
        assert all(abs(label.y - spot.y) > spot.r or label.x > spot.x + spot.r for spot in spots)
    assert laid_out([Spot(715, 20, 3, "at the edge")], 720, 480)[0].right is False


def test_every_precision_but_a_country_has_a_radius() -> None:
    assert set(radii()) == set(Precision) - {Precision.COUNTRY}
    order = [radii()[p] for p in Precision if p in radii()]
    assert order == sorted(order, reverse=True)


def test_the_shipped_lines_are_where_they_belong() -> None:
    frame = Frame(40.0, 34.0, 42.0, 35.5, 720)
    drawn = paths(frame)
    assert set(drawn) == {"border", "river"}  # between Syria and Iraq there is no coast
    assert "coast" in paths(Frame(35.0, 33.0, 36.5, 34.5, 720))
    assert paths(Frame(-17.9, 30.0, -17.0, 30.9, 720)) == {}
    assert "Natural Earth" in shipped_lines().attribution
    assert all(len(line.d) % 2 == 0 and len(line.d) >= 4 for line in shipped_lines().lines)


def test_a_frame_keeps_distances() -> None:
    frame = Frame(40.0, 34.0, 42.0, 35.5, 720)
    (x, y), (east, south) = frame.point(35.5, 40.0), frame.point(34.0, 42.0)
    assert (x, y) == (0, 0)
    assert (round(east), round(south)) == (720, round(frame.height))
    assert frame.length(111.32) == pytest.approx(frame.point(34.5, 40)[1] - frame.point(35.5, 40)[1])


def test_places_are_areas_of_a_stated_radius(case: Material) -> None:
    view = map_of(telling(case))
    assert view.areas
    for area in (*view.areas, *view.beyond):
        assert area.km in radii().values()
    assert all(0 <= area.x <= view.width and 0 <= area.y <= view.height for area in view.areas)
    numbers = sorted({n for area in (*view.areas, *view.beyond) for n in area.incidents} | {
        n for _, incidents in view.unplaced for n in incidents
    })  # fmt: skip
    placed = telling(case)
    assert numbers == sorted(placed.incidents[i.id] for i in case.incidents if i.place is not None)


def test_a_place_that_no_gazetteer_knows_is_named_and_not_drawn(using: Context) -> None:
    made = material([document("قتل 5 مدنيين في قصف على قرية الطنبورية يوم 19 آذار 2019.\n")], using)
    view = map_of(telling(made, Language.AR))
    assert (view.height, view.areas) == (0, ())
    assert [name for name, _ in view.unplaced] == ["قرية الطنبورية (لم يُحدَّد موقعه)"]


@pytest.mark.parametrize("language", list(Language))
def test_a_graph_runs_with_the_language_and_holds_all_that_it_shows(case: Material, language: Language) -> None:
    told = telling(case, language)
    for incident in case.incidents:
        view = graph_view(incident, told)
        assert all(0 <= box.x <= view.width - BOX and 0 < box.y < view.height for box in view.boxes)
        assert len({(box.x, box.y) for box in view.boxes}) == len(view.boxes)
        documents = [box.x for box in view.boxes if box.kind == "document"]
        others = [box.x for box in view.boxes if box.kind != "document"]
        assert (max(documents) < min(others)) if language is Language.EN else (min(documents) > max(others))
        assert len(documents) == len(incident.documents)
        assert sum(box.kind == "origin" for box in view.boxes) == len(incident.origins)


@pytest.mark.parametrize("language", list(Language))
def test_a_toll_is_drawn_as_it_is_stated(using: Context, language: Language) -> None:
    text = (
        "قُتل 9 مدنيين بغارة على قرية الصفصاف يوم 19 آذار 2019.\n"
        "وقال مصدر طبي إن أكثر من 20 شخصاً أُصيبوا في القرية.\n"
        "وقال ناشط إن نحو 12 مدنياً قُتلوا بالغارة على القرية.\n"
        "وقال شاهد إن ما بين 3 و5 أطفال قُتلوا بالغارة على القرية.\n"
    )
    made = material([document(text)], using)
    (view,) = [found for i in made.incidents if (found := toll_of(i, telling(made, language))) is not None]
    kinds = {bar.kind: bar for bar in view.bars}
    assert {"exact", "open_high", "about"} <= set(kinds)
    assert [bar.kind for bar in view.bars if bar.open_to is not None] == ["open_high"]
    opened = kinds["open_high"].open_to
    assert opened is not None
    assert (opened > kinds["open_high"].x) == (language is Language.EN)
    assert kinds["exact"].width == 0
    assert len(view.rows) == len(view.bars)


def test_a_vague_toll_has_the_width_that_the_profile_reads(using: Context) -> None:
    counts = [Count(None, None, Exactness.VAGUE, "عشرات"), Count(None, None, Exactness.VAGUE, "آلاف")]
    made = material([document("قُتل عشرات المدنيين بغارة على قرية الصفصاف يوم 19 آذار 2019.\n")], using)
    view = toll_of(made.incidents[0], telling(made))
    if view is not None:
        assert {bar.kind for bar in view.bars} <= {"read", "word"}
    assert made.profile.bounds(counts[0]) is not None
    assert made.profile.bounds(counts[1]) is None


def test_a_time_that_may_be_any_day_of_a_year_does_not_widen_the_timeline(using: Context) -> None:
    reports = [
        document("قُتل 4 مدنيين في قصف على مدينة الرقة في عام 2017.\n", "old.txt"),
        document("قُتل 9 مدنيين بغارة على مدينة البوكمال يوم 19 آذار 2019.\n", "new.txt"),
    ]
    view = timeline_of(telling(material(reports, using)))
    labels = [tick.label for tick in view.ticks]
    assert all(label.startswith("2019-03") for label in labels)
    old = next(row for row in view.rows if "2017" in row.when)
    assert old.beyond is not None
    assert old.bar is None
    assert not next(row for row in view.rows if "19 March" in row.when).is_open
    assert view.rows[0] is old


def test_the_timeline_of_arabic_runs_from_right_to_left(using: Context) -> None:
    made = two(using)
    english, arabic = (timeline_of(telling(made, language)) for language in (Language.EN, Language.AR))
    assert english.start < english.end
    assert arabic.start > arabic.end


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Orient Net (\u2068أورينت نت\u2069)", "Orient Net"),
        ("unnamed members of the SDF (\u2068بعض عناصر قسد\u2069)", "unnamed members of the SDF"),
        ("\u2068SANA (agency)\u2069", "\u2068SANA\u2069"),
        ("بلدي نيوز", "بلدي نيوز"),
    ],
)
def test_a_name_in_a_box_has_no_notes(phrase: str, name: str) -> None:
    assert head(phrase) == name

"""The charts: what is drawn where, in both directions, and as a table."""

import re
from datetime import date

import pytest
from lxml import etree  # type: ignore[import-untyped]

from isnad.knowledge.profiles import profile
from isnad.model.bounds import Bounds
from isnad.model.count import Count
from isnad.model.document import Document
from isnad.model.terms import Exactness
from isnad.pipeline.context import Context
from isnad.present.dossier.axis import Numbers
from isnad.present.language import Language
from isnad.present.notebook.charts import disagreement_chart, toll_chart
from isnad.present.notebook.disagreement import disagreement
from isnad.present.notebook.marks import Mark, mark_of
from isnad.present.notebook.toll import toll_plot
from isnad.reconcile.support import FigureName
from present.dossier.made import HOSTILE, document

from .made import told

KILLED, INJURED = FigureName.KILLED, FigureName.INJURED
AXIS = Numbers(0.0, 100.0, 100, powers=False)
PROFILE = profile("airwars")
PLACE = "بغارة على قرية الصفصاف في ريف حلب يوم 19 آذار 2019"


def report(told_: str, name: str, outlet: str, day: int | None) -> Document:
    made = document(f"قال الناشط سامر الخليل {told_} {PLACE}.\n", name, outlet)
    published = (
        None
        if day is None or made.published is None
        else made.published.__class__(date(2019, 3, day), made.published.basis, "field")
    )
    return document(made.received.text, name, outlet, published=published)


SERIES = [
    report("إن 12 مدنياً قُتلوا", "1.txt", "سانا", 20),
    report("إن نحو 30 مدنياً قُتلوا", "2.txt", "عنب بلدي", 22),
    report("إن أكثر من 40 مدنياً قُتلوا", "3.txt", "أورينت نت", 22),
    report("إن ما بين 20 و25 مدنياً قُتلوا", "4.txt", "بلدي نيوز", 25),
    report("إن عشرات المدنيين قُتلوا", "5.txt", "المدن", None),
]


@pytest.mark.parametrize(
    ("count", "mark"),
    [
        (Count.exactly(0), Mark(0, 0, "exact")),
        (Count.exactly(40), Mark(40, 40, "exact")),
        (Count.about(40), Mark(40, 40, "about")),
        (Count.between(20, 40), Mark(20, 40, "range")),
        (Count(40, None, Exactness.MORE_THAN), Mark(40, 40, "open_high", 66)),
        (Count(None, 40, Exactness.AT_MOST), Mark(0, 40, "open_low")),
        (Count.vague("عشرات"), Mark(12, 24, "read")),
        (Count.vague("قتلى"), Mark(2, 2, "read", 28)),
    ],
)
def test_a_count_is_drawn_from_its_lowest_to_its_highest(count: Count, mark: Mark) -> None:
    assert mark_of(count, PROFILE, AXIS) == mark


def test_a_word_that_nobody_reads_is_an_arrow_from_nothing() -> None:
    assert mark_of(Count.vague("عشرات"), profile("literal"), AXIS).kind in ("word", "read")
    unread = mark_of(Count.vague("عدد"), profile("literal"), AXIS)
    assert unread == Mark(0, 0, "word", 26)


def test_what_a_rule_makes_of_a_number_is_told_from_what_is_stated() -> None:
    assert mark_of(Count.about(40), PROFILE, AXIS, Bounds(0, 40)) == Mark(0, 40, "supports")
    assert mark_of(Count(40, None, Exactness.MORE_THAN), PROFILE, AXIS, Bounds(40, 40)).kind == "open_high"


def test_an_axis_to_the_left_points_its_arrows_to_the_left() -> None:
    axis = Numbers(100.0, 0.0, 100, powers=False)
    assert mark_of(Count(40, None, Exactness.AT_LEAST), PROFILE, axis) == Mark(60, 60, "open_high", 34)


@pytest.mark.parametrize("language", list(Language))
def test_points_stand_on_their_days_in_the_direction_of_the_reader(using: Context, language: Language) -> None:
    telling = told(SERIES, using, language)
    plot = toll_plot(telling.material.incidents, KILLED, telling)
    assert plot is not None
    assert [point.mark.kind for point in plot.points] == ["exact", "about", "open_high", "range", "read"]
    xs = [point.x for point in plot.points]
    assert xs == sorted(xs, reverse=language is Language.AR)
    assert all(min(plot.near, plot.far) < x < max(plot.near, plot.far) for x in xs)
    assert plot.points[0].mark.low > plot.points[1].mark.low, "more people stand higher"
    assert len(plot.tellers) == len({point.label for point in plot.points})
    assert [row.day for row in plot.rows][-1] == telling.say("toll.undated")


def test_points_of_one_day_stand_side_by_side(using: Context) -> None:
    many = [report(f"إن {n} مدنياً قُتلوا", f"{n}.txt", f"وكالة {n}", 20) for n in range(11, 41)]
    telling = told(many, using)
    plot = toll_plot(telling.material.incidents, KILLED, telling)
    assert plot is not None
    xs = [point.x for point in plot.points]
    assert len(set(xs)) == len(xs) > 1
    assert plot.near < min(xs) < max(xs) < plot.far


def test_nothing_is_drawn_where_nobody_gives_a_number(using: Context) -> None:
    telling = told(SERIES, using)
    (incident,) = telling.material.incidents
    assert toll_plot([incident], INJURED, telling) is None
    assert toll_chart([], KILLED, telling) is None
    assert disagreement(incident, [INJURED], telling) is None
    assert disagreement_chart(incident, [INJURED], telling) is None


def test_a_disagreement_shows_kept_and_aside_with_why(using: Context) -> None:
    telling = told(SERIES, using)
    (incident,) = telling.material.incidents
    found = disagreement(incident, [KILLED], telling)
    assert found is not None
    (panel,) = found.panels
    kept = {telling.labels[id_] for id_ in incident.figures.killed.kept}
    aside = {telling.labels[one.claim]: telling.reason(one.reason) for one in incident.figures.killed.aside}
    assert {one.number for one in panel.said if one.aside is None} == kept
    assert {one.number: one.aside for one in panel.said if one.aside is not None} == aside
    assert panel.low is not None
    assert panel.high is not None
    assert panel.low < panel.high


@pytest.mark.parametrize("language", list(Language))
def test_drawings_stand_by_themselves(using: Context, language: Language) -> None:
    telling = told(SERIES, using, language)
    (incident,) = telling.material.incidents
    for drawn in (toll_chart([incident], KILLED, telling), disagreement_chart(incident, list(FigureName), telling)):
        assert drawn is not None
        root = etree.fromstring(drawn.svg)
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert drawn.svg in drawn.html
        _, _, width, height = map(float, root.get("viewBox", "").split())
        for element in root.iter():
            for name, most in (("x", width), ("cx", width), ("y", height), ("cy", height)):
                value = element.get(name)
                assert value is None or 0 <= float(value) <= most, etree.tostring(element)
        assert "http" not in drawn.svg.replace("http://www.w3.org/2000/svg", "")
        assert len(drawn.text.splitlines()) > 1


def test_days_and_numbers_are_in_the_words_of_the_reader(using: Context) -> None:
    telling = told(SERIES, using, Language.AR)
    drawn = toll_chart(telling.material.incidents, KILLED, telling)
    assert drawn is not None
    assert "آذار" in drawn.svg
    assert re.search("[A-Za-z]{4,}", re.sub("<[^>]*>", "", drawn.svg)) is None


def test_names_from_reports_are_escaped(using: Context) -> None:
    telling = told([document("أعلن مصدر طبي مقتل 9 مدنيين بغارة على قرية الصفصاف.\n", "1.txt", HOSTILE)], using)
    (incident,) = telling.material.incidents
    for drawn in (toll_chart([incident], KILLED, telling), disagreement_chart(incident, [KILLED], telling)):
        assert drawn is not None
        assert "<script" not in drawn.html
        assert "<b>" not in drawn.svg
        etree.fromstring(drawn.svg)

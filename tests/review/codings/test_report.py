"""The page and the lines of a comparison: what they quote, in both languages, and what a person decided."""

import re
from collections.abc import Sequence
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from isnad.case.deciding.take import take
from isnad.knowledge.profiles import profile
from isnad.model.bounds import Bounds
from isnad.model.decision import SetFigure
from isnad.model.document import Issue
from isnad.model.reason import Reason
from isnad.pipeline.context import context
from isnad.present.codings.page import page
from isnad.present.language import Language
from isnad.reconcile.support import FigureName
from isnad.review.codings.coding import Coding, Field
from isnad.review.codings.comparison import Comparer, summary
from isnad.review.codings.lines import lines
from isnad.review.codings.report import Report
from isnad.store.store import Store

from .made import REPORTS, case_of

_TAG = re.compile(r"<[^>]+>")
_ISOLATES = re.compile("[\u2066-\u2069]")
TOLD = (Field.DATE, Field.PLACE, Field.KILLED)


def coding(id_: str, day: int, place: str, low: int, high: int, notes: str | None = None) -> Coding:
    month = 5 if day == 31 else 6
    return Coding(
        where=f"a.csv:{id_}", id=id_, told=TOLD, first=date(2022, month, day), last=date(2022, month, day),
        places=(place,), figures={FigureName.KILLED: Bounds(low, high)}, notes=notes,
    )  # fmt: skip


CODINGS = (
    coding("one", 31, "الصفصاف", 3, 9, "<b>see</b> the archive"),
    coding("two", 5, "عين السرو", 9, 9),
    coding("three", 2, "تل عنبر", 1, 1),
    coding("four", 4, "مكان بعيد", 1, 1),
)


def made(comparer: Comparer, codings: Sequence[Coding] = CODINGS) -> Report:
    found = comparer.matched(codings)
    beside, uncoded = list(comparer.beside(found.matches)), list(comparer.uncoded(found.uncoded))
    whole = summary(beside, len(uncoded), ("acled",))
    issues = [Issue("a.csv:7", Reason.of("codings.no_day", column="date", value="x"))]
    return Report(comparer, "الصفصاف & others", "a<b>.csv", beside, uncoded, whole, issues)


def html(comparer: Comparer, *languages: Language) -> str:
    report = made(comparer)
    return "".join(page([report.body(language) for language in languages]))


def words(markup: str) -> str:
    return _ISOLATES.sub("", " ".join(unescape(_TAG.sub(" ", markup)).split()))


def test_the_page_says_that_it_is_internal_and_loads_nothing(comparer: Comparer) -> None:
    text = html(comparer, Language.EN, Language.AR)
    assert '<meta name="edition" content="internal">' in text
    assert "Internal edition: quotes reports and names persons, not for publication" in words(text)
    assert "نسخة داخلية" in words(text)
    assert "default-src 'none'" in unescape(text)
    assert not re.search(r"(?:src|href)=\"(?!#)", text)


def test_both_languages_stand_in_one_page_each_in_its_direction(comparer: Comparer) -> None:
    text = html(comparer, Language.EN, Language.AR)
    english, arabic = '<div class="edition l-en" lang="en" dir="ltr">', '<div class="edition l-ar" lang="ar" dir="rtl">'
    assert text.index(english) < text.index(arabic)
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    for link in re.findall(r'href="#([^"]+)"', text):
        assert link in ids


def test_what_is_from_outside_is_escaped(comparer: Comparer) -> None:
    text = html(comparer, Language.EN)
    assert "<b>see</b>" not in text
    assert "a<b>" not in text
    assert "&lt;b&gt;see&lt;/b&gt; the archive" in text
    assert "a&lt;b&gt;.csv" in text


def test_a_disagreement_quotes_the_sentences_of_both_ends(comparer: Comparer) -> None:
    text = words(html(comparer, Language.EN))
    assert "civilians killed: coded 3 to 9, drafted 3 to 5" in text
    for name in ("a.txt", "b.txt"):
        assert _flat(REPORTS[name]) in _flat(text)
    assert "Holds the lowest value:" in text
    assert "Holds the highest value:" in text
    assert "No claim read in this case, here or near by, prints the coding's number." in text


def _flat(text: str) -> str:
    return re.sub(r"[\s«»]", "", text)


def test_where_the_number_of_the_coding_stands_is_said_with_the_reason(comparer: Comparer) -> None:
    text = words(html(comparer, Language.EN))
    assert re.search(r"The coding's 9 stands in claim 4\.\d, set aside: It counts fighters", text)
    arabic = words(html(comparer, Language.AR))
    assert re.search(r"يرد عدد الترميز 9 في القول 4\.\d، وقد استُبعد", arabic)


def test_what_agrees_is_counted_and_not_shown(comparer: Comparer) -> None:
    text = html(comparer, Language.EN)
    assert text.count('<article class="incident"') == 2
    assert "Coding three" not in words(text)
    assert "Coding four" in words(text)
    assert "No incident of its days is near its place." in words(text)
    assert "The columns are those of ACLED" in words(text)
    assert "a.csv:7: In the column date stands x, which is no day" in words(text)


def test_lines_for_a_terminal(comparer: Comparer) -> None:
    report = made(comparer)
    told = [_ISOLATES.sub("", line) for line in lines(report.beside, report.summary, Language.EN)]
    assert told[0] == (
        "Codings: 4; matched by day and place: 3, without an incident: 1. Incidents of these days without a coding: 0."
    )
    assert "civilians killed (pairs: 3): the same: 1, draft inside the coding: 1, apart: 1, mean overlap: 0.48" in told
    assert "Coding two, عين السرو · 5 June 2022: civilians killed coded 9, drafted 4 (apart)" in told
    assert any("الترميزات: 4" in line for line in lines(report.beside, report.summary, Language.AR))


@pytest.fixture
def decided(tmp_path: Path) -> Path:
    """A case of its own, in which a person set a figure."""
    case = case_of(tmp_path)
    store = Store.in_file(case / "case.sqlite")
    with store.reading() as reader:
        (row, *_) = reader.drafted.incidents()
        claim = row.value().figures.killed.kept[0]
    take(store, profile("airwars"), [SetFigure(claim, "killed", 3, 9, "Own interviews.")], "amal")
    store.close()
    return case


def test_a_figure_that_a_person_set_is_compared_and_the_programs_shown_beside_it(decided: Path) -> None:
    store = Store.in_file_read_only(decided / "case.sqlite")
    with store.reading() as reader:
        comparer = Comparer(reader, context((decided.parent / "places.csv",)))
        (one, other) = comparer.beside(comparer.matched([CODINGS[0], CODINGS[2]]).matches)
        killed = next(field for field in one.fields if field.field is Field.KILLED)
        assert (killed.draft, killed.decided, killed.proposed) == (Bounds(3, 9), True, Bounds(3, 5))  # type: ignore[union-attr]
        assert (one.disagrees, other.disagrees) == (False, False)
        report = made(comparer, [coding("one", 31, "الصفصاف", 3, 5)])
        text = words("".join(page([report.body(Language.EN)])))
    store.close()
    assert "coded 3 to 5, drafted 3 to 9" in text
    assert "decided by a person (amal): Own interviews." in text
    assert "The program proposes 3 to 5." in text
    assert "3 to 9 (decided by a person)" in text

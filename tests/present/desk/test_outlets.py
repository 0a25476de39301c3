"""An outlet in words, and how a number of documents is made up."""

from datetime import date

import pytest

from isnad.model.framing import Framing, Judgement, LoadedTerm, Usage
from isnad.model.span import Span
from isnad.present.desk.outlets import names_like, register_view, words_views
from isnad.present.desk.shares import ShareView, by_time, share_views
from isnad.present.language import Language


def loaded(teller: str | None = None) -> LoadedTerm:
    return LoadedTerm(Span(0, 4), "شهيد", "framing.martyr", Judgement.HONOUR, teller=teller)


def test_words_of_a_digest_are_counted_for_the_outlet_that_it_retells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("isnad.present.desk.outlets.term_name", lambda term, _: term)
    framings = (
        Framing("a", "شبكة السنديان", (loaded(), loaded("أبو ليث")), (Usage("framing.martyr", 2, 3),)),
        Framing("b", "قناة تعيد النشر", (loaded(),), (Usage("framing.martyr", 1, 0),)),
    )
    (row,) = words_views("شبكة السنديان", framings, Language.EN)
    assert (row.own, row.cited, len(row.words)) == ("2", "1", 1)
    assert words_views("شبكة السنديان", (), Language.EN) == ()


def test_an_outlet_that_the_register_does_not_know_stands_nowhere() -> None:
    assert register_view("شبكة السنديان", Language.EN) is None
    known = register_view("سانا", Language.EN)
    assert known is not None
    assert [side.until is None for side in known.sides] == [False, True]


@pytest.mark.parametrize(("words", "found"), [("راديو", 1), ("RADIO مرج", 1), ("", 2), ("غير", 0)])
def test_names_that_hold_words(words: str, found: int) -> None:
    assert len(names_like(("راديو المرج", "Radio مرج"), words)) == found


def test_bars_are_measured_by_the_largest() -> None:
    assert share_views([("a", 2, None), ("b", 1_000, "/b")], Language.EN) == (
        ShareView("a", 2, "2", 1_000, None),
        ShareView("b", 1_000, "1,000", 1_000, "/b"),
    )
    assert share_views([], Language.EN) == ()


def _between(first: date, last: date) -> str:
    return f"{first}..{last}"


def test_few_months_are_told_apart_and_end_on_their_last_day() -> None:
    found = by_time([("2024-02", 2), ("2023-12", 1), (None, 4)], Language.EN, "unknown", _between)
    assert [(one.name, one.number, one.href) for one in found] == [
        ("December 2023", 1, "2023-12-01..2023-12-31"),
        ("February 2024", 2, "2024-02-01..2024-02-29"),
        ("unknown", 4, None),
    ]


def test_many_months_are_put_together_by_years() -> None:
    months = [(f"{year}-{month:02d}", 1) for year in (2019, 2020, 2021) for month in range(1, 13)]
    found = by_time(months, Language.EN, "unknown", _between)
    assert [(one.name, one.number, one.href) for one in found] == [
        (str(year), 12, f"{year}-01-01..{year}-12-31") for year in (2019, 2020, 2021)
    ]

from datetime import date

import pytest
from hypothesis import given, strategies as st

from isnad.present import locales
from isnad.present.language import Language

AR, EN = Language.AR, Language.EN
LEVANT = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
    "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip


@pytest.mark.parametrize(("month", "name"), list(enumerate(LEVANT, start=1)))
def test_months_are_named_as_in_the_levant(month: int, name: str) -> None:
    assert locales.day(date(2019, month, 9), AR) == f"9 {name} 2019"
    assert locales.month(date(2019, month, 9), AR) == f"{name} 2019"


def test_days_in_english() -> None:
    assert locales.day(date(2019, 3, 19), EN) == "19 March 2019"
    assert locales.day_of_year(date(2019, 3, 9), EN) == "9 March"
    assert locales.month(date(2019, 3, 9), EN) == "March 2019"


@given(st.integers(0, 10**9), st.sampled_from(Language))
def test_digits_are_western_and_grouped_by_thousands(n: int, language: Language) -> None:
    assert locales.number(n, language) == f"{n:,}"


@pytest.mark.parametrize(
    ("n", "category"),
    [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (10, "few"), (11, "many"), (12, "many"), (99, "many"),
     (100, "other"), (101, "other"), (102, "other"), (103, "few"), (111, "many"), (1000, "other"), (60000, "other")],
)  # fmt: skip
def test_plural_categories_of_arabic(n: int, category: str) -> None:
    assert locales.plural(n, AR) == category
    assert locales.plural(n, EN) == ("one" if n == 1 else "other")

"""Numbers, days and plural rules of both languages, by CLDR's data as Babel carries them."""

from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from isnad.model.value import Value
from isnad.present.language import Language
from isnad.present.tables import load

if TYPE_CHECKING:
    from babel import Locale


class Conventions(Value, frozen=True):
    """See `assets/locales.yaml`."""

    locale: str
    digits: str
    day: str
    day_of_year: str
    month: str


@lru_cache(maxsize=2048)
def number(n: int, language: Language) -> str:
    """`n` with its thousands marked."""
    from babel.numbers import format_decimal  # noqa: PLC0415 - Babel is loaded by who writes a number or a day

    of = _conventions()[language]
    return format_decimal(n, locale=of.locale, numbering_system=of.digits)


def plural(n: int, language: Language) -> str:
    """CLDR's category of `n`: zero, one, two, few, many, other in Arabic; one, other in English."""
    return str(_locale(language).plural_form(n))


def day(day: date, language: Language) -> str:
    """A calendar day: "19 March 2019"."""
    return _dated(day, _conventions()[language].day, language)


def day_of_year(day: date, language: Language) -> str:
    """A day without its year: "19 March"."""
    return _dated(day, _conventions()[language].day_of_year, language)


def month(day: date, language: Language) -> str:
    """The month of a day with its year: "March 2019"."""
    return _dated(day, _conventions()[language].month, language)


@lru_cache(maxsize=8192)
def _dated(day: date, pattern: str, language: Language) -> str:
    from babel.dates import format_date  # noqa: PLC0415

    return format_date(day, pattern, locale=_conventions()[language].locale)


@cache
def _conventions() -> dict[Language, Conventions]:
    return load("locales.yaml", dict[Language, Conventions])


@cache
def _locale(language: Language) -> "Locale":
    from babel import Locale  # noqa: PLC0415

    return Locale.parse(_conventions()[language].locale)

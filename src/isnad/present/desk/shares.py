"""How a number of documents is made up, as bars beside their words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from isnad.present import locales
from isnad.present.language import Language

_MONTHS: Final = 24
"""Months in a row that are told apart; more of them are put together by years."""

Narrowed = Callable[[date, date], str]
"""The address of the same list between two days."""


@dataclass(frozen=True, slots=True)
class ShareView:
    """One part: its name, how many documents of `most` in the largest, and where those alone are shown."""

    name: str
    number: int
    words: str
    most: int
    href: str | None


def share_views(parts: Sequence[tuple[str, int, str | None]], language: Language) -> tuple[ShareView, ...]:
    """Parts by name, number and address, in their order."""
    most = max((number for _, number, _ in parts), default=0)
    return tuple(ShareView(name, n, locales.number(n, language), most, href) for name, n, href in parts)


def by_time(
    months: Sequence[tuple[str | None, int]], language: Language, unknown: str, narrowed: Narrowed
) -> tuple[ShareView, ...]:
    """Documents by month, or by year where there are many months; those without a day last.

    Args:
        months: as "2022-05", in their order; None for documents without a day.
        language: of the words.
        unknown: what the last are called.
        narrowed: where the documents of a month or year alone are shown.
    """
    dated = [(date.fromisoformat(f"{month}-01"), number) for month, number in months if month is not None]
    if len(dated) > _MONTHS:
        years: dict[int, int] = {}
        for day, number in dated:
            years[day.year] = years.get(day.year, 0) + number
        parts = [(str(y), n, narrowed(date(y, 1, 1), date(y, 12, 31))) for y, n in sorted(years.items())]
    else:
        parts = [(locales.month(day, language), number, narrowed(day, _last_day(day))) for day, number in sorted(dated)]
    undated = sum(number for month, number in months if month is None)
    rest: list[tuple[str, int, str | None]] = [(unknown, undated, None)] if undated else []
    return share_views([*parts, *rest], language)


def _last_day(first: date) -> date:
    following = (first + timedelta(days=31)).replace(day=1)
    return following - timedelta(days=1)

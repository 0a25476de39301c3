"""The relation of two documents of which one prints the other's words."""

from datetime import date

from isnad.model.document import Document
from isnad.model.reason import Reason
from isnad.model.value import Value

SAME_TEXT = frozenset({"origins.same_text", "origins.same_text_undated"})
"""The codes of a relation in which no word or number differs."""


class NearCopy(Value, frozen=True):
    """Two documents of which one prints the other's words, or both print a third's.

    Attributes:
        first: id of the document published first. A known day goes before an unknown one; ties by name, then id.
        second: id of the other.
        shared: share of the shorter report's words that stand in the other, from 0 to 1; numbers, words that the
            report repeats and words that are its outlet's form are left out of the count.
        days: between the two days of publication, where both are known.
        reason: `origins.same_text` (`days`) or `origins.near_copy` (`percent`, `days`); where a day is not known
            `origins.same_text_undated` or `origins.near_copy_undated` (`percent`).
    """

    first: str
    second: str
    shared: float
    days: int | None
    reason: Reason


class Printed(Value, frozen=True, gc=False):
    """What the order of publication looks at."""

    id: str
    name: str
    day: date | None

    @classmethod
    def of(cls, document: Document) -> "Printed":
        """The same of a document."""
        return cls(document.id, document.name, None if document.published is None else document.published.day)

    @property
    def place(self) -> tuple[bool, date, str, str]:
        """A key to sort by, in the order that `NearCopy` states."""
        return (self.day is None, self.day or date.min, self.name, self.id)


def relate(one: Printed, other: Printed, shared: float, *, same: bool) -> NearCopy:
    """State the relation of two documents of which `shared` is known; `same` where no word or number differs."""
    first, second = (one, other) if one.place <= other.place else (other, one)
    days = None if first.day is None or second.day is None else (second.day - first.day).days
    return NearCopy(first.id, second.id, shared, days, _reason(int(100 * shared), days, same=same))


def _reason(percent: int, days: int | None, *, same: bool) -> Reason:
    if days is None:
        if same:
            return Reason.of("origins.same_text_undated")
        return Reason.of("origins.near_copy_undated", percent=percent)
    if same:
        return Reason.of("origins.same_text", days=days)
    return Reason.of("origins.near_copy", percent=percent, days=days)

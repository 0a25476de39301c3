"""What a form sent, read field by field; each that cannot be what it should is told of once, and by name."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, time
from enum import StrEnum
from typing import Final, TypeVar

from isnad.model.reason import Reason
from isnad.model.span import Span
from isnad.model.value import Value

LONGEST: Final = 500
"""Characters of a field of one line."""
MOST: Final = 10_000_000
"""People that one number may count, as decisions have it."""
_SERIES: Final = 30
_NUMBER = re.compile(r"\d{1,9}|\d{1,3}(?:[,٬]\d{3}){1,2}")
_DEGREES = re.compile(r"[-+−]?\d{1,3}(?:[.٫]\d{1,12})?")
_SPAN = re.compile(r"(\d{1,9}) ?[-–:] ?(\d{1,9})")
_HOUR = re.compile(r"(\d{1,2}):(\d{2})(?::00)?")
E = TypeVar("E", bound=StrEnum)


class Wrong(Value, frozen=True):
    """A field of the form by its name, and why it cannot be taken."""

    field: str
    reason: Reason


class Sent:
    """The fields of one form beside what they were when it was opened; `wrong` grows as they are read."""

    def __init__(self, fields: Mapping[str, str], before: Mapping[str, str]) -> None:
        self._fields = fields
        self._before = before
        self.wrong: list[Wrong] = []

    def refuse(self, field: str, reason: Reason) -> None:
        """Say that a field is wrong; of several reasons the first stays."""
        if all(wrong.field != field for wrong in self.wrong):
            self.wrong.append(Wrong(field, reason))

    def refused(self, names: Iterable[str]) -> bool:
        """Whether one of these fields is wrong."""
        asked = set(names)
        return any(wrong.field in asked for wrong in self.wrong)

    def named(self, stem: str) -> tuple[str, ...]:
        """The fields called `stem1`, `stem2` and on, as many as there were or as one form may send."""
        known = [f"{stem}{n}" for n in range(1, _SERIES + 1)]
        return tuple(name for name in known if name in self._before or name in self._fields)

    def changed(self, names: Iterable[str]) -> bool:
        """Whether one of these fields says something else than before; what was not sent was not changed."""
        # A field of one line loses the line ends that a printed name may have.
        return any(self.raw(name).split() != self._before.get(name, "").split() for name in names)

    def raw(self, name: str) -> str:
        """The field as it was sent; what it was before where it was not."""
        return self._fields.get(name, self._before.get(name, ""))

    def line(self, name: str) -> str:
        """One line of text without blanks around it."""
        found = " ".join(self.raw(name).split())
        if len(found) > LONGEST:
            self.refuse(name, Reason.of("review.field_too_long", most=LONGEST))
            return ""
        return found

    def lines(self, name: str) -> tuple[str, ...]:
        """The lines that hold something, none twice."""
        found = [" ".join(line.split()) for line in self.raw(name).splitlines()]
        if any(len(line) > LONGEST for line in found):
            self.refuse(name, Reason.of("review.field_too_long", most=LONGEST))
            return ()
        return tuple(dict.fromkeys(line for line in found if line))

    def number(self, name: str) -> int | None:
        """A whole number in any decimal digits; None where the field is empty."""
        found = self.line(name)
        if not found:
            return None
        if _NUMBER.fullmatch(found) is None:
            self.refuse(name, Reason.of("review.number", given=found))
            return None
        value = int(re.sub("[,٬]", "", found))
        if value > MOST:
            self.refuse(name, Reason.of("review.number_too_high", most=MOST))
            return None
        return value

    def degrees(self, name: str, limit: int) -> float | None:
        """Degrees of latitude or longitude; None where the field is empty."""
        found = self.line(name)
        if not found:
            return None
        value = None
        if _DEGREES.fullmatch(found) is not None:
            value = float(found.replace("−", "-").replace("٫", "."))
        if value is None or abs(value) > limit:
            self.refuse(name, Reason.of("review.degrees", given=found, limit=limit))
            return None
        return value

    def day(self, name: str) -> date | None:
        """A day as YYYY-MM-DD; None where the field is empty."""
        found = self.line(name)
        if not found:
            return None
        try:
            value = date.fromisoformat(found)
        except ValueError:
            self.refuse(name, Reason.of("review.day", given=found))
            return None
        if not date.min < value < date(9999, 12, 30):
            self.refuse(name, Reason.of("review.day", given=found))
            return None
        return value

    def hour(self, name: str) -> time | None:
        """A time of day as HH:MM; None where the field is empty."""
        found = self.line(name)
        if not found:
            return None
        parts = _HOUR.fullmatch(found)
        if parts is None or int(parts[1]) > 23 or int(parts[2]) > 59:
            self.refuse(name, Reason.of("review.hour", given=found))
            return None
        return time(int(parts[1]), int(parts[2]))

    def chosen(self, name: str, kind: type[E]) -> E | None:
        """One of the codes of `kind`; None where the field is empty."""
        found = self.line(name)
        if not found:
            return None
        if found not in tuple(kind):
            self.refuse(name, Reason.of("review.no_such_choice", given=found))
            return None
        return kind(found)

    def span(self, name: str, text: str) -> Span | None:
        """Words of `text` as "12-20", code points, the end exclusive; None where the field is empty."""
        found = self.line(name)
        if not found:
            return None
        parts = _SPAN.fullmatch(found)
        if parts is None:
            self.refuse(name, Reason.of("review.words", given=found))
            return None
        start, end = int(parts[1]), int(parts[2])
        if not start < end <= len(text):
            self.refuse(name, Reason.of("review.words_outside", start=start, end=end, length=len(text)))
            return None
        if not text[start:end].strip():
            self.refuse(name, Reason.of("review.words_blank"))
            return None
        return Span(start, end)

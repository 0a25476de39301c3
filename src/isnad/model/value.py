"""What every value of the model is: frozen, slotted, typed, and refused when it carries a field nobody declared."""

from datetime import datetime

import msgspec


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all values: equal by content, hashable, immutable."""


class Instant(datetime):
    """A local point in time with the offset its zone had on that day, written to the minute.

    Its own type, because RFC 3339 demands seconds that no report states.
    """

    @classmethod
    def of(cls, moment: datetime) -> "Instant":
        """Copy `moment`, which must carry an offset.

        Raises:
            ValueError: `moment` is naive; a local time without its offset cannot be compared.
        """
        if moment.tzinfo is None:
            raise ValueError(f"a time without an offset: {moment!r}")
        return cls(
            moment.year,
            moment.month,
            moment.day,
            moment.hour,
            moment.minute,
            tzinfo=moment.tzinfo,
            fold=moment.fold,
        )

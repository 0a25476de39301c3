"""A span with a typed value, before anything is claimed with it."""

from isnad.model.count import Count
from isnad.model.interval import Interval
from isnad.model.place import Container
from isnad.model.reason import Reason
from isnad.model.span import Span
from isnad.model.terms import Basis, Exactness, MentionKind, Precision, Status
from isnad.model.value import Value


class NumberValue(Value, frozen=True):
    """A bare number; None where the digits say no number that could be read."""

    value: int | None


class QuantityValue(Value, frozen=True):
    """How many of what; `counted` is the id of the lexicon entry of the counted noun, or None."""

    low: int | None
    high: int | None
    exactness: Exactness
    word: str | None
    counted: str | None

    @property
    def count(self) -> Count:
        """The quantity without its noun."""
        return Count(self.low, self.high, self.exactness, self.word)


class TimeValue(Value, frozen=True):
    """A resolved interval, or open ends where only the expression is known."""

    start: str | None
    end: str | None
    grain: str

    @classmethod
    def of(cls, interval: Interval) -> "TimeValue":
        """From an interval, written as the contract has it."""
        write = [None if m is None else m.isoformat(timespec="minutes") for m in (interval.start, interval.end)]
        return cls(write[0], write[1], interval.grain)


class PlaceCandidate(Value, frozen=True):
    """One gazetteer row that a name may mean; `name` is as the gazetteer spells it."""

    id: str
    lat: float
    lon: float
    precision: Precision | None
    name: str | None = None


class PlaceValue(Value, frozen=True):
    """A place name as printed with what gazetteers know of it, and what the text says contains it.

    `candidates` are all rows that it may mean: one where it is resolved, several where it is ambiguous, and those of
    another spelling or area where it is unresolved.
    """

    name: str
    lat: float | None
    lon: float | None
    precision: Precision | None
    candidates: tuple[PlaceCandidate, ...]
    within: Container | None = None


class ActorValue(Value, frozen=True):
    """A party of the register."""

    id: str


class PersonValue(Value, frozen=True):
    """A person named; `role` is the id of the word that introduced them."""

    name: str
    role: str | None


class WeaponValue(Value, frozen=True):
    """A weapon or method of the lexicon."""

    id: str


class _Found(Value, frozen=True, kw_only=True, tag_field="kind"):
    """What every mention has; `span` is of the received text, `rule` says what made it."""

    span: Span
    status: Status
    basis: Basis
    rule: str
    reason: Reason | None = None

    @property
    def kind(self) -> MentionKind:
        """The kind, which the written form carries as `kind`."""
        return MentionKind(str(self.__struct_config__.tag))


class NumberMention(_Found, frozen=True, kw_only=True, tag="number"):
    """A bare number."""

    value: NumberValue


class QuantityMention(_Found, frozen=True, kw_only=True, tag="quantity"):
    """How many of what."""

    value: QuantityValue


class TimeMention(_Found, frozen=True, kw_only=True, tag="time"):
    """A time expression; unresolved with a reason where nothing anchors it."""

    value: TimeValue


class PlaceMention(_Found, frozen=True, kw_only=True, tag="place"):
    """A place name; unresolved with a reason where no gazetteer knows it."""

    value: PlaceValue


class ActorMention(_Found, frozen=True, kw_only=True, tag="actor"):
    """A party named."""

    value: ActorValue


class PersonMention(_Found, frozen=True, kw_only=True, tag="person"):
    """A person named."""

    value: PersonValue


class WeaponMention(_Found, frozen=True, kw_only=True, tag="weapon"):
    """A weapon or what carries it."""

    value: WeaponValue


Mention = NumberMention | QuantityMention | TimeMention | PlaceMention | ActorMention | PersonMention | WeaponMention
"""A span with a typed value; the kind tells which."""

"""What is asked of a sentence about how many and of whom, and how the answer is judged."""

from enum import StrEnum

import msgspec

from isnad.model.terms import Event, Exactness, Group, ScopeKind, VictimStatus
from isnad.model.value import Value


class AskedCount(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A count as `isnad.model.count.Count` has it; a vague one of any word where `word` is None."""

    low: int | None
    high: int | None
    exactness: Exactness
    word: str | None = None


class AskedQuantity(Value, frozen=True):
    """A sentence, the words of it that are asked about, and what they count; None where they count nobody."""

    id: str
    kind: str
    text: str
    words: str
    value: AskedCount | None


class AskedClaim(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A claim that a sentence makes; what is left out is not asked. `part_of` is the place of its total in the list."""

    event: Event
    count: AskedCount | msgspec.UnsetType | None = msgspec.UNSET
    group: Group | msgspec.UnsetType = msgspec.UNSET
    status: VictimStatus | msgspec.UnsetType = msgspec.UNSET
    scope: ScopeKind | msgspec.UnsetType | None = msgspec.UNSET
    names: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    part_of: int | msgspec.UnsetType | None = msgspec.UNSET


class AskedToll(Value, frozen=True):
    """A sentence and all the harm that it tells of.

    Attributes:
        published: day of the report, `2024-02-03`.
        expect: the claims it makes.
        nothing: events of which it tells nothing.
        nobody: it tells of nobody harmed at all.
    """

    id: str
    kind: str
    text: str
    published: str
    expect: tuple[AskedClaim, ...] = ()
    nothing: tuple[Event, ...] = ()
    nobody: bool = False


class Answer(StrEnum):
    """`wrong` is a number that the text does not state, which is far worse than `missing` one that it does."""

    RIGHT = "right"
    MISSING = "missing"
    WRONG = "wrong"


class Judged(Value, frozen=True):
    """One sentence: what was answered, and what it came to in words, for reading the misses one by one."""

    id: str
    kind: str
    answer: Answer
    got: tuple[str, ...]

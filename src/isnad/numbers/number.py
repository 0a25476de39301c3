"""A number found in a working copy."""

import msgspec


class Number(msgspec.Struct, frozen=True, gc=False):
    """`[start, end)` of the working copy; `word` is where its first word with proclitics begins.

    `value` may be a decimal only while a scale word may still follow; a finished number is whole. `scale` is what its
    last word multiplied it by (1000 in "5 thousand", 1 in "a thousand"): a range says it once ("3 to 5 thousand").
    A `negative` number counts nothing.
    """

    start: int
    end: int
    word: int
    value: float
    in_words: bool
    scale: int = 1
    negative: bool = False

    @property
    def whole(self) -> int | None:
        """What it can count: the value, or None where it is no whole number, or below zero."""
        value = self.value
        return None if self.negative or value != (whole := int(value)) else whole

    @property
    def signed(self) -> int | None:
        """The value with its sign, or None where it is no whole number."""
        whole = self._whole
        return None if whole is None else -whole if self.negative else whole

    @property
    def _whole(self) -> int | None:
        return int(self.value) if self.value == int(self.value) else None

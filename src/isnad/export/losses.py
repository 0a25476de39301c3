"""What an export could not hold, counted while it is written."""

from isnad.export.words import FormatWords
from isnad.model.value import Value
from isnad.present.language import Language

_EXAMPLES = 5
Tally = tuple[tuple[str, int, tuple[str, ...]], ...]
"""Losses of a part by code: how many, and examples."""


class Loss(Value, frozen=True):
    """One kind of loss: how often, and of which records, by id, some are."""

    code: str
    count: int
    examples: tuple[str, ...]
    en: str
    ar: str


class Losses:
    """Counts losses by their codes, which are those of the format's words.

    Args:
        words: of the format.
    """

    def __init__(self, words: FormatWords) -> None:
        self._words = words
        self._counts: dict[str, int] = {}
        self._examples: dict[str, list[str]] = {}

    def add(self, code: str, example: str | None = None, count: int = 1) -> None:
        """Something was lost, `count` times, of the record with the id `example`.

        Raises:
            KeyError: the format has no words for the code.
        """
        if code not in self._words.losses:
            raise KeyError(code)
        self._counts[code] = self._counts.get(code, 0) + count
        held = self._examples.setdefault(code, [])
        if example is not None and len(held) < _EXAMPLES and example not in held:
            held.append(example)

    def tally(self) -> Tally:
        """What was added so far."""
        return tuple((code, count, tuple(self._examples[code])) for code, count in self._counts.items())

    def take_in(self, tally: Tally) -> None:
        """Add what was lost of a part."""
        for code, count, examples in tally:
            self.add(code, None, count)
            for example in examples:
                self.add(code, example, 0)

    def all(self) -> tuple[Loss, ...]:
        """Every kind that the format knows, in the order of its words; one that did not happen has count 0."""
        return tuple(
            Loss(
                code,
                self._counts.get(code, 0),
                tuple(self._examples.get(code, ())),
                pair.into(Language.EN).replace("{n}", str(self._counts.get(code, 0))),
                pair.into(Language.AR).replace("{n}", str(self._counts.get(code, 0))),
            )
            for code, pair in self._words.losses.items()
        )

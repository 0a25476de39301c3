"""Which numbers stand in the sources of a case, in digits or in words, and which sources are read at all."""

from collections.abc import Sequence

from isnad.evaluation.cases import Row
from isnad.ingest.language import UNDETERMINED, language_of
from isnad.knowledge.lexicon import lexicon
from isnad.model.value import Value
from isnad.numbers.compose import read_numbers
from isnad.text.working import working_copy

SMALL = (1, 2)
"""A noun's form tells these as often as a word, so that their absence from the words says nothing."""


class Standing(Value, frozen=True):
    """The sources of one case.

    Attributes:
        sources: how many there are.
        arabic: ids of those with Arabic text, which the rules read.
        numbers: number to the ids of all sources in which it stands, whatever it counts there.
    """

    sources: int
    arabic: tuple[str, ...]
    numbers: dict[int, tuple[str, ...]]

    def where(self, number: int) -> tuple[str, ...]:
        """The ids of the sources in which a number stands."""
        return self.numbers.get(number, ())


def standing(row: Row) -> Standing:
    """What stands in the sources of a case. The whole text counts, the furniture of the page with it."""
    arabic: list[str] = []
    found: dict[int, dict[str, None]] = {}
    sources: Sequence[Row] = row.get("sources") or []
    for source in sources:
        text, name = str(source.get("text") or ""), str(source.get("id"))
        if text.strip() and language_of(text) in ("ar", UNDETERMINED):
            arabic.append(name)
        for number in _numbers(text):
            found.setdefault(number, {})[name] = None
    return Standing(len(sources), tuple(arabic), {n: tuple(names) for n, names in sorted(found.items())})


def _numbers(text: str) -> set[int]:
    known = lexicon()
    copy = working_copy(text, known.words)
    numbers = read_numbers(copy.text, known.scan(copy.text.replace("_", " ")))
    return {number.whole for number in numbers if number.whole is not None}

"""Reads the numbers of a received text the way a passage does."""

from isnad.knowledge.lexicon import lexicon
from isnad.numbers.compose import read_numbers
from isnad.text.working import working_copy


def numbers(received: str) -> list[tuple[str, int]]:
    """Each number with the received characters it stands on."""
    copy = working_copy(received)
    found = read_numbers(copy.text, lexicon().scan(copy.text))
    read = []
    for number in found:
        assert number.signed is not None
        assert (number.whole is None) == number.negative
        assert number.word <= number.start < number.end
        read.append((copy.span(number.start, number.end).of(received), number.signed))
    return read

"""What made reports are told with: the words of words.yaml, checked, and the forms that a number gives its noun."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import msgspec
import yaml

MOST: Final = 400
"""The highest number that there are forms for."""
_WORDS: Final = Path(__file__).with_name("words.yaml")
_INDIC: Final = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_SPELLED: Final = range(3, 11)


class Deed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What happened, as nouns by their gender, with who did it and alone; `prep` stands before the place."""

    weight: int
    parties: tuple[str, ...]
    by_party: float
    prep: str
    feminine: tuple[str, ...]
    masculine: tuple[str, ...]
    feminine_alone: tuple[str, ...]
    masculine_alone: tuple[str, ...]


class People(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Parts of invented names."""

    given: tuple[str, ...]
    women: tuple[str, ...]
    family: tuple[str, ...]


class Leads(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Sentences that tell of an incident, by what toll they give."""

    both: tuple[str, ...]
    killed: tuple[str, ...]
    injured: tuple[str, ...]
    vague_killed: tuple[str, ...]
    vague_injured: tuple[str, ...]


class Others(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Those who come on top of others told of before: one, two, more."""

    subject: tuple[str, str, str]
    elsewhere: tuple[str, str, str]


class MadeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Of what letters how many words are made."""

    first: str
    other: str
    lengths: tuple[int, ...]
    count: int


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, field by field; its comments say what each holds."""

    outlets: tuple[str, ...]
    agencies: tuple[str, ...]
    people: People
    nouns: Mapping[str, tuple[str, str, str, str, str]]
    others: Others
    numbers: tuple[str, ...]
    numbers_of_women: tuple[str, ...]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    hours: Mapping[str, str]
    towns: Mapping[str, str]
    named_by_noun: tuple[str, ...]
    capitals: tuple[str, ...]
    region: str
    parties: Mapping[str, tuple[str, ...]]
    deeds: Mapping[str, Deed]
    tellers: Mapping[str, tuple[str, ...]]
    cited: tuple[str, ...]
    leads: Leads
    vague_few: tuple[str, ...]
    vague_many: tuple[str, ...]
    copies: tuple[str, ...]
    headlines: tuple[str, ...]
    round_ups: tuple[str, ...]
    parts_within: tuple[str, ...]
    parts: tuple[str, ...]
    names: tuple[str, ...]
    background: tuple[str, ...]
    fillers: tuple[str, ...]
    made_words: MadeWords
    pieces: Mapping[str, tuple[str, ...]]


@cache
def words() -> Words:
    """The words, read once.

    Raises:
        msgspec.ValidationError: the file has not the fields of `Words`.
    """
    return msgspec.convert(yaml.safe_load(_WORDS.read_text(encoding="utf-8")), Words)


class Forms:
    """A noun behind every number up to `MOST`.

    Attributes:
        subject: by style (spelled up to ten, digits, digits of Arabic) and number, as the subject of a verb.
        elsewhere: the same behind a noun or preposition.
    """

    def __init__(self, noun: tuple[str, str, str, str, str], numbers: tuple[str, ...]) -> None:
        one, two, of_two, few, many = noun

        def form(n: int, dual: str, spelled: bool) -> str:  # noqa: FBT001 - two styles of one word
            if n < 3:
                return one if n == 1 else dual
            told = numbers[n] if spelled and n in _SPELLED else str(n)
            return f"{told} {few if n in _SPELLED else many}"

        self.subject = _styles(lambda n, spelled: form(n, two, spelled))
        self.elsewhere = _styles(lambda n, spelled: form(n, of_two, spelled))


class OtherForms:
    """Those who come on top of others, in the same shape as `Forms`."""

    def __init__(self, known: Words) -> None:
        def form(n: int, three: tuple[str, str, str], spelled: bool) -> str:  # noqa: FBT001 - two styles of one word
            if n < 3:
                return three[max(n, 1) - 1]
            return f"{known.numbers[n] if spelled and n in _SPELLED else n} {three[2]}"

        self.subject = _styles(lambda n, spelled: form(n, known.others.subject, spelled))
        self.elsewhere = _styles(lambda n, spelled: form(n, known.others.elsewhere, spelled))


def _styles(form: Callable[[int, bool], str]) -> tuple[tuple[str, ...], ...]:
    spelled = tuple(form(n, True) for n in range(MOST + 1))  # noqa: FBT003
    digits = tuple(form(n, False) for n in range(MOST + 1))  # noqa: FBT003
    return spelled, digits, tuple(told.translate(_INDIC) for told in digits)

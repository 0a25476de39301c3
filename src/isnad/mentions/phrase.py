"""A counted noun phrase: how many, of whom or what, of which side; and the noun it counts."""

from functools import cache

import msgspec

from isnad.knowledge.form import Pos
from isnad.knowledge.lexicon import Hit, Reading, Readings
from isnad.knowledge.meaning import HappeningMeaning, OutcomeMeaning, PeopleMeaning, Slot, ThingMeaning
from isnad.knowledge.wordlists import written_words
from isnad.mentions.items import Item
from isnad.model.count import Count
from isnad.model.terms import Event
from isnad.text.working import fold

NUMBER_PERSON = "quantity.number_person"
"""The rule of a number that counts a noun nobody knows, of the shape of nouns for people."""
NUMBER_UNKNOWN = "quantity.number_unknown"
"""The rule of a number that counts a noun nobody knows: people only where its verb is said of nothing else."""


class Noun(msgspec.Struct, frozen=True, gc=False):
    """The counted noun: exactly one of its meanings is set. `number` is 1, 2, 3, or None where the form is open.

    `feminine`: its letters may be the form of women alone, as of "نازحة" beside "نازح".
    """

    index: int
    entry: str
    number: int | None
    definite: bool
    people: PeopleMeaning | None = None
    outcome: OutcomeMeaning | None = None
    happening: HappeningMeaning | None = None
    thing: ThingMeaning | None = None
    feminine: bool = False


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """A counted noun phrase over items `[first, last]`.

    Attributes:
        count: None where a definite plural gives no number.
        counted: working offsets of the words of the count, the noun itself where its form is the count.
        noun: None where the number stands alone ("27", "العشرات منها").
        people: everything that names the people: the noun, and modifiers such as "civilian".
        side: id of the party whose people they are.
        joint: women and children under one count.
        rule: how the count was read.
    """

    first: int
    last: int
    start: int
    end: int
    count: Count | None
    counted: tuple[int, int]
    noun: Noun | None
    people: tuple[PeopleMeaning, ...]
    side: str | None
    joint: bool
    rule: str


def noun_at(item: Item, index: int) -> Noun | None:
    """The countable noun an item is, or None."""
    if item.hit is None:
        return None
    readings = item.hit.readings
    kept = _KNOWN.get(id(readings))
    if kept is None:
        # The readings are kept beside the noun, so that nothing else can come to stand at their address.
        kept = _KNOWN[id(readings)] = (readings, _noun_of(item.hit))
    noun = kept[1]
    if noun is None:
        return None
    return Noun(
        index,
        noun.entry,
        noun.number,
        noun.definite,
        noun.people,
        noun.outcome,
        noun.happening,
        noun.thing,
        noun.feminine,
    )


_KNOWN: dict[int, tuple[Readings, Noun | None]] = {}
"""The noun that each form of the lexicon is behind each of its proclitics: a form's readings are made only once."""


def _noun_of(hit: Hit) -> Noun | None:
    for kind, field in (
        (PeopleMeaning, "people"),
        (OutcomeMeaning, "outcome"),
        (ThingMeaning, "thing"),
        (HappeningMeaning, "happening"),
    ):
        readings = hit.readings.get(kind, ())
        if not readings:
            continue
        meaning = readings[0].entry.meaning
        if isinstance(meaning, OutcomeMeaning) and meaning.slot is not Slot.SELF:
            continue
        if isinstance(meaning, HappeningMeaning) and not meaning.countable:
            continue
        definite = hit.proclitics.article or any(r.form.pronoun is not None for r in readings)
        bare = [r.form.feminine is True for r in readings if r.form.pronoun is None]
        known = {field: meaning, "feminine": bool(bare) and all(bare)}
        return Noun(0, readings[0].entry.id, number_of(readings), definite, **known)  # type: ignore[arg-type]
    return None


_ENDINGS = (("تين", 2), ("ان", 2), ("ين", 3), ("ون", 3), ("ات", 3))
"""What a form that the lexicon lists without its number ends in, and which number that is."""


def number_of(readings: tuple[Reading, ...]) -> int | None:
    """A form that may be dual or plural is a plural: its vagueness is safe, an invented two is not."""
    kept = _NUMBERS.get(id(readings))
    if kept is None:
        kept = _NUMBERS[id(readings)] = (readings, _number_of(readings))
    return kept[1]


_NUMBERS: dict[int, tuple[tuple[Reading, ...], int | None]] = {}
"""The number of each form of the lexicon, kept as `_KNOWN` is."""


def _number_of(readings: tuple[Reading, ...]) -> int | None:
    nouns = [r.form for r in readings if r.form.pos in (Pos.NOUN, Pos.WORD)]
    for number, words in enumerate(_told_apart(), start=1):
        if any(form.number is None and form.text in words for form in nouns):
            return number
    numbers = {form.number for form in nouns if form.number is not None}
    if not numbers:
        numbers = {number for form in nouns for ending, number in _ENDINGS[:1] if form.text.endswith(ending)}
        numbers = numbers or {number for form in nouns for ending, number in _ENDINGS[1:] if form.text.endswith(ending)}
    if 3 in numbers:
        return 3
    if 1 in numbers:
        return 1
    return 2 if numbers == {2} else None


@cache
def _told_apart() -> tuple[frozenset[str], ...]:
    """Words for one person and for two whose ending does not say so."""
    return tuple(frozenset(map(fold, written_words("tolls", name))) for name in ("one_person", "two_people"))


def is_of_people(phrase: Phrase) -> bool:
    """Whether the phrase counts people (or names nothing), not shells, days or strikes."""
    if phrase.noun is None:
        return phrase.rule != NUMBER_UNKNOWN
    return phrase.noun.people is not None or phrase.noun.outcome is not None


def outcome_of(phrase: Phrase) -> Event | None:
    """The outcome that the counted noun itself states ("5 قتلى")."""
    return None if phrase.noun is None or phrase.noun.outcome is None else phrase.noun.outcome.event

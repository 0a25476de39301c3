"""What phrases say by words of their own, and phrases that rules make where the text has no counted noun."""

from isnad.mentions.items import Passage
from isnad.mentions.phrase import Phrase
from isnad.model.count import Count

_COUNTING_RULES = frozenset(
    {
        "quantity.number_noun",
        "quantity.number_alone",
        "quantity.noun_number",
        "quantity.vague_noun",
        "quantity.vague_alone",
        "quantity.one_of",
        "quantity.of_party",
        "quantity.number_of_party",
        "quantity.bound_noun",
        "quantity.noun_or",
        "quantity.number_ones",
        "quantity.number_person",
        "quantity.update",
    }
)


def counts(phrase: Phrase) -> bool:
    """Whether the phrase says how many by a word of its own, not by the bare form of its noun."""
    return phrase.rule in _COUNTING_RULES


def tells(phrase: Phrase) -> bool:
    """Whether the phrase says how many, or that it was all of a household."""
    return counts(phrase) or phrase.rule == "quantity.whole_household"


def lone(passage: Passage, first: int, last: int, count: Count, rule: str, side: str | None = None) -> Phrase:
    """A phrase without a noun, whose count is its first word."""
    item = passage.items[first]
    words_of = (item.start, item.end)
    return Phrase(
        first, last, item.start, passage.items[last].end, count, words_of, None, (), side, joint=False, rule=rule
    )

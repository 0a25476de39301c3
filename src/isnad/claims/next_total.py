"""Totals one behind the other: "the number of the dead reached five, and the wounded 12"."""

from isnad.claims.draft import Draft
from isnad.claims.wording import toll_words
from isnad.knowledge.form import Pos
from isnad.knowledge.meaning import OutcomeMeaning
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Phrase, outcome_of

RUNNING = "outcome.running_total"
_PLURAL = 3
_NEAR = 40
_WORD = 12


def next_total(passage: Passage, phrase: Phrase, near: int) -> int | None:
    """Where, before `near`, the number of others begins: what is behind counts them."""
    event = outcome_of(phrase)
    for index in passage.having(OutcomeMeaning, passage.items[phrase.last].word + 1, near):
        item = passage.items[index]
        found = item.get(OutcomeMeaning)
        if found is None or found[0].form.pos is not Pos.NOUN or found[0].form.number != _PLURAL:
            continue
        if item.definite and found[1].event is not event and (item.joined or is_number_of(passage, index)):
            return item.word
    return None


def goes_on(passage: Passage, last: Draft | None, phrase: Phrase) -> bool:
    """Whether the draft found `last` is a running total of others, shortly before the people of `phrase`."""
    if last is None or last.phrase is None or last.event is outcome_of(phrase):
        return False
    if last.rule != RUNNING and not is_number_of(passage, last.phrase.first):
        return False
    if last.rule != RUNNING and not is_number_of(passage, last.phrase.first):
        return False
    return passage.items[phrase.first].word - last.phrase.end < _NEAR


def is_number_of(passage: Passage, first: int) -> bool:
    """Whether "the number of", "the toll of" stands right before: then the dead are definite by what stands behind."""
    before = passage.text[max(0, passage.items[first].word - _WORD) : passage.items[first].word].split()
    return bool(before) and before[-1].removeprefix("ال") in toll_words("toll_nouns")

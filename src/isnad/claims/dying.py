"""Whether people behind an everyday word for dying ("rose", "spent") did die: by its place and by what follows."""

from collections.abc import Sequence

from isnad.claims.predicate import is_verb
from isnad.claims.wording import toll_words
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import GrammarMeaning, OutcomeMeaning, Slot
from isnad.knowledge.wordlists import words
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Phrase
from isnad.model.terms import Event

_OUTCOME = (OutcomeMeaning,)
_NOMINATIVE = ("ان", "ون")
_OF_THEM = words("of_them")
_MOURNING = ("killed.mourned", "killed.paraded")


def died(passage: Passage, index: int, found: Sequence[Phrase], reading: Reading, stop: int) -> bool:
    """As in "قضى شاب في القصف": indefinite people right behind a verb that may mean to die, and no object.

    Of two and of several the ending shows that they are its subject: "قضى طفلان", "ارتقى مدنيون"; but those who are so
    behind a verb of mourning did not die.
    """
    noun, last, meaning = found[0].noun, found[-1], reading.entry.meaning
    if not isinstance(meaning, OutcomeMeaning) or meaning.slot is not Slot.SUBJECT or meaning.event is not Event.KILLED:
        return False
    following = index + 1
    if found[0].first != following or noun is None or noun.definite or noun.people is None or last.count is None:
        return False
    word = passage.items[following]
    is_subject = passage.text[word.start : word.end].endswith(_NOMINATIVE)
    if noun.number != 1 and (not is_subject or reading.entry.id in _MOURNING):
        return False
    rest = passage.text[last.end : stop].lstrip(" ،.")
    ends = rest == "" or rest.startswith(tuple(toll_words("after_death"))) or _goes_on(passage, last.last, stop)
    return ends and passage.adjacent(index, following)


def _goes_on(passage: Passage, last: int, stop: int) -> bool:
    """Whether another outcome is joined behind an item, or its people are told apart: "and hurt", "among them"."""
    following = last + 1
    if following >= len(passage.items) or passage.items[following].word >= stop:
        return False
    item, grammar = passage.items[following], passage.items[following].meaning(GrammarMeaning)
    # "a man of them spent his day": only "among them" goes on to tell of the dead
    among = grammar is not None and grammar.what == "among" and passage.text[item.word : item.end] not in _OF_THEM
    told = among or (item.joined and is_verb(item, _OUTCOME))
    return told and passage.gap(last, following) in ("", "،")

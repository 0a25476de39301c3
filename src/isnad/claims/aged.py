"""How old somebody is said to be, where the noun alone does not say whether they are a child."""

import msgspec

from isnad.claims.named import NAMED
from isnad.claims.wording import toll_words
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import Part, PeopleMeaning
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Phrase
from isnad.model.count import Count

_REACH = 60
_OF_AGE = 18
_OPEN = (None, Part.MEN)
_ONE = Count.exactly(1)
_CHILD = "people.child"


def with_age(passage: Passage, phrase: Phrase, stop: int) -> Phrase:
    """The phrase, of a child where the years behind one person ("a young man (14 years)") are fewer than eighteen."""
    named = phrase.noun is None and phrase.rule == NAMED
    if phrase.count != _ONE or not (named or (phrase.noun is not None and phrase.noun.people is not None)):
        return phrase
    if any(people.part not in _OPEN or people.household for people in phrase.people):
        return phrase
    if not _is_minor(passage, phrase, stop):
        return phrase
    child = lexicon().entries[_CHILD].meaning
    return msgspec.structs.replace(phrase, people=(child,)) if isinstance(child, PeopleMeaning) else phrase


def _is_minor(passage: Passage, phrase: Phrase, stop: int) -> bool:
    for at in passage.after(phrase.last, min(stop, phrase.end + _REACH)):
        item = passage.items[at]
        if item.joined or item.get(PeopleMeaning) is not None:
            return False
        if item.number is None:
            continue
        behind = passage.text[item.end : item.end + _REACH].split()
        word = behind[0].strip("()،.؛:") if behind else ""
        if word in toll_words("months"):
            return True
        return word in toll_words("years") and item.number.whole is not None and item.number.whole < _OF_AGE
    return False

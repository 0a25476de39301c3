"""Words for harm that harmed nobody in an attack: figures of speech, near misses, illness, the wound one died of."""

from collections.abc import Sequence
from functools import cache

from isnad.claims.drafts import LOSES
from isnad.claims.expression import Expression
from isnad.claims.wording import toll_words
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import OutcomeMeaning
from isnad.knowledge.wordlists import words
from isnad.mentions.items import Item, Passage
from isnad.mentions.phrase import Phrase, outcome_of
from isnad.mentions.sought import Sought
from isnad.model.terms import Event
from isnad.text.working import fold

_NEEDED_WITHIN = 90
_BEFORE = 40
_NEARLY_WORDS = 3
_CAUSE_REACH, _CAUSE_WORDS = 70, 7
_ILLNESSES = words("illnesses")
_MARKS = ".،؛:!؟)"
_OF_WOUNDS = words("of_wounds")


def harms_nobody(passage: Passage, item: Item, meaning: OutcomeMeaning, start: int, stop: int) -> bool:
    """Whether a word for harm, where it stands between `start` and `stop`, tells of none, or of harm told already."""
    if not _fits(passage, item, meaning, stop) or _nearly(passage, item, start) or _is_fiction(passage, start, stop):
        return True
    return meaning.event is Event.INJURED and died_of(passage, item, start)


def died_of(passage: Passage, item: Item, start: int) -> bool:
    """As in "died of his injury": the word for dying counts him."""
    before = passage.text[max(start, item.word - _BEFORE) : item.word].split()
    return item.preposition == "ب" and bool(before) and before[-1] in toll_words("dying_of")


def is_figure_of_speech(passage: Passage, item: Item, reading: Reading, phrase: Phrase) -> bool:
    """As in "hurt the feelings of people", "lost three seats": no people are counted by the word itself."""
    if reading.entry.id == LOSES and phrase.noun is None:
        return True
    behind = phrase.count is None and phrase.start > item.end
    return behind and bool(passage.text[item.end : phrase.start].strip(" ال\"'“«"))


def is_illness(passage: Passage, event: Event, phrase: Phrase, stop: int) -> bool:
    """As in "hurt by the virus", "died … after eating mushrooms": no attack did it."""
    behind = _words_behind(passage, phrase, stop)
    if not toll_words("accidents").isdisjoint(behind[:_CAUSE_WORDS]):
        return True
    return _is_of_illness(event, behind)


def are_cases(passage: Passage, listed: Sequence[Phrase], stop: int) -> bool:
    """As in "12 deaths and 300 cases of cholera": counts of the ill and of those who died of it."""
    event = outcome_of(listed[-1])
    return event is not None and _is_of_illness(event, _words_behind(passage, listed[-1], stop))


def _words_behind(passage: Passage, phrase: Phrase, stop: int) -> list[str]:
    words = passage.text[phrase.end : min(stop, phrase.end + _CAUSE_REACH)].split()
    return [word.rstrip(_MARKS) for word in words]


def _is_of_illness(event: Event, behind: Sequence[str]) -> bool:
    """People are said to be hit by any of them; who died of what a wound or a gas brings too may be a victim."""
    if event is Event.INJURED:
        return not _ILLNESSES.isdisjoint(behind[:3])
    return event is Event.KILLED and not (_ILLNESSES - _OF_WOUNDS).isdisjoint(behind[:1])


def _fits(passage: Passage, item: Item, meaning: OutcomeMeaning, stop: int) -> bool:
    """Whether the word means what it does here, by what its entry asks for behind it."""
    if meaning.not_before:
        behind = passage.text[item.end : item.end + 12].split()
        if behind and behind[0] in map(fold, meaning.not_before):
            return False
    if meaning.needs is None:
        return True
    return passage.text.find(fold(meaning.needs), item.end, min(stop, item.end + _NEEDED_WITHIN)) >= 0


def _is_fiction(passage: Passage, start: int, stop: int) -> bool:
    """As in "it is told that a dragon killed seven": words of legends in the same sentence."""
    return _fiction().search(passage, start, stop) is not None


@cache
def _fiction() -> Expression:
    words = sorted(toll_words("fiction"))
    return Expression(rf"(?<![ء-ي])[وفبل]?(?:{'|'.join(words)})(?![ء-ي])", Sought(words))


def _nearly(passage: Passage, item: Item, start: int) -> bool:
    """As in "the shelling almost killed two children", "an attempt to kill": nobody was."""
    before = passage.text[max(start, item.word - _BEFORE) : item.word].split()
    if before and before[-1] in toll_words("other_deaths"):
        return True
    almost, plans = toll_words("almost"), toll_words("plans")
    near = [word.removeprefix("و") for word in before[-_NEARLY_WORDS:]]
    return not (almost.isdisjoint(near) and plans.isdisjoint(near))

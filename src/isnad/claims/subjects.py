"""Those named before the word for what befell them: "three people were killed"."""

from isnad.claims.agreement import agrees
from isnad.claims.killers import is_joined
from isnad.claims.phrases import counts
from isnad.claims.predicate import is_verb
from isnad.knowledge.form import Pos, Voice
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import OutcomeMeaning, Slot
from isnad.knowledge.wordlists import words
from isnad.mentions.fronted import is_fronted
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Phrase

_WHO = words("who")
_REACH = 130
_WEAK_REACH = 40
_OF_MANY = ("هم", "هن", "هما")
_NAMELESS = ("quantity.number_person", "quantity.vague_alone", "quantity.number_ones", "quantity.number_of_party")


def subjects(passage: Passage, free: list[Phrase], index: int, reading: Reading, *, weak: bool = False) -> list[Phrase]:
    """Those named before a verb that has nobody behind it ("three people … were killed"), or by its pronoun."""
    verb = reading.form.pos is Pos.VERB or _is_predicate(reading)
    if not free or _is_done_by_subject(reading) or (not verb and reading.form.pronoun in (None, "هن")):
        return []
    phrase = free[-1]
    far = passage.items[index].word - phrase.end > (_WEAK_REACH if weak else _REACH)
    told = phrase.rule in _NAMELESS or (
        phrase.rule == "quantity.number_alone"
        and (reading.form.pronoun in _OF_MANY or (verb and is_fronted(passage, phrase, passage.items[index].end)))
    )
    nameless = phrase.noun is None and not told
    if phrase.count is None or phrase.last >= index or nameless or far:
        return []
    if weak and not counts(phrase):
        return []
    if verb and (not agrees(reading, phrase) or _parted(passage, phrase, index)):
        return []
    return _joined_up_to(passage, free, phrase)


def _parted(passage: Passage, phrase: Phrase, index: int) -> bool:
    """Whether another verb stands between a phrase and its verb, so that the phrase belongs to that one."""
    item = passage.items[index]
    who = passage.text[max(0, item.word - 9) : item.word].split()
    if item.joined or (who and who[-1] in _WHO):
        return False
    return any(is_verb(passage.items[at]) for at in range(phrase.last + 1, index))


def _joined_up_to(passage: Passage, free: list[Phrase], phrase: Phrase) -> list[Phrase]:
    """As in "three children and a woman … were hurt": all that are joined to the last one."""
    found = [phrase]
    for before in reversed(free[:-1]):
        first = found[0].first
        if before.last + 1 != first or before.count is None or before.noun is None:
            break
        if not is_joined(passage, before.last, first):
            break
        found.insert(0, before)
    return found


def _is_predicate(reading: Reading) -> bool:
    """Whether it is a phrase said of its subject that is no verb by its form ("among the missing", "fell as dead")."""
    meaning = reading.entry.meaning
    return isinstance(meaning, OutcomeMeaning) and meaning.slot is Slot.SUBJECT and reading.form.pos is Pos.WORD


def _is_done_by_subject(reading: Reading) -> bool:
    """Whether those before an active verb do it; with an object pronoun it goes back to them."""
    meaning = reading.entry.meaning
    active = isinstance(meaning, OutcomeMeaning) and meaning.slot is Slot.OBJECT
    return active and reading.form.voice is Voice.ACTIVE and reading.form.pronoun is None

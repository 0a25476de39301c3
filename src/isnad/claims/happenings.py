"""Happenings: strikes, clashes, control and the like, with a count of their own where the text gives one."""

from isnad.claims.between import words_between
from isnad.claims.clause import Clauses
from isnad.claims.draft import Draft
from isnad.claims.merge import merged
from isnad.claims.predicate import predicate
from isnad.knowledge.form import Pos
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import GrammarMeaning, HappeningMeaning, PartyMeaning, WeaponMeaning
from isnad.knowledge.wordlists import words
from isnad.mentions.items import Item, Passage
from isnad.mentions.phrase import Phrase
from isnad.mentions.quantity import read_phrase
from isnad.model.terms import Event

_NEAR_WEAPON = 40
_DAMAGED = ("building", "tent", "vehicle", "position", "site")
_ARMED = (Event.SHELLING, Event.ATTACK, Event.STRIKE)
_NO_ACT = {Event.CONTROL: words("no_control"), Event.ATTACK: words("no_attack")}
"""Behind these the word names an area or an agreement: "areas of control", "a ceasefire"."""


def read_happenings(passage: Passage, sentence: int, clauses: Clauses) -> list[Draft]:
    """The happenings of one sentence, one draft each however many words tell of it.

    A word met inside a counted phrase is read with its count.
    """
    start, stop = passage.sentences[sentence]
    drafts: list[Draft] = []
    taken = -1
    for index in passage.within(start, stop):
        item = passage.items[index]
        if index <= taken or (item.hit is None and item.number is None):
            continue
        phrase = read_phrase(passage, index, stop)
        if phrase is not None and phrase.noun is not None and phrase.noun.happening is not None:
            taken = phrase.last
            _counted(passage, phrase, drafts)
            continue
        if phrase is not None and phrase.noun is None and _is_part(passage, phrase, drafts):
            drafts.append(_part(passage, phrase, drafts[-1]))
            continue
        found = predicate(passage, index, HappeningMeaning)
        if found is None or _is_no_act(passage, item, found[1].event):
            continue
        draft = _draft(passage, index, found, stop)
        if draft is not None:
            drafts.append(draft)
    return merged(passage, drafts, clauses) if drafts else drafts


def _draft(passage: Passage, index: int, found: tuple[Reading, HappeningMeaning], stop: int) -> Draft | None:
    reading, meaning = found
    item = passage.items[index]
    active = reading.form.pos is Pos.VERB
    thing = _thing_behind(passage, index, stop, active=active) if meaning.event is Event.DAMAGE else None
    if meaning.event is Event.DAMAGE and thing is None:
        return None
    draft = Draft(meaning.event, index, item.start, item.end, thing, f"happening.{reading.entry.id}")
    draft.count = None if thing is None else thing.count
    draft.active = active
    draft.definite = item.definite and not draft.active
    _carry(passage, draft, meaning, item, stop)
    return draft


def _is_no_act(passage: Passage, item: Item, event: Event) -> bool:
    before = passage.text[max(0, item.word - 12) : item.word].split()
    return bool(before) and before[-1] in _NO_ACT.get(event, ()) and not item.joined


def _counted(passage: Passage, phrase: Phrase, drafts: list[Draft]) -> None:
    noun = phrase.noun
    if noun is None or noun.happening is None:
        return
    item = passage.items[noun.index]
    draft = Draft(
        noun.happening.event, noun.index, item.start, item.end, phrase, "happening.counted", count=phrase.count
    )
    before = passage.items[phrase.first - 1].meaning(GrammarMeaning) if phrase.first else None
    if before is not None and before.what == "among" and drafts and drafts[-1].event is draft.event:
        draft.whole = drafts[-1]
    draft.method, draft.strike_type = noun.happening.method, noun.happening.strike_type
    drafts.append(draft)


def _is_part(passage: Passage, phrase: Phrase, drafts: list[Draft]) -> bool:
    """As in "24 raids, 4 of them with phosphorus": a number alone behind "of them"."""
    if not drafts or drafts[-1].phrase is None or drafts[-1].count is None or not phrase.first:
        return False
    before = passage.items[phrase.first - 1].meaning(GrammarMeaning)
    near = phrase.first - 1 - drafts[-1].last <= 2
    return before is not None and before.what == "among" and near and phrase.count is not None


def _part(passage: Passage, phrase: Phrase, whole: Draft) -> Draft:
    item = passage.items[whole.index]
    part = Draft(whole.event, whole.index, item.start, item.end, phrase, "happening.part", count=phrase.count)
    part.whole, part.method, part.strike_type = whole, whole.method, whole.strike_type
    return part


def _thing_behind(passage: Passage, index: int, stop: int, *, active: bool) -> Phrase | None:
    """What was damaged, right behind the word; behind a verb its subject may stand between."""
    for following in passage.after(index, min(stop, passage.items[index].end + _NEAR_WEAPON)):
        if words_between(passage, following - 1, following):
            return None
        phrase = read_phrase(passage, following, stop)
        if phrase is not None and phrase.noun is not None and phrase.noun.thing is not None:
            return phrase if phrase.noun.thing.what in _DAMAGED else None
        item = passage.items[following]
        subject = any(item.meaning(k) is not None for k in (HappeningMeaning, WeaponMeaning, PartyMeaning))
        if not active or not subject or item.preposition is not None:
            return None
    return None


def _carry(passage: Passage, draft: Draft, meaning: HappeningMeaning, item: Item, stop: int) -> None:
    """What the strike was made with: said by the word itself, or by a weapon close behind or before it."""
    draft.method, draft.strike_type = meaning.method, meaning.strike_type
    if meaning.event not in _ARMED or meaning.strike_type is not None:
        return
    for index in passage.within(max(0, item.start - _NEAR_WEAPON), min(stop, item.end + _NEAR_WEAPON)):
        weapon = passage.items[index].meaning(WeaponMeaning)
        if weapon is not None and weapon.method is not None:
            draft.method, draft.strike_type = weapon.method, weapon.strike_type
            return

"""Happenings: strikes, clashes, control and the like, with a count of their own where the text gives one."""

from isnad.claims.between import words_between
from isnad.claims.clause import Clauses
from isnad.claims.draft import Draft
from isnad.claims.holding import is_held
from isnad.claims.merge import merged
from isnad.claims.predicate import predicate
from isnad.knowledge.form import Pos
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import (
    BoundMeaning,
    GrammarMeaning,
    HappeningMeaning,
    PartyMeaning,
    VagueMeaning,
    WeaponMeaning,
)
from isnad.knowledge.wordlists import words
from isnad.mentions.items import Item, Passage
from isnad.mentions.names.vocabulary import is_given, listed
from isnad.mentions.phrase import Phrase
from isnad.mentions.quantity import read_phrase
from isnad.model.terms import Event

_NEAR_WEAPON = 40
_BEFORE_NOUN = 5
_AMONG_REACH = 2
_NAME_REACH = 20
_DUAL = ("ان", "ين", "تا", "تي", "ا")
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
    within = passage.within(start, stop)
    among = "among" in clauses.grammar
    for index in within if among else passage.having(HappeningMeaning, start, stop):
        item = passage.items[index]
        if item.number is not None and among:
            part = _part(passage, index, drafts, stop)
            drafts += [] if part is None else [part]
        if item.hit is None or HappeningMeaning not in item.hit.readings:
            continue
        phrase = _counting(passage, index, within.start, stop)
        if phrase is not None:
            _counted(passage, phrase, drafts)
            continue
        found = predicate(passage, index, HappeningMeaning)
        if found is None or _is_no_act(passage, item, found[1].event) or is_held(passage, item, *found):
            continue
        if _is_surname(passage, item):
            continue
        draft = _draft(passage, index, found, stop)
        if draft is not None:
            drafts.append(draft)
    return merged(passage, drafts, clauses) if drafts else drafts


def _counting(passage: Passage, index: int, floor: int, stop: int) -> Phrase | None:
    """The phrase whose noun is the happening at item `index`: a number, perhaps with a bound, before or behind it."""
    if not _is_countable(passage, index):
        return None
    first = index
    while first > max(floor, index - _BEFORE_NOUN) and _may_count(passage.items[first - 1]):
        first -= 1
    for start in range(first, index + 1):
        phrase = read_phrase(passage, start, stop)
        if phrase is not None and phrase.noun is not None and phrase.noun.index == index:
            return phrase if phrase.noun.happening is not None else None
    return None


def _is_countable(passage: Passage, index: int) -> bool:
    """Whether there may be a count at all: a noun that can be counted, with a number near it or a dual ending."""
    items = passage.items
    meaning = items[index].meaning(HappeningMeaning)
    if meaning is None or not meaning.countable:
        return False
    if index and _may_count(items[index - 1]):
        return True
    behind = index + 1 < len(items) and items[index + 1].number is not None
    return behind or passage.text.endswith(_DUAL, items[index].start, items[index].end)


def _may_count(item: Item) -> bool:
    if item.number is not None or item.hit is None:
        return item.number is not None
    kinds = item.hit.readings
    grammar = item.meaning(GrammarMeaning) if GrammarMeaning in kinds else None
    return (
        VagueMeaning in kinds or BoundMeaning in kinds or (grammar is not None and grammar.what in ("between", "range"))
    )


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
    draft.armed = meaning.armed
    _carry(passage, draft, meaning, item, stop)
    return draft


def _is_no_act(passage: Passage, item: Item, event: Event) -> bool:
    before = passage.text[max(0, item.word - 12) : item.word].split()
    return bool(before) and before[-1] in _NO_ACT.get(event, ()) and not item.joined


def _is_surname(passage: Passage, item: Item) -> bool:
    """As in "Wisam Harb": a common word that is a surname too, right behind a given name."""
    if item.word != item.start or passage.text[item.start : item.end] not in listed("surnames"):
        return False
    before = passage.text[max(0, item.word - _NAME_REACH) : item.word]
    return before.endswith(" ") and bool(before.split()) and is_given(before.split()[-1])


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


def _part(passage: Passage, index: int, drafts: list[Draft], stop: int) -> Draft | None:
    """As in "24 raids, 4 of them with phosphorus": a number alone behind "of them"."""
    whole = drafts[-1] if drafts else None
    if whole is None or whole.phrase is None or whole.count is None or index - 1 - whole.last > _AMONG_REACH:
        return None
    before = passage.items[index - 1].meaning(GrammarMeaning)
    phrase = read_phrase(passage, index, stop) if before is not None and before.what == "among" else None
    if phrase is None or phrase.noun is not None or phrase.count is None:
        return None
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
    for index in passage.having(WeaponMeaning, max(0, item.start - _NEAR_WEAPON), min(stop, item.end + _NEAR_WEAPON)):
        weapon = passage.items[index].meaning(WeaponMeaning)
        if weapon is not None and weapon.method is not None:
            draft.method, draft.strike_type = weapon.method, weapon.strike_type
            return

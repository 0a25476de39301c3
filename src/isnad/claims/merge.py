"""One happening told by two words is one draft: a verb and its object, an instrument, or the strike that did it."""

from isnad.claims.clause import Clauses
from isnad.claims.draft import Draft
from isnad.claims.limits import is_governed
from isnad.claims.predicate import UNDERTAKES, is_masdar, is_verb, points_back
from isnad.knowledge.meaning import GrammarMeaning, HappeningMeaning
from isnad.knowledge.wordlists import words
from isnad.mentions.items import Passage
from isnad.model.terms import Event

_STRIKES = (Event.STRIKE, Event.SHELLING, Event.ATTACK, Event.EXPLOSION, Event.CLASH)
_AIMED = (Event.STRIKE, Event.SHELLING, Event.ATTACK)
_DIRECTS = "strike.direct"
_LIGHT = frozenset({"strike.launch", "strike.carry_out", "strike.commit", _DIRECTS, UNDERTAKES})
_FEMININE = ("ه", "ات")
_LAST_OF = words("last_of")
_LAST_REACH = 28
_SUBJECT_REACH = 90
_OBJECT_REACH = 160
_OCCURS = words("occurs")
_OCCURS_REACH = 60
_OCCURS_WORDS = 4
_REMNANTS = words("remnants")


def merged(passage: Passage, drafts: list[Draft], clauses: Clauses) -> list[Draft]:
    """The drafts of a sentence with those that tell of one happening put together, in order of place."""
    kept: list[Draft] = []
    for number, draft in enumerate(drafts):
        if kept:
            one = _together(passage, clauses, kept[-1], draft)
            if one is not None:
                kept[-1] = one
                continue
        if _is_light(passage, draft):
            following = drafts[number + 1] if number + 1 < len(drafts) else None
            if following is not None and _is_object(passage, clauses, draft, following):
                following.told_by = (*following.told_by, draft.index)
                following.stated = following.stated or draft.active
            continue
        draft.stated = draft.stated or draft.active or _occurs(passage, clauses, draft)
        draft.definite = draft.definite or _is_last_of(passage, draft)
        kept.append(draft)
    return [draft for draft in kept if not _is_mere_thing(passage, draft)]


def _together(passage: Passage, clauses: Clauses, before: Draft, draft: Draft) -> Draft | None:
    """The one draft of both: "a raid … hit", "struck … with a raid", "an attack that X launched"; None where two."""
    if _parted(passage, clauses, before, draft):
        return None
    if _is_light(passage, draft):
        return _told_also(before, draft) if _is_relative(passage, before, draft) else None
    if _is_mere_thing(passage, before):
        return None
    if before.event is Event.EXPLOSION and not draft.active:
        return _exploded(passage, before, draft)
    if _is_instrument(passage, before, draft):
        return _with_instrument(before, draft)
    if before.active and before.event in _AIMED and _is_subject(passage, before, draft):
        draft.told_by = (before.index,)
        draft.stated = True
        return draft
    return _told_also(before, draft) if _aims(passage, before, draft) else None


def _told_also(before: Draft, draft: Draft) -> Draft:
    """A relative clause or a verb goes on about the noun before it, which it makes a statement."""
    if before.method is None:
        before.method, before.strike_type = draft.method, draft.strike_type
    before.told_by = (*before.told_by, draft.index)
    before.stated = True
    return before


def _exploded(passage: Passage, before: Draft, draft: Draft) -> Draft | None:
    """As in "the explosion of a mine", "of a bomb left by earlier shelling of X"."""
    if draft.event is Event.LANDMINE:
        before.method, before.strike_type = draft.method, draft.strike_type
        return before
    if not _is_remnant(passage, before, draft):
        return None
    before.told_by = (*before.told_by, draft.index)
    return before


def _aims(passage: Passage, before: Draft, draft: Draft) -> bool:
    """As in "a raid hit", "the attack that struck": a verb of aiming close behind the noun that does it."""
    item = passage.items[draft.index]
    verb = draft.active and draft.event is Event.ATTACK and not item.joined
    near = item.word - before.end <= _SUBJECT_REACH
    return verb and near and not before.active and before.event in _STRIKES


def _with_instrument(before: Draft, draft: Draft) -> Draft:
    """A counted instrument is the happening, with the verb's doer; another one only tells how it was done."""
    if draft.count is not None:
        draft.told_by = (before.index, *before.told_by)
        draft.stated = True
        return draft
    before.method = draft.method or before.method
    before.strike_type = draft.strike_type or before.strike_type
    before.event = draft.event if before.event is Event.ATTACK else before.event
    before.told_by = (*before.told_by, draft.index)
    return before


def _is_instrument(passage: Passage, before: Draft, draft: Draft) -> bool:
    first = passage.items[draft.index if draft.phrase is None else draft.phrase.first]
    by_it = first.preposition == "ب" or passage.text[first.word : first.start].removeprefix("و").startswith("ب")
    item = passage.items[before.index]
    aimed = is_verb(item) or is_masdar(item)
    return by_it and aimed and before.event in _AIMED and draft.event in _AIMED and not draft.active


def _is_remnant(passage: Passage, before: Draft, draft: Draft) -> bool:
    """As in "the explosion of a bomb left by earlier shelling of X"."""
    between = passage.text[before.end : draft.start].split()
    return draft.event in _AIMED and not _REMNANTS.isdisjoint(between)


def _is_subject(passage: Passage, verb: Draft, noun: Draft) -> bool:
    """As in "hit a Russian strike the outskirts": the noun stands right behind the verb."""
    first = noun.index if noun.phrase is None else noun.phrase.first
    subject = first == verb.index + 1 and passage.adjacent(verb.index, first)
    return subject and not noun.active and passage.items[first].preposition is None and noun.event in _STRIKES


def _is_light(passage: Passage, draft: Draft) -> bool:
    """A verb that needs a noun to say what was done: "launched", "carried out", "committed"."""
    found = passage.items[draft.index].get(HappeningMeaning)
    return found is not None and found[0].entry.id in _LIGHT


def _is_object(passage: Passage, clauses: Clauses, verb: Draft, noun: Draft) -> bool:
    found = passage.items[verb.index].get(HappeningMeaning)
    entry = "" if found is None else found[0].entry.id
    if entry == UNDERTAKES or (
        entry == _DIRECTS and (is_masdar(passage.items[noun.index]) or noun.event not in _AIMED)
    ):
        # accusations are directed as well: "accused X of shelling" says nothing of who shelled
        return False
    near = passage.items[noun.index].word - verb.end <= _OBJECT_REACH
    return near and not noun.active and not _is_light(passage, noun) and not _parted(passage, clauses, verb, noun)


def _is_mere_thing(passage: Passage, draft: Draft) -> bool:
    """Whether a word of everyday use ("landmines", "a massacre") has nothing here that makes it a happening."""
    item = passage.items[draft.index]
    meaning = item.meaning(HappeningMeaning)
    if meaning is None or not meaning.weak or is_verb(item) or is_masdar(item) or draft.told_by:
        return False
    if draft.event is not Event.LANDMINE:
        return True
    before = passage.items[draft.index - 1].meaning(GrammarMeaning) if draft.index else None
    return item.preposition != "ب" and (before is None or before.what != "cause")


def _occurs(passage: Passage, clauses: Clauses, draft: Draft) -> bool:
    """Whether a word before it in its clause says that it took place."""
    start, _ = clauses.around(draft.start)
    before = passage.text[max(start, draft.start - _OCCURS_REACH) : draft.start].split()
    near = [word.removeprefix("و").removeprefix("ف") for word in before[-_OCCURS_WORDS:]]
    return not _OCCURS.isdisjoint(near)


def _is_last_of(passage: Passage, draft: Draft) -> bool:
    """As in "dozens of raids, the last of them a raid on …"."""
    before = passage.text[max(0, draft.start - _LAST_REACH) : draft.start].split()
    return not _LAST_OF.isdisjoint([word.removeprefix("و") for word in before])


def _is_relative(passage: Passage, before: Draft, verb: Draft) -> bool:
    """As in "an attack that X launched": the pronoun of the verb is the noun before it, with which "by it" agrees."""
    found = passage.items[verb.index].get(HappeningMeaning)
    if before.active or found is None or not points_back(found[0]) or is_governed(passage, verb.index):
        return False
    if found[0].entry.id != UNDERTAKES:
        return True
    noun = passage.items[before.index]
    feminine = passage.text[noun.start : noun.end].split()[0].endswith(_FEMININE)
    return passage.text.endswith("ها", 0, verb.end) is feminine


def _parted(passage: Passage, clauses: Clauses, before: Draft, draft: Draft) -> bool:
    """Whether a new clause begins between them, other than by a comma and the verb that the first one governs."""
    first, second = clauses.of(before.start), clauses.of(draft.start)
    if first == second:
        return False
    item = passage.items[draft.index]
    own_verb = draft.active and not item.joined and clauses.span(second)[0] == item.word
    return second != first + 1 or not own_verb

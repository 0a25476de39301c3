"""Groups inside a total, behind "among them": of a total told before, or of one whose verb is still to come."""

import msgspec

from isnad.claims.between import words_between
from isnad.claims.draft import Draft
from isnad.claims.drafts import Drafts
from isnad.claims.earlier import holds, meant
from isnad.claims.limits import begins_anew
from isnad.knowledge.meaning import GrammarMeaning
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Phrase, is_of_people, outcome_of
from isnad.mentions.quantity import phrases
from isnad.model.terms import HARM

_WORDS = 2


class Waiting(msgspec.Struct, frozen=True, gc=False):
    """A group of the people whose phrase begins at item `whole`, named behind the item `at`."""

    whole: int
    at: int
    what: str
    phrase: Phrase


def inside(passage: Passage, drafts: Drafts, free: list[Phrase], index: int, stop: int) -> list[Waiting]:
    """Read the groups behind the item `index`: parts of the last total, or returned where its verb is still to come.

    Where the sentence tells no total that the words may mean, theirs is one of a sentence before.
    """
    grammar = passage.items[index].meaning(GrammarMeaning)
    what = "among" if grammar is None else grammar.what
    stated = _counted_before(free, index)
    whole = _right_before(passage, drafts, index, what) or _total(passage, drafts, index)
    waiting = _waiting(passage, whole, free, index)
    before = drafts.earlier.total(index, drafts.start) if whole is None and waiting is None else None
    following = index + 1
    if following >= len(passage.items) or len(words_between(passage, index, following).split()) > _WORDS:
        return []
    found: list[Waiting] = []
    for phrase in phrases(passage, following, stop):
        drafts.take(phrase.last)
        if not is_of_people(phrase) or phrase.noun is None:
            continue
        if _is_origin(passage, index, phrase):
            # "three of them of one family"
            if stated is None:
                continue
            phrase = stated  # noqa: PLW2901
        part, stated = (phrase if stated is None else _with_count(phrase, stated)), None
        if waiting is not None:
            found.append(Waiting(waiting.first, index, what, part))
        elif whole is not None:
            drafts.part(whole, index, what, part)
        elif before is not None and not _of_earlier(drafts, before, index, what, part):
            break
    return found


def _of_earlier(drafts: Drafts, whole: Draft, index: int, what: str, part: Phrase) -> bool:
    """Add a part of a total told before; False at "among the dead and the wounded", which tells nobody apart."""
    if outcome_of(part) is not None:
        return False
    if (what == "majority" or part.count is not None) and holds(whole, part.count):
        drafts.part_told_later(whole, index, what, part)
    return True


def _waiting(passage: Passage, whole: Draft | None, free: list[Phrase], index: int) -> Phrase | None:
    """People whose verb is still to come; "among the dead" says itself what befell its own."""
    waiting = free[-1] if free else None
    if waiting is None or whole is None:
        return None if meant(passage, passage.items[index]) else waiting
    return None if waiting.first < max(whole.index, whole.last) else waiting


def _total(passage: Passage, drafts: Drafts, index: int) -> Draft | None:
    """The last total of the sentence, of those that "among the dead" names; none where another outcome has begun."""
    kinds = meant(passage, passage.items[index])
    wholes = (d for d in reversed(drafts.found) if d.whole is None and d.phrase is not None and not d.part)
    whole = next((d for d in wholes if not kinds or d.event in kinds), None)
    if whole is None or (not kinds and begins_anew(passage, max(whole.index, whole.last), index)):
        return None
    return whole


def _right_before(passage: Passage, drafts: Drafts, index: int, what: str) -> Draft | None:
    """The part that "most of them" follows with no mark between: "115 people, among them 80 gunmen most of them …"."""
    last = drafts.last
    if what != "majority" or last is None or not last.part or last.phrase is None or last.event in HARM:
        return None
    return last if words_between(passage, last.last, index) == "" else None


def _is_origin(passage: Passage, index: int, phrase: Phrase) -> bool:
    """Whether "of" and one household stand behind "of them": whose they are, and no people of their own."""
    people = None if phrase.noun is None else phrase.noun.people
    one = people is not None and people.household and phrase.noun is not None and phrase.noun.number == 1
    return one and words_between(passage, index, phrase.first) == "من"


def _counted_before(free: list[Phrase], index: int) -> Phrase | None:
    """The number in "three of them children", which counts the noun behind and nobody else."""
    if not free or free[-1].last != index - 1 or free[-1].noun is not None or free[-1].count is None:
        return None
    return free.pop()


def _with_count(phrase: Phrase, stated: Phrase) -> Phrase:
    """The noun behind "of them" with the number before it, unless it brings a number of its own."""
    if phrase.rule not in ("quantity.bare_plural", "quantity.definite"):
        return phrase
    return msgspec.structs.replace(
        phrase, first=stated.first, start=stated.start, count=stated.count, counted=stated.counted, rule=stated.rule
    )

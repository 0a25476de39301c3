"""Groups inside a total, behind "among them": of a total told before, or of one whose verb is still to come."""

import msgspec

from isnad.claims.between import words_between
from isnad.claims.draft import Draft
from isnad.claims.drafts import Drafts
from isnad.claims.limits import begins_anew
from isnad.knowledge.meaning import GrammarMeaning
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Phrase, is_of_people
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
    """Read the groups behind the item `index`: parts of the last total, or returned where its verb is still to come."""
    grammar = passage.items[index].meaning(GrammarMeaning)
    what = "among" if grammar is None else grammar.what
    stated = _counted_before(free, index)
    wholes = (d for d in reversed(drafts.found) if d.whole is None and d.phrase is not None and not d.part)
    whole = _right_before(passage, drafts, index, what) or next(wholes, None)
    if whole is not None and begins_anew(passage, max(whole.index, whole.last), index):
        whole = None
    waiting = free[-1] if free else None
    if waiting is not None and whole is not None and waiting.first < max(whole.index, whole.last):
        waiting = None
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
    return found


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

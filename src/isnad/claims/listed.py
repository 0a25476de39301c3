"""Lists behind a counted phrase: what makes up a family, and who the dead were, in brackets or behind "they are"."""

import re

import msgspec

from isnad.knowledge.meaning import GrammarMeaning, PartyMeaning, PeopleMeaning
from isnad.knowledge.wordlists import words
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Phrase, is_of_people, outcome_of
from isnad.mentions.quantity import phrases
from isnad.model.count import Count
from isnad.model.terms import Exactness

_REACH = 60
_RANKS_REACH = 24
_EXCEPT_REACH = 25
_SIZED = re.compile(r"[ ،(]و?عدد(?:هم|ها| افرادها| افراده)[ :]+")
_RANKS = words("ranks")
_WHO_ARE = re.compile(r"[،(][ ]*و?ه(?:م|ما|ي|ن)[ :]+|[(][ ]*")
_THEY_ARE = re.compile(r"[ ،:]*(?:\(|و?ه(?:م|ما|ي|ن|و)[ :]+)[ ]*")


def composed(passage: Passage, phrase: Phrase, stop: int) -> tuple[Count, tuple[Phrase, ...]] | None:
    """As in "a family made up of a mother and three children", "a family, a mother and …": the list is the count."""
    if phrase.noun is None or phrase.noun.people is None or not phrase.noun.people.household:
        return None
    start = _made_up(passage, phrase, stop)
    if start is None:
        match = _WHO_ARE.search(passage.text, phrase.end, min(stop, phrase.end + _REACH))
        start = None if match is None else next(iter(passage.within(match.end(), match.end() + 1)), None)
    if start is None:
        return None
    found = tuple(p for p in phrases(passage, start, stop) if is_of_people(p))
    left_out = _left_out(passage, found[-1], stop) if found else None
    exact = [p.count.low for p in found if p.count is not None and p.count.exactness is Exactness.EXACT]
    if not found or len(exact) != len(found):
        return None
    total = sum(n for n in exact if n is not None)
    if left_out is None:
        return Count.exactly(total), found
    spared = left_out.count.low if left_out.count is not None else None
    if spared is None or spared >= total:
        return None
    last = msgspec.structs.replace(found[-1], last=left_out.last, end=left_out.end)
    return Count.exactly(total - spared), (*found[:-1], last)


def _left_out(passage: Passage, phrase: Phrase, stop: int) -> Phrase | None:
    """As in "all of them but a girl": whoever of a family is named as spared."""
    for index in passage.after(phrase.last, min(stop, phrase.end + _EXCEPT_REACH)):
        grammar = passage.items[index].meaning(GrammarMeaning)
        if grammar is None or grammar.what not in ("except", "restriction"):
            continue
        spared = next(phrases(passage, index + 1, stop), None)
        exact = spared is not None and spared.count is not None and spared.count.exactness is Exactness.EXACT
        return spared if spared is not None and exact and is_of_people(spared) else None
    return None


def _made_up(passage: Passage, phrase: Phrase, stop: int) -> int | None:
    """The item behind "made up of", or behind the bare "of" of "a family of eight"."""
    following = phrase.last + 1
    if following < len(passage.items) and passage.items[following].number is not None:
        gap = passage.text[phrase.end : passage.items[following].word].split()
        if gap == ["من"] and passage.items[following].word < stop:
            return following
    for index in passage.after(phrase.last, min(stop, phrase.end + _REACH)):
        grammar = passage.items[index].meaning(GrammarMeaning)
        if grammar is not None and grammar.what == "composed":
            return index + 1
    match = _SIZED.search(passage.text, phrase.end, min(stop, phrase.end + _REACH))
    return None if match is None else next(iter(passage.within(match.end(), match.end() + 1)), None)


def listed_parts(passage: Passage, phrase: Phrase, stop: int) -> list[Phrase]:
    """As in "six dead (two children, two women and two men)": groups inside a stated total, in brackets behind it."""
    total = phrase.count
    if total is None or total.exactness is not Exactness.EXACT or total.low is None or total.low < 2:
        return []
    match = _THEY_ARE.match(passage.text, phrase.end, stop)
    start = None if match is None else next(iter(passage.within(match.end(), match.end() + 1)), None)
    if start is None:
        return []
    found = [p for p in phrases(passage, start, stop) if p.noun is not None and is_of_people(p)]
    numbers = [p.count.low for p in found if p.count is not None and p.count.low is not None]
    fits = len(numbers) == len(found) and sum(numbers) <= total.low
    return found if fits and all(outcome_of(p) is None for p in found) else []


def shared(passage: Passage, listed: list[Phrase], stop: int) -> list[Phrase]:
    """What a list of outcome nouns has in common: "dozens of dead and wounded among the civilians"."""
    last = listed[-1]
    among = _among(passage, last, stop)
    if among is None and last.people and outcome_of(last) is not None:
        among = last.people[0], last.side
    found: list[Phrase] = []
    for phrase in listed:
        before = found[-1] if found else None
        now = phrase
        vague = before is not None and before.count is not None and before.count.exactness is Exactness.VAGUE
        definite = phrase.count is None and phrase.noun is not None and phrase.noun.definite
        if vague and definite and before is not None and outcome_of(phrase) is not None:
            now = msgspec.structs.replace(now, count=before.count, rule=before.rule)
        exact = now.count is not None and now.count.exactness is not Exactness.VAGUE
        if among is not None and not exact and not now.people and outcome_of(now) is not None:
            people, side = among
            now = msgspec.structs.replace(now, people=() if people is None else (people,), side=now.side or side)
        found.append(now)
    return found


def _among(passage: Passage, phrase: Phrase, stop: int) -> tuple[PeopleMeaning | None, str | None] | None:
    """Among whom the dead and wounded are: "in the ranks of the civilians", "in the ranks of X"."""
    for index in passage.after(phrase.last, min(stop, phrase.end + _RANKS_REACH)):
        item = passage.items[index]
        people, party = item.meaning(PeopleMeaning), item.meaning(PartyMeaning)
        if (people is None and party is None) or item.joined:
            continue
        if " ".join(passage.text[phrase.end : item.word].split()) in _RANKS:
            return people, None if party is None else party.party
    return None

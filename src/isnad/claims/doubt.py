"""What a report itself says is not known of those it counts: who they were, or whether they were fighters."""

import re
from collections.abc import Sequence
from functools import cache

from isnad.claims.draft import Doubt, Draft
from isnad.knowledge.meaning import GrammarMeaning, PartyMeaning, PeopleMeaning
from isnad.knowledge.wordlists import written_words
from isnad.mentions.items import Passage
from isnad.model.count import Count
from isnad.text.working import fold

_REACH = 140
_PARTY_REACH = 40
_WORDS_TO_PARTY = 3
_FEW = r"(?:[ ]+[ء-ي]+){0,%d}[ ]+"
_SPACE = re.compile(r"[ ،.(]*(?:\n)?[ ]*")
_OF_ONE = ("ه", "ها", "", "ت")
_ONE = Count.exactly(1)


def mark_doubts(passage: Passage, drafts: Sequence[Draft], stop: int) -> None:
    """Note on each draft what is said right behind its people, or of them later in the sentence or as the next begins.

    Words that another noun for people stands before are said of those: "by gunmen of unknown identity".
    """
    for draft in drafts:
        phrase = draft.phrase
        if phrase is None or draft.doubt is not None:
            continue
        end = phrase.end if not draft.composed else max(phrase.end, draft.composed[-1].end)
        behind = _adjective().match(passage.text, end)
        if behind is not None:
            draft.doubt = Doubt.IDENTITY
            continue
        _mark_clause(passage, drafts, draft, end, stop)


def _mark_clause(passage: Passage, drafts: Sequence[Draft], draft: Draft, end: int, stop: int) -> None:
    for doubt, pattern, of_party in _clauses():
        match = pattern.search(passage.text, end, min(stop, end + _REACH)) or _next_sentence(passage, pattern, stop)
        if match is None or _others_between(passage, drafts, end, match.start()):
            continue
        if of_party and not _names_a_party(passage, match.end()):
            continue
        if draft.count is None or (match["pronoun"] in _OF_ONE) == (draft.count == _ONE):
            draft.doubt = doubt
        elif draft.count == _ONE and draft.part and draft.whole is not None:
            draft.whole.doubt = doubt


def _names_a_party(passage: Passage, end: int) -> bool:
    """Whether a party, or a word for its cells, stands right behind "suspected of belonging to"."""
    behind = passage.text[end : end + _PARTY_REACH].split()[:_WORDS_TO_PARTY]
    if any(word.removeprefix("ل").removeprefix("ال") in _folded("cells") for word in behind):
        return True
    return any(passage.items[at].get(PartyMeaning) is not None for at in passage.within(end, end + _PARTY_REACH))


def _next_sentence(passage: Passage, pattern: re.Pattern[str], stop: int) -> re.Match[str] | None:
    """Where the next sentence begins with such words ("… . Their identities are not known")."""
    at = _SPACE.match(passage.text, stop)
    return None if at is None else pattern.match(passage.text, at.end())


def _others_between(passage: Passage, drafts: Sequence[Draft], start: int, end: int) -> bool:
    """Whether a noun for people that no draft counts, or "at the hands of", stands between two places."""
    counted = [(d.phrase.start, d.phrase.end) for d in drafts if d.phrase is not None]
    for at in passage.within(start, end):
        item = passage.items[at]
        grammar = item.meaning(GrammarMeaning)
        if grammar is not None and grammar.what == "by":
            return True
        if item.get(PeopleMeaning) is None or any(first <= item.start < last for first, last in counted):
            continue
        return True
    return False


@cache
def _adjective() -> re.Pattern[str]:
    return re.compile(rf"[ \"“”«»(]+(?:{_any('unidentified')})(?![ء-ي])")


@cache
def _clauses() -> tuple[tuple[Doubt, re.Pattern[str], bool], ...]:
    """What is not known, the words that say so, and whether a party must stand behind them."""
    pronoun = "(?P<pronoun>هم|هن|هما|ها|ه)"
    no, identity, whether = _any("unknown"), _any("identities"), _any("whether")
    told = rf"[و]?(?:{no}){_FEW % 4}(?:{identity}){pronoun}(?![ء-ي])"
    asked = rf"[و]?(?:{no}){_FEW % 4}(?:{whether})[ ]+كان(?P<pronoun>وا|ا|ت|)(?:[ ]+[ء-ي]+){{1,4}}[ ]+[اأ][مو][ ]"
    that = rf"(?:{_any('believed')})[ ]+(?:ب?ا?ن)?{pronoun}?[ ]+"
    believed = rf"{that}(?:[ء-ي]+[ ]+)?(?:{_any('fighters')})(?![ء-ي])"
    member = rf"{that}(?:{_any('of')})(?![ء-ي])"
    suspected = rf"[و]?(?:{_any('suspected')})[ ]+ب(?:{_any('membership')}){pronoun}(?![ء-ي])"
    found = (
        (Doubt.IDENTITY, told, False),
        (Doubt.FIGHTERS_OR_NOT, asked, False),
        (Doubt.POSSIBLY_FIGHTERS, believed, False),
        (Doubt.POSSIBLY_FIGHTERS, member, True),
        (Doubt.POSSIBLY_FIGHTERS, suspected, True),
    )
    return tuple((doubt, re.compile(rf"(?<![ء-ي])(?:{pattern})"), of_party) for doubt, pattern, of_party in found)


@cache
def _folded(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in written_words("doubts", name))


def _any(name: str) -> str:
    words = sorted((fold(word) for word in written_words("doubts", name)), key=len, reverse=True)
    return "|".join("[ ]+".join(map(re.escape, word.split())) for word in words)

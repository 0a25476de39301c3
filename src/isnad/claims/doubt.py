"""What a report itself says is not known of those it counts: who they were, or whether they were fighters."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from isnad.claims.draft import Doubt, Draft
from isnad.claims.expression import Expression
from isnad.knowledge.meaning import GrammarMeaning, PartyMeaning, PeopleMeaning
from isnad.knowledge.wordlists import written_words
from isnad.mentions.items import Passage
from isnad.mentions.sightings import Sought
from isnad.model.count import Count
from isnad.text.working import fold

_REACH = 140
_PARTY_REACH = 40
_WORDS_TO_PARTY = 3
_FEW = r"(?:[ ]+[ء-ي]+){0,%d}[ ]+"
_SPACE = re.compile(r"[ ،.(]*(?:\n)?[ ]*")
_OF_ONE = ("ه", "ها", "", "ت")
_WAS = "كان"
_ONE = Count.exactly(1)


def mark_doubts(passage: Passage, drafts: Sequence[Draft], stop: int) -> None:
    """Note on each draft what is said right behind its people, or of them later in the sentence or as the next begins.

    Words that another noun for people stands before are said of those: "by gunmen of unknown identity".
    """
    begin = min((draft.phrase.start for draft in drafts if draft.phrase is not None), default=stop)
    told = _told(passage, begin, stop)
    for draft in drafts:
        phrase = draft.phrase
        if phrase is None or draft.doubt is not None:
            continue
        end = phrase.end if not draft.composed else max(phrase.end, draft.composed[-1].end)
        behind = _adjective().match(passage.text, end)
        if behind is not None:
            draft.doubt = Doubt.IDENTITY
            continue
        _mark_clause(passage, drafts, draft, (end, stop), told)


_Told = list[tuple["_Clause", re.Match[str] | None]]


def _told(passage: Passage, start: int, stop: int) -> _Told:
    """The clauses that may stand in `[start, stop)`, or begin the next sentence, each with its match there."""
    space = _SPACE.match(passage.text, stop)
    at = stop if space is None else space.end()
    # only letters and spaces: no clause goes on past the sentence that it begins
    end = passage.sentences[passage.sentence_of(at)][1]
    found: _Told = []
    if not passage.sightings.stands(_said_of_them(), start, max(stop, end)):
        return found
    for clause in _clauses():
        following = clause.words.match(passage, at, end)
        if following is not None or clause.words.may_stand(passage, start, stop):
            found.append((clause, following))
    return found


def _mark_clause(passage: Passage, drafts: Sequence[Draft], draft: Draft, span: tuple[int, int], told: _Told) -> None:
    end, stop = span
    for clause, following in told:
        match = clause.words.search(passage, end, min(stop, end + _REACH)) or following
        if match is None or _others_between(passage, drafts, end, match.start()):
            continue
        if clause.of_party and not _names_a_party(passage, match.end()):
            continue
        if draft.count is None or (match["pronoun"] in _OF_ONE) == (draft.count == _ONE):
            draft.doubt = clause.doubt
        elif draft.count == _ONE and draft.part and draft.whole is not None:
            draft.whole.doubt = clause.doubt


def _names_a_party(passage: Passage, end: int) -> bool:
    """Whether a party, or a word for its cells, stands right behind "suspected of belonging to"."""
    behind = passage.text[end : end + _PARTY_REACH].split()[:_WORDS_TO_PARTY]
    if any(word.removeprefix("ل").removeprefix("ال") in _folded("cells") for word in behind):
        return True
    return any(passage.items[at].get(PartyMeaning) is not None for at in passage.within(end, end + _PARTY_REACH))


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


class _Clause(NamedTuple):
    """Words that say what is not known; `of_party`: a party must stand behind them."""

    doubt: Doubt
    words: Expression
    of_party: bool = False


@cache
def _clauses() -> tuple[_Clause, ...]:
    pronoun = "(?P<pronoun>هم|هن|هما|ها|ه)"
    no, identity, whether = _any("unknown"), _any("identities"), _any("whether")
    told = rf"[و]?(?:{no}){_FEW % 4}(?:{identity}){pronoun}(?![ء-ي])"
    asked = rf"[و]?(?:{no}){_FEW % 4}(?:{whether})[ ]+{_WAS}(?P<pronoun>وا|ا|ت|)(?:[ ]+[ء-ي]+){{1,4}}[ ]+[اأ][مو][ ]"
    that = rf"(?:{_any('believed')})[ ]+(?:ب?ا?ن)?{pronoun}?[ ]+"
    believed = rf"{that}(?:[ء-ي]+[ ]+)?(?:{_any('fighters')})(?![ء-ي])"
    member = rf"{that}(?:{_any('of')})(?![ء-ي])"
    suspected = rf"[و]?(?:{_any('suspected')})[ ]+ب(?:{_any('membership')}){pronoun}(?![ء-ي])"
    return (
        _Clause(Doubt.IDENTITY, _expression(told, _one_of("identities"))),
        _Clause(Doubt.FIGHTERS_OR_NOT, _expression(asked, Sought((f" {_WAS}",)))),
        _Clause(Doubt.POSSIBLY_FIGHTERS, _expression(believed, _one_of("believed"))),
        _Clause(Doubt.POSSIBLY_FIGHTERS, _expression(member, _one_of("believed")), of_party=True),
        _Clause(Doubt.POSSIBLY_FIGHTERS, _expression(suspected, _one_of("membership")), of_party=True),
    )


@cache
def _said_of_them() -> Sought:
    """Strings of which every clause holds one."""
    return Sought.any_of(clause.words.sought for clause in _clauses())


def _expression(pattern: str, sought: Sought) -> Expression:
    return Expression(rf"(?<![ء-ي])(?:{pattern})", sought)


@cache
def _one_of(name: str) -> Sought:
    return Sought.one_word_of(_folded(name))


def _any(name: str) -> str:
    words = sorted(_folded(name), key=len, reverse=True)
    return "|".join("[ ]+".join(map(re.escape, word.split())) for word in words)


@cache
def _folded(name: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in written_words("doubts", name))

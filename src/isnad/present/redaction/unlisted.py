"""What looks like a person's name though nobody read it as one."""

import re
from collections.abc import Sequence

from isnad.knowledge.lexicon import lexicon
from isnad.present.redaction.tokens import Token
from isnad.present.redaction.vocabulary import ARTICLE, given_names, vocabulary

_LONGEST_RUN = 5
_FEW = 5
_OPENS = re.compile(r"[\s_\"«“”(:]*")

_ITEM = re.compile(r"^[\s\d()_.\-–•*]*$")
_END_OF_LINE = re.compile(r"[\n.،؛,;:(!؟?]")

Cut = tuple[int, int]


def unlisted(text: str, tokens: Sequence[Token]) -> list[Cut]:
    """Given names behind a word for a person, before more of a name, or at the head of a short line of their own."""
    found: list[Cut] = []
    for at, token in enumerate(tokens):
        following = _following(tokens, at)
        if token.is_any(vocabulary().fathers) and following is not None and _may_be_child(following):
            found.append((token.start, following.end))
        if not _is_given(tokens, at):
            continue
        end = _end_of_run(tokens, at)
        if end > at or _is_compound(tokens, at) or _is_introduced(text, tokens, at):
            found.append((token.start, tokens[end].end))
        found += _whole_item(text, tokens, at)
    return found


def beside(text: str, tokens: Sequence[Token], cuts: Sequence[Cut]) -> list[Cut]:
    """A word between two names that are left out, or between a word for a person and such a name: "the child … […]"."""
    starts = {start for start, _ in cuts}
    found: list[Cut] = []
    for at in range(1, len(tokens) - 1):
        before, token, behind = tokens[at - 1 : at + 2]
        if behind.start not in starts or not behind.follows(token) or _inside(token, cuts):
            continue
        parted = _inside(before, cuts) and token.follows(before)
        if _is_unknown(token) and (parted or _is_introduced(text, tokens, at)):
            found.append((token.start, token.end))
    return found


def _is_given(tokens: Sequence[Token], at: int) -> bool:
    """A common given name, or a compound."""
    token = tokens[at]
    if token.is_function_word:
        return False
    return not given_names().isdisjoint(token.plain) or _is_compound(tokens, at)


def _is_compound(tokens: Sequence[Token], at: int) -> bool:
    """A name with "servant of", in one word or two, which nothing but a name is."""
    token, following, servant = tokens[at], _following(tokens, at), vocabulary().servant
    if any(word.startswith(servant + ARTICLE) and len(word) > len(servant) + 4 for word in token.plain):
        return True
    return following is not None and following.word.startswith(ARTICLE) and servant in token.plain


def _end_of_run(tokens: Sequence[Token], at: int) -> int:
    """The last word of a name; one unknown word inside it is taken in where the next goes on."""
    end = at
    while end - at < _LONGEST_RUN and (following := _following(tokens, end)) is not None:
        if _goes_on(tokens, end + 1):
            end += 1
        elif _is_unknown(following) and _following(tokens, end + 1) is not None and _goes_on(tokens, end + 2):
            end += 2
        else:
            break
    return end


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.is_function_word:
        return False
    return _is_given(tokens, at) or token.word.startswith(ARTICLE) or token.word in vocabulary().between


def _is_unknown(token: Token) -> bool:
    """Whether it may be a name that is on no list: a number, a verb or any other word of the lexicon is none."""
    return not token.word.isdigit() and lexicon().words.isdisjoint(token.readings)


def _whole_item(text: str, tokens: Sequence[Token], at: int) -> list[Cut]:
    """The line, or item of a list, that a given name begins, where it has few words: "3. Ahmad … son of …"."""
    line = text.rfind("\n", 0, tokens[at].start) + 1
    if not _ITEM.match(text[line : tokens[at].start]):
        return []
    stop = _END_OF_LINE.search(text, tokens[at].end)
    end = len(text) if stop is None else stop.start()
    few = sum(token.start < end for token in tokens[at : at + _FEW + 1]) <= _FEW
    return [(tokens[at].start, end)] if few else []


def _is_introduced(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a word for a person stands right before it, with an opening mark between perhaps."""
    if at == 0:
        return False
    before = tokens[at - 1]
    between = _OPENS.fullmatch(text, before.end, tokens[at].start) is not None
    return between and before.is_any(vocabulary().introducers)


def _following(tokens: Sequence[Token], at: int) -> Token | None:
    if at + 1 >= len(tokens) or not tokens[at + 1].follows(tokens[at]):
        return None
    return tokens[at + 1]


def _may_be_child(token: Token) -> bool:
    """As in "Abu Omar"; "a mother and her children" is no name."""
    return not token.word.startswith("و") or token.word in given_names()


def _inside(token: Token, cuts: Sequence[Cut]) -> bool:
    return any(start < token.end and token.start < end for start, end in cuts)

"""What words like "called" or "by the name of" lead to: a name, however little it looks like one."""

import re
from collections.abc import Iterable, Sequence

from isnad.knowledge.lexicon import lexicon
from isnad.present.redaction.tokens import Token, tokens_of
from isnad.present.redaction.vocabulary import bare, given_names, vocabulary
from isnad.text.working import fold

_LONGEST = 4
_MARKED = re.compile(r"""[\s_:،]*(?:[بـ]{1,2}\s*)?[(\["«“”'‘’](?P<name>[^()\[\]"«»“”'‘’\n]{1,60})""")
_BLANK = re.compile(r"""[\s_\u0640:("«“”'‘’\[]*""")
_BY = "ب"

Cut = tuple[int, int]


def called(text: str, tokens: Sequence[Token]) -> list[Cut]:
    """The stretches that follow such a word: what stands in brackets or quotation marks, or else words of a name."""
    found: list[Cut] = []
    for at, token in enumerate(tokens):
        if token.is_any(vocabulary().namers):
            found += _behind(text, tokens, at)
    return found


def names_called(text: str) -> Iterable[str]:
    """The same as names: of each stretch those words that no list but that of given names knows."""
    if not _holds_a_namer(text):
        return
    tokens = tokens_of(text)
    for start, end in called(text, tokens):
        inside = [t for t in tokens if start <= t.start and t.end <= end]
        if inside and all(_is_of_a_name(token) for token in inside):
            yield text[start:end]
        else:
            yield from (t.printed for t in inside if _is_strange(t))
        yield from (_without_by(t) for t in inside[:1] if _may_hold_by(t, tokens))


def _holds_a_namer(text: str) -> bool:
    """Whether letters of such a word stand anywhere: a look at the letters takes a fraction of that at the words."""
    folded = fold(text)
    return any(namer in folded for namer in vocabulary().namers)


def _behind(text: str, tokens: Sequence[Token], at: int) -> list[Cut]:
    words = vocabulary()
    only_by = tokens[at].is_any(words.known)
    begin = at + 1
    by = False
    while begin < len(tokens) and tokens[begin].is_any(words.by_name) and begin - at <= 2:
        by, begin = True, begin + 1
    if begin >= len(tokens):
        return []
    if only_by and not by and not _by_follows(text, tokens[at].end):
        return []
    marked = _MARKED.match(text, tokens[begin - 1].end)
    if marked is not None:
        return [marked.span("name")]
    if not _BLANK.fullmatch(text, tokens[begin - 1].end, tokens[begin].start):
        return []
    end = begin
    while end - begin < _LONGEST and end < len(tokens) and _is_of_a_name(tokens[end]):
        if end > begin and not tokens[end].follows(tokens[end - 1]):
            break
        end += 1
    return [(tokens[begin].start, tokens[end - 1].end)] if end > begin else []


def _may_hold_by(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether "by" may be written onto the first word of a name: behind words that take it, as in "known by"."""
    before = [t for t in tokens if t.end <= token.start][-1:]
    takes = any(t.is_any(vocabulary().with_by) for t in before)
    return takes and token.word.startswith(_BY) and len(token.word) > len(_BY) + 2 and _is_strange(token)


def _without_by(token: Token) -> str:
    return token.printed.removeprefix(_BY)


def _by_follows(text: str, at: int) -> bool:
    return text[at:].lstrip(" _\u0640").startswith(_BY)


def _is_of_a_name(token: Token) -> bool:
    """Whether the word may be one of a name: strange, a given name, or what stands between the parts of names."""
    if token.is_function_word or token.word.isdigit():
        return False
    words = vocabulary()
    return _is_strange(token) or bare(token.word) in words.fathers or not token.plain.isdisjoint(given_names())


def _is_strange(token: Token) -> bool:
    """Whether no list knows the word."""
    return not token.word.isdigit() and len(token.word) > 2 and lexicon().words.isdisjoint(token.readings)

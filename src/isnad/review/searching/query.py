"""Reads what a person looks for: words, "phrases", -words, OR, and beginnings* of words."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from isnad.errors import IsnadError
from isnad.knowledge.wordlists import written_words
from isnad.model.value import Value
from isnad.review.searching.forms import forms_of
from isnad.store.texts import Term, Wanted
from isnad.text.alphabet import VOWELS
from isnad.text.separated import words_at
from isnad.text.working import fold

LONGEST: Final = 300
"""Characters of a query."""
MOST: Final = 16
"""Words and phrases of a query."""
_FEWEST: Final = 2
"""Letters before a *: one letter begins too many words."""

_PIECE = re.compile(r'(-?)(?:"([^"]*)"?|([^\s"]+))(\*?)')
_MARKS = str.maketrans(dict.fromkeys("“”„«»″", '"'))
_OR = ("OR", "|")
_VOWELS = re.compile(f"[{VOWELS}]")


class LookedFor(Value, frozen=True):
    """What the index is asked, and which words were left out because nearly every report has them, as written."""

    wanted: Wanted
    left_out: tuple[str, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether every word has to stand in a report, and none is excluded or one of several."""
        return not self.wanted.none and all(len(terms) == 1 for terms in self.wanted.every)


class _Piece(Value, frozen=True):
    """A word or phrase as it was written, and as the index has it."""

    written: str
    words: tuple[str, ...]
    is_excluded: bool
    is_phrase: bool
    is_open: bool

    @property
    def term(self) -> Term:
        return Term(forms_of(self.words), self.is_open)


def read_query(asked: str) -> LookedFor:
    """What a line of words asks for: all of them, in any order; of words with OR between them one.

    Raises:
        IsnadError: `search.too_long`, `search.too_many`, `search.short_beginning`; `search.no_words` (only signs),
            `search.only_excluded`, `search.everywhere` (only words that nearly every report has).
    """
    if len(asked) > LONGEST:
        raise IsnadError("search.too_long", f"a query may have {LONGEST} characters.", "Look for a few words.")
    every: list[list[_Piece]] = []
    none: list[_Piece] = []
    left_out: list[str] = []
    joins = False
    for piece in _pieces(asked):
        if isinstance(piece, str):
            joins = bool(every)
            continue
        if piece.is_excluded:
            none.append(piece)
        elif _is_everywhere(piece):
            left_out.append(piece.written)
        elif joins:
            every[-1].append(piece)
        else:
            every.append([piece])
        joins = False
    _check(every, none, left_out)
    groups = tuple(tuple(piece.term for piece in group) for group in every)
    return LookedFor(Wanted(groups, tuple(piece.term for piece in none)), tuple(left_out))


def _pieces(asked: str) -> Iterator[_Piece | str]:
    """Words and phrases, and a sign where one or the other is enough."""
    for found in _PIECE.finditer(asked.translate(_MARKS)):
        minus, phrase, word, star = found.groups()
        if word in _OR and not minus:
            yield word
            continue
        written = phrase if word is None else word.rstrip("*")
        words = tuple(word for word, _, _ in words_at(fold(written)))
        is_open = bool(star) or (word is not None and word.endswith("*"))
        if words:
            yield _Piece(written, words, bool(minus), phrase is not None, is_open)


def _check(every: list[list[_Piece]], none: list[_Piece], left_out: list[str]) -> None:
    pieces = [piece for group in every for piece in group] + none
    if len(pieces) > MOST:
        raise IsnadError("search.too_many", f"a query may have {MOST} words and phrases.", "Leave some out.")
    if any(piece.is_open and len(piece.words[-1]) < _FEWEST for piece in pieces):
        raise IsnadError("search.short_beginning", "one letter and a * begin too many words.", "Write two letters.")
    if every:
        return
    if none:
        raise IsnadError("search.only_excluded", "every word is excluded.", "Add a word that reports have to hold.")
    if left_out:
        raise IsnadError("search.everywhere", "nearly every report has these words.", "Add another, or a phrase.")
    raise IsnadError("search.no_words", "there is no word in this query.", "Write at least one.")


def _is_everywhere(piece: _Piece) -> bool:
    return not piece.is_phrase and not piece.is_open and _VOWELS.sub("", piece.written) in _everywhere()


@cache
def _everywhere() -> frozenset[str]:
    return frozenset(_VOWELS.sub("", word) for word in written_words("search", "everywhere"))

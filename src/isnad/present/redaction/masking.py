"""Leaves names, and what else tells a person apart, out of words that are shown in public."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple
from urllib.parse import unquote

from isnad.present.redaction.biography import tells_a_life
from isnad.present.redaction.called import called
from isnad.present.redaction.descriptions import described
from isnad.present.redaction.spelled import Spelled
from isnad.present.redaction.tokens import Finder, Token, squeezed, tokens_of
from isnad.present.redaction.unlisted import beside, unlisted
from isnad.present.redaction.vocabulary import bare, vocabulary
from isnad.present.transliteration import latin
from isnad.text.sentences import sentences
from isnad.text.working import fold, working_copy

_FEWEST_LETTERS = 5
_TITLES = 10_000
"""So many are kept."""
_ADDRESSES = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|(?<![\w.-])[\w.-]+\.(?:com|net|org|me|tv|info|co|io|ly|be|gl|news|press|media|sy|iq|tr)\b(?:/\S*)?"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.]+"
    r"|@[\w.\u0600-\u06ff]+",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\d.,])(?:\+|00)?\d(?:[ \-()/\u200b-\u200f\u202a-\u202e\u2066-\u2069]{0,3}\d){7,}(?![\d.,]*\d)"
)
_DATE = re.compile(r"\d{4} ?[-/] ?\d{1,2} ?[-/] ?\d{1,2}|\d{1,2} ?[-/] ?\d{1,2} ?[-/] ?\d{4}")
_BETWEEN = re.compile(r"[\s_ـ]*")

Cut = tuple[int, int]


class Mask:
    """Knows the names that must not be shown and those that may be.

    Args:
        names: of people, as printed anywhere.
        allowed: names that a reviewer put in; each is shown where it stands in full, in any spelling.
    """

    def __init__(self, names: Iterable[str], allowed: Iterable[str] = ()) -> None:
        self._allowed = frozenset(_letters(name) for name in allowed) - {""}
        self._labels: dict[str, str] = {}
        self._homes: dict[str, bool] = {}
        self._titles: dict[str, str | None] = {}
        self._last: _Looked | None = None
        self._names = tuple(name for name in dict.fromkeys(names) if not self.allows(name))

    def allows(self, name: str) -> bool:
        """Whether the name may be shown."""
        return bool(self._allowed) and _letters(name) in self._allowed

    def sentence(self, words: str) -> str:
        """A quote: its first sentence, masked; "…" says that more followed."""
        found = sentences(working_copy(words).text)
        if len(found) < 2:
            return self.text(words.strip())
        end = working_copy(words).span(*found[0]).end
        return f"{self.text(words[:end].strip())} {vocabulary().cut}"

    def text(self, words: str) -> str:
        """The words with every name, part of one, address, number of a telephone, age and home left out."""
        looked = self._look(words)
        return _without(words, [*looked.names, *looked.described])

    def tells_a_life(self, words: str, *, masked: bool) -> bool:
        """Whether words, names left out, still tell who somebody is; `masked` says that their teller is not named."""
        looked = self._look(words)
        return bool(looked.described) or tells_a_life(looked.tokens, masked=masked or bool(looked.names))

    def title(self, words: str) -> str | None:
        """A report's title as a quote; None where it tells a life, or may name somebody in Latin letters."""
        # An agency's headline is printed by many, and every title is asked for with its report and its incident.
        if words not in self._titles:
            if len(self._titles) >= _TITLES:
                self._titles.clear()
            hidden = self.spells(words) or self.tells_a_life(words, masked=False)
            self._titles[words] = None if hidden else self.sentence(words)
        return self._titles[words]

    def label(self, words: str) -> str:
        """The name of a place or an institution: only whole names and addresses are left out of it."""
        # Of a large case the same few thousand places and outlets are asked for again and again.
        if words not in self._labels:
            self._labels[words] = self._label(words)
        return self._labels[words]

    def _label(self, words: str) -> str:
        if _letters(words) in self._whole_names:
            return self.mark
        short = [
            (token.start, token.end)
            for token in tokens_of(words)
            if not token.is_function_word and not token.plain.isdisjoint(self._short)
        ]
        return _without(words, [*_addresses(words), *self._whole(words), *short])

    @property
    def mark(self) -> str:
        """What stands for what is left out."""
        return vocabulary().mark

    def holds(self, words: str) -> bool:
        """Whether an address or a label holds a whole name, in whichever alphabet, spelled out or in its code."""
        return bool(self._whole(unquote(words)))

    def spells(self, words: str) -> bool:
        """Whether a title or an address may hold a name in Latin letters, in whichever spelling."""
        return self._spelled.stands_in(unquote(words))

    def names_a_home(self, words: str) -> bool:
        """Whether a place is called after somebody's house."""
        if words not in self._homes:
            dwelling = any(token.is_any(vocabulary().dwelling) for token in tokens_of(words)[:1])
            self._homes[words] = dwelling or bool(self._whole(words))
        return self._homes[words]

    def _look(self, words: str) -> "_Looked":
        """What stands in the words; kept for the next question, which is mostly about the same ones."""
        if self._last is None or self._last.words != words:
            tokens = tokens_of(words)
            names = self._names_in(words, tokens)
            self._last = _Looked(words, tokens, names, described(words, tokens, names))
        return self._last

    def _names_in(self, words: str, tokens: Sequence[Token]) -> list[Cut]:
        """Everything that names somebody, but for what may be shown."""
        shown = self._shown(words)
        cuts = [*_addresses(words), *self._whole(words), *self._parts(tokens), *called(words, tokens)]
        cuts += unlisted(words, tokens)
        cuts += beside(words, tokens, cuts)
        return [rest for cut in cuts for rest in _outside(cut, shown)]

    def _whole(self, words: str) -> list[Cut]:
        """Whole names, also where nothing or anything but letters stands between their letters."""
        return self._finder.all(words)

    def _shown(self, words: str) -> list[Cut]:
        return self._of_allowed.all(words)

    def _parts(self, tokens: Sequence[Token]) -> list[Cut]:
        return [(t.start, t.end) for t in tokens if not t.is_function_word and t.is_any(self._tokens)]

    @cached_property
    def _finder(self) -> Finder:
        forms = {_letters(form) for name in self._names for form in (name, _unarticled(name), latin(name))}
        return Finder(sorted(form for form in forms if len(form) >= _FEWEST_LETTERS))

    @cached_property
    def _spelled(self) -> Spelled:
        return Spelled(self._names)

    @cached_property
    def _of_allowed(self) -> Finder:
        return Finder(sorted(self._allowed))

    @cached_property
    def _whole_names(self) -> frozenset[str]:
        return frozenset(_letters(name) for name in self._names) - {""}

    @cached_property
    def _short(self) -> frozenset[str]:
        """Whole names of too few letters to be looked for inside of words."""
        return frozenset(name for name in self._whole_names if 1 < len(name) < _FEWEST_LETTERS)

    @cached_property
    def _tokens(self) -> frozenset[str]:
        parts = {bare(part) for name in self._names for part in re.findall("[ء-ي]+", fold(name))}
        return frozenset(part for part in parts if len(part) > 1) - vocabulary().between


class _Looked(NamedTuple):
    words: str
    tokens: tuple[Token, ...]
    names: list[Cut]
    described: list[Cut]


def _addresses(words: str) -> list[Cut]:
    dates = [match.span() for match in _DATE.finditer(words)]
    phones = [m.span() for m in _PHONE.finditer(words) if not any(s <= m.start() and m.end() <= e for s, e in dates)]
    return [*(match.span() for match in _ADDRESSES.finditer(words)), *phones]


def _outside(cut: Cut, shown: Iterable[Cut]) -> list[Cut]:
    """What of a cut is in none of the stretches that may be shown."""
    rest = [cut]
    for start, end in shown:
        rest = [part for a, b in rest for part in ((a, min(b, start)), (max(a, end), b)) if part[0] < part[1]]
    return rest


def _without(words: str, cuts: Iterable[Cut]) -> str:
    """The words with a mark for each cut; cuts that touch, or have only blanks between them, are one."""
    joined: list[list[int]] = []
    for start, end in sorted(_to_edges(words, cut) for cut in cuts):
        if joined and (start <= joined[-1][1] or _BETWEEN.fullmatch(words, joined[-1][1], start)):
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    said: list[str] = []
    reached = 0
    for start, end in joined:
        said += [words[reached:start], vocabulary().mark]
        reached = end
    return "".join([*said, words[reached:]])


def _to_edges(words: str, cut: Cut) -> Cut:
    """To the edges of the words that are cut into, so that no stump tells the name."""
    start, end = cut
    while start < end and words[start].isspace():
        start += 1
    while start < end and words[end - 1].isspace():
        end -= 1
    while start > 0 and _is_of_word(words[start - 1]):
        start -= 1
    while end < len(words) and _is_of_word(words[end]):
        end += 1
    return start, end


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char in "_#@\u0640\u200c\u200d" or "\u064b" <= char <= "\u0652"


def _unarticled(name: str) -> str:
    return " ".join(bare(word) for word in fold(name).split())


def _letters(name: str) -> str:
    return squeezed(name).text

"""One personal name at a place of the text: its parts, and what ends it."""

import re
from functools import cache

import msgspec

from isnad.knowledge.registers import particles
from isnad.mentions.items import Item, Passage
from isnad.mentions.names.glued import glued_at
from isnad.mentions.names.vocabulary import is_given, listed

_WORD = re.compile("[ء-ي]+")
_AND = "و"
_ARTICLE = "ال"
_ATTACHED = ("وال", "بال", "فال", "لل", "كال")
_MAY_BE_ATTACHED = frozenset("بليت")
_MOST_PARTS = 6
_LONGEST_WITH_AND = 4
_PRONOUNS = ("ته", "تها", "تهم", "تهما")
_ALIF = "ا"
_TANWIN = "\u064b"
_ALIF_MAQSURA = "ى"
_ON = "علي"  # as folded, the name and the preposition; the received text tells them apart


class Part(msgspec.Struct, frozen=True, gc=False):
    """One part of a name over `[start, end)`: a word, or a compound such as "Abd al-Karim"; `given` is a known one."""

    start: int
    end: int
    given: bool


class Name(msgspec.Struct, frozen=True, gc=False):
    """A name over `[start, end)` of the working copy.

    `clean`: what follows cannot be part of a name: a mark, a line end, a number, a word known not to be one.
    """

    start: int
    end: int
    parts: tuple[Part, ...]
    clean: bool

    @property
    def given(self) -> bool:
        """Whether its first part is a known given name."""
        return self.parts[0].given


def may_begin(word: str) -> bool:
    """Whether a name may begin with a folded word where nothing shows that one follows."""
    return is_given(word) or word in listed("compound")


def read_name(passage: Passage, at: int, stop: int, *, introduced: bool, lined: bool = False) -> Name | None:
    """The name whose first letter stands at `at`, or None where none begins there.

    Only where something has `introduced` it may it begin with a word that is no known given name; then a later part is
    one, or has the article as surnames do. In a list of `lined` names any words will do, for their line is all theirs.
    A name of one part is left to the caller to judge.
    """
    parts: list[Part] = []
    while len(parts) < _MOST_PARTS:
        part = _part(passage, at, stop, first=not parts, lined=lined)
        if part is None or (not parts and not part.given and not introduced):
            break
        parts.append(part)
        if passage.text[part.end : part.end + 1] not in (" ", "_"):
            break
        at = part.end + 1
    if not parts or len(parts) == _MOST_PARTS or not (lined or _is_told(passage, parts)):
        return None
    return Name(parts[0].start, parts[-1].end, tuple(parts), _ends_cleanly(passage, parts[-1].end, stop))


def _is_told(passage: Passage, parts: list[Part]) -> bool:
    """Whether a part is a known given name, or a later one has the article."""
    if any(part.given for part in parts):
        return True
    return any(passage.text.startswith(_ARTICLE, part.start) for part in parts[1:])


def _part(passage: Passage, at: int, stop: int, *, first: bool, lined: bool) -> Part | None:
    found = _WORD.match(passage.text, at, stop)
    if found is None or len(found[0]) < 2:
        return None
    word, end = found[0], found.end()
    if word in listed("compound"):
        compound = _compound(passage, at, end, stop)
        if compound is not None or word not in listed("standing"):
            return compound
        if not first and _is_last(passage, end, stop):
            return Part(at, end, is_given(word))
    given = is_given(word)
    if first and not (given or lined or _fits_first(word)):
        return None
    if not given and (cut := glued_at(word)) is not None:
        word, end = word[:cut], at + cut
        given = is_given(word)
    if _never(passage, at, end, word):
        return None
    if word in listed("ambiguous") and not (
        _before_given(passage, end, stop) or (not first and _is_last(passage, end, stop))
    ):
        return None
    fits = (_fits_first(word) if first else _may_follow(passage, word, end, stop)) or (
        lined and not word.startswith(_AND)
    )
    if not given and not (len(word) > 2 and fits):
        return None
    return Part(at, end, given)


def _before_given(passage: Passage, end: int, stop: int) -> bool:
    """Whether a known given name follows, so that a word such as "names" is one itself."""
    behind = _WORD.match(passage.text, end + 1, stop)
    return behind is not None and (is_given(behind[0]) or behind[0] in listed("compound"))


def _compound(passage: Passage, at: int, end: int, stop: int) -> Part | None:
    """As in "Abd al-Karim", "Abu Salim", "son of Nasir": two words, neither without the other."""
    if passage.text[end : end + 1] not in (" ", "_"):
        return None
    behind = _WORD.match(passage.text, end + 1, stop)
    known = behind is not None and behind[0] not in listed("never") and len(behind[0]) > 1
    divine = behind is not None and behind[0] in listed("divine")
    if behind is None or not (known or divine) or passage.text[at:end] == "":
        return None
    if behind[0] in listed("compound"):
        further = _compound(passage, end + 1, behind.end(), stop)
        return None if further is None else Part(at, further.end, given=True)
    cut = None if is_given(behind[0]) else glued_at(behind[0])
    if cut is not None:
        return Part(at, end + 1 + cut, given=True)
    if not divine and _never(passage, end + 1, behind.end(), behind[0]):
        return None
    return Part(at, behind.end(), given=True)


def _is_possessed(word: str) -> bool:
    """As in "his letter": a word with a pronoun is no surname."""
    return len(word) > _LONGEST_WITH_AND and word.endswith(_PRONOUNS)


def _fits_first(word: str) -> bool:
    """A first word that is no known given name: without the article, and without what may be a preposition or verb."""
    return not word.startswith(_ARTICLE) and not word.startswith(_AND) and word[0] not in _MAY_BE_ATTACHED


def _may_follow(passage: Passage, word: str, end: int, stop: int) -> bool:
    """A later word: not one with "and"; a word that may be a verb or have a preposition only where the name ends."""
    if _is_possessed(word) or (word.startswith(_AND) and (len(word) > _LONGEST_WITH_AND or is_given(word[1:]))):
        return False
    return word.startswith(_ARTICLE) or word[0] not in (*_MAY_BE_ATTACHED, _AND) or _is_last(passage, end, stop)


def _is_last(passage: Passage, end: int, stop: int) -> bool:
    """Whether no further word follows at once, or one that goes on with another name ("and Karim")."""
    if end >= stop or passage.text[end] not in " _":
        return True
    behind = _WORD.match(passage.text, end + 1, stop)
    return behind is None or (behind[0].startswith(_AND) and behind[0][1:] in _going_on())


@cache
def _going_on() -> frozenset[str]:
    return listed("given") | listed("compound") | listed("titles")


def _never(passage: Passage, start: int, end: int, word: str) -> bool:
    """Whether a word is none of a name: of grammar, of the lexicon, a number, a place with a preposition."""
    if is_given(word):
        return word == _ON and _printed(passage, start, end).endswith(_ALIF_MAQSURA)
    if word in listed("never") or word in particles() or word.startswith(_ATTACHED):
        return True
    item = item_at(passage, start)
    if item is not None and not _may_be_surname(passage, item, end):
        return True
    return word.endswith(_ALIF) and _TANWIN in _printed(passage, start, end)


def _printed(passage: Passage, start: int, end: int) -> str:
    return passage.copy.span(start, end).of(passage.copy.received).rstrip()


def _may_be_surname(passage: Passage, item: Item, end: int) -> bool:
    """Many a family is called after a village: a place name of one word without a preposition may be one."""
    if item.hit is not None or item.place is None or item.end != end:
        return False
    return passage.text[item.word : item.start] in ("", _ARTICLE, _AND, _AND + _ARTICLE)


def item_at(passage: Passage, start: int) -> Item | None:
    """The item that covers the word at `start`."""
    found = passage.within(max(0, start - 40), start + 1)
    for index in reversed(found):
        item = passage.items[index]
        if item.end > start:
            return item
    return None


def _ends_cleanly(passage: Passage, end: int, stop: int) -> bool:
    if end >= stop or passage.text[end] not in " _":
        return True
    word = _WORD.match(passage.text, end + 1, stop)
    if word is None:
        return True
    joined = word[0].startswith(_AND) and len(word[0]) > 2
    if word[0] in listed("ambiguous"):
        return not _before_given(passage, word.end(), stop)
    return joined or _never(passage, word.start(), word.end(), word[0])

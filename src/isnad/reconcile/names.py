"""Whether two printed names can be one person's: by the parts of the name, never by one common name alone."""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cache, lru_cache

from isnad.knowledge.wordlists import written_words
from isnad.model.value import Value
from isnad.text.working import fold

_WORD = re.compile("[ء-ي]+")
_ARTICLE = "ال"
_SERVANT = "عبد"
_SHORTEST_SLIP = 4
_ONE_WORD = re.compile(rf"(?<![ء-ي]){_SERVANT}{_ARTICLE}(?=[ء-ي]{{2}})")


class Likeness(StrEnum):
    """`same`: one person's; `possible`: too little is said to tell; `different`: the parts stand against it."""

    SAME = "same"
    POSSIBLE = "possible"
    DIFFERENT = "different"


class Match(Value, frozen=True):
    """How two names compare, and the parts that they share, folded."""

    likeness: Likeness
    shared: tuple[str, ...]


class NameParts(Value, frozen=True):
    """The parts of a name, folded, without articles: given name first; a byname such as "Abu Salim" apart."""

    parts: tuple[str, ...]
    byname: str | None = None


@lru_cache(maxsize=4096)
def parts_of(name: str) -> NameParts:
    """A printed name in parts: "عبد الرحمن" and "عبدالرحمن" are the same part, and "ibn" between parts is none."""
    words = [word for word in _WORD.findall(fold(name)) if word not in _words("between")]
    parts: list[str] = []
    byname: str | None = None
    at = 0
    while at < len(words):
        word = words[at]
        behind = words[at + 1] if at + 1 < len(words) else None
        if word == _SERVANT and behind is not None:
            parts.append(_SERVANT + _bare(behind))
            at += 2
        elif behind is not None and (word in _words("father_of") or word in _words("mother_of")):
            # a father is written in each of his cases
            byname = f"{word if word in _words('mother_of') else min(_words('father_of'))} {_bare(behind)}"
            at += 2
        else:
            parts.append(_SERVANT + _bare(word[3:]) if word.startswith(_SERVANT + _ARTICLE) else _bare(word))
            at += 1
    return NameParts(tuple(parts), byname)


def spelled_apart(name: str) -> str:
    """A printed name with its compounds in two words: "عبد الرحمن" for "عبدالرحمن"."""
    return _ONE_WORD.sub(_SERVANT + " " + _ARTICLE, name)


@lru_cache(maxsize=4096)
def same_person(first: str, second: str) -> Match:
    """Compare two printed names; the order of the two does not matter.

    They are one person's where all parts of the shorter stand in the longer in their order, from the given name on, and
    are two at least; or where they have one byname, a given name and another part in common. A slip of one letter in a
    part of four or more is allowed. One part alone, or a byname alone, only makes it possible, as does a part of each
    that stands against the other where few bear another that they share. Two known given names in one place, between
    parts that agree, are two fathers', and the names two people's.
    """
    one, other = parts_of(first), parts_of(second)
    short, long = sorted((one.parts, other.parts), key=lambda parts: (len(parts), parts))
    bynames = one.byname is not None and one.byname == other.byname
    if not short or not long:
        return Match(Likeness.POSSIBLE if bynames else Likeness.DIFFERENT, ())
    shared = _in_order(short, long)
    given = _alike(short[0], long[0]) or _second_half(short, long)
    if len(short) == 1 or not given or not shared:
        possible = bool(shared) and len(short) == 1
        return Match(Likeness.POSSIBLE if possible else Likeness.DIFFERENT, shared)
    if len(shared) == len(short) or (bynames and len(shared) > 1):
        return Match(Likeness.SAME, shared)
    if len(shared) == 1 or _fathers_differ(short, long):
        return Match(Likeness.DIFFERENT, shared)
    return Match(Likeness.POSSIBLE, shared)


def shares_given(first: str, second: str) -> bool:
    """Whether two printed names begin with one given name, as far as spellings go."""
    one, other = parts_of(first).parts, parts_of(second).parts
    return bool(one and other) and _alike(one[0], other[0])


def shares_family(first: str, second: str) -> bool:
    """Whether two printed names of two parts or more end with one part, as far as spellings go."""
    one, other = parts_of(first).parts[1:], parts_of(second).parts[1:]
    return bool(one and other) and _alike(one[-1], other[-1])


def is_common(part: str) -> bool:
    """Whether so many bear a part of a name, as `parts_of` gives it, that it tells nobody apart."""
    return part in _words("common")


def _fathers_differ(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether behind the given name each has another known given name, and nothing of the other's."""
    if not _alike(short[0], long[0]):
        return False
    one, other = short[1], long[1]
    known = _words("given")
    if not {one, other} <= known and not (one.startswith(_SERVANT) and other.startswith(_SERVANT)):
        return False
    return not any(_alike(one, part) for part in long) and not any(_alike(other, part) for part in short)


def _second_half(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """As "Muhammad" and "Ahmad" before another given name are often left out."""
    return long[0] in _words("first_halves") and len(long) > 2 and _alike(short[0], long[1])


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> tuple[str, ...]:
    """The parts of `short` that stand in `long` in the same order."""
    found: list[str] = []
    at = 0
    for part in short:
        behind = next((i for i in range(at, len(long)) if _alike(part, long[i])), None)
        if behind is not None:
            found.append(part)
            at = behind + 1
    return tuple(found)


def _alike(one: str, other: str) -> bool:
    """Equal, or one letter apart where both are long enough and neither is a name that many bear."""
    if one == other or _full_form(one) == _full_form(other):
        return True
    if min(len(one), len(other)) < _SHORTEST_SLIP or abs(len(one) - len(other)) > 1:
        return False
    if one in _words("common") and other in _words("common"):
        return False
    return _one_slip(one, other)


def _full_form(part: str) -> str:
    """As "Fatima" for "Fattoum": the full form of a given name in its spellings and pet forms."""
    return _full_forms().get(part, part)


@cache
def _full_forms() -> dict[str, str]:
    groups = [[_bare(fold(form)) for form in entry.split()] for entry in written_words("names", "one_given")]
    return {form: group[0] for group in groups for form in group}


def _one_slip(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    at = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    return short[at:] == long[at + 1 :] if len(short) < len(long) else short[at + 1 :] == long[at + 1 :]


@cache
def _words(name: str) -> frozenset[str]:
    """The words of a list, as parts of names are compared."""
    return frozenset(_bare(fold(word)) for word in written_words("names", name))


class _Person:
    """The forms of one person's name, the fullest first, and the documents that print one."""

    def __init__(self, name: str, document: int) -> None:
        self.names = [name]
        self.documents = {document}

    @property
    def printed(self) -> str:
        """Of the fullest forms one with a full given name, that most documents print; the first of equals."""
        fullest = [name for name in self.names if len(parts_of(name).parts) == len(parts_of(self.names[0]).parts)]
        return min(fullest, key=lambda name: (is_pet_form(name), -self.names.count(name)))


def is_pet_form(name: str) -> bool:
    """Whether a printed name begins with a pet form or another spelling of a full given name."""
    return any(part != _full_form(part) for part in parts_of(name).parts[:1])


class NamedPerson(Value, frozen=True):
    """Somebody whom documents name: the fullest form that they print, and every form of the name, as printed."""

    name: str
    forms: tuple[str, ...]


def people(documents: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """One name a person: see `persons`."""
    return tuple(person.name for person in persons(documents))


def persons(documents: Iterable[Iterable[str]]) -> tuple[NamedPerson, ...]:
    """One entry a person, with the fullest name that is printed, in the order in which they are first named.

    Each of `documents` holds the names that one document prints. Names that only may be one person's are taken to be
    where they share two parts, stand in different documents, and no other person fits; a name that says too little to
    tell whose it is is left out beside those whose it may be.
    """
    printed = [(name, at) for at, names in enumerate(documents) for name in dict.fromkeys(names) if _says(name)]
    found: list[_Person] = []
    for name, at in sorted(printed, key=lambda pair: -len(parts_of(pair[0]).parts)):
        matches = [(person, same_person(person.names[0], name)) for person in found]
        same = [p for p, m in matches if m.likeness is Likeness.SAME]
        maybe = [(p, m) for p, m in matches if m.likeness is Likeness.POSSIBLE]
        apart = [p for p, m in maybe if len(m.shared) > 1 and at not in p.documents]
        person = same[0] if same else (apart[0] if len(apart) == 1 else None)
        if person is not None:
            person.names.append(name)
            person.documents.add(at)
        elif not any(len(m.shared) <= 1 for _, m in maybe):
            found.append(_Person(name, at))
    order = {name: place for place, (name, _) in reversed(list(enumerate(printed)))}
    found.sort(key=lambda person: min(order[name] for name in person.names))
    return tuple(NamedPerson(person.printed, tuple(dict.fromkeys(person.names))) for person in found)


def _says(name: str) -> bool:
    found = parts_of(name)
    return bool(found.parts) or found.byname is not None


def _bare(word: str) -> str:
    return word[2:] if word.startswith(_ARTICLE) and len(word) > 4 else word

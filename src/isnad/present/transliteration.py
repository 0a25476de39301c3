"""Arabic names in Latin letters, by one stated scheme, for reading beside the Arabic and never in its place."""

import re
from functools import cache, lru_cache

from isnad.knowledge.registers import outlet_named
from isnad.model.value import Value
from isnad.present.language import Language
from isnad.present.runs import inline, isolate, noted
from isnad.present.tables import load
from isnad.text.working import fold

_ARABIC = re.compile("[\u0621-\u064a\u0671-\u06d3]")
_RUNS = re.compile("[\u0621-\u0652\u0670-\u06d3]+|[^\u0621-\u0652\u0670-\u06d3]+")
_MARKS = re.compile("[\u0640\u064b-\u0652\u0670]")
_ARTICLE = "ال"


class Scheme(Value, frozen=True):
    """See `assets/transliteration.yaml`."""

    article: str
    letters: dict[str, str]
    vowels: dict[str, str]
    weak: dict[str, tuple[str, str]]
    ending: dict[str, str]
    servant: tuple[str, str]
    between: str
    silent: dict[str, str]
    words: dict[str, str]
    kinds: dict[str, str]


def has_arabic(name: str) -> bool:
    """Whether there is anything to transliterate."""
    return _ARABIC.search(name) is not None


def in_both(name: str, notes: list[str], language: Language, *, institution: bool = False) -> str:
    """The name as a sentence of `language` tells it, `notes` behind; English has the Arabic in the same brackets."""
    if language is Language.AR or not has_arabic(name):
        return noted(isolate(name, language), notes, language)
    return noted(inline(latin(name, institution=institution)), [isolate(name, language), *notes], language)


@lru_cache(maxsize=8192)
def latin(name: str, *, institution: bool = False) -> str:
    """The name in Latin letters, word by word; letters that are not Arabic stay as they are.

    An institution has the form that the register of outlets gives it, where it has one.
    """
    if not has_arabic(name):
        return name
    outlet = outlet_named(name) if institution else None
    return _phrase(_MARKS.sub("", name).split()) if outlet is None or outlet.latin is None else outlet.latin


def _phrase(words: list[str]) -> str:
    kind = _kinds().get(fold(words[0])) if len(words) > 1 and _known(" ".join(words)) is None else None
    if kind is not None and has_arabic(words[1]):
        return kind.format(name=_phrase(words[1:]))
    said: list[str] = []
    at = 0
    while at < len(words):
        together = next((n for n in (3, 2) if at + n <= len(words) and _known(" ".join(words[at : at + n]))), 1)
        known = _known(" ".join(words[at : at + together]))
        said.append(known or "".join(_run(run) for run in _RUNS.findall(words[at])))
        at += together
    return " ".join(said)


def _run(run: str) -> str:
    return _word(run) if has_arabic(run) else run


def _word(word: str) -> str:
    known = _known(word)
    if known is not None:
        return known
    scheme = _scheme()
    servant, said = scheme.servant
    if word.startswith(servant + _ARTICLE):
        return f"{said} {_word(word.removeprefix(servant))}"
    if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 1:
        bare = word.removeprefix(_ARTICLE)
        return scheme.article + (_known(bare) or _spelled(bare))
    return _spelled(word)


def _spelled(word: str) -> str:
    """Letter by letter, with the vowels that the scheme states; the first letter is a capital."""
    ending, said = next(((e, s) for e, s in _scheme().ending.items() if word.endswith(e)), ("", ""))
    sounds: list[_Sound] = []
    stem = word.removesuffix(ending)
    for at, letter in enumerate(stem):
        sounds.append(_sound(letter, stem[at + 1 : at + 2], sounds))
    if ending:
        sounds.append(_Sound(said, is_vowel=True))
    spelled = "".join(_with_vowels(sounds))
    return spelled[:1].upper() + spelled[1:]


class _Sound(Value, frozen=True):
    """What a letter is put into; one that is silent has no text."""

    text: str
    is_vowel: bool


def _sound(letter: str, following: str, before: list[_Sound]) -> _Sound:
    scheme = _scheme()
    behind_vowel = bool(before) and before[-1].is_vowel
    if letter in scheme.vowels:
        return _Sound(scheme.vowels[letter], is_vowel=True)
    if letter in scheme.weak:
        vowel, consonant = scheme.weak[letter]
        if not before or behind_vowel or following in scheme.vowels:
            return _Sound(consonant, is_vowel=False)
        return _Sound(vowel, is_vowel=True)
    if letter in scheme.silent:
        long = following in scheme.vowels or (bool(before) and (behind_vowel or following in scheme.weak))
        return _Sound("" if long else scheme.silent[letter], is_vowel=True)
    return _Sound(scheme.letters.get(letter, ""), is_vowel=False)


def _with_vowels(sounds: list[_Sound]) -> list[str]:
    """An "a" behind the first of two consonants that begin a word, and of three or more that meet."""
    said: list[str] = []
    parted = False
    for at, sound in enumerate(sounds):
        said.append(sound.text)
        following = sounds[at + 1 : at + 3]
        meets = not sound.is_vowel and bool(following) and not following[0].is_vowel
        longer = len(following) == 2 and not following[1].is_vowel
        parted = meets and (at == 0 or (longer and not parted))
        if parted:
            said.append(_scheme().between)
    return said


def _known(name: str) -> str | None:
    return _spellings().get(fold(_MARKS.sub("", name)).strip())


@cache
def _scheme() -> Scheme:
    return load("transliteration.yaml", Scheme)


@cache
def _spellings() -> dict[str, str]:
    return {fold(word): said for word, said in _scheme().words.items()}


@cache
def _kinds() -> dict[str, str]:
    return {fold(word): pattern for word, pattern in _scheme().kinds.items()}

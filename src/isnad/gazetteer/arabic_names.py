"""Arabic names among the untagged names that GeoNames has for a place: which are usable, and which one to print."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Final
from unicodedata import combining, normalize

from isnad.gazetteer import spelling

_MARKS = re.compile("[\u0640\u064b-\u065f\u0670\u200b-\u200f]")
_GAPS = re.compile(r"[\s\-_]+")
_LETTER = re.compile("[\u0621-\u064a]")
_KEYBOARD = str.maketrans("کی", "كي")
_NAME = re.compile("[\u0621-\u063a\u0641-\u064a]{2,}(?: [\u0621-\u063a\u0641-\u064a]{2,})*")
# Three letters alike, or a word that begins as only Uyghur and Kurdish ones do.
_FOREIGN = re.compile(r"(.)\1\1|\bئ")
# Transliterations that tell every Arabic letter apart.
_STRICT = re.compile("(?=.*[āīūḩḥşṣḑḍţṭẓ‘])[a-zA-ZāáīūḩḥşṣḑḍţṭẓĀĪŪḨḤŞṢḐḌŢṬẒ\u0327‘’ʼʽ' \\-]+")
_MOST_LETTERS = 40
_ALIKE: Final = 0.75
_ARABIC_SIGN: Final = 0.2
_ARABIC_ONLY = re.compile("[ةطصضظحعق]")

# One letter for each sound, so that the two scripts can be compared. Long vowels are the last row of both.
_ARABIC: Final = {
    **dict(zip("بتثجحخدذرزسشصضطظعغفقكلمنه", "bt0jHxdzrzs1SDTZ'gfqklmnh", strict=True)),
    **dict(zip("اآىويؤئ", "aaauiui", strict=True)),
}
_LATIN: Final = {
    **dict(zip("btjdrzsfqklmnhvpxc", "btjdrzsfqklmnhfbxk", strict=True)),
    "th": "0",
    "sh": "1",
    "ch": "1",
    "kh": "x",
    "gh": "g",
    "dh": "z",
    "dj": "j",
    "ph": "f",
    "g": "g",
    "ḩ": "H",
    "ḥ": "H",
    "ş": "S",
    "ṣ": "S",
    "ḑ": "D",
    "ḍ": "D",
    "ţ": "T",
    "ṭ": "T",
    "z̧": "Z",
    "ẓ": "Z",
    "ā": "a",
    "á": "a",
    "ī": "i",
    "ū": "u",
    "w": "u",
    "y": "i",
    "‘": "'",
    "`": "'",
    " ": " ",
    "-": " ",
}
_SOUND = re.compile("|".join(sorted(_LATIN, key=len, reverse=True)))
_LATIN_ARTICLE: Final = re.compile(r"\b(?:a[lrsztdn]|a[sdt]h|el)[ \-]")
_ARTICLE: Final = "ال"
_VOWELS = re.compile("[aiuA' ]")


def arabic_names(latin: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names in Arabic letters, the one that sounds most like the Latin ones first; empty where there is none.

    Left out: what holds letters of other languages (Persian, Kurdish, Uyghur), stutters, second spellings that every
    index forgives, and names that sound like none of the place's Latin names. Of the others, a name of one word that
    is not alike the first one is left out too: mostly it is of another time, and often an everyday word.

    Args:
        latin: the name that the table prints.
        names: all names of the place, in any script and order.
    """
    given = list(names)
    sounds = [_latin_sounds(name) for name in dict.fromkeys((latin, *given)) if _is_latin(name)]
    usable = _usable(given)
    # The only one counts whatever it sounds like: "Aleppo" is like nothing in Arabic.
    alike = [name for name in usable if len(usable) == 1 or _nearest(name, sounds) >= _ALIKE]
    likeness = _as_written if _STRICT.fullmatch(latin) is not None else _as_spoken
    ordered = sorted(alike, key=lambda name: (-likeness(name, sounds), name))
    return tuple(_without_second_spellings(ordered))


def _usable(given: Sequence[str]) -> list[str]:
    """The names in Arabic letters; those typed on a Persian keyboard only where there are no others."""
    native = [name for name in given if name.translate(_KEYBOARD) == name]
    found = [name for name in map(cleaned, native) if name is not None] or filter(None, map(cleaned, given))
    return list(dict.fromkeys(found))


def cleaned(name: str) -> str | None:
    """A name in Arabic letters without marks, or None where it is not one."""
    bare = _GAPS.sub(" ", _MARKS.sub("", normalize("NFC", name))).translate(_KEYBOARD).strip()
    if _NAME.fullmatch(bare) is None or len(bare) > _MOST_LETTERS or _FOREIGN.search(bare) is not None:
        return None
    return bare


def has_arabic(name: str) -> bool:
    """Whether there is an Arabic letter in it."""
    return _LETTER.search(name) is not None


def _without_second_spellings(ordered: Sequence[str]) -> list[str]:
    kept: list[str] = []
    known: set[str] = set()
    for name in ordered:
        keys = spelling.keys(spelling.folded(name))
        other = " " not in name and kept and _ratio(_consonants(_sounds(name)), _consonants(_sounds(kept[0]))) < _ALIKE
        if known.isdisjoint(keys) and not other:
            kept.append(name)
            known.update(keys)
    return kept


def _as_written(name: str, sounds: Sequence[str]) -> float:
    """How much a name is like a Latin name that tells every Arabic letter apart, the first of `sounds`."""
    ratios = [_ratio(_sounds(name), other) for other in sounds]
    return 2 * ratios[0] + max(ratios)


def _as_spoken(name: str, sounds: Sequence[str]) -> float:
    """How much a name is like any of the Latin names, and how Arabic its letters are.

    Other languages that share the script write plain letters for the emphatic ones, and have no article.
    """
    spoken = _plainly(_sounds(name))
    ratios = [_ratio(spoken, _plainly(other)) for other in sounds] or [0.0]
    arabic = sum(word.startswith(_ARTICLE) for word in name.split(" ")) + len(_ARABIC_ONLY.findall(name))
    return ratios[0] + 2 * max(ratios) + _ARABIC_SIGN * arabic


def _plainly(sounds: str) -> str:
    return sounds.replace("A", "").lower()


def _nearest(name: str, romanised: Sequence[str]) -> float:
    sounds = _consonants(_sounds(name))
    return max((_ratio(sounds, _consonants(other)) for other in romanised), default=0.0)


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _consonants(sounds: str) -> str:
    return _VOWELS.sub("", sounds).lower()


def _sounds(name: str) -> str:
    words = name.split(" ")
    return " ".join(_word_sounds(word, "h" if at == len(words) - 1 else "t") for at, word in enumerate(words))


def _word_sounds(word: str, feminine: str) -> str:
    stem = word.removeprefix(_ARTICLE)
    return "A" * (stem != word) + "".join(feminine if c == "ة" else _ARABIC.get(c, "") for c in stem)


def _latin_sounds(name: str) -> str:
    lowered = _LATIN_ARTICLE.sub("\0", normalize("NFC", name.lower()))
    plain = "".join(c if c in _LATIN else _unmarked(c) for c in lowered)
    return "".join("A" if part == "\0" else _LATIN[part] for part in re.findall(f"\0|{_SOUND.pattern}", plain))


def _unmarked(letter: str) -> str:
    return "".join(c for c in normalize("NFD", letter) if not combining(c))


def _is_latin(name: str) -> bool:
    """Whether a name is in Latin letters; one in small letters only is a machine's spelling of another script."""
    first = next((c for c in name if c.isalpha()), "")
    latin = first != "" and (ord(first) < 0x370 or 0x1E00 <= ord(first) < 0x1F00)
    return latin and first.lower() != first

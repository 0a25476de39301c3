"""Arabic text in one byte a letter, told from other alphabets in the same bytes."""

import math
import re
from typing import NamedTuple


class CodePage(NamedTuple):
    """`codec` is Python's name, `name` the one that is written down."""

    codec: str
    name: str


_PAGES = (CodePage("cp1256", "windows-1256"), CodePage("iso8859_6", "iso-8859-6"))

# How many of a thousand letters of news and posts in Arabic are this one, rounded.
_OF_A_THOUSAND = (
    (("ا", 143), ("ل", 105), ("ي", 83), ("م", 60), ("ر", 57), ("ن", 50), ("و", 49), ("ت", 44), ("ب", 38), ("د", 37)),
    (("ة", 35), ("ف", 31), ("ع", 29), ("ق", 28), ("س", 28), ("ح", 19), ("ه", 18), ("أ", 16), ("ج", 14), ("ك", 14)),
    (("ص", 13), ("ش", 13), ("ط", 12), ("إ", 10), ("ى", 8), ("خ", 8), ("ز", 7), ("ث", 5), ("ض", 5), ("غ", 4)),
    (("ء", 4), ("ذ", 4), ("ئ", 4), ("ظ", 3), ("آ", 1), ("ؤ", 1)),
)
_LETTERS = 36
# Evidence in bits: how much likelier a letter is in Arabic than if all were equally frequent.
_BITS = {letter: math.log2(n * _LETTERS / 1000) for row in _OF_A_THOUSAND for letter, n in row}
_NEUTRAL = frozenset("\u00a0\u200c\u200d\u200e\u200f،؛؟ـًٌٍَُِّْ«»‹›“”„‘’–—…•·©®°×÷")
_OTHER_LETTER = -2.0
_MISREAD_LETTER = -4.0
_SYMBOL = -6.0

_ENOUGH = 0.3  # bits a character: Arabic has about 1, in its own code page
_MARGIN = 0.2  # bits a character between the two code pages; between them it is as a rule 2
_WORD = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile("[\u0620-\u06ff]+")
_ACCENTED = re.compile("[\u00c0-\u024f]")
_LATIN = re.compile("[a-zA-Z]")
_WRITTEN_TOGETHER = 3  # letters: on pages that lost their spaces, whole Arabic words stand between Latin ones


def arabic_code_page(data: bytes) -> CodePage | None:
    """The code page in which `data` reads as Arabic, or None where it does in none.

    Each character outside ASCII speaks for or against: letters by how frequent they are in Arabic, which those of
    Arabic in another code page, or of UTF-8 read as one, are not; symbols and letters of other alphabets against, above
    all where a word has letters of both, as a misread alphabet has at every turn.
    """
    scored = sorted(((_evidence(data, page.codec), page) for page in _PAGES), reverse=True)
    (best, page), (second, _) = scored
    return page if best >= _ENOUGH and best - second >= _MARGIN else None


def _evidence(data: bytes, codec: str) -> float:
    """Bits a character outside ASCII, on average; minus infinity where the bytes are not valid."""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return -math.inf
    bits = [bit for word in _WORD.findall(text) for bit in _bits_of(word)]
    bits += [_SYMBOL for char in _WORD.sub("", text) if char > "\x7f" and char not in _NEUTRAL]
    return sum(bits) / len(bits) if bits else -math.inf


def _bits_of(word: str) -> list[float]:
    """For each letter outside ASCII."""
    if _is_misread(word):
        return [_MISREAD_LETTER for char in word if char > "\x7f"]
    return [_BITS.get(char, _OTHER_LETTER) for char in word if char > "\x7f" and char not in _NEUTRAL]


def _is_misread(word: str) -> bool:
    arabic = _ARABIC.findall(word)
    if not arabic:
        return False
    if _ACCENTED.search(word) is not None:
        return True
    return _LATIN.search(word) is not None and min(map(len, arabic)) < _WRITTEN_TOGETHER

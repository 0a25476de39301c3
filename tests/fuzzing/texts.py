"""Random and mutated texts: the same number gives the same text, on every machine."""

import sys
from collections.abc import Callable
from functools import lru_cache
from random import Random
from typing import Final

from isnad.knowledge.lexicon import lexicon

LONGEST: Final = 2000
_REPORTS: Final = 300
_MARKS: Final = "ًٌٍَُِّْٰٓٔـ\u0300\u0336\u20dd"
_UNSEEN: Final = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\ufeff\u00ad"
)
_DIGITS: Final = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
_BETWEEN: Final = (",", ".", "٬", "٫", "/", "-", ":", " ", "", "،", "%")
_QUOTES: Final = "\"'«»“”„‹›‘’()[]{}"
_ENDS: Final = (
    ". ",
    ".",
    "...",
    "…",
    "؟ ",
    "!",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "، ",
    "؛ ",
    ": ",
    " - ",
    "* ",
    "• ",
    "#",
    "@",
    "_",
)
_SPLITS: Final = (".", "*", "ـ", " ", "-", "_", "ـ.ـ", "\u200c", "…")
_LIKE: Final = str.maketrans("كيةاأهو", "کىهٱاةؤ")

Mutation = Callable[[Random, str], str]


def text_of(number: int) -> str:
    """Of at most 2,000 code points, half surrogates among them; most are made reports with some of it changed."""
    random = Random(number)  # noqa: S311 - nothing is kept secret by it
    kind = random.random()
    if kind < 0.08:
        text = _of_any_characters(random)
    elif kind < 0.25:
        text = _of_words(random)
    else:
        text = random.choice(_reports())
    for _ in range(random.choice((0, 1, 1, 2, 3, 5, 8, 20))):
        text = random.choice(_MUTATIONS)(random, text)[: 2 * LONGEST]
    begin = random.choice((0, 0, 0, random.randrange(len(text) + 1)))
    return text[begin : begin + random.choice((random.randrange(60), random.randrange(600), LONGEST))]


@lru_cache(maxsize=1)
def _reports() -> tuple[str, ...]:
    from synthetic.stream import Report, stream  # noqa: PLC0415 - importable once the folder's conftest has run

    return tuple(item.text for item in stream(_REPORTS, 500, 5) if isinstance(item, Report))


@lru_cache(maxsize=1)
def _words() -> tuple[str, ...]:
    return tuple(sorted(lexicon().words))


def _of_any_characters(random: Random) -> str:
    most = random.choice((0x7F, 0x6FF, 0xFFFF, sys.maxunicode))
    return "".join(chr(random.randint(0, most)) for _ in range(random.randrange(400)))


def _of_words(random: Random) -> str:
    gaps = (" ", " ", " ", " ", " و", *_ENDS, *_BETWEEN)
    parts = (
        random.choice(_words()) if random.random() < 0.85 else _number(random) for _ in range(random.randrange(80))
    )
    return "".join(part + random.choice(gaps) for part in parts)


def _number(random: Random) -> str:
    digits = random.choice(_DIGITS)
    groups = (
        "".join(random.choices(digits, k=random.choice((1, 1, 2, 3, 4, 25))))
        for _ in range(random.choice((1, 1, 2, 3)))
    )
    return random.choice(_BETWEEN).join(groups)


def _range(random: Random, text: str, most: int = 80) -> tuple[int, int]:
    start = random.randrange(len(text) + 1)
    return start, min(len(text), start + random.randrange(most))


def _insert(random: Random, text: str, added: str) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + added + text[at:]


def _delete(random: Random, text: str) -> str:
    start, end = _range(random, text)
    return text[:start] + text[end:]


def _double(random: Random, text: str) -> str:
    start, end = _range(random, text)
    return text[:end] + text[start:end] * random.choice((1, 1, 2, 10)) + text[end:]


def _swap(random: Random, text: str) -> str:
    words = text.split(" ")
    for _ in range(random.choice((1, 2, 8))):
        one, other = random.randrange(len(words)), random.randrange(len(words))
        words[one], words[other] = words[other], words[one]
    return " ".join(words)


def _splice(random: Random, text: str) -> str:
    other = random.choice(_reports())
    return text[: random.randrange(len(text) + 1)] + other[random.randrange(len(other)) :]


def _mark(random: Random, text: str) -> str:
    for _ in range(random.choice((1, 5, 30))):
        text = _insert(random, text, random.choice(_MARKS) * random.choice((1, 1, 4)))
    return text


def _unsee(random: Random, text: str) -> str:
    for _ in range(random.choice((1, 5, 30))):
        text = _insert(random, text, random.choice(_UNSEEN) * random.choice((1, 1, 4)))
    return text


def _count(random: Random, text: str) -> str:
    return _insert(random, text, random.choice(("", " ")) + _number(random) + random.choice(("", " ")))


def _quote(random: Random, text: str) -> str:
    for _ in range(random.choice((1, 2, 10))):
        text = _insert(random, text, random.choice(_QUOTES))
    return text


def _end(random: Random, text: str) -> str:
    for _ in range(random.choice((1, 2, 10))):
        text = _insert(random, text, random.choice(_ENDS))
    return text


def _split(random: Random, text: str) -> str:
    start, end = _range(random, text, 12)
    return text[:start] + random.choice(_SPLITS).join(text[start:end]) + text[end:]


def _word(random: Random, text: str) -> str:
    return _insert(random, text, f" {random.choice(_words())} ")


def _other_letters(random: Random, text: str) -> str:
    start, end = _range(random, text)
    return text[:start] + text[start:end].translate(_LIKE) + text[end:]


def _other_digits(random: Random, text: str) -> str:
    return text.translate(str.maketrans(_DIGITS[0], random.choice(_DIGITS)))


def _any_character(random: Random, text: str) -> str:
    return _insert(random, text, chr(random.choice((random.randrange(0x20), random.randrange(sys.maxunicode + 1)))))


def _turn(random: Random, text: str) -> str:
    start, end = _range(random, text)
    return text[:start] + text[start:end][::-1] + text[end:]


_MUTATIONS: Final[tuple[Mutation, ...]] = (
    _delete,
    _double,
    _swap,
    _splice,
    _mark,
    _unsee,
    _count,
    _count,
    _quote,
    _end,
    _split,
    _word,
    _word,
    _other_letters,
    _other_digits,
    _any_character,
    _turn,
)

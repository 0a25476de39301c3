"""What a line says by its wording alone: a heading of the page, a button, a counter, a credit, a stamp."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from isnad.furniture.lines import Line
from isnad.furniture.plain import plain
from isnad.furniture.stamps import stamps
from isnad.knowledge.wordlists import written_words
from isnad.model.terms import PartKind
from isnad.model.value import Value

_FILE: Final = "furniture"
_LONGEST_PHRASE: Final = 32  # words; what is longer is prose, whatever it begins with
_LONGEST_STAMP: Final = 14
_LONGEST_AGE: Final = 3
_FEWEST_PIECES: Final = 3
_CLOCK = re.compile(r"\d{1,2}\s?[:٫.]\s?\d{2}(?:\s?[:٫.]\s?\d{2})?")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_ADDRESS = re.compile(
    r"(?:https?://|www\.|t\.me/|pic\.twitter\.com/|youtu\.be/)\S+|[\w.-]+\.(?:com|net|org|news|tv|sy|info)(?:/\S*)?"
)
_HASHTAGS = re.compile(r"(?:#[\w\u200c]+[\s,،|]*)+")
_SEPARATED = re.compile(r"\s?[:：|/\-–—]")
_WORD = re.compile(r"[\w\u064b-\u0652\u0640]+")


class Phrase(Value, frozen=True):
    """A kind of furniture with the list that knows it. `ends`: nothing of the report follows, whatever comes."""

    kind: PartKind
    rule: str
    ends: bool = False
    invites: bool = False


class _Opening(Value, frozen=True):
    """How a line of furniture begins. Of what holds for its whole line, `longest` is in words.

    Attributes:
        separated: a colon or dash follows, and behind it no more than `longest` words.
        may_close: the line may be a sentence with a full stop.
        channel: the line names a channel.
    """

    words: str
    phrase: Phrase
    longest: int
    separated: bool = False
    may_close: bool = False
    channel: bool = False


_RELATED: Final = Phrase(PartKind.RELATED, "furniture.related", ends=True)
_COMMENTS: Final = Phrase(PartKind.COMMENTS, "furniture.comments", ends=True)
_TAGS: Final = Phrase(PartKind.TAGS, "furniture.tags", ends=True)
_SHARE: Final = Phrase(PartKind.SHARE, "furniture.share")
_NAVIGATION: Final = Phrase(PartKind.NAVIGATION, "furniture.navigation")
_COOKIE: Final = Phrase(PartKind.COOKIE_NOTICE, "furniture.cookie", ends=True)
_BYLINE: Final = Phrase(PartKind.BYLINE, "furniture.byline")
_OTHER: Final = Phrase(PartKind.OTHER, "furniture.other")
_INVITES: Final = Phrase(PartKind.RELATED, "furniture.invites", invites=True)
_DATELINE: Final = Phrase(PartKind.DATELINE, "furniture.dateline")
_SOURCE: Final = Phrase(PartKind.SOURCE_LINE, "furniture.source")
_CAPTION: Final = Phrase(PartKind.CAPTION, "furniture.caption")
_COUNTED: Final = Phrase(PartKind.REACTIONS, "furniture.counted")

_WHOLE: Final = (
    ("related_whole", _RELATED),
    ("comments_whole", _COMMENTS),
    ("tags_whole", _TAGS),
    ("share_whole", _SHARE),
    ("navigation_whole", _NAVIGATION),
    ("cookie_whole", _COOKIE),
    ("byline_whole", _BYLINE),
    ("other_whole", _OTHER),
    ("invites_opening", _INVITES),
)
"""Lists of what a line says in full."""


def _openings() -> Iterator[tuple[str, _Opening]]:
    """Lists of how a line begins, each with what else must hold; the first that holds is right."""
    yield "invites_opening", _Opening("", _INVITES, _LONGEST_PHRASE, may_close=True)
    yield "related_opening", _Opening("", _RELATED, 10)
    yield "comments_opening", _Opening("", _COMMENTS, 20, may_close=True)
    yield "comments_heading", _Opening("", _COMMENTS, 6)
    yield "tags_opening", _Opening("", _TAGS, 16)
    yield "share_opening", _Opening("", _SHARE, 8)
    yield "navigation_opening", _Opening("", _NAVIGATION, 16, may_close=True)
    yield "joining_opening", _Opening("", _NAVIGATION, 16, may_close=True, channel=True)
    yield "cookie_opening", _Opening("", _COOKIE, 20, may_close=True)
    yield "other_opening", _Opening("", _OTHER, _LONGEST_PHRASE, may_close=True)
    yield "byline_opening", _Opening("", _BYLINE, 5, separated=True)
    yield "source_opening", _Opening("", _SOURCE, 8, separated=True, may_close=True)
    yield "caption_opening", _Opening("", _CAPTION, 12, separated=True, may_close=True)


def phrase_of(line: Line) -> Phrase | None:
    """What the wording of a whole line says it is, or None where it may be anything."""
    if line.count > _LONGEST_PHRASE:
        return None
    found = _whole().get(line.plain)
    return found or _stamp(line) or _opening(line) or _mechanical(line)


def is_day_line(line: Line) -> bool:
    """Whether a line holds a full date and next to nothing else."""
    return line.count <= _LONGEST_STAMP and bool(stamps(line.text)) and _stamp(line) is not None


@cache
def word_set(name: str) -> frozenset[str]:
    """A list of the file, made comparable."""
    return frozenset(plain(word) for word in written_words(_FILE, name))


@cache
def openings(name: str) -> tuple[str, ...]:
    """The same as beginnings of a comparable line, each with the space that ends its last word; longest first."""
    return tuple(
        sorted({plain(word) + " " for word in written_words(_FILE, name)}, key=lambda word: (-len(word), word))
    )


@cache
def endings(name: str) -> tuple[str, ...]:
    """The same as ends of a comparable line."""
    return tuple(sorted(word_set(name)))


@cache
def _dateline_words() -> frozenset[str]:
    return frozenset(word for opening in openings("dateline_opening") for word in opening.split())


@cache
def _whole() -> dict[str, Phrase]:
    found: dict[str, Phrase] = {}
    for name, phrase in _WHOLE:
        for word in word_set(name):
            found.setdefault(word, phrase)
    return found


@cache
def _by_first_word() -> dict[str, list[_Opening]]:
    found: dict[str, list[_Opening]] = {}
    for name, made in _openings():
        for words in openings(name):
            opening = _Opening(words, made.phrase, made.longest, made.separated, made.may_close, made.channel)
            found.setdefault(words.split()[0], []).append(opening)
    return found


def _opening(line: Line) -> Phrase | None:
    candidates = _by_first_word().get(line.words[0]) if line.words else None
    if candidates is None:
        return None
    return next((opening.phrase for opening in candidates if _holds(opening, line)), None)


def _holds(opening: _Opening, line: Line) -> bool:
    if not (line.plain + " ").startswith(opening.words) or (line.text.endswith(".") and not opening.may_close):
        return False
    if opening.separated:
        words = opening.words.count(" ")
        rest = _after_words(line.text, words)
        return rest is not None and _SEPARATED.match(rest) is not None and line.count - words <= opening.longest
    if opening.phrase is _OTHER and line.plain + " " == opening.words:
        return False
    return line.count <= opening.longest and not (opening.channel and word_set("channels").isdisjoint(line.words))


def _after_words(text: str, count: int) -> str | None:
    at = 0
    for _ in range(count):
        found = _WORD.search(text, at)
        if found is None:
            return None
        at = found.end()
    return text[at:]


def _stamp(line: Line) -> Phrase | None:
    """A day, a clock time or an age with next to nothing else."""
    if line.count > _LONGEST_STAMP or (line.count > _LONGEST_AGE and _NUMBER.search(line.text) is None):
        return None
    days = stamps(line.text)
    if not days and _without_numbers(line.plain) in word_set("ages"):
        return _DATELINE
    if not days and _CLOCK.search(line.text) is None:
        return None
    rest = line.text
    for day in reversed(days):
        rest = rest[: day.span.start] + " " + rest[day.span.end :]
    left = [w for w in plain(_CLOCK.sub(" ", rest)).split() if w not in word_set("clock_marks") and not w.isdigit()]
    if not days:
        return _DATELINE if not left else None
    return _DATELINE if sum(word not in _dateline_words() for word in left) <= 1 else None


def _without_numbers(words: str) -> str:
    return " ".join(word for word in words.split() if not word.isdigit())


def _mechanical(line: Line) -> Phrase | None:
    """Counters, addresses, lists of hashtags, closed comments: known by their shape."""
    text = line.text
    if line.plain.startswith(openings("comments_heading")) and line.plain.endswith(endings("comments_closed")):
        return _COMMENTS
    if _NUMBER.search(text) is not None:
        counted = _without_numbers(line.plain)
        if counted in word_set("counted") and counted != line.plain:
            return _COUNTED
    if " " not in text and _ADDRESS.fullmatch(text) is not None:
        return Phrase(PartKind.OTHER, "furniture.address")
    if text.startswith("#") and _HASHTAGS.fullmatch(text) is not None:
        return Phrase(PartKind.TAGS, "furniture.hashtags")
    if not text[0].isalnum() and not any(character.isalnum() for character in text):
        return Phrase(PartKind.OTHER, "furniture.no_words")
    return Phrase(PartKind.TICKER, "furniture.ticker") if _is_ticker(text) else None


def _is_ticker(text: str) -> bool:
    """Whether a line holds several pieces of breaking news side by side."""
    pieces = text.split("|")
    return len(pieces) >= _FEWEST_PIECES and sum(map(_is_breaking, pieces)) > 1


def _is_breaking(piece: str) -> bool:
    return (plain(piece) + " ").startswith(openings("ticker_opening"))

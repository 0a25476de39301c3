"""What tells a person apart without a name: an age, a home, whose relative somebody is."""

import re
from collections.abc import Sequence

from isnad.present.redaction.tokens import Token
from isnad.present.redaction.vocabulary import vocabulary

_REACH = 4
_HOME_REACH = 6
_BRACKETS = re.compile(r"[(\[][^()\[\]]{1,40}[)\]]")
_STOP = re.compile("[،؛,;.:!?؟\n]")

Cut = tuple[int, int]


def described(text: str, tokens: Sequence[Token], names: Sequence[Cut]) -> list[Cut]:
    """Stretches of `text` that describe somebody; `names` are those already left out."""
    return [
        *_ages(text, tokens),
        *_ages_behind(tokens, names),
        *_homes(text, tokens),
        *_relations(tokens, names),
        *_dwellings(tokens, names),
    ]


def _ages(text: str, tokens: Sequence[Token]) -> list[Cut]:
    """From the word for an age to its unit, "in her fifth (year)", and a number of years inside brackets."""
    words = vocabulary()
    found: list[Cut] = []
    for at, token in enumerate(tokens):
        near = tokens[at : at + _REACH + 1]
        if token.is_any(words.age):
            ends = [t.end for t in near[1:] if t.is_any(words.age_units)]
            ends += [t.end for t in near[1:2] if t.word.isdigit()]
            found += [(token.start, max(ends))] if ends and not _STOP.search(text, token.end, max(ends)) else []
        elif token.is_any(words.reaching) and any(t.is_any(words.age_units) for t in near[2:3]):
            found.append((token.start, near[2].end))
        elif token.is_any(words.ordinals) and any(t.is_any(words.age) for t in near[1:]):
            last = next(t for t in near[1:] if t.is_any(words.age))
            found.append((token.start, last.end))
    units = [t for t in tokens if t.is_any(words.age_units)]
    for match in _BRACKETS.finditer(text):
        if any(match.start() <= t.start and t.end <= match.end() for t in units):
            found.append(match.span())
    return found


def _ages_behind(tokens: Sequence[Token], names: Sequence[Cut]) -> list[Cut]:
    """A number of years, or two of them in one word, right behind a name: "… 26 years"."""
    found: list[Cut] = []
    units = vocabulary().age_units
    for at, token in enumerate(tokens):
        if at == 0 or not any(start < tokens[at - 1].end <= end for start, end in names):
            continue
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.is_any(units):
            found.append((token.start, token.end))
        elif token.word.isdigit() and behind is not None and behind.is_any(units):
            found.append((token.start, behind.end))
    return found


def _homes(text: str, tokens: Sequence[Token]) -> list[Cut]:
    """From a word for living somewhere to the next mark, or so many words on."""
    found: list[Cut] = []
    for at, token in enumerate(tokens):
        if token.is_any(vocabulary().home):
            last = tokens[min(at + _HOME_REACH, len(tokens) - 1)]
            stop = _STOP.search(text, token.end, last.end)
            found.append((token.start, last.end if stop is None else stop.start()))
    return found


def _relations(tokens: Sequence[Token], names: Sequence[Cut]) -> list[Cut]:
    """A word for a relative that stands right before or behind a name."""
    relation = vocabulary().relation
    return [(t.start, t.end) for at, t in enumerate(tokens) if t.is_any(relation) and _beside(at, tokens, names)]


def _dwellings(tokens: Sequence[Token], names: Sequence[Cut]) -> list[Cut]:
    """A word for a house right before a name."""
    dwelling = vocabulary().dwelling
    return [(t.start, t.end) for at, t in enumerate(tokens) if t.is_any(dwelling) and _beside(at, tokens, names)]


def _beside(at: int, tokens: Sequence[Token], names: Sequence[Cut]) -> bool:
    beside = [*tokens[max(at - 2, 0) : at], *tokens[at + 1 : at + 3]]
    return any(start < t.end and t.start < end for t in beside for start, end in names)

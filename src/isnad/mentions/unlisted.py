"""Names of places that no gazetteer has, behind the noun that gives them away."""

import re
from collections.abc import Container

from isnad.knowledge.registers import particles
from isnad.mentions.items import Passage

_QUOTED = re.compile(r" ?[\"“«](?P<name>[ء-ي]+(?: [ء-ي]+){0,2})[\"”»]")
_WORD = re.compile(r" ?[\"“”«»#]*(?P<name>[ء-ي]{3,}(?:_[ء-ي]+)*)")
_SECOND = re.compile(r"[\"”»]? و ?[\"“«#]*(?P<name>[ء-ي]{3,}(?:_[ء-ي]+)*)")
_NEXT = re.compile(r" (?P<name>[ء-ي]{3,})")
_BOUND = ("لل", "بال", "فال", "كال", "و")
_ARTICLE = "ال"


def unlisted_name(passage: Passage, position: int, heads: Container[str]) -> tuple[int, int] | None:
    """The name at `position`, right behind its noun: a quotation, one word, or two where the first needs another.

    None where the words are known for something else, or only tell of the noun ("قرية صغيرة").
    """
    quoted = _QUOTED.match(passage.text, position)
    if quoted is not None:
        return quoted.span("name")
    return _name(passage, _WORD.match(passage.text, position), heads)


def second_name(passage: Passage, position: int, heads: Container[str]) -> tuple[int, int] | None:
    """The name behind "and" of the second of two places under one noun ("بلدتي X وY")."""
    return _name(passage, _SECOND.match(passage.text, position), heads)


def _name(passage: Passage, match: re.Match[str] | None, heads: Container[str]) -> tuple[int, int] | None:
    if match is None:
        return None
    start, end = match.span("name")
    word = match["name"]
    if word in particles() or word.startswith(_BOUND) or _is_known(passage, start, end):
        return None
    if word.removeprefix(_ARTICLE) in heads:
        following = _NEXT.match(passage.text, end)
        if following is None or following["name"] in particles() or _is_known(passage, *following.span("name")):
            return None if word in heads else (start, end)
        end = following.end("name")
    return start, end


def _is_known(passage: Passage, start: int, end: int) -> bool:
    """Whether the lexicon or a gazetteer has the word, with or without clitics, as anything."""
    return len(passage.within(start - 1, end)) > 0

"""What an element's tag and names, and the first words of a line, say it is."""

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from isnad.ingest.pages.tree import Element
from isnad.knowledge.wordlists import word_lists
from isnad.model.terms import PartKind
from isnad.model.value import Value
from isnad.text.working import fold


class Rule(Value, frozen=True):
    """A kind of part with the name of what told it (`html.class.related`)."""

    kind: PartKind
    name: str


CLOSED: Final = frozenset(
    {PartKind.NAVIGATION, PartKind.RELATED, PartKind.SHARE, PartKind.COMMENTS, PartKind.REACTIONS}
    | {PartKind.COOKIE_NOTICE, PartKind.TICKER, PartKind.TAGS, PartKind.OTHER}
)
"""Kinds whose elements are that kind with everything in them: a date in a list of links is no date of the report."""

# Where one name says two things, the first of these counts.
_ORDER = (
    PartKind.COOKIE_NOTICE,
    PartKind.COMMENTS,
    PartKind.SHARE,
    PartKind.RELATED,
    PartKind.TICKER,
    PartKind.TAGS,
    PartKind.NAVIGATION,
    PartKind.OTHER,
    PartKind.CAPTION,
    PartKind.DATELINE,
    PartKind.BYLINE,
    PartKind.SOURCE_LINE,
    PartKind.REACTIONS,
)
_TAGS = {
    "nav": PartKind.NAVIGATION,
    "footer": PartKind.NAVIGATION,
    "menu": PartKind.NAVIGATION,
    "button": PartKind.NAVIGATION,
    "label": PartKind.NAVIGATION,
    "legend": PartKind.NAVIGATION,
    "aside": PartKind.RELATED,
    "marquee": PartKind.TICKER,
    "figcaption": PartKind.CAPTION,
    "time": PartKind.DATELINE,
}
_ROLES = {
    "navigation": PartKind.NAVIGATION,
    "banner": PartKind.NAVIGATION,
    "contentinfo": PartKind.NAVIGATION,
    "search": PartKind.NAVIGATION,
    "menu": PartKind.NAVIGATION,
    "menubar": PartKind.NAVIGATION,
    "complementary": PartKind.RELATED,
    "button": PartKind.NAVIGATION,
}
_PROPERTIES = {
    "author": PartKind.BYLINE,
    "datePublished": PartKind.DATELINE,
    "dateModified": PartKind.DATELINE,
    "caption": PartKind.CAPTION,
    "keywords": PartKind.TAGS,
    "comment": PartKind.COMMENTS,
}
_RELATIONS = {"author": PartKind.BYLINE, "tag": PartKind.TAGS, "category": PartKind.TAGS}
# Classes made by a program say nothing; what its makers test and read aloud by does.
_NAMING = ("class", "id", "aria-labelledby", "data-testid", "data-component", "data-e2e")
NEVER: Final = frozenset({"html", "body", "main", "article", "h1"})
"""Elements that hold the page or the report as a whole, whatever their names."""

_NAME_WORD = re.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_LONGEST_HEADING = 200
_MOST_NAMES = 40
_EDGE = re.compile(r"^[\W_]+|[\W_]+$")


def rule_of(element: Element) -> Rule | None:
    """What the makers of the page call an element, or None where they do not say or it holds the whole page."""
    tag = str(element.tag)
    if tag in NEVER or not (element.attrib or tag in _TAGS):
        return None
    for attribute, kinds in (("itemprop", _PROPERTIES), ("rel", _RELATIONS), ("role", _ROLES)):
        for value in (element.get(attribute) or "").split():
            if value in kinds:
                return Rule(kinds[value], f"html.{attribute}.{value}")
    names = _given_names(element)
    if any(not _name_words(name).isdisjoint(_names()["open"]) for name in names):
        return None
    found = {kind for name in names for kind in _kinds_of(name)}
    for kind in _ORDER:
        if kind in found:
            return Rule(kind, f"html.class.{kind}")
    return Rule(_TAGS[tag], f"html.tag.{tag}") if tag in _TAGS else None


def is_named(element: Element, names: str) -> bool:
    """Whether one of its names holds a word of a list (`body`, `title`)."""
    return any(not _name_words(name).isdisjoint(_names()[names]) for name in _given_names(element))


def opening_of(line: str) -> tuple[Rule, str] | None:
    """What the first words of a line say it is, with what follows them; None where they say nothing."""
    if len(line) > _LONGEST_HEADING:
        return None
    folded = fold(line).casefold().strip()
    folded = folded[len(folded) - len(_left(folded)) :]
    for opening, kind in _openings():
        if folded.startswith(opening):
            rest = folded[len(opening) :]
            if not rest[:1].isalnum():
                return Rule(kind, f"html.words.{kind}"), rest
    return None


def _left(text: str) -> str:
    match = _EDGE.match(text)
    return text if match is None or match.start() > 0 else text[match.end() :]


def _given_names(element: Element) -> list[str]:
    values = [value for attribute in _NAMING if (value := element.get(attribute))]
    return " ".join(values).split()[:_MOST_NAMES] if values else []


@lru_cache(maxsize=4096)
def _kinds_of(name: str) -> frozenset[PartKind]:
    words = _name_words(name)
    return frozenset(kind for kind in _ORDER if not words.isdisjoint(_names().get(kind, frozenset())))


@lru_cache(maxsize=4096)
def _name_words(name: str) -> frozenset[str]:
    words = [word.lower() for word in _NAME_WORD.findall(name[:_LONGEST_HEADING])]
    return frozenset([*words, *(f"{one}-{other}" for one, other in pairwise(words))])


@cache
def _names() -> dict[str, frozenset[str]]:
    lists = word_lists("html")
    return {name.removeprefix("names_"): frozenset(lists[name].words) for name in lists if name.startswith("names_")}


@cache
def _openings() -> tuple[tuple[str, PartKind], ...]:
    """Longest first, so that a heading is not taken for its own beginning."""
    lists = word_lists("html")
    found = [
        (fold(words).casefold().strip(), PartKind(name.removeprefix("words_")))
        for name in lists
        if name.startswith("words_")
        for words in lists[name].words
    ]
    return tuple(sorted(found, key=lambda entry: (-len(entry[0]), entry)))

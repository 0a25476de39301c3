"""Leaves the outlet of a document out of the chains in its own text, by whatever name it goes there."""

import re
from functools import lru_cache

from isnad.claims.word import without_article
from isnad.knowledge.meaning import OutletMeaning
from isnad.knowledge.registers import outlet_named
from isnad.knowledge.wordlists import words_of
from isnad.model.chain import Link
from isnad.model.document import Document
from isnad.model.terms import LinkKind, PartKind
from isnad.text.working import fold

UNKNOWN_OUTLET = "unknown outlet"
MEDIA = (LinkKind.OUTLET, LinkKind.AGENCY, LinkKind.ORGANISATION)
_PRINTING = (LinkKind.OUTLET, LinkKind.AGENCY)
_TITLE_PARTS = re.compile(r"\s[|–—-]\s|\s?[|]\s?")
_MARKS = re.compile(r"[^\w ]")


def without_outlet(links: tuple[Link, ...], document: Document) -> tuple[Link, ...]:
    """An outlet that names itself as the speaker, or as the one who was told, adds nothing to the chain.

    It is known by the name that the document has from its table, page or sender, by any other name that the register
    gives it, and by the name behind the last bar or dash of the page's title.
    """
    if not links:
        return links
    name = UNKNOWN_OUTLET if document.outlet is None else document.outlet.name
    known = _outlet(name)
    if not any(link.kind in MEDIA for link in links):
        return tuple(link for link in links if link.name != name)
    own = {plain_name(name), *_titled(document)}
    return tuple(
        link
        for link in links
        if link.name != name
        and not (known is not None and link.kind in MEDIA and _outlet(link.name) is known)
        and not (link.kind in _PRINTING and plain_name(link.name) in own)
    )


@lru_cache(maxsize=4096)
def plain_name(name: str) -> str:
    """A name as it is compared: folded, without marks, articles and the noun for what it is."""
    words = _MARKS.sub(" ", fold(name).replace("_", " ")).split()
    rest = [without_article(word) for word in words]
    return " ".join(rest[1:] if len(rest) > 1 and rest[0] in words_of("body") else rest)


def _titled(document: Document) -> set[str]:
    """The name that the page's own title ends with; empty where it has no bar or dash."""
    text = document.received.text
    titles = (part.span.of(text) for part in document.parts if part.kind is PartKind.TITLE)
    return {plain_name(pieces[-1]) for title in titles if len(pieces := _TITLE_PARTS.split(title)) > 1}


@lru_cache(maxsize=4096)
def _outlet(name: str) -> OutletMeaning | None:
    return outlet_named(name)

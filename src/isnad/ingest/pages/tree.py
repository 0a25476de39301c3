"""The one place that knows the parser: markup in, a tree of what can be seen out."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, Protocol, cast

# The parser comes without types; what this package uses of it is declared below.
from lxml import etree, html  # type: ignore[import-untyped]

from isnad.ingest.pages.crowded import without_crowded_tags

MAX_DEPTH: Final = 2048
"""How deep the parser follows elements inside elements; the text behind that is lost, which is told."""

_NO_TEXT = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "svg",
        "canvas",
        "iframe",
        "frame",
        "frameset",
        "object",
        "embed",
    }
    | {"audio", "video", "map", "datalist", "select", "textarea", "input", "applet", "noembed", "noframes"}
)
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HIDING_CLASS = frozenset(
    {"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "hidden", "d-none"}
)
_ROOTS = frozenset({"html", "body"})


class Element(Protocol):
    """An element of a page, as the parser gives it."""

    tag: object
    text: str | None
    tail: str | None

    @property
    def attrib(self) -> Mapping[str, str]:
        """Its attributes; names in lower case."""

    def get(self, name: str) -> str | None:
        """One attribute."""

    def getparent(self) -> "Element | None":
        """What it stands in."""

    def iter(self, *tags: object) -> "Iterator[Element]":
        """Itself and everything in it, in order."""

    def itertext(self) -> Iterator[str]:
        """The text in it, in order."""


class Tree(Protocol):
    """What `parse` gives.

    Attributes:
        broken_off: the parser gave up before the end.
        crowded: an element had more attributes than it has here.
    """

    root: Element
    broken_off: bool
    crowded: bool


class _Parsed:
    def __init__(self, root: Element, *, broken_off: bool, crowded: bool) -> None:
        self.root = root
        self.broken_off = broken_off
        self.crowded = crowded


def parse(markup: str) -> Tree | None:
    """The tree of a page, whatever state its markup is in; None where there is not one element.

    Declarations of entities in it are not read, and nothing outside it is.
    """
    parser = html.HTMLParser(recover=True, huge_tree=True, no_network=True, remove_pis=True, encoding="utf-8")
    try:
        markup, crowded = without_crowded_tags(markup)
        root = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    limit = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    return _Parsed(cast(Element, root), broken_off=limit, crowded=crowded)


def comments_of(root: Element) -> Iterator[str]:
    """What is written in the comments of the page; programs that save pages leave the address there."""
    return (comment.text or "" for comment in root.iter(etree.Comment))


def prune(root: Element) -> None:
    """Take everything out that a reader of the page does not see: scripts, styles, comments, hidden elements."""
    for element in list(root.iter()):
        if element is not root and element.getparent() is not None and _is_unseen(element):
            cast("html.HtmlElement", element).drop_tree()


def keep_lines(element: Element) -> None:
    """Make a break of every line end in an element's text, for pages whose style sheets show them as such."""
    for inner in list(element.iter()):
        if not isinstance(inner.tag, str) or inner.text is None or "\n" not in inner.text:
            continue
        first, *lines = inner.text.split("\n")
        inner.text = first
        for at, line in enumerate(lines):
            ended = html.Element("br")
            ended.tail = line
            cast("html.HtmlElement", inner).insert(at, ended)


def steps(root: Element) -> Iterator[tuple[bool, Element]]:
    """Every element twice: true where it opens, false where it closes. Not recursive, so that depth costs nothing."""
    for event, element in etree.iterwalk(root, events=("start", "end")):
        yield event == "start", element


def _is_unseen(element: Element) -> bool:
    tag = element.tag
    if not isinstance(tag, str) or tag in _NO_TEXT:
        return True
    # Pages hide themselves until a script has run: the page as a whole is meant to be seen.
    if tag in _ROOTS:
        return False
    attributes = element.attrib
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if tag == "dialog" and "open" not in attributes:
        return True
    style = attributes.get("style")
    if style is not None and _HIDING_STYLE.search(style) is not None:
        return True
    names = attributes.get("class")
    return names is not None and not _HIDING_CLASS.isdisjoint(names.split())

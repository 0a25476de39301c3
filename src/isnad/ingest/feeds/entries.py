"""RSS 2.0, RSS 1.0 and Atom: the fields of an item, whichever of them it is of."""

import html
from email.utils import parsedate_to_datetime
from typing import Any, Final, cast

from lxml import etree  # type: ignore[import-untyped]

from isnad.ingest.pages.tree import Element
from isnad.ingest.source import Fields
from isnad.ingest.xml_stream import local_name
from isnad.model.value import Value

_RDF_ABOUT: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_ATOM: Final = "http://www.w3.org/2005/Atom"
_MEDIA: Final = "http://search.yahoo.com/mrss/"
# The whole text before a part of it; what a feed calls a summary may be all there is.
_TEXTS: Final = ("encoded", "content", "description", "summary")
_PUBLISHED: Final = ("pubDate", "published", "issued", "date", "created")
_CHANGED: Final = ("updated", "modified")


class Item(Value, frozen=True):
    """One item: its fields, with title and text as markup. `changed` is a day of change, where no other is given."""

    fields: Fields
    changed: str = ""


def item_of(element: Element, publisher: str | None) -> Item:
    """The fields of an item. An outlet that the item names as where it is from counts before the feed's title.

    Authors are persons and are left out.
    """
    parts: dict[str, Element] = {}
    links: list[Element] = []
    for child in _children(element):
        name = local_name(child)
        # Of media in an item title and text are those of a picture.
        if not name or namespace_of(child) == _MEDIA:
            continue
        if name == "link":
            links.append(child)
        elif name not in parts:
            parts[name] = child
    written = {name: markup_of(parts[name]) for name in _TEXTS if name in parts}
    text = next((written[name] for name in _TEXTS if written.get(name, "").strip()), None)
    published = _first(parts, _PUBLISHED)
    title = None if "title" not in parts else markup_of(parts["title"]).strip() or None
    if text is None:
        # A short message is all title.
        text, title = title, None
    fields = Fields(
        id=_words(parts.get("guid")) or _words(parts.get("id")) or element.get(_RDF_ABOUT) or None,
        url=_link(links) or _address(parts),
        publisher=_source(parts.get("source")) or publisher,
        published=None if published is None else iso_of(published),
        title=title,
        text=text,
    )
    return Item(fields, "" if published is not None else iso_of(_first(parts, _CHANGED) or ""))


def markup_of(element: Element) -> str:
    """What an element holds, as markup of a page: escaped as in RSS, plain text or elements of its own as in Atom."""
    kind = (element.get("type") or "").lower()
    children = [child for child in _children(element) if isinstance(child.tag, str)]
    if children:
        inner = [html.escape(element.text or "", quote=False)]
        inner += [cast("str", etree.tostring(child, encoding="unicode", with_tail=True)) for child in children]
        return "".join(inner)
    text = text_of(element)
    is_plain = kind in ("text", "text/plain") and namespace_of(element) == _ATOM
    return html.escape(text, quote=False) if is_plain else text


def text_of(element: Element) -> str:
    """The text of an element and of those in it."""
    return "".join(element.itertext())


def namespace_of(element: Element) -> str:
    """The namespace of an element, empty where it has none."""
    tag = element.tag
    return tag[1:].partition("}")[0] if isinstance(tag, str) and tag.startswith("{") else ""


def iso_of(value: str) -> str:
    """A day as RFC 822 writes it in the form of ISO 8601; any other one as it is."""
    written = " ".join(value.split())
    try:
        return parsedate_to_datetime(written).isoformat() if written[:1].isalpha() or "," in written else written
    except (ValueError, TypeError, IndexError, OverflowError):
        return written


def _children(element: Element) -> "list[Element]":
    return list(cast("Any", element))


def _words(element: Element | None) -> str:
    return "" if element is None else " ".join(text_of(element).split())


def _first(parts: dict[str, Element], names: tuple[str, ...]) -> str | None:
    return next((words for name in names if (words := _words(parts.get(name)))), None)


def _link(links: list[Element]) -> str | None:
    """The address of the report itself: in RSS what the link holds, in Atom where the link that is no other leads."""
    for link in links:
        if link.get("href") is not None and (link.get("rel") or "alternate") == "alternate":
            return (link.get("href") or "").strip() or None
        if link.get("href") is None and _words(link):
            return _words(link)
    return None


def _address(parts: dict[str, Element]) -> str | None:
    """An identifier that is said, or looks, to be the address."""
    guid = parts.get("guid")
    words = _words(guid)
    is_link = guid is not None and (guid.get("isPermaLink") or "true").lower() == "true"
    return words if is_link and words.startswith(("http://", "https://")) else None


def _source(element: Element | None) -> str:
    """The outlet that an item of a collecting feed came from."""
    if element is None:
        return ""
    titles = [child for child in element.iter() if child is not element and local_name(child) == "title"]
    return _words(titles[0]) if titles else _words(element)

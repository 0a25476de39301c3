"""What a page says of its report for machines, in JSON for linked data (JSON-LD)."""

import json
from collections.abc import Iterator
from typing import Final

from isnad.ingest.pages.tree import Element
from isnad.model.value import Value

MOST_CHARACTERS: Final = 2**20
"""Of one script; a longer one is no description of a report."""

_MOST_NODES = 20_000
_REPORTS = frozenset(
    {"Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "Report"}
    | {"BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "OpinionNewsArticle", "VideoObject"}
)
_PAGES = frozenset({"WebPage", "ItemPage", "AboutPage"})

Node = dict[str, object]


class Linked(Value, frozen=True):
    """The values given, best first; nothing is checked yet."""

    titles: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()


def linked_data(root: Element) -> Linked:
    """The title, day, authors, publisher and address of the first report described; empty where there is none.

    Scripts that cannot be read are passed over: they are for search engines, and no reader of the page sees them.
    """
    nodes = list(_nodes([value for text in _scripts(root) if (value := _read(text)) is not None]))
    by_id = {key: node for node in nodes if isinstance(key := node.get("@id"), str) and "name" in node}
    for kinds in (_REPORTS, _PAGES):
        for node in nodes:
            if _types(node) & kinds and ("datePublished" in node or "headline" in node):
                return Linked(
                    titles=_texts(node, "headline", by_id) + _texts(node, "name", by_id),
                    published=_texts(node, "datePublished", by_id),
                    authors=_texts(node, "author", by_id),
                    publishers=_texts(node, "publisher", by_id),
                    urls=_texts(node, "url", by_id) + _texts(node, "mainEntityOfPage", by_id),
                )
    return Linked()


def _scripts(root: Element) -> Iterator[str]:
    for script in root.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() == "application/ld+json":
            text = "".join(script.itertext())
            if len(text) <= MOST_CHARACTERS:
                yield text


def _read(text: str) -> object:
    begin = min((at for at in (text.find("{"), text.find("[")) if at >= 0), default=-1)
    end = max(text.rfind("}"), text.rfind("]"))
    if begin < 0:
        return None
    try:
        # Line breaks inside strings are a common fault of the software that writes these.
        return json.loads(text[begin : end + 1], strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(values: list[object]) -> Iterator[Node]:
    """Every object, outermost first, in order, at most so many."""
    waiting = list(reversed(values))
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(reversed(value))
        elif isinstance(value, dict):
            yield value
            waiting.extend(reversed([inner for inner in value.values() if isinstance(inner, dict | list)]))


def _types(node: Node) -> frozenset[str]:
    given = node.get("@type")
    values = given if isinstance(given, list) else [given]
    return frozenset(value for value in values if isinstance(value, str))


def _texts(node: Node, field: str, by_id: dict[str, Node]) -> tuple[str, ...]:
    """A field as texts: given as such, as objects with a name, or by reference to one."""
    given = node.get(field)
    found: list[str] = []
    for value in given if isinstance(given, list) else [given]:
        text: object = value
        if isinstance(value, dict):
            key = value.get("@id")
            text = value.get("name") or (by_id.get(key, {}).get("name") if isinstance(key, str) else None) or key
        if isinstance(text, str) and text.strip():
            found.append(text)
    return tuple(found)

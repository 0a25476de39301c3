"""An item of a feed read: the words in its markup, as a reader of the feed sees them."""

import html
import re
from collections.abc import Iterator
from datetime import date
from typing import Final

import msgspec
from lxml import etree  # type: ignore[import-untyped]

from isnad.ingest.arrival import Arrival
from isnad.ingest.issues import issue
from isnad.ingest.pages.layout import layout_of
from isnad.ingest.pages.tree import MAX_DEPTH, parse, prune
from isnad.ingest.record import Record
from isnad.ingest.source import fields_of, read_given
from isnad.model.document import Issue

EXTRACTOR: Final = f"feed-1+lxml-{etree.LXML_VERSION[0]}"
"""Who made a received text out of the markup of an item."""

_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


def read_item(record: Record, today: date) -> Iterator[Arrival | Issue]:
    """The document of one item, followed by what is wrong with it.

    Its text is all that its markup shows, a line for each block; nothing is taken for furniture here. An item without
    a tag is plain text with its line breaks, and only what stands for a character is replaced by it.
    """
    given = fields_of(record)
    text, is_whole = words_of(given.text or "")
    title = None if given.title is None else " ".join(words_of(given.title)[0].split()) or None
    told = msgspec.structs.replace(given, text=text, title=title)
    yield from read_given(told, record, today, EXTRACTOR)
    if not is_whole:
        yield issue(record.where, "ingest.page_too_deep", limit=MAX_DEPTH)


def words_of(markup: str) -> tuple[str, bool]:
    """What markup shows, and whether the parser read all of it."""
    if _TAG.search(markup) is None:
        return html.unescape(markup) if "&" in markup else markup, True
    tree = parse(f"<div>{_CONTROL.sub('', markup)}</div>")
    if tree is None:
        return "", True
    prune(tree.root)
    return layout_of(tree.root).text, not tree.broken_off

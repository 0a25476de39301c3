"""Feeds (RSS 2.0, RSS 1.0, Atom), a document an item."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

import msgspec

from isnad.ingest.encoding import encoding_of
from isnad.ingest.entry import Entry
from isnad.ingest.feeds.entries import item_of, markup_of
from isnad.ingest.feeds.item import words_of
from isnad.ingest.feeds.mend import mended
from isnad.ingest.feeds.scan import Kind, Piece, pieces
from isnad.ingest.issues import issue, of_os_error
from isnad.ingest.pages.tree import Element
from isnad.ingest.record import Form, Found, Told
from isnad.ingest.settings import Settings
from isnad.ingest.source import record_of
from isnad.ingest.xml_stream import LINE_SHARE, local_name, parse_short
from isnad.model.document import Issue
from isnad.model.terms import Basis
from isnad.model.value import Value

_FIRST_TAG = re.compile(r"<(?P<name>[A-Za-z_][\w.:-]{0,60})(?:[^<>\"']|\"[^\"<]{0,4096}\"|'[^'<]{0,4096}'){0,4000}>")
_DECLARED = re.compile(rb"^(?:\xef\xbb\xbf)?\s{0,9}<\?xml\b[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})")
_ROOTS: Final = ("rss", "RDF", "feed")
_HOLDERS: Final = ("channel", "feed")
_AROUND: Final = 1 << 20  # characters around the items in which a feed says how it is called
# The encodings that bytes and letters alone can show a text to be in.
_SURE: Final = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1256", "iso-8859-6")
_BROKEN = re.compile("[\ud800-\udfff]")


class Head(Value, frozen=True):
    """What stands around the items: the tag that opens the feed, with its namespaces, and how the feed is called."""

    tag: str
    closing: str
    title: str | None


def split(entry: Entry, settings: Settings) -> Iterator[Found]:
    """A record an item, with the feed's title as the outlet; an item that is broken is an issue and costs itself.

    What is XML and no feed is of no known format. A feed that declares entities is not read.
    """
    encoding = _encoding(entry)
    if isinstance(encoding, Issue):
        yield encoding
        return
    limit = settings.limits.line_bytes // LINE_SHARE
    head = _head(entry, encoding, limit)
    if not isinstance(head, Head):
        yield head
        return
    number = 0
    for piece in _pieces(entry, encoding, limit):
        if isinstance(piece, Issue):
            yield piece
        elif piece.kind is not Kind.AROUND:
            number += 1
            yield _item(piece, head, f"{entry.name}:item {number}", f"{entry.where}:item {number}", limit)


def _item(piece: Piece, head: Head, name: str, where: str, limit: int) -> Found:
    """The record of one item, or why there is none."""
    if piece.kind is Kind.TOO_LARGE:
        return issue(where, "ingest.line_too_long", limit=limit)
    if piece.kind is Kind.CUT_OFF:
        return issue(where, "ingest.item_cut_off")
    if _BROKEN.search(piece.text) is not None:
        return issue(where, "ingest.broken_character", field="text")
    root, fault = parse_short(f"{head.tag}{mended(piece.text)}{head.closing}")
    elements = [] if root is None else [element for element in root.iter() if element.getparent() is root]
    if fault is not None or len(elements) != 1:
        return issue(where, "ingest.broken_item", problem=fault or "it is no element")
    item = item_of(elements[0], head.title)
    if item.fields.text is None:
        return issue(where, "ingest.source_without_text", source=item.fields.id or item.fields.url or "")
    told = Told(published=item.changed, basis=Basis.INFERRED, source="field") if item.changed else None
    return msgspec.structs.replace(record_of(item.fields, where), form=Form.ITEM, name=name, told=told)


def _encoding(entry: Entry) -> str | Issue:
    """What the letters tell, where they are of Arabic or of Unicode, then what the file says, then what is likely.

    Programs that save feeds in another encoding leave the first line as it was.
    """
    told = encoding_of(entry)
    if (isinstance(told, Issue) and told.reason.code != "text.encoding") or told in _SURE:
        return told
    opened = entry.open()
    if isinstance(opened, Issue):
        return opened
    try:
        with opened as file:
            match = _DECLARED.match(file.read(256))
    except OSError as error:
        return of_os_error(entry.where, error)
    declared = "" if match is None else match[1].decode("ascii").lower()
    # Every byte is valid in the Western ones, and no letter of Arabic is in them.
    return declared if declared.startswith(("windows-125", "iso-8859-")) and _is_codec(declared) else told


def _is_codec(name: str) -> bool:
    try:
        "".encode(name)
    except LookupError:
        return False
    return True


def _pieces(entry: Entry, encoding: str, limit: int) -> Iterator[Piece | Issue]:
    opened = entry.open()
    if isinstance(opened, Issue):
        yield opened
        return
    try:
        with opened as file:
            yield from pieces(file, encoding, limit)
    except OSError as error:
        yield of_os_error(entry.where, error)
    except UnicodeDecodeError:
        yield issue(entry.where, "text.encoding")


def _head(entry: Entry, encoding: str, limit: int) -> Head | Issue:
    """The feed's own words; they stand before its items as a rule, and else the file is gone through for them."""
    around: list[str] = []
    size = 0
    for piece in _pieces(entry, encoding, limit):
        if isinstance(piece, Issue):
            return piece
        if piece.kind is Kind.AROUND and size < _AROUND:
            around.append(piece.text[: _AROUND - size])
            size += len(around[-1])
        if len(around) < 2:
            head = _head_in("".join(around), entry)
            if isinstance(head, Issue) or head.title is not None:
                return head
    return _head_in("".join(around), entry)


def _head_in(around: str, entry: Entry) -> Head | Issue:
    plain = _without_comments(_BROKEN.sub("\ufffd", around))
    match = _FIRST_TAG.search(plain)
    before = plain if match is None else plain[: match.start()]
    if "<!ENTITY" in before:
        return issue(entry.where, "ingest.xml_entities")
    if match is None or match["name"].rpartition(":")[2] not in _ROOTS or match[0].endswith("/>"):
        return issue(entry.where, "ingest.unknown_format", suffix=_suffix(entry))
    # Parsed as it stands, open as it is: what matters of it is one element near its beginning.
    root, _ = parse_short(mended(plain[match.start() :]))
    return Head(mended(match[0]), f"</{match['name']}>", None if root is None else _title(root))


def _without_comments(text: str) -> str:
    kept: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0:
        kept.append(text[at:start])
        end = text.find("-->", start)
        at = len(text) if end < 0 else end + 3
    return "".join([*kept, text[at:]])


def _title(root: Element) -> str | None:
    for element in root.iter():
        above = element.getparent()
        if local_name(element) == "title" and above is not None and local_name(above) in _HOLDERS:
            return " ".join(words_of(markup_of(element))[0].split()) or None
    return None


def _suffix(entry: Entry) -> str:
    return PurePosixPath(entry.name).suffix

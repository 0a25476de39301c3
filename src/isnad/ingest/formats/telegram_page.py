"""Pages of Telegram's export in HTML: each message is a record, as in its export in JSON."""

import re
from collections.abc import Iterator

import msgspec

from isnad.errors import IsnadError
from isnad.ingest.entry import Entry
from isnad.ingest.issues import issue, of_refusal
from isnad.ingest.outlet import clean_publisher
from isnad.ingest.pages.layout import layout_of
from isnad.ingest.pages.markup import markup_of
from isnad.ingest.pages.tree import MAX_DEPTH, Element, parse
from isnad.ingest.record import Found
from isnad.ingest.source import Fields, record_of
from isnad.knowledge.registers import outlet_named

_ID = re.compile(r"message(\d{1,20})")
_DATE = re.compile(r"(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d:\d\d)(?: UTC([+-]\d\d:\d\d))?")
_CREATED = re.compile(r"Channel «[^»]+» created|Channel created|Channel title changed to «")


def messages_of(data: bytes, entry: Entry) -> Iterator[Found]:
    """The record of each message of one page.

    The page does not say whether its chat is a channel, and the name of any other chat may be a person's. So the name
    is taken as the outlet only where the page tells that the channel was created, or the register knows the name.
    """
    try:
        tree = parse(markup_of(data).text)
    except IsnadError as error:
        yield of_refusal(entry.where, error)
        return
    if tree is None:
        yield issue(entry.where, "ingest.not_html")
        return
    if tree.broken_off:
        yield issue(entry.where, "ingest.page_too_deep", limit=MAX_DEPTH)
    messages = [element for element in tree.root.iter("div") if _is(element, "message") and _is_listed(element)]
    publisher = _channel(tree.root, messages)
    counted = {"service": 0, "empty": 0}
    for element in messages:
        if _is(element, "service"):
            counted["service"] += 1
        elif (text := _text(element)) == "":
            counted["empty"] += 1
        else:
            yield _record(element, text, publisher, entry)
    if any(counted.values()):
        yield issue(entry.where, "ingest.messages_without_text", **counted)


def _record(element: Element, text: str, publisher: str | None, entry: Entry) -> Found:
    match = _ID.fullmatch(element.get("id") or "")
    number = "?" if match is None else match[1]
    id_ = f"{publisher or 'chat'}/{number}"
    where = f"{entry.where}: {id_}"
    record = record_of(Fields(id_, None, publisher, _sent(element), None, text), where)
    return msgspec.structs.replace(record, name=f"{entry.name}:{id_}")


def _channel(root: Element, messages: list[Element]) -> str | None:
    header = next((element for element in root.iter("div") if _is(element, "page_header")), None)
    title = None if header is None else next((one for one in header.iter("div") if _is(one, "text")), None)
    name = clean_publisher(_words(title)) if title is not None else None
    if name is None:
        return None
    is_channel = any(_is(one, "service") and _CREATED.search(_words(one)) is not None for one in messages)
    return name if is_channel or outlet_named(name) is not None else None


def _sent(element: Element) -> str | None:
    """When it was sent, as ISO; a stamp inside of what is forwarded is not the message's."""
    for inner in element.iter("div"):
        if _is(inner, "date"):
            written = inner.get("title") or ""
            match = _DATE.match(written)
            return written or None if match is None else f"{match[3]}-{match[2]}-{match[1]}T{match[4]}{match[5] or ''}"
    return None


def _text(element: Element) -> str:
    """What the message says, in lines; names, stamps, and what is said of files are not of it."""
    found = []
    taken: Element | None = None
    for inner in element.iter("div"):
        if taken is not None and _is_within(inner, taken):
            continue
        if _is(inner, "text") or _is(inner, "question") or _is(inner, "answer"):
            taken = inner
            found.append(layout_of(inner).text.strip())
    return "\n".join(line for line in found if line)


def _is_within(element: Element, holder: Element) -> bool:
    parent = element.getparent()
    while parent is not None:
        if parent is holder:
            return True
        parent = parent.getparent()
    return False


def _is_listed(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and _is(parent, "history")


def _is(element: Element, name: str) -> bool:
    return name in (element.get("class") or "").split()


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())

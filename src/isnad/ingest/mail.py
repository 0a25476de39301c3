"""Mails: the text that was written, who wrote it, and when."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from isnad.errors import IsnadError
from isnad.furniture.find import find_parts
from isnad.furniture.part import in_order
from isnad.ingest import published
from isnad.ingest.arrival import Arrival
from isnad.ingest.issues import issue, of_refusal
from isnad.ingest.mails.around import around
from isnad.ingest.mails.message import Leaf, Mail, date_of, header_of, leaves_of, parsed, sender_of, text_of
from isnad.ingest.outlet import clean_publisher
from isnad.ingest.pages.layout import layout_of
from isnad.ingest.pages.markup import markup_of
from isnad.ingest.pages.tree import parse, prune
from isnad.ingest.record import Record
from isnad.knowledge.registers import outlet_named
from isnad.model.document import Author, Document, Issue, Outlet
from isnad.model.terms import Basis
from isnad.text.decode import received

EXTRACTOR: Final = "mail-1"


def read_mail(record: Record, today: date) -> Iterator[Arrival | Issue]:
    """The document of one mail, followed by what is wrong with it; only an issue where there is none.

    The text is that for reading without markup, else what a reader of its page sees. What is attached is not of it. A
    list of mails, and a sender that the register of outlets knows, are the outlet; any other sender is a person.
    """
    where = record.where
    try:
        mail = parsed(record.data)
        leaves = [leaf for leaf in leaves_of(mail) if leaf.file is None]
        text, broken = _text(leaves)
        whole = received(text, EXTRACTOR)
    except IsnadError as error:
        yield of_refusal(where, error)
        return
    subject = header_of(mail, "subject")
    dating = published.from_field(date_of(mail), today, source="field", basis=Basis.STATED)
    outlet = _outlet(mail)
    name, _ = sender_of(mail)
    mine = around(text, subject)
    document = Document(
        id=record.id,
        name=record.name,
        received=whole,
        outlet=outlet,
        published=dating.published,
        title=subject or None,
        author=None if outlet is not None or not name or "@" in name else Author(name),
        parts=in_order(text, [*mine, *find_parts(text, title=subject or None)]),
    )
    yield Arrival(document, record.data)
    if broken:
        yield issue(where, "ingest.broken_characters", count=broken)
    yield from (Issue(where, reason) for reason in dating.issues)


def _text(leaves: list[Leaf]) -> tuple[str, int]:
    """The plain parts where they say anything, else the pages; and how many characters are broken."""
    read = [(leaf, *text_of(leaf)) for leaf in leaves if leaf.kind == "text/plain"]
    found = [(_unflowed(leaf, text), broken) for leaf, text, broken in read if text.strip()]
    if not found:
        pages = [text_of(leaf) for leaf in leaves if leaf.kind == "text/html"]
        found = [(_of_page(text), broken) for text, broken in pages]
    return "\n\n".join(text for text, _ in found if text.strip()), sum(broken for _, broken in found)


def _unflowed(leaf: Leaf, text: str) -> str:
    """With the lines joined that the sender's program broke and marked as broken by it (RFC 3676)."""
    lines = text.replace("\r\n", "\n").split("\n")
    if not leaf.is_flowed:
        return "\n".join(lines)
    whole: list[str] = []
    goes_on = False
    for line in lines:
        if goes_on and not line.startswith(">") and line != "-- ":
            whole[-1] += line.removeprefix(" ")
        else:
            whole.append(line)
        goes_on = line.endswith(" ") and line != "-- "
    return "\n".join(whole)


def _of_page(text: str) -> str:
    try:
        tree = parse(markup_of(text.encode("utf-8", "replace")).text)
    except IsnadError:
        return text
    if tree is None:
        return text
    prune(tree.root)
    return layout_of(tree.root).text


def _outlet(mail: Mail) -> Outlet | None:
    list_name, _, list_id = header_of(mail, "list-id").partition("<")
    listed = clean_publisher(list_name.strip(' "')) or clean_publisher(list_id.rstrip("> "))
    if listed is not None:
        return Outlet(listed, Basis.STATED)
    name, address = sender_of(mail)
    host = address.rpartition("@")[2]
    if name and outlet_named(name) is not None:
        return Outlet(name, Basis.STATED)
    return Outlet(host, Basis.INFERRED) if host and "." in host and outlet_named(host) is not None else None

"""Saved web pages: the report, the page around it, and what the page says of both."""

from collections.abc import Iterator
from datetime import date

import msgspec

from isnad.errors import IsnadError
from isnad.furniture.facebook import is_facebook
from isnad.furniture.x import is_x
from isnad.ingest import retrieved
from isnad.ingest.arrival import Arrival
from isnad.ingest.issues import issue, of_refusal
from isnad.ingest.pages.crowded import MAX_ATTRIBUTES
from isnad.ingest.pages.layout import layout_of
from isnad.ingest.pages.main_text import EXTRACTOR, MAX_ELEMENTS, is_too_large, main_segments
from isnad.ingest.pages.markup import markup_of
from isnad.ingest.pages.metadata import SOURCE, Stated, dating_of, outlet_of, person_of, stated, url_of
from isnad.ingest.pages.parts import Divided, divide
from isnad.ingest.pages.post import keep_posts, post_of
from isnad.ingest.pages.printed import author_of, days_of_elements
from isnad.ingest.pages.tree import MAX_DEPTH, parse, prune
from isnad.ingest.record import Record
from isnad.model.document import Document, Issue
from isnad.text.decode import received


def read_html(record: Record, today: date) -> Iterator[Arrival | Issue]:
    """The document of one page, followed by what is wrong with it; only an issue where there is no page or no text.

    The received text is all that a reader of the page sees, in order, a line for each block. What is not the report is
    kept in it, as a part with its kind and its span. Scripts, comments and hidden elements give no text.

    Outlet, day, address, author and title are those of the page's metadata; what can be told from the text and the
    address alone is left to whoever describes the document, and so are the parts of a saved post of a social network,
    whose markup names nothing.
    """
    try:
        yield from _page(record, today)
    except IsnadError as error:
        yield of_refusal(record.where, error)


def _page(record: Record, today: date) -> Iterator[Arrival | Issue]:
    where, name = record.where, record.name
    markup = markup_of(record.data, None if record.told is None else record.told.charset)
    tree = parse(markup.text)
    if tree is None:
        raise IsnadError("ingest.not_html", f"{where} holds no element")
    given = stated(tree.root)
    prune(tree.root)
    keep_posts(tree.root)
    page = layout_of(tree.root)
    text = msgspec.structs.replace(received(page.text, EXTRACTOR), encoding=markup.encoding)
    divided = divide(page, main_segments(tree.root, page), given.titles)
    url = url_of(given)
    post = post_of(page, url)
    is_post = post is not None or is_facebook(page.text) or is_x(page.text)
    # What the page of a post says of its publisher and its title is said of the network.
    given = msgspec.structs.replace(given, publishers=()) if is_post else given
    outlet = outlet_of(given, url)
    signer = None if outlet is None else outlet.name
    parts = divided.parts if post is None else post
    saved = retrieved.from_field("".join(given.saved[:1]), today, source=SOURCE)
    dating = dating_of((*given.published, *days_of_elements(page, parts)[:1]), today)
    document = Document(
        id=record.id,
        name=name,
        received=text,
        outlet=outlet,
        published=dating.published,
        title=_title(page.text, divided, given) if post is None else None,
        url=url,
        author=None if post is not None else author_of(page.text, parts, person_of(given.authors, signer), signer),
        parts=() if is_post and post is None else parts,
        retrieved=saved.retrieved,
    )
    yield Arrival(document, record.data)
    yield from (Issue(where, reason) for reason in (*markup.issues, *dating.issues, *saved.issues))
    if tree.broken_off:
        yield issue(where, "ingest.page_too_deep", limit=MAX_DEPTH)
    if tree.crowded:
        yield issue(where, "ingest.element_too_crowded", limit=MAX_ATTRIBUTES)
    if is_too_large(page):
        yield issue(where, "ingest.page_too_large", limit=MAX_ELEMENTS)
    # Where there is not even a title, whoever describes the document says so.
    if not divided.has_report and divided.title is not None and not is_post:
        yield issue(where, "ingest.no_report_found", document=name)


def _title(text: str, divided: Divided, given: Stated) -> str | None:
    """As printed over the report, else as the metadata has it."""
    if divided.title is not None:
        return " ".join(divided.title.of(text).split())
    return given.titles[0] if given.titles else None

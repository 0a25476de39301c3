"""Finds the parts of a received text that are not the body of its report."""

from typing import Final
from urllib.parse import urlsplit

from isnad.furniture.facebook import facebook, is_facebook
from isnad.furniture.glued import glued
from isnad.furniture.layout import Layout
from isnad.furniture.lines import lines_of
from isnad.furniture.page import page_parts
from isnad.furniture.part import in_order, left_by
from isnad.furniture.post import post_parts
from isnad.furniture.telegram import is_telegram, telegram
from isnad.furniture.x import is_x, x
from isnad.furniture.youtube import youtube
from isnad.model.document import Part

_SHORT: Final = 12  # spaces
_POSTS = ("facebook.com", "x.com", "twitter.com", "instagram.com")


def find_parts(received: str, *, title: str | None = None, url: str | None = None) -> tuple[Part, ...]:
    """Title and furniture of a received text, in order, without overlap; what is in none of them is the report.

    A pure function of its arguments. A text of which nothing says that it is more than a report has no parts: where
    the page's own words, its address or its shape do not tell, words are kept, for a lost sentence is worse than a
    button that is read. What each rule says is told in `isnad.furniture.rules`.

    Args:
        received: the text all spans count in.
        title: what the metadata call the title.
        url: the address; of it only the host counts, and on X the account.
    """
    host, account = _host_and_account(url)
    found = _of_network(received, title, host, account)
    if found is None:
        return () if _is_phrase(received, title, url) else _of_page(received, title)
    stretches = [*left_by(received, found)]
    lines = [line for body in stretches for line in lines_of(received, body.start, body.end)]
    inside = [*post_parts(received, stretches, lines), *glued(received, stretches, lines)]
    return in_order(received, [*found, *inside])


def _is_phrase(received: str, title: str | None, url: str | None) -> bool:
    """Whether it is one short line with nothing known beside it: "منذ ساعتين" may be all that somebody asks about."""
    return title is None and url is None and "\n" not in received.strip() and received.count(" ") <= _SHORT


def _of_network(received: str, title: str | None, host: str | None, account: str | None) -> tuple[Part, ...] | None:
    """The parts around the body of a post, as the network prints them; None for what is no post."""
    if is_facebook(received):
        return in_order(received, facebook(received))
    if is_x(received):
        return in_order(received, x(received, account))
    if is_telegram(received, host):
        return in_order(received, telegram(received, title))
    return () if host in _POSTS else None


def _of_page(received: str, title: str | None) -> tuple[Part, ...]:
    page = Layout([*lines_of(received)], title)
    found = in_order(received, [*youtube(received), *page_parts(page)])
    stretches = [*left_by(received, found)]
    lines = [line for n, line in enumerate(page.lines) if n not in page.kinds]
    inside = [*glued(received, stretches, lines)]
    return in_order(received, [*found, *inside]) if inside else found


def _host_and_account(url: str | None) -> tuple[str | None, str | None]:
    if url is None:
        return None, None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None, None
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("mobile.")
    step = parts.path.strip("/").split("/", 1)[0]
    return host, step or None

"""What a page says of itself: title, outlet, day, address, author, in the many ways there are to say it."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from html import unescape

from isnad.ingest import outlet, published
from isnad.ingest.address import parts_of
from isnad.ingest.pages.linked_data import linked_data
from isnad.ingest.pages.tree import Element, comments_of
from isnad.ingest.published import Dating
from isnad.model.document import Outlet
from isnad.model.reason import Reason
from isnad.model.terms import Basis
from isnad.model.value import Value

SOURCE = "page"
"""What a day is said to come from that the metadata of a page states."""

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "title", "headline")
_PUBLISHERS = (
    "og:site_name",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "article:publisher",
    "application-name",
)
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl")
_DAYS = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "date.published",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "publish_date",
    "publish-date",
    "publishdate",
    "published_date",
    "pubdate",
    "pub_date",
    "article.published",
    "dcterms.created",
    "dc.date",
    "date",
)
_SAVED_FROM = re.compile(r"(?:saved from url=\(\d+\)|\burl:\s*)(https?://\S+)")
_SAVED_AT = re.compile(r"\bsaved date:\s*([^\n(]+)")
_LONGEST = 500
_SAME_DAY = timedelta(days=2)  # apart by a zone or a midnight


class Stated(Value, frozen=True):
    """The values given, best first, cleaned of blanks and entities written twice; `saved` is when a browser kept it."""

    titles: tuple[str, ...]
    published: tuple[str, ...]
    authors: tuple[str, ...]
    publishers: tuple[str, ...]
    urls: tuple[str, ...]
    saved: tuple[str, ...]


def stated(root: Element) -> Stated:
    """Read the metadata of a page that nothing is taken out of yet. The time of a change is no time of publication."""
    meta = _meta(root)
    linked = linked_data(root)
    heading = tuple("".join(title.itertext()) for title in root.iter("title"))[:1]
    canonical = tuple(
        link.get("href") or "" for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split()
    )
    comments = tuple(comments_of(root))
    saved = tuple(match[1] for text in comments if (match := _SAVED_FROM.search(text)) is not None)
    saved_at = tuple(match[1] for text in comments if (match := _SAVED_AT.search(text)) is not None)
    return Stated(
        titles=_cleaned(_all(meta, _TITLES) + linked.titles + heading),
        published=_cleaned(linked.published[:1] + _all(meta, _DAYS)),
        authors=_cleaned(linked.authors + _all(meta, _AUTHORS)),
        publishers=_cleaned(_all(meta, _PUBLISHERS[:1]) + linked.publishers + _all(meta, _PUBLISHERS[1:])),
        urls=_cleaned(canonical + _all(meta, ("og:url", "twitter:url")) + linked.urls + saved),
        saved=_cleaned(saved_at),
    )


def url_of(given: Stated) -> str | None:
    """The first address that can be the report's: absolute, and not the front page of a site."""
    for url in given.urls:
        parts = parts_of(url)
        if parts is not None and (parts.path.strip("/") or parts.query):
            return url
    return None


def outlet_of(given: Stated, url: str | None) -> Outlet | None:
    """Who publishes the page by its own word (`stated`), else by its address (`inferred`), else None."""
    for value in given.publishers:
        name = None if parts_of(value) is not None else outlet.clean_publisher(value)
        if name is not None:
            return Outlet(name, Basis.STATED)
    return None if url is None else outlet.from_url(url)


def dating_of(values: tuple[str, ...], today: date) -> Dating:
    """The first day of publication given that can be one; another that differs by more than two is an issue, told once.

    A field that says nothing of use is an issue only where no other gives a day.
    """
    datings = [published.from_field(value, today, source=SOURCE, basis=Basis.STATED) for value in values]
    good = [dating for dating in datings if dating.published is not None]
    if not good or good[0].published is None:
        return Dating(None, tuple(reason for dating in datings for reason in dating.issues)[:1])
    used = good[0].published
    issues = good[0].issues
    for dating in good[1:]:
        other = dating.published
        if not issues and other is not None and abs(other.day - used.day) > _SAME_DAY:
            code = "disagree" if other.day.year == used.day.year else "conflict"
            days = {"used": used.day.isoformat(), "other": other.day.isoformat()}
            issues = (Reason.of(f"ingest.published_{code}", **days),)
    return Dating(used, issues)


def person_of(values: tuple[str, ...], outlet_name: str | None) -> str | None:
    """The first value that can name a person: no address, no placeholder, not the outlet signing for itself."""
    for value in values:
        name = outlet.clean_publisher(value)
        if name is not None and "/" not in name and "@" not in name and name != outlet_name:
            return name
    return None


def _meta(root: Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = element.get("content")
        for attribute in ("property", "name", "itemprop"):
            key = element.get(attribute)
            if content and key:
                found.setdefault(key.strip().lower(), []).append(content)
    return found


def _all(meta: dict[str, list[str]], keys: Iterable[str]) -> tuple[str, ...]:
    """The first value of each key, in the order of the keys."""
    return tuple(meta[key][0] for key in keys if key in meta)


def _cleaned(values: tuple[str, ...]) -> tuple[str, ...]:
    cleaned = (" ".join(unescape(value[: 4 * _LONGEST]).split()) for value in values)
    return tuple(dict.fromkeys(value for value in cleaned if 0 < len(value) <= _LONGEST and _is_whole(value)))


def _is_whole(value: str) -> bool:
    """Whether no character was cut in two, as escapes in JSON can do."""
    return not any("\ud800" <= char <= "\udfff" for char in value)

"""Who printed a report: from its metadata, or from the host of its address."""

import re
from functools import cache
from urllib.parse import SplitResult

from isnad.furniture.stamps import stamps
from isnad.ingest.address import host_of, parts_of
from isnad.ingest.network import FACEBOOK, INSTAGRAM, TELEGRAM, TIKTOK, YOUTUBE, X
from isnad.knowledge.wordlists import written_words
from isnad.model.document import Outlet
from isnad.model.terms import Basis
from isnad.text.working import fold

DIGEST = "digest (Isnad)"
"""The name of an outlet that is nobody: a retelling written for an example, which must not pass as the report."""

_LONGEST_NAME = 80
# What a page's software prints where nobody filled in an author.
_PLACEHOLDER = re.compile(r"(?:admin|author|editor|n/?a|news|none|null|test|unknown|user)\s*\d*", re.IGNORECASE)
# Hosts that carry what others print, and name nobody when the account is not in the path.
_CARRIERS = frozenset({"archive.is", "archive.org", "archive.ph", "archive.today", "web.archive.org"}).union(
    *(network.hosts for network in (INSTAGRAM, TELEGRAM, TIKTOK, YOUTUBE))
)
_X_PAGES = frozenset({"i", "home", "search", "hashtag", "intent"})
_FACEBOOK_PAGES = frozenset(
    {"events", "groups", "pages", "people", "permalink.php", "photo", "photo.php", "profile.php", "reel", "share"}
    | {"sharer", "story.php", "video.php", "watch"}
)


def clean_publisher(value: str) -> str | None:
    """The name in a `publisher` field, or None where the field names nobody.

    Mended are only outer white space, line breaks and the apostrophe that spreadsheets put before a handle ("'@name").
    A placeholder of the page's software ("author1", "NEWS"), a date, and a text too long for a name are no names. No
    name is shortened or translated here: which names mean one outlet is the outlet register's to say.
    """
    name = " ".join(value.split())
    name = name.removeprefix("'") if name.startswith("'@") else name
    if not any(character.isalnum() for character in name) or len(name) > _LONGEST_NAME:
        return None
    if _PLACEHOLDER.fullmatch(name) is not None or names_nobody(name) or stamps(name):
        return None
    return name


def names_nobody(value: str) -> bool:
    """Whether what stands in a field for an outlet only says that nobody knows it, as "unknown" and "غير معروف" do."""
    return _plain(value) in _nobody()


@cache
def _nobody() -> frozenset[str]:
    return frozenset(_plain(word) for word in written_words("credits", "unknown"))


def _plain(value: str) -> str:
    return fold(value.casefold()).strip(" .-()[]<>?؟")


def from_url(url: str) -> Outlet | None:
    """The host of an address without `www.`, or the account where the host only carries what others print.

    None for addresses that name no account ("/watch?v=…"): a social network is not an outlet.
    """
    parts = parts_of(url)
    if parts is None:
        return None
    host = host_of(parts)
    if host in _CARRIERS:
        return None
    if host in X.hosts:
        account = _first_step(parts, _X_PAGES)
        return None if account is None else Outlet("@" + account, Basis.INFERRED)
    if host in FACEBOOK.hosts:
        account = _first_step(parts, _FACEBOOK_PAGES)
        return None if account is None else Outlet(account, Basis.INFERRED)
    return Outlet(host, Basis.INFERRED)


def outlet_of(publisher: str | None, url: str | None) -> Outlet | None:
    """The publisher where it names somebody (`stated`), else what the address tells (`inferred`), else None."""
    name = None if publisher is None else clean_publisher(publisher)
    if name is not None:
        return Outlet(name, Basis.STATED)
    return None if url is None else from_url(url)


def _first_step(parts: SplitResult, pages: frozenset[str]) -> str | None:
    step = parts.path.strip("/").split("/", 1)[0]
    return None if not step or step.lower() in pages else step

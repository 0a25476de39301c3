"""Social networks: the hosts that reports are posted on, and the year each opened."""

from typing import Final

from isnad.ingest.address import host_of, parts_of
from isnad.model.document import Document
from isnad.model.value import Value


class Network(Value, frozen=True):
    """One network.

    Attributes:
        hosts: its hosts without `www.`.
        since: the year it opened; no post on it is older.
        rule: how the ids of the rules about its saved posts begin, None where there are none.
    """

    hosts: frozenset[str]
    since: int
    rule: str | None = None


FACEBOOK: Final = Network(
    frozenset({"facebook.com", "m.facebook.com", "web.facebook.com", "mbasic.facebook.com"}),
    2004,
    "furniture.facebook_",
)
X: Final = Network(frozenset({"x.com", "twitter.com", "mobile.twitter.com", "mobile.x.com"}), 2006, "furniture.x_")
YOUTUBE: Final = Network(frozenset({"youtu.be", "youtube.com", "m.youtube.com"}), 2005, "furniture.youtube")
INSTAGRAM: Final = Network(frozenset({"instagram.com"}), 2010)
TELEGRAM: Final = Network(frozenset({"t.me", "telegram.me"}), 2013)
TIKTOK: Final = Network(frozenset({"tiktok.com"}), 2016)

NETWORKS: Final = (FACEBOOK, X, YOUTUBE, INSTAGRAM, TELEGRAM, TIKTOK)
_BY_HOST: Final = {host: network for network in NETWORKS for host in network.hosts}


def network_of(document: Document) -> Network | None:
    """Where a report was posted, by its address or by the look of its saved page; None for any other page."""
    parts = None if document.url is None else parts_of(document.url)
    host = None if parts is None else host_of(parts)
    if host is not None and host in _BY_HOST:
        return _BY_HOST[host]
    for network in NETWORKS:
        if network.rule is not None and any(part.rule.startswith(network.rule) for part in document.parts):
            return network
    return None

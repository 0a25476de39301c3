"""Since when a report can exist at all: its outlet and the network it was posted on have a first year."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property, lru_cache

from isnad.ingest import outlet
from isnad.ingest.limits import EARLIEST
from isnad.ingest.network import network_of
from isnad.knowledge.registers import outlet_named
from isnad.model.document import Document


class Existence:
    """The days on which a report that was read on `today` can have come out.

    Not before there were pages, not before the first year of its outlet where the register has it, not before the
    network that it was posted on opened, and not in the future.
    """

    def __init__(self, document: Document, today: date) -> None:
        self._document = document
        self._today = today

    def __contains__(self, day: date) -> bool:
        return EARLIEST <= day <= self._today and day.year >= self._since

    @cached_property
    def _since(self) -> int:
        return max(_first_years(self._document), default=EARLIEST.year)


def _first_years(document: Document) -> Iterator[int]:
    network = network_of(document)
    if network is not None:
        yield network.since
    host = None if document.url is None else outlet.from_url(document.url)
    for named in (document.outlet, host):
        since = None if named is None else _since(named.name)
        if since is not None:
            yield since


@lru_cache(4096)
def _since(name: str) -> int | None:
    known = outlet_named(name)
    return None if known is None else known.since

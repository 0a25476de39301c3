"""A dossier as a parser sees it."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import html  # type: ignore[import-untyped]


class Parsed:
    """The tree of a file, and what is asked of every one."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Any = html.document_fromstring(text)

    def all(self, path: str) -> list[Any]:
        found = self.root.xpath(path)
        assert isinstance(found, list)
        return found

    @property
    def ids(self) -> list[str]:
        return [str(one) for one in self.all("//@id")]

    @property
    def broken_links(self) -> list[str]:
        known = set(self.ids)
        return [href for href in map(str, self.all("//a/@href")) if not href.startswith("#") or href[1:] not in known]

    @property
    def loads(self) -> list[str]:
        """Everything by which a page can reach out."""
        found = [str(one) for one in self.all("//@src | //link/@href | //form/@action | //@srcset | //@data")]
        return found + re.findall(r"@import|url\(|https?:", "".join(map(str, self.all("//style/text()"))))

    @property
    def names_of_drawings(self) -> Iterator[tuple[str | None, str | None]]:
        for svg in self.all("//*[local-name()='svg']"):
            said = [svg.find(name) for name in ("title", "desc")]
            yield (None if said[0] is None else said[0].text, None if said[1] is None else said[1].text)

    @property
    def levels(self) -> list[list[int]]:
        """The levels of headings in each edition, in order."""
        editions = self.all("//div[contains(@class, 'edition')]")
        return [[int(h.tag[1]) for h in one.iter("h1", "h2", "h3", "h4", "h5", "h6")] for one in editions]

"""The built site as its reader's browser sees it: its pages, what they load, where their links lead."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html  # type: ignore[import-untyped]

_LOADING = frozenset(
    {"stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch", "manifest", "modulepreload"}
)
_STYLE = re.compile(r"""@import\s+["']?([^"';\s)]+)|url\(\s*["']?([^"')]+)""")


class Site:
    """A folder of HTML; every page is parsed once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pages = {
            path.relative_to(folder).as_posix(): html.document_fromstring(path.read_bytes())
            for path in sorted(folder.rglob("*.html"))
        }
        self._ids = {name: ids(page) for name, page in self.pages.items()}

    def text(self, name: str) -> str:
        """The words of a page's article."""
        (article,) = self.pages[name].iter("article")
        return str(article.text_content())

    def broken(self) -> Iterator[str]:
        """Every link within the site that leads nowhere, with the page it is on."""
        for name, page in self.pages.items():
            if name == "404.html":  # served in the place of any page, so that its links begin at the root
                continue
            for anchor in page.iter("a"):
                target = anchor.get("href")
                if target is not None and not self._leads_somewhere(name, target):
                    yield f"{name}: {target}"

    def _leads_somewhere(self, name: str, target: str) -> bool:
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            return parts.scheme in {"https", "mailto"}
        path = (self.folder / name).parent / unquote(parts.path) if parts.path else self.folder / name
        path = Path(path, "index.html") if path.is_dir() else path
        if not path.is_file():
            return False
        inside = path.resolve().relative_to(self.folder.resolve()).as_posix()
        return parts.fragment in {"", "__top"} or unquote(parts.fragment) in self._ids.get(inside, ())

    def loaded(self) -> Iterator[tuple[str, str]]:
        """Whatever a browser fetches by itself for a page or a style sheet, with the file that asks for it."""
        for name, page in self.pages.items():
            yield from ((name, address) for address in loads(page))
        for path in sorted(self.folder.rglob("*.css")):
            name = path.relative_to(self.folder).as_posix()
            yield from ((name, address) for address in styles(path.read_text(encoding="utf-8")))


def ids(page: html.HtmlElement) -> frozenset[str]:
    """What a fragment can lead to."""
    named = (element.get("id") or (element.get("name") if element.tag == "a" else None) for element in page.iter("*"))
    return frozenset(filter(None, named))


def loads(page: html.HtmlElement) -> Iterator[str]:
    """What a page makes its browser fetch."""
    for element in page.iter("*"):
        if element.tag == "link":
            if _LOADING & set((element.get("rel") or "").split()):
                yield element.get("href") or ""
        elif element.tag != "a":
            for attribute in ("src", "srcset", "poster", "data"):
                if element.get(attribute) is not None and element.tag != "param":
                    yield element.get(attribute) or ""
        yield from styles(element.get("style") or "")
        if element.tag == "style":
            yield from styles(element.text or "")


def styles(text: str) -> Iterator[str]:
    """What a style sheet makes its browser fetch."""
    for match in _STYLE.finditer(text):
        yield match[1] or match[2]


def is_outside(address: str) -> bool:
    """Whether an address leads off the site; data in the page itself does not."""
    parts = urlsplit(address)
    return bool(parts.netloc) or parts.scheme not in {"", "data"}

"""XML from strangers: nothing outside of it is read, no entity is expanded, no part is large."""

from collections.abc import Iterator
from typing import IO, Any, Final, cast

# The parser comes without types; what this package uses of it is declared in `pages.tree`.
from lxml import etree  # type: ignore[import-untyped]

from isnad.errors import IsnadError
from isnad.ingest.pages.tree import Element

LINE_SHARE: Final = 4
"""An element that is held whole may have this share of the longest line: as a tree it takes many times its bytes."""

_CHUNK: Final = 1 << 16
_SAFE: Final = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
# A prefix that nothing declares: the element is read all the same.
_HARMLESS: Final = frozenset({"NS_ERR_UNDEFINED_NAMESPACE", "NS_WAR_NS_URI", "NS_WAR_NS_URI_RELATIVE"})


class XmlStream:
    """Elements of a file as they open and close. Whoever reads it calls `release` when done with one, or it fills up.

    Args:
        file: from its beginning.
        limit: bytes from one release to the next.
    """

    def __init__(self, file: IO[bytes], limit: int) -> None:
        self._file = file
        self._limit = limit
        self._since = 0
        self._parser = etree.XMLPullParser(events=("start", "end"), remove_comments=True, remove_pis=True, **_SAFE)

    def __iter__(self) -> Iterator[tuple[bool, Element]]:
        """Every element twice: true where it opens, false where it closes.

        Raises:
            IsnadError: `ingest.xml_entities`, it declares some; `ingest.xml_too_large`; `ingest.broken_xml`.
        """
        is_first = True
        try:
            while chunk := self._file.read(_CHUNK):
                if is_first and b"<!ENTITY" in chunk:
                    raise IsnadError("ingest.xml_entities", "it declares entities")
                is_first = False
                self._since += len(chunk)
                self._parser.feed(chunk)
                for event, element in self._parser.read_events():
                    if event == "start" and element.getparent() is None:
                        _refuse_entities(element)
                    yield event == "start", element
                if self._since > self._limit:
                    raise IsnadError("ingest.xml_too_large", "an element is larger than the limit")
            self._parser.close()
        except etree.XMLSyntaxError as error:
            raise IsnadError("ingest.broken_xml", str(error)) from error

    def release(self, element: Element) -> None:
        """Let go of an element that has closed, and of those before it."""
        self._since = 0
        closed = cast("Any", element)
        parent = closed.getparent()
        closed.clear(keep_tail=False)
        if parent is not None:
            while parent[0] is not closed:
                del parent[0]


def parse_short(markup: str) -> tuple[Element | None, str | None]:
    """The root of a short piece of XML, as much of it as there is, and the first fault that costs something."""
    parser = etree.XMLParser(recover=True, remove_comments=True, remove_pis=True, encoding="utf-8", **_SAFE)
    try:
        root = etree.fromstring(markup.encode(), parser)
    except etree.XMLSyntaxError as error:
        return None, str(error)
    faults = (entry.message for entry in parser.error_log if entry.type_name not in _HARMLESS)
    return cast("Element | None", root), next(faults, None)


def local_name(element: Element) -> str:
    """The name of an element without its namespace; nothing for what is no element."""
    return element.tag.rpartition("}")[2].rpartition(":")[2] if isinstance(element.tag, str) else ""


def _refuse_entities(root: Element) -> None:
    dtd = cast("Any", root).getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise IsnadError("ingest.xml_entities", "it declares entities")

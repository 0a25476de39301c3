"""The bytes of a page as markup, in the encoding that its letters are in, whatever the page says."""

import codecs
import re
from typing import Final

from isnad.errors import IsnadError
from isnad.model.reason import Reason
from isnad.model.value import Value
from isnad.text.decode import decode

HEAD_BYTES: Final = 4096
"""Where a page declares its encoding; browsers look at the first quarter of it."""

_CHARSET = re.compile(rb"<meta\b[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s*<\?xml\b[^>]{0,100}?encoding\s*=\s*[\"']([\w:.-]{2,40})", re.IGNORECASE)
_TAG = re.compile(
    r"<(?:!doctype\s+html|html|head|body|div|p|article|section|main|table|h[1-6]|br|span|meta|title|a|ul|font|center)"
    r"(?=[\s>/])",
    re.IGNORECASE,
)
_FEED = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex|svg)\b", re.DOTALL
)
# Saved pages carry their pictures inside: megabytes that are no text, and past what the parser takes in one value.
_INLINE_DATA = re.compile(r"data:[\w.+/-]{0,80}(?:;[\w=.+-]{0,40}){0,4},[\w+/=%-]{200,}")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
_REPLACED = "\ufffd"
# As many broken characters as an excerpt cut in two by the page's own software leaves.
_MOSTLY_WHOLE = 10
# Every byte is valid in these, so that they are declared for Arabic in windows-1256 as well.
_WESTERN = frozenset({"iso8859-1", "cp1252", "ascii"})


class Markup(Value, frozen=True):
    """A decoded page. `declared` is the encoding the page says it has, as it says it, or None."""

    text: str
    encoding: str
    declared: str | None
    issues: tuple[Reason, ...] = ()


def markup_of(data: bytes, sent_as: str | None = None) -> Markup:
    """Decode a page and leave out what no reader sees and no parser takes: control characters, pictures kept inside.

    A byte order mark decides, then valid UTF-8, then what the letters tell, then what the page declares, or where it
    declares nothing the server that sent it. A page that is UTF-8 with single broken characters is read with a
    replacement character for each, and an issue: browsers show it so.

    Raises:
        IsnadError: `text.empty`, `text.encoding` or `text.no_text` as `isnad.text.decode.decode`; `ingest.not_html`.
    """
    declared = _declared(data) or sent_as
    text, encoding, issues = _decoded(data, declared)
    if _TAG.search(text) is None or _FEED.match(text) is not None:
        raise IsnadError("ingest.not_html", "there is no page in it", "Save the page itself and add it again.")
    if declared is not None and _differ(declared, encoding) and not data.isascii():
        issues = (*issues, Reason.of("ingest.wrong_charset", declared=declared, used=encoding))
    return Markup(_CONTROL.sub("", _INLINE_DATA.sub("data:,", text)), encoding, declared, issues)


def _declared(data: bytes) -> str | None:
    head = data[:HEAD_BYTES]
    match = _CHARSET.search(head) or _XML_CHARSET.search(head)
    return None if match is None else match[1].decode("ascii", "replace")


def _decoded(data: bytes, declared: str | None) -> tuple[str, str, tuple[Reason, ...]]:
    try:
        received = decode(data)
    except IsnadError as error:
        if error.code != "text.encoding":
            raise
        mended = _mended(data)
        if mended is not None:
            return mended
        text = _as_declared(data, declared)
        if text is None or declared is None:
            raise
        return text, declared.lower(), ()
    return received.text, received.encoding, ()


def _mended(data: bytes) -> tuple[str, str, tuple[Reason, ...]] | None:
    text = data.decode("utf-8", "replace")
    broken = text.count(_REPLACED)
    whole = sum(char > "\x7f" for char in text) - broken
    if broken == 0 or whole < _MOSTLY_WHOLE * broken:
        return None
    return text, "utf-8", (Reason.of("ingest.broken_characters", count=broken),)


def _as_declared(data: bytes, declared: str | None) -> str | None:
    codec = None if declared is None else _codec(declared)
    if codec is None or codec in _WESTERN:
        return None
    try:
        text = data.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return None
    return None if len(_CONTROL.findall(text)) > len(text) // 50 else text


def _codec(name: str) -> str | None:
    """Python's name of a text encoding; None for anything else it calls a codec."""
    try:
        found = codecs.lookup(name)
        "".encode(name)
    except (LookupError, ValueError):
        return None
    return found.name


def _differ(declared: str, used: str) -> bool:
    names = {_codec(declared), _codec(used)}
    if names <= {"utf-8", "utf-8-sig"} or names <= _WESTERN:
        return False
    # A page in UTF-16 says so and may mean either order of bytes.
    return len({None if name is None else name.removesuffix("-le").removesuffix("-be") for name in names}) > 1

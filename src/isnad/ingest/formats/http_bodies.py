"""What a server sent, as it was kept in an archive: status, kind, and the body as a browser would take it."""

import io
import re
import zlib
from typing import Final

from isnad.ingest.formats.warc_records import fields_of
from isnad.ingest.issues import RefusalError
from isnad.ingest.limits import Limits
from isnad.ingest.streams import FREE_BYTES
from isnad.model.value import Value

_STATUS: Final = re.compile(rb"HTTP/\d(?:\.\d)?\s+(\d{3})")
_CHUNK_HEAD: Final = re.compile(rb"\s*([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]{0,1000})?\r?\n")
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_STATUS_LINE: Final = 8_192


class Sent(Value, frozen=True):
    """A response. `kind` is its media type in small letters, empty where none is given."""

    status: int
    kind: str
    charset: str | None
    transfer: str
    encodings: tuple[str, ...]
    body: bytes
    location: str = ""


def sent(block: bytes) -> Sent | None:
    """A response taken apart, its body as it was sent; None where it is none."""
    stream = io.BytesIO(block)
    match = _STATUS.match(stream.readline(_STATUS_LINE))
    if match is None:
        return None
    fields = fields_of(stream)
    kind, charset = kind_of(fields.get("content-type", ""))
    encodings = tuple(part.strip().lower() for part in fields.get("content-encoding", "").split(",") if part.strip())
    transfer = fields.get("transfer-encoding", "").lower()
    return Sent(int(match[1]), kind, charset, transfer, encodings, stream.read(), fields.get("location", ""))


def kind_of(content_type: str) -> tuple[str, str | None]:
    """A media type and its encoding: "text/html; charset=windows-1256"."""
    charset = _CHARSET.search(content_type)
    return content_type.partition(";")[0].strip().lower(), None if charset is None else charset[1]


def body_of(response: Sent, limits: Limits) -> bytes:
    """The body as a browser would take it.

    Programs that archive pages may undo what the head says and leave the head as it was: a body that is not in pieces,
    or not compressed, is taken as it is.

    Raises:
        RefusalError: `ingest.content_encoding`, `ingest.member_broken`, `ingest.truncated`, `ingest.archive_ratio` or
            `ingest.file_too_large`.
    """
    body = _joined(response.body) if "chunked" in response.transfer else response.body
    for encoding in reversed(response.encodings):
        body = _plain(body, encoding, limits)
    return body


def _joined(body: bytes) -> bytes:
    """The pieces of a body put together; what cannot be a piece ends it."""
    pieces: list[bytes] = []
    at = 0
    while (match := _CHUNK_HEAD.match(body, at)) is not None:
        size = int(match[1], 16)
        if size == 0:
            return b"".join(pieces)
        if match.end() + size > len(body) and not pieces:
            return body
        pieces.append(body[match.end() : match.end() + size])
        at = match.end() + size
    return b"".join(pieces) if pieces else body


def _plain(body: bytes, encoding: str, limits: Limits) -> bytes:
    if encoding in ("identity", "utf-8", "none"):
        return body
    most = min(limits.file_bytes, FREE_BYTES + limits.archive_ratio * len(body))
    if encoding in ("gzip", "x-gzip"):
        found = _inflated(body, 31, most) if body.startswith(b"\x1f\x8b") else body
    elif encoding == "deflate":
        found = _inflated(body, 15 if body[:1] == b"\x78" else -15, most)
    elif encoding == "br":
        found = _unbrotlied(body, most)
    else:
        raise RefusalError("ingest.content_encoding", encoding=encoding)
    if len(found) > most:
        if most == limits.file_bytes:
            raise RefusalError("ingest.file_too_large", limit=most)
        raise RefusalError("ingest.archive_ratio", limit=limits.archive_ratio)
    return found


def _inflated(body: bytes, wbits: int, most: int) -> bytes:
    inflate = zlib.decompressobj(wbits=wbits)
    try:
        found = inflate.decompress(body, most + 1)
    except zlib.error as error:
        raise RefusalError("ingest.member_broken", problem=str(error)) from error
    if not inflate.eof and len(found) <= most:
        raise RefusalError("ingest.truncated")
    return found


def _unbrotlied(body: bytes, most: int) -> bytes:
    import brotli  # noqa: PLC0415 - few archives need it

    inflate = brotli.Decompressor()
    found: list[bytes] = []
    size = 0
    try:
        data = inflate.process(body, output_buffer_limit=most + 1)
        while data and size <= most:
            found.append(data)
            size += len(data)
            data = b"" if inflate.is_finished() else inflate.process(b"", output_buffer_limit=most + 1)
    except brotli.error:
        # Servers that were asked for it say so of bodies that archives keep plain.
        if body.lstrip()[:1] == b"<":
            return body
        raise RefusalError("ingest.member_broken", problem="brotli") from None
    if not inflate.is_finished() and size <= most:
        raise RefusalError("ingest.truncated")
    return b"".join(found)

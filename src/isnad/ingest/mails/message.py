"""The one place that knows the parser of mails: bytes in, headers as text and leaves in order out."""

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress
from email import errors, header, message_from_bytes
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from typing import Final

from isnad.errors import IsnadError
from isnad.model.value import Value
from isnad.text.decode import decode

MAX_PARTS: Final = 10_000
"""Parts of one mail; what stands behind is passed over."""

_MAIL: Final = "message/rfc822"
_LONGEST_HEADER: Final = 20_000
_NEEDED: Final = ("from", "date", "subject", "received", "message-id")
_BLANKS = re.compile(r"\s+")
# Codecs of the standard library that turn text into text: slow on purpose-made bytes, and never the charset of a mail.
_NO_CHARSETS: Final = frozenset(
    {"punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"}
)

Mail = Message


class Leaf(Value, frozen=True):
    """A part that holds no others. `file`: under which name it is attached, None where it is the mail's own text."""

    kind: str
    data: bytes
    charset: str | None
    file: str | None
    is_flowed: bool = False

    @property
    def is_mail(self) -> bool:
        """Whether it is a mail inside of the mail."""
        return self.kind == _MAIL


def parsed(data: bytes) -> Mail:
    """The mail in these bytes.

    The older policy of the standard library is used, which leaves headers alone: the newer one's parser of addresses
    and dates raises what it likes on headers that are broken.

    Raises:
        IsnadError: `ingest.not_mail`, where no header of a mail stands; `ingest.mail_too_deep`.
    """
    try:
        mail = message_from_bytes(data)
    except RecursionError as error:
        raise IsnadError("ingest.mail_too_deep", "parts stand too deep in one another") from error
    if not any(name in mail for name in _NEEDED):
        raise IsnadError("ingest.not_mail", "there is no header of a mail in it")
    return mail


def header_of(mail: Mail, name: str) -> str:
    """A header as a person reads it, on one line; empty where there is none."""
    raw = mail.get(name)
    if raw is None:
        return ""
    written = str(raw)[:_LONGEST_HEADER]
    try:
        pieces = header.decode_header(raw if len(str(raw)) <= _LONGEST_HEADER else written)
        text = "".join(_as_text(piece, charset) for piece, charset in pieces)
    except (errors.HeaderParseError, ValueError):  # base64 that is none
        text = written
    return _BLANKS.sub(" ", text.encode("utf-8", "replace").decode()).strip()


def sender_of(mail: Mail) -> tuple[str, str]:
    """The name and the address of who sent it, each empty where it is not told."""
    try:
        name, address = parseaddr(header_of(mail, "from"))
    except (RecursionError, IndexError):  # brackets in brackets
        return "", ""
    return name.strip(), address.strip().lower()


def date_of(mail: Mail) -> str:
    """When it was sent, as ISO with its zone; as written where it cannot be read, empty where nothing is said."""
    written = header_of(mail, "date")
    try:
        return parsedate_to_datetime(written).isoformat() if written else ""
    except (ValueError, TypeError, IndexError, OverflowError):
        return written


def leaves_of(mail: Mail) -> Iterator[Leaf]:
    """Every part that holds no others, in order; a mail inside of the mail is one of them, with its bytes."""
    waiting: list[Mail] = [mail]
    for _ in range(MAX_PARTS):
        if not waiting:
            return
        part = waiting.pop()
        inner = part.get_payload() if part.is_multipart() else None
        if part.get_content_type() == _MAIL and isinstance(inner, list) and inner and part is not mail:
            data = _bytes_of(inner[0]) if isinstance(inner[0], Message) else b""
            yield Leaf(_MAIL, data, None, _file_of(part) or "message.eml")
        elif isinstance(inner, list):
            waiting += [one for one in reversed(inner) if isinstance(one, Message)]
        else:
            yield _leaf(part)


def text_of(leaf: Leaf) -> tuple[str, int]:
    """The text of a leaf, and how many of its characters are broken."""
    codec = _codec(leaf.charset)
    if codec is not None:
        try:
            return leaf.data.decode(codec), 0
        except (UnicodeDecodeError, LookupError):
            pass
    try:
        return decode(leaf.data).text, 0
    except IsnadError:
        text = leaf.data.decode("utf-8", "replace")
        return text, text.count("\ufffd")


def _leaf(part: Mail) -> Leaf:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError):  # a charset with a null character in its name
        payload = None
    data = payload if isinstance(payload, bytes) else b""
    kind = part.get_content_type()
    is_flowed = str(part.get_param("format", "")).lower() == "flowed"
    file = _file_of(part)
    if file is None and (part.get_content_disposition() == "attachment" or not kind.startswith("text/")):
        file = ""
    return Leaf(kind, data, part.get_content_charset(), file, is_flowed)


def _file_of(part: Mail) -> str | None:
    """The last step of the name under which it is attached, in whatever way a program wrote it."""
    try:
        name = part.get_filename()
    except (ValueError, LookupError, TypeError):  # broken pieces of a name in several pieces
        return ""
    if name is None:
        return None
    with suppress(errors.HeaderParseError, ValueError):  # base64 that is none
        name = "".join(_as_text(piece, charset) for piece, charset in header.decode_header(name))
    step = name.replace("\\", "/").rpartition("/")[2]
    return "".join(char for char in step.encode("utf-8", "replace").decode() if char.isprintable())[:200]


def _bytes_of(mail: Mail) -> bytes:
    try:
        return mail.as_bytes(unixfrom=False)
    except (UnicodeError, LookupError, RecursionError, KeyError, AttributeError, TypeError):
        # The writer of the standard library fails on charsets nobody knows, and on parts that are none.
        return b""


def _as_text(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    codec = _codec(charset) or "utf-8"
    try:
        return piece.decode(codec, "replace")
    except LookupError:
        return piece.decode("utf-8", "replace")


def _codec(charset: str | None) -> str | None:
    """Python's name of a charset; None for what is none."""
    try:
        found = codecs.lookup(charset or "ascii").name
    except (LookupError, ValueError):
        return None
    return None if found in _NO_CHARSETS or found == "ascii" else found

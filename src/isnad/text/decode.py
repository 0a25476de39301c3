"""From bytes to received text: which encoding they are in, told by tests and never by luck."""

import codecs
import re
from contextlib import suppress

from isnad.errors import IsnadError
from isnad.model.document import Received
from isnad.model.identity import sha256_of
from isnad.text.single_byte import arabic_code_page

PLAIN = "plain-1"
"""The extractor of text that was only decoded, and its version."""

# UTF-32 before UTF-16, whose little-endian mark it starts with. Each codec takes its mark away.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LETTER = re.compile(r"[^\W\d_]")
_JUNK = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff]")
_JUNK_SHARE = 0.02  # pages with a few stray control characters are read; a binary file has ten times as many
_HIGH_BYTES = ("\x00", "\x06")  # the high bytes of UTF-16 text in Latin and Arabic letters
_HIGH_SHARE = 0.6
_MOSTLY_UTF8 = 10  # whole characters for each broken one: other encodings give fewer than one
# charset-normalizer tells alphabets apart, but not the code pages of one: French in windows-1252 it may take for Czech.
_OTHER_ALPHABETS = ("cp1251", "koi8_r", "cp1253", "cp1255", "gb18030", "big5", "cp932", "euc_jp", "cp949")
_WESTERN = ("cp1252", "cp1250", "cp1254", "cp1257")
_ENOUGH_BYTES = 80  # outside ASCII; with fewer, Arabic that failed its test has passed for Chinese

_HINT = "Save it as UTF-8 and add it again."


def decode(data: bytes) -> Received:
    """Decode a text file.

    A byte order mark decides; then UTF-8 and UTF-16 where the bytes are valid; then the Arabic code pages
    (windows-1256, ISO 8859-6), where what they give has the letters of Arabic; then other alphabets by
    charset-normalizer, where it finds one reading only.
    Newlines, marks and presentation forms are kept; only a byte order mark is left out.

    Raises:
        IsnadError: `text.empty`, there are no bytes; `text.no_text`, there is no letter in it; `text.encoding`, the
            encoding cannot be told, the bytes are broken, or they are not text.
    """
    if data == b"":
        raise IsnadError("text.empty", "the file has no bytes")
    text, encoding = _decoded(data)
    _check(text)
    return Received(text, sha256_of(text.encode("utf-8")), PLAIN, encoding)


def received(text: str, extractor: str) -> Received:
    """Take text that came decoded, from JSON or out of a page.

    Args:
        text: kept as it is.
        extractor: who made it, with a version (`html-1`).

    Raises:
        IsnadError: as `decode`; `text.encoding` also where the text holds half of a surrogate pair, which no file can.
    """
    if text == "":
        raise IsnadError("text.empty", "the text is empty")
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        where = f"half of a surrogate pair at code point {error.start}"
        raise IsnadError("text.encoding", f"the text cannot be written: {where}", _HINT) from error
    _check(text)
    return Received(text, sha256_of(data), extractor, "utf-8")


def _decoded(data: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding), encoding
    utf16 = _utf16_without_mark(data)
    if utf16 is not None:
        return _strictly(data, utf16), utf16
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        _refuse_broken_utf8(data, error)
    page = arabic_code_page(data)
    if page is not None:
        return data.decode(page.codec), page.name
    return _other(data)


def _other(data: bytes) -> tuple[str, str]:
    """Other alphabets in other encodings. Told only where there is enough to tell by."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - few files are in such an encoding

    matches = from_bytes(data, cp_isolation=[*_OTHER_ALPHABETS, *_WESTERN])
    best = matches.best()
    if best is not None and best.encoding in _WESTERN:
        best = best if _is_one_reading(data) else None
    elif sum(byte > 0x7F for byte in data) < _ENOUGH_BYTES:
        best = None
    if best is None:
        raise IsnadError("text.encoding", "the encoding of the file cannot be told", _HINT)
    return str(best), best.encoding.replace("_", "-")


def _is_one_reading(data: bytes) -> bool:
    """Whether all Western code pages give the same letters, as for English with curved quotation marks."""
    texts = set()
    for codec in _WESTERN:
        with suppress(UnicodeDecodeError):
            texts.add(data.decode(codec))
    return len(texts) == 1


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"the file starts like {encoding} and is broken at byte {error.start}"
        raise IsnadError("text.encoding", message, _HINT) from error


def _utf16_without_mark(data: bytes) -> str | None:
    """Every second byte of Latin or Arabic text in UTF-16 is the same: 0 or 6."""
    pairs = len(data) // 2
    if pairs == 0 or len(data) % 2 == 1:
        return None
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        every_second = data[first::2]
        if sum(every_second.count(byte.encode()) for byte in _HIGH_BYTES) > _HIGH_SHARE * pairs:
            return encoding
    return None


def _refuse_broken_utf8(data: bytes, error: UnicodeDecodeError) -> None:
    """Text with a broken character is not some other encoding, and is not mended in silence."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(char > "\x7f" for char in text) - broken
    if whole >= _MOSTLY_UTF8 * broken:
        raise IsnadError("text.encoding", f"the file is UTF-8 and is broken at byte {error.start}", _HINT) from error


def _check(text: str) -> None:
    if len(_JUNK.findall(text)) > 1 + _JUNK_SHARE * len(text):
        raise IsnadError("text.encoding", "the file is not text: it is full of control characters", _HINT)
    if _LETTER.search(text) is None:
        raise IsnadError("text.no_text", "there is no letter in the text")

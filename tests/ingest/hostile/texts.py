"""Text files made to break readers and rules."""

import codecs
import sys

from . import Hostile

TEXT = "قتل رجلان في قصف على القرية. "
MEGABYTE = 2**20
TOO_LARGE = 64 * MEGABYTE + 1


def _utf8(text: str) -> bytes:
    return text.encode()


def _all_code_points() -> bytes:
    return "".join(map(chr, range(sys.maxunicode + 1))).encode("utf-8", "surrogatepass")


def _scalar_values() -> bytes:
    return "".join(chr(c) for c in range(sys.maxunicode + 1) if not 0xD800 <= c < 0xE000).encode()


def _zalgo() -> bytes:
    marks = "".join(map(chr, range(0x300, 0x370)))
    return "".join(letter + marks * 3 for letter in TEXT * 20).encode()


def _mixed_encodings() -> bytes:
    return TEXT.encode() * 3 + TEXT.encode("cp1256") * 3 + TEXT.encode("utf-16-le") * 3


def _number(unit: str, count: int = 1_000_000) -> bytes:
    return f"قتل {unit * (count // len(unit))} رجل في القرية".encode()


HOSTILE = [
    Hostile("empty", "a.txt", lambda: b"", ("text.empty",)),
    Hostile("only a mark of its encoding", "a.txt", lambda: codecs.BOM_UTF8, ("text.no_text",)),
    Hostile("blanks", "a.txt", lambda: b" \r\n\t" * 250_000, ("text.no_text",)),
    Hostile("a byte more than the limit", "a.txt", lambda: b"a" * TOO_LARGE, ("ingest.file_too_large",)),
    Hostile("a program", "a.txt", lambda: b"\x7fELF" + bytes(range(256)) * 4_000, ("text.encoding",)),
    Hostile("nothing but NUL", "a.txt", lambda: bytes(1_000_000), ("text.encoding",)),
    Hostile("NUL between letters", "a.txt", lambda: "\0".join(TEXT * 100).encode(), ("text.encoding",)),
    Hostile("one broken byte", "a.txt", lambda: (TEXT * 9).encode() + b"\xff" + TEXT.encode(), ("text.encoding",)),
    Hostile("cut in a character", "a.txt", lambda: (TEXT * 9 + "قتل").encode()[:-1], ("text.encoding",)),
    Hostile(
        "half surrogates",
        "a.txt",
        lambda: ("\ud83d" * 9 + TEXT * 99).encode("utf-8", "surrogatepass"),
        ("text.encoding",),
    ),
    Hostile("overlong letters", "a.txt", lambda: TEXT.encode() * 9 + b"\xc0\xaf" * 9, ("text.encoding",)),
    Hostile(
        "odd UTF-16", "a.txt", lambda: codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le") + b"\x06", ("text.encoding",)
    ),
    Hostile("UTF-32 beyond Unicode", "a.txt", lambda: codecs.BOM_UTF32_LE + b"\xff" * 400, ("text.encoding",)),
    Hostile("encodings mixed", "a.txt", _mixed_encodings, ("text.encoding",)),
    Hostile("all code points", "a.txt", _all_code_points, ("text.encoding",)),
    Hostile("all characters", "a.txt", _scalar_values, ()),
    Hostile("10 million marks of direction", "a.txt", lambda: "\u202e\u2066".encode() * 5_000_000, ("text.no_text",)),
    Hostile("as many around a report", "a.txt", lambda: _utf8("\u202e" * 10_000_000 + TEXT), ()),
    Hostile("100,000 nested quotations", "a.txt", lambda: _utf8("«قتل رجل " * 100_000 + "»" * 100_000), ()),
    Hostile("100,000 quotation marks", "a.txt", lambda: _utf8(TEXT + '"' * 100_000 + TEXT), ()),
    Hostile("a million brackets", "a.txt", lambda: _utf8(TEXT + "([{" * 333_333 + TEXT), ()),
    Hostile("a million digits", "a.txt", lambda: _number("7"), ()),
    Hostile("a million Arabic digits", "a.txt", lambda: _number("٧"), ()),
    Hostile("a million Persian digits", "a.txt", lambda: _number("۷"), ()),
    Hostile("a million digits in threes", "a.txt", lambda: _number("777,"), ()),
    Hostile("a million digits parted by dots", "a.txt", lambda: _number("7."), ()),
    Hostile("a number in a million letters", "a.txt", lambda: _number("مئة وخمسة وعشرون ألفا و"), ()),
    Hostile("days without end", "a.txt", lambda: _utf8("قتل رجل في " + "12/3/" * 200_000), ()),
    Hostile("one word of 5 million letters", "a.txt", lambda: _utf8("قتل رجل " + "م" * 5_000_000), ()),
    Hostile("one sentence without end", "a.txt", lambda: _utf8("قتل رجلان في قصف على القرية و" * 40_000), ()),
    Hostile("a million killed", "a.txt", lambda: _utf8("قتل " * 1_000_000), ()),
    Hostile("said and said", "a.txt", lambda: _utf8(TEXT + "قال إن " * 100_000), ()),
    Hostile("tatweel", "a.txt", lambda: _utf8("ق" + "ـ" * 1_000_000 + "تل رجلان في القرية"), ()),
    Hostile("vowel marks", "a.txt", lambda: _utf8("ق" + "\u064e" * 1_000_000 + "تل رجلان في القرية"), ()),
    Hostile("letters split by dots", "a.txt", lambda: _utf8("ق.ت.ـل رجـ.ـلان " * 40_000), ()),
    Hostile("letters that look alike", "a.txt", lambda: _utf8("قtل رجلان фي القریه " * 40_000), ()),
    Hostile("marks on marks", "a.txt", _zalgo, ()),
    Hostile("300,000 lines", "a.txt", lambda: _utf8("ق\n" * 300_000), ()),
    Hostile("a million ends", "a.txt", lambda: _utf8(TEXT + "." * 1_000_000), ()),
    Hostile("addresses without end", "a.txt", lambda: _utf8(TEXT + "http://" * 100_000 + "!" * 100_000), ()),
]

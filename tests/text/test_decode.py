import codecs
import hashlib

import pytest

from isnad.errors import IsnadError
from isnad.text.decode import decode, received

REPORT = (
    "قال المجلس المحلي إن سوق البلدة أُغلق صباح الخميس بعد أن طالت قذائف الشارع الرئيسي،\r\n"
    "وأضاف أن ثلاثة من الأهالي أُصيبوا بجروح ونُقلوا إلى المشفى القريب.\r\n"
)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (REPORT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + REPORT.encode(), "utf-8-sig"),
        (codecs.BOM_UTF16_LE + REPORT.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + REPORT.encode("utf-16-be"), "utf-16"),
        (codecs.BOM_UTF32_LE + REPORT.encode("utf-32-le"), "utf-32"),
        (REPORT.encode("utf-16-le"), "utf-16-le"),
        (REPORT.encode("utf-16-be"), "utf-16-be"),
        (REPORT.encode("cp1256"), "windows-1256"),
        (REPORT.encode("iso8859_6"), "iso-8859-6"),
    ],
)
def test_arabic_is_read_as_it_was_written(data: bytes, encoding: str) -> None:
    found = decode(data)
    assert found.text == REPORT
    assert found.encoding == encoding
    assert found.sha256 == hashlib.sha256(REPORT.encode()).hexdigest()
    assert found.extractor == "plain-1"


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Местные власти сообщили, что рынок был закрыт утром после обстрела главной улицы города. " * 2, "cp1251"),
        ("Местные власти сообщили, что рынок был закрыт утром после обстрела главной улицы города. " * 2, "koi8_r"),
        ("Οι τοπικές αρχές ανακοίνωσαν ότι η αγορά έκλεισε το πρωί μετά τον βομβαρδισμό. " * 2, "cp1253"),
        ("הרשות המקומית הודיעה כי השוק נסגר בבוקר לאחר הפגזת הרחוב הראשי של העיירה " * 2, "cp1255"),
        ("The market didn’t open after the shelling, the “local council” said on Thursday.", "cp1252"),
    ],
)
def test_other_alphabets_are_not_taken_for_arabic(text: str, codec: str) -> None:
    assert decode(text.encode(codec)).text == text


@pytest.mark.parametrize("kept", ["a\r\nb", "a\rb", "قُصِف\u200f", "a\u2028b", "قـــصف", "ﻗﺼﻒ", "a\tb\x0cc", "a\x1ab"])
def test_newlines_and_marks_are_kept(kept: str) -> None:
    assert decode(kept.encode()).text == kept
    assert received(kept, "html-1").text == kept


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "text.empty"),
        (b" \r\n 12.5 ... ", "text.no_text"),
        ("😀😀 ٢٠".encode(), "text.no_text"),
        (codecs.BOM_UTF8, "text.no_text"),
        (bytes(range(256)) * 8, "text.encoding"),
        (b"\x00" * 64, "text.encoding"),
        (b"\x89PNG\r\n\x1a\n" + bytes((i * 97 + i * i) % 256 for i in range(3000)), "text.encoding"),
        (b"%PDF-1.7\n" + bytes((i * 31 + i * i) % 256 for i in range(3000)), "text.encoding"),
        (b"\x01\x02\x03ab" * 20, "text.encoding"),
        (REPORT.encode()[:-3] + b"\xd9", "text.encoding"),
        (REPORT.encode()[:40] + b"\xff" + REPORT.encode()[40:], "text.encoding"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "text.encoding"),
        (codecs.BOM_UTF8 + b"abc\xff", "text.encoding"),
        ("Le marché a été fermé à l’aube, près de la forêt. ".encode("cp1252") * 3, "text.encoding"),
        (REPORT.encode("cp1256")[:4] + b"\xe9\xe8\xe0" * 3, "text.encoding"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(IsnadError) as raised:
        decode(data)
    assert raised.value.code == code


def test_broken_utf8_is_named_with_its_place() -> None:
    data = REPORT.encode()
    with pytest.raises(IsnadError, match="UTF-8 and is broken at byte 40") as raised:
        decode(data[:40] + b"\xff" + data[40:])
    assert raised.value.hint != ""


def test_received_text_is_hashed_as_utf8() -> None:
    found = received("سقط جرحى", "json-1")
    assert (found.text, found.extractor, found.encoding) == ("سقط جرحى", "json-1", "utf-8")
    assert found.sha256 == hashlib.sha256("سقط جرحى".encode()).hexdigest()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "text.empty"),
        (" 12 ", "text.no_text"),
        ("قصف \ud83d عنيف", "text.encoding"),
        ("\ude00", "text.encoding"),
        ("a\x00\x01\x02\x03", "text.encoding"),
    ],
)
def test_received_text_that_cannot_be_used_is_refused(text: str, code: str) -> None:
    with pytest.raises(IsnadError) as raised:
        received(text, "json-1")
    assert raised.value.code == code

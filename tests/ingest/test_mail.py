import base64
from email.message import EmailMessage
from pathlib import Path

import pytest

from isnad.ingest.mails.around import around

from .hostile.mail import HEAD, attached, mail, mails_in_mails
from .reading import codes, read, told

TEXT = "قتل رجلان في القرية بعد قصف السوق."
PAGE = f"<html><head><style>x</style></head><body><p>{TEXT}</p><p>وأصيب ثلاثة.</p></body></html>"


def written(text: str = TEXT, **headers: str) -> EmailMessage:
    message = EmailMessage()
    known = {
        "From": "Laila Hasan <laila@village.example>",
        "Date": "Tue, 19 Mar 2019 23:55:00 +0200",
        "Subject": "قصف السوق",
    }
    for name, value in (known | {name.replace("_", "-"): value for name, value in headers.items()}).items():
        message[name] = value
    message.set_content(text)
    return message


def test_a_mail_is_a_document(tmp_path: Path) -> None:
    found = read(tmp_path, "a.eml", written().as_bytes())
    (document,) = found.documents
    assert told(found.documents) == [("a.eml", None, "2019-03-19")]
    assert (document.received.text.strip(), document.title) == (TEXT, "قصف السوق")
    assert document.published is not None
    assert (document.published.source, document.published.basis) == ("field", "stated")
    assert document.author is not None
    assert document.author.name == "Laila Hasan"
    assert "village.example" not in repr(document)
    assert codes(found) == []


@pytest.mark.parametrize("charset", ["utf-8", "cp1256", "iso-8859-6", "utf-16"])
@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
def test_every_encoding(tmp_path: Path, charset: str, encoding: str) -> None:
    message = EmailMessage()
    message["Subject"] = "x"
    text = "قتل رجلان في القرية بعد قصف السوق"
    message.set_content(text.encode(charset), "text", "plain", cte=encoding)
    message.set_param("charset", charset)
    (document,) = read(tmp_path, "a.eml", message.as_bytes()).documents
    assert document.received.text.strip() == text


def test_the_plain_text_counts_and_the_page_where_there_is_none(tmp_path: Path) -> None:
    both = written()
    both.add_alternative(PAGE, subtype="html")
    (document,) = read(tmp_path, "a.eml", both.as_bytes()).documents
    assert document.received.text.strip() == TEXT
    alone = mail(PAGE.encode(), "Content-Type: text/html; charset=utf-8")
    (document,) = read(tmp_path, "b.eml", alone).documents
    assert document.received.text == f"{TEXT}\nوأصيب ثلاثة."
    empty = written(" \n")
    empty.add_alternative(PAGE, subtype="html")
    (document,) = read(tmp_path, "c.eml", empty.as_bytes()).documents
    assert document.received.text == f"{TEXT}\nوأصيب ثلاثة."


@pytest.mark.parametrize(
    ("headers", "outlet"),
    [
        ({"List_Id": "Village News <news.village.example>"}, "Village News"),
        ({"List_Id": "<news.village.example>"}, "news.village.example"),
        ({"From": "رويترز <desk@somewhere.example>"}, "رويترز"),
        ({"From": "Somebody <somebody@reuters.com>"}, "reuters.com"),
        ({"From": "Somebody <somebody@village.example>"}, None),
        ({"From": "somebody@village.example"}, None),
    ],
)
def test_a_list_or_a_known_outlet_printed_it_and_no_person(
    tmp_path: Path, headers: dict[str, str], outlet: str | None
) -> None:
    (document,) = read(tmp_path, "a.eml", written(**headers).as_bytes()).documents
    assert (None if document.outlet is None else document.outlet.name) == outlet
    assert (document.author is None) == (outlet is not None or headers["From"].startswith("somebody@"))


QUOTED = f"{TEXT}\n\nOn Tue, Mar 19, 2019 Laila wrote:\n> قتل تسعة\n>> وأصيب سبعة\n\nشكراً على الخبر\n"
ORIGINAL = f"{TEXT}\n\n-----Original Message-----\nFrom: x\nقتل تسعة\n"
SIGNED = f"{TEXT}\n-- \nليلى حسن\nهاتف 123\n"


@pytest.mark.parametrize(
    ("text", "subject", "parts"),
    [
        (TEXT, "", []),
        (QUOTED, "", ["On Tue, Mar 19, 2019 Laila wrote:", "> قتل تسعة", ">> وأصيب سبعة"]),
        (f"{TEXT}\nكتبت ليلى في 19 آذار:\n> قتل تسعة", "", ["كتبت ليلى في 19 آذار:", "> قتل تسعة"]),
        (f"{TEXT}\nأسماء القتلى:\n> قتل تسعة", "", ["> قتل تسعة"]),
        (ORIGINAL, "Re: a", ["-----Original Message-----\nFrom: x\nقتل تسعة"]),
        (ORIGINAL, "رد: a", ["-----Original Message-----\nFrom: x\nقتل تسعة"]),
        (ORIGINAL, "Fwd: a", []),
        (ORIGINAL, "a", []),
        (SIGNED, "", ["-- \nليلى حسن\nهاتف 123"]),
        (f"> {TEXT}\n", "", []),
        (f"On Tuesday Laila wrote:\n> {TEXT}\n", "Re: a", []),
        ("قال الطبيب -- وهو مدير المشفى -- إن رجلين قتلا", "", []),
    ],
)
def test_what_stands_around_the_text(text: str, subject: str, parts: list[str]) -> None:
    assert [part.span.of(text) for part in around(text, subject)] == parts


def test_claims_are_not_taken_from_what_is_quoted(tmp_path: Path) -> None:
    (document,) = read(tmp_path, "a.eml", written(QUOTED + SIGNED).as_bytes()).documents
    assert TEXT in document.report
    assert "قتل تسعة" not in document.report
    assert "ليلى" not in document.report
    assert "قتل تسعة" in document.received.text


def test_lines_that_the_program_broke_are_joined(tmp_path: Path) -> None:
    body = "قتل رجلان \r\nفي القرية.\r\nوأصيب ثلاثة.\r\n-- \r\nليلى".encode()
    (document,) = read(
        tmp_path, "a.eml", mail(body, "Content-Type: text/plain; charset=utf-8; format=flowed")
    ).documents
    assert document.received.text == "قتل رجلان في القرية.\nوأصيب ثلاثة.\n-- \nليلى"


def test_what_is_attached_is_read_as_what_it_is(tmp_path: Path) -> None:
    message = written()
    message.add_attachment(f"{TEXT}.".encode(), "text", "plain", filename="تقرير.txt")
    message.add_attachment(PAGE.encode(), "text", "html", filename="page.html")
    message.add_attachment(b"\xff\xd8", "image", "jpeg", filename="photo.jpg")
    message.add_attachment(written(f"{TEXT}!", Subject="الأول"))
    found = read(tmp_path, "a.eml", message.as_bytes())
    assert [one.name for one in found.documents] == [
        "a.eml",
        "a.eml/تقرير.txt",
        "a.eml/page.html",
        "a.eml/message.eml",
    ]
    assert found.documents[3].title == "الأول"
    assert found.unlisted == ("a.eml/photo.jpg",)
    assert codes(found) == []


def test_no_name_leads_out_and_no_depth_is_endless(tmp_path: Path) -> None:
    found = read(tmp_path, "a.eml", attached("../../etc/passwd.txt", f"{TEXT}!".encode()))
    assert [one.name for one in found.documents] == ["a.eml", "a.eml/passwd.txt"]
    deep = read(tmp_path, "b.eml", mails_in_mails(6))
    assert [one.name for one in deep.documents] == ["b.eml" + "/message.eml" * depth for depth in range(4)]
    assert codes(deep) == ["ingest.mail_too_deep"]


def test_a_mailbox_holds_many(tmp_path: Path) -> None:
    one, other = mail(TEXT.encode()), mail(f"{TEXT}!\r\nFrom here on\r\n\r\n>From x".encode())
    box = b"From laila Tue Mar 19\r\n" + one + b"\r\n\r\nFrom laila Tue Mar 20\r\n" + other + b"\r\n"
    found = read(tmp_path, "a.mbox", box)
    assert [document.name for document in found.documents] == ["a.mbox:1", "a.mbox:2"]
    assert "From here on" in found.documents[1].received.text
    assert codes(found) == []


def test_a_mail_above_the_limit_costs_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISNAD_LIMIT_FILE_BYTES", "2000")
    long = mail(base64.encodebytes(b"a" * 3_000))
    found = read(tmp_path, "a.mbox", b"From a\n" + long + b"\nFrom b\n" + mail(TEXT.encode()))
    assert [document.name for document in found.documents] == ["a.mbox:2"]
    assert codes(found) == ["ingest.file_too_large"]
    assert HEAD in long

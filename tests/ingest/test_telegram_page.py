"""Pages of Telegram's export in HTML, with the markup that its program writes."""

import time
from pathlib import Path

import pytest

from .hostile.json_file import chat, message
from .reading import codes, params, read, told

TEXT = "قتل رجلان في القرية بعد قصف السوق"


def one(number: int, text: str, *, more: str = "", stamp: str = "19.03.2019 14:23:11 UTC+02:00") -> str:
    body = f'<div class="text">{text}</div>' if text else ""
    return (
        f'<div class="message default clearfix" id="message{number}">'
        '<div class="pull_left userpic_wrap"><div>V</div></div>'
        f'<div class="body"><div class="pull_right date details" title="{stamp}">14:23</div>'
        f'<div class="from_name">Village Channel</div>{more}{body}</div></div>'
    )


def service(words: str) -> str:
    return f'<div class="message service" id="message-1"><div class="body details">{words}</div></div>'


def export(*messages: str, name: str = "Village Channel") -> str:
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body>'
        '<div class="page_wrap">'
        f'<div class="page_header"><div class="content"><div class="text bold">{name}</div></div></div>'
        f'<div class="page_body chat_page"><div class="history">{"".join(messages)}</div></div></div></body></html>'
    )


CREATED = service("Channel «Village Channel» created")


def test_each_message_is_a_document(tmp_path: Path) -> None:
    photo = '<div class="media_wrap clearfix"><div class="media"><div class="title bold">Photo</div></div></div>'
    forwarded = (
        '<div class="forwarded body"><div class="from_name">ليلى <span class="date details" '
        f'title="01.01.2018 01:00:00">x</span></div><div class="text">{TEXT}!</div></div>'
    )
    poll = '<div class="media_poll"><div class="question bold">هل قصف السوق؟</div><div class="answer">- نعم</div></div>'
    found = read(
        tmp_path,
        "messages.html",
        export(
            CREATED,
            one(2, f"{TEXT}<br><strong>عاجل</strong>"),
            one(3, f'{TEXT} <a href="x">هنا</a>', more=photo),
            one(4, "", more=photo),
            one(5, "", more=forwarded, stamp="20.03.2019 01:00:00"),
            one(6, "", more=poll),
        ),
    )
    assert told(found.documents) == [
        ("messages.html:Village Channel/2", "Village Channel", "2019-03-19"),
        ("messages.html:Village Channel/3", "Village Channel", "2019-03-19"),
        ("messages.html:Village Channel/5", "Village Channel", "2019-03-20"),
        ("messages.html:Village Channel/6", "Village Channel", "2019-03-19"),
    ]
    texts = [document.received.text for document in found.documents]
    assert texts == [f"{TEXT}\nعاجل", f"{TEXT} هنا", f"{TEXT}!", "هل قصف السوق؟\n- نعم"]
    assert codes(found) == ["ingest.messages_without_text"]
    assert params(found, "ingest.messages_without_text") == {"service": 1, "empty": 1}


@pytest.mark.parametrize(
    ("messages", "name", "outlet"),
    [
        ([one(2, TEXT)], "ليلى حسن", None),
        ([service("Laila Hasan pinned «this message»"), one(2, TEXT)], "ليلى حسن", None),
        ([one(2, TEXT)], "رويترز", "رويترز"),
        ([CREATED, one(2, TEXT)], "صدى القرية", "صدى القرية"),
        ([CREATED, one(2, TEXT)], "", None),
    ],
)
def test_a_person_is_no_outlet(tmp_path: Path, messages: list[str], name: str, outlet: str | None) -> None:
    found = read(tmp_path, "messages.html", export(*messages, name=name))
    assert told(found.documents) == [(f"messages.html:{outlet or 'chat'}/2", outlet, "2019-03-19")]
    assert name == "" or outlet is not None or name not in repr(found)


def test_a_message_of_either_export_is_one_document(tmp_path: Path) -> None:
    page = read(tmp_path, "messages.html", export(CREATED, one(2, TEXT)))
    lines = read(tmp_path, "result.json", chat(message(2, TEXT, date_unixtime="1552998191")))
    assert page.documents[0].id == lines.documents[0].id


@pytest.mark.parametrize(
    ("content", "issues"),
    [
        (export(), []),
        (export(one(2, TEXT))[:-60], []),
        (export(one(2, TEXT, stamp="gestern")), ["ingest.published_unreadable"]),
        (export(one(2, TEXT, stamp="99.99.2019 14:23:11")), ["ingest.published_unreadable"]),
        (export('<div class="message">' * 3_000), ["ingest.page_too_deep", "ingest.messages_without_text"]),
        (export(*["<div class='message'><div class='text'>" * 50 + TEXT] * 20), []),
        (b'<div class="page_wrap"><div class="history">\xff\xfe\xd9', ["text.encoding"]),
    ],
)
def test_a_broken_page_is_an_issue(tmp_path: Path, content: str | bytes, issues: list[str]) -> None:
    began = time.monotonic()
    assert codes(read(tmp_path, "messages.html", content)) == issues
    assert time.monotonic() - began < 10

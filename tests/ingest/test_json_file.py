import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from isnad.ingest.collection import collect
from isnad.ingest.posts.facebook import mended
from isnad.ingest.posts.fields import created
from isnad.ingest.posts.telegram import stamped

from .given import source
from .hostile.json_file import chat, message
from .reading import codes, params, read, told

TEXT = "قتل رجلان في القرية بعد قصف السوق"
STATUS = "https://x.com/village/status/1108000000000000000"


class TestTelegram:
    def test_each_message_is_a_document(self, tmp_path: Path) -> None:
        joined = [{"type": "bold", "text": "عاجل: "}, "قتل رجل", {"type": "text_link", "text": " هنا", "href": "x"}]
        export = chat(
            {"id": 1, "type": "service", "date": "2019-03-19T01:00:00", "action": "create_channel", "text": ""},
            message(2, TEXT, date="2019-03-19T00:23:11", date_unixtime="1552947791"),
            message(3, joined, photo="photos/1.jpg"),
            message(4, "", photo="photos/2.jpg"),
            message(5, "", poll={"question": "هل قصف السوق؟", "answers": [{"text": "نعم"}, {"text": "لا"}]}),
        )
        found = read(tmp_path, "result.json", export)
        assert told(found.documents) == [
            (f"result.json:Village Channel/{n}", "Village Channel", "2019-03-19") for n in (2, 3, 5)
        ]
        assert [one.received.text for one in found.documents] == [
            TEXT,
            "عاجل: قتل رجل هنا",
            "هل قصف السوق؟\nنعم\nلا",
        ]
        assert codes(found) == ["ingest.messages_without_text"]
        assert params(found, "ingest.messages_without_text") == {"service": 1, "empty": 1}

    def test_an_account_holds_many_chats_and_names_no_person(self, tmp_path: Path) -> None:
        person = json.loads(chat(message(9, TEXT), name="ليلى حسن", type="personal_chat", id=5))
        group = json.loads(chat(message(9, f"{TEXT}!"), name="أصدقاء", type="private_group", id=6))
        left = json.loads(chat(message(9, f"{TEXT}."), username="village_news"))
        account = {
            "about": "x",
            "personal_information": {"first_name": "ليلى"},
            "contacts": {"list": [{"first_name": "ليلى"}]},
            "chats": {"about": "y", "list": [person, group]},
            "left_chats": {"about": "z", "list": [left, 7]},
        }
        found = read(tmp_path, "export/result.json", account)
        assert told(found.documents) == [
            ("result.json:chat 5/9", None, "2019-03-19"),
            ("result.json:chat 6/9", None, "2019-03-19"),
            ("result.json:Village Channel/9", "Village Channel", "2019-03-19"),
        ]
        assert [one.url for one in found.documents] == [None, None, "https://t.me/village_news/9"]
        assert not any("ليلى" in repr(one) or "أصدقاء" in repr(one) for one in found.documents)
        assert codes(found) == []

    def test_the_same_message_of_two_exports_is_one_document(self, tmp_path: Path) -> None:
        (tmp_path / "in").mkdir()
        (tmp_path / "in/a.json").write_bytes(chat(message(1)))
        (tmp_path / "in/b.json").write_bytes(chat(message(1), message(2, TEXT)))
        found = collect([tmp_path / "in"])
        assert [one.name for one in found.documents] == ["a.json:Village Channel/1", "b.json:Village Channel/2"]
        assert codes(found) == ["ingest.same_document"]

    @pytest.mark.parametrize(
        ("edited", "issues"),
        [("2019-03-19T20:00:00", []), ("2019-04-01T20:00:00", ["ingest.edited_later"]), ("1970-01-01T00:00:00", [])],
    )
    def test_an_edit_on_a_later_day_is_told(self, tmp_path: Path, edited: str, issues: list[str]) -> None:
        assert codes(read(tmp_path, "a.json", chat(message(1, edited=edited)))) == issues

    @pytest.mark.parametrize(
        ("local", "unix", "expected"),
        [
            ("2019-03-19T00:23:11", "1552947791", "2019-03-19T00:23:11+02:00"),
            ("2019-03-19T00:23:11", None, "2019-03-19T00:23:11"),
            ("2019-03-19T00:23:11", "5", "2019-03-19T00:23:11"),
            (None, "1552947791", "2019-03-18T22:23:11+00:00"),
            ("soon", "", "soon"),
            (None, None, None),
            (7, True, None),
        ],
    )
    def test_the_zone_is_told_by_the_seconds(self, local: object, unix: object, expected: str | None) -> None:
        assert stamped(local, unix) == expected

    def test_lists_of_messages_of_other_programs_are_not_read(self, tmp_path: Path) -> None:
        inbox = {
            "participants": [{"name": "x"}],
            "messages": [{"sender_name": "x", "content": TEXT, "timestamp_ms": 5}],
        }
        found = read(tmp_path, "message_1.json", inbox)
        assert (found.documents, found.issues, found.unlisted) == ((), (), ("message_1.json",))


X_POSTS: list[tuple[str, dict[str, Any]]] = [
    (
        "archive",
        {"tweet": {"id_str": "1108000000000000000", "full_text": TEXT, "created_at": "Tue Mar 19 12:30:00 +0000 2019"}},
    ),
    (
        "first interface",
        {
            "id_str": "1108000000000000000",
            "full_text": TEXT,
            "created_at": "Tue Mar 19 12:30:00 +0000 2019",
            "user": {"screen_name": "village"},
        },
    ),
    (
        "streamed",
        {
            "id_str": "1108000000000000000",
            "text": "cut",
            "extended_tweet": {"full_text": TEXT},
            "created_at": "Tue Mar 19 12:30:00 +0000 2019",
            "user": {"screen_name": "village"},
        },
    ),
    (
        "flattened",
        {
            "id": "1108000000000000000",
            "text": TEXT,
            "author_id": "5",
            "created_at": "2019-03-19T12:30:00.000Z",
            "author": {"username": "village"},
        },
    ),
    (
        "snscrape",
        {
            "_type": "snscrape.modules.twitter.Tweet",
            "url": STATUS,
            "date": "2019-03-19T12:30:00+00:00",
            "rawContent": TEXT,
            "id": 1108000000000000000,
        },
    ),
    (
        "snscrape, older",
        {
            "url": STATUS,
            "date": "2019-03-19T12:30:00+00:00",
            "content": TEXT,
            "id": 1108000000000000000,
            "user": {"username": "village"},
        },
    ),
    (
        "twint",
        {
            "id": 1108000000000000000,
            "conversation_id": "1108000000000000000",
            "date": "2019-03-19",
            "time": "12:30:00",
            "timezone": "+0000",
            "username": "village",
            "name": "Village",
            "tweet": TEXT,
            "link": STATUS,
        },
    ),
]


class TestX:
    @pytest.mark.parametrize("name", ["posts.json", "posts.jsonl"])
    @pytest.mark.parametrize(("kind", "post"), X_POSTS)
    def test_every_way_to_write_a_post(self, tmp_path: Path, kind: str, post: dict[str, Any], name: str) -> None:
        content = json.dumps([post] if name.endswith("json") else post, ensure_ascii=False)
        found = read(tmp_path, name, content)
        outlet = None if kind == "archive" else "@village"
        assert told(found.documents) == [(f"{name}:1108000000000000000", outlet, "2019-03-19")]
        assert found.documents[0].received.text == TEXT
        assert codes(found) == []

    def test_the_archive_is_a_script(self, tmp_path: Path) -> None:
        post = json.dumps([X_POSTS[0][1]], ensure_ascii=False)
        found = read(tmp_path, "data/tweets.js", f"window.YTD.tweets.part0 = {post}")
        assert told(found.documents) == [("tweets.js:1108000000000000000", None, "2019-03-19")]

    def test_a_page_of_answers_names_its_accounts_at_the_end(self, tmp_path: Path) -> None:
        page = {
            "data": [
                {
                    "id": "1108000000000000000",
                    "text": "قتل &lt;3&gt; &amp;amp;",
                    "author_id": "5",
                    "created_at": "2019-03-19T12:30:00Z",
                }
            ],
            "includes": {"users": [{"id": "5", "username": "village", "name": "Village"}]},
        }
        found = read(tmp_path, "page.json", page)
        assert told(found.documents) == [("page.json:1108000000000000000", "@village", "2019-03-19")]
        assert found.documents[0].received.text == "قتل <3> &amp;"

    def test_a_saved_channel_of_telegram_has_its_name_in_the_address(self, tmp_path: Path) -> None:
        post = {"url": "https://t.me/s/village/12", "date": "2019-03-19T12:30:00+00:00", "content": TEXT}
        assert told(read(tmp_path, "a.jsonl", json.dumps(post)).documents) == [("a.jsonl:1", "@village", "2019-03-19")]

    @pytest.mark.parametrize("written", ["2019-03-19", "Tue Foo 19 12:30:00 +0000 2019", "", None])
    def test_any_other_date_stays(self, written: str | None) -> None:
        assert created(written) == written


def escaped(text: str) -> str:
    """As the download writes it: every byte of UTF-8 a character."""
    return text.encode().decode("latin-1")


class TestFacebook:
    def test_letters_are_put_together_again_and_told(self, tmp_path: Path) -> None:
        posts = [
            {"timestamp": 1552998600, "title": escaped("ليلى حسن"), "data": [{"post": escaped(TEXT)}]},
            {"timestamp": 1552998600, "attachments": [{"data": [{"media": {"uri": "x.jpg"}}]}], "data": []},
        ]
        found = read(tmp_path, "your_posts_1.json", posts)
        assert told(found.documents) == [("your_posts_1.json:1", None, "2019-03-19")]
        assert found.documents[0].received.text == TEXT
        assert "ليلى" not in repr(found.documents)
        assert codes(found) == ["ingest.letters_mended", "ingest.items_without_text"]

    def test_one_post_alone(self, tmp_path: Path) -> None:
        found = read(tmp_path, "your_posts.json", {"timestamp": 1552998600, "data": [{"post": TEXT}]})
        assert [one.received.text for one in found.documents] == [TEXT]
        assert codes(found) == []

    @pytest.mark.parametrize("text", ["plain", TEXT, "café", "Ã©t", ""])
    def test_what_was_not_escaped_is_left(self, text: str) -> None:
        assert mended(text) == ("ét" if text == "Ã©t" else text)
        assert mended(escaped(text)) in (text, mended(text))

    def test_a_collected_post(self, tmp_path: Path) -> None:
        post = {
            "post_id": "123",
            "text": TEXT,
            "time": "2019-03-19 12:00:00",
            "post_url": "https://facebook.com/village/posts/123",
        }
        assert told(read(tmp_path, "a.jsonl", json.dumps(post)).documents) == [("a.jsonl:123", "village", "2019-03-19")]


class TestSources:
    def test_an_array_or_one_source_is_a_pool(self, tmp_path: Path) -> None:
        whole = [source(), source(id="s2", text=None), source(id="s3", text=TEXT), {"a": 1}]
        found = read(tmp_path, "pool.json", whole)
        assert [one.name for one in found.documents] == ["s1", "s3"]
        assert codes(found) == ["ingest.source_without_text", "ingest.items_unknown"]
        assert [one.name for one in read(tmp_path, "one.json", source()).documents] == ["s1"]
        listed = read(tmp_path, "in.json", {"query": {}, "sources": [source()]})
        assert [one.name for one in listed.documents] == ["s1"]

    def test_a_source_is_the_same_document_under_either_suffix(self, tmp_path: Path) -> None:
        array = read(tmp_path, "a.json", [source()]).documents[0]
        line = read(tmp_path, "a.jsonl", json.dumps(source())).documents[0]
        assert array == line
        assert array.published is not None
        assert array.published.day == date(2022, 6, 1)

    @pytest.mark.parametrize(
        "other", [{}, [], {"name": "x", "version": 1}, [1, "a"], {"text": "alone"}, {"messages": [1]}]
    )
    def test_what_is_neither_was_seen_and_not_read(self, tmp_path: Path, other: object) -> None:
        found = read(tmp_path, "package.json", other)
        assert (found.documents, found.issues, found.unlisted) == ((), (), ("package.json",))

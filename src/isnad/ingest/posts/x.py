"""Posts of X, as its archive, its interfaces and the tools that collect them write them."""

from collections.abc import Mapping
from typing import Final

from isnad.ingest.address import host_of, parts_of
from isnad.ingest.network import TELEGRAM, X
from isnad.ingest.posts.fields import created, handle_in, inside, number_in, text_in
from isnad.ingest.source import Fields

Users = Mapping[str, str]
"""The handle of each account by its number, where a page of answers tells them beside the posts."""

_MARKS: Final = ("id_str", "author_id", "edit_history_tweet_ids", "conversation_id", "conversation_id_str")
"""A post of any kind has a text; these fields only posts of X have."""

_SNSCRAPE: Final = "snscrape."
_ESCAPED: Final = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


def fields_of_x(value: Mapping[str, object], users: Users) -> Fields | None:
    """The fields of a post; None for what is none."""
    post = inside(value, "tweet") or value
    text = _text(post)
    if text is None:
        return None
    id_ = number_in(post, "id_str", "id", "tweet_id")
    return Fields(id_, _address(post, id_, users), _channel(post), _published(post), None, text)


def users_of(page: Mapping[str, object]) -> Users:
    """The accounts that a page of answers describes beside its posts."""
    users = inside(page, "includes").get("users")
    known = [one for one in users if isinstance(one, dict)] if isinstance(users, list) else []
    pairs = ((number_in(one, "id"), handle_in(one, "username")) for one in known)
    return {id_: handle for id_, handle in pairs if id_ is not None and handle is not None}


def _text(post: Mapping[str, object]) -> str | None:
    extended = inside(post, "extended_tweet")
    full = text_in(extended, "full_text") or text_in(post, "full_text")
    if full is not None:
        return _unescaped(full)
    if "username" in post and "conversation_id" in post and (found := text_in(post, "tweet")) is not None:
        return found
    kind = text_in(post, "_type")
    is_collected = kind is not None and kind.startswith(_SNSCRAPE)
    if is_collected or _is_posted(post):
        return text_in(post, "rawContent", "content", "renderedContent")
    if any(mark in post for mark in _MARKS):
        long = text_in(inside(post, "note_tweet"), "text") or text_in(post, "text")
        return None if long is None else _unescaped(long)
    return None


def _is_posted(post: Mapping[str, object]) -> bool:
    parts = parts_of(text_in(post, "url", "link") or "")
    return parts is not None and host_of(parts) in X.hosts | TELEGRAM.hosts and "date" in post


def _unescaped(text: str) -> str:
    """The interfaces write three characters as a page would; the ampersand last, or it would be undone twice."""
    for written, meant in _ESCAPED:
        text = text.replace(written, meant)
    return text


def _published(post: Mapping[str, object]) -> str | None:
    found = created(text_in(post, "created_at", "date"))
    time, zone = text_in(post, "time"), text_in(post, "timezone")
    if found is not None and time is not None and len(found) == len("2019-03-19"):
        return f"{found}T{time}{zone if zone is not None and zone[:1] in '+-' else ''}"
    return found


def _address(post: Mapping[str, object], id_: str | None, users: Users) -> str | None:
    given = text_in(post, "url", "link", "tweet_url")
    if given is not None and parts_of(given) is not None:
        return given.strip()
    if id_ is None:
        return None
    user = handle_in(inside(post, "user", "author"), "username", "screen_name") or handle_in(post, "username")
    handle = user or users.get(number_in(post, "author_id") or "")
    return f"https://x.com/{handle or 'i'}/status/{id_}"


def _channel(post: Mapping[str, object]) -> str | None:
    """The public page of a channel on Telegram, which tools save as they save posts, has its name in the address."""
    parts = parts_of(text_in(post, "url") or "")
    steps = [] if parts is None or host_of(parts) not in TELEGRAM.hosts else parts.path.strip("/").split("/")
    return f"@{steps[1]}" if len(steps) == 3 and steps[0] == "s" else None

"""Posts of Facebook, as its own download and the tools that collect them write them."""

from collections.abc import Mapping
from typing import Final

from isnad.ingest.posts.fields import from_seconds, number_in, text_in
from isnad.ingest.source import Fields

_BEYOND: Final = "\xff"


def fields_of_facebook(value: Mapping[str, object]) -> tuple[Fields, bool] | None:
    """The fields of a post, and whether its letters were mended; None for what is none.

    Who a download is of, its posts do not say; the titles of posts name persons and are left out.
    """
    if "post_id" in value and (text := text_in(value, "post_text", "text")) is not None:
        id_ = number_in(value, "post_id")
        return Fields(id_, text_in(value, "post_url"), None, text_in(value, "time"), None, text), False
    data = value.get("data")
    if not isinstance(data, list) or "timestamp" not in value:
        return None
    written = [post for one in data if isinstance(one, dict) and (post := text_in(one, "post")) is not None]
    text = "\n".join(written)
    whole = mended(text)
    published = from_seconds(value["timestamp"])
    return Fields(None, None, None, published, None, whole or None), whole != text


def mended(text: str) -> str:
    """What the text was before the network's download wrote each of its bytes as a character.

    Its files hold UTF-8 read as Latin-1. A text that holds any other character, or is no UTF-8 then, is left alone.
    """
    if text.isascii() or max(text) > _BEYOND:
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return text

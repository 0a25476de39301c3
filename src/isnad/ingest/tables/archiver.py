"""The sheet that Bellingcat's auto-archiver keeps: which of its rows were archived, and the words of a post in them.

Its columns are told by `columns`; a row of it is a link, what became of it, and what was found there. When it
was archived is told of the document; where the copy lies is passed over.
"""

import json
from typing import Final

import msgspec

from isnad.ingest.issues import issue
from isnad.ingest.source import Fields
from isnad.knowledge.wordlists import written_words
from isnad.model.document import Issue

# Where some of its modules put everything that a network gave, as JSON, the words of the post are under one of these.
_TEXT_KEYS: Final = ("full_text", "text", "rawContent", "content", "caption_text", "caption", "description")


def refusal(status: str, where: str) -> Issue | None:
    """Why a row is not read, by its status: nothing was archived, or not yet. None where something was."""
    said = status.casefold()
    if any(word in said for word in written_words("columns", "archiver_success")):
        return None
    return issue(where, "ingest.not_archived", status=status or "—")


def mended(fields: Fields) -> Fields:
    """The fields with the post's own words, where its text is a dump of data; without a text where none are found."""
    text = fields.text
    if text is None or not text.lstrip().startswith("{"):
        return fields
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        # Cut off where a cell of the sheet was full: data still, and no words.
        is_data = text.lstrip()[1:].lstrip().startswith('"')
        return msgspec.structs.replace(fields, text=None) if is_data else fields
    words = (data.get(name) for name in _TEXT_KEYS)
    found = next((word for word in words if isinstance(word, str) and _is_whole(word)), None)
    return msgspec.structs.replace(fields, text=found)


def _is_whole(word: str) -> bool:
    return bool(word.strip()) and not any("\ud800" <= char <= "\udfff" for char in word)

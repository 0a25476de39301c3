"""Tells what one value among others is: a source as the pools have it, a post of X or of Facebook, or nothing known."""

from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from isnad.ingest.issues import issue
from isnad.ingest.posts.facebook import fields_of_facebook
from isnad.ingest.posts.x import Users, fields_of_x
from isnad.ingest.record import Record
from isnad.ingest.source import Fields, record_of, source_of
from isnad.model.document import Issue

_BESIDE_TEXT: Final = ("id", "url", "publisher", "published", "title")


class Items:
    """Reads the items of one file, and counts what it could not use.

    Args:
        file: how names of documents call it.
        is_pool: every item that is no post is meant to be a source.
    """

    def __init__(self, file: str, *, is_pool: bool = False) -> None:
        self.known = 0
        self._file = file
        self._is_pool = is_pool
        self._unknown = 0
        self._empty = 0
        self._mended = 0

    def records(self, value: object, where: str, place: str, users: Users | None = None) -> Iterator[Record | Issue]:
        """The record of one item. `place`: what it is called in its file where it has no number of its own."""
        found = self._post(value, users or {})
        if found is not None:
            self.known += 1
            if found.text is None:
                self._empty += 1
            else:
                record = record_of(found, where)
                yield msgspec.structs.replace(record, name=f"{self._file}:{found.id or place}")
        elif self._is_pool or _is_source(value):
            self.known += 1
            yield from source_of(value, where)
        else:
            self._unknown += 1

    def close(self, where: str) -> Iterator[Issue]:
        """What is to be said of the file as a whole."""
        if self._mended:
            yield issue(where, "ingest.letters_mended", count=self._mended)
        if self._empty:
            yield issue(where, "ingest.items_without_text", count=self._empty)
        if self.known and self._unknown:
            yield issue(where, "ingest.items_unknown", count=self._unknown)

    def _post(self, value: object, users: Mapping[str, str]) -> Fields | None:
        if not isinstance(value, dict):
            return None
        post = fields_of_x(value, users)
        if post is not None:
            return post
        of_facebook = fields_of_facebook(value)
        if of_facebook is None:
            return None
        self._mended += of_facebook[1]
        return of_facebook[0]


def _is_source(value: object) -> bool:
    """Whether a file that may hold anything holds a source here: a text, and something known of it."""
    if not isinstance(value, dict):
        return False
    given = [name for name in _BESIDE_TEXT if value.get(name) is not None]
    return ("text" in value and given != []) or ("publisher" in given and "published" in given)

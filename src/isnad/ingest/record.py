"""One document as its bytes came, before anything is read of it: what a format gives and a worker takes."""

from enum import StrEnum
from functools import cached_property

import msgspec

from isnad.model.document import Issue, Outlet
from isnad.model.identity import sha256_of
from isnad.model.terms import Basis
from isnad.model.value import Value


class Form(StrEnum):
    """How the bytes of a record are to be read."""

    TEXT = "text"
    PAGE = "page"
    SOURCE = "source"  # canonical JSON of the fields of `isnad.ingest.source.Fields`
    ITEM = "item"  # the same, with a title and a text in the markup of a feed
    PDF = "pdf"
    MAIL = "mail"


class Told(Value, frozen=True):
    """What is said of a document beside its bytes: by a table, an archive, a feed. It counts over what its page says.

    Attributes:
        published: a field that should hold a day; read when the document is.
        source: who says the day, a code of `isnad.model.document.Published`.
        retrieved: a field that should hold when the document was collected; `retrieved_source` who says so.
        charset: the encoding that a server sent a page with; where the page says another, that one counts.
        settles_day: a day was meant to be given: where it cannot be read, no other one counts.
    """

    outlet: Outlet | None = None
    published: str = ""
    basis: Basis = Basis.STATED
    source: str = "table"
    settles_day: bool = False
    title: str | None = None
    url: str | None = None
    charset: str | None = None
    retrieved: str = ""
    retrieved_source: str = "table"


class Record(Value, frozen=True, dict=True):
    """One document's bytes.

    Attributes:
        name: what the document is called in its collection.
        where: where it stands, for issues.
        data: the bytes as they came; the document's id is their SHA-256.
        told: what is said of it beside its bytes.
        issues: what is wrong with what is said of it; printed after the document.
    """

    form: Form
    name: str
    where: str
    data: bytes
    told: Told | None = None
    issues: tuple[Issue, ...] = ()

    @cached_property
    def id(self) -> str:
        """Of the document."""
        return sha256_of(self.data)

    def renamed(self, name: str, why: Issue) -> "Record":
        """The same under another name."""
        return msgspec.structs.replace(self, name=name, issues=(*self.issues, why))


class Unlisted(Value, frozen=True):
    """A file that was seen and not read: no table lists it, or it is no report."""

    name: str


Found = Record | Issue | Unlisted
"""What a format gives."""

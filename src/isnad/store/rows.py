"""What a store keeps beside the log."""

from collections.abc import Sequence

import msgspec

from isnad.model.claim import Claim
from isnad.model.codec import from_json
from isnad.model.document import Document, Issue
from isnad.model.identity import sha256_of
from isnad.model.reason import Reason
from isnad.model.value import Value
from isnad.store.canonical import canonical, plain


class Kept(Value, frozen=True):
    """A document as a case keeps it.

    Attributes:
        id: SHA-256 of the bytes it came as.
        name: unique in the case.
        blob: SHA-256 of the bytes kept: the document's id, or the hash of its masked text where words are withheld.
        received: SHA-256 of the received text.
        extractor: who made the received text.
        language: of the report.
        record: the whole `Document` as canonical JSON.
        first_seen: UTC, ISO 8601.
        withheld: how many code points of the received text are masked; 0 for a document kept whole.
    """

    id: str
    name: str
    blob: str
    received: str
    extractor: str
    language: str
    record: str
    first_seen: str
    withheld: int = 0

    @classmethod
    def of(cls, document: Document, blob: str, first_seen: str, withheld: int = 0) -> "Kept":
        """The row of a document whose bytes are kept under the hash `blob`."""
        record = canonical(document).decode("utf-8")
        text = document.received
        name = plain(document.name)
        return cls(
            document.id, name, blob, text.sha256, text.extractor, document.language, record, first_seen, withheld
        )

    @property
    def record_hash(self) -> str:
        """SHA-256 of the record."""
        return sha256_of(self.record.encode("utf-8"))

    def document(self) -> Document:
        """The document itself; raises IsnadError where the record is not one."""
        return from_json(self.record, Document)


class Reading(Value, frozen=True):
    """The claims read off one document.

    Attributes:
        document: its id.
        key: hash of what the reading depends on; the same key gives the same claims.
        claims: canonical JSON of a list of `Claim`.
        claim_count: how many.
        revision: 1, raised with every reading under another key.
        targets: canonical JSON of a list of `Target`: kinds of civilian places that the claims tell were hit.
        stage: hash of how the document came and of what read it, but for the words that the rules know; empty where
            that is not known.
        knowledge: hash of those words, as they last would have given the same.
        issues: canonical JSON of a list of `Issue`: what is wrong with the document.
    """

    document: str
    key: str
    claims: str
    claim_count: int
    revision: int = 1
    targets: str = "[]"
    stage: str = ""
    knowledge: str = ""
    issues: str = "[]"

    @classmethod
    def of(
        cls,
        document: str,
        key: str,
        claims: tuple[Claim, ...],
        revision: int = 1,
        targets: Sequence[msgspec.Struct] = (),
    ) -> "Reading":
        """The row of the claims of the document with this id, and of what they tell was hit."""
        made, hit = canonical(claims).decode("utf-8"), canonical(list(targets)).decode("utf-8")
        return cls(document, key, made, len(claims), revision, hit)

    @property
    def claims_hash(self) -> str:
        """SHA-256 of the claims."""
        return sha256_of(self.claims.encode("utf-8"))

    @property
    def targets_hash(self) -> str:
        """SHA-256 of the targets."""
        return sha256_of(self.targets.encode("utf-8"))

    def values(self) -> tuple[Claim, ...]:
        """The claims themselves; raises IsnadError where they are none."""
        return from_json(self.claims, tuple[Claim, ...])


class Signed(Value, frozen=True):
    """A manifest: `sha256` of its file, the Ed25519 `signature` over its bytes in hexadecimal, and the key's print."""

    number: int
    sha256: str
    key: str
    signature: str


class Near(Value, frozen=True):
    """Two documents of which one repeats the other: `shared` is the share of the shorter text, 0 to 1."""

    first: str
    second: str
    shared: float
    reason: Reason


class Met(Value, frozen=True):
    """An issue, and the entry of the log with which the build began that met it."""

    build: int
    issue: Issue

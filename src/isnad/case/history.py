"""What a log says, taken together: whether its chain holds, and how each document ought to stand."""

from collections.abc import Iterable

from isnad.model.value import Value
from isnad.store.entry import EMPTY, Act, Action, Entry, Head
from isnad.store.rows import Kept, Reading


class Stand(Value, frozen=True):
    """How a document stands after an entry of the log; hashes are SHA-256.

    Attributes:
        document: its id, the hash of the bytes it came as.
        name: in the case.
        blob: hash of the bytes kept.
        received: hash of the received text.
        extractor: who made the received text, with a version.
        record: hash of the document's whole record: text, outlet, day and the rest.
        key: hash of what the reading depends on.
        claims: hash of the claims.
        first_seen: UTC, ISO 8601.
        withheld: masked code points.
        targets: hash of what the claims tell was hit; empty in entries of versions that did not keep it.
    """

    document: str
    name: str
    blob: str
    received: str
    extractor: str
    record: str
    key: str
    claims: str
    first_seen: str
    withheld: int
    targets: str = ""

    @classmethod
    def of(cls, kept: Kept, reading: Reading) -> "Stand":
        """How these rows stand."""
        return cls(
            kept.id,
            kept.name,
            kept.blob,
            kept.received,
            kept.extractor,
            kept.record_hash,
            reading.key,
            reading.claims_hash,
            kept.first_seen,
            kept.withheld,
            reading.targets_hash,
        )

    def act(self, action: Action) -> Act:
        """What to log about it."""
        return Act.of(action, **{name: getattr(self, name) for name in self.__struct_fields__})


class Key(Value, frozen=True):
    """A public key, in hexadecimal, and the entry that made it known."""

    public: str
    entry: int


class History:
    """Follows a log entry by entry.

    Attributes:
        head: the last entry whose chain holds.
        broken: number of the first entry that is not what was logged, or None; nothing behind it was followed.
        hashes: of the entries followed, in order.
        stands: of each document, by id.
        twice: id of the first document that was added twice, or None.
        blobs: hash of everything that was ever kept.
        keys: by fingerprint.
        last_key: the fingerprint made known last.
        signed: number of a manifest to hash of its file and entry.
        decisions: number of the entry to hash of each decision's body.
        case: the case's id; empty where the log does not begin with its creation.
    """

    def __init__(self) -> None:
        self.head: Head = EMPTY
        self.broken: int | None = None
        self.hashes: list[str] = []
        self.stands: dict[str, Stand] = {}
        self.twice: str | None = None
        self.blobs: set[str] = set()
        self.keys: dict[str, Key] = {}
        self.last_key = ""
        self.signed: dict[int, tuple[str, int]] = {}
        self.decisions: dict[int, str] = {}
        self.case = ""

    def follow(self, entries: Iterable[Entry], up_to: int | None = None) -> "History":
        """Read on, to the end or up to entry `up_to`; stops at the first entry whose chain does not hold."""
        for entry in entries:
            if up_to is not None and entry.seq > up_to:
                break
            at = self.head.length + 1
            if entry.seq != at or entry.previous != self.head.hash or entry.hash != entry.expected_hash():
                self.broken = at
                break
            self.head = entry.end
            self.hashes.append(entry.hash)
            self._take(entry)
        return self

    def _take(self, entry: Entry) -> None:
        if entry.action == Action.CASE_CREATED and entry.seq == 1:
            self.case = entry.text("case")
        elif entry.action in (Action.DOCUMENT_ADDED, Action.DOCUMENT_REREAD):
            stand = _stand(entry)
            if entry.action == Action.DOCUMENT_ADDED and stand.document in self.stands and self.twice is None:
                self.twice = stand.document
            self.stands[stand.document] = stand
            self.blobs.add(stand.blob)
        elif entry.action in (Action.KEY_MADE, Action.KEY_REPLACED):
            self.last_key = entry.text("fingerprint")
            self.keys[self.last_key] = Key(entry.text("public"), entry.seq)
        elif entry.action == Action.MANIFEST_SIGNED:
            self.signed[entry.number("manifest") or 0] = (entry.text("sha256"), entry.seq)
        elif entry.action == Action.DECISION_TAKEN:
            self.decisions[entry.seq] = entry.text("sha256")


def _stand(entry: Entry) -> Stand:
    texts = {name: entry.text(name) for name in Stand.__struct_fields__ if name != "withheld"}
    return Stand(withheld=entry.number("withheld") or 0, **texts)

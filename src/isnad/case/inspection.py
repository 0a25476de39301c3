"""A case under inspection, and how its documents and bytes are checked against its log."""

from collections.abc import Callable, Iterable

from isnad.case.folder import Layout
from isnad.case.history import History, Stand
from isnad.errors import IsnadError
from isnad.model.document import Document, Issue
from isnad.model.identity import sha256_of
from isnad.model.reason import Reason
from isnad.store.blobs import Bytes
from isnad.store.read import Reader
from isnad.store.rows import Kept

_DECISIONS = "decisions"


class Inspection:
    """One moment of a case, its log followed as far as it holds.

    Attributes:
        notes: what is no break and yet worth knowing; checks add to it.
    """

    def __init__(self, layout: Layout, reader: Reader) -> None:
        self.layout = layout
        self.reader = reader
        self.bytes = Bytes(layout.bytes)
        self.history = History()
        self.notes: list[Issue] = []

    def note(self, where: str, reason: Reason) -> None:
        """Add to the notes."""
        self.notes.append(Issue(where, reason))


def first(checks: Iterable[Callable[[], Issue | None]]) -> Issue | None:
    """The first break that a check finds; those behind it are not made."""
    for check in checks:
        found = check()
        if found is not None:
            return found
    return None


def database(case: Inspection) -> Issue | None:
    """Whether the database's own check finds its file whole."""
    damage = case.reader.damage()
    if damage is None:
        return None
    return Issue(case.layout.database.name, Reason.of("custody.database_broken", problem=damage))


def blobs(case: Inspection) -> Issue | None:
    """Whether everything that was ever kept is there, and is what it was."""
    logged = case.history.blobs
    listed = set(case.reader.blobs())
    for sha256 in sorted(logged | listed):
        where = case.layout.relative(case.bytes.path_of(sha256))
        if sha256 not in logged or sha256 not in listed:
            return Issue(where, Reason.of("custody.bytes_list_changed"))
        try:
            case.bytes.read(sha256)
        except IsnadError as error:
            return Issue(where, _of_bytes(error))
    try:
        spare = sum(sha256 not in logged for sha256 in case.bytes.hashes())
    except OSError as error:
        return Issue(case.layout.bytes.name, Reason.of("custody.bytes_unreadable", problem=error.strerror or ""))
    if spare:
        case.note(case.layout.bytes.name, Reason.of("custody.spare_bytes", files=spare))
    return None


def _of_bytes(error: IsnadError) -> Reason:
    if error.code == "store.bytes_missing":
        return Reason.of("custody.bytes_missing")
    if error.code == "store.bytes_changed":
        return Reason.of("custody.bytes_changed")
    return Reason.of("custody.bytes_unreadable", problem=error.message)


def documents(case: Inspection) -> Issue | None:
    """Whether every document and its claims are as the log says, none more and none less."""
    stands = case.history.stands
    if case.history.twice is not None:
        return Issue(stands[case.history.twice].name, Reason.of("custody.document_twice"))
    met: set[str] = set()
    for kept in case.reader.documents():
        stand = stands.get(kept.id)
        if stand is None:
            return Issue(kept.name, Reason.of("custody.document_unlogged"))
        reason = _of_document(kept, stand)
        if reason is not None:
            return Issue(kept.name, reason)
        met.add(kept.id)
    missing = next((stands[id_] for id_ in sorted(stands) if id_ not in met), None)
    if missing is not None:
        return Issue(missing.name, Reason.of("custody.document_missing"))
    withheld = sum(stand.withheld > 0 for stand in stands.values())
    if withheld:
        case.note(case.layout.database.name, Reason.of("custody.comments_withheld", documents=withheld))
    return None


def _of_document(kept: Kept, stand: Stand) -> Reason | None:
    """What is wrong with the row of a document: its text first, which everything else stands on."""
    document = _document(kept)
    if document is None:
        return Reason.of("custody.record_unreadable")
    if sha256_of(document.received.text.encode("utf-8", "surrogatepass")) != stand.received:
        return Reason.of("custody.received_changed")
    if kept.record_hash != stand.record:
        return Reason.of("custody.record_changed")
    # A document kept whole is kept as the bytes that name it; a masked one as its masked text.
    if stand.blob != (stand.document if stand.withheld == 0 else stand.received):
        return Reason.of("custody.blob_of_another")
    shown = (kept.name, kept.blob, kept.received, kept.extractor, kept.first_seen, kept.withheld)
    logged = (stand.name, stand.blob, stand.received, stand.extractor, stand.first_seen, stand.withheld)
    if (document.id, document.language) != (kept.id, kept.language):
        return Reason.of("custody.row_changed")
    return None if shown == logged else Reason.of("custody.row_changed")


def _document(kept: Kept) -> Document | None:
    try:
        return kept.document()
    except (IsnadError, RecursionError):
        return None


def readings(case: Inspection) -> Issue | None:
    """Whether the claims are those that the log says were read."""
    stands = case.history.stands
    unread = set(stands)
    for reading in case.reader.readings():
        stand = stands.get(reading.document)
        if stand is None:
            return Issue(reading.document, Reason.of("custody.document_unlogged"))
        as_logged = (reading.claims_hash, reading.key) == (stand.claims, stand.key)
        as_logged = as_logged and stand.targets in ("", reading.targets_hash)
        # Only claims that are those of the log are sure to be readable.
        if not as_logged or reading.claim_count != len(reading.values()):
            return Issue(stand.name, Reason.of("custody.claims_changed"))
        unread.discard(reading.document)
    names = sorted(stands[id_].name for id_ in unread)
    return Issue(names[0], Reason.of("custody.claims_missing")) if names else None


def decisions(case: Inspection) -> Issue | None:
    """Whether every decision is the one that the log tells of, none more and none less."""
    logged = dict(case.history.decisions)
    for row in case.reader.decisions.rows():
        where = f"{_DECISIONS}:{row.entry}"
        if logged.pop(row.entry, None) != row.hash:
            return Issue(where, Reason.of("custody.decision_changed"))
        try:
            row.taken()
        except IsnadError:
            return Issue(where, Reason.of("custody.decision_changed"))
    missing = min(logged, default=None)
    return None if missing is None else Issue(f"{_DECISIONS}:{missing}", Reason.of("custody.decision_missing"))

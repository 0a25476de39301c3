"""What is to be written for each document that comes: nothing, all of it, or its claims anew."""

from collections.abc import Callable
from typing import Final

import msgspec

from isnad.case.built import Tally
from isnad.case.history import Stand
from isnad.case.reading import Settings, as_stored, revised
from isnad.case.withhold import Shown, withhold
from isnad.ingest.arrival import Arrival
from isnad.ingest.describe import is_read
from isnad.ingest.record import Unlisted
from isnad.model.document import Document, Issue
from isnad.model.identity import sha256_of
from isnad.model.reason import Reason
from isnad.store.canonical import plain
from isnad.store.entry import Act, Action
from isnad.store.read import Reader
from isnad.store.rows import Kept, Reading
from isnad.store.write import now

BATCH: Final = 200
_BYTES: Final = 64 * 2**20

Tell = Callable[[Issue | Unlisted], None]


class Step:
    """What one transaction is to write, and the bytes that have to be on the disk before it."""

    def __init__(self) -> None:
        self.data: list[bytes] = []
        self.documents: list[Kept] = []
        self.readings: list[Reading] = []
        self.acts: list[Act] = []
        self.issues: list[Issue] = []

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to write."""
        return not self.documents and not self.issues

    @property
    def is_full(self) -> bool:
        """Whether it is time to write it."""
        return len(self.documents) + len(self.issues) >= BATCH or sum(map(len, self.data)) >= _BYTES

    @property
    def names(self) -> set[str]:
        """Of its documents."""
        return {kept.name for kept in self.documents}


class Intake:
    """Decides about one document after the other.

    Args:
        settings: what claims depend on.
        tally: told what was decided.
        keep_comments: also keep what private persons wrote under a report.
        tell: called with everything that could not be used.
    """

    def __init__(self, settings: Settings, tally: Tally, tell: Tell, *, keep_comments: bool) -> None:
        self._settings = settings
        self._tally = tally
        self._tell = tell
        self._keep_comments = keep_comments

    def leave_out(self, item: Issue | Unlisted, step: Step) -> None:
        """Record what could not be used."""
        self._tell(item)
        if isinstance(item, Issue):
            step.issues.append(item)
            self._tally.add("issues")
        else:
            self._tally.add("unlisted")

    def take(self, arrival: Arrival, step: Step, reader: Reader) -> None:
        """Add to `step` what is to be written for a document; `reader` sees the case without the step."""
        known = reader.document(arrival.document.id)
        shown = self._shown(arrival.document, known, step)
        document = self._named(shown.document, step, reader) if known is None else as_stored(shown.document, known)
        self._tally.add("other_languages", int(not is_read(document)))
        self._tally.add("withheld", int(shown.withheld > 0))
        key = self._settings.key(document)
        before = reader.reading(document.id)
        if before is not None and before.key == key:
            self._tally.add("kept")
            self._tally.add("claims", before.claim_count)
            return
        data = document.received.text.encode("utf-8") if shown.withheld else arrival.data
        first_seen = now() if known is None else known.first_seen
        kept = Kept.of(document, sha256_of(data), first_seen, shown.withheld)
        self._add(step, kept, self._reading(document, key, before), data, is_new=known is None)

    def _reading(self, document: Document, key: str, before: Reading | None) -> Reading:
        read = self._settings.read(document)
        if before is None:
            return Reading.of(document.id, key, read.claims, targets=read.targets)
        claims = revised(read.claims, before.values())
        return Reading.of(document.id, key, claims, before.revision + 1, read.targets)

    def _add(self, step: Step, kept: Kept, reading: Reading, data: bytes, *, is_new: bool) -> None:
        step.data.append(data)
        step.documents.append(kept)
        step.readings.append(reading)
        step.acts.append(Stand.of(kept, reading).act(Action.DOCUMENT_ADDED if is_new else Action.DOCUMENT_REREAD))
        self._tally.add("new" if is_new else "reread")
        self._tally.add("claims", reading.claim_count)

    def _shown(self, document: Document, known: Kept | None, step: Step) -> Shown:
        if self._keep_comments:
            return Shown(document, 0)
        shown = withhold(document)
        if shown.withheld and known is not None and known.withheld == 0:
            # Its bytes are in the case for good: a masked text beside them would promise what is not so.
            self.leave_out(Issue(known.name, Reason.of("case.comments_kept")), step)
            return Shown(document, 0)
        return shown

    def _named(self, document: Document, step: Step, reader: Reader) -> Document:
        """The document under a name that no other in the case has: a claim speaks of its document by name."""
        name, number = document.name, 1
        while plain(name) in step.names or reader.has_name(plain(name)):
            number += 1
            name = f"{document.name}#{number}"
        if name == document.name:
            return document
        taken = Reason.of("ingest.name_taken", name=document.name, given=name)
        self.leave_out(Issue(document.name, taken), step)
        return msgspec.structs.replace(document, name=name)

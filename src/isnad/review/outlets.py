"""How one outlet tells what others tell too: its tolls beside theirs, and the words by which it judges."""

from dataclasses import dataclass
from typing import Final

from isnad.case.drafting.outlets import Lies, Range, lies, others_of, tolls_of
from isnad.model.framing import Framing
from isnad.pipeline.context import Context
from isnad.pipeline.framing import framing
from isnad.review.recent import Recent, drafted
from isnad.store.draft_rows import IncidentRow
from isnad.store.outlet_rows import Outlets
from isnad.store.read import Reader

DOCUMENTS: Final = 25
"""Reports in which judging words are looked for: the last ones."""
CHARACTERS: Final = 30_000
"""Of their texts together, at most: a page must not take seconds."""


@dataclass(frozen=True, slots=True)
class Toll:
    """What an outlet and all others print of one incident; None where nobody of them prints a number."""

    row: IncidentRow
    mine: Range | None
    others: Range | None

    @property
    def how(self) -> Lies | None:
        """How its toll lies to the others'; None where there are not two to compare."""
        return None if self.mine is None or self.others is None else lies(self.mine, self.others)


def tolls_beside(reader: Reader, name: str, limit: int) -> tuple[Toll, ...]:
    """Incidents that the outlet's last reports tell of, the latest first, with its toll and that of all others."""
    outlets = Outlets(reader.connection)
    rows = outlets.last_incidents(name, limit)
    printed = outlets.printed_by(row.id for row in rows)
    found: list[Toll] = []
    for row in rows:
        tolls = tolls_of(row.value(), printed)
        found.append(Toll(row, tolls.get(name), others_of(tolls, name)))
    return tuple(found)


def framings_of(reader: Reader, name: str, context: Context) -> tuple[Framing, ...]:
    """The judging words of the outlet's last reports, of each report: as many as can be read at once."""
    key = (drafted(reader), context.fingerprint.knowledge, name, CHARACTERS)
    return _FRAMINGS.get(key, lambda: _framings(reader, name, context))


_FRAMINGS: Recent[tuple[Framing, ...]] = Recent(512)


def _framings(reader: Reader, name: str, context: Context) -> tuple[Framing, ...]:
    found: list[Framing] = []
    length = 0
    for id_ in Outlets(reader.connection).last_documents(name, DOCUMENTS):
        kept = reader.document(id_)
        if kept is None:
            continue
        document = kept.document()
        length += len(document.report)
        if found and length > CHARACTERS:
            break
        found.append(framing(document, context))
    return tuple(found)

"""The register of documents, with the hashes by which the bytes of the case can be checked."""

from typing import Final

from isnad.export.content import Content
from isnad.export.folder import Folder
from isnad.export.listing import row_of
from isnad.export.losses import Losses
from isnad.export.making import Each, of_lines, of_readings
from isnad.export.parts import Sheaf
from isnad.export.records import IncidentLine, ReadingRecord
from isnad.export.register.copies import Copies, copied_in
from isnad.export.register.row import DocumentRow, document_row, with_copies
from isnad.export.registry import Asked
from isnad.model.codec import to_compact
from isnad.present.redaction.edition import Edition

_FORMAT: Final = "documents"


def write(content: Content, folder: Folder, asked: Asked) -> None:
    """`register.csv`, `register.jsonl` with the same rows, and in the internal edition `SHA256SUMS.txt`."""
    copies = Copies()
    for part in of_lines(content, asked, _FORMAT, _lines):
        for copied in part.kept:
            copies.add(copied)
    kept: set[str] = set()
    with folder.table("register", for_spreadsheets=True) as table, folder.text("register.jsonl") as lines:
        for part in of_readings(content, asked, _FORMAT, _readings):
            for bare in part.kept:
                row = with_copies(bare, copies.of(bare.name))
                table.add(row_of(row))
                lines.write(f"{to_compact(row)}\n")
                kept.add(row.kept_sha256)
                _lose(folder.losses, row)
    if content.about.edition is Edition.INTERNAL:
        with folder.text("SHA256SUMS.txt") as sums:
            sums.writelines(f"{sha256}  bytes/{sha256[:2]}/{sha256}\n" for sha256 in sorted(kept))


def _lines(_content: Content, _asked: Asked) -> Each[IncidentLine]:
    """What is kept of an incident is which of its reports repeat others."""

    def each(line: IncidentLine, sheaf: Sheaf) -> None:
        for copied in copied_in(line.incident):
            sheaf.keep(copied)

    return each


def _readings(_content: Content, _asked: Asked) -> Each[ReadingRecord]:
    """What is kept of a document is its row; what it repeats, the incidents tell."""

    def each(reading: ReadingRecord, sheaf: Sheaf) -> None:
        sheaf.keep(document_row(*reading, ()))

    return each


def _lose(losses: Losses, row: DocumentRow) -> None:
    if row.withheld:
        losses.add("withheld", row.sha256)
    if row.published is None:
        losses.add("no_day", row.sha256)
    if row.outlet is None:
        losses.add("no_outlet", row.sha256)

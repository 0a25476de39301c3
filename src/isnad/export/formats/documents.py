"""The register of documents, with the hashes by which the bytes of the case can be checked."""

from isnad.export.content import Content
from isnad.export.folder import Folder
from isnad.export.listing import row_of
from isnad.export.losses import Losses
from isnad.export.register.copies import Copies
from isnad.export.register.row import DocumentRow, document_row
from isnad.export.registry import Asked
from isnad.model.codec import to_compact
from isnad.present.redaction.edition import Edition


def write(content: Content, folder: Folder, _asked: Asked) -> None:
    """`register.csv`, `register.jsonl` with the same rows, and in the internal edition `SHA256SUMS.txt`."""
    copies = Copies()
    for incident in content.incidents():
        copies.add(incident.incident)
    kept: set[str] = set()
    with folder.table("register", for_spreadsheets=True) as table, folder.text("register.jsonl") as lines:
        for record, claims in content.readings():
            row = document_row(record, claims, copies.of(record.name))
            table.add(row_of(row))
            lines.write(f"{to_compact(row)}\n")
            kept.add(row.kept_sha256)
            _lose(folder.losses, row)
    if content.about.edition is Edition.INTERNAL:
        with folder.text("SHA256SUMS.txt") as sums:
            sums.writelines(f"{sha256}  bytes/{sha256[:2]}/{sha256}\n" for sha256 in sorted(kept))


def _lose(losses: Losses, row: DocumentRow) -> None:
    if row.withheld:
        losses.add("withheld", row.sha256)
    if row.published is None:
        losses.add("no_day", row.sha256)
    if row.outlet is None:
        losses.add("no_outlet", row.sha256)

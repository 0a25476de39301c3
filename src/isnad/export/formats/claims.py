"""Every claim with its chain: whole as JSON lines, flat as a table, its links as another."""

from isnad.export.claims.line import claim_line
from isnad.export.claims.links import link_rows
from isnad.export.claims.row import PARTS, claim_row
from isnad.export.content import Content
from isnad.export.folder import Folder
from isnad.export.losses import Losses
from isnad.export.making import Each, of_readings
from isnad.export.parts import Sheaf, put_together
from isnad.export.records import ClaimRecord, ReadingRecord
from isnad.export.registry import Asked
from isnad.model.count import Count
from isnad.model.terms import Exactness
from isnad.present.redaction.edition import Edition


def write(content: Content, folder: Folder, asked: Asked) -> None:
    """`claims.jsonl`, `claims.csv` and `links.csv`."""
    with (
        folder.text("claims.jsonl") as lines,
        folder.table("claims", for_spreadsheets=True) as claims,
        folder.table("links", for_spreadsheets=True) as links,
    ):
        streams = {"lines": lines, "claims": claims.stream, "links": links.stream}
        put_together(of_readings(content, asked, "claims", _begin), streams, folder.losses)


def _begin(content: Content, asked: Asked) -> Each[ReadingRecord]:
    public = content.about.edition is Edition.PUBLIC

    def each(reading: ReadingRecord, sheaf: Sheaf) -> None:
        lines, claims, links = sheaf.text("lines"), sheaf.table("claims"), sheaf.table("links")
        for record in reading[1]:
            lines.write(f"{claim_line(record)}\n")
            claims.add(claim_row(record, asked.language, asked.context.gazetteer))
            for row in link_rows(record):
                links.add(row)
            _lose(sheaf.losses, record, public=public)

    return each


def _lose(losses: Losses, record: ClaimRecord, *, public: bool) -> None:
    """What the table has no columns for; the lines hold all of it."""
    claim, victims = record.claim, record.claim.victims
    if victims is not None:
        counts: list[Count | None] = [getattr(victims.parts, part) for part in PARTS]
        if any(count is not None and count.exactness is not Exactness.EXACT for count in counts):
            losses.add("parts", claim.id)
        if victims.named.women or victims.named.children:
            losses.add("named_parts", claim.id)
    if record.machine is not None:
        losses.add("machine", claim.id)
    if claim.scope is not None:
        losses.add("scope_span", claim.id)
    if public:
        losses.add("quote", claim.id)

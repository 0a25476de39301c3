"""The links of a chain as rows, from the outlet inwards."""

from collections.abc import Iterator

from isnad.export.cells import Cell
from isnad.export.records import ClaimRecord
from isnad.present.transliteration import latin


def link_rows(record: ClaimRecord) -> Iterator[dict[str, Cell]]:
    """Every column of the table `links`; the outlet has position 1."""
    for position, link in enumerate(record.claim.chain, start=1):
        yield {
            "claim": record.claim.id,
            "number": record.number,
            "position": position,
            "name": link.name or None,
            "name_latin": latin(link.name) or None,
            "kind": str(link.kind),
            "anonymous": link.anonymous,
            "affiliation": link.affiliation,
            "verb": link.verb,
            "stance": None if link.stance is None else str(link.stance),
            "span_start": None if link.span is None else link.span.start,
            "span_end": None if link.span is None else link.span.end,
            "incomplete": link.incomplete,
        }

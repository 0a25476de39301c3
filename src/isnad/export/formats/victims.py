"""Who is named as killed or injured: one row a person and incident."""

from collections.abc import Mapping

from isnad.export.content import Content
from isnad.export.decided import bounds_of
from isnad.export.folder import Folder
from isnad.export.listing import row_of
from isnad.export.losses import Losses
from isnad.export.making import Each, of_incidents
from isnad.export.parts import Sheaf, put_together
from isnad.export.persons.matched import People, people_of
from isnad.export.persons.row import PersonRow, PersonRows
from isnad.export.records import IncidentRecord
from isnad.export.registry import Asked
from isnad.knowledge.profiles import profile
from isnad.model.codec import to_compact
from isnad.reconcile.support import FigureName

_KILLED = frozenset({"killed", "body", "killed_or_injured"})
_INJURED = frozenset({"injured", "killed_or_injured"})


def write(content: Content, folder: Folder, asked: Asked) -> None:
    """`victims.csv` and `victims.jsonl`, the same rows in both."""
    with folder.table("victims", for_spreadsheets=True) as table, folder.text("victims.jsonl") as lines:
        streams = {"victims": table.stream, "lines": lines}
        put_together(of_incidents(content, asked, "victims", _begin), streams, folder.losses)


def _begin(content: Content, asked: Asked) -> Each[IncidentRecord]:
    making, reading = PersonRows(content, asked.context.gazetteer), profile(asked.context.profile)

    def each(record: IncidentRecord, sheaf: Sheaf) -> None:
        people = people_of(record, reading)
        rows = [making.row(one, record) for one in people.known]
        for row in rows:
            sheaf.table("victims").add(row_of(row))
            sheaf.text("lines").write(f"{to_compact(row)}\n")
        _lose(sheaf.losses, record, people, rows)

    return each


def _lose(losses: Losses, record: IncidentRecord, people: People, rows: list[PersonRow]) -> None:
    """What the list has no rows for, and which of its fields nothing fills."""
    told: Mapping[str, int] = {
        "not_named": _not_named(record, FigureName.KILLED, rows) + _not_named(record, FigureName.INJURED, rows),
        "unplaced": people.unplaced,
        "otherwise": people.otherwise,
        "no_exact_age": len(rows),
        "no_home": sum(not row.home for row in rows),
        "conflicting": sum(row.conflicts for row in rows),
    }
    for code, number in told.items():
        if number:
            losses.add(code, record.incident.id, number)


def _not_named(record: IncidentRecord, name: FigureName, rows: list[PersonRow]) -> int:
    """How many more people the lower bound counts than have a row."""
    wanted = _KILLED if name is FigureName.KILLED else _INJURED
    named = sum(not wanted.isdisjoint(row.outcome) for row in rows)
    return max(0, (bounds_of(record.incident, name).low or 0) - named)

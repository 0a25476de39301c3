"""Writes to a store, all of a transaction or nothing."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from msgspec.structs import replace
from sqlalchemy import Table, bindparam, delete
from sqlalchemy.dialects.sqlite import insert

from isnad.model.decision import Decision
from isnad.model.document import Issue
from isnad.store import schema
from isnad.store.canonical import canonical, plain
from isnad.store.decisions import DecisionRow, DecisionWriter
from isnad.store.entry import Act, Action, Entry, follow, params_object
from isnad.store.read import Reader
from isnad.store.rows import Kept, Near, Reading, Signed

_CONFIRM = (
    schema.readings.update()
    .where(schema.readings.c.document == bindparam("id"))
    .values({schema.readings.c.knowledge: bindparam("now")})
)


def now() -> str:
    """This moment in UTC, ISO 8601 to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Writer(Reader):
    """One transaction that may also write."""

    def decide(self, decisions: Sequence[Decision], who: str) -> tuple[DecisionRow, ...]:
        """Keep decisions, each with an entry of the log that holds its hash."""
        # The entry holds the hash of the body, and the body is kept under the entry's number.
        drafts = [DecisionRow.of(0, decision) for decision in decisions]
        acts = [Act.of(Action.DECISION_TAKEN, kind=row.kind, about=row.about, sha256=row.hash) for row in drafts]
        entries = self.append(acts, who)
        rows = tuple(replace(row, entry=entry.seq) for row, entry in zip(drafts, entries, strict=True))
        DecisionWriter(self._connection).add(rows)
        return rows

    def set(self, name: str, value: str) -> None:
        """Keep a value in the table `meta`."""
        self._put(schema.meta, [{"name": name, "value": value}], "name")

    def add_blobs(self, sizes: Iterable[tuple[str, int]]) -> None:
        """Name bytes that are kept, by hash and size; their file must be on the disk by now. Known ones stay."""
        rows = [{"sha256": sha256, "size": size} for sha256, size in sizes]
        if rows:
            self._connection.execute(insert(schema.blobs).on_conflict_do_nothing(), rows)

    def put_documents(self, documents: Iterable[Kept]) -> None:
        """Add documents, or put them in the place of those with their id. Their bytes are added before."""
        self._put(schema.documents, [_fields(kept, Kept) for kept in documents], "id")

    def put_readings(self, readings: Iterable[Reading]) -> None:
        """Add what was read off documents, or put it in the place of an earlier reading."""
        self._put(schema.readings, [_fields(reading, Reading) for reading in readings], "document")

    def keep_knowledge(self, hash_: str, parts: str) -> None:
        """Keep what the knowledge with this hash consists of."""
        row = {"hash": hash_, "parts": parts}
        self._connection.execute(insert(schema.knowledge).on_conflict_do_nothing(), row)

    def confirm_readings(self, documents: Iterable[str], knowledge: str) -> None:
        """Say of what was read off these documents that the knowledge with this hash gives the same."""
        rows = [{"id": document} for document in documents]
        if rows:
            self._connection.execute(_CONFIRM, [row | {"now": knowledge} for row in rows])

    def append(self, acts: Sequence[Act], who: str, when: str | None = None) -> tuple[Entry, ...]:
        """Log what `who` did; every entry holds the hash of the one before."""
        head, name = self.head(), plain(who)
        entries: list[Entry] = []
        for act in acts:
            entry = follow(head, act, name, now() if when is None else when)
            head = entry.end
            entries.append(entry)
        if entries:
            self._connection.execute(schema.log.insert(), [_logged(entry) for entry in entries])
        return tuple(entries)

    def add_manifest(self, manifest: Signed) -> None:
        """Keep the signature of a manifest."""
        self._connection.execute(schema.manifests.insert(), _fields(manifest, Signed))

    def add_issues(self, build: int, issues: Iterable[Issue]) -> None:
        """Keep what the build that began with entry `build` could not use; the same issue once."""
        rows = [
            {"build": build, "place": plain(issue.where), "reason": canonical(issue.reason).decode("utf-8")}
            for issue in issues
        ]
        if rows:
            self._connection.execute(insert(schema.issues).on_conflict_do_nothing(), rows)

    def replace_near_copies(self, pairs: Iterable[Near]) -> None:
        """Put these pairs in the place of all that were known."""
        self._connection.execute(delete(schema.near_copies))
        rows = [
            {
                "first": pair.first,
                "second": pair.second,
                "shared": pair.shared,
                "reason": canonical(pair.reason).decode("utf-8"),
            }
            for pair in pairs
        ]
        if rows:
            self._connection.execute(schema.near_copies.insert(), rows)

    def _put(self, table: Table, rows: list[dict[str, object]], key: str) -> None:
        if not rows:
            return
        statement = insert(table)
        new = {column.name: statement.excluded[column.name] for column in table.columns if column.name != key}
        self._connection.execute(statement.on_conflict_do_update(index_elements=[key], set_=new), rows)


def _fields(row: Kept | Reading | Signed, type_: type[Kept | Reading | Signed]) -> dict[str, object]:
    return {name: getattr(row, name) for name in type_.__struct_fields__}


def _logged(entry: Entry) -> dict[str, object]:
    return {
        "seq": entry.seq,
        "at": entry.when,
        "who": entry.who,
        "action": entry.action,
        "params": canonical(params_object(entry.params)).decode("utf-8"),
        "previous": entry.previous,
        "hash": entry.hash,
    }

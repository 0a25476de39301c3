"""Writes what was drafted of a whole case, some thousand rows at a time."""

import msgspec

from isnad.case.drafting.workshop import Written
from isnad.store.draft_rows import Row
from isnad.store.draft_writer import DraftWriter


class Chunks:
    """Rows, written some thousand at a time."""

    def __init__(self, drafted: DraftWriter) -> None:
        self._drafted = drafted
        self._some: list[Row] = []

    def add(self, row: Row) -> None:
        """Write it, now or with others."""
        self._some.append(row)
        if len(self._some) >= 5_000:
            self.out()

    def out(self) -> None:
        """Write what waits."""
        self._drafted.put(self._some)
        self._some = []


class Ties:
    """Which documents tell of an incident and which parties it names, written some thousand at a time."""

    def __init__(self, drafted: DraftWriter) -> None:
        self._drafted = drafted
        self._some: list[Written] = []

    def add(self, found: Written) -> None:
        """Write those of an incident, now or with others."""
        self._some.append(msgspec.structs.replace(found, rows=()))
        if len(self._some) >= 2_000:
            self.out()

    def out(self) -> None:
        """Write what waits."""
        self._drafted.tie_all(
            ((one.incident, id_) for one in self._some for id_ in one.documents),
            ((one.incident, party) for one in self._some for party in one.parties),
        )
        self._some = []

"""Keeps one document from entering a collection twice, and two documents from sharing a name."""

import msgspec

from isnad.ingest.arrival import Arrival
from isnad.ingest.issues import issue
from isnad.model.document import Issue


class Admission:
    """The documents let into one collection so far.

    A claim's identity is made of its document's id, and it speaks of its document by name: were the same bytes let in
    twice, or two documents under one name, two claims could not be told apart.
    """

    def __init__(self) -> None:
        self._names: dict[str, int] = {}
        self._seen: dict[bytes, str] = {}

    def admit(self, arrival: Arrival, where: str) -> tuple[Arrival | Issue, ...]:
        """The arrival, renamed ("001.txt#2") with an issue if its name is taken; only an issue if it is in already."""
        document = arrival.document
        key = bytes.fromhex(document.id)
        first = self._seen.get(key)
        if first is not None:
            return (issue(where, "ingest.same_document", document=document.name, first=first),)
        name = self._free_name(document.name)
        self._seen[key] = name
        if name == document.name:
            return (arrival,)
        renamed = msgspec.structs.replace(arrival, document=msgspec.structs.replace(document, name=name))
        return (renamed, issue(where, "ingest.name_taken", name=document.name, given=name))

    def _free_name(self, name: str) -> str:
        candidate = name
        while candidate in self._names:
            self._names[name] += 1
            candidate = f"{name}#{self._names[name]}"
        self._names[candidate] = 1
        return candidate

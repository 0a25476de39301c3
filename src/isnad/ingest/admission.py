"""Keeps one document from entering a collection twice, and two documents from sharing a name."""

from isnad.ingest.issues import issue
from isnad.ingest.record import Record
from isnad.model.document import Issue


class Admission:
    """The documents let into one collection so far.

    A claim's identity is made of its document's id, and it speaks of its document by name: were the same bytes let in
    twice, or two documents under one name, two claims could not be told apart.
    """

    def __init__(self) -> None:
        self._names: dict[str, int] = {}
        self._seen: dict[bytes, str] = {}

    def admit(self, record: Record) -> Record | Issue:
        """The record, renamed ("001.txt#2") with an issue if its name is taken; only an issue if it is in already.

        What is there already costs no more than its hash.
        """
        key = bytes.fromhex(record.id)
        first = self._seen.get(key)
        if first is not None:
            return issue(record.where, "ingest.same_document", document=record.name, first=first)
        name = self._free_name(record.name)
        self._seen[key] = name
        if name == record.name:
            return record
        return record.renamed(name, issue(record.where, "ingest.name_taken", name=record.name, given=name))

    def _free_name(self, name: str) -> str:
        candidate = name
        while candidate in self._names:
            self._names[name] += 1
            candidate = f"{name}#{self._names[name]}"
        self._names[candidate] = 1
        return candidate

"""Entries of a case's log, each holding the hash of the one before it."""

from enum import StrEnum
from typing import Final

from isnad.model.reason import Parameter
from isnad.model.value import Value
from isnad.store.canonical import hash_of

GENESIS: Final = "0" * 64
"""What the first entry names as the hash before it."""


class Action(StrEnum):
    """What was done to a case."""

    CASE_CREATED = "case.created"
    KEY_MADE = "key.made"
    KEY_REPLACED = "key.replaced"
    BUILD_BEGAN = "build.began"
    DOCUMENT_ADDED = "document.added"
    DOCUMENT_REREAD = "document.reread"
    BUILD_ENDED = "build.ended"
    MANIFEST_SIGNED = "manifest.signed"
    DECISION_TAKEN = "decision.taken"
    TABLES_UPGRADED = "tables.upgraded"


class Act(Value, frozen=True):
    """What is to be logged: an action and its details, a name and a text or whole number each."""

    action: Action
    params: tuple[Parameter, ...] = ()

    @classmethod
    def of(cls, action: Action, **params: str | int) -> "Act":
        """Parameters are sorted by name, so that equal acts are equal values."""
        return cls(action, tuple(Parameter(name, value) for name, value in sorted(params.items())))


class Entry(Value, frozen=True):
    """One act as logged.

    Attributes:
        seq: 1, 2, 3 …
        when: UTC, ISO 8601 to the millisecond.
        who: the name of the person or account at the machine.
        action: what was done; text, so that the log of a later version can still be checked.
        params: its details.
        previous: hash of the entry before, `GENESIS` for the first.
        hash: SHA-256 of the canonical JSON of all fields above, the parameters as one object.
    """

    seq: int
    when: str
    who: str
    action: str
    params: tuple[Parameter, ...]
    previous: str
    hash: str

    def text(self, name: str) -> str:
        """A parameter as text; empty where the entry has none of that name."""
        return next((str(param.value) for param in self.params if param.name == name), "")

    def number(self, name: str) -> int | None:
        """A parameter that is a whole number; None where the entry has none of that name, or text."""
        value = next((param.value for param in self.params if param.name == name), None)
        return value if isinstance(value, int) else None

    @property
    def end(self) -> "Head":
        """The log's end where this entry is its last."""
        return Head(self.seq, self.hash)

    def expected_hash(self) -> str:
        """What `hash` has to be."""
        fields: dict[str, object] = {
            "seq": self.seq,
            "when": self.when,
            "who": self.who,
            "action": self.action,
            "params": params_object(self.params),
            "previous": self.previous,
        }
        return hash_of(fields)


class Head(Value, frozen=True):
    """The end of a log: how many entries it has, and the hash of the last."""

    length: int
    hash: str


EMPTY: Final = Head(0, GENESIS)


def follow(head: Head, act: Act, who: str, when: str) -> Entry:
    """The entry that logs `act` behind `head`."""
    bare = Entry(head.length + 1, when, who, act.action.value, act.params, head.hash, "")
    return Entry(bare.seq, when, who, bare.action, act.params, head.hash, bare.expected_hash())


def params_object(params: tuple[Parameter, ...]) -> dict[str, str | int]:
    """The parameters as one object of JSON."""
    return {param.name: param.value for param in params}

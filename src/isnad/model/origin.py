"""Who, in the end, says so: the last known links of chains, each with its side and the documents that rest on it."""

from datetime import date
from enum import StrEnum

from isnad.model.reason import Reason
from isnad.model.terms import LinkKind
from isnad.model.value import Value


class CampStatus(StrEnum):
    """`none`, known to stand on no side, and `unknown` are different."""

    KNOWN = "known"
    NONE = "none"
    UNKNOWN = "unknown"


class Camp(Value, frozen=True):
    """The side that an origin stands on.

    Attributes:
        party: its id where known.
        because: how it is known.
        day: of the first report that rests on the origin, on which it stood on this side.
    """

    status: CampStatus
    party: str | None = None
    because: Reason | None = None
    day: date | None = None


class Merge(Value, frozen=True):
    """Why a document rests on an origin that a document named before it rests on too."""

    document: str
    other: str
    reason: Reason


class Interest(Value, frozen=True):
    """A claim in which an origin speaks against the interest of its own side, and how."""

    claim: str
    reason: Reason


class Origin(Value, frozen=True):
    """One witness, as far as the documents tell: two documents with one origin are one.

    Attributes:
        id: told by the origin's name and first document; the same for the same documents.
        name: as printed first; for an anonymous one the words that describe it.
        documents: by name, in order of publication.
        claims: ids, in the order of the documents.
        merges: one for each document after the first.
        against_interest: its claims that speak against its own side.
    """

    id: str
    name: str
    kind: LinkKind
    anonymous: bool
    camp: Camp
    documents: tuple[str, ...]
    claims: tuple[str, ...]
    merges: tuple[Merge, ...]
    against_interest: tuple[Interest, ...] = ()


class FirstReport(Value, frozen=True):
    """The earliest of the documents. `by` is None where its outlet is not known, `when` where no document has a day."""

    by: str | None
    when: date | None
    document: str


class NodeKind(StrEnum):
    """What stands in the graph of an incident's sources."""

    DOCUMENT = "document"
    TELLER = "teller"
    ORIGIN = "origin"
    CAMP = "camp"


class TieKind(StrEnum):
    """How two of them hang together, from the document inwards."""

    CITES = "cites"
    ENDS_IN = "ends_in"
    STANDS_WITH = "stands_with"
    COPIES = "copies"
    ONE_WITNESS = "one_witness"


class Node(Value, frozen=True):
    """`id` is unique in its graph; `name` is as printed, or a party's id for a camp."""

    id: str
    kind: NodeKind
    name: str


class Tie(Value, frozen=True):
    """From one node to another; `claims` are handed down along it, `reason` says why the two hang together."""

    source: str
    target: str
    kind: TieKind
    claims: tuple[str, ...] = ()
    reason: Reason | None = None


class SourceGraph(Value, frozen=True):
    """Documents, the tellers between, origins and camps of claims about one event."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]

"""The rows of what is drafted from a case."""

from isnad.model.codec import from_json
from isnad.model.incident import Incident
from isnad.model.value import Value


class IncidentRow(Value, frozen=True):
    """One incident as lists show it; see `isnad.store.drafts.incidents`. `record` is the whole as canonical JSON.

    `stamp` is the number of the log entry that it was last made after: a form that was opened before it is stale.
    """

    id: str
    number: int
    record: str
    place: str
    place_key: str
    lat: float | None
    lon: float | None
    day: str | None
    grade: str
    attribution: str
    killed_low: int | None
    killed_high: int | None
    injured_low: int | None
    injured_high: int | None
    documents: int
    claims: int
    waiting: int
    status: str
    worth: float
    stamp: int

    def value(self) -> Incident:
        """The incident itself."""
        return from_json(self.record, Incident)


class ClaimRow(Value, frozen=True):
    """How one claim stands: its document's id, its incident, its state, and the entry of the decision that counts."""

    id: str
    document: str
    incident: str | None
    event: str
    state: str
    worth: float
    decision: int | None = None


class VictimRow(Value, frozen=True):
    """A printed name of somebody killed; `key` is the name folded, `part` is `women`, `children` or empty."""

    claim: str
    number: int
    name: str
    key: str
    part: str
    document: str
    incident: str | None


class ListedRow(Value, frozen=True):
    """A document as lists show it; `number` is that of its text in the index of words."""

    number: int
    document: str
    outlet: str
    day: str | None
    received: str
    language: str
    title: str
    claims: int
    incidents: int


class OutletRow(Value, frozen=True):
    """An outlet: in how many incidents its toll could be compared with others', and how it lay to theirs."""

    name: str
    documents: int
    claims: int
    incidents: int
    compared: int
    agreed: int
    lower: int
    higher: int


class LostRow(Value, frozen=True):
    """A decision, by its entry, whose claim is not found any more."""

    decision: int
    claim: str


Row = IncidentRow | ClaimRow | VictimRow | ListedRow | OutletRow | LostRow

"""A claim as one line of JSON: the contract's fields, and beside them what its record says of it."""

from isnad.export.records import ClaimRecord
from isnad.model.claim import Claim
from isnad.model.codec import to_compact
from isnad.model.value import Value
from isnad.pipeline.standing import State


class Beside(Value, frozen=True, omit_defaults=True):
    """What a line has beside the contract's fields. See `ClaimRecord`."""

    number: str
    state: State
    incident: str | None
    machine: Claim | None = None
    quote: str | None = None


def claim_line(record: ClaimRecord) -> str:
    """The line, without its end; `machine` and `quote` are there only where the record has them."""
    beside = Beside(record.number, record.state, record.incident, record.machine, record.quote)
    return f"{to_compact(record.claim)[:-1]},{to_compact(beside)[1:]}"

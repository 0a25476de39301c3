"""A claim as one line of JSON: the contract's fields, and beside them what its record says of it."""

from typing import Any

import msgspec

from isnad.export.records import ClaimRecord
from isnad.model.claim import Claim
from isnad.model.codec import to_json
from isnad.model.value import Instant, Value
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
    return f"{json_of(record.claim)[:-1]},{json_of(beside)[1:]}"


def json_of(value: Any) -> str:  # noqa: ANN401 - any value of the model
    """Like `to_json`, a few times as fast and without blanks between."""
    try:
        return _ENCODER.encode(value).decode("utf-8")
    except UnicodeEncodeError:
        # Half a character, which a report may hold, is nothing to that encoder.
        return to_json(value)


def _moment(value: object) -> str:
    if isinstance(value, Instant):
        return value.isoformat(timespec="minutes")
    raise NotImplementedError(type(value).__name__)


_ENCODER = msgspec.json.Encoder(enc_hook=_moment)

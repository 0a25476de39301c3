"""What a person decided about incidents; stands beside what the program proposes and is obeyed."""

from typing import Literal

from isnad.model.value import Value


class SameEvent(Value, frozen=True, tag_field="decision", tag="same"):
    """The claims are of one event."""

    claims: tuple[str, ...]
    reason: str
    by: str | None = None
    at: str | None = None


class OtherEvents(Value, frozen=True, tag_field="decision", tag="not_same"):
    """No two of the claims are of one event."""

    claims: tuple[str, ...]
    reason: str
    by: str | None = None
    at: str | None = None


class SetFigure(Value, frozen=True, tag_field="decision", tag="set"):
    """A bound of the incident that holds the claim, as a person sees it."""

    claim: str
    figure: Literal["killed", "injured", "children_killed", "women_killed"]
    low: int | None
    high: int | None
    reason: str
    by: str | None = None
    at: str | None = None


Decision = SameEvent | OtherEvents | SetFigure
"""One decision, told apart by its field `decision`."""

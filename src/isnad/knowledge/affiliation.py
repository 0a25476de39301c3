"""On whose side a party or an outlet stands, for how long, and from what that is known."""

from collections.abc import Sequence
from datetime import date

import msgspec


class Affiliation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One side for one time.

    Attributes:
        party: its id in the register of parties.
        source: what it is known from, in words.
        valid_from: the first day of it; None where there was none before.
        valid_to: the first day on which it is over; None where it goes on.
    """

    party: str
    source: str
    valid_from: date | None = None
    valid_to: date | None = None


def held_on(affiliations: Sequence[Affiliation], day: date | None) -> Affiliation | None:
    """The affiliation that holds on a day; without a day the only one, where it has not ended. Never a guess."""
    if day is None:
        only = affiliations[0] if len(affiliations) == 1 else None
        return None if only is None or only.valid_to is not None else only
    for held in affiliations:
        begun = held.valid_from is None or held.valid_from <= day
        if begun and (held.valid_to is None or day < held.valid_to):
            return held
    return None

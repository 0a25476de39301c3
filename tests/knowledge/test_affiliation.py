from datetime import date

import pytest

from isnad.knowledge.affiliation import Affiliation, held_on

CHANGE = date(2020, 5, 1)
BEFORE = Affiliation("old", "a statute", valid_to=CHANGE)
AFTER = Affiliation("new", "another statute", valid_from=CHANGE)
LATER = Affiliation("new", "another statute", valid_from=date(2021, 1, 1))
ALWAYS = Affiliation("one", "a statute")


@pytest.mark.parametrize(
    ("affiliations", "day", "party"),
    [
        ((ALWAYS,), date(1990, 1, 1), "one"),
        ((ALWAYS,), None, "one"),
        ((BEFORE, AFTER), date(2020, 4, 30), "old"),
        ((BEFORE, AFTER), CHANGE, "new"),
        ((BEFORE, AFTER), date(2030, 1, 1), "new"),
        ((BEFORE, LATER), CHANGE, None),
        ((AFTER,), date(2020, 4, 30), None),
        ((BEFORE,), CHANGE, None),
        ((), CHANGE, None),
        # without a day nothing is guessed
        ((BEFORE, AFTER), None, None),
        ((BEFORE,), None, None),
        ((AFTER,), None, "new"),
        ((), None, None),
    ],
)
def test_who_holds_an_outlet_on_a_day(
    affiliations: tuple[Affiliation, ...], day: date | None, party: str | None
) -> None:
    held = held_on(affiliations, day)
    assert (None if held is None else held.party) == party

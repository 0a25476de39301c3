"""What is told beside subjects is found by cells: the same as where everything is compared with everything."""

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given, settings, strategies as st

from isnad.linking import beside
from isnad.linking.account import Account, Told
from isnad.linking.beside import told_beside
from isnad.model.place import Place

from .made import DAY, account
from .test_link import FIRST

BASE = account(FIRST)
NAMES = st.sampled_from(["صفصاف", "زيتون", "كرم"])
SIDES = st.frozensets(st.sampled_from(["sdf", "russia", "others"]), max_size=2)


def at(lat: float) -> Place:
    assert BASE.place is not None
    return msgspec.structs.replace(BASE.place, lat=lat, lon=36.5)


@st.composite
def told(draw: st.DrawFn) -> Account:
    """Something told beside a subject, at a point or at a place that is only named."""
    weeks = draw(st.integers(0, 4)) == 0
    return msgspec.structs.replace(
        BASE,
        document=draw(st.sampled_from("abcdef")),
        told=Told.OVER_WEEKS if weeks else Told.BESIDE,
        place=draw(st.none() | st.sampled_from([35.5, 35.53, 35.6, 35.75]).map(at)),
        names=frozenset({draw(NAMES)}),
        days=frozenset(DAY + timedelta(days=n) for n in draw(st.frozensets(st.integers(0, 6), max_size=2))),
        stated=draw(st.booleans()),
        hours=(),
        parties=draw(SIDES),
        harmed=draw(SIDES),
    )


@settings(max_examples=300, deadline=None)
@given(st.lists(told(), max_size=12), st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 2)))
def test_cells_part_nothing_that_is_one(found: list[Account], home: dict[str, int]) -> None:
    by_cells = told_beside(range(len(found)), found, home)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(beside, "_cells", lambda *_: ["one"])
        patched.setattr(beside, "_around", lambda *_: ["one"])
        assert sorted(by_cells) == sorted(told_beside(range(len(found)), found, home))

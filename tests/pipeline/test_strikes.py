"""How people were harmed: what most reports state, and what the profile reads into shelling."""

import pytest

from isnad.ingest.cases import Query
from isnad.knowledge.profiles import profile
from isnad.model.assessment import StrikeType
from isnad.model.terms import Basis
from isnad.pipeline.assess import assess
from isnad.pipeline.context import Context
from isnad.pipeline.strikes import UNSTATED, strike_types_of

from .made import DAY, case

HERE = Query("الباغوز", DAY)
RAID = "قتل 5 مدنيين في غارة جوية على الباغوز أمس."
SHELLS = "قتل 5 مدنيين في قصف مدفعي على الباغوز أمس."
SHELLING = "قتل 5 مدنيين في قصف على الباغوز أمس."
HEAVY = "أصيب طفل باستهداف الباغوز بالرشاشات الثقيلة أمس."


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([RAID], ("Airstrike",)),
        ([SHELLS], ("Artillery",)),
        ([RAID, SHELLS, SHELLS], ("Artillery",)),
        ([RAID, RAID, SHELLS], ("Airstrike",)),
        ([HEAVY], ("Artillery",)),
        # only where nobody states a method is one read into shelling
        ([SHELLING], ("Artillery",)),
        ([SHELLING, SHELLING, RAID], ("Airstrike",)),
        (["قتل 5 مدنيين في الباغوز أمس."], ()),
        # what else was fired does not tell how they were harmed
        ([f"{SHELLS} وشنت طائرات غارة على أطراف الباغوز أمس، ثم غارة ثانية على الباغوز."], ("Artillery",)),
    ],
)
def test_strike_type(texts: list[str], expected: tuple[str, ...], using: Context) -> None:
    assert assess(case(HERE, *texts), using).assessment.strike_type == expected


def test_reports_and_basis_of_each(using: Context) -> None:
    stated = assess(case(HERE, RAID, SHELLS, RAID), using).assessment.strike_type_by
    assert stated == (
        StrikeType("Airstrike", Basis.STATED, ("a", "c")),
        StrikeType("Artillery", Basis.STATED, ("b",)),
    )
    read_into = assess(case(HERE, SHELLING), using).assessment.strike_type_by
    assert read_into == (StrikeType("Artillery", Basis.INFERRED, ("a",), UNSTATED),)


def test_profile_that_reads_nothing_into_shelling(using: Context) -> None:
    readings = assess(case(HERE, SHELLING), using).readings
    told = [claim for reading in readings for claim in reading.claims]
    assert strike_types_of(told, profile("literal")) == ()

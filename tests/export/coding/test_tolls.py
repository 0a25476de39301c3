from datetime import date

import msgspec
import pytest

from export.incidents import PEOPLE, document, fighters, incident, setting, told
from isnad.export.coding.tolls import counted_by_name, told_of, toll_of
from isnad.export.records import IncidentRecord
from isnad.knowledge.profiles import profile
from isnad.model.decision import SetFigure
from isnad.model.document import Published
from isnad.model.terms import Basis, Event
from isnad.present.redaction.edition import Edition

UCDP, AIRWARS = profile("ucdp"), profile("airwars")


@pytest.mark.parametrize(
    ("decided", "built", "low", "high", "is_decided"),
    [
        ((), "airwars", 8, 8, False),
        ((setting("killed", 7, 9),), "airwars", 10, 12, True),
        ((setting("killed", 7, 9),), "ucdp", 7, 9, True),
        ((setting("killed", None, 9),), "ucdp", 0, 9, True),
        ((setting("killed", 7, None),), "ucdp", 7, 7, True),
        ((setting("injured", 7, 9),), "ucdp", 8, 8, False),
    ],
)
def test_what_a_person_set_stands_before_what_the_program_found(
    decided: tuple[SetFigure, ...], built: str, low: int, high: int, is_decided: bool
) -> None:
    record = incident(told(5), told(3, fighters(), word=1), decided=decided)
    found = toll_of(record, UCDP, profile(built))
    assert found.deaths is not None
    assert (found.deaths.low, found.deaths.high, found.decided) == (low, high, is_decided)


def test_a_person_can_say_that_nothing_is_reported() -> None:
    found = toll_of(incident(told(5), decided=[setting("killed", None, None)]), UCDP, AIRWARS)
    assert (found.deaths, found.decided) == (None, True)


def test_nothing_reported_stays_nothing() -> None:
    assert toll_of(incident(told(5, event=Event.INJURED)), UCDP, AIRWARS).deaths is None


def test_an_origin_that_speaks_again_replaces_what_it_said() -> None:
    record = incident(told(5, PEOPLE), told(8, PEOPLE, document="2"))
    first, second = record.incident.origins
    one = msgspec.structs.replace(first, documents=("1", "2"), claims=(*first.claims, *second.claims))
    later = msgspec.structs.replace(document("2"), published=Published(date(2021, 3, 9), Basis.STATED, "field"))
    found = msgspec.structs.replace(record.incident, origins=(one,))
    again = IncidentRecord(found, record.review, record.claims, (document("1"), later))
    deaths = toll_of(again, UCDP, AIRWARS).deaths
    assert deaths is not None
    assert (deaths.low, deaths.high) == (8, 8)
    assert {one.origin for one in told_of(again).values()} == {first.id}


@pytest.mark.parametrize(("edition", "wanted"), [(Edition.PUBLIC, 1), (Edition.INTERNAL, 0)])
def test_whom_a_public_edition_cannot_count(edition: Edition, wanted: int) -> None:
    assert counted_by_name(incident(told(None), told(3, word=1), told(None, None, word=2)), edition) == wanted

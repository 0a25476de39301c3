"""A place that nobody located is told with what contains it."""

from isnad.model.place import Container, Place
from isnad.model.terms import Basis, Precision, Status
from isnad.present.language import Language
from isnad.present.places import place_phrase

WITHIN = Container("ريف حلب", "1", 36.2, 37.2, Precision.DISTRICT)


def test_the_container_stands_in_the_notes() -> None:
    place = Place("قرية السبيلة", None, None, None, Precision.VILLAGE, Status.UNRESOLVED, Basis.STATED, WITHIN)
    arabic = place_phrase(place, Language.AR)
    assert arabic.startswith("قرية السبيلة")
    assert "ريف حلب" in arabic
    assert "ريف حلب" in place_phrase(place, Language.EN)


def test_a_located_place_needs_none() -> None:
    place = Place("نبل", "2", 36.4, 36.9, Precision.TOWN, Status.RESOLVED, Basis.STATED, WITHIN)
    assert place_phrase(place, Language.AR) == "نبل"

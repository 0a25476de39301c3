"""How finely a place is known, and the codes of others for it."""

import pytest

from isnad.model.place import Container, Place, acled_geo_precision, ucdp_where_prec
from isnad.model.terms import Basis, Precision, Status


@pytest.mark.parametrize(
    ("precision", "ucdp", "acled"),
    [
        (None, None, None),
        (Precision.COUNTRY, 6, None),
        (Precision.PROVINCE_GOVERNORATE, 4, 3),
        (Precision.DISTRICT, 3, 3),
        (Precision.SUBDISTRICT, 2, 2),
        (Precision.CITY, 1, 1),
        (Precision.VILLAGE, 1, 1),
        (Precision.EXACT_OTHER, 1, 1),
    ],
)
def test_codes(precision: Precision | None, ucdp: int | None, acled: int | None) -> None:
    assert (ucdp_where_prec(precision), acled_geo_precision(precision)) == (ucdp, acled)


def test_a_finer_place_never_has_a_coarser_code() -> None:
    codes = [ucdp_where_prec(precision) for precision in Precision]
    assert codes == sorted(codes, key=lambda code: -(code or 0))


def test_an_unlocated_place_is_known_as_finely_as_what_contains_it() -> None:
    within = Container("ريف حلب", "1", 36.2, 37.2, Precision.DISTRICT)
    place = Place("قرية السبيلة", None, None, None, Precision.VILLAGE, Status.UNRESOLVED, Basis.STATED, within)
    assert place.known is Precision.DISTRICT
    unknown = Container("ريف السبيلة", None, None, None, Precision.DISTRICT)
    nowhere = Place("قرية ميرة", None, None, None, Precision.VILLAGE, Status.UNRESOLVED, Basis.STATED, unknown)
    assert nowhere.known is None
    town = Place("نبل", "2", 36.4, 36.9, Precision.TOWN, Status.RESOLVED, Basis.STATED, within)
    assert town.known is Precision.TOWN

import pytest

from isnad.linking.features import FeatureName, Subject, compare
from isnad.linking.placename import naming_words

from .made import account

NAMING = {FeatureName.NAME_EACH_OTHER, FeatureName.ONE_NAMES_OTHER}


@pytest.mark.parametrize(
    ("working", "named", "words"),
    [
        ("قصف علي قريه المناره بريف الميناء", {"مناره"}, {"ميناء"}),
        ("قصف في ريف الميناء الشمالي", {"شمالي"}, {"ميناء"}),
        # the city is named elsewhere in the report
        ("قصف بريف الميناء ونقل الجرحي الي الميناء", {"ميناء"}, set()),
        ("قصف علي مدينه الميناء وريفها", {"ميناء", "وريفها"}, set()),
        ("", set(), set()),
    ],
)
def test_the_countryside_of_a_city_does_not_name_the_city(working: str, named: set[str], words: set[str]) -> None:
    found = naming_words(working)
    assert named <= found
    assert not words & found


@pytest.mark.parametrize(
    ("village", "held"),
    [
        ("قتل ثلاثة مدنيين بقصف على قرية الزيتونة بريف المنارة.", False),
        ("قتل ثلاثة مدنيين بقصف على قرية الزيتونة قرب المنارة.", True),
    ],
)
def test_a_village_in_the_countryside_of_a_city_does_not_name_its_account(village: str, *, held: bool) -> None:
    city = account("قتل ثلاثة مدنيين بقصف على مدينة المنارة.", "city")
    other = account(village, "village")
    assert city.names
    found = compare(Subject(city, {}), Subject(other, {}))
    assert bool(NAMING & {one.feature for one in found}) is held

import pytest
from hypothesis import given, strategies as st

from isnad.gazetteer.arabic_names import arabic_names, cleaned, has_arabic


@pytest.mark.parametrize(
    ("latin", "names", "found"),
    [
        ("Wādī al Ward", ["Wadi el Ward", "وادي الورد"], ("وادي الورد",)),
        # of several the one that is written as the Latin name is
        ("Ţawīlah", ["تويلة", "طويلة"], ("طويلة", "تويلة")),
        ("An Nahr", ["نهر", "النهر"], ("النهر",)),
        ("Dārat Nūr", ["دار تنور", "دارة نور"], ("دارة نور", "دار تنور")),
        # an English name tells nothing of emphatic letters; Arabic has more of them than its neighbours
        ("Tandora", ["تندورة", "طندورة", "Ţandūrah"], ("طندورة", "تندورة")),
        # the only one counts whatever it sounds like
        ("Aleppo", ["حلب"], ("حلب",)),
        # names of another time, of one word: out; of several words: kept where a Latin name says the same
        ("Zaytūnah", ["زيتونة", "الكرمة"], ("زيتونة",)),
        ("Zaytūnah", ["Khirbat Karm", "زيتونة", "خربة كرم"], ("زيتونة", "خربة كرم")),
        ("Zaytūnah", ["زيتونة", "خربة كرم"], ("زيتونة",)),
        # other languages
        ("Rozava", ["ڕۆژاڤا", "روژاڤا"], ()),
        ("Rozava", ["ئروزافا"], ()),
        ("Karak", ["کرک"], ("كرك",)),
        ("Karak", ["کرک", "كرك"], ("كرك",)),
        # not names
        ("Nahr", ["نهر (سوريا)", "نهر، سوريا", "ن", "ن هر", "نهررر", "", "نهر1", "12"], ()),
        ("Nahr", ["نَهْر"], ("نهر",)),
        ("Nahr", ["نهر-البرد"], ("نهر البرد",)),
        ("Nahr", [], ()),
    ],
)
def test_names(latin: str, names: list[str], found: tuple[str, ...]) -> None:
    assert arabic_names(latin, names) == found
    assert arabic_names(latin, names[::-1]) == found


@pytest.mark.parametrize(
    ("cell", "is_"), [("قرية", True), ("x قرية", True), ("Qarya", False), ("12", False), ("", False)]
)
def test_has_arabic(cell: str, is_: bool) -> None:
    assert has_arabic(cell) is is_


@given(st.text(max_size=12), st.lists(st.text(alphabet="ابتثىيةئک ـًaAŢ", max_size=8), max_size=5))
def test_any_names_give_clean_ones(latin: str, names: list[str]) -> None:
    for name in arabic_names(latin, names):
        assert cleaned(name) == name

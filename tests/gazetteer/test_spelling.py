import pytest
from hypothesis import example, given, strategies as st

from isnad.gazetteer.spelling import all_folded, folded, forms, keys


def same(one: str, other: str) -> bool:
    return not set(keys(folded(one))).isdisjoint(keys(folded(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الباغوز", "باغوز"),
        ("الباغُوز", "الباغوز"),
        ("دير الزور", "ديرالزور"),
        ("دير الزور", "دير زور"),
        ("الرقة", "الرقه"),
        ("جسر الشغور", "الجسر الشغور"),
        ("كفر نبل", "كفرنبل"),
        ("البوكمال", "أبو كمال"),
        ("البوكمال", "ابوكمال"),
        ("البوكمال", "البو كمال"),
        ("البوكمال", "بوكمال"),
        ("أبو كمال", "البو كمال"),
        ("الباغوز فوقاني", "الباغوز الفوقاني"),
        ("تل  أبيض", "تل ابيض"),
        ("إدلب", "ادلب"),
        ("القريتين", "القريتان"),
        ("تل الرمانتين", "تل الرمانتان"),
        ("العلاويين", "العلاويون"),
    ],
)
def test_one_name_in_two_spellings(one: str, other: str) -> None:
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الحسين", "الحسان"),
        ("البستان", "البستين"),
        ("القريتين", "القرية"),
        ("الباغوز", "مخيم الباغوز"),
        ("الباغوز", "الباغوز الفوقاني"),
        ("الباغوز فوقاني", "الباغوز تحتاني"),
        ("الزور", "دير الزور"),
        ("كمال", "أبو كمال"),
        ("حماة", "حمص"),
        ("تل أبيض", "رأس العين"),
        ("", "الباغوز"),
        ("", ""),
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert not same(one, other)


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("الباغوز", ("الباغوز",)),
        ("الباب", ("الباب",)),
        ("حلب", ("حلب",)),
        ("دير الزور", ("دير الزور", "دير زور", "ديرالزور")),
        ("أبو كمال", ("ابو كمال", "البو كمال", "ابوكمال", "البوكمال", "بوكمال")),
        ("البوكمال", ("البوكمال", "ابو كمال", "البو كمال", "ابوكمال", "بوكمال")),
        ("أبواب", ("ابواب",)),
        ("", ()),
    ],
)
def test_forms_to_look_for(name: str, spelled: tuple[str, ...]) -> None:
    assert forms(folded(name)) == spelled


word = st.text(alphabet="ابتدرزسكلمنويةىأ", min_size=1, max_size=4)
worded = st.lists(st.tuples(st.sampled_from(["", "ال", "أبو", "البو", "أبو "]), word).map("".join), max_size=4).map(
    " ".join
)
arabic = st.text(alphabet="ابتدرزسشعغكلمنويةىأإ \u200b\u064bآل", max_size=20)


@example("آلآبو آ")
@example("الأبواب")
@example("أبو قريتان")
@example("ال قريتان")
@example("تل القريتين الصغيرة")
@given(arabic | worded)
def test_every_form_is_found_under_its_name(name: str) -> None:
    for form in forms(folded(name)):
        assert same(form, name)


@given(st.lists(arabic, max_size=8))
def test_folding_all_is_folding_each(names: list[str]) -> None:
    assert all_folded(names) == tuple(folded(name) for name in names)

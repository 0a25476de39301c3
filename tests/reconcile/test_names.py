"""Whether two printed names are one person's, and one entry a person over documents."""

import pytest
from hypothesis import given, strategies as st

from isnad.reconcile.names import Likeness, parts_of, people, persons, same_person, spelled_apart

SAME = [
    ("كريم سامر الحلو", "كريم الحلو"),
    ("كريم الحلو", "كريم حلو"),
    ("عبد الرحمن النعمة", "عبدالرحمن النعمة"),
    ("سوسن عثمان ناصر", "سوسن أوصمان ناصر"),
    ("فاطمة النعمة", "فطوم النعمة"),
    ("فطيم النعمة", "فطوم النعمة"),
    ("عائشة كريم الحلو", "عيوش الحلو"),
    ("عبد الرحمن النعمة", "عبدالرحمن نعمه"),
    ("أبو سليم كريم الحلو", "كريم الحلو"),
    ("كريم بن سامر الحلو", "كريم سامر الحلو"),
    ("إسراء الحلو", "اسراء الحلو"),
    ("رامز كاشتان", "رامز كشتان"),
    ("محمد راتب الحلو", "راتب الحلو"),
    ("كريم آل حلو", "كريم الحلو"),
    ("فاطمه درويش", "فاطمة درويش"),
]
POSSIBLE = [
    ("كريم شاهر النبع", "كريم شاهر الزهر"),
    ("كريم شاهد الحلو", "كريم شهدان الحلو"),
    ("كريم", "كريم الحلو"),
    ("محمد", "محمد علي"),
    ("عبد الله", "عبدالله النعمة"),
    ("محمد علي النجم", "محمد علي الحلو"),
    ("أبو سليم", "أبو سليم"),
]
DIFFERENT = [
    ("كريم سالم الحلو", "كريم محمود الحلو"),
    ("كريم عبد الله الحلو", "كريم عبد العزيز الحلو"),
    ("كريم عبدالله الحلو", "كريم عبد العزيز حلو"),
    ("كريم الحلو", "سامر الحلو"),
    ("محمد الحلو", "محمد النعمة"),
    ("محمد الحلو", "أحمد الحلو"),
    ("محمد أحمد", "أحمد محمد"),
    ("محمود الحلو", "محمد الحلو"),
    ("كريم محمد النجم", "سامر محمد النجم"),
    ("أبو سليم", "أبو كريم"),
    ("هدى العلي", "هدى الحلو"),
    ("كريم", "سامر"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_person(one: str, other: str) -> None:
    assert same_person(one, other).likeness is Likeness.SAME


@pytest.mark.parametrize(("one", "other"), POSSIBLE)
def test_too_little_to_tell(one: str, other: str) -> None:
    assert same_person(one, other).likeness is Likeness.POSSIBLE


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_people(one: str, other: str) -> None:
    assert same_person(one, other).likeness is Likeness.DIFFERENT


@pytest.mark.parametrize(
    ("name", "parts", "byname"),
    [
        ("عبد الرحمن النعمة", ("عبدرحمن", "نعمه"), None),
        ("عبدالرحمن نعمة", ("عبدرحمن", "نعمه"), None),
        ("كريم بن سامر الحلو أبو سليم", ("كريم", "سامر", "حلو"), "ابا سليم"),
        ("أم كريم", (), "ام كريم"),
        ("", (), None),
    ],
)
def test_parts(name: str, parts: tuple[str, ...], byname: str | None) -> None:
    found = parts_of(name)
    assert (found.parts, found.byname) == (parts, byname)


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        ([["كريم الحلو"], ["كريم سامر الحلو"]], ("كريم سامر الحلو",)),
        ([["كريم"], ["كريم سامر الحلو"]], ("كريم سامر الحلو",)),
        ([["كريم"], ["سامر نجار"]], ("كريم", "سامر نجار")),
        ([["محمد الحلو", "محمد النعمة"]], ("محمد الحلو", "محمد النعمة")),
        ([["محمد"], ["محمد الحلو", "محمد النعمة"]], ("محمد الحلو", "محمد النعمة")),
        ([["سوسن عثمان ناصر"], ["سوسن أوصمان ناصر"]], ("سوسن عثمان ناصر",)),
        ([["فطوم النعمة"], ["فاطمة النعمة"]], ("فاطمة النعمة",)),
        ([["فطوم كريم النعمة"], ["فاطمة النعمة"]], ("فطوم كريم النعمة",)),
        ([["ناظم دشتاني"], ["ناظم داشتاني"], ["ناظم داشتاني"]], ("ناظم داشتاني",)),
        ([["ناظم دشتاني"], ["ناظم داشتاني"]], ("ناظم دشتاني",)),
        ([["فاطمة النعمة"], ["عائشة النعمة"]], ("فاطمة النعمة", "عائشة النعمة")),
        ([["محمد علي النجم", "محمد علي الحلو"]], ("محمد علي النجم", "محمد علي الحلو")),
        ([["عبد الرحمن النعمة"], ["عبدالرحمن نعمة"]], ("عبد الرحمن النعمة",)),
        ([], ()),
    ],
)
def test_one_entry_a_person(documents: list[list[str]], expected: tuple[str, ...]) -> None:
    assert people(documents) == expected


def test_every_form_of_a_person_is_kept() -> None:
    found = persons([["سامر نجار"], ["سامر كريم نجار", "هدى الحلو"], ["سامر نجار", "سامر"]])
    assert [(person.name, set(person.forms)) for person in found] == [
        ("سامر كريم نجار", {"سامر نجار", "سامر كريم نجار"}),
        ("هدى الحلو", {"هدى الحلو"}),
    ]


_PART = st.sampled_from(["محمد", "علي", "كريم", "سامر", "الحلو", "النعمة", "عبد الله", "أبو سليم", "بن", "الـ", "هدى"])
_NAME = st.lists(_PART, max_size=5).map(" ".join)


@given(_NAME, _NAME)
def test_order_does_not_matter(one: str, other: str) -> None:
    assert same_person(one, other).likeness is same_person(other, one).likeness


@given(_NAME)
def test_a_name_is_its_own_bearers(name: str) -> None:
    expected = (Likeness.SAME,) if len(parts_of(name).parts) > 1 else (Likeness.POSSIBLE, Likeness.DIFFERENT)
    assert same_person(name, name).likeness in expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("عبدالرحمن النعمة", "عبد الرحمن النعمة"),
        ("كريم عبدالله الحلو", "كريم عبد الله الحلو"),
        ("عبد الرحمن النعمة", "عبد الرحمن النعمة"),
        ("عبدو النعمة", "عبدو النعمة"),
        ("معبدال كريم", "معبدال كريم"),
        ("", ""),
    ],
)
def test_compounds_stand_apart(name: str, expected: str) -> None:
    assert spelled_apart(name) == expected
    assert parts_of(expected) == parts_of(name)


@given(_NAME)
def test_one_common_name_never_tells(other: str) -> None:
    assert same_person("محمد", other).likeness is not Likeness.SAME


@given(st.lists(st.lists(_NAME, max_size=4), max_size=4))
def test_entries_are_printed_names(documents: list[list[str]]) -> None:
    printed = {name for names in documents for name in names}
    found = people(documents)
    assert set(found) <= printed
    assert len(set(found)) == len(found)


@given(st.lists(st.lists(_NAME, max_size=4), max_size=4))
def test_no_form_is_of_two_people(documents: list[list[str]]) -> None:
    found = persons(documents)
    assert all(person.name in person.forms for person in found)
    by_document = [[person for person in found if name in person.forms] for names in documents for name in names]
    assert {person.name for found_in in by_document for person in found_in} == {person.name for person in found}

import pytest
from hypothesis import given, strategies as st
from number_reading import numbers

from isnad.numbers.digits import LARGEST

SCRIPTS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")


def written(number: int, script: str, separator: str) -> str:
    grouped = f"{number:,}" if separator else str(number)
    return grouped.replace(",", separator).translate(str.maketrans(SCRIPTS[0], script))


@given(st.integers(0, LARGEST - 1), st.sampled_from(SCRIPTS), st.sampled_from(["", ",", ".", "٬", "،"]))
def test_digits_of_any_script_are_read_back(number: int, script: str, separator: str) -> None:
    digits = written(number, script, separator)
    assert numbers(f"بلغ {digits} شخصاً") == [(digits, number)]


@given(st.text(alphabet="0123456789٠١٢٣٤٥٦٧٨٩۰۱۲.,،٫٬'’:/-–() ووألفمئة\nabKMG%", max_size=40))
def test_no_digits_raise_and_none_are_read_twice(text: str) -> None:
    read = numbers(text)
    assert all(value >= 0 or "-" in text for _, value in read)
    assert sum(len(words) for words, _ in read) <= len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قُتل 1,500 شخص", [("1,500", 1500)]),
        ("قُتل ١٬٥٠٠ شخص", [("١٬٥٠٠", 1500)]),
        ("قُتل 1.500 شخص", [("1.500", 1500)]),
        ("قُتل ۱٬۵۰۰ شخص", [("۱٬۵۰۰", 1500)]),
        ("نزوح 10 000 شخص", [("10 000", 10_000)]),
        ("نزوح 1.500.000 شخص", [("1.500.000", 1_500_000)]),
        ("لم ينج 0 منهم", [("0", 0)]),
        ("سقوط 05 قتلى", [("05", 5)]),
        ("قرابة الـ30 شخصاً", [("30", 30)]),
        ("و23 آخرين", [("23", 23)]),
        ("بـ5 غارات", [("5", 5)]),
        ("إصابة10 مدنيين", [("10", 10)]),
        ("إصابة (6) أشخاص", [("6", 6)]),
        ("بلغ عددهم 5.", [("5", 5)]),
        ("بلغ عددهم 5. وقال", [("5", 5)]),
        ("3-5 أشخاص", [("3", 3), ("5", 5)]),
        ("3 – 5 أشخاص", [("3", 3), ("5", 5)]),
        ("7-آب", [("7", 7)]),
        ("الأربعاء2شباط", [("2", 2)]),
        ("الحصيلة: 5 قتلى", [("5", 5)]),
        ("الحصيلة : 5 قتلى", [("5", 5)]),
        ("الشهداء: -3 أطفال", [("3", 3)]),
        ("عاجل-3 شهداء", [("3", 3)]),
    ],
)
def test_digits_with_what_surrounds_them(text: str, expected: list[tuple[str, int]]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "الساعة 05 : 17",
        "الساعة 12:20",
        "00:0012:32 PM",
        "بتاريخ 3/9/2021",
        "بتاريخ ٣/٩/٢٠٢١",
        "22-11-2021",
        "2022/02/15",
        "12.3.2019",
        "15 - 2 - 2022",
        "31/13/2021",
        "على مدار 24/7",
        "بنسبة 50%",
        "بنسبة 50 %",
        "بنسبة ٥٠٪",
        "مبلغ 300$",
        "مقاتلة F16",
        "مقاتلة F-16",
        "مقاتلة سو-35",
        "موقع خبر24",
        "د١١.عش",
        "@user55",
        "#5",
        "id=59888",
        "pic.twitter.com/vVzn9hqGw3",
        "+963 933 123 456",
        "933 123 456",
        "0933123456",
        "00963933123456",
        "٠٠٠٠",
        "00",
        "007",
        str(10**30),
        "10^30",
        "1,50,0",
        "1,5,00",
        "12..5"[:0],
        "3.5",
        "٣٫٥",
        "1- سامر",
        "1-سامر",
        "4. ليلى",
        "الناصر3- عدنان",
        "1) سامر",
        "1_ سامر",
    ],
)
def test_these_digits_are_no_number(text: str) -> None:
    assert numbers(text) == []


def test_a_decimal_is_whole_only_with_a_scale() -> None:
    assert numbers("بلغ 2.0 ثم 2.5 مليون") == [("2.5 مليون", 2_500_000)]
    assert numbers("بقوة 4.4 درجات") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("100K", [("100K", 100_000)]),
        ("بلغ 1.2M متابع", [("1.2M", 1_200_000)]),
        (".0012G", [("0012G", 1_200_000)]),
        ("شبكة 5G", []),
        ("841022.6K", []),
        ("100Km", []),
        ("100K2", []),
        ("100m", []),
        ("0.0001K", []),
        (".77", []),
        ("1.250 مليون", [("1.250 مليون", 1_250_000)]),
        ("1,250 شخص", [("1,250", 1250)]),
        ("1 500 شخص", [("1 500", 1500)]),
        ("1'500 شخص", [("1'500", 1500)]),
        ("2019 300 شخص", [("2019", 2019), ("300", 300)]),
        ("200 300 شخص", [("200", 200), ("300", 300)]),
        ("نزوح 60ألف شخص", [("60ألف", 60_000)]),
        (str(LARGEST), [(str(LARGEST), LARGEST)]),
        (str(LARGEST + 1), []),
    ],
)
def test_scales_and_groups(text: str, expected: list[tuple[str, int]]) -> None:
    assert numbers(text) == expected


def test_a_million_digits_are_no_number_and_no_exception() -> None:
    assert numbers("9" * 1_000_000) == []
    assert numbers("1" + ",000" * 10_000) == []

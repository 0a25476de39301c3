import pytest
from hypothesis import given, strategies as st
from number_reading import numbers
from number_speller import Style, spell

STYLES = st.builds(
    Style,
    oblique=st.booleans(),
    feminine=st.booleans(),
    hundred=st.sampled_from(["مئة", "مائة"]),
    apart=st.booleans(),
    loose=st.booleans(),
)


@given(st.integers(1, 999_999), STYLES)
def test_a_spelled_number_is_read_back(number: int, style: Style) -> None:
    words = spell(number, style)
    assert numbers(f"سقط {words} هناك") == [(words, number)]


@given(st.integers(1, 9_999), STYLES)
def test_it_is_read_in_front_of_a_noun_too(number: int, style: Style) -> None:
    words = spell(number, style)
    assert numbers(f"إصابة {words} شخصاً") == [(words, number)]


@pytest.mark.parametrize(
    ("value", "phrasings"),
    [
        (1, ["واحد", "واحدة", "واحداً"]),
        (2, ["اثنان", "اثنين", "إثنان", "اثنتان", "اثنتين"]),
        (3, ["ثلاثة", "ثلاث", "ثَلاثة", "ثـلاثة"]),
        (8, ["ثمانية", "ثماني", "ثمانٍ", "ثمان"]),
        (11, ["أحد عشر", "احد عشر", "إحدى عشرة", "احدى عشرة"]),
        (12, ["اثنا عشر", "اثني عشر", "اثنتا عشرة", "إثني عشر"]),
        (13, ["ثلاثة عشر", "ثلاث عشرة", "ثلاثة عشرة"]),
        (15, ["خمسة عشر", "خمس عشرة", "خمسطعش"]),
        (21, ["واحد وعشرون", "واحد وعشرين", "إحدى وعشرين", "واحد و عشرين", "واحدٌ وعشرون"]),
        (48, ["ثمانية وأربعون", "ثمان وأربعين", "ثماني و أربعين"]),
        (100, ["مئة", "مائة", "مئه", "مائه", "مِئة"]),
        (125, ["مئة وخمسة وعشرون", "مائة وخمس وعشرين", "مئة و25", "مئة و 25"]),
        (200, ["مئتان", "مئتين", "مائتان", "مائتين", "مئتي", "مائتا"]),
        (300, ["ثلاثمئة", "ثلاثمائة", "ثلاث مئة", "ثلاث مائة", "ثلاثماية"]),
        (800, ["ثمانمئة", "ثمانمائة", "ثماني مئة", "ثمانيمئة", "ثمان مائة"]),
        (1_000, ["ألف", "1000", "ألفاً"]),
        (1_300, ["ألف وثلاثمئة", "ألفاً وثلاثمئة"]),
        (2_000, ["ألفان", "ألفين", "ألفي"]),
        (2_300, ["ألفان وثلاثمئة", "ألفين وثلاثمائة", "ألفين و300"]),
        (3_000, ["ثلاثة آلاف", "3 آلاف", "3 الاف", "٣ آلاف"]),
        (15_000, ["خمسة عشر ألفاً", "خمسة عشر ألف", "15 ألفا", "15 ألف"]),
        (38_528, ["38 ألفاً و528", "38 ألف و 528", "ثمانية وثلاثون ألفاً و528"]),
        (60_000, ["60 ألف", "ستين ألفاً", "ستون ألف"]),
        (105_000, ["مئة وخمسة آلاف", "105 آلاف"]),
        (121_000, ["مئة وواحد وعشرون ألفاً", "121 ألفا"]),
        (500_000, ["نصف مليون", "500 ألف", "خمسمئة ألف"]),
        (1_500_000, ["مليون ونصف", "1.5 مليون", "١٫٥ مليون", "1,5 مليون", "مليون وخمسمئة ألف"]),
        (3_200_000, ["ثلاثة ملايين ومئتا ألف", "3 ملايين و200 ألف", "3.2 ملايين", "3.2 مليون"]),
        (2_000_000_000, ["ملياران", "ملياري", "2 مليار"]),
    ],
)
def test_one_value_in_many_words(value: int, phrasings: list[str]) -> None:
    for words in phrasings:
        assert numbers(f"بلغ العدد {words} حتى الآن") == [(words, value)], words


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("الساعة عشرة", [10]),
        ("الطابق الثالث عشر", []),
        ("القرن الحادي والعشرين", []),
        ("الثلاثة والعشرون الباقون", [23]),
        ("قُتل الحارس وعشرون شخصاً", [20]),
        ("ثلاثون في المئة", []),
        ("ثلاثون قتيلاً ومئة جريح", [30, 100]),
        ("ألف مليار", [10**12]),
        ("ألفا مليار", []),
        ("ملايين ونصف", []),
        ("أثني وعلي", []),
    ],
)
def test_ordinals_and_shares_are_no_numbers(text: str, values: list[int]) -> None:
    assert [value for _, value in numbers(text)] == values


def test_a_dual_scale_in_construct_is_two_of_it() -> None:
    assert numbers("نزوح ألفا شخص") == [("ألفا", 2000)]
    assert numbers("بقي مليونا طفل بلا مدارس") == [("مليونا", 2_000_000)]
    assert numbers("نزوح 60 ألفا شخص") == [("60 ألفا", 60_000)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وثلاثة أطفال", [("ثلاثة", 3)]),
        ("بثلاث غارات", [("ثلاث", 3)]),
        ("الثلاثة الباقون", [("ثلاثة", 3)]),
        ("فخمسة منهم", [("خمسة", 5)]),
    ],
)
def test_clitics_are_not_part_of_the_number(text: str, expected: list[tuple[str, int]]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("خمسة، عشرون", [5, 20]),
        ("خمسة\nوعشرون", [5, 20]),
        ("خمسة. وعشرون", [5, 20]),
        ("عشرة وعشرين", [10, 20]),
        ("عشرين وخمسة", [20, 5]),
        ("5 وعشرون", [5, 20]),
        ("ثلاثة أو أربعة", [3, 4]),
        ("خمسة خمسة", [5, 5]),
        ("مئة ومئتين", [100, 200]),
        ("20 و5", [20, 5]),
        ("خمسين و60", [50, 60]),
        ("ثلاثة آلاف وأربعة آلاف", [3000, 4000]),
    ],
)
def test_what_does_not_belong_together_stays_apart(text: str, values: list[int]) -> None:
    assert [value for _, value in numbers(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "آلاف المدنيين",
        "عشرات الآلاف",
        "مئات الملايين",
        "وقع القصف الاثنين",
        "مساء يوم الأحد",
        "الأربعاء والخميس",
        "لم يصب أحد",
        "الطابق الثالث",
        "تأليف كتاب",
        "سبعاوي",
        "",
        "و",
    ],
)
def test_these_words_are_no_numbers(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("سالب خمسة", -5),
        ("ناقص 5", -5),
        ("انخفضت الحرارة إلى سالب سبع درجات", -7),
        ("-504", -504),
        ("- 1,200", -1200),
        ("-1.2M", -1200000),
        ("العدد:\n- 5\n", -5),
        ("\u2212٣", -3),
        ("- 5 قتلى", 5),
        ("الحصيلة -5 قتلى", 5),
        ("3-5 قتلى", 3),
    ],
)
def test_below_zero_only_where_words_say_so_or_nothing_else_stands_there(text: str, value: int) -> None:
    assert numbers(text)[0][1] == value

import pytest
from hypothesis import given, strategies as st

from isnad.pipeline.naming import bare, is_named, is_time_word, one_slip, searched, words_of

LETTERS = "ابتحدرسعفقكلمنهوي"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("الباغوز", "باغوز"),
        ("باغوز", "باغوز"),
        ("السد", "سد"),
        ("بصيره", "بصيره"),
        ("وادي", "وادي"),
        # a name asked for bears no proclitic
        ("بالباغوز", "بالباغوز"),
        # what is left would be no name
        ("الم", "الم"),
        ("ال", "ال"),
        ("", ""),
    ],
)
def test_bare(word: str, expected: str) -> None:
    assert bare(word) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("باغوز", "باغور", True),
        ("باغوز", "باغز", True),
        ("باغوز", "باغووز", True),
        ("باغوز", "بغاوز", True),
        ("باغوز", "اغوز", True),
        ("باغوز", "باغوزي", True),
        ("باغوز", "طباغوز", True),
        ("باغوز", "باغزو", True),
        ("باغوز", "باغوز", False),
        ("باغوز", "باغ", False),
        ("باغوز", "بوغاز", False),
        ("باغوز", "بايور", False),
        ("باغوز", "زوغاب", False),
        ("", "ب", True),
        ("", "با", False),
        ("", "", False),
    ],
)
def test_one_slip(a: str, b: str, *, expected: bool) -> None:
    assert one_slip(a, b) is expected
    assert one_slip(b, a) is expected


def slips(word: str) -> set[str]:
    """Every word that one slip makes of `word`, by the definition."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    less = {a + b[1:] for a, b in cuts if b}
    other = {a + c + b[1:] for a, b in cuts if b for c in LETTERS}
    more = {a + c + b for a, b in cuts for c in LETTERS}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    return (less | other | more | swapped) - {word}


@given(st.text(LETTERS, max_size=7), st.data())
def test_one_slip_is_what_it_says(word: str, data: st.DataObject) -> None:
    near = slips(word)
    assert one_slip(word, data.draw(st.sampled_from(sorted(near))))
    other = data.draw(st.text(LETTERS, max_size=7))
    assert one_slip(word, other) is (other in near)


@pytest.mark.parametrize(
    "written",
    ["الباغوز", "باغوز", "بالباغوز", "والباغوز", "وبالباغوز", "فالباغوز", "كالباغوز", "للباغوز", "وللباغوز", "وباغوز"],
)
def test_name_is_found_behind_its_proclitics(written: str) -> None:
    assert "باغوز" in words_of(f"القصف {written} أمس.")
    assert written in words_of(written)


@pytest.mark.parametrize("written", ["بمنبج", "ومنبج", "لمنبج", "وبمنبج", "مَنبِج", "منبـج"])
def test_name_without_an_article_is_found_behind_its_proclitics(written: str) -> None:
    assert "منبج" in words_of(written)


@pytest.mark.parametrize("written", ["سد", "السد", "بسد", "للسد", "وبالسد"])
def test_name_of_two_letters_is_found(written: str) -> None:
    assert "سد" in words_of(written)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("الرقة", {"الرقه", "رقه"}),
        ("هجين", {"هجين"}),
        ("وادي", {"وادي", "ادي"}),
        ("و ل ال", {"و", "ل", "ال"}),
        ("Baghuz 2019 !", set()),
        ("", set()),
    ],
)
def test_words_of_a_text(text: str, words: set[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قرب سد تشرين أمس", True),
        ("قرب سد تشرين في 3 تشرين الثاني", True),
        ("في 3 تشرين الثاني", False),
        ("في تشرين الأول/أكتوبر", False),
        ("مطلع تشرين أول", False),
        ("بتشرين الثاني", False),
        ("شارع تشرين الأولى", True),
    ],
)
def test_month_of_two_words_is_no_name(text: str, *, names: bool) -> None:
    assert ("تشرين" in words_of(text)) is names


@given(st.text(max_size=40))
def test_any_text_has_words(text: str) -> None:
    assert all(word for word in words_of(text))


@pytest.mark.parametrize(
    ("word", "expected"), [("تشرين", True), ("اذار", True), ("جمعه", True), ("منبج", False), ("سد", False)]
)
def test_words_of_time(word: str, *, expected: bool) -> None:
    assert is_time_word(word) is expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ({"باغوز"}, "القصف على الباغوز أمس", True),
        ({"باغوز"}, "وللالباغوز", True),
        ({"باغوز", "تحتاني"}, "في الباغوز، والتحتاني منها", True),
        ({"باغوز", "تحتاني"}, "في الباغوز الفوقاني", False),
        # inside another word, at its end or before more letters
        ({"باغوز"}, "مباغوز باغوزية", False),
        # the first one found is inside another word, the second is not
        ({"باغوز"}, "باغوزية ثم باغوز", True),
        ({"تشرين"}, "سد تشرين", True),
        ({"تشرين"}, "في تشرين الثاني", False),
        # what has no Arabic letters is named by nothing
        ({"Baghuz"}, "Baghuz", False),
        (set(), "", True),
    ],
)
def test_a_name_is_found_in_a_text(name: set[str], text: str, *, expected: bool) -> None:
    assert is_named(frozenset(name), text) is expected


@given(st.text("وفبكلالمس ء.", max_size=14), st.sets(st.text("وفبكلالمس ءX", min_size=1, max_size=4), max_size=2))
def test_a_name_is_found_where_its_words_are(text: str, name: set[str]) -> None:
    assert is_named(frozenset(name), text) is (frozenset(name) <= words_of(text))


@given(st.text("وفبكلالمس ء.ـ\n", max_size=14), st.sets(st.text("وفبكلالمس ءX", min_size=1, max_size=4), max_size=2))
def test_a_report_has_the_names_that_its_text_has(text: str, name: set[str]) -> None:
    report = searched(text)
    assert report.words == words_of(text)
    assert report.has(frozenset(name)) is is_named(frozenset(name), text)


@pytest.mark.parametrize(
    ("stretch", "expected"),
    [
        ("ثم وصلوا إلى الصفصاف، وعاد", True),
        ("وعاد آخرون إلى دير الكرم", False),
        # a stretch that cuts a longer word holds no name
        ("صفصاف أمس", False),
        ("الصفصاف", False),
        ("قرب والصفصاف.", True),
        # nor one that cuts the name itself
        ("قرب والصفصا", False),
    ],
)
def test_a_name_is_found_in_a_stretch_that_holds_its_words(stretch: str, *, expected: bool) -> None:
    text = "مروا بالصفصافية ثم وصلوا إلى الصفصاف، وعاد آخرون إلى دير الكرم، ومصفصاف أمس قرب والصفصاف."
    report, start = searched(text), text.index(stretch)
    here = report.copy.position(start), report.copy.position(start + len(stretch))
    assert report.has(frozenset({"صفصاف"}), *here) is expected


def test_a_name_written_in_one_stands_where_its_two_words_do() -> None:
    text = "سقطت قذائف على تل رفعت ظهراً ثم هدأ القصف"
    report, name = searched(text), frozenset({"تلرفعت"})
    start = report.copy.text.index("تل ")
    assert report.has(name, start, start + len("تل رفعت"))
    assert not report.has(name, start, start + len("تل رفع"))
    assert not report.has(name, start + len("تل "))


def test_a_month_is_no_name_in_any_stretch() -> None:
    text = "في 3 تشرين الثاني قصف حي تشرين"
    report, name = searched(text), frozenset({"تشرين"})
    assert not report.has(name, 0, text.index("قصف"))
    assert report.has(name, text.index("قصف"))

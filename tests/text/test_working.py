import re

import pytest
from hypothesis import example, given, strategies as st

from isnad.model.span import Span
from isnad.text.alphabet import BLANKS, EXPANSIONS, FOLD, INVISIBLE, NEWLINES, SHAPES, TATWEEL, VOWELS
from isnad.text.dodges import WIDE_FILLERS
from isnad.text.working import WorkingCopy, fold, report_copy, working_copy

from .messy import texts

LEFT_OUT = re.compile(f"[{VOWELS}{INVISIBLE}{TATWEEL}{BLANKS}{NEWLINES}{WIDE_FILLERS}]*")


@pytest.mark.parametrize(
    ("received", "folded"),
    [
        ("قُتِلَ", "قتل"),
        ("قتـــلى", "قتلي"),
        ("أُصيبت إحدى الآنسات", "اصيبت احدي الانسات"),
        ("ٱلْحُدَيْدَة", "الحديده"),
        ("رحمٰن", "رحمن"),
        ("مسؤول طارئ جزء", "مسؤول طارئ جزء"),
        ("مسو\u0654ول طاري\u0654 طارى\u0654", "مسؤول طارئ طارئ"),
        ("ا\u0653لا\u0654ن ا\u0655لى", "الان الي"),
        ("کرکوک یہ", "كركوك يه"),
        ("٢٠١٩ ۲۰۱۹", "2019 2019"),
        ("١٬٥٠٠ و٣٫٥", "1,500 و3.5"),
        ("گ پ ژ", "گ پ ژ"),
        ("ﻗﺼﻒ ﻻ ﷲ", "قصف لا الله"),
        ("\u200fحلب\u200e \u202bإدلب\u202c", "حلب ادلب"),
        ("سوق\u200bالخضار", "سوق الخضار"),
        ("سوق\u00a0\u00a0 الخضار", "سوق الخضار"),
        ("سوق \u200f الخضار", "سوق الخضار"),
        ("أول\r\n\r\n ثان\u2028ثالث", "اول\nثان\nثالث"),
        ("  طرف  ", " طرف "),
        ("الشمال ـ الجنوب", "الشمال - الجنوب"),
        ("بين 20ـ30", "بين 20-30"),
        ("الـ24", "ال24"),
        ("Ankara 2019", "Ankara 2019"),
        ("", ""),
    ],
)
def test_working_copy_reads(received: str, folded: str) -> None:
    assert fold(received) == folded


@pytest.mark.parametrize("visible", ["۝", "۞", "۩", "﴾", "﴿", "%", "٪", "«", "…", "😀"])
def test_visible_signs_are_kept(visible: str) -> None:
    assert fold(f"قبل {visible} بعد") == f"قبل {visible} بعد"


@pytest.mark.parametrize(
    ("received", "words", "expected"),
    [
        ("ثم قُتِلَ رجل", "قتل", "قُتِلَ"),
        ("ثم قُتِلَ\u200f رجل", "قتل", "قُتِلَ"),
        ("ثم قتلـ\u200f رجل", "قتل", "قتل"),
        ("ثم قصـ.ـفٌ عنيف", "قصف", "قصـ.ـفٌ"),
        ("ثم فـ ـقـ ـدان أثره", "فقدان", "فـ ـقـ ـدان"),
        ("\ufeffقرب السوق", "قرب", "قرب"),
        ("كانوا ﻻجئين", "لاجئين", "ﻻجئين"),
        ("كانوا ﻻجئين", "اجئين", "ﻻجئين"),
        ("كانوا ﻻجئين", "كانوا ل", "كانوا ﻻ"),
        ("أول \r\n ثان", "ول\n", "ول \r\n "),
        ("مسو\u0654ول", "ؤ", "و\u0654"),
        ("١٢٣ قتيلاً", "123 قتيلا", "١٢٣ قتيلاً"),
        ("😀 حلب", "حلب", "حلب"),
        ("شرق الرقةقُتل رجل", "قتل", "قُتل"),
        ("شرق الرقةقُتل رجل", "الرقه", "الرقة"),
    ],
)
def test_span_is_of_the_received_words(received: str, words: str, expected: str) -> None:
    copy = working_copy(received)
    start = copy.text.index(words)
    span = copy.span(start, start + len(words))
    assert received[span.start : span.end] == expected


@pytest.mark.parametrize(
    ("received", "working"),
    [
        ("غرب البلدةأصيب طفل", "غرب البلده\nاصيب طفل"),
        ("الساحةالعامة", "الساحه\nالعامه"),
        ("الساحة العامة", "الساحه العامه"),
        ("الساحةُ العامة", "الساحه العامه"),
        ("ساحـة", "ساحه"),
        ("ةاب", "هاب"),
    ],
)
def test_a_heh_that_ends_words_ends_them(received: str, working: str) -> None:
    assert working_copy(received).text == working


KNOWN = frozenset({"فقد", "فقدت", "اصابه", "قصف", "انفجار"})


@pytest.mark.parametrize(
    ("received", "working"),
    [
        ("ريف حلبفـ ـقـ ـدت طفلة", "ريف حلب\nفقدت طفله"),
        ("سد الزيتونفـ ـقـ ـد رجل", "سد الزيتون\nفقد رجل"),
        ("بريف كنعانإصـ.ــابة رجل", "بريف كنعان\nاصابه رجل"),
        # no known word behind, or a known word as a whole
        ("المستوطنـ.ـات", "المستوطنات"),
        ("والانفجـ ـار", "والانفجار"),
        ("قـ ـصـ ـف", "قصف"),
    ],
)
def test_a_split_word_written_on_to_another_is_parted(received: str, working: str) -> None:
    copy = working_copy(received, KNOWN)
    assert copy.text == working
    assert copy.span(0, len(copy.text)) == Span(0, len(received))


def test_empty_span_is_empty() -> None:
    copy = working_copy("قـ.ـصف")
    assert copy.span(1, 1) == Span(4, 4)
    assert copy.span(3, 3) == Span(6, 6)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 1), (0, 4)])
def test_span_outside_the_copy_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        working_copy("قُصف").span(start, end)


@pytest.mark.parametrize("index", [-1, 5])
def test_position_outside_the_text_is_refused(index: int) -> None:
    with pytest.raises(ValueError, match="no position"):
        working_copy("قُصف").position(index)


def test_dropped_characters_stand_at_the_next_one_kept() -> None:
    copy = working_copy("قُـ.ـصف")
    assert [copy.position(index) for index in range(8)] == [0, 1, 1, 1, 1, 1, 2, 3]


def test_fold_joins_only_known_words_over_a_bare_dot() -> None:
    assert working_copy("سقوط الصار.وخ", known={"صاروخ"}).text == "سقوط الصاروخ"
    assert working_copy("سقوط الصار.وخ").text == "سقوط الصار.وخ"


def starts_of_characters(copy: WorkingCopy) -> list[int]:
    """The working positions that do not lie inside what one received character became."""
    inside = [
        index
        for index in range(1, len(copy.text))
        if copy.span(index, index + 1) == copy.span(index - 1, index)
        and copy.received[copy.span(index, index + 1).start] in {*EXPANSIONS, "ة"}
    ]
    return sorted(set(range(len(copy.text) + 1)) - set(inside))


@given(texts)
@example("ﷺَ.ﷲ")
def test_starts_map_there_and_back(received: str) -> None:
    copy = working_copy(received)
    for start in starts_of_characters(copy):
        assert copy.position(copy.span(start, start).start) == start
    for end in starts_of_characters(copy)[1:]:
        assert copy.position(copy.span(end - 1, end).end) == end


@given(texts)
def test_spans_go_forward_and_what_they_leave_out_is_no_word(received: str) -> None:
    copy = working_copy(received)
    done = 0
    previous = Span(0, 0)
    for index in range(len(copy.text)):
        span = copy.span(index, index + 1)
        assert len(span) > 0
        if span != previous:
            assert span.start >= done
            assert LEFT_OUT.fullmatch(received[done : span.start]) is not None
        done, previous = span.end, span
    assert LEFT_OUT.fullmatch(received[done:]) is not None


@given(texts)
@example("و\u0654.ـ قَ")
def test_words_map_back_exactly(received: str) -> None:
    copy = working_copy(received)
    whole = set(starts_of_characters(copy))
    for found in re.finditer(r"[^ \n]+", copy.text):
        if {found.start(), found.end()} <= whole:
            assert fold(copy.span(found.start(), found.end()).of(received)) == found[0]


@given(texts)
def test_lines_map_back_exactly(received: str) -> None:
    copy = working_copy(received)
    for found in re.finditer(r"[^\n]+", copy.text):
        span = copy.span(found.start(), found.end())
        assert fold(span.of(received)) == found[0]


@given(texts, st.data())
def test_any_span_holds_the_letters_and_digits_it_stands_for(received: str, data: st.DataObject) -> None:
    copy = working_copy(received)
    bounds = st.sampled_from(starts_of_characters(copy))
    start, end = sorted((data.draw(bounds), data.draw(bounds)))
    words = fold(copy.span(start, end).of(received))
    assert re.sub(r"[\W_]", "", words) == re.sub(r"[\W_]", "", copy.text[start:end])


@given(texts)
def test_positions_go_forward(received: str) -> None:
    copy = working_copy(received)
    positions = [copy.position(index) for index in range(len(received) + 1)]
    assert positions == sorted(positions)
    assert positions[-1] == len(copy.text)


@given(texts)
def test_the_copy_has_one_space_or_line_end_a_gap_and_nothing_to_drop(received: str) -> None:
    text = fold(received)
    assert re.search(r"[ \n]{2}", text) is None
    assert re.search(f"[{VOWELS}{INVISIBLE}{TATWEEL}\t\r\u00a0]", text) is None


@given(texts)
def test_folding_again_changes_nothing_where_no_dot_is(received: str) -> None:
    folded = fold(re.sub("[.٫۔]", "", received))
    assert fold(folded) == folded


def test_what_a_character_becomes_is_not_replaced_again() -> None:
    one_for_one = FOLD | SHAPES
    assert one_for_one.keys().isdisjoint(one_for_one.values())


@given(texts)
def test_folding_is_the_text_of_the_working_copy(received: str) -> None:
    assert fold(received) == working_copy(received).text


@given(texts)
def test_a_report_is_copied_once_and_as_any_other_text(received: str) -> None:
    for known in (frozenset[str](), frozenset({"صاروخ", "غاره"})):
        assert report_copy(received, known) == working_copy(received, known)
        assert report_copy(received, known) is report_copy(received, known)


def test_one_copy_serves_all_where_no_word_is_looked_up() -> None:
    known = frozenset({"صاروخ"})
    assert report_copy("سقط صاروخ على سوق", known) is report_copy("سقط صاروخ على سوق")
    assert report_copy("سقط صار.وخ على سوق", known).text == "سقط صاروخ علي سوق"
    assert report_copy("سقط صار.وخ على سوق").text == "سقط صار.وخ علي سوق"

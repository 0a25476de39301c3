"""Where quoted words begin and end: all kinds of marks, mixed and turned round, nested, unbalanced, names set apart."""

from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from isnad.claims.quotation import quotations

from .hearing import Heard

LONG = "احترقت كل البيوت في القرية"
"""More words than anybody sets apart as a name."""


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotations(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        f"قال: “{LONG}”.",
        f"قال: «{LONG}».",
        f'قال: "{LONG}".',
        f"قال: „{LONG}“.",
        f"قال: ”{LONG}“.",
        f"قال: “{LONG}“، ثم رحل.",
        f'قال: «{LONG}".',
        f'قال إن"{LONG}" ورحل.',
        f"قال ‘{LONG}’.",
    ],
)
def test_marks_of_all_kinds_set_off_words(text: str) -> None:
    assert quoted(text) == [LONG]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        (f'قال: "{LONG}، ورحلت "قسد" عنها".', f'{LONG}، ورحلت "قسد" عنها'),
        (f'قال: "{LONG}، ورحل عناصر ل"داعش" عنها".', f'{LONG}، ورحل عناصر ل"داعش" عنها'),
        (f"قال: «{LONG}، ورحلت “قسد” عنها».", f"{LONG}، ورحلت “قسد” عنها"),
        (f"قال: «{LONG}، ورحلت “قسد عنها».", f"{LONG}، ورحلت “قسد عنها"),
    ],
)
def test_a_quotation_holds_what_is_set_off_in_it(text: str, inner: str) -> None:
    assert quoted(text) == [inner]


@pytest.mark.parametrize(
    "text",
    [
        "سيطرت “قسد” و”مجلس دير الزور العسكري” على القرية.",
        "قال لـ”المدن” إن القصف توقف.",
        'أعلن "جيش الثوار" انسحابه.',
        "مخيم “مريم“ خال.",
        f'{LONG}" ورحل الناس.',
        "12\" و 5'",
        "",
    ],
)
def test_names_and_stray_marks_are_no_quotation(text: str) -> None:
    assert quoted(text) == []


def test_what_is_never_closed_ends_with_its_paragraph() -> None:
    text = f'قال: "{LONG}.'
    (quotation,) = quotations(text, 0, len(text))
    assert (quotation.closed, text[quotation.start : quotation.end]) == (False, f"{LONG}.")


def test_speech_runs_on_over_sentences_inside_its_marks_only() -> None:
    heard = Heard(f'قال الناشط سامر العلي: "{LONG}. ثم رحل الناس. وبقي الجنود". وتوقف القصف.')
    assert heard.chain("وبقي الجنود") == "سامر العلي|activist"
    assert heard.chain("وتوقف القصف") == "outlet"


def test_an_open_mark_swallows_no_more_than_its_paragraph() -> None:
    heard = Heard(f'قال الناشط سامر العلي: "{LONG}. ثم رحل الناس.\n\nوتوقف القصف ليلا.')
    assert heard.chain("ثم رحل الناس") == "سامر العلي|activist!chain.quotation_unclosed"
    assert heard.chain("وتوقف القصف ليلا") == "outlet"


def test_a_paragraph_that_opens_with_a_mark_goes_on_where_one_was_left_open() -> None:
    heard = Heard(f"قال الناشط سامر العلي: «{LONG}.\n\n«وفي الصباح رحل الناس عن القرية».\n\nوتوقف القصف ليلا.")
    assert heard.chain("وفي الصباح رحل الناس") == "سامر العلي|activist"
    assert heard.chain("وتوقف القصف ليلا") == "outlet"


@given(st.text(alphabet='اب "“”«»„‘’و،.:\n', max_size=60))
@settings(max_examples=300, deadline=None)
def test_quotations_lie_apart_and_in_bounds(text: str) -> None:
    found = quotations(text, 0, len(text))
    assert all(0 < q.start <= q.end <= len(text) for q in found)
    assert all(left.end <= right.start for left, right in pairwise(found))

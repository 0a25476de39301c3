import pytest
from hypothesis import given, strategies as st

from isnad.present.language import Language
from isnad.present.runs import inline, isolate, joined, quote

AR, EN = Language.AR, Language.EN


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("بلدي نيوز", EN, "\u2068بلدي نيوز\u2069"),
        ("بلدي نيوز", AR, "بلدي نيوز"),
        ("Baladi", AR, "\u2068Baladi\u2069"),
        ("Baladi", EN, "Baladi"),
        ("2019", EN, "2019"),
        ("2019", AR, "2019"),
        ("", EN, ""),
    ],
)
def test_only_the_other_direction_is_isolated(text: str, language: Language, shown: str) -> None:
    assert isolate(text, language) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("سطر\r\nسطر", "سطر سطر"),
        ("\x1b[31mأحمر", "\ufffd[31mأحمر"),
        ("a\x00b", "a\ufffdb"),
        ("a\u202eb\u2069c\u200fd", "abcd"),
        ("a\u2028b\tc", "a b c"),
        ("مي\u200cم", "مي\u200cم"),
    ],
)
def test_nothing_moves_a_cursor_or_turns_a_line(text: str, shown: str) -> None:
    assert inline(text) == shown


@given(st.text())
def test_isolates_are_closed_whatever_stands_in_them(text: str) -> None:
    for language in Language:
        said = quote(text, language)
        assert said.count("\u2068") == said.count("\u2069") <= 1
        assert said.splitlines() in ([said], [said.rstrip("\x1c\x1d\x1e")])


@pytest.mark.parametrize(
    ("parts", "english", "arabic"),
    [([], "", ""), (["أ"], "أ", "أ"), (["أ", "ب"], "أ and ب", "أ وب"), (["أ", "ب", "ج"], "أ, ب and ج", "أ وب وج")],
)
def test_lists(parts: list[str], english: str, arabic: str) -> None:
    assert joined(parts, EN) == english
    assert joined(parts, AR) == arabic

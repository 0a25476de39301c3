import pytest
from hypothesis import given, strategies as st

from isnad.furniture.plain import plain, stems
from isnad.furniture.remembered import Remembered


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", ""),
        (" \n ", ""),
        ("إقرأ أيضاً:", "اقرا ايضا"),
        ("القـــائمة", "القاءمه".replace("ء", "ئ")),
        ("«مدينة» حلب/ريف", "مدينه حلب ريف"),
        ("٢٠٢٤", "2024"),
        ("READ More…", "read more"),
        ("كلمة\u200bأخرى", "كلمه اخري"),
        ("كل\u200fمة", "كلمه"),
        ("- | •", ""),
    ],
)
def test_words_are_made_comparable(words: str, expected: str) -> None:
    assert plain(words) == expected


@given(st.text(max_size=60))
def test_it_is_stable(words: str) -> None:
    once = plain(words)
    assert plain(once) == plain(plain(once))
    assert once == " ".join(once.split())


@given(st.lists(st.text(alphabet="ابولس ", max_size=12), max_size=6))
def test_words_are_told_one_by_one(pieces: list[str]) -> None:
    assert plain(" ".join(pieces)) == " ".join(filter(None, map(plain, pieces)))


@pytest.mark.parametrize(
    ("word", "stem"),
    [("والقصف", ["قصف"]), ("للمدينه", ["مدينه"]), ("وال", ["وال"]), ("في", []), ("2024", []), ("ولد", ["ولد"])],
)
def test_stems(word: str, stem: list[str]) -> None:
    assert stems([word]) == stem


def test_what_is_remembered_is_bounded_and_long_words_are_not_kept() -> None:
    asked: list[str] = []

    def work_out(word: str) -> str:
        asked.append(word)
        return word[::-1]

    memory = Remembered(work_out)
    assert [memory["اب"], memory["اب"]] == ["با", "با"]
    assert asked == ["اب"]
    long = "ا" * 1000
    assert memory[long] == long
    assert long not in memory
    for n in range(70_000):
        assert memory[str(n)] == str(n)[::-1]
    assert len(memory) <= 1 << 16

import pytest

from isnad.model.scene import Infrastructure, Telling, TimeOfDay
from isnad.model.span import Span
from isnad.model.terms import Basis
from isnad.present.language import Language
from isnad.present.scenes import scene_lines

BY = (Telling("c-1", "a", Span(0, 3)), Telling("c-2", "b", Span(0, 3)))
DAWN = TimeOfDay("around_dawn", Basis.STATED, BY, ("04:10",))
MARKET = Infrastructure("market", "Market", BY[:1])


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.EN, ["around dawn 04:10", "2 claims", "markets and shops", "1 claim"]),
        (Language.AR, ["عند الفجر", "04:10", "أسواق ومتاجر"]),
    ],
)
def test_both_lines(language: Language, expected: list[str]) -> None:
    lines = scene_lines([DAWN], [MARKET], language)
    assert len(lines) == 2
    assert [words for words in expected if words not in "\n".join(lines)] == []


def test_nothing_told_is_no_line() -> None:
    assert scene_lines([], [], Language.EN) == []


def test_a_code_that_the_tables_do_not_know_is_shown_as_it_is() -> None:
    other = TimeOfDay("teatime", Basis.STATED, BY)
    assert "teatime" in scene_lines([other], [], Language.EN)[0]
    assert "Barn" in scene_lines([], [Infrastructure("barn", "Barn", BY)], Language.EN)[0]

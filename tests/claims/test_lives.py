"""Whose lives were taken, where what took them stands between the verb and "the lives of"."""

import pytest

from .said import lines, outcome


def harmed(text: str) -> list[str]:
    return [line.split(" | ", 1)[1] for line in lines(text, outcome, lambda claim: claim.victims is not None)]


ONE = "1 مدني | civilians civilian"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أودى قصف على الباب بحياة مدني.", [ONE]),
        ("وأودت غارة ليلية شنتها القوات الروسية على الباب بحياة مدني يوم الأحد.", [ONE]),
        ("أودت غارة على الباب بحياة شخصين.", ["2 شخصين | people unknown"]),
        ("انفجر لغم ليودي انفجاره بحياة راع.", ["1 راع | people unknown"]),
        ("حصدت الغارة أرواح طفلين.", ["2 طفلين | children unknown {children 2}"]),
        ("أودى انفجار في الباب بحياة عائلة من أربعة أفراد.", ["4 عائلة من أربعة أفراد | people unknown"]),
        ("أودت الغارة بحياة مدني وإصابة رجلين.", [ONE, "2 رجلين | men unknown {men 2}"]),
        (
            "أودت الغارة بحياة طفلين وامرأة.",
            ["2 طفلين | children unknown {children 2}", "1 امرأة | women unknown {women 1}"],
        ),
        # nobody's life is taken
        ("استهتر المسؤول بحياة طفل مريض.", []),
        ("يهدد القصف بحياة مدني.", []),
        ("أودت الغارة بحياة مدني، وهي مجازفة بحياة طفل.", [ONE]),
        ("تلاعب السماسرة بأرواح طفلين.", []),
    ],
)
def test_lives_are_those_of_the_people_behind_them(text: str, expected: list[str]) -> None:
    assert harmed(text) == expected

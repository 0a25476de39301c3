"""Releases, whose word takes "عن" before those let go, and other counts that a word stands before."""

import pytest

from .said import claims, lines, outcome


def told(text: str) -> list[str]:
    return lines(text, outcome, lambda claim: claim.victims is not None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أفرج عن 30 معتقلاً في عملية تبادل.", ["released أفرج | 30 30 معتقلاً | captives unknown"]),
        ("الإفراج عن ثلاثين أسيراً.", ["released إفراج | 30 ثلاثين أسيراً | captives unknown"]),
        ("أفرجت السلطات عن عشرات المعتقلين.", ["released أفرجت | 'عشرات' عشرات المعتقلين | captives unknown"]),
        ("تم الإفراج عن أكثر من 30 أسيراً.", ["released إفراج | >30 أكثر من 30 أسيراً | captives unknown"]),
        ("أعلن الإفراج عن معتقلين اثنين.", ["released إفراج | 2 معتقلين اثنين | captives unknown"]),
        ("إفراج النظام عن 30 معتقلاً من السجن.", ["released إفراج | 30 30 معتقلاً | captives unknown"]),
        # whose object stands at once
        ("إطلاق سراح خمسة أسرى.", ["released إطلاق سراح | 5 خمسة أسرى | captives unknown"]),
        ("أطلقت الشرطة سراح خمسة أسرى.", ["released سراح | 5 خمسة أسرى | captives unknown"]),
        # nobody is counted
        ("أفرج عن أموال البنك.", []),
    ],
)
def test_those_let_go(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قتل 4 من الجيش الوطني و2 من قسد في اشتباكات.",
            ["killed قتل | 4 4 | people unknown of sna", "killed قتل | 2 2 | people unknown of sdf"],
        ),
        ("مقتل أربعة من قوات النظام.", ["killed مقتل | 4 أربعة | people unknown of syrian_government"]),
        ("خمسة من داعش قتلوا في الغارة.", ["killed قتلوا | 5 خمسة | people unknown of isis"]),
        ("قتل أكثر من 10 من قسد.", ["killed قتل | >10 أكثر من 10 | people unknown of sdf"]),
        ("مقتل خمسة حوثيين في مواجهات.", ["killed مقتل | 5 خمسة | people unknown of houthis"]),
        # with a noun for them
        ("مقتل أربعة من عناصر قسد.", ["killed مقتل | 4 أربعة من عناصر | fighters fighter of sdf"]),
        # the side did it, or stands elsewhere
        ("قتل أربعة برصاص قسد.", ["killed قتل | 4 أربعة | people unknown"]),
        ("مقتل أربعة في مناطق قسد.", ["killed مقتل | 4 أربعة | people unknown"]),
    ],
)
def test_a_number_of_a_side(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", ["لقوا حتفهم غرقاً 12 لاجئاً قبالة السواحل.", "قتل 12 مهاجراً قبالة سواحل بعيدة."])
def test_a_noun_that_a_number_counts_is_no_ones_title(text: str) -> None:
    assert [claim.victims.names for claim in claims(text) if claim.victims is not None] == [()]

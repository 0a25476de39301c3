"""Two nouns side by side, "dead and wounded": one number for both, or a number for each."""

import pytest

from .said import lines, outcome


def harmed(text: str) -> list[str]:
    """As in "killed قتيلاً 11"."""
    told = lines(text, outcome, lambda claim: claim.victims is not None)
    return [" ".join((*line.split(" | ")[:1], line.split(" | ")[1].split(" ")[0])) for line in told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سقوط 11 قتيلاً وجريح واحد في الباب.", ["killed قتيلاً 11", "injured جريح 1"]),
        ("أسفر القصف عن أحد عشر شهيداً وجريح واحد.", ["killed شهيداً 11", "injured جريح 1"]),
        ("سقط أكثر من 20 قتيلاً ومصاب واحد.", ["killed قتيلاً >20", "injured مصاب 1"]),
        ("سقوط 3 قتلى وجريح واحد.", ["killed قتلى 3", "injured جريح 1"]),
        ("أسفرت الغارة عن قتيل وجريح.", ["killed قتيل 1", "injured جريح 1"]),
        ("سقوط قتيل وجريح واحد في الباب.", ["killed قتيل 1", "injured جريح 1"]),
        # one number for both
        ("سقوط 11 قتيلاً وجريحاً في الباب.", ["casualties قتيلاً وجريحاً 11"]),
        ("أسفر القصف عن 11 قتيلاً وجريحاً.", ["casualties قتيلاً وجريحاً 11"]),
        ("سقوط 25 شهيد وجريح.", ["casualties شهيد وجريح 25"]),
        ("سقط 19 شخصاً بين قتيل وجريح.", ["casualties بين قتيل وجريح 19"]),
        # nobody in particular
        ("تعويض لكل قتيل وجريح.", []),
        ("امتلأت المشفى، قتيل وجريح في كل غرفة.", []),
        ("في عام 2015 قتيل وجريح.", []),
    ],
)
def test_one_behind_the_second_noun_tells_the_two_apart(text: str, expected: list[str]) -> None:
    assert harmed(text) == expected

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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سقط 20 قتيلاً وأكثر من 30 جريحاً.", ["killed قتيلاً 20", "injured جريحاً >30"]),
        ("بلغت الحصيلة خمسة وعشرين شهيداً، وأكثر من خمسين جريحاً.", ["killed شهيداً 25", "injured جريحاً >50"]),
        ("14 شهيداً وما يزيد عن 60 جريحاً.", ["killed شهيداً 14", "injured جريحاً >60"]),
        ("مقتل 20 وأكثر من 30 جريحاً.", ["killed مقتل 20", "injured جريحاً >30"]),
        ("سقط 20 قتيلاً على الأقل وأكثر من 30 جريحاً.", ["killed قتيلاً >=20", "injured جريحاً >30"]),
        # behind its number it blurs that one
        ("سقط أربعون ونيف قتيلاً.", ["killed قتيلاً >40"]),
        ("مقتل عشرين وأكثر في القصف.", ["killed مقتل >=20"]),
    ],
)
def test_more_than_belongs_to_the_number_behind_it(text: str, expected: list[str]) -> None:
    assert harmed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل خمسة أشخاص وعشرة أصيبوا.", ["killed قتل 5", "injured أصيبوا 10"]),
        ("قتل خمسة أشخاص وأكثر من عشرة أصيبوا.", ["killed قتل 5", "injured أصيبوا >10"]),
        ("خمسة أشخاص قتلوا وعشرة آخرون أصيبوا في القصف.", ["killed قتلوا 5", "injured أصيبوا 10"]),
        ("5 قتلوا و10 أصيبوا.", ["killed قتلوا 5", "injured أصيبوا 10"]),
        ("أصيب عشرة وخمسة قتلوا في قصف.", ["injured أصيب 10", "killed قتلوا 5"]),
        ("قتل رجل وامرأة أصيبت.", ["killed قتل 1", "injured أصيبت 1"]),
        # all of them are the subject of the last verb
        ("ثلاثة أطفال وامرأة أصيبوا بجروح.", ["injured أصيبوا 3", "injured أصيبوا 1"]),
        # people behind it are not those of a verb in the plural
        ("ستة مواطنين استشهدوا في قصف مجموعة من المواطنين.", ["killed استشهدوا 6"]),
        ("مسلحون قتلوا 5 مدنيين.", ["killed قتلوا 5"]),
        ("ثلاثة جنود قتلوا خمسة مدنيين.", ["killed قتلوا 5"]),
        # the verb behind them has people of its own, or is no verb of harm
        ("قتل رجل وطفل وأصيب ثلاثة.", ["killed قتل 1", "killed قتل 1", "injured أصيب 3"]),
        ("مقتل رجل وثلاثة أطفال نزحوا من القرية.", ["killed مقتل 1", "killed مقتل 3"]),
        # a number that counts nobody
        ("في عام 2014 قتلوا جميعاً.", []),
        ("الساعة 5 قتلوا في الطريق.", []),
    ],
)
def test_people_named_before_their_verb_are_not_those_of_the_verb_before(text: str, expected: list[str]) -> None:
    assert harmed(text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("مقتل جندي ومدني، وإصابة ستة آخرين.", "people unknown"),
        ("مقتل مدني وجندي وإصابة آخرين.", "people unknown"),
        ("مقتل مدنيين اثنين وإصابة ستة آخرين.", "civilians civilian"),
        ("مقتل جنديين وإصابة ستة آخرين.", "fighters fighter"),
    ],
)
def test_others_beside_a_soldier_and_a_civilian_are_of_neither_kind(text: str, status: str) -> None:
    last = lines(text, outcome, lambda claim: claim.victims is not None)[-1]
    assert last.split(" | ")[2] == status

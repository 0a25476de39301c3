"""Groups of a total that a sentence of their own tells: "Among the dead are two women"."""

import pytest

from isnad.model.terms import Basis

from .said import claims, lines, outcome


def harmed(text: str) -> list[str]:
    return [line.split(" | ", 1)[1] for line in lines(text, outcome, lambda claim: claim.victims is not None)]


NINE = "9 تسعة أشخاص | people unknown"
FOUR = "4 أربعة رجال | men unknown {men 4}"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ومن بين القتلى طفلان.", ["2 طفلان | children unknown {children 2} < 1"]),
        ("وكان من بين القتلى طفلة.", ["1 طفلة | children unknown {children 1} < 1"]),
        ("وبين الشهداء ثلاث نساء، وفق المسعف.", ["3 ثلاث نساء | women unknown {women 3} < 1"]),
        ("ومن ضمن الضحايا امرأتان.", ["2 امرأتان | women unknown {women 2} < 1"]),
        ("وأوضح المسعف أن بين القتلى امرأتين.", ["2 امرأتين | women unknown {women 2} < 1"]),
        (
            "ومن بين القتلى امرأتان وطفل.",
            ["2 امرأتان | women unknown {women 2} < 1", "1 طفل | children unknown {children 1} < 1"],
        ),
        ("وكان بين الضحايا أطفال.", ["'أطفال' أطفال | children unknown {children 'أطفال'} < 1"]),
        ("ومن بين الجرحى طفلان.", ["2 طفلان | children unknown {children 2} < 2"]),
        ("وجرى إسعافهم. وكان من بين الجرحى طفل.", ["1 طفل | children unknown {children 1} < 2"]),
        # of those who died and those who were hurt "them" names neither
        ("بينهم طفلان.", []),
        ("معظمهم أطفال.", []),
        # more than there were
        ("ومن بين القتلى عشرون طفلاً.", []),
        # not told apart
        ("وبكت امرأتان بين القتلى والجرحى.", []),
        ("وعملت بين القتلى والجرحى ثلاث ممرضات.", []),
        ("ووقف بين الجرحى.", []),
        # another paragraph may tell of other dead
        ("\nومن بين القتلى طفلان.", []),
        # somebody else's
        ("وشارك متطوعون بينهم امرأتان.", []),
    ],
)
def test_a_sentence_of_their_own_names_a_part_of_those_counted_before(text: str, parts: list[str]) -> None:
    told = harmed(f"قتل تسعة أشخاص وأصيب أربعة رجال بقصف على الباب. {text}")
    assert told[:2] == [NINE, FOUR]
    assert told[2:] == parts


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("بينهم 3 أطفال.", ["3 3 أطفال | children unknown {children 3} < 1"]),
        ("معظمهم من الأطفال.", ["'معظمهم' أطفال | children unknown {children 'معظمهم'} < 1"]),
        ("وغالبيتهم نساء.", ["'غالبيتهم' نساء | women unknown {women 'غالبيتهم'} < 1"]),
        ("وانهار منزل. بينهم 3 أطفال.", []),
        ("وصل متطوعون بينهم 3 أطفال.", []),
    ],
)
def test_among_them_opens_the_sentence_right_behind_one_count(text: str, part: list[str]) -> None:
    assert harmed(f"قتل تسعة أشخاص بقصف على الباب. {text}") == [NINE, *part]


def test_without_a_count_before_nobody_is_added() -> None:
    assert harmed("قصفت الطائرات الباب. ومن بين القتلى طفلان.") == []


def test_the_dead_of_the_same_sentence_are_told_from_the_injured() -> None:
    told = harmed("قتل تسعة أشخاص وأصيب أربعة رجال بقصف على الباب، من بين القتلى طفلان.")
    assert told == [NINE, "2 طفلان | children unknown {children 2} < 1", FOUR]


def test_a_part_told_later_is_at_the_scene_of_its_total_on_the_word_of_its_own_speaker() -> None:
    text = "قتل تسعة أشخاص بقصف على الباب يوم الأحد. وقال الطبيب سامر الحلو إن بين القتلى طفلين نقلا إلى حلب."
    whole, part = (c for c in claims(text) if c.victims is not None)
    assert part.part_of == whole.id
    assert part.place is not None
    assert whole.place is not None
    assert (part.place.name, part.place.basis) == ("الباب", Basis.INFERRED)
    assert part.time is not None
    assert whole.time is not None
    assert (part.time.start, part.time.basis) == (whole.time.start, Basis.INFERRED)
    assert [link.name for link in part.chain[1:]] == ["سامر الحلو"]
    assert len(whole.chain) == 1
    assert text[part.spans.event.start : part.spans.event.end] == "بين القتلى"

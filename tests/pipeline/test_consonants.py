"""Names that reports spell with vowels or without, in one word or in two, behind the noun that they are asked with."""

import pytest

from isnad.pipeline.consonants import by_consonants


def is_noun(word: str) -> bool:
    return word in ("جسر", "سد", "تل")


@pytest.mark.parametrize(
    ("asked", "report", "expected"),
    [
        ({"جسر", "كارا", "بولات"}, "غارة قرب جسر قربولات جنوب البلدة", {"جسر", "قربولات"}),
        ({"جسر", "قربولات"}, "غارة قرب الطريق وجسر قره بولات", {"جسر", "قره", "بولات"}),
        ({"سد", "قرابولات"}, "غارة على سد_كارابولات", {"سد", "كارابولات"}),
    ],
)
def test_the_same_consonants_behind_the_same_noun(asked: set[str], report: str, expected: set[str]) -> None:
    assert by_consonants([frozenset(asked)], [report], is_noun) == (frozenset(expected),)


@pytest.mark.parametrize(
    ("asked", "report"),
    [
        ({"جسر", "قربولات"}, "غارة على سد قره بولات"),  # another noun
        ({"جسر", "قربولات"}, "غارة على قره بولات"),  # none
        ({"قربولات"}, "غارة على جسر قره بولات"),  # none was asked about
        ({"تل", "سمن"}, "غارة على تل سامان"),  # too few consonants to tell
        ({"جسر", "قربولات"}, "غارة على جسر قربولان"),  # another consonant
        ({"جسر", "سد", "قربولات"}, "غارة على جسر قره بولات"),  # two nouns
    ],
)
def test_what_is_no_spelling_of_it(asked: set[str], report: str) -> None:
    assert by_consonants([frozenset(asked)], [report], is_noun) == ()


def test_each_spelling_names_it_in_the_order_of_the_reports() -> None:
    reports = ["قرب جسر قره بولات", "قرب جسر كارابولات", "قرب جسر قره بولات"]
    found = by_consonants([frozenset({"جسر", "قربولات"})], reports, is_noun)
    assert found == (frozenset({"جسر", "قره", "بولات"}), frozenset({"جسر", "كارابولات"}))

from collections import Counter

import pytest
from hypothesis import given, strategies as st

from isnad.linking.vocabulary import Vocabulary, counted_words, plain_words


@pytest.mark.parametrize(
    ("working", "counts"),
    [
        ("سوق في السوق ثم سوق", {"سوق": 3}),
        # too short behind its article, or at all
        ("الم في لا", {"الم": 1}),
        ("", {}),
    ],
)
def test_words_are_counted_without_their_article(working: str, counts: dict[str, int]) -> None:
    assert counted_words(working) == counts


@given(st.text("السوق \n.", max_size=40))
def test_counted_words_are_the_plain_words_in_order(working: str) -> None:
    assert list(counted_words(working).items()) == list(Counter(plain_words(working)).items())


def test_the_rarest_words_stand_in_the_fewest_texts_and_in_more_than_one() -> None:
    texts = [{"سوق": 1, "قرية": 2, "مدرسة": 1}, {"سوق": 1, "قرية": 1}, {"سوق": 3, "جسر": 1}]
    vocabulary = Vocabulary(texts)
    assert vocabulary.rarest(texts[0], 1) == ["قرية"]
    assert vocabulary.rarest(texts[0], 9) == ["قرية", "سوق"]
    assert vocabulary.rarest({"مدرسة": 1}, 9) == []

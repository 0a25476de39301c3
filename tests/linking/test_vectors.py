"""Words met as arrays have in common what the vocabulary says of them one by one."""

import pytest
from hypothesis import given, strategies as st

from isnad.linking.vectors import Vectors
from isnad.linking.vocabulary import Vocabulary, cosine

_WORDS = st.dictionaries(st.sampled_from(["قصف", "قتلى", "سراقب", "بلدة", "صباح", "طيران"]), st.integers(1, 5))


@given(st.lists(_WORDS, min_size=1, max_size=8), st.booleans())
def test_what_two_have_in_common_is_what_the_vocabulary_says(texts: list[dict[str, int]], kept: bool) -> None:
    vocabulary = Vocabulary(texts)
    vectors = Vectors(vocabulary, kept)
    for one in texts:
        made = [vectors.of(n, text) for n, text in enumerate(texts)]
        known = [cosine(vocabulary.vector(one), vocabulary.vector(other)) for other in texts]
        assert vectors.cosines(vectors.of(texts.index(one), one), made) == pytest.approx(known, abs=1e-12)


@given(_WORDS, _WORDS, st.lists(_WORDS, max_size=4))
def test_it_is_the_same_whichever_comes_first_and_beside_whatever(
    one: dict[str, int], other: dict[str, int], more: list[dict[str, int]]
) -> None:
    vectors = Vectors(Vocabulary([one, other, *more]), kept=False)
    a, b, *rest = (vectors.of(n, text) for n, text in enumerate((one, other, *more)))
    assert vectors.cosines(a, [*rest, b])[-1] == vectors.cosines(b, [a, *rest])[0]


def test_a_kept_vector_is_given_back_as_it_was_made() -> None:
    texts = [{"قصف": 2, "سراقب": 1}, {}, {"بلدة": 1}, {"قرية": 2, "صباح": 1}]
    vectors = Vectors(Vocabulary(texts), kept=True)
    for _ in range(2):
        found = [vectors.of(n, text) for n, text in enumerate(texts)]
        assert [len(vector.words) for vector in found] == [2, 0, 1, 2]
        assert [list(vector.words) for vector in found] == [sorted(vector.words) for vector in found]
        known = [sorted(Vocabulary(texts).vector(text).items()) for text in texts]
        assert [list(vector.weights) for vector in found] == [[weight for _, weight in of] for of in known]

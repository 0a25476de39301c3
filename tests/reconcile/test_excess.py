"""More names than dead: which names count as one person's, and which never do."""

import pytest
from hypothesis import given, strategies as st

from isnad.reconcile.excess import within

SON = ["سامر رامز الحلو", "رامز السعدون"]
JOINED = [
    # a son by his father's names, and by his family's
    (["كنان ناصر الحلو"], ["كنان السعدون"], 1, ("كنان ناصر الحلو",)),
    # fathers that differ: one of the two reports is mistaken
    (["كريم سالم الحلو"], ["كريم محمود الحلو"], 1, ("كريم سالم الحلو",)),
    # a man by his brother's given name
    (["كريم سالم الحلو"], ["سامر سالم الحلو"], 1, ("كريم سالم الحلو",)),
]
APART = [
    # as many dead as names
    (["كنان ناصر الحلو"], ["كنان السعدون"], 2),
    # a given name that many bear tells nobody apart
    (["محمد ناصر الحلو"], ["محمد السعدون"], 1),
    # a family alone is nobody: none of the two is printed more often, or two died
    (["كريم الحلو"], ["سامر الحلو"], 1),
    (["كريم الحلو"], ["سامر الحلو"], 2),
    (["كريم الحلو"], ["سامر السعدون"], 1),
]


@pytest.mark.parametrize(("first", "second", "most", "expected"), JOINED)
def test_joined_where_there_are_too_many(
    first: list[str], second: list[str], most: int, expected: tuple[str, ...]
) -> None:
    assert within([*first, *second], [first, second], most) == expected


@pytest.mark.parametrize(("first", "second", "most"), APART)
def test_left_apart(first: list[str], second: list[str], most: int) -> None:
    assert within([*first, *second], [first, second], most) == (*first, *second)


def test_names_that_one_document_prints_beside_each_other_are_two_people() -> None:
    brothers = ["كريم سالم الحلو", "سامر سالم الحلو"]
    assert within(brothers, [brothers, brothers[:1]], 1) == tuple(brothers)


def test_a_name_that_may_be_either_parts_nobody() -> None:
    """A document that prints only what the two share names neither of them beside the other."""
    names = ["كريم عبد الله الحلو", "كريم عبد العزيز الحلو"]
    assert within(names, [names[:1], names[1:], ["كريم الحلو"]], 1) == (names[0],)


def test_the_name_that_most_documents_print_stays() -> None:
    names = ["كنان ناصر الحلو", "كنان السعدون"]
    documents = [names[:1], names[1:], ["كنان السعدون"]]
    assert within(names, documents, 1) == ("كنان السعدون",)


FAMILY = ["كريم الحلو", "سامر ناصر الحلو"]


def test_of_one_dead_a_name_with_the_family_of_a_better_known_one_is_left_out() -> None:
    assert within(FAMILY, [FAMILY[:1], FAMILY[1:], FAMILY[1:]], 1) == (FAMILY[1],)


@pytest.mark.parametrize(
    ("names", "most"),
    [
        ([*FAMILY, "هدى السعدون"], 2),  # of more than one dead a family may have lost two
        (["كريم حسن", "سامر ناصر حسن"], 1),  # a name that many families bear
        (["كريم", "سامر ناصر الحلو"], 1),
    ],
)
def test_a_family_joins_nobody_else(names: list[str], most: int) -> None:
    documents = [[name] for name in (*names, names[-1])]
    assert within(names, documents, most) == tuple(names)


def test_three_names_of_one_person() -> None:
    names = ["كريم عبد الله الحلو النجار", "رامز عبد الله الحلو النجار", "كريم عبد العزيز الحلو"]
    documents = [[name] for name in (*names, names[2], names[2])]
    assert within(names, documents, 1) == (names[2],)


def test_the_most_alike_are_joined_first() -> None:
    names = ["كنان ناصر الحلو", "سامر ناصر الحلو", "كنان السعدون"]
    documents = [names[:1], names[1:2], names[2:]]
    assert within(names, documents, 2) == ("كنان ناصر الحلو", "سامر ناصر الحلو")


NAMES = st.lists(
    st.sampled_from([*SON, "كريم الحلو", "كريم سالم الحلو", "كنان الحلو", "كنان"]), unique=True, max_size=5
)


@given(NAMES, st.integers(0, 6))
def test_answers_some_of_the_names_in_their_order(names: list[str], most: int) -> None:
    kept = within(names, [[name] for name in names], most)
    assert len(kept) == len(set(kept))
    assert set(kept) <= set(names)
    assert len(kept) >= min(most, len(names))
    assert within(names, [names], most) == tuple(names) or len(names) > most

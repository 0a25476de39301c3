"""Piles that would make a careless comparison of all with all, or of one with itself, run for hours."""

import random
import time

import pytest

from isnad.origins.copies import near_copies
from isnad.origins.groups import groups
from isnad.origins.index import CopyIndex
from isnad.origins.words import MOST_WORDS

from .made import BRIDGE, MARKET, STATEMENT, document

_WORDS = [a + b + c for a in "بتثجحخدذرز" for b in "سشصضطظعغ" for c in "كلمنهو"]


def _text(seed: int, words: int) -> str:
    return " ".join(random.Random(seed).choices(_WORDS, k=words))  # noqa: S311 - made text, no secret


def test_one_text_three_thousand_times_makes_one_relation_each() -> None:
    documents = [document(MARKET, f"{n:05d}") for n in range(3000)]
    copies = near_copies(documents)
    assert len(copies) == 2999
    assert {copy.first for copy in copies} == {documents[0].id}
    (group,) = groups(copies, documents)
    assert len(group.members) == 2999


def test_one_text_with_one_word_changed_makes_few_relations_each_and_one_group() -> None:
    words = MARKET.split()
    documents = []
    for n in range(600):
        words[n % len(words)], kept = f"{_WORDS[n % 480]}", words[n % len(words)]
        documents.append(document(" ".join(words), f"{n:05d}"))
        words[n % len(words)] = kept
    copies = near_copies(documents)
    assert len(copies) <= 12 * len(documents)
    (group,) = groups(copies, documents)
    assert len(group.members) == 599


def test_an_excerpt_is_found_among_many_and_in_a_book() -> None:
    book = f"{_text(1, MOST_WORDS // 2)} {MARKET} {_text(2, MOST_WORDS)}"
    rest = [document(_text(n, 120), f"{n:05d}") for n in range(3, 800)]
    excerpt = document(MARKET[: MARKET.index("وقال تاجر")], "excerpt")
    (copy,) = near_copies([*rest, document(book, "book"), excerpt])
    assert copy.second == excerpt.id
    (copy,) = near_copies([document(book, "z"), *rest, excerpt])
    assert copy.first == excerpt.id


def test_a_copy_is_found_among_reports_made_of_the_same_few_sentences() -> None:
    sentences = [_text(n, 12) for n in range(60)]
    mixed = [random.Random(n).sample(sentences, 12) for n in range(2000)]  # noqa: S311 - made text, no secret
    documents = [document(" وجاء في خبر آخر ".join(text), f"{n:05d}") for n, text in enumerate(mixed)]
    copy = document(" وجاء في خبر آخر ".join(reversed(mixed[1950])), "copy")
    assert documents[1950].id in {found.first for found in near_copies([*documents, copy]) if found.second == copy.id}


def test_books_that_begin_alike_are_not_the_same_text() -> None:
    start = _text(1, MOST_WORDS)
    (copy,) = near_copies([document(f"{start} {BRIDGE}", "a"), document(f"{start} {MARKET}", "b")])
    assert copy.reason.code == "origins.near_copy_undated"


@pytest.mark.parametrize("text", ["", "ا" * 200_000, "ا " * 100_000, "🔴" * 100_000, "ـ" * 100_000, "1 " * 100_000])
def test_nothing_but_length(text: str) -> None:
    index = CopyIndex()
    assert index.add(document(text, "a")) == ()
    assert index.add(document(text + STATEMENT, "b")) == ()


@pytest.mark.long
def test_time_grows_with_the_number_of_documents() -> None:
    def seconds(count: int) -> float:
        documents = [document(_text(n, 200), f"{n:05d}") for n in range(count)]
        began = time.perf_counter()
        near_copies(documents)
        return time.perf_counter() - began

    seconds(200)
    assert seconds(8000) < 4 * 3 * seconds(2000)

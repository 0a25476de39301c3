"""Counts of a selection are kept until something is drafted anew, and never longer."""

from datetime import date

import pytest

from isnad.store.entry import Act, Action
from isnad.store.remembered import Memory, Remembered
from isnad.store.selection import Order, Selected, Selection, Unit
from isnad.store.store import Store
from isnad.store.upgrade import DRAFTED

from .listed import listed, put

ONE = listed(1, point=(36.5, 37.25), day=date(2016, 4, 1))
TWO = listed(2, day=date(2016, 5, 1))


def answers(store: Store, memory: Memory, of: Selection) -> tuple[int, int, int]:
    with store.reading() as reader:
        found = Remembered(reader, memory)
        months = found.stretches(of, Unit.MONTH)
        return found.counts(of).total, found.places(of).everywhere, sum(month.incidents for month in months)


def test_an_answer_is_given_again_until_the_log_grows(store: Store) -> None:
    memory = Memory()
    with store.writing() as writer:
        put(writer, [ONE])
    assert answers(store, memory, Selection()) == (1, 1, 1)
    with store.writing() as writer:
        put(writer, [TWO])
    assert answers(store, memory, Selection()) == (1, 1, 1), "nothing tells of the second, so nothing is counted"
    with store.writing() as writer:
        writer.append((Act.of(Action.CASE_CREATED, case="c1"),), "amal")
    assert answers(store, memory, Selection()) == (2, 2, 2)


def test_a_draft_from_something_else_is_counted(store: Store) -> None:
    memory = Memory()
    with store.writing() as writer:
        put(writer, [ONE])
        writer.set(DRAFTED, "a")
    assert answers(store, memory, Selection()) == (1, 1, 1)
    with store.writing() as writer:
        put(writer, [TWO])
        writer.set(DRAFTED, "b")
    assert answers(store, memory, Selection()) == (2, 2, 2)


@pytest.mark.parametrize("of", [Selection(), Selection(unlocated=True), Selection(since=date(2016, 4, 2))])
def test_questions_are_told_apart(store: Store, of: Selection) -> None:
    memory = Memory()
    with store.writing() as writer:
        put(writer, [ONE, TWO])
    for asked in (Selection(), of, Selection(place="حلب"), of):
        answers(store, memory, asked)
    with store.reading() as reader:
        bare = Selected(reader.connection)
        kept = Remembered(reader, memory)
        assert kept.counts(of) == bare.counts(of)
        assert kept.places(of) == bare.places(of)
        for order in Order:
            for back in (False, True):
                assert kept.rows(of, order, backwards=back, limit=2) == bare.rows(of, order, backwards=back, limit=2)
        for unit in Unit:
            assert kept.stretches(of, unit) == bare.stretches(of, unit)
        assert kept.places(of, limit=1) == bare.places(of, limit=1)
        assert kept.places(of, limit=1, offset=1) == bare.places(of, limit=1, offset=1)


def test_only_the_last_answers_are_kept() -> None:
    memory, asked = Memory(most=2), list[str]()

    def find(name: str) -> str:
        asked.append(name)
        return name.upper()

    for name in ("a", "b", "a", "c", "a", "b"):
        assert memory.answer(name, lambda name=name: find(name)) == name.upper()  # type: ignore[misc]
    assert asked == ["a", "b", "c", "b"]


def test_what_fails_is_not_kept() -> None:
    memory = Memory()
    with pytest.raises(ZeroDivisionError):
        memory.answer("a", lambda: 1 // 0)
    assert memory.answer("a", lambda: 2) == 2

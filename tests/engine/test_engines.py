"""One suite for every engine, and what only other processes can promise."""

import os
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool

import pytest
from pebble.pool.process import PoolManager

from isnad.engine.here import Here
from isnad.engine.processes import _AHEAD, _HANDFUL, Processes, start_method
from isnad.engine.work import Engine, Failure, Start
from isnad.errors import IsnadError

from .works import doubling, failing, hostile, refusing, telling_where

Make = Callable[[Start[int, int]], Engine[int, int]]


@pytest.fixture(params=["here", "one process", "two processes"])
def make(request: pytest.FixtureRequest) -> Iterator[Make]:
    made: list[Engine[int, int]] = []

    def of(start: Start[int, int]) -> Engine[int, int]:
        jobs = {"here": 0, "one process": 1, "two processes": 2}[request.param]
        engine: Engine[int, int] = Here(start) if jobs == 0 else Processes(start, jobs=jobs, seconds=30, megabytes=500)
        made.append(engine)
        return engine

    yield of
    for engine in made:
        engine.close()


@pytest.mark.parametrize("count", [0, 1, _HANDFUL, _HANDFUL + 1, 500])
def test_every_item_with_its_result_in_order(make: Make, count: int) -> None:
    assert list(make(doubling).over(range(count))) == [(number, 2 * number) for number in range(count)]


def test_an_engine_works_more_than_once(make: Make) -> None:
    engine = make(doubling)
    assert list(engine.over([1])) + list(engine.over([2])) == [(1, 2), (2, 4)]


def test_a_fault_of_the_work_is_raised(make: Make) -> None:
    with pytest.raises(ZeroDivisionError):
        list(make(failing).over([1, 0]))


def test_what_the_work_refuses_is_raised_whole(make: Make) -> None:
    with pytest.raises(IsnadError, match=r"0 is refused\. Take another\.") as raised:
        list(make(refusing).over([0]))
    assert (raised.value.code, raised.value.why, raised.value.params) == ("made.refused", "made", {"n": 0})


def test_items_are_taken_no_further_ahead_than_there_is_room_for(make: Make) -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(100_000):
            taken.append(number)
            yield number

    results = make(doubling).over(items())
    assert next(results) == (0, 0)
    assert len(taken) <= 2 * _AHEAD * _HANDFUL


def test_processes_are_others(make: Make, request: pytest.FixtureRequest) -> None:
    where = {found for _, found in make(telling_where).over(range(200))}
    assert (os.getpid() in where) == ("[here]" in request.node.name)


@pytest.mark.parametrize(
    ("what", "failure"),
    [("hang", Failure.TIME), ("loop", Failure.TIME), ("swell", Failure.MEMORY), ("die", Failure.ENDED)],
)
def test_an_item_that_fails_costs_itself_alone(what: str, failure: Failure) -> None:
    engine: Processes[str, str] = Processes(hostile, jobs=2, seconds=1, megabytes=200)
    items = ["a", "b", what, "c", what, *"defghijklmnopqrstuvwxyz"]
    try:
        found = list(engine.over(items))
    finally:
        engine.close()
    assert found == [(item, failure if item == what else item.upper()) for item in items]


@pytest.mark.parametrize("large", [1, 300_000])
@pytest.mark.parametrize("jobs", [1, 2])
def test_processes_that_all_end_at_once_are_begun_anew(monkeypatch: pytest.MonkeyPatch, jobs: int, large: int) -> None:
    """A process may die before the pool has heard what it works on: the pool gives up, and with it what is innocent."""
    found_by = PoolManager.find_expired_task
    given_up: list[int] = []

    def expired(self: PoolManager, worker: int) -> object:
        if not given_up:
            given_up.append(worker)
            raise BrokenProcessPool("All workers expired")
        return found_by(self, worker)

    monkeypatch.setattr(PoolManager, "find_expired_task", expired)
    engine: Processes[str, str] = Processes(hostile, jobs=jobs, seconds=30, megabytes=200, handful=1)
    # Large ones, of which a pipe takes none whole: what stands in line behind them is never heard of again.
    items = ["a", "b", "die", *(letter * large for letter in "cdefghijklmnopqrstuvwxyz" * 4)]
    try:
        found = list(engine.over(items))
        assert list(engine.over(["z"])) == [("z", "Z")]
    finally:
        engine.close()
    assert given_up
    assert found == [(item, Failure.ENDED if item == "die" else item.upper()) for item in items]


def test_that_no_process_can_be_started_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_self: PoolManager, _worker: int) -> object:
        raise BrokenProcessPool("All workers expired")

    monkeypatch.setattr(PoolManager, "find_expired_task", none)
    engine: Processes[str, str] = Processes(hostile, jobs=1, seconds=30, megabytes=200)
    try:
        with pytest.raises(IsnadError) as raised:
            list(engine.over(["die"]))
    finally:
        engine.close()
    assert raised.value.code == "engine.no_process"


def test_a_temporary_folder_with_a_long_name_is_no_hindrance(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/tmp")  # noqa: S108 - nothing is written there
    assert start_method() == "forkserver"
    long = tmp_path_factory.mktemp("a" * 100)
    monkeypatch.setattr(tempfile, "tempdir", str(long))
    monkeypatch.setenv("TMPDIR", str(long))
    assert start_method() == "spawn"
    engine: Processes[int, int] = Processes(doubling, jobs=1, seconds=30, megabytes=500)
    try:
        assert list(engine.over([1, 2])) == [(1, 2), (2, 4)]
    finally:
        engine.close()

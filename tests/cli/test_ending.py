import signal
import threading
import time
from collections.abc import Iterator

import pytest

from isnad.cli.ending import ONE_PRESS, Ending, ended_by_signals

HEARD = (signal.SIGINT, signal.SIGTERM)


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in HEARD}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def test_one_press_that_is_told_twice_is_one() -> None:
    with ended_by_signals() as ending:
        assert not ending.asked()
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        assert ending.asked()
    signal.raise_signal(signal.SIGINT)


@pytest.mark.parametrize("first", HEARD)
def test_a_second_press_is_heard_as_if_nobody_listened(first: signal.Signals) -> None:
    with ended_by_signals() as ending:
        signal.raise_signal(first)
        assert ending.asked()
        time.sleep(ONE_PRESS + 0.1)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_where_nobody_asked_signals_are_heard_as_before() -> None:
    before = signal.getsignal(signal.SIGINT)
    with ended_by_signals():
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before


def test_a_wait_ends_when_the_end_is_asked_for() -> None:
    ending = Ending()
    threading.Timer(0.05, ending.hear).start()
    began = time.monotonic()
    assert ending.wait(60)
    assert time.monotonic() - began < 30
    assert not Ending().wait(0.01)

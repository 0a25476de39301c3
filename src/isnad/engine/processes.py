"""Work in other processes, which can be ended when an item takes too long, and cannot take this one with them."""

import gc
import multiprocessing
import os
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import TimeoutError as Late, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.synchronize import Semaphore
from pathlib import Path
from typing import Any, Final, Generic, NamedTuple

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from isnad.engine.work import Failure, R, Start, T, Work
from isnad.errors import IsnadError

_AHEAD: Final = 12
"""Handfuls that wait for each process: enough that none is idle while what others did is written to the disk, few
enough to be held in memory."""
_SOCKET_FOLDER: Final = 60
"""Bytes of a folder's name in which a socket can be made: systems take about a hundred for all of its name."""
_BEGINS: Final = 10.0
"""Seconds that processes are given to begin before they are ended."""
_LOOK: Final = 1.0
"""Seconds after which somebody who waits looks whether there is anything to wait for."""
_TRIES: Final = 5
"""How often all processes may end one behind the other before it is said that none can be started."""
_ALLOCATIONS: Final = 100_000
"""Objects made before circles of them are looked for: what is made of an item is immutable and holds none."""
_HANDFUL: Final = 16
"""Items that are sent together: sending one costs a tenth of a millisecond, whatever is in it."""


class Processes(Generic[T, R]):
    """Does the work in processes of its own.

    Args:
        start: makes the work ready in each process; it and the items must be picklable.
        jobs: how many processes.
        seconds: how long one item may take; a process that takes longer is ended and another one started.
        megabytes: how much memory a process may add to what the work took to be ready.
        handful: how many items are sent together.

    The processes are not forked off this one, whose threads hold locks that a copy would wait for without end.
    """

    def __init__(
        self, start: Start[T, R], *, jobs: int, seconds: float, megabytes: int, handful: int = _HANDFUL
    ) -> None:
        self._start = start
        self._megabytes = megabytes
        self._seconds = seconds
        self._handful = handful
        self._ahead = _AHEAD * jobs
        self._unfinished = 0
        self._beginning = 0
        self._jobs = jobs
        self._broken = 0
        self._pool, self._begun = self._new_pool()

    @property
    def jobs(self) -> int:
        """As `Engine`."""
        return self._jobs

    def over(self, items: Iterable[T]) -> Iterator[tuple[T, R | Failure]]:
        """As `Engine`; raises IsnadError `engine.no_process` where no process can be started."""
        coming = iter(items)
        waiting: deque[tuple[list[T], _Sent[R]]] = deque()
        more = True
        while more or waiting:
            while more and len(waiting) < self._ahead:
                handful = list(islice(coming, self._handful))
                more = len(handful) == self._handful
                if handful:
                    waiting.append((handful, self._sent(handful)))
            if waiting:
                handful, sent = waiting.popleft()
                yield from zip(handful, self._results(handful, sent), strict=True)

    def soon(self, item: T) -> Callable[[], R | Failure]:
        """Begin with an item at once; what is given waits for its result, once."""
        sent = self._sent([item])
        return lambda: self._results([item], sent)[0]

    def close(self) -> None:
        """End the processes: at once where they still work, else when each has begun.

        One that is ended before it has begun finds what it was to begin with gone, and says so in a traceback.
        """
        until = time.monotonic() + _BEGINS
        for _ in range(self._beginning):
            while self._pool.active and time.monotonic() < until and not self._begun.acquire(timeout=_LOOK):
                pass
        self._beginning = 0
        if self._unfinished:
            self._pool.stop()  # type: ignore[no-untyped-call]
        else:
            self._pool.close()  # type: ignore[no-untyped-call]
        self._pool.join()

    def _new_pool(self) -> tuple[ProcessPool, Semaphore]:
        context = multiprocessing.get_context(start_method())
        begun = context.Semaphore(0)
        start = (self._start, self._megabytes, begun)
        return ProcessPool(max_workers=self._jobs, initializer=_begin, initargs=start, context=context), begun

    def _sent(self, handful: list[T]) -> "_Sent[R]":
        self._unfinished += 1
        while True:
            # The first work has all of them begin, and one that is ended has another one begin in its place.
            self._beginning = max(self._beginning, self._jobs)
            try:
                return _Sent(self._pool, self._pool.schedule(_work_on, args=(handful,), timeout=self._seconds))
            except BrokenProcessPool as error:
                raise _no_process() from error
            except RuntimeError as error:
                # It gave up meanwhile, and says so only of what was given to it before.
                self._renew(self._pool, error)

    def _results(self, handful: list[T], sent: "_Sent[R]") -> list[R | Failure]:
        found = self._awaited(sent)
        if found is not None and not isinstance(found, Failure):
            return found
        if found is not None and len(handful) == 1:
            return [found]
        # One of them took the others with it: each again, alone.
        return [result for item in handful for result in self._results([item], self._sent([item]))]

    def _awaited(self, sent: "_Sent[R]") -> list[R | Failure] | Failure | None:
        """What came of a handful; None where all processes ended and nobody knows at which."""
        found: list[R | Failure] | Failure | None
        try:
            found = sent.future.result() if self._is_done(sent) else None
            self._broken = 0 if found is not None else self._broken
        except Late:
            found = Failure.TIME
            self._beginning += 1
        except ProcessExpired:
            found = Failure.ENDED
            self._beginning += 1
        except BrokenProcessPool as error:
            found = None
            self._renew(sent.pool, error)
        self._unfinished -= 1
        return found

    def _is_done(self, sent: "_Sent[R]") -> bool:
        """Wait for a handful; False where nothing will ever come of it.

        A pool that gives up ends what its processes have, and what it was about to send them waits for ever.
        """
        while not wait([sent.future], timeout=_LOOK).done:
            if sent.pool is self._pool and sent.pool.active:
                continue
            # Between the two looks it may have come.
            if not sent.future.done():
                self._renew(sent.pool, RuntimeError("the pool gave up"))
                return False
        return True

    def _renew(self, pool: ProcessPool, error: RuntimeError) -> None:
        """Begin anew in the place of a pool that gave up: it does where a process dies before it said what it has.

        Raises:
            IsnadError: `engine.no_process`, where new ones give up again and again.
        """
        if pool is not self._pool:
            return
        self._broken += 1
        if self._broken > _TRIES:
            raise _no_process() from error
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()
        self._pool, self._begun = self._new_pool()
        self._beginning = 0


class _Sent(NamedTuple, Generic[R]):
    """A handful on its way, and who was given it."""

    pool: ProcessPool
    future: "ProcessFuture[list[R | Failure]]"


def start_method() -> str:
    """How processes are begun: by a server that forks them, or anew where its socket would have too long a name."""
    folder = Path(tempfile.gettempdir())
    has_server = "forkserver" in multiprocessing.get_all_start_methods()
    return "forkserver" if has_server and len(os.fsencode(folder)) <= _SOCKET_FOLDER else "spawn"


def _no_process() -> IsnadError:
    return IsnadError(
        "engine.no_process", "no process could be started to read in.", "Try --jobs 0, which reads in this one."
    )


_work: Work[Any, Any] | None = None
"""What this process does; set once, when it begins."""


def _begin(start: Start[Any, Any], megabytes: int, begun: Semaphore) -> None:
    global _work  # noqa: PLW0603 - a process of a pool has no other place for what it was started with
    gc.set_threshold(_ALLOCATIONS)
    _work = start()
    # What the work knows stays: nobody need look whether it is still needed.
    gc.freeze()
    begun.release()
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not where there are no such limits

    limit = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 + megabytes * 2**20
    # Addresses are reserved by the gigabyte that are never used: some room for them.
    soft, hard = limit + 2**30, resource.getrlimit(resource.RLIMIT_AS)[1]
    # Whoever started the program may have set a limit of their own, which nobody can raise.
    resource.setrlimit(resource.RLIMIT_AS, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def _work_on(handful: list[Any]) -> list[Any]:
    if _work is None:
        raise RuntimeError("a process was given work before it began")
    return [_done(_work, item) for item in handful]


def _done(work: Work[T, R], item: T) -> R | Failure:
    try:
        return work(item)
    except MemoryError:
        return Failure.MEMORY

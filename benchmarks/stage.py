"""One step from text to claims, and what it costs."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Stage:
    """A step that is timed on its own.

    Attributes:
        name: as shown.
        build: makes from the received texts what the step starts with; not timed.
        run: the step, once over everything that `build` made. It must do the work, not hand back what waits for it.
    """

    name: str
    build: Callable[[Sequence[str]], Any]
    run: Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class Cost:
    """The least seconds of the processor that a stage took: what else runs on the machine hardly changes them."""

    name: str
    seconds: float


def cost_of(stage: Stage, texts: Sequence[str], repeat: int) -> Cost:
    """The best of `repeat` runs: what disturbs a run only ever makes it slower."""
    start = stage.build(texts)
    stage.run(start)
    return Cost(stage.name, min(_once(stage, start) for _ in range(repeat)))


def _once(stage: Stage, start: object) -> float:
    began = time.process_time()
    stage.run(start)
    return time.process_time() - began

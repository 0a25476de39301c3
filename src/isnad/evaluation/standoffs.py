"""Everything that is measured on annotations: furniture, stamps, near-copies, speech, places, times, counts."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from isnad.evaluation.copies import measure_copies
from isnad.evaluation.counting import counting_figures
from isnad.evaluation.event_times import measure_event_times
from isnad.evaluation.furniture import measure_furniture
from isnad.evaluation.outcome import Scored, StandOff
from isnad.evaluation.places import measure_places
from isnad.evaluation.published import measure_published
from isnad.evaluation.scenes import measure_scenes
from isnad.evaluation.shared import SharedData
from isnad.evaluation.speech import measure_speech
from isnad.evaluation.times import measure_times

_FURNITURE = (
    ("furniture", "annotations.jsonl"),
    ("furniture later", "later.jsonl"),
)
_SPEECH = (
    ("speech", "annotations.jsonl"),
    ("speech reserve", "reserve.jsonl"),
)
_SETS = ("", "later", "last")
"""Sets of sentences about times and places, by what their files' names begin with."""
_STAMPS = Path("published") / "stamps.jsonl"
_PAIRS = Path("near_copies") / "pairs.jsonl"


def measure_standoffs(shared: SharedData, data: Path) -> tuple[StandOff, ...]:
    """The figures of each file of annotations in the repository's `evaluation/` that is there.

    Raises:
        IsnadError: where annotations belong to other data than the shared data holds.
    """
    found = [
        measure_furniture(shared, name, path)
        for name, file in _FURNITURE
        if (path := data / "furniture" / file).is_file()
    ]
    if (data / _PAIRS).is_file():
        found.append(_copies(shared, data / _PAIRS))
    if (data / _STAMPS).is_file():
        found.append(_published(shared, data / _STAMPS))
    found += _when_where(shared, data / "when_where")
    found += counting_figures(data / "counting")
    found += [_speech(shared, name, path) for name, file in _SPEECH if (path := data / "speech" / file).is_file()]
    return tuple(found)


def _speech(shared: SharedData, name: str, annotations: Path) -> StandOff:
    result = measure_speech(shared, annotations)
    n = len(result.speeches)
    scored = (
        Scored("speaker: F1", result.speaker_f1, n),
        Scored("end right", result.ends, sum(speech.said.content is not None for speech in result.speeches)),
        Scored("whole chain", result.chains, n),
        Scored("modality: macro F1", result.mood_f1, sum(p.passage.modality is not None for p in result.judged)),
    )
    return StandOff(name, result.annotations, scored)


def _when_where(shared: SharedData, labels: Path) -> Iterator[StandOff]:
    """Places, scenes and times, each set of sentences under its own name."""
    for which in _SETS:
        prefix, name = (f"{which}_", f" {which}") if which else ("", "")
        if (path := labels / f"{prefix}places.jsonl").is_file():
            yield measure_places(shared, path, f"places{name}")
        if (path := labels / f"{prefix}event_times.jsonl").is_file():
            yield measure_scenes(shared, path, f"scenes{name}")
            yield _named(measure_event_times(path), name)
        if (path := labels / f"{prefix}times.jsonl").is_file():
            yield _named(measure_times(path), name)


def _named(measured: StandOff, which: str) -> StandOff:
    """The figures of a further set under a name of their own."""
    return msgspec.structs.replace(measured, name=f"{measured.name}{which}")


def _published(shared: SharedData, labels: Path) -> StandOff:
    """With the address, and by the page alone; `right` over the texts that print a day, `no false stamp` over all."""
    whole, alone = measure_published(shared, labels), measure_published(shared, labels, addresses=False)
    n = len(whole.judged)
    scored = (
        Scored("day right", whole.right / whole.n, whole.n),
        Scored("day right, no address", alone.right / alone.n, alone.n),
        Scored("no false stamp", 1 - alone.false / n, n),
    )
    return StandOff("published", whole.labels, scored)


def _copies(shared: SharedData, pairs: Path) -> StandOff:
    result = measure_copies(shared, pairs)
    shares = (("precision", result.precision), ("recall", result.recall))
    scored = tuple(Scored(name, value, len(result.judged)) for name, value in shares if value is not None)
    return StandOff("near-copies", result.pairs, scored)

"""Random and mutated texts: no exception, no claim whose words are not in the text, and the same answer each time."""

import os
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from .conftest import make_importable
from .reading import faults_of_numbers
from .texts import LONGEST, text_of

_QUICK = 500
_TOGETHER = 250


@pytest.mark.parametrize("part", range(4))
def test_no_text_breaks_reading(part: int) -> None:
    readings, claims, faults = faults_of_numbers(part * _QUICK, (part + 1) * _QUICK)
    assert faults == []
    assert readings > _QUICK / 2
    assert claims > _QUICK / 4


def test_texts_are_of_all_lengths_and_the_same_each_time() -> None:
    lengths = {len(text_of(number)) for number in range(400)}
    assert min(lengths) < 5
    assert LONGEST / 2 < max(lengths) <= LONGEST
    assert text_of(7) == text_of(7) != text_of(8)


@pytest.mark.long
def test_no_text_of_a_million_breaks_reading(capsys: pytest.CaptureFixture[str]) -> None:
    """ISNAD_FUZZ sets how many."""
    texts, jobs = int(os.environ.get("ISNAD_FUZZ", "1000000")), os.cpu_count() or 1
    began = time.perf_counter()
    readings, claims, faults = 0, 0, list[str]()
    firsts = range(0, texts, _TOGETHER)
    stops = [min(texts, first + _TOGETHER) for first in firsts]
    with ProcessPoolExecutor(jobs, get_context("spawn"), make_importable) as pool:
        for some_readings, some_claims, some_faults in pool.map(faults_of_numbers, firsts, stops):
            readings, claims = readings + some_readings, claims + some_claims
            faults += some_faults
    seconds = time.perf_counter() - began
    with capsys.disabled():
        print(  # noqa: T201 - who waits for an hour is told what for
            f"\n{texts:,} texts, {readings:,} read, {claims:,} claims, {len(faults)} faults:"
            f" {seconds:,.0f} s in {jobs} processes, {texts / seconds:,.0f} texts a second"
        )
    assert faults[:20] == []

"""How property tests choose their examples, what of the user's own must not reach a test, and the browser."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

from browsing.chromium import started

# What somebody has installed for their own work must not change what is tested.
os.environ["ISNAD_GAZETTEERS"] = os.devnull + "-gazetteers"

# A fault of the program fails the test that meets it, instead of being one issue among others.
os.environ["ISNAD_FAULTS"] = "raise"

# The same examples in every run; new ones for who goes looking for faults.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=3000, deadline=None)
settings.load_profile(os.environ.get("ISNAD_PROPERTIES", "same"))


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """A real browser; skipped where there is none."""
    yield from started()

from collections.abc import Iterator
from pathlib import Path

import pytest

from isnad.pipeline.context import context
from isnad.review.codings.comparison import Comparer

from .made import case_of, store_of


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of four reports of three incidents; nothing may change it."""
    return case_of(tmp_path_factory.mktemp("codings"))


@pytest.fixture
def comparer(case: Path) -> Iterator[Comparer]:
    """What compares with the case."""
    store = store_of(case)
    with store.reading() as reader:
        yield Comparer(reader, context((case.parent / "places.csv",)))
    store.close()

import pytest

from isnad.pipeline.context import Context, context
from isnad.present.dossier.material import Material

from .made import example


@pytest.fixture(scope="session")
def using() -> Context:
    return context()


@pytest.fixture(scope="session")
def case(using: Context) -> Material:
    """The example case, for the internal edition."""
    return example(using)

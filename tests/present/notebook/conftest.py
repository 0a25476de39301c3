import pytest

from isnad.pipeline.context import Context, context


@pytest.fixture(scope="session")
def using() -> Context:
    return context()

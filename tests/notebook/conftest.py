from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest

import isnad
from cli.running import isnad as command

EXAMPLE = Path(__file__).parents[2] / "examples" / "baghuz-2019"


@pytest.fixture(autouse=True)
def at_first() -> Iterator[None]:
    """Every test finds what is set when the package is loaded, and leaves it so."""
    isnad.set_display(language="en", edition="internal")
    yield
    isnad.set_display(language="en", edition="internal")


@pytest.fixture(scope="session")
def documents() -> isnad.Documents:
    return isnad.read(EXAMPLE)


@pytest.fixture(scope="session")
def claims(documents: isnad.Documents) -> isnad.Claims:
    return isnad.claims(documents)


@pytest.fixture(scope="session")
def incidents(claims: isnad.Claims) -> isnad.Incidents:
    return isnad.incidents(claims)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of the example."""
    root = tmp_path_factory.mktemp("notebook")
    with mock.patch.dict("os.environ", {"ISNAD_KEYS": str(root / "keys")}):
        assert command("build", EXAMPLE, "-o", root / "baghuz.case", "-j0").code == 0
    return root / "baghuz.case"

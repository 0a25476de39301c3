import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from isnad.case.build import build
from isnad.case.folder import to_build
from isnad.case.open import opened
from isnad.ingest.collection import arrivals
from isnad.pipeline.context import Context, context

from .asking import Browser, entered

REPORTS = {
    "001.txt": "قال مصدر طبي إن 5 مدنيين قتلوا في قصف على بلدة الباغوز، وأصيب 9 آخرون.\n",
    "002.txt": "قتل 3 مدنيين وأصيب 7 آخرون في قصف على مدينة هجين.\n",
}


@pytest.fixture(scope="session")
def using() -> Context:
    return context()


@pytest.fixture(scope="session")
def built(using: Context, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of two reports; tests get copies of it."""
    reports = tmp_path_factory.mktemp("reports")
    for name, text in REPORTS.items():
        (reports / name).write_text(text, encoding="utf-8")
    root = tmp_path_factory.mktemp("cases") / "baghuz.case"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ISNAD_KEYS", str(tmp_path_factory.mktemp("keys")))
        with opened(to_build(root), "amal") as case:
            build(case, arrivals([reports]), using, "amal")
    return root


@pytest.fixture
def case(built: Path, tmp_path: Path) -> Path:
    """A case of one's own."""
    return Path(shutil.copytree(built, tmp_path / "baghuz.case"))


@pytest.fixture
def browser(case: Path) -> Iterator[Browser]:
    """A browser that was let in."""
    yield from entered(case)

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest

from isnad.export.case_content import CaseContent, case_content
from isnad.pipeline.context import Context, context
from isnad.present.redaction.edition import Edition

from .made import EXAMPLE, built, reports_about_people

Opening = Callable[[Edition], AbstractContextManager[CaseContent]]


@pytest.fixture(scope="session")
def using() -> Context:
    return context()


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory, using: Context) -> Path:
    """The case of the example's five reports; not to be changed."""
    folder = tmp_path_factory.mktemp("export")
    return built([EXAMPLE], folder / "baghuz-2019.case", using, folder / "keys")


@pytest.fixture(scope="session")
def peopled(tmp_path_factory: pytest.TempPathFactory, using: Context) -> Path:
    """A case whose reports name the same people in every way that a page can name them; not to be changed."""
    folder = tmp_path_factory.mktemp("export")
    reports = folder / "reports.jsonl"
    reports.write_text(reports_about_people(), encoding="utf-8")
    return built([reports], folder / "people.case", using, folder / "keys")


@pytest.fixture(scope="session")
def misnamed(tmp_path_factory: pytest.TempPathFactory, using: Context) -> Path:
    """A case of a report whose file's name is no text; not to be changed."""
    folder = tmp_path_factory.mktemp("export")
    (folder / "reports").mkdir()
    name = os.fsdecode(b"\xe3\xe4.txt")
    (folder / "reports" / name).write_text("قتل 3 مدنيين في قصف على مدينة هجين يوم 2 حزيران 2022.\n", encoding="utf-8")
    return built([folder / "reports"], folder / "misnamed.case", using, folder / "keys")


@pytest.fixture
def opening(example: Path) -> Opening:
    """Opens the content of the example in an edition."""
    return partial(case_content, example)

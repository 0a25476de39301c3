import shutil
from pathlib import Path

import pytest
from sqlalchemy import update

from isnad.case.deciding.take import take
from isnad.case.folder import Layout
from isnad.export import crew
from isnad.export.case_content import case_content
from isnad.export.registry import FORMATS, Asked, write
from isnad.knowledge.profiles import profile
from isnad.model.decision import Remark
from isnad.pipeline.context import Context
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition
from isnad.store.drafts import incidents
from isnad.store.store import Store
from isnad.store.upgrade import DRAFTED

BOTH = pytest.mark.parametrize("edition", Edition)


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """So few incidents are many, and a handful is a few of them."""
    monkeypatch.setattr(crew, "MANY", 2)
    monkeypatch.setattr("isnad.export.case_content._INCIDENTS", 3)


@BOTH
@pytest.mark.usefixtures("few")
def test_processes_make_what_one_makes(edition: Edition, example: Path) -> None:
    with case_content(example, edition) as alone, case_content(example, edition, jobs=2) as together:
        assert list(together.incidents()) == list(alone.incidents())
        assert list(together.lines()) == list(alone.lines())


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.usefixtures("few")
def test_processes_write_what_one_writes(name: str, example: Path, tmp_path: Path) -> None:
    for folder, jobs in ((tmp_path / "alone", 1), (tmp_path / "together", 2)):
        with case_content(example, Edition.PUBLIC, jobs=jobs) as content:
            write(name, content, folder, Asked(Language.EN, content.context))
    files = [path.relative_to(tmp_path / "alone") for path in (tmp_path / "alone").rglob("*") if path.is_file()]
    assert len(files) > 3
    for file in files:
        assert (tmp_path / "together" / file).read_bytes() == (tmp_path / "alone" / file).read_bytes()


@pytest.mark.usefixtures("few")
def test_names_that_cannot_be_sent_are_made_here(misnamed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "MANY", 1)
    with case_content(misnamed, Edition.INTERNAL) as alone, case_content(misnamed, Edition.INTERNAL, jobs=2) as both:
        assert list(both.incidents()) == list(alone.incidents()) != []


@pytest.mark.usefixtures("few")
def test_what_is_decided_meanwhile_is_not_mixed_in(example: Path, tmp_path: Path, using: Context) -> None:

    root = Path(shutil.copytree(example, tmp_path / "a.case"))
    with case_content(root, Edition.INTERNAL, jobs=2) as content:
        before = [record.incident for record in content.incidents()]
        store = Store.in_file(Layout(root).database)
        take(store, profile(using.profile), [Remark(before[0].id, "يُسأل")], "amal")
        store.close()
        assert [record.incident for record in content.incidents()] == before


@pytest.mark.parametrize("said", [True, False])
@pytest.mark.usefixtures("few")
def test_what_is_drafted_anew_meanwhile_is_not_mixed_in(example: Path, tmp_path: Path, said: bool) -> None:
    """A build drafts before its last entry in the log: the log alone does not tell."""
    root = Path(shutil.copytree(example, tmp_path / "a.case"))
    with case_content(root, Edition.PUBLIC) as content:
        before = list(content.lines())
    with case_content(root, Edition.PUBLIC, jobs=2) as content:
        store = Store.in_file(Layout(root).database)
        with store.writing() as writer:
            some = next(writer.drafted.in_their_order())
            writer.connection.execute(update(incidents).where(incidents.c.id == some).values(id="i-0000000000000000"))
            if said:
                writer.set(DRAFTED, "of another build")
        store.close()
        assert list(content.lines()) == before

import shutil
from pathlib import Path

import pytest
from sqlalchemy import update

from isnad.case.deciding.take import take
from isnad.case.folder import Layout
from isnad.export import crew
from isnad.export.case_content import CaseContent, case_content
from isnad.export.registry import FORMATS, Asked, write
from isnad.knowledge.profiles import profile
from isnad.model.decision import Remark
from isnad.pipeline.context import Context
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition
from isnad.store.drafts import incidents
from isnad.store.store import Store
from isnad.store.upgrade import DRAFTED


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """So few incidents are many, and a handful is a few of them."""
    monkeypatch.setattr(crew, "MANY", 2)
    monkeypatch.setattr("isnad.export.case_content._INCIDENTS", 3)


def written(content: CaseContent, folder: Path, name: str = "json") -> dict[str, bytes]:
    """Every file of an export."""
    write(name, content, folder, Asked(Language.EN, content.context))
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("name", "edition"), [*((name, Edition.PUBLIC) for name in FORMATS), ("json", Edition.INTERNAL)]
)
@pytest.mark.usefixtures("few")
def test_processes_write_what_one_writes(name: str, edition: Edition, example: Path, tmp_path: Path) -> None:
    with case_content(example, edition) as alone, case_content(example, edition, jobs=2) as together:
        one = written(alone, tmp_path / "alone", name)
        assert len(one) > 3
        assert written(together, tmp_path / "together", name) == one


@pytest.mark.usefixtures("few")
def test_names_that_are_no_text_are_sent(misnamed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "MANY", 1)
    with case_content(misnamed, Edition.INTERNAL) as alone, case_content(misnamed, Edition.INTERNAL, jobs=2) as both:
        assert written(both, tmp_path / "both") == written(alone, tmp_path / "alone")


@pytest.mark.usefixtures("few")
def test_what_is_decided_meanwhile_is_not_mixed_in(example: Path, tmp_path: Path, using: Context) -> None:
    root = Path(shutil.copytree(example, tmp_path / "a.case"))
    with case_content(root, Edition.INTERNAL, jobs=2) as content:
        before, some = written(content, tmp_path / "before"), next(content.lines()).incident.id
        store = Store.in_file(Layout(root).database)
        take(store, profile(using.profile), [Remark(some, "يُسأل")], "amal")
        store.close()
        assert written(content, tmp_path / "after") == before


@pytest.mark.parametrize("said", [True, False])
@pytest.mark.usefixtures("few")
def test_what_is_drafted_anew_meanwhile_is_not_mixed_in(example: Path, tmp_path: Path, said: bool) -> None:
    """A build drafts before its last entry in the log: the log alone does not tell."""
    root = Path(shutil.copytree(example, tmp_path / "a.case"))
    with case_content(root, Edition.PUBLIC) as content:
        before = written(content, tmp_path / "before")
    with case_content(root, Edition.PUBLIC, jobs=2) as content:
        store = Store.in_file(Layout(root).database)
        with store.writing() as writer:
            some = next(writer.drafted.in_their_order())
            writer.connection.execute(update(incidents).where(incidents.c.id == some).values(id="i-0000000000000000"))
            if said:
                writer.set(DRAFTED, "of another build")
        store.close()
        assert written(content, tmp_path / "after") == before

from pathlib import Path

import pytest

from isnad.case.contents import contents
from isnad.errors import IsnadError
from isnad.model.document import Issue
from isnad.model.reason import Reason
from isnad.pipeline.context import Context
from isnad.pipeline.reading import read

from .made import arrivals, built, commented


def test_what_was_built_is_read_back_as_it_was_read(tmp_path: Path, using: Context) -> None:
    items = [*arrivals(3), commented()]
    broken = Issue("b.txt", Reason.of("text.empty"))
    built(tmp_path / "case", [*items, broken], using)
    found = contents(tmp_path / "case")
    assert [document.name for document in found.documents] == ["000.txt", "001.txt", "002.txt", "post.txt"]
    assert found.claims[:3] == tuple(read(item.document, using).claims for item in items[:3])
    assert found.claims[3]
    assert found.withheld == ("post.txt",)
    assert found.issues == (broken,)
    assert found.used.profile == using.fingerprint.profile
    assert found.used.gazetteers == using.fingerprint.gazetteers
    assert found.used.zone == "Asia/Damascus"
    assert (found.manifests, found.signed) == (1, True)


def test_an_issue_that_two_builds_meet_is_told_once(tmp_path: Path, using: Context) -> None:
    broken = Issue("b.txt", Reason.of("text.empty"))
    for count in (1, 2):
        built(tmp_path / "case", [*arrivals(count), broken], using)
    found = contents(tmp_path / "case")
    assert found.issues == (broken,)
    assert len(found.documents) == 2
    assert found.manifests == 2


def test_a_case_without_documents_is_read_as_empty(tmp_path: Path, using: Context) -> None:
    built(tmp_path / "case", [], using)
    found = contents(tmp_path / "case")
    assert (found.documents, found.claims, found.issues) == ((), (), ())


@pytest.mark.parametrize(("name", "code"), [("absent", "case.no_such_case"), ("empty", "case.not_a_case")])
def test_what_is_no_case_is_said_to_be_none(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(IsnadError) as raised:
        contents(tmp_path / name)
    assert raised.value.code == code

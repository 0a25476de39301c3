import json
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.export.case_content import case_content
from isnad.export.json_content import JsonContent
from isnad.export.opening import content_of
from isnad.export.registry import Asked, write
from isnad.pipeline.context import Context
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition


@pytest.fixture
def file(example: Path, tmp_path: Path, using: Context) -> Path:
    with case_content(example, Edition.PUBLIC, using) as content:
        write("json", content, tmp_path / "json", Asked(Language.EN, using))
    return tmp_path / "json" / "case.json"


def test_the_folder_is_as_good_as_the_file(file: Path) -> None:
    asked = (file, file.parent, file.parent.parent)
    assert len({JsonContent(path).about.head.hash for path in asked}) == 1


@pytest.mark.parametrize("version", [0, 2, "1", None])
def test_records_of_another_version_are_refused(version: object, file: Path) -> None:
    case = json.loads(file.read_text("utf-8"))
    case["about"]["schema"] = version
    file.write_text(json.dumps(case), "utf-8")
    with pytest.raises(IsnadError, match="records of version") as refused:
        JsonContent(file)
    assert refused.value.code == "export.other_schema"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "5",
        "null",
        '{"about": 1}',
        '{"about": {}}',
        "قتل",
        '{"about": {"schema": 1}}',
        '{"documents": []}',
    ],
)
def test_other_files_are_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_text(text, "utf-8")
    with pytest.raises(IsnadError) as refused:
        JsonContent(path)
    assert refused.value.code == "export.broken_json"


def test_half_a_file_is_refused_before_anything_is_made_of_it(file: Path) -> None:
    whole = file.read_text("utf-8").rstrip()
    for length in (*(int(len(whole) * share) for share in (0.01, 0.3, 0.6, 0.9, 0.999)), len(whole) - 1):
        file.write_text(whole[:length], "utf-8")
        with pytest.raises(IsnadError) as refused:
            JsonContent(file)
        assert refused.value.code == "export.broken_json"
        assert ".." not in refused.value.message


@pytest.mark.parametrize("name", ["documents", "claims", "incidents", "decisions", "issues"])
def test_a_list_that_is_missing_is_not_taken_for_an_empty_one(name: str, file: Path) -> None:
    case = json.loads(file.read_text("utf-8"))
    del case[name]
    file.write_text(json.dumps(case), "utf-8")
    with pytest.raises(IsnadError, match=f"it has no '{name}'"):
        JsonContent(file)


def test_lists_are_read_in_whatever_order_they_stand(file: Path) -> None:
    whole = JsonContent(file)
    case = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps({"about": case.pop("about")} | dict(reversed(case.items()))), "utf-8")
    turned = JsonContent(file)
    assert (turned.count(), list(turned.incidents())) == (whole.count(), list(whole.incidents()))


@pytest.mark.parametrize("what", ["documents", "claims"])
def test_what_an_incident_names_has_to_be_there(what: str, file: Path) -> None:
    case = json.loads(file.read_text("utf-8"))
    case[what] = []
    file.write_text(json.dumps(case), "utf-8")
    for lists in (JsonContent(file).incidents, JsonContent(file).lines):
        with pytest.raises(IsnadError, match="which is not here"):
            list(lists())


def test_a_path_without_an_export_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IsnadError) as refused:
        JsonContent(tmp_path / "none.json")
    assert refused.value.code == "export.no_json"


def test_another_edition_than_the_file_holds_is_not_made(file: Path) -> None:
    with pytest.raises(IsnadError, match="public edition") as refused, content_of(file, Edition.INTERNAL):
        pass
    assert refused.value.code == "export.other_edition"
    with content_of(file, Edition.PUBLIC) as content:
        assert content.count() > 0

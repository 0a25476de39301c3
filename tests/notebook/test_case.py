"""A case is opened as it is kept, with what persons decided, and never changed."""

import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from shutil import copytree
from typing import Any
from unittest import mock

import pytest
from msgspec.structs import replace

import isnad
from cli.running import isnad as command
from isnad.model.codec import to_json
from isnad.model.count import Count
from isnad.model.decision import CorrectClaim, PublishName, RejectClaim, Remark, SetFigure


def hashes(folder: Path) -> dict[str, str]:
    """Of every file but those that SQLite lays beside a database that is open."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(("-shm", "-wal")))
    return {str(path): sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture
def decided(folder: Path, tmp_path: Path, claims: isnad.Claims) -> Path:
    """A case about which somebody decided something."""
    root = tmp_path / "decided.case"
    copytree(folder, root)
    by_low = {claim.count.low: claim for claim in claims if claim.count is not None}
    killed, four = by_low[280], by_low[4]
    decisions = [
        CorrectClaim(killed.id, replace(killed, count=Count.exactly(281)), "misread", seen=killed),
        RejectClaim(four.id, "not said", seen=four),
        SetFigure(killed.id, "killed", 270, 290, "counted by hand"),
        Remark(killed.id, "ask again"),
        PublishName("زين العابدين", "agreed"),
    ]
    file = tmp_path / "decided.jsonl"
    file.write_text("".join(f"{to_json(one)}\n" for one in decisions), encoding="utf-8")
    with mock.patch.dict("os.environ", {"ISNAD_KEYS": str(folder.parent / "keys")}):
        ran = command("review", "decide", root, file, "--as", "Rana")
        assert ran.code == 0, ran.err
    return root


def test_a_case_holds_what_was_read(folder: Path, claims: isnad.Claims, incidents: isnad.Incidents) -> None:
    before = hashes(folder)
    case = isnad.Case(folder)
    assert list(case.claims) == list(claims)
    assert list(case.documents) == list(claims.documents)
    assert [incident.figures for incident in case.incidents] == [incident.figures for incident in incidents]
    assert len(case.decisions) == 0
    assert case.issues == ()
    assert case.fingerprint == claims.fingerprint
    assert repr(case).startswith(f"A case: 5 documents, {len(claims)} claims, {len(incidents)} incidents (airwars-")
    assert f"{len(incidents)} incidents" in case._repr_html_()
    assert str(case.explain(claims[0].id)) == str(claims.explain(0))
    assert hashes(folder) == before


def test_a_case_is_that_of_persons(decided: Path, claims: isnad.Claims) -> None:
    case = isnad.Case(decided)
    assert [type(one).__name__ for one in case.decisions] == [
        "CorrectClaim", "RejectClaim", "SetFigure", "Remark", "PublishName",
    ]  # fmt: skip
    corrected = case.claims.get(next(c.id for c in claims if c.count is not None and c.count.low == 280))
    assert corrected.count == Count.exactly(281)
    assert "corrected by a person" in str(case.claims.show(corrected))
    figures = case.incidents.frame("figures")
    assert figures[figures["is_decided"]][["decided_low", "decided_high"]].to_numpy().tolist() == [[270, 290]]
    found = case.decisions.frame()
    assert found["decision"].tolist() == ["correct", "reject", "set", "comment", "publish"]
    assert set(found["by"]) == {"Rana"}
    assert "counted by hand" in case.decisions._repr_html_()
    assert "Rana" in repr(case.decisions)


def test_the_public_edition_of_a_case_tells_nobody_who_decided(decided: Path) -> None:
    isnad.set_display(edition="public")
    case = isnad.Case(decided)
    said = " ".join((repr(case.decisions), case.decisions._repr_html_(), case.decisions.frame().to_string()))
    said += case.incidents.show(0).html + case.claims.show(0).html
    assert "Rana" not in said
    assert "counted by hand" not in said
    assert "ask again" not in said
    shown = case.claims.frame()
    assert "زين العابدين" in set(shown["teller"]), "a reviewer published this name"
    assert "رامي الأحمد" not in set(case.claims.frame("links")["name"])


def test_another_profile_makes_incidents_anew(decided: Path) -> None:
    airwars, literal = isnad.Case(decided), isnad.Case(decided, profile="literal")
    assert literal.fingerprint.profile == "literal-1"
    assert [one.claims for one in literal.incidents] == [one.claims for one in airwars.incidents]
    assert literal.incidents[0].decided == airwars.incidents[0].decided
    assert list(literal.claims) == list(airwars.claims)


def test_a_case_of_another_version_is_refused(folder: Path, tmp_path: Path) -> None:
    root = tmp_path / "newer.case"
    copytree(folder, root)
    with closing(sqlite3.connect(root / "case.sqlite")) as database, database:
        database.execute("UPDATE meta SET value = '999' WHERE name = 'schema'")
    with pytest.raises(isnad.IsnadError, match="newer version") as told:
        isnad.Case(root)
    assert told.value.code == "store.newer_schema"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("nowhere.case", "case.no_such_case"),
        (".", "case.not_a_case"),
        (5, "notebook.wrong_type"),
        (None, "notebook.wrong_type"),
    ],
)
def test_what_is_no_case_is_refused(path: Any, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(isnad.IsnadError) as told:
        isnad.Case(path)
    assert told.value.code == code


def test_an_unknown_profile_is_refused(folder: Path) -> None:
    with pytest.raises(isnad.IsnadError) as told:
        isnad.Case(folder, profile="nobody")
    assert told.value.code == "knowledge.no_such_profile"

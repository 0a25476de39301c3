"""Whatever somebody changes about decisions behind the program's back is named as the first break."""

import os
import shutil
import sqlite3
from pathlib import Path
from unittest import mock

import pytest

from isnad.case.deciding.take import take
from isnad.case.folder import to_build
from isnad.case.open import opened
from isnad.knowledge.profiles import profile
from isnad.model.decision import AcceptClaim, AuditClaim, Decision, RejectClaim
from isnad.pipeline.context import Context

from .made import arrivals, broken, built, claims
from .test_tampering import sql

FIRST = 8
"""The entry of the first decision: a build of two documents makes seven."""


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, using: Context) -> Path:
    """A case with three decisions between two builds, beside its keys."""
    folder = tmp_path_factory.mktemp("decided")
    with mock.patch.dict(os.environ, {"ISNAD_KEYS": str(folder / "keys")}):
        root = folder / "a.case"
        built(root, arrivals(2), using)
        first, second, *_ = claims(root)
        with opened(to_build(root), "amal") as case:
            decisions: list[Decision] = [
                AcceptClaim(first.id),
                RejectClaim(second.id, "not said"),
                AuditClaim(first.id, "right", 1, 100),
            ]
            assert take(case.store, profile("airwars"), decisions, "amal").entries == (FIRST, FIRST + 1, FIRST + 2)
        built(root, arrivals(3), using)
    return folder


@pytest.fixture
def case(template: Path, root: Path) -> Path:
    shutil.copytree(template, root.parent, dirs_exist_ok=True)
    return root


PUT_IN = "INSERT INTO decisions SELECT {}, kind, about, body FROM decisions WHERE entry = 8"


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        (
            ["UPDATE decisions SET body = replace(body, 'not said', 'said') WHERE entry = 9"],
            "custody.decision_changed decisions:9",
        ),
        (
            ["UPDATE decisions SET body = replace(body, 'right', 'wrong') WHERE entry = 10"],
            "custody.decision_changed decisions:10",
        ),
        (["UPDATE decisions SET body = '[' WHERE entry = 8"], "custody.decision_changed decisions:8"),
        (["UPDATE decisions SET kind = 'reject' WHERE entry = 8"], "custody.decision_changed decisions:8"),
        (["UPDATE decisions SET about = 'c-other' WHERE entry = 8"], "custody.decision_changed decisions:8"),
        (["DELETE FROM decisions WHERE entry = 9"], "custody.decision_missing decisions:9"),
        (["DELETE FROM decisions"], "custody.decision_missing decisions:8"),
        ([PUT_IN.format(4)], "custody.decision_changed decisions:4"),
        ([PUT_IN.format(99)], "custody.decision_changed decisions:99"),
        (
            [
                "UPDATE decisions SET entry = -8 WHERE entry = 8",
                "UPDATE decisions SET entry = 8 WHERE entry = 9",
                "UPDATE decisions SET entry = 9 WHERE entry = -8",
            ],
            "custody.decision_changed decisions:8",
        ),
        (
            ["DELETE FROM decisions WHERE entry = 10", "DELETE FROM log WHERE seq = 10"],
            "custody.log_broken log",
        ),
        (["UPDATE log SET params = replace(params, 'accept', 'reject') WHERE seq = 8"], "custody.log_broken log"),
    ],
)
def test_first_break_is_named(case: Path, statements: list[str], expected: str) -> None:
    assert broken(case) is None
    sql(*statements)(case)
    assert broken(case) == expected


@pytest.mark.parametrize("statement", ["UPDATE decisions SET body = '{}'", "DELETE FROM decisions"])
def test_the_database_itself_refuses_to_change_a_decision(case: Path, statement: str) -> None:
    with (
        sqlite3.connect(case / "case.sqlite") as connection,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        connection.execute(statement)
    connection.close()
    assert broken(case) is None


def test_what_is_drafted_may_be_lost_and_is_made_again(case: Path, using: Context) -> None:
    """Drafts follow from the rest: nobody signs for them, and a build makes them anew."""
    sql("DELETE FROM incidents", "DELETE FROM claims", "UPDATE meta SET value = '' WHERE name = 'drafts'")(case)
    assert broken(case) is None
    built(case, arrivals(3), using)
    with opened(to_build(case), "amal") as made, made.store.reading() as reader:
        assert reader.drafted.count() > 0
        assert {reader.drafted.claim(found.id) is not None for found in claims(case)} == {True}

"""A case of an older version is brought up to date when it is opened, and nothing that people did is lost."""

from pathlib import Path

import pytest

from isnad.case.deciding.take import take
from isnad.case.drafting.whole import draft
from isnad.case.folder import to_build
from isnad.case.open import opened
from isnad.knowledge.profiles import profile
from isnad.model.decision import SplitEvent, Undo
from isnad.pipeline.context import Context
from isnad.store import drafts
from isnad.store.store import Store

from .made import arrival, broken, built
from .test_deciding import LATER, MARKET, claims, drafts as rows, incidents


@pytest.fixture
def case(root: Path, using: Context) -> Path:
    built(root, [arrival(MARKET, "market.txt"), arrival(LATER, "later.txt")], using)
    return root


def age(root: Path, *statements: str) -> None:
    with Store.in_file(root / "case.sqlite").writing() as writer:
        for statement in statements:
            writer.connection.exec_driver_sql(statement)


OLD = ("UPDATE meta SET value = '1' WHERE name = 'schema'", "DELETE FROM meta WHERE name = 'drafts.form'")


def test_a_case_of_the_first_version_gets_what_it_lacks(case: Path, using: Context) -> None:
    tables = (drafts.TEXTS, *(table.name for table in drafts.TABLES), "decisions", "knowledge")
    age(
        case,
        *(f"DROP TABLE {name}" for name in tables),
        "ALTER TABLE readings DROP COLUMN targets",
        *OLD,
    )
    with opened(to_build(case), "amal") as found:
        assert draft(found.store, using) == 1
        with found.store.reading() as reader:
            assert [entry.action for entry in reader.log()][-1] == "tables.upgraded"


def test_drafts_of_another_form_are_made_anew_under_the_ids_that_people_know(case: Path, using: Context) -> None:
    with opened(to_build(case), "amal") as found:
        first, second = (tuple(c.id for c in claims(found, name)) for name in ("market.txt", "later.txt"))
        split = take(found.store, profile("airwars"), [SplitEvent(second, first, "two markets")], "amal").entries[0]
        before, known = rows(found), {incident.id for incident in incidents(found)}
    age(case, "ALTER TABLE incidents ADD COLUMN extra TEXT", "UPDATE meta SET value = 'old' WHERE name = 'drafts.form'")
    with opened(to_build(case), "amal") as found:
        assert draft(found.store, using) == 2
        assert {incident.id for incident in incidents(found)} == known
        assert rows(found) == before
        take(found.store, profile("airwars"), [Undo(split)], "amal")
        assert len(incidents(found)) == 1
    assert broken(case) is None


def test_a_case_of_this_version_is_left_as_it_is(case: Path) -> None:
    with opened(to_build(case), "amal") as found:
        before = rows(found)
        assert not found.store.upgrade("amal")
        assert rows(found) == before

"""Incidents made in other processes are those that are made in this one, row for row."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from isnad.case import build as building, copies
from isnad.case.deciding.take import take
from isnad.case.drafting import crew as crews, lots, making
from isnad.case.drafting.crew import Crew
from isnad.case.drafting.looking import looking
from isnad.case.drafting.whole import draft, is_current
from isnad.case.folder import to_build
from isnad.case.open import Case, opened
from isnad.engine.work import Failure
from isnad.errors import IsnadError
from isnad.knowledge.profiles import profile
from isnad.model.decision import OtherEvents, RejectClaim
from isnad.pipeline.context import Context
from isnad.store import drafts
from isnad.store.read import Reader

from .made import arrival, built
from .test_any_decisions import TEXTS
from .test_deciding import MARKET, MINE, dead


@pytest.fixture
def case(tmp_path: Path, using: Context) -> Iterator[Case]:
    built(tmp_path / "c.case", [arrival(text, name) for name, text in TEXTS.items()], using)
    with opened(to_build(tmp_path / "c.case"), "amal") as found:
        yield found


def rows(case: Case) -> dict[str, list[tuple[object, ...]]]:
    """Everything that is drafted, but for when."""

    def read(reader: Reader) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
        for table in drafts.TABLES:
            columns = [column for column in table.columns if column.name != "stamp"]
            yield table.name, sorted((tuple(row) for row in reader.connection.execute(select(*columns))), key=repr)

    with case.store.reading() as reader:
        return dict(read(reader))


def test_a_crew_drafts_what_one_process_drafts(case: Case, using: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    claims = [dead(case, name) for name in ("market.txt", "later.txt", "mine.txt")]
    decisions = (OtherEvents((claims[0].id, claims[1].id), "two"), RejectClaim(claims[2].id, "not there"))
    take(case.store, profile("airwars"), decisions, "amal")
    draft(case.store, using, anew=True)
    alone = rows(case)
    assert len(alone["incidents"]) > 3
    assert len(alone["claims"]) > len(alone["incidents"])
    monkeypatch.setattr(crews, "_WORTH", 1)
    monkeypatch.setattr(lots, "_DOCUMENTS", 1)
    draft(case.store, using, anew=True, crew=Crew(case.layout.database, 2))
    assert rows(case) == alone


def test_rows_are_the_same_where_indexes_are_made_behind_them(
    case: Case, using: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft(case.store, using, anew=True)
    before = rows(case)
    monkeypatch.setattr(making, "_MANY", 1)
    draft(case.store, using, anew=True)
    assert rows(case) == before


@pytest.mark.parametrize(
    ("jobs", "documents", "worth"), [(0, 9_000, False), (1, 9_000, False), (2, 10, False), (2, 9_000, True)]
)
def test_processes_are_begun_only_where_there_is_much(jobs: int, documents: int, worth: bool) -> None:
    assert Crew(Path("case.sqlite"), jobs).is_worth_it(documents) is worth


def test_a_build_with_a_crew_is_the_same(tmp_path: Path, using: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {**TEXTS, "again.txt": f"{MARKET}\n", "once_more.txt": f" {MINE}"}
    pool = [arrival(text, name) for name, text in texts.items()]
    plain = built(tmp_path / "plain.case", pool, using)
    monkeypatch.setattr(crews, "_WORTH", 1)
    monkeypatch.setattr(building, "Crew", lambda database, _jobs: Crew(database, 2))
    beside = built(tmp_path / "crew.case", pool, using)
    assert (beside.copies, beside.claims) == (plain.copies, plain.claims)
    assert plain.copies > 0
    found = []
    for name in ("plain.case", "crew.case"):
        with opened(to_build(tmp_path / name), "amal") as case, case.store.reading() as reader:
            found.append((rows(case), reader.near_copies(), is_current(reader, using)))
    assert found[0] == found[1]
    assert found[0][2]
    assert built(tmp_path / "crew.case", pool, using).copies == plain.copies


@pytest.mark.parametrize("entered", [False, True])
def test_near_copies_that_nobody_waits_for_are_looked_for_again(
    case: Case, using: Context, monkeypatch: pytest.MonkeyPatch, entered: bool
) -> None:
    built(case.layout.root.with_name("d.case"), [arrival(MARKET), arrival(f"{MARKET}\n", "b.txt")], using)
    monkeypatch.setattr(crews, "_WORTH", 1)
    with opened(to_build(case.layout.root.with_name("d.case")), "amal") as other:
        with other.store.writing() as writer:
            writer.set("copies", "")
            writer.set("copies.compared", "")
        with looking(other.store, Crew(other.layout.database, 2)) as found:
            if entered:
                assert (found(), found()) == (1, 1)
        with other.store.reading() as reader:
            assert (reader.setting("copies") == "") is not entered
        assert copies.find(other.store) == 1


def test_a_process_that_ends_is_told_and_leaves_the_drafts_as_they_were(
    case: Case, using: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Ended:
        def __init__(self, *_: object, **__: object) -> None:
            self.closed = False

        def over(self, _items: object) -> Iterator[tuple[object, Failure]]:
            yield None, Failure.ENDED

        def close(self) -> None:
            self.closed = True

    before = rows(case)
    monkeypatch.setattr(crews, "_WORTH", 1)
    monkeypatch.setattr(crews, "Processes", Ended)
    with pytest.raises(IsnadError) as told:
        draft(case.store, using, anew=True, crew=Crew(case.layout.database, 2))
    assert told.value.code == "case.draft_failed"
    assert rows(case) == before

"""Data frames hold what the values hold, and tell nothing from 0."""

import builtins
from collections.abc import Callable
from datetime import UTC
from typing import Any

import pandas as pd
import pytest

import isnad
from isnad.notebook.claim_columns import CLAIMS, LINKS
from isnad.notebook.frames import Column, Kind, at, frame
from isnad.notebook.incident_columns import FIGURES, HELD, INCIDENTS, ORIGINS, TOLL
from isnad.notebook.other_columns import DECISIONS, DOCUMENTS
from isnad.reconcile.support import FigureName

ALL: dict[str, tuple[Column[Any], ...]] = {
    "claims": CLAIMS,
    "links": LINKS,
    "incidents": INCIDENTS,
    "figures": FIGURES,
    "held": HELD,
    "toll": TOLL,
    "origins": ORIGINS,
    "decisions": DECISIONS,
    "documents": DOCUMENTS,
}


@pytest.mark.parametrize("name", ALL)
def test_columns_have_names_of_their_own_and_say_what_they_hold(name: str) -> None:
    names = [column.name for column in ALL[name]]
    assert len(set(names)) == len(names)
    assert all(column.says for column in ALL[name])


def test_a_row_a_claim(claims: isnad.Claims) -> None:
    found = claims.frame().set_index("id")
    assert list(found.index) == [claim.id for claim in claims]
    for claim in claims:
        row = found.loc[claim.id]
        low = None if claim.count is None else claim.count.low
        assert row["low"] is pd.NA if low is None else row["low"] == low
        assert row["event"] == str(claim.event)
        assert row["teller"] == claim.chain[-1].name
        assert row["links"] == len(claim.chain)
        if claim.time is not None and claim.time.start is not None:
            assert row["start"] == claim.time.start
    assert found["words"].iloc[0] == "قُتل عدد كبير من المدنيين"


def test_a_row_a_link(claims: isnad.Claims) -> None:
    found = claims.frame("links")
    assert len(found) == sum(len(claim.chain) for claim in claims)
    for row in found.astype(object).to_dict("records"):
        claim = claims.get(row["claim"])
        link = claim.chain[row["link"]]
        assert row["name"] == link.name
        if link.span is not None:
            text = claims.document(claim).received.text
            assert text[row["start"] : row["end"]] == link.span.of(text)


def test_rows_of_incidents(incidents: isnad.Incidents) -> None:
    found = incidents.frame()
    assert found["id"].tolist() == [incident.id for incident in incidents]
    assert (found["killed_low"].iloc[0], found["killed_high"].iloc[0]) == (0, 280)
    assert found["killed_low"].iloc[1] is pd.NA
    figures = incidents.frame("figures")
    assert len(figures) == 4 * len(incidents)
    held = incidents.frame("held")
    for incident in incidents:
        for name in FigureName:
            figure = getattr(incident.figures, name)
            mine = held[(held["incident"] == incident.id) & (held["figure"] == str(name))]
            assert tuple(mine[mine["kept"]]["claim"]) == figure.kept
            assert tuple(mine[~mine["kept"]]["claim"]) == tuple(one.claim for one in figure.aside)
            assert mine[~mine["kept"]]["why"].str.endswith(".").all()
    first = held[(held["incident"] == incidents[0].id) & (held["figure"] == "killed") & held["kept"]].iloc[0]
    assert (first["low"], first["high"], first["holds"], first["camp"]) == (0, 280, "both", "sdf")
    assert len(incidents.frame("toll")) == sum(len(incident.series) for incident in incidents)
    assert len(incidents.frame("origins")) == sum(len(incident.origins) for incident in incidents)


def test_rows_of_documents(documents: isnad.Documents, claims: isnad.Claims) -> None:
    found = documents.frame()
    assert found["published"].dt.day.tolist() == [20, 21, 4, 12, 26]
    assert found["characters"].tolist() == [len(document.received.text) for document in documents]
    assert found["claims"].isna().all()
    told = [sum(claim.document == document.name for claim in claims) for document in documents]
    assert claims.documents.frame()["claims"].tolist() == told
    assert documents[1:2].frame()["number"].tolist() == [2]


@pytest.mark.parametrize("name", ["incidents", "figures", "held", "toll", "origins"])
def test_empty_frames_have_all_columns(name: Any) -> None:
    found = isnad.incidents([]).frame(name)
    assert list(found.columns) == [column.name for column in ALL[name]]
    assert len(found) == 0


def test_kinds_are_kept_where_there_is_nothing(incidents: isnad.Incidents) -> None:
    for some in (incidents, incidents[:0], incidents[2:3]):
        kinds = {column.name: column.kind for column in INCIDENTS}
        for name, dtype in some.frame().dtypes.items():
            kind = kinds[str(name)]
            assert str(dtype) == ("datetime64[us, Asia/Damascus]" if kind is Kind.MOMENT else kind.value), name


def test_nothing_and_zero_are_two_values() -> None:
    columns: tuple[Column[int | None], ...] = (
        Column("whole", Kind.WHOLE, "a number", at("real")),
        Column("real", Kind.REAL, "a number", at("real")),
        Column("text", Kind.TEXT, "a number", at("real")),
        Column("truth", Kind.TRUTH, "whether", lambda row: None if row is None else bool(row)),
        Column("moment", Kind.MOMENT, "when", lambda row: None if row is None else pd.Timestamp(row, tz=UTC)),
        Column("day", Kind.DAY, "when", lambda row: None if row is None else pd.Timestamp(row).date()),
    )
    found = frame(columns, [0, None], "UTC")
    assert found.isna().sum().tolist() == [1] * 6
    assert found.iloc[0].tolist()[:4] == [0, 0.0, "0", False]


def test_a_path_ends_where_there_is_nothing(claims: isnad.Claims) -> None:
    assert at("count.low")(claims[0]) is None
    assert at("scope.kind")(claims[0]) is None
    with pytest.raises(AttributeError):
        at("count.lowest")(claims[0])


def test_unknown_rows_are_refused(claims: isnad.Claims, incidents: isnad.Incidents) -> None:
    asked: tuple[Callable[[Any], object], ...] = (claims.frame, incidents.frame)
    for ask in asked:
        with pytest.raises(isnad.IsnadError, match="Known are") as told:
            ask("rows")
        assert told.value.code == "notebook.no_such_rows"


def test_without_pandas_one_sentence_says_so(claims: isnad.Claims, monkeypatch: pytest.MonkeyPatch) -> None:
    there = builtins.__import__

    def missing(name: str, *rest: Any, **more: Any) -> Any:
        if name == "pandas":
            raise ImportError(name)
        return there(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(isnad.IsnadError, match=r"needs the package pandas\. .*isnad\[notebook\]") as told:
        claims.frame()
    assert told.value.code == "notebook.no_pandas"
    assert claims.show(0).html

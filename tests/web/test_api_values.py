"""What programs read and decide under `/api`: as pages do, with the same refusals."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .asking import Browser, desk

TOKEN = {"Authorization": "Bearer " + "t" * 40}


@pytest.fixture
def program(case: Path) -> Iterator[Browser]:
    with Browser(desk(case, api_token="t" * 40)) as found:
        found.headers.update(TOKEN)
        yield found


def claims(program: Browser) -> list[dict[str, Any]]:
    with program.desk.store.reading() as reader:
        ids = [str(row[0]) for row in reader.connection.exec_driver_sql("SELECT id FROM incidents ORDER BY number")]
    return [program.get(f"/api/incidents/{id_}").json() for id_ in ids]


def test_an_incident_with_its_claims(program: Browser) -> None:
    found = claims(program)
    assert sorted(i["incident"]["figures"]["killed"]["low"] for i in found) == [3, 5]
    first = found[0]
    assert {c["claim"]["id"] for c in first["claims"]} == set(first["incident"]["claims"])
    assert {c["state"] for c in first["claims"]} == {"waiting"}


def test_a_decision_is_taken_once_and_a_stale_one_refused(program: Browser) -> None:
    first = claims(program)[0]
    claim = first["claims"][0]["claim"]["id"]
    body = {
        "decisions": [{"decision": "reject", "claim": claim, "reason": "not said"}],
        "seen": {first["incident"]["id"]: first["stamp"]},
    }
    done = program.post("/api/decisions", json=body)
    assert done.status_code == 200, done.text
    (entry,) = done.json()["entries"]
    assert program.get(f"/api/claims/{claim}").json()["row"]["state"] == "rejected"
    (listed,) = program.get("/api/decisions", params={"about": claim}).json()
    assert (listed["entry"], listed["decision"]["by"], listed["decision"]["seen"]["id"]) == (entry, "amal", claim)
    again = program.post("/api/decisions", json=body)
    assert (again.status_code, again.json()["code"]) == (409, "review.stale")


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"{", 422, "review.no_json"),
        (b"[" * 100_000, 422, "review.no_json"),
        (b"{}", 422, "model.invalid"),
        (b'{"decisions": []}', 422, "review.too_many"),
        (b'{"decisions": [{"decision": "delete", "claim": "c"}]}', 422, "model.invalid"),
        (b'{"decisions": [{"decision": "accept", "claim": "c", "extra": 1}]}', 422, "model.invalid"),
        (b'{"decisions": [{"decision": "accept", "claim": "<script>"}]}', 404, "review.no_such_claim"),
        (b'{"decisions": [{"decision": "undo", "entry": 1}]}', 404, "review.no_such_decision"),
        (b'{"decisions": [{"decision": "undo", "entry": 1180591620717411303424}]}', 404, "review.no_such_decision"),
        (b'{"decisions": [{"decision": "accept", "claim": "\\ud800"}]}', 422, "review.no_json"),
        (b'{"decisions": [{"decision": "accept", "claim": "c"}], "seen": {"\\ud800": 1}}', 422, "review.no_json"),
        (b'{"decisions": [{"decision": "comment", "about": "c", "text": "a\\u0000"}]}', 422, "review.no_json"),
    ],
)
def test_what_is_no_decision_changes_nothing(program: Browser, body: bytes, status: int, code: str) -> None:
    answer = program.post("/api/decisions", content=body, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    with program.desk.store.reading() as reader:
        assert reader.decisions.count() == 0


@pytest.mark.parametrize("path", ["/api/incidents/i-none", "/api/claims/c-none", "/api/documents/none"])
def test_a_forged_id_is_not_found(program: Browser, path: str) -> None:
    assert program.get(path).status_code == 404


def test_nobody_decides_without_the_token(case: Path) -> None:
    with Browser(desk(case, api_token="t" * 40)) as stranger:
        assert stranger.post("/api/decisions", json={"decisions": []}).status_code in {401, 403}


def test_everything_is_described_and_every_reference_leads_somewhere(program: Browser) -> None:
    described = program.get("/api/openapi.json").json()
    assert {"/api/decisions", "/api/incidents/{id_}", "/api/claims/{id_}", "/api/documents/{id_}"} <= set(
        described["paths"]
    )
    schemas = described["components"]["schemas"]
    assert {"AcceptClaim", "SplitEvent", "Claim", "Incident"} <= set(schemas)
    names = {ref.rpartition("/")[2] for ref in _references(described)}
    assert names <= set(schemas)


def _references(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "$ref" and isinstance(inner, str):
                yield inner
            else:
                yield from _references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _references(inner)

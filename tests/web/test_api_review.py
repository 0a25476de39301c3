"""What waits, what was done and the audit, for programs: as the pages have them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .asking import Browser, desk

TOKEN = "t" * 40


@pytest.fixture
def program(case: Path) -> Iterator[Browser]:
    with Browser(desk(case, api_token=TOKEN)) as found:
        found.headers.update({"Authorization": f"Bearer {TOKEN}"})
        yield found


def taken(program: Browser, **decision: Any) -> int:
    done = program.post("/api/decisions", json={"decisions": [decision]})
    assert done.status_code == 200, done.text
    return int(done.json()["entries"][0])


def test_the_queue_a_page_at_a_time(program: Browser) -> None:
    whole = program.get("/api/queue", params={"limit": 100}).json()
    assert (whole["next"], whole["counts"]["waiting"]) == (None, len(whole["items"]))
    assert all(item["sentence"] for item in whole["items"])
    part = program.get("/api/queue", params={"limit": 3}).json()
    found = part["items"]
    while part["next"] is not None:
        part = program.get("/api/queue", params={"limit": 3, "after": part["next"]}).json()
        found += part["items"]
    assert found == whole["items"]
    killed = program.get("/api/queue", params={"event": "killed"}).json()["items"]
    assert 0 < len(killed) < len(found)


def test_the_log_with_decisions_and_what_undid_them(program: Browser) -> None:
    claim = program.get("/api/queue").json()["items"][0]["claim"]
    entry = taken(program, decision="accept", claim=claim)
    undo = taken(program, decision="undo", entry=entry)
    found = program.get("/api/log", params={"action": "decision.taken"}).json()["entries"]
    assert [(one["entry"]["seq"], one["decision"]["decision"], one["undone_by"]) for one in found] == [
        (undo, "undo", None),
        (entry, "accept", undo),
    ]
    part = program.get("/api/log", params={"limit": 2}).json()
    rest = program.get("/api/log", params={"limit": 100, "before": part["next"]}).json()
    assert [one["entry"]["seq"] for one in part["entries"] + rest["entries"]] == list(range(undo, 0, -1))
    assert rest["entries"][-1]["entry"]["action"] == "case.created"


def test_an_audit(program: Browser) -> None:
    found = program.get("/api/audit", params={"seed": 7, "size": 4}).json()
    assert (len(found["claims"]), found["judged"], found["rate"]) == (4, 0, None)
    body = {"seed": 7, "size": 4, "claim": found["claims"][0]["id"], "verdict": "wrong", "reason": "of another day"}
    told = program.post("/api/audit", json=body)
    assert told.status_code == 200, told.text
    assert (told.json()["judged"], told.json()["wrong"], told.json()["rate"]["share"]) == (1, 1, 1.0)
    assert program.get("/api/audit", params={"seed": 7, "size": 4}).json() == told.json()


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"claim": "c-forged"}, 404),
        ({"verdict": "maybe"}, 422),
        ({"size": 10**9}, 422),
        ({"seed": -1}, 422),
        ({"more": 1}, 422),
    ],
)
def test_what_is_no_verdict(program: Browser, change: dict[str, Any], status: int) -> None:
    found = program.get("/api/audit", params={"seed": 7, "size": 4}).json()
    good = {"seed": 7, "size": 4, "claim": found["claims"][0]["id"], "verdict": "wrong"}
    assert program.post("/api/audit", json={**good, **change}).status_code == status
    assert program.get("/api/decisions").json() == []


@pytest.mark.parametrize(
    "path",
    [
        "/api/queue?after=x",
        "/api/queue?event=x",
        "/api/queue?limit=0",
        "/api/log?action=x",
        "/api/log?before=0",
        "/api/audit?size=0",
    ],
)
def test_what_is_forged(program: Browser, path: str) -> None:
    assert program.get(path).status_code in {404, 422}


def test_a_body_that_is_no_json(program: Browser) -> None:
    headers = {"Content-Type": "application/json"}
    assert program.post("/api/audit", content=b"[" * 100_000, headers=headers).json()["code"] == "review.no_json"


def test_nobody_asks_without_the_token(case: Path) -> None:
    with Browser(desk(case, api_token=TOKEN)) as stranger:
        assert {stranger.get(path).status_code for path in ("/api/queue", "/api/log", "/api/audit")} == {401}

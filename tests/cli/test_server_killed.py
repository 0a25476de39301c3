"""A desk that is killed and a copy that is taken up lose no decision that was confirmed to whoever took it."""

import json
import random
import shutil
import subprocess
import threading
import time
from collections.abc import Callable
from http.client import HTTPException
from pathlib import Path
from typing import Any, Self
from urllib.error import URLError
from urllib.request import ProxyHandler, Request, build_opener

import pytest

from isnad.case.verify import verify
from isnad.store.store import Store

from .made import KILLED, OTHER, REPORT, write
from .running import command, isnad

KILLS = 3


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ISNAD_KEYS", str(tmp_path / "keys"))
    texts = [REPORT, OTHER, *(KILLED.format(n=n) for n in range(3, 8))]
    for number, text in enumerate(texts):
        write(tmp_path / "reports" / f"{number:03d}.txt", text)
    assert isnad("build", tmp_path / "reports", "-o", tmp_path / "a.case").code == 0
    return tmp_path / "a.case"


class Serving:
    """A desk in a process of its own, and the decisions that it confirmed: number of the entry to its reason."""

    def __init__(self, case: Path, token: Path) -> None:
        self.confirmed: dict[int, str] = {}
        self._running = subprocess.Popen(
            command(["serve", case, "--api-token", token, "--as", "amal"]),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self._running.stdout is not None
        self._address = self._running.stdout.readline().partition("/?")[0]
        assert self._address, self._running.stderr and self._running.stderr.read()
        self._token = token.read_text().strip()
        self._opener = build_opener(ProxyHandler({}))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def kill(self) -> None:
        """As `kill -9` does."""
        self._running.kill()
        self._running.communicate()

    def decide(self, *decisions: dict[str, Any]) -> None:
        """Take decisions; they are among those confirmed once the desk said so."""
        headers = {"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"}
        body = json.dumps({"decisions": decisions}).encode()
        request = Request(f"{self._address}/api/decisions", body, headers)  # noqa: S310 - loopback
        with self._opener.open(request, timeout=30) as answer:
            entries = json.load(answer)["entries"]
        for entry, decision in zip(entries, decisions, strict=True):
            self.confirmed[entry] = decision["reason"]

    def decide_on(self, claims: list[str], until: threading.Event) -> None:
        """Go on deciding until the desk is gone, or nobody asks for more."""
        number = 0
        while not until.is_set():
            number += 1
            pair = random.sample(claims, 2)
            reasons = [f"{number}.{n} of {len(self.confirmed)}" for n in range(2)]
            try:
                self.decide(
                    {"decision": "accept", "claim": pair[0], "reason": reasons[0]},
                    {"decision": "reject", "claim": pair[1], "reason": reasons[1]},
                )
            except (URLError, HTTPException, OSError, ValueError):
                return


def until(holds: Callable[[], object]) -> None:
    """Wait for a server, which on a busy machine takes its time."""
    for _ in range(3000):
        if holds():
            return
        time.sleep(0.02)
    raise AssertionError("the server never came so far")


def kept(case: Path) -> dict[int, str]:
    store = Store.in_file(case / "case.sqlite")
    with store.reading() as reader:
        return {taken.entry: getattr(taken.decision, "reason", "") for taken in reader.decisions.all()}


def claims_of(case: Path) -> list[str]:
    return [row["claim"] for row in isnad("review", "queue", case, "--limit", "100").rows]


def test_a_killed_server_loses_no_decision_that_it_confirmed(case: Path, tmp_path: Path) -> None:
    claims, confirmed = claims_of(case), dict[int, str]()
    for turn in range(KILLS):
        with Serving(case, tmp_path / f"token{turn}") as serving:
            thread = threading.Thread(target=serving.decide_on, args=(claims, threading.Event()))
            thread.start()
            until(lambda: serving.confirmed or not thread.is_alive())  # noqa: B023 - asked at once
            time.sleep(random.uniform(0, 0.8))  # noqa: S311 - no secret
            serving.kill()
            thread.join()
            confirmed |= serving.confirmed
        assert len(confirmed) > turn
        assert verify(case).broken is None
        found = kept(case)
        assert {entry: found.get(entry) for entry in confirmed} == confirmed
        # What was asked for together is there together, confirmed or not.
        assert len(found) % 2 == 0
    assert isnad("review", "queue", case).code == 0


def test_a_copy_made_while_others_decide_holds_all_that_was_confirmed_before(case: Path, tmp_path: Path) -> None:
    claims, done = claims_of(case), threading.Event()
    copy = tmp_path / "copy.case"
    with Serving(case, tmp_path / "token") as serving:
        thread = threading.Thread(target=serving.decide_on, args=(claims, done))
        thread.start()
        until(lambda: len(serving.confirmed) >= 4)
        before = dict(serving.confirmed)
        (said,) = isnad("review", "backup", case, "-o", copy).rows
        done.set()
        thread.join()
        assert len(serving.confirmed) > len(before)
    found, now = kept(copy), kept(case)
    assert before.items() <= found.items() <= now.items()
    assert len(found) % 2 == 0
    verdict = verify(copy)
    assert (verdict.broken, verdict.head.hash, verdict.notes) == (None, said["head"], ())
    # The case is gone; the copy takes its place, and work goes on.
    shutil.rmtree(case)
    copy.rename(case)
    with Serving(case, tmp_path / "again") as serving:
        serving.decide({"decision": "accept", "claim": claims[0], "reason": "gone on"})
    assert verify(case).broken is None
    assert list(kept(case).values()) == [*found.values(), "gone on"]

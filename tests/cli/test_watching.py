"""A folder that is watched, in a process of its own, while a desk serves the case in another."""

import json
import os
import queue
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Self
from urllib.request import ProxyHandler, Request, build_opener

import pytest

from isnad.case.folder import Layout, locked
from isnad.case.verify import verify
from isnad.store.store import Store

from .made import KILLED, OTHER, REPORT, write
from .running import command, isnad

SECONDS = 120.0


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISNAD_KEYS", str(tmp_path / "keys"))


def _each(stream: Iterable[str], take: Callable[[str], None]) -> None:
    for line in stream:
        take(line)


class Running:
    """A command in a process of its own; what it writes is there line by line."""

    def __init__(self, *arguments: str | Path) -> None:
        pipes: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        self.process = subprocess.Popen(
            command(arguments), **pipes, text=True, encoding="utf-8", start_new_session=True
        )
        self._lines: queue.Queue[str] = queue.Queue()
        self.told: list[str] = []
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        self._threads = (
            threading.Thread(target=_each, args=(self.process.stdout, self._lines.put)),
            threading.Thread(target=_each, args=(self.process.stderr, self.told.append)),
        )
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        for thread in self._threads:
            thread.join()
        for pipe in (self.process.stdout, self.process.stderr):
            assert pipe is not None
            pipe.close()

    def line(self) -> str:
        return self._lines.get(timeout=SECONDS)

    def built(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.line())
        return found

    def says(self, words: str) -> None:
        until = time.monotonic() + SECONDS
        while not any(words in line for line in self.told):
            assert time.monotonic() < until, self.told
            assert self.process.poll() is None, self.told
            time.sleep(0.02)

    def ended(self, number: int = signal.SIGINT) -> int:
        """How it ends when its terminal tells every process of it, as Ctrl-C does."""
        os.killpg(self.process.pid, number)
        return self.process.wait(SECONDS)


def documents(case: Path) -> list[str]:
    with Store.in_file(case / "case.sqlite").reading() as reader:
        return sorted(kept.name for kept in reader.documents())


def watching(folder: Path, case: Path, *more: str) -> Running:
    return Running("ingest", "--watch", folder, "--case", case, "--as", "amal", "--jobs", "0", *more)


def test_what_comes_goes_into_the_case_and_the_desk_says_so(tmp_path: Path) -> None:
    folder, case, token = tmp_path / "in", tmp_path / "a.case", tmp_path / "token"
    write(folder / "a.txt", REPORT)
    with watching(folder, case, "--jobs", "1") as watch:
        assert watch.built()["new"] == 1
        with Running("serve", case, "--api-token", token, "--as", "amal") as desk:
            events = _events(desk.line().partition("/?")[0], token.read_text().strip())
            assert next(events)["documents"] == 1
            write(folder / "deep/b.txt", OTHER)
            assert watch.built()["new"] == 1
            assert next(event for event in events if event["documents"] == 2)["claims"] > 0
        assert watch.ended() == 0
    assert documents(case) == ["a.txt", "deep/b.txt"]
    assert verify(case).broken is None
    assert not any("Traceback" in line for line in watch.told)


def _events(address: str, token: str) -> Iterator[dict[str, Any]]:
    request = Request(f"{address}/api/progress", headers={"Authorization": f"Bearer {token}"})  # noqa: S310 - loopback
    with build_opener(ProxyHandler({})).open(request, timeout=SECONDS) as answer:
        for line in answer:
            if line.startswith(b"data: "):
                yield json.loads(line.removeprefix(b"data: "))


def test_another_build_is_waited_for(tmp_path: Path) -> None:
    folder, case = tmp_path / "in", tmp_path / "a.case"
    assert isnad("build", write(tmp_path / "first.txt", OTHER), "-o", case).code == 0
    folder.mkdir()
    with watching(folder, case) as watch, locked(Layout(case)):
        watch.says("Watching")
        write(folder / "a.txt", REPORT)
        watch.says("Another build")
        assert documents(case) == ["first.txt"]
        # Two waits, one message.
        time.sleep(1)
        assert sum("Another build" in line for line in watch.told) == 1
        assert watch.ended(signal.SIGTERM) == 0
    with watching(folder, case) as watch:
        assert watch.built()["new"] == 1
        assert watch.ended() == 0
    assert documents(case) == ["a.txt", "first.txt"]


def test_a_build_that_is_ended_keeps_what_it_has_and_is_taken_up(tmp_path: Path) -> None:
    folder, case = tmp_path / "in", tmp_path / "a.case"
    rows = [json.dumps({"id": f"s{n}", "text": KILLED.format(n=n + 3)}, ensure_ascii=False) for n in range(3_000)]
    write(folder / "pool.jsonl", "\n".join(rows))
    with watching(folder, case, "--jobs", "1") as watch:
        watch.says("have come")
        time.sleep(2)
        assert watch.ended() == 0
        built = watch.built()
    first = built["new"]
    assert built["issues"] == 0
    assert first < 3_000
    assert verify(case).broken is None
    assert len(documents(case)) == first


def test_a_press_that_is_told_twice_ends_it_once(tmp_path: Path) -> None:
    folder, case = tmp_path / "in", tmp_path / "a.case"
    write(folder / "a.txt", REPORT)
    with watching(folder, case) as watch:
        assert watch.built()["new"] == 1
        os.killpg(watch.process.pid, signal.SIGINT)
        assert watch.ended() == 0


@pytest.mark.parametrize("strict", [False, True])
def test_what_cannot_be_used_is_named_and_nothing_ends(tmp_path: Path, strict: bool) -> None:
    folder, case = tmp_path / "in", tmp_path / "a.case"
    write(folder / "a.txt", "")
    with watching(folder, case, "--issues", str(tmp_path / "issues.jsonl"), *(["--strict"] if strict else [])) as watch:
        assert watch.built()["issues"] == 1
        write(folder / "b.txt", REPORT)
        assert watch.built()["new"] == 1
        assert watch.ended() == (3 if strict else 0)
    assert len((tmp_path / "issues.jsonl").read_text().splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["ingest"], "cli.watch"),
        (["ingest", "--watch", "{in}"], "cli.watch"),
        (["ingest", "--case", "{case}"], "cli.watch"),
        (["ingest", "{in}", "--watch", "{in}", "--case", "{case}"], "cli.watch"),
        (["ingest", "--watch", "{in}/a.txt", "--case", "{case}"], "ingest.watch_no_folder"),
        (["ingest", "--watch", "{in}/none", "--case", "{case}"], "ingest.no_such_path"),
        (["ingest", "--watch", "{in}", "--case", "{in}/a.case"], "case.inside_sources"),
    ],
)
def test_a_wrong_call_is_refused(tmp_path: Path, arguments: list[str], code: str) -> None:
    write(tmp_path / "in/a.txt", REPORT)
    paths = {"in": tmp_path / "in", "case": tmp_path / "a.case"}
    ran = isnad(*(argument.format(**paths) for argument in arguments))
    assert (ran.code, ran.out) == (2, "")
    assert f"[{code}]" in ran.err
    assert not paths["case"].exists()

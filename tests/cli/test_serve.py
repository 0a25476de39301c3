"""The desk as its user starts and ends it."""

import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import HTTPCookieProcessor, ProxyHandler, Request, build_opener

import pytest

from .made import OTHER, write
from .running import command, isnad

ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/\?token=[\w-]{43}")


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("serve")
    write(folder / "reports" / "001.txt", OTHER)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ISNAD_KEYS", str(folder / "keys"))
        assert isnad("build", folder / "reports", "-o", folder / "a.case").code == 0
    return folder / "a.case"


@contextmanager
def serving(*arguments: str | Path, stdin: int = subprocess.DEVNULL) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        command(["serve", *arguments]), stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        try:
            yield running
        finally:
            running.kill()


def line(running: subprocess.Popen[str]) -> str:
    """The next line on stdout: an address and nothing else."""
    assert running.stdout is not None
    found = running.stdout.readline().removesuffix("\n")
    assert ADDRESS.fullmatch(found), running.stderr and running.stderr.read()
    return found


def status(address: str, headers: dict[str, str] | None = None) -> int:
    opener = build_opener(ProxyHandler({}), HTTPCookieProcessor())
    try:
        with opener.open(Request(address, headers=headers or {}), timeout=20) as answer:  # noqa: S310 - loopback
            return int(answer.status)
    except HTTPError as error:
        error.close()
        return error.code


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_it_serves_until_it_is_ended(case: Path, end: signal.Signals) -> None:
    with serving(case) as running:
        first = line(running)
        assert status(first) == 200
        assert status(first) == 403
        running.send_signal(signal.SIGHUP)
        second = line(running)
        assert status(second) == 200
        running.send_signal(end)
        out, err = running.communicate(timeout=30)
    assert (running.returncode, out) == (0, "")
    assert err.splitlines() == [
        f"The desk is open, once, at {first}",
        "refused: token_spent GET /",
        f"The desk is open, once, at {second}",
        "The desk is closed.",
    ]


def test_enter_prints_another_address(case: Path) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    with serving(case, "--language", "ar", stdin=theirs) as running:
        os.close(theirs)
        first = line(running)
        os.write(ours, b"\n")
        second = line(running)
        assert (status(first), status(second)) == (403, 200)
        running.terminate()
        _, err = running.communicate(timeout=30)
    os.close(ours)
    assert running.returncode == 0
    assert "Enter يطبع عنواناً آخر" in err


def test_programs_find_their_token_in_a_file_as_long_as_it_opens_anything(case: Path, tmp_path: Path) -> None:
    file = tmp_path / "token"
    with serving(case, "--api-token", file) as running:
        home = line(running).partition("?")[0]
        assert file.stat().st_mode & 0o077 == 0
        shown = {"Authorization": f"Bearer {file.read_text().strip()}"}
        assert [status(f"{home}api/health", headers) for headers in (shown, None)] == [200, 401]
        running.terminate()
        running.communicate(timeout=30)
    assert not file.exists()


def test_a_port_in_use(case: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ran = isnad("serve", case, "--port", str(port))
    assert (ran.code, ran.out) == (2, "")
    hint = "Name another with --port, or none for a free one."
    assert ran.told == [f"isnad: port {port} is in use. {hint} [web.port_in_use]"]


@pytest.mark.parametrize("port", ["-1", "65536"])
def test_no_port(case: Path, port: str) -> None:
    ran = isnad("serve", case, "--port", port)
    assert (ran.code, ran.out, len(ran.told)) == (2, "", 1)
    assert ran.told[0].endswith("[web.no_such_port]")


def test_a_case_that_is_not_there(tmp_path: Path) -> None:
    for root, code in ((tmp_path / "no.case", "case.no_such_case"), (tmp_path, "case.not_a_case")):
        ran = isnad("serve", root)
        assert (ran.code, ran.out, len(ran.told)) == (2, "", 1)
        assert ran.told[0].endswith(f"[{code}]")


def test_a_case_whose_build_was_killed_at_once(tmp_path: Path) -> None:
    (tmp_path / "case.sqlite").touch()
    ran = isnad("serve", tmp_path)
    assert (ran.code, ran.out, len(ran.told)) == (2, "", 1)
    assert ran.told[0].endswith("[case.unfinished]")


def test_a_case_of_an_older_version_is_brought_up_to_date(case: Path, tmp_path: Path) -> None:
    older = Path(shutil.copytree(case, tmp_path / "older.case"))
    with sqlite3.connect(older / "case.sqlite") as connection:
        connection.execute("UPDATE meta SET value = '1' WHERE name = 'schema'")
    connection.close()
    with serving(older, "--as", "amal") as running:
        assert status(line(running)) == 200
        running.terminate()
        running.communicate(timeout=30)
    with sqlite3.connect(older / "case.sqlite") as connection:
        last = connection.execute("SELECT who, action FROM log WHERE action LIKE 'tables%'").fetchall()
    connection.close()
    assert last == [("amal", "tables.upgraded")]


def test_a_case_without_drafts_of_this_version_is_drafted_before_it_is_served(case: Path, tmp_path: Path) -> None:
    bare = Path(shutil.copytree(case, tmp_path / "bare.case"))
    with sqlite3.connect(bare / "case.sqlite") as connection:
        (before,) = connection.execute("SELECT count(*) FROM incidents").fetchone()
        connection.execute("DELETE FROM meta WHERE name = 'drafts.form'")
    connection.close()
    with serving(bare) as running:
        assert status(line(running)) == 200
    with sqlite3.connect(bare / "case.sqlite") as connection:
        assert connection.execute("SELECT count(*) FROM incidents").fetchone() == (before,) != (0,)
        assert connection.execute("SELECT count(*) FROM meta WHERE name = 'drafts'").fetchone() == (1,)
    connection.close()


def test_a_file_that_is_there_is_not_written_over(case: Path, tmp_path: Path) -> None:
    file = write(tmp_path / "token", "mine")
    ran = isnad("serve", case, "--api-token", file)
    assert (ran.code, file.read_text()) == (2, "mine")
    assert ran.told[0].endswith("[cli.cannot_write]")

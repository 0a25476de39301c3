"""What only a process of its own shows: start-up, pipes, encodings, and what is left at the end."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .made import REPORT, case, lines, write
from .running import Ran, command, isnad, process

ROOT = Path(__file__).parents[2]


def cost(*arguments: str | Path) -> tuple[Ran, float]:
    """A run and the seconds of processor time it took: others may hold the machine meanwhile."""
    resource = pytest.importorskip("resource", reason="nothing counts the time of a process here")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ran = process(*arguments)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ran, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.fixture(scope="module")
def seeds() -> Path:
    folder = Path(os.environ.get("ISNAD_SHARED", ROOT.parent / "shared")) / "seeds"
    if not folder.is_dir():
        pytest.skip(f"no seed reports at {folder}: set ISNAD_SHARED")
    return folder


def test_claims_of_the_seeds_in_two_seconds(seeds: Path) -> None:
    ran, seconds = cost("claims", seeds)
    assert seconds < 2
    assert ran.code == 0
    assert len(ran.rows) > 50
    assert "Traceback" not in ran.err


def test_help_in_a_second() -> None:
    ran, seconds = cost("--help")
    assert seconds < 1
    assert ran.code == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("--version",), 0), (("nothing",), 2), (("claims", "reports", "--strict"), 3)],
)
def test_exit_codes_reach_the_shell(arguments: tuple[str, ...], code: int, reports: Path) -> None:
    write(reports / "bad.txt", b"")
    ran = process(*arguments, cwd=reports.parent)
    assert ran.code == code
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("name", ["claims", "assess"])
def test_closed_pipe_ends_in_silence(name: str, tmp_path: Path) -> None:
    """As in `isnad claims … | head -1`: more is written than a pipe holds."""
    many = lines(*(case(f"c{n}", f"{n}: {REPORT}") for n in range(200)))
    pool = lines(*({"id": f"s{n}", "text": f"{n}: {REPORT}"} for n in range(200)))
    path = write(tmp_path / "many.jsonl", many if name == "assess" else pool)
    with subprocess.Popen(command((name, path)), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline().startswith(b'{"id"')
        running.stdout.close()
        told = running.stderr.read().decode()
        assert (running.wait(60), told) == (0, "")


def test_pipe_closed_before_anything_is_written_ends_in_silence(reports: Path) -> None:
    """What is written fits into the buffer, and is only refused at the end."""
    read, write_end = os.pipe()
    os.close(read)
    try:
        ended = subprocess.run(
            command(("claims", reports)), stdout=write_end, stderr=subprocess.PIPE, check=False, timeout=60
        )
    finally:
        os.close(write_end)
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_closed_pipe_of_the_messages_costs_no_data(reports: Path, tmp_path: Path) -> None:
    read, write_end = os.pipe()
    os.close(read)
    out = tmp_path / "out.jsonl"
    try:
        ended = subprocess.run(command(("claims", reports, "-o", out)), stderr=write_end, check=False)
    finally:
        os.close(write_end)
    assert ended.returncode == 0
    assert out.read_text(encoding="utf-8") == isnad("claims", reports).out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_full_disk_behind_stdout_is_one_line(reports: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(command(("claims", reports)), stdout=full, stderr=subprocess.PIPE, check=False)
    assert ended.returncode == 2
    assert ended.stderr.decode().splitlines() == [
        "isnad: stdout cannot be written: No space left on device. Choose another place for it. [cli.cannot_write]"
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipe_with_a_name_is_written_to_and_stays_one(reports: Path, tmp_path: Path) -> None:
    """Never tried on a real device: a mistake here would put a file in its place."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(command(("claims", reports, "-o", pipe)), stderr=subprocess.PIPE) as running:
        reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        running.communicate(timeout=60)
        data = b"".join(iter(lambda: os.read(reader, 1 << 16), b""))
        os.close(reader)
    assert running.returncode == 0
    assert pipe.is_fifo()
    assert data.decode() == isnad("claims", reports).out
    assert [path.name for path in tmp_path.glob("pipe*")] == ["pipe"]


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes only here")
def test_name_that_is_no_text_is_no_obstacle(reports: Path) -> None:
    os.rename(os.fsencode(reports / "001.txt"), os.fsencode(reports) + b"/\xe3\xe4.txt")  # noqa: PTH104 - a name in bytes
    ran = process("claims", reports, "--json", "--html", reports.parent / "page.html")
    assert ran.code == 0
    assert len({row["document"] for row in ran.rows}) == 2
    assert "Traceback" not in ran.err
    assert isnad("claims", reports, "--summary").code == 0


def test_same_bytes_in_utf8_whatever_the_locale_and_the_order_of_sets(reports: Path) -> None:
    settings = [{"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}]
    first, second = (process("claims", reports, env=env) for env in settings)
    assert first == second == isnad("claims", reports)

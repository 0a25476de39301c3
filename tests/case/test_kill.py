"""A build that is killed loses nothing that was committed, leaves nothing broken, and is taken up by the next."""

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from isnad.case.verify import verify
from isnad.errors import IsnadError
from isnad.ingest.collection import arrivals
from isnad.pipeline.context import Context

from .made import broken, built, log, report, rows

SCRIPT = Path(__file__).with_name("building.py")
NOT_BEGUN = {"case.no_such_case", "case.not_a_case", "case.unfinished"}
"""What verify says of a build that was killed before there was a case."""


class Whole(msgspec.Struct, frozen=True):
    """What an undisturbed build gives, and how many seconds it takes once it is ready."""

    documents: dict[str, str]
    claims: dict[str, str]
    seconds: float


def reports(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        folder.joinpath(f"{number:03d}.txt").write_text(report(number), encoding="utf-8")
    return folder


def started(source: Path, root: Path) -> subprocess.Popen[bytes]:
    running = subprocess.Popen([sys.executable, SCRIPT, source, root], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout is not None
    assert running.stdout.readline() == b"ready\n"
    return running


def killed(source: Path, root: Path, after: float) -> bool:
    """Whether the build was still running when it was killed."""
    with started(source, root) as running:
        time.sleep(after)
        running.kill()
        _, told = running.communicate()
    assert b"Traceback" not in told, told.decode()
    return running.returncode != 0


def kept(root: Path) -> tuple[dict[str, str], dict[str, str]]:
    documents, readings = rows(root)
    assert len({row.id for row in documents}) == len(documents)
    return {row.name: row.record for row in documents}, {reading.document: reading.claims for reading in readings}


def undisturbed(source: Path, root: Path) -> Whole:
    with started(source, root) as running:
        began = time.monotonic()
        assert running.wait(120) == 0, running.stderr
        seconds = time.monotonic() - began
    documents, claims = kept(root)
    assert len(documents) == len(list(source.iterdir()))
    return Whole(documents, claims, seconds)


def whole_after_a_kill(source: Path, root: Path, whole: Whole, after: float, using: Context) -> bool:
    was_running = killed(source, root, after)
    committed: set[str] = set()
    try:
        assert verify(root).broken is None
        committed = set(kept(root)[0])
    except IsnadError as error:
        assert error.code in NOT_BEGUN  # noqa: PT017 - nothing is wrong where there is no error
    done = built(root, arrivals([source]), using)
    assert broken(root) is None
    assert kept(root) == (whole.documents, whole.claims)
    assert (done.kept, done.new, done.reread) == (len(committed), len(whole.documents) - len(committed), 0)
    added = [entry.text("document") for entry in log(root) if entry.action == "document.added"]
    assert len(added) == len(set(added)) == len(whole.documents)
    assert not list(root.glob("**/*.part"))
    assert not list(root.glob("bytes/tmp/*"))
    return was_running


def kills(folder: Path, source: Path, count: int, using: Context) -> None:
    """Kill `count` builds, each at a random moment of another of as many equal parts of an undisturbed one's time.

    A build that came to its end before, on a machine that has become faster, does not count.
    """
    whole = undisturbed(source, folder / "whole.case")
    seeded = random.Random(2019)  # noqa: S311
    seconds, hits = whole.seconds, 0
    for turn in range(4 * count):
        after = seconds * (hits + seeded.random()) / count
        root = folder / f"{turn}.case"
        if whole_after_a_kill(source, root, whole, after, using):
            hits += 1
        else:
            seconds *= 0.95
        shutil.rmtree(root)
        if hits == count:
            return
    pytest.fail(f"only {hits} builds were still running when they were to be killed")


def test_few_kills(tmp_path: Path, using: Context) -> None:
    kills(tmp_path, reports(tmp_path / "reports", 40), 5, using)


@pytest.mark.long
def test_hundred_kills(tmp_path: Path, using: Context) -> None:
    kills(tmp_path, reports(tmp_path / "reports", 300), 100, using)


@pytest.mark.long
def test_one_case_killed_again_and_again(tmp_path: Path, using: Context) -> None:
    """Each build goes on where the one before was killed; none of them ever comes to its end."""
    source = reports(tmp_path / "reports", 300)
    whole = undisturbed(source, tmp_path / "whole.case")
    root = tmp_path / "a.case"
    seeded = random.Random(1446)  # noqa: S311
    before = 0
    for _ in range(30):
        killed(source, root, seeded.random() * whole.seconds / 4)
        if (root / "case.sqlite").exists():
            assert broken(root) is None
            now = len(kept(root)[0])
            assert now >= before
            before = now
    built(root, arrivals([source]), using)
    assert broken(root) is None
    assert kept(root) == (whole.documents, whole.claims)


def test_lock_is_freed_by_a_kill_and_held_meanwhile(tmp_path: Path, using: Context) -> None:
    source, root = reports(tmp_path / "reports", 60), tmp_path / "a.case"
    with started(source, root) as running:
        until = time.monotonic() + 20
        while not (root / "case.sqlite").exists() and time.monotonic() < until:
            time.sleep(0.005)
        with pytest.raises(IsnadError) as refused:
            built(root, (), using)
        running.kill()
    assert refused.value.code == "case.locked"
    built(root, arrivals([source]), using)
    assert broken(root) is None

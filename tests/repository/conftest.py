"""What the guards look at: the files of the repository, as version control knows or would know them."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def tracked(root: Path) -> tuple[Path, ...]:
    """Files under version control, and those that the next `git add` would put there."""
    # Whoever owns the checkout: nothing of it is run.
    git = ("git", "-c", "safe.directory=*", "-C", root)
    command = (*git, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    try:
        listed = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout: nothing tells which files belong to the repository")
    # A file may be listed and gone: deleted, and the deletion not yet committed.
    files = (root / name for name in sorted(filter(None, listed.split("\0"))))
    return tuple(file for file in files if file.is_file())


@pytest.fixture(scope="session")
def shared(root: Path) -> Path:
    folder = Path(os.environ.get("ISNAD_SHARED", root.parent / "shared"))
    if not (folder / "seeds").is_dir() or not (folder / "bench").is_dir():
        pytest.skip(f"no shared data at {folder}: set ISNAD_SHARED")
    return folder

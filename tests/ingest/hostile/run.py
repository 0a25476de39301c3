"""Reads the files of some lists in a process of little memory and says of each what came of it.

usage: python -m ingest.hostile.run FOLDER MODULE ...
"""

import json
import resource
import shutil
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path

from isnad.ingest.collection import collect

from . import Hostile
from .everything import of_module

MEMORY = 3 * 2**30
BESIDE = "beside.txt"


def laid_out(hostile: Hostile, folder: Path) -> None:
    """The file in a folder, and a good document beside that."""
    bad = folder / "bad"
    bad.mkdir(parents=True)
    (bad / hostile.file).write_bytes(hostile.make())
    (folder / BESIDE).write_text(f"قتل رجلان في القرية. {folder.name}", encoding="utf-8")


def _read(hostile: Hostile, folder: Path) -> dict[str, object]:
    laid_out(hostile, folder)
    before = _listing(folder)
    began = time.process_time()
    found = collect([folder], today=date(2026, 6, 1))
    seconds = time.process_time() - began
    inside = str(folder / "bad")
    report = {
        "name": hostile.name,
        "codes": Counter(issue.reason.code for issue in found.issues),
        "elsewhere": [issue.where for issue in found.issues if not issue.where.startswith(inside)],
        "documents": [document.name for document in found.documents],
        "written": sorted(_listing(folder) - before),
        "seconds": seconds,
    }
    shutil.rmtree(folder)
    return report


def _listing(folder: Path) -> set[str]:
    return {str(path) for path in folder.rglob("*")}


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for module in sys.argv[2:]:
        for number, one in enumerate(of_module(module)):
            print(json.dumps(_read(one, Path(sys.argv[1]) / f"{module}-{number}")), flush=True)  # noqa: T201

"""A build as a process of its own, to be killed: `python building.py REPORTS CASE`.

Says "ready" once everything is loaded, so that a kill hits the build and not the start of Python. Small steps, so that
three hundred documents are many of them.
"""

import sys
from pathlib import Path
from unittest import mock

from isnad.case.build import build
from isnad.case.folder import to_build
from isnad.case.open import opened
from isnad.ingest.collection import arrivals
from isnad.pipeline.context import context


def main(reports: Path, root: Path) -> None:
    using = context()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    with mock.patch("isnad.case.intake.BATCH", 20), opened(to_build(root), "amal") as case:
        build(case, arrivals([reports]), using, "amal")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

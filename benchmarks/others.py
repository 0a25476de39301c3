"""What the processes that one started take of the processor and of memory; nothing but on Linux."""

import os
import threading
from pathlib import Path


def children(process: int) -> list[int]:
    """All that a process started, and what these did."""
    listed = Path(f"/proc/{process}/task/{process}/children")
    found = [int(child) for child in _read(listed).split()]
    return found + [further for child in found for further in children(child)]


def megabytes(process: int) -> float:
    """The most memory that a process has had; 0 where it is gone."""
    lines = _read(Path(f"/proc/{process}/status")).splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def seconds(process: int) -> float:
    """Of the processor, that a process has used; 0 where it is gone."""
    fields = _read(Path(f"/proc/{process}/stat")).rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") if fields else 0.0


class Others(threading.Thread):
    """Looks twice a second at the processes that this one started: what they have used, and the largest of them."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._seconds: dict[int, float] = {}
        self.largest = 0.0
        self.start()

    def run(self) -> None:
        """Go on until the process ends."""
        over = threading.Event()
        while not over.wait(0.5):
            self.seconds()

    def seconds(self) -> float:
        """Of the processor, used by all that were seen, up to when they were last seen."""
        for child in children(os.getpid()):
            self._seconds[child] = max(seconds(child), self._seconds.get(child, 0.0))
            self.largest = max(self.largest, megabytes(child))
        return sum(self._seconds.values())


def _read(file: Path) -> str:
    try:
        return file.read_text()
    except OSError:
        return ""

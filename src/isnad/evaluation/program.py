"""The program under test, run as its users run it: a process of its own that sees files and nothing else."""

import os
import subprocess
import sys
from pathlib import Path

from isnad.errors import IsnadError
from isnad.ingest.faults import RAISE, SETTING
from isnad.model.value import Value

_TAIL = 12


class Program(Value, frozen=True):
    """Isnad's command line.

    The process starts in the folder it is given to work in and is not told where the shared data lies: an answer that
    came from reading the gold would be worth nothing.
    """

    command: tuple[str, ...] = (sys.executable, "-m", "isnad")

    def claims(self, reports: Path, folder: Path, gazetteer: Path | None = None) -> str:
        """What `claims REPORTS --json` prints: claims, one a line. Raises like `run`."""
        places = () if gazetteer is None else ("--gazetteer", str(gazetteer))
        return run((*self.command, "claims", str(reports), "--json", *places), folder)

    def assess(self, cases: Path, gazetteer: Path, folder: Path) -> str:
        """The answers that `assess CASES` writes, one a line. Raises like `run`."""
        answers = folder / "answers.jsonl"
        answers.unlink(missing_ok=True)
        run((*self.command, "assess", str(cases), "-o", str(answers), "--gazetteer", str(gazetteer)), folder)
        if not answers.is_file():
            raise IsnadError("evaluation.no_answers", "`isnad assess` ended well but wrote no answers.")
        return answers.read_text(encoding="utf-8")

    def incidents(self, pool: Path, gazetteer: Path, folder: Path) -> str:
        """What `incidents POOL --json` prints: incidents, one a line. Raises like `run`."""
        return run((*self.command, "incidents", str(pool), "--json", "--gazetteer", str(gazetteer)), folder)


def run(command: tuple[str, ...], folder: Path) -> str:
    """What a command prints on stdout.

    Raises:
        IsnadError: `evaluation.program_failed`, with its exit code and the last lines of its stderr.
    """
    environment = {name: value for name, value in os.environ.items() if name != "ISNAD_SHARED"}
    # What somebody has installed for their own work must not change what is measured.
    environment["ISNAD_GAZETTEERS"] = str(folder / "no-gazetteers")
    environment[SETTING] = RAISE
    ended = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)  # noqa: S603 - own command, no shell
    if ended.returncode != 0:
        last = "\n".join(ended.stderr.decode("utf-8", "replace").splitlines()[-_TAIL:])
        raise IsnadError(
            "evaluation.program_failed",
            f"`{' '.join(command)}` ended with code {ended.returncode}.",
            f"Its last words:\n{last}" if last else "It said nothing on stderr.",
        )
    return ended.stdout.decode("utf-8")

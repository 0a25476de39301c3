"""Claims found in the hand-read reports, scored by the program that lies beside their gold."""

import re
import sys
import time
from pathlib import Path

from isnad.errors import IsnadError
from isnad.evaluation.cases import Row, read_rows
from isnad.evaluation.outcome import Answer, CaseResult, ClaimsResult, Scored
from isnad.evaluation.program import Program, run
from isnad.evaluation.shared import Measured, SharedData

_FOUND = re.compile(
    r"^found (?P<found>\d+)/(?P<all>\d+) = [\d.]+; (?P<parts>.*); claims (?P<claims>\d+)$", re.MULTILINE
)
_PART = re.compile(r"(?P<name>[^;]+?) (?P<value>\d+\.\d+) \(n=(?P<n>\d+)\)")


def measure_claims(program: Program, shared: SharedData, folder: Path) -> ClaimsResult:
    """Extract the claims of the hand-read reports and score them.

    Raises:
        IsnadError: the program or the scorer failed, or the scorer's line is not of the known form
            (`evaluation.claims_line`).
    """
    began = time.perf_counter()
    printed = program.claims(shared.seeds, folder)
    seconds = time.perf_counter() - began
    claims = folder / "claims.jsonl"
    claims.write_text(printed, encoding="utf-8")
    told = run((sys.executable, str(shared.claims_meter), str(shared.claims_gold), str(claims), "-v"), folder)
    line, number, scored = parse(told)
    measured = Measured.on(shared.claims_gold, shared.claims_meter, None)
    return ClaimsResult(seconds, measured, line, number, scored, _by_claim(read_rows(shared.claims_gold), told))


def parse(told: str) -> tuple[str, int, tuple[Scored, ...]]:
    """The scorer's summary line, how many claims it read, and its figures.

    Raises:
        IsnadError: `evaluation.claims_line`, where no line has the form `found 3/7 = 0.43; …; claims 20`.
    """
    match = _FOUND.search(told)
    if match is None:
        raise IsnadError("evaluation.claims_line", "the scorer of claims printed no line of the form `found 3/7 = …`.")
    found, total = int(match["found"]), int(match["all"])
    scored = [Scored("found", found / total, total)]
    scored += [Scored(p["name"].strip(), float(p["value"]), int(p["n"])) for p in _PART.finditer(match["parts"])]
    return match[0], int(match["claims"]), tuple(scored)


def _by_claim(gold: tuple[Row, ...], told: str) -> tuple[CaseResult, ...]:
    """Which gold claims were found, each named by its report and span: the words themselves stay where they are."""
    results = []
    for row in gold:
        short = row["document"][:3]
        missed = f"MISSED {short} {row['event']} {row['count']} {row['vague_word']} | {row['quote']}\n" in told
        name = f"{short}:{row['start']}-{row['end']}:{row['event']}"
        results.append(CaseResult(name, (Answer("found", None, 0.0 if missed else 1.0),)))
    return tuple(results)

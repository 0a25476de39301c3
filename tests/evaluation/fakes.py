"""Shared data, scorers and a program that are none: small enough to know every figure by heart."""

import json
import sys
from pathlib import Path
from typing import Any

from isnad.evaluation.program import Program

# Scores one figure only, `killed`; every other case's place counts as named by two sources.
METER = """
import argparse, json

def named_by(case):
    return 2 if case["gold"]["named"] else 1

def score(cases, predictions):
    right = overlap = ranged = 0
    for case in cases:
        gold, got = case["gold"]["killed"], (predictions.get(case["id"]) or {}).get("killed") or [None, None]
        right += list(got) == gold
        if gold[0] is not None:
            ranged += 1
            overlap += got[0] is not None and got[0] <= gold[1] and gold[0] <= got[1]
    figures = {"killed: right": (right / len(cases), len(cases))}
    figures["killed: overlap"] = (overlap / ranged if ranged else 0.0, ranged)
    return figures

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("cases", "predictions"):
        parser.add_argument(name)
    parser.add_argument("--named-by", type=int)
    parser.add_argument("--constant")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    with open(args.cases, encoding="utf-8") as lines:
        cases = [case for case in map(json.loads, lines) if named_by(case) >= args.named_by]
    fixed = [int(end) for end in args.constant.split(",")]
    print(json.dumps({k: v for k, (v, _) in score(cases, {c["id"]: {"killed": fixed} for c in cases}).items()}))
"""

# Finds a gold claim where a claim of that event stands in that document.
CLAIMS_METER = """
import json, sys

read = lambda path: [json.loads(line) for line in open(path, encoding="utf-8")]
gold, claims = read(sys.argv[1]), read(sys.argv[2])
got = {(c["document"], c["event"]) for c in claims}
for g in gold:
    if (g["document"], g["event"]) not in got:
        print("MISSED", g["document"][:3], g["event"], g["count"], g["vague_word"], "|", g["quote"])
found = sum((g["document"], g["event"]) in got for g in gold)
share = f"found {found}/{len(gold)} = {found / len(gold):.2f}"
print(f"{share}; day 0.50 (n=2); whole chain 0.25 (n=4); claims {len(claims)}")
"""

# Notes what it was shown, then answers as the plan beside it says.
PROGRAM = """
import json, os, pathlib, sys

here = pathlib.Path(__file__).parent
plan = json.loads((here / "plan.json").read_text(encoding="utf-8"))
if plan.get("dies"):
    sys.exit(plan["dies"])
if sys.argv[1] == "claims":
    print("\\n".join(json.dumps(claim) for claim in plan["claims"]))
elif plan.get("assess", True):
    shown = pathlib.Path(sys.argv[2]).read_text(encoding="utf-8")
    seen = json.loads((here / "seen.json").read_text()) if (here / "seen.json").exists() else []
    seen.append({"cases": shown, "arguments": sys.argv[1:], "environment": sorted(os.environ), "folder": os.getcwd()})
    (here / "seen.json").write_text(json.dumps(seen))
    side = "given" if all(json.loads(line)["query"] for line in shown.splitlines()) else "open"
    pathlib.Path(sys.argv[4]).write_text("".join(json.dumps(a) + "\\n" for a in plan[side]), encoding="utf-8")
"""

GOLD: dict[str, list[int | None]] = {"case-1": [2, 2], "case-2": [None, None], "case-3": [1, 4], "case-4": [0, 3]}


def answer(case: str, low: int | None, high: int | None) -> dict[str, Any]:
    """An answer line with its evidence and a field that only a later program would write."""
    figure = {
        "low": low,
        "high": high,
        "profile": "airwars",
        "kept": [f"c-{case}"],
        "aside": [{"claim": "c-other", "reason": {"code": "other_day", "params": []}}],
    }
    return {"id": case, "killed": [low, high], "figures": {"killed": figure}, "of_a_later_version": True}


class Bench:
    """Shared data and a program below one folder, and the repository's side of an evaluation beside them."""

    def __init__(self, root: Path) -> None:
        self.shared = root / "shared"
        self.data = root / "repository" / "evaluation"
        self._bin = root / "bin"
        for folder in (self.shared / "seeds", self.data / "frozen", self._bin):
            folder.mkdir(parents=True)
        self._write_shared()
        self.set_floors()
        (self.data / "references.yaml").write_text(
            "note: of other cases\nrows: [{figure: 'killed: right', none: 0.11, model: 0.99, heuristics_here: 0.22}]\n"
        )
        (self._bin / "program.py").write_text(PROGRAM)
        self.plan: dict[str, Any] = {
            "claims": [{"document": "000_a.txt", "event": "killed"}, {"document": "000_a.txt", "event": "strike"}],
            "given": [answer("case-1", 2, 2), answer("case-2", 1, 1), answer("case-3", 1, 3), answer("case-4", 0, 3)],
            "open": [answer("case-1", 9, 9), answer("case-2", None, None)],
        }
        self.program = Program((sys.executable, str(self._bin / "program.py")))
        self.write_plan()

    def write_plan(self) -> None:
        """Let the program answer as `plan` says now."""
        (self._bin / "plan.json").write_text(json.dumps(self.plan))

    @property
    def seen(self) -> list[dict[str, Any]]:
        """What the program was shown, one entry for each time it assessed."""
        told: list[dict[str, Any]] = json.loads((self._bin / "seen.json").read_text())
        return told

    def set_floors(self, floors: str = "[]", changes: str = "[]") -> None:
        """Set both files of floors, each a YAML list."""
        (self.data / "floors.yaml").write_text(f"floors: {floors}\n")
        (self.data / "frozen" / "floors-history.yaml").write_text(f"changes: {changes}\n")

    def _write_shared(self) -> None:
        for folder in ("bench", "seeds-gold", "gazetteer"):
            (self.shared / folder).mkdir()
        (self.shared / "bench" / "score.py").write_text(METER)
        (self.shared / "seeds-gold" / "claims_score.py").write_text(CLAIMS_METER)
        (self.shared / "gazetteer" / "syria.csv").write_text("name_ar,lat,lon\n")
        cases = [self._case(name, killed) for name, killed in GOLD.items()]
        (self.shared / "bench" / "dev.jsonl").write_text("".join(cases), encoding="utf-8")
        claims = [self._claim("killed", 10), self._claim("injured", 40), self._claim("strike", 70)]
        (self.shared / "seeds-gold" / "gold.jsonl").write_text("".join(claims), encoding="utf-8")

    def _case(self, name: str, killed: list[int | None]) -> str:
        source = {"id": f"source-of-{name}", "publisher": "ناشر", "title": "عنوان", "text": "نص الخبر", "hidden": "سر"}
        gold = {"killed": killed, "named": name != "case-4"}
        query = {"place": "بلدة", "date": "2030-01-02"}
        case = {"id": name, "query": query, "sources": [source], "gold": gold, "coder": "who coded it"}
        return json.dumps(case, ensure_ascii=False) + "\n"

    def _claim(self, event: str, start: int) -> str:
        quote = f"اقتباس\nمن {event}"
        row = {"document": "000_a.txt", "start": start, "end": start + 9, "event": event, "quote": quote}
        return json.dumps({**row, "count": [None, None], "vague_word": None}, ensure_ascii=False) + "\n"

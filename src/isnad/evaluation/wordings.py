"""One line for each claim of the coded incidents' sources, for reading beside a miss."""

import json
import tempfile
from pathlib import Path

from isnad.evaluation.cases import Row, read_rows, rows_of
from isnad.evaluation.program import Program
from isnad.evaluation.shared import SharedData

_AROUND = 40


def wordings(shared: Path, program: Program | None = None) -> dict[str, str]:
    """Claim id to what the claim says and the words around it, on one line.

    All sources are read at once, as a pool. A claim's id does not depend on the case that its source stands in.

    Raises:
        IsnadError: `evaluation.no_shared_data`, or the program failed.
    """
    data = SharedData.at(shared)
    sources: dict[str, Row] = {s["id"]: s for case in read_rows(data.cases) for s in case["sources"]}
    with tempfile.TemporaryDirectory(prefix="isnad-wordings-") as name:
        folder = Path(name)
        pool = folder / "pool.jsonl"
        pool.write_text("".join(json.dumps(s, ensure_ascii=False) + "\n" for s in sources.values()), encoding="utf-8")
        printed = (program or Program()).claims(pool, folder, data.gazetteer)
    claims = rows_of(printed, "the claims of `isnad claims`")
    return {claim["id"]: _wording(claim, sources.get(claim["document"])) for claim in claims}


def _wording(claim: Row, source: Row | None) -> str:
    count, place, time = claim.get("count") or {}, claim.get("place") or {}, claim.get("time") or {}
    number = count.get("word") or f"{count.get('low')}..{count.get('high')}"
    chain = " > ".join(str(link.get("name")) for link in claim.get("chain") or [])
    said = [claim["event"], number, str((claim.get("victims") or {}).get("group")), str(place.get("name"))]
    said += [(time.get("start") or "no day")[:10], chain, _words(claim["spans"], source)]
    return " | ".join(said)


def _words(spans: Row, source: Row | None) -> str:
    text = "" if source is None else str(source.get("text") or "")
    told = [span for name, span in spans.items() if name in ("event", "count") and span is not None]
    start, end = min(a for a, _ in told), max(b for _, b in told)
    return " ".join(text[max(0, start - _AROUND) : end + _AROUND].split())

#!/usr/bin/env python3
"""How often a team's codings find their incidents in a case of all their sources, and how far both then agree.

usage: compare_codings.py [--shared FOLDER] [--bare]

The coded incidents of `bench/dev.jsonl` in the shared data: the sources of all of them in one case, without what was
coded; a coding each with its id, the place and day of its query, its point where it has one (`--bare` leaves it out)
and what was coded. An incident of the case is a coding's own where it holds most of the coding's sources that name its
place; day and place of the incident say nothing in that, so that the matching is not measured by itself. Some sources
serve several codings and many give no day of publication: what is unmatched is mostly drafted without a day.

Prints, over all codings, over those whose place two sources name, and over those with one such incident of two sources
or more: how many were matched, how many of these rightly (precision), how many of all were matched rightly (recall).
"""

import argparse
import csv
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

from isnad.case.build import build
from isnad.case.folder import to_build
from isnad.case.open import opened
from isnad.evaluation.cases import read_rows
from isnad.evaluation.shared import SharedData
from isnad.ingest.collection import arrivals
from isnad.linking.placename import naming_words, place_words
from isnad.model.codec import to_json
from isnad.pipeline.context import context
from isnad.review.codings.comparison import Comparer, summary
from isnad.review.codings.matching import How, Match
from isnad.review.codings.table import read_codings
from isnad.store.store import Store
from isnad.text.working import fold

_HEAD = (
    "id", "date", "place", "latitude", "longitude", "killed_min", "killed_max", "injured_min", "injured_max",
    "children_killed_min", "children_killed_max", "women_killed_min", "women_killed_max", "belligerents", "strike_type",
    "grade", "strike_status", "victims",
)  # fmt: skip
_FIGURES = ("killed", "injured", "children_killed", "women_killed")
_CLEAR = 2

Case = dict[str, Any]


class Truth(NamedTuple):
    """Which incidents hold most of the sources of a coding that name its place, and how many sources do."""

    incidents: frozenset[str]
    held: int
    naming: int


class Share(NamedTuple):
    """Of some codings: how many were matched, how many of these rightly, how many were ambiguous."""

    codings: int
    matched: int
    right: int
    ambiguous: int

    def __str__(self) -> str:
        """With precision and recall."""
        precision = self.right / self.matched if self.matched else 0.0
        recall = self.right / self.codings if self.codings else 0.0
        counts = (
            f"codings {self.codings:4}  matched {self.matched:4}  right {self.right:4}  ambiguous {self.ambiguous:4}"
        )
        return f"{counts}  precision {precision:.3f}  recall {recall:.3f}"


def pooled(cases: Sequence[Case], folder: Path, gazetteer: Path) -> Path:
    """A case of the sources of all codings."""
    sources = {source["id"]: source for case in cases for source in case["sources"]}
    file = folder / "sources.jsonl"
    file.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in sources.values()), encoding="utf-8")
    keys = mock.patch.dict(os.environ, {"ISNAD_KEYS": str(folder / "keys")})
    with keys, opened(to_build(folder / "pool.case"), "benchmark") as made:
        build(made, arrivals([file]), context((gazetteer,)), "benchmark")
    return folder / "pool.case"


def table(cases: Sequence[Case], path: Path, *, bare: bool) -> Path:
    """The codings as a team's spreadsheet."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_HEAD)
        writer.writerows(["" if cell is None else cell for cell in _row(case, bare=bare)] for case in cases)
    return path


def _row(case: Case, *, bare: bool) -> Iterator[object]:
    gold, query = case["gold"], case["query"]
    yield from (case["id"], query["date"], query["place"])
    yield from (None, None) if bare else (gold["lat"], gold["lon"])
    for name in _FIGURES:
        yield from gold[name]
    yield "; ".join(gold["belligerents"])
    yield from (gold["strike_type"], gold["grade"], gold["strike_status"])
    dead = [one for one in gold["victims"] if (one.get("status") or "killed") == "killed" and one.get("name_ar")]
    yield "; ".join(one["name_ar"] for one in dead)


def truths(cases: Sequence[Case], documents: dict[str, frozenset[str]]) -> dict[str, Truth]:
    """Of each coding, by its id; `documents` are the names of those of each incident."""
    found: dict[str, Truth] = {}
    for case in cases:
        words = place_words(case["query"]["place"])
        naming = {source["id"] for source in case["sources"] if words & naming_words(fold(source["text"]))}
        held = Counter({id_: number for id_, names in documents.items() if (number := len(names & naming))})
        most = max(held.values(), default=0)
        own = frozenset(id_ for id_, number in held.items() if number == most)
        found[case["id"]] = Truth(own, most, len(naming))
    return found


def share(matches: Sequence[Match], known: dict[str, Truth]) -> Share:
    """Of codings of which something is known."""
    some = [match for match in matches if match.coding.id in known]
    made = [match for match in some if match.incident is not None]
    right = sum(match.incident in known[match.coding.id or ""].incidents for match in made)
    return Share(len(some), len(made), right, sum(match.how is How.AMBIGUOUS for match in some))


def run(shared: SharedData, *, bare: bool, out: Any = sys.stdout) -> dict[str, Share]:  # noqa: ANN401 - a stream
    """Measure, and print the shares and the agreement."""
    cases = read_rows(shared.cases)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = pooled(cases, folder, shared.gazetteer)
        read = read_codings(table(cases, folder / "codings.csv", bare=bare))
        store = Store.in_file_read_only(made / "case.sqlite")
        with store.reading() as reader:
            comparer = Comparer(reader, context((shared.gazetteer,)))
            documents = {row.id: frozenset(row.value().documents) for row in reader.drafted.incidents()}
            known = truths(cases, documents)
            found = comparer.matched(read.codings)
            beside = list(comparer.beside(found.matches))
        store.close()
    named = {id_: truth for id_, truth in known.items() if truth.naming >= _CLEAR}
    clear = {id_: truth for id_, truth in known.items() if truth.held >= _CLEAR and len(truth.incidents) == 1}
    shares = {"all": known, "named by two sources": named, "one incident of two sources": clear}
    measured = {title: share(found.matches, some) for title, some in shares.items()}
    for title, one in measured.items():
        out.write(f"{title:28} {one}\n")
    for field in summary(beside, len(found.uncoded), read.presets).agreement:
        out.write(f"{to_json(field)}\n")
    return measured


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--shared", type=Path, default=os.environ.get("ISNAD_SHARED"))
    parser.add_argument("--bare", action="store_true", help="leave out the points of the codings")
    given = parser.parse_args()
    if given.shared is None:
        sys.exit("set ISNAD_SHARED to the folder of the shared data, or name it with --shared")
    run(SharedData.at(Path(given.shared)), bare=given.bare)


if __name__ == "__main__":
    main()

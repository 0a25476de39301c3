"""Learn the weights of linking from incidents that people coded, and say how good they are on others.

Usage: python tools/train_linking.py [SHARED]    (needs scikit-learn, which Isnad itself does not)

Every document that people listed under exactly one incident, and that names its place, has a label. Folds are made of
whole incidents, so that no document stands on both sides. The features hold no words of any text. Weights that the file
declares, because nothing shows how much they weigh, are left as they are.
"""

import importlib.util
import itertools
import json
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression

from isnad.ingest.cases import Case, read_cases
from isnad.linking.account import Account, accounts_of
from isnad.linking.constraints import Constraints
from isnad.linking.features import FeatureName
from isnad.linking.link import Linker, group
from isnad.linking.weights import Model, Weights, shipped_weights
from isnad.pipeline.context import context
from isnad.pipeline.reading import read

FOLDS = 5
OUT = Path(__file__).parents[1] / "src" / "isnad" / "linking" / "weights.yaml"
GRID = [
    (t, j, u)
    for t in (0.1, 0.12, 0.15, 0.18, 0.2, 0.25, 0.3)
    for j in (0.15, 0.2, 0.25, 0.3, 0.4)
    for u in (0.02, 0.05, 0.08)
]


def _labels(shared: Path) -> dict[str, str]:
    """The incident of each document that has one label, as the shared scorer chooses them."""
    spec = importlib.util.spec_from_file_location("score", shared / "bench" / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{shared} has no scorer")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    listed: dict[str, set[str]] = {}
    text, place = {}, {}
    for line in (shared / "bench" / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        place[case["id"]] = {t for t in score.fold(case["query"]["place"]) if len(t) > 2}
        for source in case["sources"]:
            listed.setdefault(source["id"], set()).add(case["id"])
            text[source["id"]] = source["text"]
    return {
        s: next(iter(ids))
        for s, ids in listed.items()
        if len(ids) == 1 and len(text[s]) < 6000 and place[next(iter(ids))] & set(score.fold(text[s]))
    }


def _pool(shared: Path) -> list[Account]:
    using = context([shared / "gazetteer" / "syria.csv"])
    seen: set[str] = set()
    found: list[Account] = []
    for case in read_cases(shared / "bench" / "dev.jsonl"):
        for document in case.documents if isinstance(case, Case) else ():
            if document.name not in seen:
                seen.add(document.name)
                found += accounts_of(document, read(document, using).claims)
    return found


def _fold_of(case: str) -> int:
    return zlib.crc32(case.encode()) % FOLDS


def _f1(
    groups: Sequence[Sequence[int]], accounts: Sequence[Account], gold: dict[str, str]
) -> tuple[float, float, float]:
    found = set()
    for members in groups:
        names = sorted({accounts[n].document for n in members} & gold.keys())
        found |= set(itertools.combinations(names, 2))
    meant = {p for p in itertools.combinations(sorted(gold), 2) if gold[p[0]] == gold[p[1]]}
    hit = len(found & meant)
    precision, recall = hit / max(1, len(found)), hit / len(meant)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def _learned(scored: np.ndarray, same: np.ndarray) -> tuple[float, list[float]]:
    model = LogisticRegression(max_iter=5000).fit(scored, same)
    return float(model.intercept_[0]), [float(weight) for weight in model.coef_[0]]


def _judged(bias: float, weights: list[float], scored: np.ndarray) -> np.ndarray:
    chances: np.ndarray = 1 / (1 + np.exp(-bias - scored @ np.array(weights)))
    return chances


def _best_rows(
    keys: list[tuple[int, int]], scored: np.ndarray, accounts: list[Account], gold: dict[str, str]
) -> list[int]:
    """Of each two labelled documents the pair of accounts that speaks most for one event, main ones before others."""
    best: dict[tuple[str, str], tuple[tuple[bool, float], int]] = {}
    for row, (a, b) in enumerate(keys):
        one, other = accounts[a], accounts[b]
        if one.document in gold and other.document in gold:
            both = (min(one.document, other.document), max(one.document, other.document))
            rank = (one.main and other.main, float(scored[row].sum()))
            if both not in best or rank > best[both][0]:
                best[both] = (rank, row)
    return [row for _, row in best.values()]


def _probabilities(
    keys: list[tuple[int, int]], scored: np.ndarray, rows: list[int], cases: list[str | None]
) -> tuple[dict[tuple[int, int], float], tuple[float, list[float]]]:
    """Each pair judged by models that saw neither of its incidents; and the model that saw all."""
    same = np.array([cases[keys[row][0]] == cases[keys[row][1]] for row in rows])
    touched = [{_fold_of(case) for case in (cases[a], cases[b]) if case is not None} for a, b in keys]
    apart = []
    for fold in range(FOLDS):
        chosen = [n for n, row in enumerate(rows) if fold not in touched[row]]
        apart.append(_judged(*_learned(scored[[rows[n] for n in chosen]], same[chosen]), scored))
    whole = _learned(scored[rows], same)
    seen_by_none = _judged(*whole, scored)
    found = [
        float(np.mean([apart[fold][row] for fold in touched[row]]) if touched[row] else seen_by_none[row])
        for row in range(len(keys))
    ]
    return dict(zip(keys, found, strict=True)), whole


def _main(shared: Path) -> None:
    gold, accounts = _labels(shared), _pool(shared)
    pairs = Linker(accounts, Model(Weights("", 0, 0, 0, 0, dict.fromkeys(FeatureName, 0.0)))).pairs()
    keys = list(pairs)
    scored = np.array([pairs[key] for key in keys])
    rows = _best_rows(keys, scored, accounts, gold)
    similar, (bias, weights) = _probabilities(keys, scored, rows, [gold.get(a.document) for a in accounts])
    results = []
    for threshold, joins, unknown in GRID:
        model = Model(Weights("", threshold, joins, unknown, 0, dict.fromkeys(FeatureName, 0.0)))
        results.append((_f1(group(accounts, similar, model, Constraints()), accounts, gold), threshold, joins, unknown))
    (precision, recall, both), threshold, joins, unknown = max(results, key=lambda result: result[0][2])
    source = (
        f"Learned by tools/train_linking.py from {len(set(gold.values()))} coded incidents ({len(rows)} pairs of "
        f"documents); on folds of incidents not learned from: precision {precision:.3f}, recall {recall:.3f}, "
        f"F1 {both:.3f}."
    )
    print(source)
    declared = shipped_weights().declared
    learned = {name: weight for name, weight in zip(FeatureName, weights, strict=True) if name not in declared}
    named = {str(name): round(weight, 3) for name, weight in learned.items()}
    found = {"source": source, "threshold": threshold, "joins": joins, "unknown": unknown, "bias": round(bias, 3)}
    OUT.write_text(
        yaml.safe_dump(
            {**found, "weights": named, "declared": {str(name): weight for name, weight in declared.items()}},
            sort_keys=False,
            allow_unicode=True,
            width=130,
        ),
        encoding="utf-8",
    )


if __name__ == "__main__":
    _main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared"))

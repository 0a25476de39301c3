"""Learn the weights of linking from incidents that people coded, and say how good they are on incidents not learned from.

Usage: python tools/train_linking.py [SHARED]    (needs scikit-learn, which Isnad itself does not)

Every document that people listed under exactly one incident, and that names its place, has a label. Folds are made of whole
incidents, so that no document stands on both sides. The features hold no words of any text.
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
from isnad.linking.weights import Model, Weights
from isnad.pipeline.context import context
from isnad.pipeline.reading import read

FOLDS = 5
OUT = Path(__file__).parents[1] / "src" / "isnad" / "linking" / "weights.yaml"
GRID = [(t, j, u) for t in (0.1, 0.12, 0.15, 0.18, 0.2, 0.25, 0.3) for j in (0.15, 0.2, 0.25, 0.3, 0.4) for u in (0.02, 0.05, 0.08)]


def labels(shared: Path) -> dict[str, str]:
    """The incident of each document that has one label, as the shared scorer chooses them."""
    spec = importlib.util.spec_from_file_location("score", shared / "bench" / "score.py")
    assert spec is not None and spec.loader is not None
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


def pool(shared: Path) -> list[Account]:
    using = context([shared / "gazetteer" / "syria.csv"])
    seen: set[str] = set()
    found: list[Account] = []
    for case in read_cases(shared / "bench" / "dev.jsonl"):
        for document in case.documents if isinstance(case, Case) else ():
            if document.name not in seen:
                seen.add(document.name)
                found += accounts_of(document, read(document, using).claims)
    return found


def fold_of(case: str) -> int:
    return zlib.crc32(case.encode()) % FOLDS


def f1(groups: Sequence[Sequence[int]], accounts: Sequence[Account], gold: dict[str, str]) -> tuple[float, float, float]:
    found = set()
    for members in groups:
        names = sorted({accounts[n].document for n in members} & gold.keys())
        found |= set(itertools.combinations(names, 2))
    meant = {p for p in itertools.combinations(sorted(gold), 2) if gold[p[0]] == gold[p[1]]}
    hit = len(found & meant)
    precision, recall = hit / max(1, len(found)), hit / len(meant)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def learned(x: np.ndarray, y: np.ndarray) -> tuple[float, list[float]]:
    model = LogisticRegression(max_iter=5000).fit(x, y)
    return float(model.intercept_[0]), [float(w) for w in model.coef_[0]]


def main(shared: Path) -> None:
    gold, accounts = labels(shared), pool(shared)
    linker = Linker(accounts, Model(Weights("", 0, 0, 0, 0, dict.fromkeys(FeatureName, 0.0))))
    pairs = linker.pairs()
    keys = list(pairs)
    x = np.array([pairs[k] for k in keys])
    case = [gold.get(account.document) for account in accounts]
    best: dict[tuple[str, str], int] = {}
    for row, (a, b) in enumerate(keys):
        if case[a] is not None and case[b] is not None:
            both = tuple(sorted((accounts[a].document, accounts[b].document)))
            rank = (accounts[a].main and accounts[b].main, x[row].sum())
            before = best.get(both)
            if before is None or rank > (accounts[keys[before][0]].main and accounts[keys[before][1]].main, x[before].sum()):
                best[both] = row
    rows = list(best.values())
    y = np.array([case[keys[r][0]] == case[keys[r][1]] for r in rows])
    folds = [{fold_of(c) for c in (case[keys[r][0]], case[keys[r][1]]) if c} for r in rows]
    probability = np.zeros(len(keys))
    judged = []
    for fold in range(FOLDS):
        chosen = [n for n, f in enumerate(folds) if fold not in f]
        bias, weights = learned(x[[rows[n] for n in chosen]], y[chosen])
        judged.append(1 / (1 + np.exp(-bias - x @ np.array(weights))))
    bias, weights = learned(x[rows], y)
    whole = 1 / (1 + np.exp(-bias - x @ np.array(weights)))
    for row, (a, b) in enumerate(keys):
        touched = {fold_of(c) for c in (case[a], case[b]) if c}
        probability[row] = np.mean([judged[f][row] for f in touched]) if touched else whole[row]
    similar = dict(zip(keys, map(float, probability), strict=True))
    results = []
    for threshold, joins, unknown in GRID:
        model = Model(Weights("", threshold, joins, unknown, 0, dict.fromkeys(FeatureName, 0.0)))
        results.append((f1(group(accounts, similar, model, Constraints()), accounts, gold), threshold, joins, unknown))
    results.sort(key=lambda r: -r[0][2])
    for result in results[:8]:
        print(result)
    print(len(accounts), "accounts", len(keys), "pairs", len(rows), "labelled")
    (p, r, f), threshold, joins, unknown = results[0]
    source = (
        f"Learned by tools/train_linking.py from {len(set(gold.values()))} coded incidents ({len(rows)} pairs of documents); on folds of "
        f"incidents not learned from: precision {p:.3f}, recall {r:.3f}, F1 {f:.3f}."
    )
    named = {str(name): round(weight, 3) for name, weight in zip(FeatureName, weights, strict=True)}
    found = {"source": source, "threshold": threshold, "joins": joins, "unknown": unknown, "bias": round(bias, 3), "weights": named}
    OUT.write_text(yaml.safe_dump(found, sort_keys=False, allow_unicode=True, width=130), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared"))

"""The benchmark of comparing codings: its truth by hand, and its figures on the shared data where there are any."""

import io
import os
from pathlib import Path

import compare_codings
import pytest
from compare_codings import Share, Truth

from isnad.evaluation.shared import SharedData
from isnad.review.codings.coding import Coding
from isnad.review.codings.matching import How, Match


def test_own_is_what_holds_most_sources_that_name_the_place() -> None:
    sources = [
        {"id": "a", "text": "قصف على قرية الصفصاف"},
        {"id": "b", "text": "ضحايا في الصفصاف"},
        {"id": "c", "text": "لا شيء عن المكان"},
    ]
    cases = [{"id": "x", "query": {"place": "الصفصاف", "date": "2022-05-31"}, "sources": sources}]
    documents = {"i-1": frozenset("ab"), "i-2": frozenset("bc"), "i-3": frozenset("c")}
    assert compare_codings.truths(cases, documents) == {"x": Truth(frozenset({"i-1"}), 2, 2)}


def test_shares_by_hand() -> None:
    def match(id_: str, how: How, incident: str | None = None) -> Match:
        return Match(Coding("a.csv:2", id_, ()), how, incident)

    known = {name: Truth(frozenset({f"i-{name}"}), 1, 1) for name in "abcd"}
    matches = [
        match("a", How.MATCHED, "i-a"),
        match("b", How.MATCHED, "i-a"),
        match("c", How.AMBIGUOUS),
        match("d", How.UNMATCHED),
        match("e", How.MATCHED, "i-e"),
    ]
    found = compare_codings.share(matches, known)
    assert found == Share(4, 2, 1, 1)
    assert "precision 0.500  recall 0.250" in str(found)
    assert "precision 0.000  recall 0.000" in str(Share(0, 0, 0, 0))


def test_codings_find_their_incidents_in_a_pool_of_all_sources() -> None:
    folder = Path(os.environ.get("ISNAD_SHARED", Path(__file__).parents[3] / "shared"))
    if not (folder / "bench" / "dev.jsonl").is_file():
        pytest.skip(f"no shared data at {folder}: set ISNAD_SHARED")
    out = io.StringIO()
    found = compare_codings.run(SharedData.at(folder), bare=False, out=out)
    named = found["named by two sources"]
    assert named.right >= 0.9 * named.matched
    assert named.right >= 0.45 * named.codings
    assert out.getvalue().count("\n") > len(found)

from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.evaluation.cases import Query
from isnad.evaluation.evaluate import evaluate
from isnad.evaluation.misses import Miss, misses, write_misses

from .fakes import Bench


def found(bench: Bench, query: Query = Query.GIVEN) -> tuple[Miss, ...]:
    outcome = evaluate(bench.shared, bench.data, freeze=False, program=bench.program)
    return misses(outcome, bench.shared, query=query)


def test_only_wrong_answers_are_listed(bench: Bench) -> None:
    told = [(m.case, m.gold, m.predicted, m.kept) for m in found(bench)]
    assert told == [
        ("case-2", (None, None), (1, 1), ("c-case-2",)),
        ("case-3", (1, 4), (1, 3), ("c-case-3",)),
    ]


def test_no_answer_is_told_apart_from_an_answer_of_none(bench: Bench) -> None:
    bench.plan["open"].append({"id": "case-3", "killed": [None, None]})
    bench.write_plan()
    told = {m.case: (m.predicted, m.kept) for m in found(bench, Query.OPEN)}
    assert told == {"case-1": ((9, 9), ("c-case-1",)), "case-3": ((None, None), ()), "case-4": (None, ())}


def test_figures_not_asked_for_are_left_out(bench: Bench) -> None:
    outcome = evaluate(bench.shared, bench.data, freeze=False, program=bench.program)
    assert misses(outcome, bench.shared, query=Query.GIVEN, figures=("injured",)) == ()


def test_report_lays_out_evidence_and_words(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "misses.txt"
    write_misses(found(bench), path, {"c-case-3": "killed between 1 and 3"})
    text = path.read_text(encoding="utf-8")
    assert "killed: researchers [1, 4], answered [1, 3]" in text
    assert "  kept  c-case-3  killed between 1 and 3\n" in text
    assert "  kept  c-case-2\n" in text
    assert '"code":"other_day"' in text
    assert text.count("نص الخبر") == 2


@pytest.mark.parametrize("marker", ["folder", "file"])
def test_report_is_refused_inside_a_checkout(bench: Bench, tmp_path: Path, marker: str) -> None:
    git = tmp_path / ".git"
    git.mkdir() if marker == "folder" else git.write_text("gitdir: elsewhere")
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    with pytest.raises(IsnadError) as told:
        write_misses(found(bench), below / "misses.txt")
    assert told.value.code == "evaluation.publishers_words"
    assert not list(below.iterdir())
    write_misses(found(bench), below / "misses.txt", inside_checkout=True)
    assert (below / "misses.txt").is_file()

import re
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.evaluation.cases import Query
from isnad.evaluation.evaluate import evaluate
from isnad.evaluation.outcome import Selection, Standing
from isnad.evaluation.program import Program
from isnad.evaluation.shared import file_hash
from isnad.evaluation.table import table

from .fakes import Bench


def run(bench: Bench, *, freeze: bool = False) -> tuple[bool, str]:
    outcome = evaluate(bench.shared, bench.data, freeze=freeze, program=bench.program)
    return not outcome.broken, table(outcome)


def set_floor(bench: Bench, figure: str, minimum: float, data: str) -> None:
    bench.set_floors(
        f"[{{figure: '{figure}', minimum: {minimum}, data: '{data}', note: n}}]",
        f"[{{figure: '{figure}', minimum: {minimum}, reason: first measured}}]",
    )


def test_every_sheet_is_scored(bench: Bench) -> None:
    outcome = evaluate(bench.shared, bench.data, freeze=False, program=bench.program)
    right = {(s.query, s.selection): (s.cases, s.scored[0].value) for r in outcome.runs for s in r.sheets}
    assert right == {
        (Query.GIVEN, Selection.NAMED): (3, 1 / 3),
        (Query.GIVEN, Selection.ALL): (4, 2 / 4),
        (Query.OPEN, Selection.NAMED): (3, 1 / 3),
        (Query.OPEN, Selection.ALL): (4, 1 / 4),
    }
    assert [(s.name, s.value) for s in outcome.claims.scored][:1] == [("found", 2 / 3)]
    assert [c.answers[0].score for c in outcome.claims.cases] == [1.0, 0.0, 1.0]
    assert not outcome.broken


def test_program_never_sees_the_gold(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISNAD_SHARED", str(bench.shared))
    run(bench)
    assert len(bench.seen) == 2
    for shown in bench.seen:
        assert "gold" not in shown["cases"]
        assert "who coded it" not in shown["cases"]
        assert "سر" not in shown["cases"]
        assert "ISNAD_SHARED" not in shown["environment"]
        assert not Path(shown["folder"]).is_relative_to(bench.shared)
        assert not Path(shown["arguments"][1]).is_relative_to(bench.shared)
        assert shown["arguments"][4:] == ["--gazetteer", str(bench.shared / "gazetteer" / "syria.csv")]
    assert "2030-01-02" in bench.seen[0]["cases"]
    assert "2030-01-02" not in bench.seen[1]["cases"]


def test_broken_floor_fails_and_is_named(bench: Bench) -> None:
    set_floor(bench, "given/named/killed: right", 0.4, file_hash(bench.shared / "bench" / "dev.jsonl"))
    passed, text = run(bench)
    assert not passed
    assert "given/named/killed: right is 0.333, under its floor of 0.400." in text


@pytest.mark.parametrize(
    ("figure", "minimum", "file", "standing"),
    [
        ("given/named/killed: right", 0.333, "bench/dev.jsonl", Standing.HELD),
        ("given/all/killed: right", 0.333, "bench/dev.jsonl", Standing.RAISE),
        ("open/all/killed: right", 0.26, "bench/dev.jsonl", Standing.BROKEN),
        ("claims/found", 0.667, "seeds-gold/gold.jsonl", Standing.HELD),
        ("claims/found", 0.68, "seeds-gold/gold.jsonl", Standing.BROKEN),
        ("claims/whole chain", 0.25, "seeds-gold/gold.jsonl", Standing.HELD),
        ("claims/found", 0.1, "bench/dev.jsonl", Standing.OTHER_DATA),
        ("given/some/killed: right", 0.1, "bench/dev.jsonl", Standing.NO_FIGURE),
    ],
)
def test_floors_stand_under_figures_of_every_run(
    bench: Bench, figure: str, minimum: float, file: str, standing: Standing
) -> None:
    set_floor(bench, figure, minimum, file_hash(bench.shared / file))
    outcome = evaluate(bench.shared, bench.data, freeze=False, program=bench.program)
    assert [v.standing for v in outcome.verdicts] == [standing]
    assert [v.standing for v in outcome.broken] == ([standing] if standing.fails else [])


def test_changed_data_break_the_floor(bench: Bench) -> None:
    cases = bench.shared / "bench" / "dev.jsonl"
    set_floor(bench, "given/all/killed: right", 0.5, file_hash(cases))
    assert run(bench)[0]
    cases.write_text(cases.read_text(encoding="utf-8").replace("\n", " \n"), encoding="utf-8")
    passed, text = run(bench)
    assert not passed
    assert "measure and set it anew" in text


def test_frozen_results_show_what_changed(bench: Bench) -> None:
    assert "nothing is frozen yet" in run(bench, freeze=True)[1]
    assert "given: 0 answers better, 0 worse, 0 changed" in run(bench)[1]
    bench.plan["given"][0]["killed"] = [3, 3]
    bench.plan["given"][2]["killed"] = [1, 4]
    bench.plan["given"][1]["killed"] = [5, 5]
    bench.plan["claims"].append({"document": "000_a.txt", "event": "injured"})
    bench.write_plan()
    for _ in range(2):
        text = run(bench)[1]
        assert "given: 1 answers better, 1 worse, 1 changed" in text
        assert "better case-3 killed 0.00 -> 1.00  [1, 3] -> [1, 4]" in text
        assert "worse  case-1 killed 1.00 -> 0.00  [2, 2] -> [3, 3]" in text
        assert "better 000:40-49:injured found 0.00 -> 1.00" in text
    assert "given: 1 answers better" in run(bench, freeze=True)[1]
    assert "given: 0 answers better, 0 worse, 0 changed" in run(bench)[1]


def test_frozen_results_hold_no_words(bench: Bench) -> None:
    run(bench, freeze=True)
    files = sorted((bench.data / "frozen").glob("*.json"))
    assert [file.name for file in files] == ["claims.json", "given.json", "open.json"]
    for file in files:
        assert re.search("[\u0600-\u06ff]", file.read_text(encoding="utf-8")) is None


def test_without_freeze_nothing_is_written(bench: Bench) -> None:
    before = sorted(bench.data.rglob("*"))
    run(bench)
    assert sorted(bench.data.rglob("*")) == before


def test_same_program_same_table_but_for_the_seconds(bench: Bench) -> None:
    def steady(text: str) -> str:
        return re.sub(r"\d+\.\d s|\d+ ms", "", text)

    assert steady(run(bench)[1]) == steady(run(bench)[1])


def test_table_stands_beside_other_readers(bench: Bench) -> None:
    text = run(bench)[1]
    row = next(line for line in text.splitlines() if "killed: right" in line)
    assert row.split() == ["killed:", "right", "0.333", "3", "0.000", "0.000", "0.22", "0.11", "0.99"]
    assert text.count("0.99") == 1
    assert "not found: 000:40-49:injured" in text


def test_no_shared_data(bench: Bench, tmp_path: Path) -> None:
    with pytest.raises(IsnadError) as told:
        evaluate(tmp_path / "nowhere", bench.data, freeze=False, program=bench.program)
    assert told.value.code == "evaluation.no_shared_data"


def test_program_that_fails_is_told_with_its_last_words(bench: Bench) -> None:
    bench.plan["dies"] = "no such profile"
    bench.write_plan()
    with pytest.raises(IsnadError, match="no such profile") as told:
        run(bench)
    assert told.value.code == "evaluation.program_failed"


def test_program_that_writes_no_answers(bench: Bench) -> None:
    bench.plan["assess"] = False
    bench.write_plan()
    with pytest.raises(IsnadError) as told:
        run(bench)
    assert told.value.code == "evaluation.no_answers"


@pytest.mark.parametrize(
    "answers",
    [
        [{"killed": [1, 1]}],
        [{"id": "case-1"}, {"id": "case-1"}],
        [{"id": "case-1", "killed": ["one", 1]}],
        [{"id": 3}],
    ],
)
def test_bad_answers_are_refused(bench: Bench, answers: list[object]) -> None:
    bench.plan["given"] = answers
    bench.write_plan()
    with pytest.raises(IsnadError) as told:
        run(bench)
    assert told.value.code == "evaluation.bad_answer"


def test_default_program_is_this_isnad() -> None:
    assert Program().command[1:] == ("-m", "isnad")

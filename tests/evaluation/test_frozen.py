from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.evaluation.frozen import Frozen, compare, read_frozen, write_frozen
from isnad.evaluation.outcome import Answer, CaseResult
from isnad.evaluation.shared import Measured

HERE = Measured("data", "meter", None)


def result(case: str, *ends: int | None, score: float = 0.0) -> CaseResult:
    low, high = ends
    return CaseResult(case, (Answer("killed", (low, high), score), Answer("place", None, 0.25)))


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    frozen = Frozen(HERE, (result("a", 1, 2), result("b", None, None, score=1.0), result("c", 0, 0)))
    path = tmp_path / "new folder" / "given.json"
    write_frozen(path, frozen)
    assert read_frozen(path) == frozen
    assert sum('"case"' in line for line in path.read_text().splitlines()) == 3


def test_no_cases_are_written_and_read(tmp_path: Path) -> None:
    write_frozen(tmp_path / "f.json", Frozen(HERE, ()))
    assert read_frozen(tmp_path / "f.json") == Frozen(HERE, ())


def test_nothing_frozen(tmp_path: Path) -> None:
    assert read_frozen(tmp_path / "given.json") is None


@pytest.mark.parametrize("text", ["", "{}", '{"measured": 3, "cases": []}'])
def test_broken_file_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "given.json").write_text(text)
    with pytest.raises(IsnadError) as error:
        read_frozen(tmp_path / "given.json")
    assert error.value.code == "evaluation.frozen"


def test_better_worse_and_moved_are_told_apart() -> None:
    before = [result("a", 1, 1), result("b", 2, 2, score=1.0), result("c", 3, 3), result("d", 4, 4)]
    now = [result("a", 2, 2, score=1.0), result("b", 1, 2), result("c", 0, 0), result("d", 4, 4)]
    changes = compare("given", Frozen(HERE, tuple(before)), HERE, now)
    assert [c.case for c in changes.better] == ["a"]
    assert [c.case for c in changes.worse] == ["b"]
    assert changes.worse[0].before.predicted == (2, 2)
    assert changes.worse[0].after.predicted == (1, 2)
    assert changes.moved == 1
    assert not changes.note


def test_same_results_show_no_change() -> None:
    same = (result("a", 1, 1),)
    changes = compare("given", Frozen(HERE, same), HERE, same)
    assert (changes.better, changes.worse, changes.moved, changes.note) == ((), (), 0, "")


@pytest.mark.parametrize(
    "other", [Measured("other", "meter", None), Measured("data", "other", None), Measured("data", "meter", "other")]
)
def test_other_data_are_not_compared(other: Measured) -> None:
    changes = compare("given", Frozen(HERE, (result("a", 1, 1),)), other, [result("a", 2, 2, score=1.0)])
    assert not changes.better
    assert "freeze anew" in changes.note

import shutil
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.evaluation.shared import Measured, SharedData, file_hash

from .fakes import Bench


def test_whole_data_is_found(bench: Bench) -> None:
    assert SharedData.at(bench.shared).cases == bench.shared / "bench" / "dev.jsonl"


@pytest.mark.parametrize(
    "part",
    [
        "seeds",
        "seeds-gold/gold.jsonl",
        "seeds-gold/claims_score.py",
        "bench/dev.jsonl",
        "bench/score.py",
        "gazetteer/syria.csv",
    ],
)
def test_each_missing_part_is_named(bench: Bench, part: str) -> None:
    path = bench.shared / part
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    with pytest.raises(IsnadError) as told:
        SharedData.at(bench.shared)
    assert told.value.code == "evaluation.no_shared_data"
    assert part in told.value.message
    assert "ISNAD_SHARED" in told.value.hint


def test_no_folder_at_all(tmp_path: Path) -> None:
    with pytest.raises(IsnadError) as told:
        SharedData.at(tmp_path / "nowhere")
    assert told.value.code == "evaluation.no_shared_data"


def test_measured_changes_with_each_file(tmp_path: Path) -> None:
    data, meter, gazetteer = (tmp_path / name for name in ("data", "meter", "gazetteer"))
    for path in (data, meter, gazetteer):
        path.write_text("one")
    before = Measured.on(data, meter, gazetteer)
    for path in (data, meter, gazetteer):
        path.write_text("two")
        assert Measured.on(data, meter, gazetteer) != before
        path.write_text("one")
    assert Measured.on(data, meter, gazetteer) == before
    assert before.data == file_hash(data)

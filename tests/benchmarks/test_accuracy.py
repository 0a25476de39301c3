import re
import subprocess
import sys
from pathlib import Path

import accuracy
import msgspec
import pytest
from accuracy import Run
from synthetic.scoring import Share, score_claims, score_incidents
from synthetic.stream import Report, stream
from synthetic.truth import Told, Truth

from isnad.ingest.collection import stream as ingested
from isnad.model.document import Document
from isnad.pipeline.context import Context
from isnad.pipeline.incidents import incidents
from isnad.pipeline.reading import Reading, read

_DOCUMENTS, _LENGTH = 220, 350


@pytest.fixture(scope="module")
def measured(using: Context) -> Run:
    return accuracy.run(_DOCUMENTS, _LENGTH, 2, using)


@pytest.fixture(scope="module")
def truths() -> list[Truth]:
    return [item for item in stream(_DOCUMENTS, _LENGTH, 2) if isinstance(item, Truth)]


@pytest.fixture(scope="module")
def readings(using: Context, tmp_path_factory: pytest.TempPathFactory) -> list[Reading]:
    """What is read of the file that the generator writes."""
    file = tmp_path_factory.mktemp("made") / "reports.jsonl"
    reports = [item for item in stream(_DOCUMENTS, _LENGTH, 2) if isinstance(item, Report)]
    file.write_bytes(b"".join(msgspec.json.encode(report) + b"\n" for report in reports))
    return [read(item, using) for item in ingested([file]) if isinstance(item, Document)]


def test_what_is_claimed_has_floors(measured: Run) -> None:
    on = measured.on_claims
    assert on.found.of > 250
    assert on.found.value > 0.95
    assert on.place.value > 0.93
    assert on.day.value > 0.97
    assert on.doer.value > 0.75
    assert on.made_up.value < 0.02


def test_incidents_have_floors(measured: Run) -> None:
    on = measured.on_incidents
    assert on.holds.value > 0.85
    assert on.exact.value > 0.3
    assert on.f1 > 0.85
    assert on.precision.of > 300


def test_every_step_is_timed(measured: Run) -> None:
    names = ["make", "take in and read", "accounts", "near-copies", "compare", "group", "incidents"]
    assert [step.name for step in measured.steps] == names
    assert all(step.seconds >= 0 for step in measured.steps)
    printed = "\n".join(accuracy.told(measured))
    assert f"{_DOCUMENTS} reports" in printed
    assert all(name in printed for name in names)


def test_the_steps_are_those_of_the_pipeline(
    measured: Run, readings: list[Reading], truths: list[Truth], using: Context
) -> None:
    found = incidents(readings, using).found
    assert {incident.id for incident in found} == {incident.id for incident in measured.incidents}
    assert measured.on_incidents == score_incidents(found, truths)
    assert measured.on_claims == score_claims(readings, truths)


def test_a_reading_that_finds_nothing_scores_nothing(readings: list[Reading], truths: list[Truth]) -> None:
    empty = [msgspec.structs.replace(reading, claims=()) for reading in readings]
    assert score_claims(empty, truths).found.value == 0
    assert score_incidents((), truths).f1 == 0
    assert score_incidents((), truths).holds.right == 0


def test_other_truth_is_not_found(readings: list[Reading], truths: list[Truth]) -> None:
    wrong = [msgspec.structs.replace(truth, lat=truth.lat + 1, party="nobody") for truth in truths]
    on = score_claims(readings, wrong)
    assert on.place.right == 0
    assert on.doer.right == 0
    higher = [msgspec.structs.replace(truth, killed=truth.killed + 1000) for truth in truths]
    assert score_incidents((), higher).holds.right == 0


def test_reports_put_together_wrongly_cost_precision_and_parted_ones_recall(measured: Run, truths: list[Truth]) -> None:
    found = measured.incidents
    whole = msgspec.structs.replace(
        found[0], documents=tuple(dict.fromkeys(name for incident in found for name in incident.documents))
    )
    together = score_incidents([whole], truths)
    assert together.recall.value == 1
    assert together.precision.value < 0.3
    alone = [msgspec.structs.replace(found[0], documents=(name,)) for name in whole.documents]
    assert score_incidents(alone, truths).recall.value == 0


def test_a_share_of_nothing_is_nothing() -> None:
    assert Share(0, 0).value == 0
    assert Share(1, 4).value == 0.25


def test_a_number_that_no_report_gives_is_made_up(readings: list[Reading], truths: list[Truth]) -> None:
    def other(told: Told) -> Told:
        return msgspec.structs.replace(told, killed=999, injured=998, long_ago=997)

    wrong = [msgspec.structs.replace(truth, told=tuple(map(other, truth.told))) for truth in truths]
    on = score_claims(readings, wrong)
    assert on.found.right == 0
    assert on.made_up.value > 0.9


def test_the_command_prints_each_size(root: Path) -> None:
    command = (sys.executable, root / "benchmarks" / "accuracy.py", "--documents", "20", "30", "--length", "300")
    ended = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert ended.returncode == 0
    assert not ended.stderr
    assert re.findall(r"^(\d+) reports,", ended.stdout, re.MULTILINE) == ["20", "30"]
    assert ended.stdout.count("near-copies") == 2

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import generate
import pytest
from synthetic.stream import Report, stream
from synthetic.tellings import WINDOW
from synthetic.truth import Told, Truth, read_truth
from synthetic.words import Forms, OtherForms, words

from isnad.ingest.collection import collect

_DOCUMENTS = 400


def made(documents: int = _DOCUMENTS, length: int = 400, seed: int = 1) -> tuple[list[Report], list[Truth]]:
    items = list(stream(documents, length, seed))
    return [item for item in items if isinstance(item, Report)], [item for item in items if isinstance(item, Truth)]


def spellings(number: int, *nouns: str) -> set[str]:
    """Every way in which a report may print so many of them."""
    known = words()
    forms: list[Forms | OtherForms] = [OtherForms(known)] if "other" in nouns else []
    numbers = {"woman": known.numbers_of_women}
    forms += [Forms(known.nouns[noun], numbers.get(noun, known.numbers)) for noun in set(nouns) - {"other"}]
    return {case[number] for form in forms for styles in (form.subject, form.elsewhere) for case in styles}


NOUNS = {
    "killed": ("civilian", "person", "dead", "dead_reached"),
    "injured": ("civilian", "person", "hurt", "hurt_reached", "other"),
    "children": ("child",),
    "women": ("woman",),
}


@pytest.mark.parametrize("documents", [1, 2, 17, 400])
def test_there_are_as_many_reports_as_asked_for(documents: int) -> None:
    reports, _ = made(documents)
    assert [report.id for report in reports] == [f"s{number:07d}" for number in range(documents)]


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    written = []
    for name, seed in (("a", 5), ("b", 5), ("c", 6)):
        (tmp_path / name).mkdir()
        generate.write(tmp_path / name, 60, 400, seed)
        written.append([(tmp_path / name / file).read_bytes() for file in ("reports.jsonl", "truth.jsonl")])
    assert written[0] == written[1]
    assert written[0][0] != written[2][0]
    assert written[0][1] != written[2][1]


def test_reports_come_in_order_of_publication_and_within_a_week_of_what_they_tell() -> None:
    reports, truths = made()
    days = {report.id: report.published for report in reports}
    assert list(days.values()) == sorted(days.values())
    gaps = [(days[told.document] - truth.day).days for truth in truths for told in truth.told]
    assert min(gaps) == 0
    assert max(gaps) <= WINDOW


def test_every_report_tells_of_an_incident_and_every_incident_is_told() -> None:
    reports, truths = made()
    told = {told.document for truth in truths for told in truth.told}
    assert told == {report.id for report in reports}
    assert all(truth.told for truth in truths)
    assert len({truth.incident for truth in truths}) == len(truths)


def test_most_incidents_are_told_by_few_and_some_by_many() -> None:
    _, truths = made(5000, 300)
    sizes = sorted(len(truth.told) for truth in truths)
    assert 4 < sum(sizes) / len(sizes) < 6
    assert sizes[len(sizes) // 2] <= 4
    assert sizes[-1] >= 30


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_each_number_that_a_report_is_said_to_give_stands_in_it(seed: int) -> None:
    reports, truths = made(seed=seed)
    texts = {report.id: report.text for report in reports}
    missing = [
        (told, name)
        for truth in truths
        for told in truth.told
        for name, nouns in NOUNS.items()
        if (number := getattr(told, name)) is not None
        and not any(form in texts[told.document] for form in spellings(number, *nouns))
    ]
    assert not missing


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_each_true_number_stands_in_a_report_that_is_no_copy(seed: int) -> None:
    _, truths = made(seed=seed)
    for truth in truths:
        own = [told for told in truth.told if told.copy_of is None]
        for name in NOUNS:
            number = getattr(truth, name)
            assert number == 0 or number in {getattr(told, name) for told in own}, (truth, name)
        assert truth.killed + truth.injured > 0
        assert truth.children + truth.women <= truth.killed


def test_the_place_stands_in_the_report_as_it_is_said_to_spell_it() -> None:
    reports, truths = made()
    texts = {report.id: report.text for report in reports}
    assert all(told.place in texts[told.document] for truth in truths for told in truth.told)
    spelled = {told.place.split()[-1] != truth.place.split()[-1] for truth in truths for told in truth.told}
    assert spelled == {True, False}


def test_outlets_disagree_as_outlets_do() -> None:
    _, truths = made(2000)
    told = [(truth, told) for truth in truths for told in truth.told]
    assert any(t.killed is not None and t.killed < truth.killed for truth, t in told)
    assert any(t.killed is not None and t.killed > truth.killed for truth, t in told)
    assert any(t.vague for _, t in told)
    assert any(t.killed is None and t.injured is not None and truth.killed for truth, t in told)
    assert any(t.long_ago is not None for _, t in told)
    assert any(t.among > 1 for _, t in told)


def test_a_copy_prints_the_words_of_an_earlier_report_of_its_day() -> None:
    reports, truths = made(2000)
    by_id = {report.id: report for report in reports}
    copies = [told for truth in truths for told in truth.told if told.copy_of is not None]
    assert len(copies) > 50
    for told in copies:
        assert told.copy_of is not None
        copy, original = by_id[told.document], by_id[told.copy_of]
        assert original.id < copy.id
        assert original.published == copy.published
        printed = set(original.text.split())
        assert sum(word in printed for word in copy.text.split()) > 0.7 * len(copy.text.split())


def test_a_round_up_tells_of_as_many_incidents_as_it_says() -> None:
    _, truths = made(3000)
    among: dict[str, list[Told]] = defaultdict(list)
    for told in (told for truth in truths for told in truth.told):
        among[told.document].append(told)
    assert all(len(tolds) == tolds[0].among for tolds in among.values())
    assert {len(tolds) for tolds in among.values()} >= {1, 2, 3}


@pytest.mark.parametrize("length", [300, 600, 1500])
def test_reports_are_about_as_long_as_asked_for(length: int) -> None:
    reports, _ = made(length=length)
    assert 0.95 < sum(len(report.text) for report in reports) / len(reports) / length < 1.3


def test_the_files_are_read_as_a_collection_without_an_issue(tmp_path: Path) -> None:
    reports, incidents = generate.write(tmp_path, 80, 400, 1)
    found = collect([tmp_path / "reports.jsonl"])
    assert reports == len(found.documents) == 80
    assert not found.issues
    assert all(document.outlet is not None and document.published is not None for document in found.documents)
    assert {document.language for document in found.documents} == {"ar"}
    assert len(list(read_truth(tmp_path / "truth.jsonl"))) == incidents


def run(root: Path, *options: str | Path) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, root / "benchmarks" / "generate.py", *options)
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_command_makes_its_folder_and_says_what_is_in_it(root: Path, tmp_path: Path) -> None:
    ended = run(root, "--documents", "30", "--out", tmp_path / "a" / "b", "--length", "300", "--seed", "4")
    assert ended.returncode == 0
    assert not ended.stderr
    assert ended.stdout.startswith("30 reports of ")
    lines = (tmp_path / "a" / "b" / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == [f"s{number:07d}" for number in range(30)]


def test_no_reports_are_none_to_ask_for(root: Path, tmp_path: Path) -> None:
    ended = run(root, "--documents", "0", "--out", tmp_path / "a")
    assert ended.returncode == 2
    assert "at least 1" in ended.stderr
    assert not (tmp_path / "a").exists()


def test_what_is_open_does_not_grow_with_the_reports() -> None:
    """A day's reports are written and a week's truth is held, however many come."""
    held: list[int] = []
    since = 0
    for item in stream(3000, 300, 1):
        since = 0 if isinstance(item, Truth) else since + 1
        held.append(since)
    assert max(held[len(held) // 2 :]) < 700

"""Cases and pools that nobody should have sent: each is told as such, and never has the figures of another event."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from isnad.ingest.cases import read_cases
from isnad.ingest.collection import arrivals
from isnad.model.assessment import Assessment
from isnad.model.codec import from_json
from isnad.pipeline.reading import read
from isnad.present.language import Language
from isnad.present.reasons import reason_sentence

from .made import KILLED, case, lines, source, write
from .running import Ran, isnad

HERE = {"place": "الباغوز", "date": "2022-06-01"}
ELSEWHERE = "قتل سبعة مدنيين بغارة جوية على بلدة هجين أمس."
ENGLISH = "Three civilians were killed yesterday in an air strike on the market of the village, people there said."
RUSSIAN = "По словам местных жителей, вчера в результате удара по рынку деревни погибли трое мирных граждан."
RANGES = ("killed", "injured", "children_killed", "women_killed")
TOLD = KILLED.format(n=5)


def asked(query: object, *sources: object) -> dict[str, Any]:
    return {"id": "c1", "query": query, "sources": list(sources)}


UNANSWERED = [
    # no sources
    ({"id": "c1", "query": HERE}, "assess.no_sources"),
    (asked(HERE), "assess.no_sources"),
    ({"id": "c1", "query": HERE, "sources": None}, "assess.no_sources"),
    ({"id": "c1", "query": HERE, "sources": {"text": TOLD}}, "assess.no_sources"),
    (asked({}), "assess.no_sources"),
    # sources that cannot be used
    (asked(HERE, {"id": "s1", "url": None, "publisher": None}), "assess.no_usable_source"),
    (asked(HERE, {"id": "s1", "text": "   "}), "assess.no_usable_source"),
    (asked(HERE, {"id": "s1", "text": "12 !! 34"}), "assess.no_usable_source"),
    (asked(HERE, {"id": "s1", "text": 7}, "text", None, []), "assess.no_usable_source"),
    # other languages
    (asked(HERE, source(ENGLISH), source(RUSSIAN, 2)), "assess.no_arabic"),
    # a place that nobody names, or that is none
    (asked({**HERE, "place": "تل الرمان"}, source(TOLD), source(ELSEWHERE, 2)), "assess.place_not_named"),
    (asked({**HERE, "place": "Paris"}, source(TOLD)), "assess.place_not_in_arabic"),
    (asked({**HERE, "place": "،،"}, source(TOLD)), "assess.place_not_named"),
    (asked({**HERE, "place": "123"}, source(TOLD)), "assess.place_not_named"),
    (asked({**HERE, "place": "ب"}, source(TOLD)), "assess.place_not_named"),
    (asked({**HERE, "place": "ا" * 50_000}, source(TOLD)), "assess.place_not_named"),
    # a day on which nothing is told
    (asked({**HERE, "date": "1999-05-31"}, source(TOLD)), "assess.only_other_days"),
    # a question that cannot be understood is not answered as if it asked for less
    (asked({**HERE, "date": "31/05/2022"}, source(TOLD)), "assess.query_not_usable"),
    (asked({**HERE, "date": "2022-02-30"}, source(TOLD)), "assess.query_not_usable"),
    (asked({**HERE, "date": "2022-05-31T10:00:00"}, source(TOLD)), "assess.query_not_usable"),
    (asked({**HERE, "date": "3022-05-31"}, source(TOLD)), "assess.query_not_usable"),
    (asked({**HERE, "date": "0001-01-01"}, source(TOLD)), "assess.query_not_usable"),
    (asked({**HERE, "date": 20220531}, source(TOLD)), "assess.query_not_usable"),
    (asked({**HERE, "place": 7}, source(TOLD)), "assess.query_not_usable"),
    (asked({**HERE, "place": ["الباغوز"]}, source(TOLD)), "assess.query_not_usable"),
    (asked("الباغوز", source(TOLD)), "assess.query_not_usable"),
    (asked([], source(TOLD)), "assess.query_not_usable"),
]


def answered(row: dict[str, Any], tmp_path: Path, *options: str | Path) -> Ran:
    good = case("good", TOLD)
    return isnad("assess", write(tmp_path / "cases.jsonl", lines(row, good)), *options)


@pytest.mark.parametrize(("row", "code"), UNANSWERED)
def test_null_bounds_and_why(row: dict[str, Any], code: str, tmp_path: Path) -> None:
    ran = answered(row, tmp_path)
    assert (ran.code, [answer["id"] for answer in ran.rows]) == (0, ["c1", "good"])
    answer, good = ran.rows
    assert [answer[name] for name in RANGES] == [[None, None]] * 4
    assert answer["reason"]["code"] == code
    assert (answer["victims"], answer["belligerents"], answer["strike_type"]) == ([], [], [])
    assert "grade" not in answer
    assert "time_of_day" not in answer
    assert good["killed"] == [5, 5]
    assert answer["fingerprint"] == good["fingerprint"]
    reason = from_json(ran.out.splitlines()[0], Assessment).reason
    assert reason is not None
    assert all(reason_sentence(reason, language) for language in Language)


WITH_ISSUES = [
    # the sources that can be used are, and the others are named
    (asked(HERE, "text", 5, None, source(TOLD)), ["ingest.source_not_an_object"] * 3, [5, 5]),
    (asked(HERE, {"id": "s0", "text": None}, source(TOLD)), ["ingest.source_without_text"], [5, 5]),
    (asked(HERE, source(TOLD), source(ELSEWHERE)), ["ingest.name_taken"], [5, 5]),
    (asked(HERE, source(TOLD), source(TOLD)), ["ingest.same_document"], [5, 5]),
    (asked(HERE, {**source(TOLD), "published": "soon"}), ["ingest.published_unreadable"], [5, 5]),
    (asked(HERE, {**source(TOLD), "title": 7, "url": []}), ["ingest.field_type"] * 2, [5, 5]),
    (asked({**HERE, "date": "31/05/2022"}, source(TOLD)), ["ingest.query_date"], [None, None]),
    (asked("الباغوز", source(TOLD)), ["ingest.field_type"], [None, None]),
    # a place that cannot be compared with the sources
    (asked({**HERE, "place": "Paris"}, source(TOLD)), ["assess.place_not_in_arabic"], [None, None]),
]


@pytest.mark.parametrize(("row", "codes", "killed"), WITH_ISSUES)
def test_issues_are_recorded_once_each(
    row: dict[str, Any], codes: list[str], killed: list[int | None], tmp_path: Path
) -> None:
    file = tmp_path / "issues.jsonl"
    ran = answered(row, tmp_path, "--issues", file)
    recorded = [json.loads(line)["reason"]["code"] for line in file.read_text(encoding="utf-8").splitlines()]
    assert (ran.rows[0]["killed"], len(recorded), len(ran.told)) == (killed, len(codes), len(codes))
    assert recorded == codes


@pytest.mark.parametrize(
    "fields",
    [
        {"id": None, "url": None, "publisher": None, "published": None, "title": None},
        {"id": "", "url": "", "publisher": "", "published": "", "title": ""},
        {},
    ],
)
def test_a_source_with_a_text_alone_is_a_source(fields: dict[str, Any], tmp_path: Path) -> None:
    ran = answered(asked(HERE, {**fields, "text": TOLD}), tmp_path)
    assert (ran.rows[0]["killed"], ran.told) == ([5, 5], [])


def test_lines_that_are_no_case_cost_themselves_and_keep_the_order(tmp_path: Path) -> None:
    bad = ['{"id": "x", ', "[]", "7", "null", '{"query": {}}', '{"id": ["x"]}', '"text"', "\ufeff{}"]
    good = [lines(case(f"c{n}", KILLED.format(n=n))).strip() for n in range(1, 9)]
    mixed = [line for pair in zip(good, bad, strict=True) for line in pair]
    ran = isnad("assess", write(tmp_path / "cases.jsonl", "\n".join(mixed) + "\n"))
    assert (ran.code, [row["id"] for row in ran.rows]) == (0, [f"c{n}" for n in range(1, 9)])
    assert [row["killed"] for row in ran.rows] == [[n, n] for n in range(1, 9)]
    assert len(ran.told) == len(bad)


def test_a_blank_field_of_a_query_is_one_that_is_not_asked(tmp_path: Path) -> None:
    open_, blank = asked({}, source(TOLD)), asked({"place": " ", "date": ""}, source(TOLD))
    first, second = (answered(row, tmp_path).rows[0] for row in (open_, blank))
    assert first == second


def test_a_case_is_answered_before_the_next_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def reading(path: Path) -> Iterator[object]:
        for item in read_cases(path):
            seen.append("read")
            yield item

    def writing(stream: Any, value: Any) -> None:
        seen.append("written")
        stream.write(value.id + "\n")

    monkeypatch.setattr("isnad.cli.assess.read_cases", reading)
    monkeypatch.setattr("isnad.cli.assess.write_line", writing)
    isnad("assess", write(tmp_path / "cases.jsonl", lines(*(case(f"c{n}", TOLD) for n in range(4)))))
    assert seen == ["read", "written"] * 4


def test_long_work_is_told_now_and_then_where_nobody_looks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "cases.jsonl", lines(*(case(f"c{n}", TOLD) for n in range(3))))
    quiet = isnad("assess", path)
    monkeypatch.setattr("isnad.cli.progress.EVERY_SECONDS", 0.0)
    told = isnad("assess", path)
    assert (quiet.told, quiet.out) == ([], told.out)
    assert told.told == ["assessing: 1", "assessing: 2", "assessing: 3"]


POOLS = [
    ("", 1, ["Nothing was read."]),
    ("not json\n[]\n7\n", 1, [":1: ", ":2: ", ":3: ", "Nothing was read."]),
    (lines({"id": "s1"}, {"id": "s2", "text": None}), 1, [":1: ", ":2: ", "Nothing was read."]),
    (lines(source(ENGLISH)), 0, ["In other languages than Arabic, kept and not read: 1", "No event"]),
    (lines(source("افتتحت البلدية حديقة جديدة في المدينة أمس.")), 0, ["No event"]),
]


@pytest.mark.parametrize(("content", "code", "told"), POOLS)
def test_pools_without_an_incident_say_so(content: str, code: int, told: list[str], tmp_path: Path) -> None:
    ran = isnad("incidents", write(tmp_path / "pool.jsonl", content))
    assert (ran.code, ran.out, len(ran.told)) == (code, "", len(told))
    assert [words for words, line in zip(told, ran.told, strict=True) if words not in line] == []


def test_pool_of_good_and_bad_sources_gives_the_good_ones_incident(tmp_path: Path) -> None:
    bare = {"id": None, "url": None, "publisher": None, "published": None, "title": None, "text": TOLD}
    pool = lines(source(TOLD), {"id": "x"}, source(ENGLISH, 2), 5) + "{no\n" + lines(source(ELSEWHERE), bare)
    alone = isnad("incidents", write(tmp_path / "good.jsonl", lines(source(TOLD))))
    ran = isnad("incidents", write(tmp_path / "pool.jsonl", pool))
    killed = {tuple(row["documents"]): row["figures"]["killed"]["low"] for row in ran.rows}
    assert {documents[0]: low for documents, low in killed.items()} == {"s1": 5, "s1#2": 7}
    assert len(ran.told) == 5
    assert alone.rows[0]["figures"]["killed"]["low"] == 5
    assert "fingerprint" in ran.err


def test_a_document_is_read_before_the_next_arrives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def arriving(paths: Any, **known: Any) -> Iterator[object]:
        for item in arrivals(paths, **known):
            seen.append("arrived")
            yield item

    def reading(document: Any, using: Any, **known: Any) -> object:
        seen.append("read")
        return read(document, using, **known)

    monkeypatch.setattr("isnad.cli.incidents.arrivals", arriving)
    monkeypatch.setattr("isnad.pipeline.attempt.read", reading)
    isnad("incidents", write(tmp_path / "pool.jsonl", lines(*(source(KILLED.format(n=n), n) for n in range(1, 5)))))
    assert seen == ["arrived", "read"] * 4

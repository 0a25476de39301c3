from pathlib import Path
from typing import Any

import pytest

from isnad.model.assessment import Assessment
from isnad.model.codec import from_json

from .made import KILLED, REPORT, case, lines, write
from .running import Ran, isnad

RANGES = ("killed", "injured", "children_killed", "women_killed")
SCORED = {*RANGES, "belligerents", "strike_type", "place", "date", "victims"}
"""What the scorer reads, without the two grades, which are not answered yet."""
NOTHING = [None, None]


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    given = (
        case("z-last", KILLED.format(n=5), KILLED.format(n=8)),
        case("a-first", KILLED.format(n=4), place="الرقة"),
        case("open", KILLED.format(n=6), place=None, day=None),
        case("foreign", "Five civilians were killed in Baghuz.", "Беспилотник упал на дом."),
        {"id": "sourceless", "query": {"place": "الباغوز", "date": "2022-06-01"}, "sources": []},
    )
    return write(tmp_path / "cases.jsonl", lines(*given))


def answers(ran: Ran) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in ran.rows}


def test_answers_are_in_the_order_of_the_cases(cases: Path) -> None:
    ran = isnad("assess", cases)
    assert (ran.code, ran.told) == (0, [])
    assert [row["id"] for row in ran.rows] == ["z-last", "a-first", "open", "foreign", "sourceless"]


def test_answers_follow_the_contract(cases: Path) -> None:
    ran = isnad("assess", cases)
    for line, row in zip(ran.out.splitlines(), ran.rows, strict=True):
        from_json(line, Assessment)
        assert set(row) >= SCORED
        for name in RANGES:
            figure = row["figures"][name]
            assert row[name] == [figure["low"], figure["high"]]
            assert set(figure) == {"low", "high", "profile", "kept", "aside", "rules"}
            assert (figure["low"] is None) == (figure["high"] is None) == (figure["kept"] == [])
            assert all(set(aside) == {"claim", "reason"} for aside in figure["aside"])
            assert figure["profile"] == "airwars-6"
        nothing = row["killed"] == row["injured"] == NOTHING
        assert ("reason" in row) is nothing


def test_figures_name_the_claims_they_stand_on(cases: Path, tmp_path: Path) -> None:
    answer = answers(isnad("assess", cases))["z-last"]
    assert answer["killed"] == [5, 8]
    assert answer["date"] == "2022-06-01"
    assert answer["place"] == {"lat": 34.45, "lon": 40.96}
    sources = lines(*case("", KILLED.format(n=5), KILLED.format(n=8))["sources"])  # type: ignore[misc]
    claims = isnad("claims", write(tmp_path / "sources.jsonl", sources)).rows
    killed = [claim["id"] for claim in claims if claim["event"] == "killed"]
    assert sorted(answer["figures"]["killed"]["kept"]) == sorted(killed)


@pytest.mark.parametrize(
    ("id_", "reason"),
    [("a-first", "assess.place_not_named"), ("foreign", "assess.no_arabic"), ("sourceless", "assess.no_sources")],
)
def test_nothing_about_the_place_is_null_with_a_reason(id_: str, reason: str, cases: Path) -> None:
    answer = answers(isnad("assess", cases))[id_]
    assert [answer[name] for name in RANGES] == [NOTHING] * 4
    assert answer["reason"]["code"] == reason


def test_empty_query_is_answered_from_what_the_sources_share(cases: Path) -> None:
    answer = answers(isnad("assess", cases))["open"]
    assert (answer["killed"], answer["date"], answer["place"]) == ([6, 6], "2022-05-31", {"lat": 34.45, "lon": 40.96})


@pytest.mark.parametrize("missing", ["query", "sources", "both"])
def test_case_without_a_query_or_sources_is_answered(missing: str, tmp_path: Path) -> None:
    whole = case("c1", KILLED.format(n=5))
    cut = {name: value for name, value in whole.items() if name == "id" or (missing not in (name, "both"))}
    ran = isnad("assess", write(tmp_path / "cases.jsonl", lines(cut)))
    assert (ran.code, len(ran.rows)) == (0, 1)
    assert ran.rows[0]["killed"] == ([5, 5] if missing == "query" else NOTHING)
    assert len(ran.told) == (0 if missing == "query" else 1)


def test_broken_line_costs_itself(tmp_path: Path) -> None:
    good = [lines(case(name, KILLED.format(n=n))) for name, n in (("c1", 3), ("c2", 4))]
    path = write(tmp_path / "cases.jsonl", good[0] + '{"id": "c9", \n' + "[]\n" + good[1])
    ran = isnad("assess", path, "--issues", tmp_path / "issues.jsonl")
    assert (ran.code, [row["killed"] for row in ran.rows]) == (0, [[3, 3], [4, 4]])
    assert [line.split(" ")[0] for line in ran.told] == [f"{path}:2:", f"{path}:3:"]
    assert len((tmp_path / "issues.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    assert isnad("assess", path, "--strict").code == 3


def test_second_case_of_one_id_is_not_answered(tmp_path: Path) -> None:
    path = write(tmp_path / "cases.jsonl", lines(case("c1", KILLED.format(n=3)), case("c1", KILLED.format(n=4))))
    ran = isnad("assess", path)
    assert ([row["killed"] for row in ran.rows], len(ran.told)) == ([[3, 3]], 1)


@pytest.mark.parametrize("day", ["2022-13-45", "yesterday", "0001-01-01", "9999-12-31"])
def test_day_that_is_none_does_not_stop_the_run(day: str, tmp_path: Path) -> None:
    undated = case("c1", KILLED.format(n=3), day=day)
    undated["sources"] = [{"id": "s1", "text": KILLED.format(n=3)}]
    path = write(tmp_path / "cases.jsonl", lines(undated, case("c2", KILLED.format(n=4))))
    ran = isnad("assess", path)
    assert (ran.code, [row["id"] for row in ran.rows]) == (0, ["c1", "c2"])
    assert len(ran.told) == 1
    assert day in ran.told[0]


def test_same_input_same_bytes_in_a_file_and_on_stdout(cases: Path, tmp_path: Path) -> None:
    out = isnad("assess", cases).out
    assert isnad("assess", cases).out == out
    written = isnad("assess", cases, "-o", tmp_path / "answers.jsonl")
    assert (written.code, written.out) == (0, "")
    assert (tmp_path / "answers.jsonl").read_bytes() == out.encode()


@pytest.mark.parametrize(("language", "word"), [("en", "Killed: 5 to 8"), ("ar", "القتلى: من 5 إلى 8")])
def test_terminal_gets_sentences_under_the_id_of_each_case(language: str, word: str, cases: Path) -> None:
    text = isnad("assess", cases, "--language", language, terminal=True).out
    found = [block.split("\n", 1) for block in text.split("== ")[1:]]
    assert [head.strip("\u2068\u2069") for head, _ in found] == ["z-last", "a-first", "open", "foreign", "sourceless"]
    assert word in found[0][1]
    assert isnad("assess", cases, "--json", terminal=True).out == isnad("assess", cases).out


def test_profile_is_named_and_used(tmp_path: Path) -> None:
    vague = write(tmp_path / "cases.jsonl", lines(case("c1", "قتل عشرات المدنيين في قصف على بلدة الباغوز أمس.")))
    read = {name: isnad("assess", vague, "--profile", name).rows[0] for name in ("airwars", "literal")}
    assert (read["airwars"]["killed"], read["literal"]["killed"]) == ([12, 24], NOTHING)
    assert read["literal"]["fingerprint"]["profile"] == "literal-1"
    assert read["literal"]["figures"]["killed"]["profile"] == "literal-1"


def test_gazetteer_locates_the_place_asked_about(tmp_path: Path) -> None:
    places = write(tmp_path / "places.csv", "name_ar,lat,lon\nتل الزيتون,36.1,37.2\n")
    path = write(tmp_path / "cases.jsonl", lines(case("c1", KILLED.format(n=3), place="تل الزيتون")))
    assert isnad("assess", path, "--gazetteer", places).rows[0]["place"] == {"lat": 36.1, "lon": 37.2}
    assert isnad("assess", path).rows[0]["place"] is None


@pytest.mark.parametrize("content", ["", "\n\n", "not json\n"])
def test_no_case_at_all_is_told(content: str, tmp_path: Path) -> None:
    ran = isnad("assess", write(tmp_path / "cases.jsonl", content))
    assert (ran.code, ran.out) == (1, "")
    assert ran.told != []


def test_folder_is_no_file_of_cases(reports: Path) -> None:
    ran = isnad("assess", reports)
    assert (ran.code, ran.out, len(ran.told)) == (2, "", 1)
    assert "[ingest.not_a_file]" in ran.err


def test_report_of_many_sentences_is_a_source_like_any(tmp_path: Path) -> None:
    ran = isnad("assess", write(tmp_path / "cases.jsonl", lines(case("c1", REPORT, day="2022-05-31"))))
    (answer,) = ran.rows
    assert (answer["killed"], answer["children_killed"], answer["women_killed"]) == ([12, 12], [4, 4], [2, 2])
    assert answer["belligerents"] == ["U.S.-led Coalition"]

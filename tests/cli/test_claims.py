import csv
import io
import json
from pathlib import Path

import pytest

from isnad.model.claim import Claim
from isnad.model.codec import from_json, to_json
from isnad.version import VERSION

from .made import OTHER, REPORT, lines, source, write
from .running import FINGERPRINT, Ran, isnad


def claims_of(ran: Ran) -> list[Claim]:
    """Every line of stdout through the codec, which refuses what the contract does not have."""
    return [from_json(line, Claim) for line in ran.out.splitlines()]


def assert_spans_hold(claims: list[Claim], texts: dict[str, str]) -> None:
    for claim in claims:
        text, fields = texts[claim.document], claim.spans
        spans = (fields.event, fields.count, fields.by, fields.place, fields.time, *(link.span for link in claim.chain))
        for span in spans:
            assert span is None or text[span.start : span.end].strip() != ""
        for link in claim.chain:
            assert link.span is None or link.name == text[link.span.start : link.span.end]


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_folder(form: tuple[str, ...], reports: Path) -> None:
    ran = isnad("claims", reports, *form)
    claims = claims_of(ran)
    assert (ran.code, ran.told) == (0, [])
    assert list(dict.fromkeys(claim.document for claim in claims)) == ["001.txt", "002.txt"]
    assert_spans_hold(claims, {"001.txt": REPORT, "002.txt": OTHER})
    assert [to_json(claim) for claim in claims] == ran.out.splitlines()


def test_words_of_a_claim(reports: Path) -> None:
    found = claims_of(isnad("claims", reports / "002.txt"))
    words = {
        (c.event, c.spans.event.of(OTHER), None if c.spans.count is None else c.spans.count.of(OTHER)) for c in found
    }
    assert {("killed", "قتل", "3 مدنيين"), ("injured", "أصيب", "7 آخرون"), ("shelling", "قصف", None)} <= words


def test_file_gives_what_its_folder_gives(reports: Path) -> None:
    whole = isnad("claims", reports).out
    parts = [isnad("claims", reports / name).out for name in ("001.txt", "002.txt")]
    assert whole == "".join(parts)
    assert isnad("claims", reports / "001.txt", reports / "002.txt").out == whole


def test_table(tabled: Path) -> None:
    for path in (tabled, tabled / "sources.csv"):
        ran = isnad("claims", path)
        claims = claims_of(ran)
        assert {claim.document for claim in claims} == {"001.txt"}
        assert {claim.chain[0].name for claim in claims} == {"بريد الضفة"}
        assert [line for line in ran.told if "002.txt" in line] != []
        killed = next(claim for claim in claims if claim.event == "killed")
        assert killed.time is not None
        assert killed.time.start is not None
        assert killed.time.start.date().isoformat() == "2019-03-19"


def test_json_lines(tmp_path: Path) -> None:
    pool = write(tmp_path / "pool.jsonl", lines(source(REPORT, 1), source(OTHER, 2)))
    ran = isnad("claims", pool)
    claims = claims_of(ran)
    assert (ran.code, ran.told) == (0, [])
    assert {claim.document for claim in claims} == {"s1", "s2"}
    assert {claim.chain[0].name for claim in claims} == {"Village News 1", "Village News 2"}
    assert_spans_hold(claims, {"s1": REPORT, "s2": OTHER})


def test_only_data_on_stdout_and_the_fingerprint_on_stderr(reports: Path) -> None:
    ran = isnad("claims", reports)
    (printed,) = [line for line in ran.err.splitlines() if line.startswith(FINGERPRINT)]
    assert FINGERPRINT not in ran.out
    fingerprint = json.loads(printed.removeprefix(FINGERPRINT))
    assert fingerprint["version"] == VERSION
    assert set(fingerprint) == {"version", "knowledge", "profile", "gazetteers"}


def test_same_input_same_bytes(reports: Path, tmp_path: Path) -> None:
    first, second = isnad("claims", reports), isnad("claims", reports)
    assert first == second
    isnad("claims", reports, "-o", tmp_path / "claims.jsonl")
    assert (tmp_path / "claims.jsonl").read_bytes() == first.out.encode()


@pytest.mark.parametrize(("language", "word"), [("en", " killed"), ("ar", "مقتل")])
def test_summary(language: str, word: str, tabled: Path) -> None:
    ran = isnad("claims", tabled, "--summary", "--language", language)
    assert ran.code == 0
    assert word in ran.out
    assert "001.txt" in ran.out
    assert "002.txt" in ran.out.split("==")[-1]
    assert not ran.out.startswith("{")
    assert isnad("claims", tabled, "--language", language, terminal=True).out == ran.out


def test_json_on_a_terminal_where_asked_for(reports: Path) -> None:
    assert isnad("claims", reports, "--json", terminal=True).out == isnad("claims", reports).out


@pytest.mark.parametrize("language", ["en", "ar"])
def test_page(language: str, tabled: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    ran = isnad("claims", tabled, "--html", page, "--language", language)
    text = page.read_text(encoding="utf-8")
    assert (ran.code, ran.out) == (0, "")
    assert text.lower().startswith("<!doctype html>")
    assert f'lang="{language}"' in text
    assert "002.txt" in text
    assert str(page) in ran.err
    for claim in claims_of(isnad("claims", tabled)):
        assert claim.id in text


def test_page_beside_lines(reports: Path, tmp_path: Path) -> None:
    expected = isnad("claims", reports).out
    both = isnad("claims", reports, "--html", tmp_path / "a.html", "--json")
    assert both.out == expected
    isnad("claims", reports, "--html", tmp_path / "b.html", "-o", tmp_path / "b.jsonl")
    assert (tmp_path / "b.jsonl").read_text(encoding="utf-8") == expected
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_summary_in_a_file(reports: Path, tmp_path: Path) -> None:
    ran = isnad("claims", reports, "--summary", "-o", tmp_path / "summary.txt")
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / "summary.txt").read_text(encoding="utf-8") == isnad("claims", reports, "--summary").out


def test_two_forms_of_one_output_are_refused(reports: Path) -> None:
    ran = isnad("claims", reports, "--json", "--summary")
    assert (ran.code, ran.out) == (2, "")
    assert "[cli.two_forms]" in ran.err


def test_gazetteer_of_the_user(tmp_path: Path) -> None:
    table = io.StringIO()
    csv.writer(table).writerows([["name_ar", "lat", "lon", "precision"], ["تل الزيتون", "36.1", "37.2", "village"]])
    places = write(tmp_path / "places.csv", table.getvalue())
    report = write(tmp_path / "a.txt", "قتل 5 مدنيين في قصف على تل الزيتون.")
    (killed, *_) = claims_of(isnad("claims", report, "--gazetteer", places))
    assert killed.place is not None
    assert (killed.place.lat, killed.place.lon, killed.place.status) == (36.1, 37.2, "resolved")
    (without, *_) = claims_of(isnad("claims", report))
    assert without.place is None or without.place.lat is None


def test_zone_moves_the_offset_and_nothing_else(tabled: Path) -> None:
    here, there = (isnad("claims", tabled, "--zone", zone).out for zone in ("Asia/Damascus", "Asia/Tokyo"))
    assert "+02:00" in here
    assert here.replace("+02:00", "+09:00") == there


def test_nothing_claimed_is_no_failure(tmp_path: Path) -> None:
    ran = isnad("claims", write(tmp_path / "a.txt", "افتتحت البلدية حديقة جديدة.\n"))
    assert (ran.code, ran.out, ran.told) == (0, "", [])

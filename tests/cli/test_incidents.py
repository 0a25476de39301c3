import json
from pathlib import Path

from .running import isnad

MARKET = "قتل ثلاثة مدنيين بقصف مدفعي على سوق قرية الصفصاف."
LATER = "مقتل أربعة مدنيين بقصف مدفعي على سوق قرية الصفصاف، والقصف أصاب محال تجارية."


def reports(folder: Path) -> Path:
    lines = [
        {"id": name, "text": text, "published": "2022-06-01", "publisher": name}
        for name, text in (("a", MARKET), ("b", LATER))
    ]
    path = folder / "reports.jsonl"
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


def test_one_line_an_incident(tmp_path: Path) -> None:
    ran = isnad("incidents", reports(tmp_path))
    assert ran.code == 0
    (incident,) = ran.rows
    assert incident["documents"] == ["a", "b"]
    assert (incident["figures"]["killed"]["low"], incident["figures"]["killed"]["high"]) == (3, 4)


def test_decisions_are_read_and_broken_ones_named(tmp_path: Path) -> None:
    path = reports(tmp_path)
    claims = [row["id"] for row in isnad("claims", path).rows if row["event"] == "killed"]
    decided = tmp_path / "decided.jsonl"
    lines = [{"decision": "not_same", "claims": claims, "reason": "two days"}, {"decision": "maybe"}]
    decided.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    ran = isnad("incidents", path, "--decisions", decided)
    assert [row["documents"] for row in ran.rows] == [["a"], ["b"]]
    assert [line for line in ran.told if "decided.jsonl:2" in line]


def test_the_same_bytes_every_time(tmp_path: Path) -> None:
    path = reports(tmp_path)
    assert isnad("incidents", path).out == isnad("incidents", path).out


def test_for_a_person(tmp_path: Path) -> None:
    out = isnad("incidents", reports(tmp_path), "--summary", "--language", "ar").out
    assert "المصادر الأصلية:" in out
    assert isnad("incidents", reports(tmp_path), "--summary", "--json").code == 2


def test_the_way_of_each_claim_is_in_the_line(tmp_path: Path) -> None:
    (incident,) = isnad("incidents", reports(tmp_path)).rows
    nodes = {node["id"]: node["kind"] for node in incident["sources"]["nodes"]}
    assert sorted(nodes.values()) == ["document", "document", "origin", "origin"]
    handed = [claim for tie in incident["sources"]["ties"] for claim in tie["claims"]]
    assert sorted(handed) == sorted(incident["claims"])
    assert all({tie["source"], tie["target"]} <= nodes.keys() for tie in incident["sources"]["ties"])

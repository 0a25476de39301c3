"""The list of people named, read back by pandas and as JSON lines."""

from pathlib import Path

import pandas as pd

from export.made import built
from isnad.export.case_content import case_content
from isnad.model.decision import AcceptClaim, Decision, PublishName, RejectClaim
from isnad.pipeline.context import Context
from isnad.present.redaction.edition import Edition

from .made import CHILD, FIGHTER, HURT, MOTHER, case_of_people, exported, lines, lost


def test_one_row_a_person(named: Path, tmp_path: Path, using: Context) -> None:
    table = pd.read_csv(exported("victims", named, tmp_path / "x", using) / "victims.internal.csv").set_index("name_ar")
    assert list(table.index) == [CHILD, MOTHER, FIGHTER, HURT]
    child = table.loc[CHILD]
    assert (child["age_group"], child["age_basis"], child["documents"], child["origins"]) == ("child", "stated", 2, 2)
    assert set(child["spellings"].split("|")) == {CHILD, "سلمى الكيلاني"}
    assert (table.loc[MOTHER, "sex"], table.loc[MOTHER, "age_group"]) == ("female", "adult")
    assert table["sex"].isna()[CHILD]
    assert (table.loc[FIGHTER, "status"], table.loc[HURT, "status"]) == ("fighter", "civilian")
    assert table.loc[HURT, "outcome"] == "killed|injured"
    assert (table["day_first"] == "2022-06-02").all()
    assert not table["published"].any()
    assert table["exact_age"].isna().all()
    assert (table["review"] == "proposed").all()


def test_lines_hold_the_same_as_the_table(named: Path, tmp_path: Path, using: Context) -> None:
    folder = exported("victims", named, tmp_path / "x", using)
    table = pd.read_csv(folder / "victims.internal.csv")
    found = lines(folder / "victims.internal.jsonl")
    assert [one["id"] for one in found] == list(table["id"])
    assert list(found[0]) == list(table.columns)
    assert found[0]["one_origin"] is False
    assert found[0]["claims"] == table["claims"].astype(str)[0].split("|")
    assert found[0]["exact_age"] is None


def test_claims_that_a_person_rejected_name_nobody(named: Path, tmp_path: Path, using: Context) -> None:
    with case_content(named, Edition.INTERNAL, using) as content:
        claims = [record.claim for record in content.claims()]
    of_fighter = next(c for c in claims if c.victims is not None and FIGHTER in c.victims.names)
    of_hurt = next(c for c in claims if c.victims is not None and HURT in c.victims.names)
    decisions: list[Decision] = [
        RejectClaim(of_fighter.id, "another man", seen=of_fighter),
        AcceptClaim(of_hurt.id, seen=of_hurt),
    ]
    case = case_of_people(tmp_path, using, decisions)
    table = pd.read_csv(exported("victims", case, tmp_path / "x", using) / "victims.internal.csv").set_index("name_ar")
    assert FIGHTER not in table.index
    assert dict(table["claims_decided"]) == {CHILD: 0, MOTHER: 0, HURT: 1}


def test_the_public_list_holds_whom_a_reviewer_put_in_and_nobody_else(tmp_path: Path, using: Context) -> None:
    case = case_of_people(tmp_path, using, [PublishName(HURT, "the family asked for it")])
    folder = exported("victims", case, tmp_path / "x", using, Edition.PUBLIC)
    (row,) = lines(folder / "victims.jsonl")
    assert (row["name_ar"], row["published"], row["home"], row["family"]) == (HURT, True, [], [])
    everything = (folder / "victims.csv").read_text("utf-8")
    assert not any(part in everything for part in ("سلمى", "هند", "فؤاد"))
    assert lost(folder)["not_named"] > 0
    internal = lines(exported("victims", case, tmp_path / "y", using) / "victims.internal.jsonl")
    assert {one["name_ar"]: one["published"] for one in internal} == {
        CHILD: False,
        MOTHER: False,
        FIGHTER: False,
        HURT: True,
    }


def test_nobody_published_is_an_empty_list_with_its_header(named: Path, tmp_path: Path, using: Context) -> None:
    folder = exported("victims", named, tmp_path / "x", using, Edition.PUBLIC)
    table = pd.read_csv(folder / "victims.csv")
    assert (len(table), "name_latin" in table.columns) == (0, True)
    with case_content(named, Edition.PUBLIC, using) as content:
        figures = [record.incident.figures for record in content.incidents()]
    assert lost(folder)["not_named"] == sum((one.killed.low or 0) + (one.injured.low or 0) for one in figures)


def test_marks_of_direction_stay_out_of_names(tmp_path: Path, using: Context) -> None:
    mark = "\u200f"
    text = f"قُتل المدني سامي {mark}نزار القصاب{mark} بقصف مدفعي على قرية الصفصاف يوم الخميس 2 حزيران 2022.\n"
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "1.txt").write_text(text, encoding="utf-8")
    case = built([reports], tmp_path / "marks.case", using, tmp_path / "keys")
    (row,) = lines(exported("victims", case, tmp_path / "x", using) / "victims.internal.jsonl")
    assert row["name_ar"] == "سامي نزار القصاب"
    assert mark not in row["name_latin"]

"""Claims and their links: the lines are the contract's claims, the tables say the same flat."""

import json
from pathlib import Path

import pandas as pd
import pytest

from export.made import PEOPLE
from isnad.export.case_content import case_content
from isnad.model.claim import Claim
from isnad.model.codec import from_builtins, to_builtins
from isnad.model.decision import CorrectClaim
from isnad.pipeline.context import Context
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition
from present.redaction.leaks import leaks

from .made import case_of_people, exported, lines, lost, rows

BESIDE = ("number", "state", "incident", "machine", "quote")


@pytest.fixture(scope="module")
def folder(example: Path, tmp_path_factory: pytest.TempPathFactory, using: Context) -> Path:
    return exported("claims", example, tmp_path_factory.mktemp("claims") / "x", using)


def test_lines_are_the_claims_of_the_contract(folder: Path, example: Path, using: Context) -> None:
    with case_content(example, Edition.INTERNAL, using) as content:
        records = list(content.claims())
    found = lines(folder / "claims.internal.jsonl")
    claims = [from_builtins({k: v for k, v in one.items() if k not in BESIDE}, Claim) for one in found]
    assert claims == [record.claim for record in records]
    assert [(one["number"], one["state"], one["incident"], one["quote"]) for one in found] == [
        (record.number, record.state, record.incident, record.quote) for record in records
    ]


def test_the_table_says_the_same(folder: Path) -> None:
    table = pd.read_csv(folder / "claims.internal.csv", dtype=str, keep_default_na=False)
    for row, line in zip(table.to_dict("records"), lines(folder / "claims.internal.jsonl"), strict=True):
        count = line["count"] or {"low": None, "high": None, "exactness": "", "word": None}
        assert [row["count_low"], row["count_high"]] == [_text(count["low"]), _text(count["high"])]
        assert (row["exactness"], row["count_word"]) == (count["exactness"], count["word"] or "")
        assert json.loads(row["chain"]) == line["chain"]
        assert row["last_kind"] == line["chain"][-1]["kind"]
        assert [row["event_span_start"], row["event_span_end"]] == [str(end) for end in line["spans"]["event"]]
        assert row["by"] == "|".join(doer["id"] for doer in line["by"])
        assert row["rules"] == "|".join(line["rules"])
        assert row["time_start"] == ((line["time"] or {}).get("start") or "")


def _text(number: int | None) -> str:
    return "" if number is None else str(number)


def test_a_quote_is_where_its_spans_say(folder: Path, example: Path, using: Context) -> None:
    with case_content(example, Edition.INTERNAL, using) as content:
        texts = {record.name: record.text or "" for record in content.documents()}
    for row in rows(folder / "claims.internal.csv"):
        words = texts[row["document"]][int(row["event_span_start"]) : int(row["event_span_end"])]
        assert words
        assert words in row["quote"]


def test_links_are_the_chains_in_their_order(folder: Path) -> None:
    links = pd.read_csv(folder / "links.internal.csv", dtype=str, keep_default_na=False)
    told = {line["id"]: line["chain"] for line in lines(folder / "claims.internal.jsonl")}
    assert set(links["claim"]) == set(told)
    for claim, found in links.groupby("claim"):
        chain = told[str(claim)]
        assert list(found["position"]) == [str(n) for n in range(1, len(chain) + 1)]
        assert list(found["name"]) == [link["name"] for link in chain]
        assert list(found["anonymous"]) == ["true" if link.get("anonymous") else "false" for link in chain]
        assert list(found["stance"]) == [link.get("stance") or "" for link in chain]


@pytest.mark.parametrize(("language", "word"), [(Language.EN, "citing"), (Language.AR, "نقلاً")])
def test_the_chain_is_in_words_of_the_language_asked_for(
    language: Language, word: str, example: Path, tmp_path: Path, using: Context
) -> None:
    found = rows(exported("claims", example, tmp_path / "x", using, language=language) / "claims.internal.csv")
    assert any(word in row["chain_in_words"] for row in found)
    assert not any(mark in row["chain_in_words"] for row in found for mark in "\u2066\u2067\u2068\u2069\u200f")


def test_nobody_hurt_is_0_and_no_number_is_empty(named: Path, tmp_path: Path, using: Context) -> None:
    found = rows(exported("claims", named, tmp_path / "x", using) / "claims.internal.csv")
    (nobody,) = (row for row in found if row["event"] == "injured" and row["modality"] == "negated")
    assert (nobody["count_low"], nobody["count_high"]) == ("0", "0")
    strike = next(row for row in found if row["event"] == "strike")
    assert (strike["count_low"], strike["count_high"], strike["group"]) == ("", "", "")


def test_a_corrected_claim_has_the_programs_reading_beside_it(named: Path, tmp_path: Path, using: Context) -> None:
    with case_content(named, Edition.INTERNAL, using) as content:
        claim = next(record.claim for record in content.claims() if record.claim.count is not None)
    corrected = from_builtins({**_builtins(claim), "by": [{"id": "sdf", "basis": "stated"}]}, Claim)
    case = case_of_people(tmp_path, using, [CorrectClaim(claim.id, corrected, seen=claim)])
    folder = exported("claims", case, tmp_path / "x", using)
    line = next(one for one in lines(folder / "claims.internal.jsonl") if one["id"] == claim.id)
    assert (line["state"], line["by"][0]["id"], line["machine"]["by"]) == ("corrected", "sdf", [])
    row = next(one for one in rows(folder / "claims.internal.csv") if one["claim"] == claim.id)
    assert (row["state"], row["by"]) == ("corrected", "sdf")
    assert lost(folder)["machine"] == 1


def _builtins(claim: Claim) -> dict[str, object]:
    made: dict[str, object] = to_builtins(claim)
    return made


def test_the_public_lines_quote_nothing(peopled: Path, tmp_path: Path, using: Context) -> None:
    folder = exported("claims", peopled, tmp_path / "x", using, Edition.PUBLIC)
    found = lines(folder / "claims.jsonl")
    assert found
    assert not any("quote" in one for one in found)
    assert all(one["document"].isdigit() for one in found)
    assert lost(folder)["quote"] == len(found)
    assert leaks((folder / "claims.csv").read_text("utf-8").splitlines(), PEOPLE) == []

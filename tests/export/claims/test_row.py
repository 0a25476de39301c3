"""Any claim as a row and as a line: every column filled from its own field, and nothing lost in the line."""

import csv
import io
import json

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from export.anything import any_of
from isnad.export.cells import safe
from isnad.export.claims.line import claim_line
from isnad.export.claims.links import link_rows
from isnad.export.claims.row import claim_row
from isnad.export.folder import Rows
from isnad.export.records import ClaimRecord
from isnad.export.words import words_of
from isnad.model.chain import Link
from isnad.model.claim import Claim
from isnad.model.codec import from_json, to_builtins
from isnad.model.terms import LinkKind
from isnad.pipeline.context import Context
from isnad.pipeline.standing import State
from isnad.present.language import Language
from reconcile.made import killed

BESIDE = ("number", "state", "incident", "machine", "quote")


def with_a_chain(record: ClaimRecord) -> ClaimRecord:
    """A chain is never empty, and says only with codes of its own why it may go on."""
    chain = tuple(msgspec.structs.replace(link, incomplete=None) for link in record.claim.chain)
    return msgspec.structs.replace(record, claim=msgspec.structs.replace(record.claim, chain=chain))


RECORDS: st.SearchStrategy[ClaimRecord] = (
    any_of(ClaimRecord).filter(lambda record: bool(record.claim.chain)).map(with_a_chain)
)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@QUICK
@given(record=RECORDS, language=st.sampled_from(Language))
def test_any_claim_fills_the_columns(record: ClaimRecord, language: Language, using: Context) -> None:
    for table, made in (("claims", [claim_row(record, language, using.gazetteer)]), ("links", link_rows(record))):
        stream = io.StringIO(newline="")
        rows, columns = Rows(stream, words_of("claims").names(table)), words_of("claims").names(table)
        for row in made:
            assert set(row) == set(columns)
            rows.add(row)
        stream.seek(0)
        assert all(None not in one and None not in one.values() for one in csv.DictReader(stream))


@QUICK
@given(record=RECORDS)
def test_a_count_of_0_and_no_count_are_told_apart(record: ClaimRecord, using: Context) -> None:
    row, count = claim_row(record, Language.EN, using.gazetteer), record.claim.count
    assert row["count_low"] == (None if count is None else count.low)
    assert row["count_high"] == (None if count is None else count.high)
    assert (row["exactness"] is None) is (count is None)


@QUICK
@given(record=RECORDS)
def test_any_line_holds_the_whole_claim(record: ClaimRecord) -> None:
    line = claim_line(record).encode("utf-8", "backslashreplace")
    told = json.loads(line)
    beside = {name: told.pop(name, None) for name in BESIDE}
    assert told == json.loads(json.dumps(to_builtins(record.claim)))
    assert from_json(json.dumps(told), Claim) == record.claim
    assert (beside["number"], beside["state"], beside["incident"]) == (record.number, record.state, record.incident)
    assert beside["quote"] == record.quote
    assert (beside["machine"] is None) is (record.machine is None)


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "\u200f+1", "@x"])
def test_names_that_look_like_formulas_stay_text(name: str, using: Context) -> None:
    claim = msgspec.structs.replace(killed(1), chain=(Link(name, LinkKind.OFFICIAL, None),))
    record = ClaimRecord("1.1", claim, State.WAITING)
    stream = io.StringIO(newline="")
    Rows(stream, words_of("claims").names("claims")).add(claim_row(record, Language.EN, using.gazetteer))
    stream.seek(0)
    assert next(csv.DictReader(stream))["last_name"] == safe(name) == f"'{name}"

import datetime as dt
import socket
import time
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from ingest.given import TODAY, Write, codes
from ingest.hostile import Hostile, feeds, tables
from isnad.ingest.collection import collect

from .books import simple

ALL = [*tables.HOSTILE, *feeds.HOSTILE]
TAKES_LONG = 20.0


@pytest.mark.parametrize("hostile", ALL, ids=lambda each: f"{each.file}: {each.name}")
def test_what_is_broken_is_told_and_the_rest_is_read(
    hostile: Hostile, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "socket", lambda *_, **__: pytest.fail("the network"))
    path = write(hostile.file, hostile.make())
    write("b.txt", "قتل رجل في الحقل")
    before = sorted(tmp_path.rglob("*"))
    begun = time.monotonic()
    found = collect([tmp_path], today=TODAY)
    assert time.monotonic() - begun < TAKES_LONG
    told = codes(found.issues)
    assert set(told) == set(hostile.codes)
    assert hostile.codes == () or all(issue.where.startswith(str(path)) for issue in found.issues)
    assert found.documents[-1].name == "b.txt"
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.xlsx", "a.rss", "a.xml"])
@given(data=st.binary(max_size=400))
@settings(max_examples=60, deadline=None)
def test_any_bytes_end_without_an_error(name: str, data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("any") / name
    path.write_bytes(data)
    found = collect([path], today=TODAY)
    assert found.documents or found.issues or found.unlisted or data.strip() == b""


@given(at=st.integers(0, 10**6), change=st.binary(min_size=1, max_size=4), cut=st.booleans())
@settings(max_examples=150, deadline=None)
def test_a_damaged_workbook_ends_without_an_error(
    at: int, change: bytes, cut: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    whole = simple()
    at %= len(whole)
    path = tmp_path_factory.mktemp("damaged") / "a.xlsx"
    path.write_bytes(whole[:at] if cut else whole[:at] + change + whole[at + len(change) :])
    collect([path], today=dt.date(2026, 6, 1))

import io
import json
import re
from typing import Any

import pytest
from hypothesis import given, strategies as st

from isnad.ingest import json_stream
from isnad.ingest.json_stream import JsonStream
from isnad.ingest.jsonl import Line
from isnad.model.document import Issue

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def stream(data: bytes, limit: int = 1_000) -> JsonStream:
    return JsonStream(io.BytesIO(data), "a.json", limit)


def elements(data: bytes, limit: int = 1_000) -> list[Any]:
    found, on = [], stream(data, limit)
    for _ in on.elements() if on.peek() == "[" else ():
        one = on.value("here")
        found.append(one.value if isinstance(one, Line) else one.reason.code)
    return found if on.fault is None else [*found, on.fault.reason.code]


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that every value lies across the edge of what is read at once."""
    monkeypatch.setattr(json_stream, "_CHUNK", 7)


@given(st.lists(VALUES, max_size=5), st.booleans(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_every_value_wherever_it_is_cut(values: list[Any], spaced: bool, encoding: str) -> None:
    text = json.dumps(values, ensure_ascii=False, indent=2 if spaced else None)
    assert elements(text.encode(encoding, "replace"), 100_000) == json.loads(text.encode("utf-8", "replace"))


@given(st.lists(VALUES, max_size=5))
def test_a_value_is_passed_over_as_it_is_read(values: list[Any]) -> None:
    on = stream(json.dumps([*values, "end"]).encode(), 100_000)
    for number in on.elements():
        if number < len(values):
            on.skip()
        else:
            assert on.value("here") == Line("here", "end")
    assert (on.fault, on.peek()) == (None, "")


@given(st.binary(max_size=200))
def test_anything_at_all_ends(data: bytes) -> None:
    on = stream(data, 20)
    for _ in on.elements() if on.peek() == "[" else ():
        on.value("here")
    for _ in on.members() if on.peek() == "{" else ():
        on.skip()


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"[]", []),
        (b"[1,]", [1]),
        (b"[1, nothing, {]}, 3]", [1, "ingest.broken_item", "ingest.broken_item", "ingest.broken_json"]),
        (b'[1, {"a": tru}, 3]', [1, "ingest.broken_item", 3]),
        (b'[1, "' + b"a" * 2_000 + b'", [' + b"2," * 2_000 + b"2], 3]", [1, *["ingest.item_too_long"] * 2, 3]),
        (b'[1, "' + b'\\"' * 2_000 + b'", 3]', [1, "ingest.item_too_long", 3]),
        (b"[1", [1, "ingest.broken_json"]),
        (b"[1 2]", [1, "ingest.broken_json"]),
        (b'["\xd9", 2]', ["\udcd9", 2]),
    ],
)
def test_a_broken_value_costs_itself(data: bytes, found: list[Any]) -> None:
    assert elements(data) == found


def test_a_long_value_is_never_held(monkeypatch: pytest.MonkeyPatch) -> None:
    on = stream(b'["' + b"a" * 100_000 + b'", 1]', 50)
    longest = 0
    take = on._take

    def watched(data: bytes) -> bool:
        nonlocal longest
        went_on = take(data)
        longest = max(longest, len(on._text))
        return went_on

    monkeypatch.setattr(on, "_take", watched)
    values = [on.value("here") for _ in on.elements()]
    assert isinstance(values[0], Issue)
    assert values[1] == Line("here", 1)
    assert longest < 200


def test_an_opening_is_passed_where_it_stands() -> None:
    on = stream(b"  ab = [1]")
    assert not on.passes(re.compile("b"))


def test_where_it_broke_is_counted_from_the_beginning() -> None:
    on = stream(b"[" + b"1, " * 100 + b"2 3]")
    for _ in on.elements():
        on.value("here")
    assert on.fault is not None
    assert {p.name: p.value for p in on.fault.reason.params}["at"] == 303

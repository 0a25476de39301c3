import hashlib
import json

import msgspec
import pytest
from hypothesis import given, strategies as st

from isnad.model.reason import Parameter
from isnad.store.canonical import canonical, hash_of
from isnad.store.entry import EMPTY, GENESIS, Act, Action, Head, follow

WHEN = "2022-06-01T10:00:00.000Z"
ACT = Act.of(Action.DOCUMENT_ADDED, name="تقرير.txt", document="ab", withheld=0)


def test_hash_can_be_checked_without_isnad() -> None:
    entry = follow(EMPTY, ACT, "أمل", WHEN)
    by_hand = {
        "action": "document.added",
        "params": {"document": "ab", "name": "تقرير.txt", "withheld": 0},
        "previous": "0" * 64,
        "seq": 1,
        "when": WHEN,
        "who": "أمل",
    }
    data = json.dumps(by_hand, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    assert entry.hash == hashlib.sha256(data).hexdigest()
    assert entry.previous == GENESIS
    assert entry.end == Head(1, entry.hash)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("seq", 2),
        ("when", "2022-06-01T10:00:00.001Z"),
        ("who", "بشير"),
        ("action", "document.reread"),
        ("params", (*ACT.params, Parameter("x", 1))),
        ("params", ACT.params[1:]),
        ("previous", "1" * 64),
    ],
)
def test_every_field_is_in_the_hash(field: str, value: object) -> None:
    entry = follow(EMPTY, ACT, "أمل", WHEN)
    assert msgspec.structs.replace(entry, **{field: value}).expected_hash() != entry.hash


def test_parameters_by_name() -> None:
    entry = follow(EMPTY, ACT, "أمل", WHEN)
    assert (entry.text("document"), entry.number("withheld")) == ("ab", 0)
    assert (entry.text("nothing"), entry.number("nothing"), entry.number("document")) == ("", None, None)


def test_order_of_parameters_does_not_matter() -> None:
    assert Act.of(Action.BUILD_ENDED, a=1, b=2) == Act.of(Action.BUILD_ENDED, b=2, a=1)


@given(st.dictionaries(st.text(), st.integers() | st.text()))
def test_canonical_bytes_read_back_and_do_not_depend_on_order(value: dict[str, object]) -> None:
    turned = dict(reversed(value.items()))
    assert canonical(value) == canonical(turned)
    assert json.loads(canonical(value)) == value
    assert hash_of(value) == hashlib.sha256(canonical(value)).hexdigest()


def test_half_a_character_is_escaped_and_reads_back() -> None:
    assert canonical("\udce3") == b'"\\udce3"'
    assert json.loads(canonical("\udce3")) == "\udce3"

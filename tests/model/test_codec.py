import importlib
import json
import pkgutil
from typing import Any

import msgspec
import pytest

import isnad.model
from isnad.errors import IsnadError
from isnad.model.bounds import Bounds
from isnad.model.claim import Claim
from isnad.model.codec import from_builtins, from_json, mention_from_json, to_builtins, to_json
from isnad.model.count import Count
from isnad.model.interval import Interval
from isnad.model.mention import (
    ActorMention,
    ActorValue,
    Mention,
    NumberMention,
    NumberValue,
    PersonMention,
    PersonValue,
    PlaceMention,
    PlaceValue,
    QuantityMention,
    QuantityValue,
    TimeMention,
    TimeValue,
    WeaponMention,
    WeaponValue,
)
from isnad.model.span import Span
from isnad.model.terms import Basis, Exactness, Grain, MentionKind, Status
from isnad.model.value import Instant, Value

from .samples import CLAIM, SAMPLES, START

VALUES: tuple[tuple[Any, Any], ...] = (
    (NumberMention, NumberValue(3)),
    (QuantityMention, QuantityValue(40, None, Exactness.MORE_THAN, None, "people.person")),
    (TimeMention, TimeValue("2019-03-19T00:00+02:00", None, Grain.DAY)),
    (PlaceMention, PlaceValue("الباغوز", None, None, None, ())),
    (ActorMention, ActorValue("sdf")),
    (PersonMention, PersonValue("سامر", None)),
    (WeaponMention, WeaponValue("drone")),
)
MENTIONS: tuple[Mention, ...] = tuple(
    kind(span=Span(0, 1), value=value, status=Status.RESOLVED, basis=Basis.STATED, rule="made")
    for kind, value in VALUES
)
IDS = [f"{type(value).__name__}-{n}" for n, value in enumerate(SAMPLES)]


def test_every_type_of_the_model_has_a_sample() -> None:
    types: set[type[msgspec.Struct]] = set()
    for module in pkgutil.iter_modules(isnad.model.__path__):
        members = vars(importlib.import_module(f"isnad.model.{module.name}")).values()
        structs = {member for member in members if isinstance(member, type) and issubclass(member, msgspec.Struct)}
        types |= {member for member in structs if not member.__name__.startswith("_")}
    assert types - {msgspec.Struct, Value} == {type(value) for value in (*SAMPLES, *MENTIONS)}


@pytest.mark.parametrize("value", SAMPLES, ids=IDS)
def test_a_value_comes_back_the_same(value: msgspec.Struct) -> None:
    line = to_json(value)
    assert "\n" not in line
    assert from_json(line, type(value)) == value
    assert to_json(from_json(line, type(value))) == line


@pytest.mark.parametrize("value", [value for value in SAMPLES if not isinstance(value, Span)])
def test_a_field_that_nobody_declared_is_refused_by_name(value: msgspec.Struct) -> None:
    data = to_builtins(value) | {"toll": 3}
    with pytest.raises(IsnadError, match="`toll`") as raised:
        from_builtins(data, type(value))
    assert raised.value.code == "model.invalid"
    assert type(value).__name__ in raised.value.message


@pytest.mark.parametrize("data", [[0], [0, 1, 2], [1, 0], [-1, 0], ["0", 1], {"start": 0, "end": 1}])
def test_a_span_is_two_numbers(data: Any) -> None:
    with pytest.raises(IsnadError) as raised:
        from_builtins(data, Span)
    assert raised.value.code == "model.invalid"


@pytest.mark.parametrize("mention", MENTIONS, ids=lambda mention: str(mention.kind))
def test_a_mention_comes_back_the_same(mention: Mention) -> None:
    assert json.loads(to_json(mention))["kind"] == mention.kind
    assert mention_from_json(to_json(mention)) == mention


def test_every_kind_of_mention_has_a_sample() -> None:
    assert [mention.kind for mention in MENTIONS] == list(MentionKind)


def test_a_mention_of_no_kind_is_refused() -> None:
    with pytest.raises(IsnadError, match="rumour"):
        mention_from_json(to_json(MENTIONS[0]).replace('"number"', '"rumour"'))


def test_a_time_that_is_no_string_is_refused() -> None:
    with pytest.raises(IsnadError):
        from_builtins({"start": 5, "end": None, "grain": "day"}, Interval)


@pytest.mark.parametrize(
    ("path", "wrong", "place"),
    [
        (("victims", "parts", "women", "exactness"), "nearly", "$.victims.parts.women.exactness"),
        (("chain", 1, "kind"), "friend", "$.chain[1].kind"),
        (("spans", "event"), [3, 1], "$.spans.event"),
        (("time", "start"), "soon", "$.time.start"),
        (("count", "low"), -1, "$.count"),
        (("revision",), "1", "$.revision"),
        (("place", "lat"), "34", "$.place.lat"),
    ],
)
def test_a_wrong_field_is_named_with_its_place(path: tuple[str | int, ...], wrong: object, place: str) -> None:
    data: Any = json.loads(to_json(CLAIM))
    at = data
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = wrong
    with pytest.raises(IsnadError) as raised:
        from_builtins(data, Claim)
    assert raised.value.code == "model.invalid"
    assert place in raised.value.message


@pytest.mark.parametrize("line", ["", "{", "{'low': 1}", b"\xff"])
def test_what_is_not_json_is_refused(line: str | bytes) -> None:
    with pytest.raises(IsnadError) as raised:
        from_json(line, Bounds)
    assert raised.value.code == "model.json"


def test_numbers_are_not_read_from_words_or_truths() -> None:
    for wrong in ("1", True, 1.5, None):
        with pytest.raises(IsnadError):
            from_builtins({"low": wrong, "high": None}, Bounds)


def test_a_missing_field_is_named() -> None:
    with pytest.raises(IsnadError, match="`high`"):
        from_builtins({"low": 1}, Bounds)


def test_arabic_is_written_as_itself_and_times_to_the_minute() -> None:
    assert to_json(Count.vague("عشرات")) == '{"low": null, "high": null, "exactness": "vague", "word": "عشرات"}'
    interval = Interval(START, None, Grain.DAY)
    assert to_json(interval) == '{"start": "2019-03-19T00:00+02:00", "end": null, "grain": "day"}'


def test_what_is_no_value_of_the_model_is_a_bug() -> None:
    with pytest.raises(NotImplementedError):
        to_json(object())


def test_times_keep_the_offset_of_their_day() -> None:
    summer = Instant.fromisoformat("2019-07-01T05:30+03:00")
    read = from_json(to_json(Interval(summer, None, Grain.MINUTE)), Interval)
    assert read.start is not None
    assert read.start.isoformat(timespec="minutes") == "2019-07-01T05:30+03:00"


@pytest.mark.parametrize(
    "line",
    [
        '{"low": 1, "high": null}',
        '{"low": 1.0, "high": null}',
        '{"low": 1e2, "high": 100.0}',
        '{"low": -0, "high": null}',
        '{"low": 1, "low": 2, "high": null}',
        ' \t{"low": 1, "high": null}\n',
        '{"low": 1, "high": null} {}',
        '{"low": NaN, "high": null}',
        '{"low": 1e999, "high": null}',
        '{"low": 123456789012345678901234567890, "high": null}',
        '\ufeff{"low": 1, "high": null}',
        '{"low": 1, "high": null, "more": 1}',
        '{"low": "1", "high": null}',
        '{"\\u006cow": 1, "high": null}',
        "null",
    ],
)
def test_the_quick_way_reads_what_the_slow_one_does(line: str) -> None:
    def slow() -> object:
        return from_builtins(json.loads(line, parse_constant=_refuse), Bounds)

    try:
        expected = slow()
    except (IsnadError, ValueError):
        with pytest.raises(IsnadError):
            from_json(line, Bounds)
    else:
        assert from_json(line, Bounds) == expected
        assert from_json(line.encode(), Bounds) == expected


def test_half_a_character_is_read_back() -> None:
    assert from_json(to_json(Count.vague("a\ud800")), Count).word == "a\ud800"
    assert from_json('{"low": null, "high": null, "exactness": "vague", "word": "\\ud800"}', Count).word == "\ud800"


def _refuse(name: str) -> float:
    raise ValueError(name)

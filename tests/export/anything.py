"""Any value of the model, made from its types: what a type allows, no rule of Isnad's has to give."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import Any

from hypothesis import strategies as st
from msgspec import inspect

from isnad.model.count import Count
from isnad.model.document import Retrieved
from isnad.model.interval import Interval, Time
from isnad.model.span import Span
from isnad.model.terms import Basis, Grain, Status
from isnad.model.value import Instant

TEXTS = st.one_of(
    st.sampled_from(["", "0", "قُتل", "=1+1", "\u202bمخيم\u202c", "\U0001f54a", "\udce4", "a\u2028b", '"\\', "\x00"]),
    st.text(st.characters(codec=None), max_size=6),
)
ZONES = st.sampled_from([UTC, timezone(timedelta(hours=3)), timezone(-timedelta(hours=3, minutes=30))])
INSTANTS = st.builds(
    lambda moment, zone: Instant.of(moment.replace(tzinfo=zone)),
    st.datetimes(datetime(2011, 1, 1), datetime(2030, 1, 1)),  # noqa: DTZ001 - the zone is given behind it
    ZONES,
)
NUMBERS = st.integers(0, 10**9)
COUNTS = st.one_of(
    st.builds(Count.exactly, NUMBERS),
    st.builds(Count.about, NUMBERS),
    st.builds(Count.vague, st.sampled_from(["عشرات", "عدد"])),
    st.builds(lambda low, more: Count.between(low, low + more), NUMBERS, NUMBERS),
)
TIMES = st.builds(
    lambda start, hours, *rest: Time(start, Instant.of(start + timedelta(hours=hours)), *rest),
    INSTANTS,
    st.integers(1, 100),
    st.sampled_from(Grain),
    st.sampled_from(Status),
    st.sampled_from(Basis),
)
COLLECTED = st.builds(
    lambda start, hours, grain, source: Retrieved(
        Interval(start, Instant.of(start + timedelta(hours=hours)), grain), source
    ),
    INSTANTS,
    st.integers(1, 100),
    st.sampled_from(Grain),
    TEXTS,
)
SPANS = st.builds(lambda start, length: Span(start, start + length), NUMBERS, NUMBERS)
_OWN: dict[type, st.SearchStrategy[Any]] = {
    Count: COUNTS,
    Time: TIMES,
    Retrieved: COLLECTED,
    Span: SPANS,
    Instant: INSTANTS,
}


def any_of(type_: type) -> st.SearchStrategy[Any]:
    """Any value of a struct of the model."""
    return _of(inspect.type_info(type_))


def _of(info: inspect.Type) -> st.SearchStrategy[Any]:
    for type_, make in _MADE.items():
        if isinstance(info, type_):
            return make(info)
    raise NotImplementedError(info)


@cache
def _struct(cls: type) -> st.SearchStrategy[Any]:
    types = inspect.type_info(cls)
    assert isinstance(types, inspect.StructType)
    # Deferred: types name each other.
    return st.builds(cls, **{field.name: _later(field.type) for field in types.fields})


def _later(info: inspect.Type) -> st.SearchStrategy[Any]:
    return st.deferred(lambda: _of(info))


_MADE: dict[type[inspect.Type], Callable[[Any], st.SearchStrategy[Any]]] = {
    inspect.StructType: lambda info: _OWN[info.cls] if info.cls in _OWN else _struct(info.cls),
    inspect.CustomType: lambda info: _OWN[info.cls],
    inspect.UnionType: lambda info: st.one_of([_of(each) for each in info.types]),
    inspect.VarTupleType: lambda info: st.lists(_of(info.item_type), max_size=2).map(tuple),
    inspect.TupleType: lambda info: st.tuples(*[_of(each) for each in info.item_types]),
    inspect.DictType: lambda info: st.dictionaries(_of(info.key_type), _of(info.value_type), max_size=2),
    inspect.EnumType: lambda info: st.sampled_from(list(info.cls)),
    inspect.LiteralType: lambda info: st.sampled_from(list(info.values)),
    inspect.FloatType: lambda _: st.floats(-180, 180),
    inspect.BoolType: lambda _: st.booleans(),
    inspect.IntType: lambda _: st.integers(-(2**40), 2**40),
    inspect.StrType: lambda _: TEXTS,
    inspect.DateType: lambda _: st.dates(),
    inspect.NoneType: lambda _: st.none(),
}

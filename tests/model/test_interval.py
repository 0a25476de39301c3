from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, strategies as st

from isnad.model.interval import Interval, Time
from isnad.model.terms import Basis, Grain, Status
from isnad.model.value import Instant

MIDNIGHT = datetime(2019, 3, 19, tzinfo=UTC)


def at(hours: int, offset: int = 0) -> Instant:
    """So many hours after one midnight of UTC, written with another offset."""
    return Instant.of((MIDNIGHT + timedelta(hours=hours)).astimezone(timezone(timedelta(hours=offset))))


moments = st.builds(at, st.integers(0, 40), st.sampled_from([0, 2, 3]))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    first = draw(st.integers(0, 40))
    start = at(first, draw(st.sampled_from([0, 2, 3])))
    end = at(draw(st.integers(first + 1, 45)), draw(st.sampled_from([0, 2, 3])))
    return Interval(draw(st.sampled_from([start, None])), draw(st.sampled_from([end, None])), Grain.MINUTE)


def holds_moment(interval: Interval, moment: Instant) -> bool:
    after = interval.start is None or interval.start <= moment
    return after and (interval.end is None or moment < interval.end)


def test_the_end_is_exclusive() -> None:
    morning = Interval(at(0), at(12), Grain.PART_OF_DAY)
    evening = Interval(at(12), at(24), Grain.PART_OF_DAY)
    assert not morning.meets(evening)
    assert not evening.meets(morning)
    assert morning.meets(Interval(at(11), at(13), Grain.MINUTE))


def test_an_open_end_reaches_for_ever() -> None:
    since = Interval(at(10), None, Grain.DAY)
    until = Interval(None, at(10), Grain.DAY)
    assert not since.meets(until)
    assert since.meets(Interval(at(1000), at(1001), Grain.DAY))
    assert not since.holds(Interval(None, at(20), Grain.DAY))
    assert Interval(None, None, Grain.DAY).holds(since)


@pytest.mark.parametrize(("start", "end"), [(at(3), at(3)), (at(3), at(2)), (at(3, 0), at(3, 2))])
def test_upside_down_or_empty_is_refused(start: Instant, end: Instant) -> None:
    with pytest.raises(ValueError, match="upside down"):
        Interval(start, end, Grain.DAY)


def test_a_time_without_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="without an offset"):
        Interval(Instant(2019, 3, 19), None, Grain.DAY)
    with pytest.raises(ValueError, match="without an offset"):
        Instant.of(datetime(2019, 3, 19))  # noqa: DTZ001 - the very thing refused


@pytest.mark.parametrize(("start", "end"), [(Instant(2019, 3, 19), None), (at(3), at(2))])
def test_a_time_is_checked_like_an_interval(start: Instant, end: Instant | None) -> None:
    with pytest.raises(ValueError, match=r"offset|upside down"):
        Time(start, end, Grain.DAY, Status.RESOLVED, Basis.STATED)


def test_an_instant_is_cut_to_the_minute() -> None:
    assert Instant.of(datetime(2019, 3, 19, 4, 5, 59, 7, tzinfo=UTC)).isoformat() == "2019-03-19T04:05:00+00:00"


def test_a_time_has_its_interval() -> None:
    time = Time(at(1), None, Grain.DAY, Status.RESOLVED, Basis.STATED)
    assert time.interval == Interval(at(1), None, Grain.DAY)


@given(intervals(), intervals(), moments)
def test_meeting_is_mutual_and_means_a_shared_moment(a: Interval, b: Interval, moment: Instant) -> None:
    assert a.meets(b) == b.meets(a)
    if holds_moment(a, moment) and holds_moment(b, moment):
        assert a.meets(b)


@given(intervals(), intervals(), intervals())
def test_holding_is_an_order(a: Interval, b: Interval, c: Interval) -> None:
    assert a.holds(a)
    if a.holds(b) and b.holds(c):
        assert a.holds(c)
    if a.holds(b) and b.holds(a):
        assert (a.start, a.end) == (b.start, b.end)
    if a.holds(b):
        assert a.meets(b)


@given(intervals(), intervals(), moments)
def test_hull_holds_both_and_nothing_before_or_after(a: Interval, b: Interval, moment: Instant) -> None:
    hull = a.hull(b, Grain.DAY)
    assert hull == b.hull(a, Grain.DAY)
    assert hull.grain is Grain.DAY
    assert hull.holds(a)
    assert hull.holds(b)
    if a.meets(b):
        assert holds_moment(hull, moment) == (holds_moment(a, moment) or holds_moment(b, moment))

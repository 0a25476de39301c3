"""What is worked out once for many pairs says what the features say of each."""

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given, settings, strategies as st

from isnad.linking import judge as judging
from isnad.linking.account import Account
from isnad.linking.features import Subject, speaking
from isnad.linking.judge import Judge
from isnad.linking.vectors import Vectors
from isnad.linking.vocabulary import Vocabulary
from isnad.linking.weights import shipped
from isnad.model.interval import Interval
from isnad.model.terms import Grain
from isnad.model.value import Instant

from .made import DAY, account, accounts
from .test_features import IN
from .test_link import AGAIN, ELSEWHERE, FIRST, LONG_AGO, ROUNDUP

REPORTS = [account(FIRST, "a"), account(AGAIN, "b"), account(ELSEWHERE, "c"), account(LONG_AGO, "d")]
REPORTS += accounts(ROUNDUP, "e")
REPORTS += [account(IN.format(area), area) for area in ("إدلب", "درعا", "حماة")]
WORDS = Vocabulary(each.words for each in REPORTS)
FEW = st.frozensets(st.sampled_from(["one", "two", "three"]), max_size=2)


def hour(number: int) -> Interval:
    start = Instant.of(Instant.fromisoformat(f"2022-06-01T{number:02d}:00+03:00"))
    return Interval(start, Instant.of(start + timedelta(hours=1)), Grain.MINUTE)


@st.composite
def told(draw: st.DrawFn) -> Account:
    """An account of one of a few reports, in which anything that features look at may be another."""
    days = frozenset(DAY + timedelta(days=n) for n in draw(st.frozensets(st.integers(0, 9), max_size=2)))
    published = draw(st.none() | st.integers(0, 9))
    return msgspec.structs.replace(
        draw(st.sampled_from(REPORTS)),
        days=days,
        stated=draw(st.booleans()),
        published=None if published is None else DAY + timedelta(days=published),
        hours=tuple(map(hour, draw(st.lists(st.integers(0, 22), max_size=2)))),
        counts=frozenset(("killed", n) for n in draw(st.frozensets(st.integers(1, 4), max_size=3))),
        parties=draw(FEW),
        methods=draw(FEW),
        people=draw(FEW),
        beside=frozenset((party, "other") for party in draw(FEW)),
    )


def weighed(judge: Judge, one: Account, other: Account) -> float | None:
    vectors = Vectors(WORDS, kept=False)
    first, second = (judge.traits(each, vectors.of(n, each.words)) for n, each in enumerate((one, other)))
    (text,) = vectors.cosines(first.vector, [second.vector])
    return judge.likely(first, second, text)


@settings(max_examples=300, deadline=None)
@given(told(), told())
def test_a_pair_is_judged_as_its_features_are_weighed(one: Account, other: Account) -> None:
    subjects = (Subject(each, WORDS.vector(each.words)) for each in (one, other))
    scores = speaking(*subjects)
    found = weighed(Judge(shipped()), one, other)
    if scores is None:
        assert found is None
    else:
        assert found == pytest.approx(shipped().probability(scores), abs=1e-12)
    assert weighed(Judge(shipped()), other, one) == found


def test_nothing_is_forgotten_wrongly_where_much_is_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    afresh = [weighed(Judge(shipped()), one, other) for one in REPORTS for other in REPORTS]
    monkeypatch.setattr(judging, "_REMEMBERED", 2)
    one_judge = Judge(shipped())
    assert [weighed(one_judge, one, other) for one in REPORTS for other in REPORTS] == afresh
    assert None in afresh
    assert any(value is not None and value > 0.5 for value in afresh)

"""How well a report fits an event: the likelihood of linking, and what speaks for it and against it."""

from datetime import date

import pytest

from isnad.linking.account import Account
from isnad.linking.belonging import fit
from isnad.linking.features import FeatureName
from isnad.linking.link import Linker

from .made import DAY, account
from .test_link import AGAIN, ELSEWHERE, FIRST


def words_of(*pool: Account) -> Linker:
    return Linker(pool)


def test_it_is_what_linking_finds() -> None:
    one, other = account(FIRST, "a", DAY), account(AGAIN, "b", DAY)
    linker = words_of(one, other)
    found = fit(one, [other], linker.vocabulary)
    assert found is not None
    likely, compared = linker.why(0, 1)
    assert found.likely == pytest.approx(likely)
    assert found.joins
    assert {each.compared for each in found.weighed} == set(compared)
    assert [abs(each.says) for each in found.weighed] == sorted((abs(e.says) for e in found.weighed), reverse=True)
    assert any(e.compared.feature is FeatureName.SAME_PLACE and e.says > 0 for e in found.weighed)


def test_an_event_is_weighed_on_the_whole() -> None:
    one, other, far = account(FIRST, "a", DAY), account(AGAIN, "b", DAY), account(ELSEWHERE, "c", date(2021, 3, 3))
    words = words_of(one, other, far).vocabulary
    alone, mixed = fit(one, [other], words), fit(one, [far, other], words)
    assert alone is not None
    assert mixed is not None
    assert mixed.likely < alone.likely
    assert (alone.compared, mixed.compared) == (1, 2)
    # What is told is about the report that is most like it.
    assert mixed.weighed == alone.weighed


def test_nothing_to_weigh_is_no_fit() -> None:
    one = account(FIRST, "a", DAY)
    words = words_of(one, account(ELSEWHERE, "b", DAY)).vocabulary
    assert fit(one, [], words) is None
    assert fit(one, [account(AGAIN, "a", DAY)], words) is None, "what one report tells apart is apart"
    assert fit(one, [account(ELSEWHERE, "b", DAY)], words) is None, "nothing says that the two are of one event"

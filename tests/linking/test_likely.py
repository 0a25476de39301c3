from array import array

import numpy as np
import pytest

from isnad.linking import likely
from isnad.linking.light import Counts, Lightened
from isnad.linking.likely import Likely
from isnad.linking.link import Linker

from .made import account, accounts
from .test_link import AGAIN, ELSEWHERE, FIRST, ROUNDUP

PAIRS = [((3, 9), 0.5), ((0, 2), 0.25), ((3, 4), 0.125), ((0, 2), 0.25), ((1, 2**31), 0.75), ((0, 1), 1.0)]


@pytest.mark.parametrize("run", [1, 2, 3, 100])
@pytest.mark.parametrize("at_once", [1, 2, 100])
def test_pairs_in_order_each_once_however_they_come(run: int, at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(likely, "_RUN", run)
    monkeypatch.setattr(likely, "_AT_ONCE", at_once)
    found = Likely(PAIRS)
    assert dict(found) == dict(PAIRS)
    assert list(found) == sorted(dict(PAIRS))
    assert len(found) == 5
    strong = [(n, *pair) for some in found.strong(0.5) for n, *pair in zip(*map(np.ndarray.tolist, some), strict=True)]
    assert strong == [(0, 0, 1), (2, 1, 2**31), (4, 3, 9)]
    assert found.values_at(np.array([4, 0, 2])).tolist() == [0.5, 1.0, 0.75]
    assert [ends.tolist() for ends in found.pairs_at(np.array([4, 0, 2]))] == [[3, 0, 1], [9, 1, 2**31]]


def test_a_pair_that_is_not_there() -> None:
    assert (0, 3) not in Likely(PAIRS)
    assert Likely(PAIRS).get((9, 10)) is None
    assert dict(Likely(())) == {}


def test_words_by_number_are_those_of_the_dictionary() -> None:
    counts = Counts(["سوق", "غارة", "مدرسة"], array("I", [2, 0]), array("I", [1, 3]))
    assert dict(counts) == dict(counts.items()) == {"مدرسة": 1, "سوق": 3}
    assert list(counts) == ["مدرسة", "سوق"]
    assert "غارة" not in counts


def test_light_accounts_link_as_whole_ones_do() -> None:
    pool = [*accounts(ROUNDUP, "a"), account(FIRST, "b"), account(AGAIN, "c"), account(ELSEWHERE, "d")]
    lightened = Lightened()
    for each in pool:
        lightened.add(each)
    light = lightened.accounts()
    assert len(light) == len(pool)
    assert light[1:3] == [light[1], light[2]] == list(light)[1:3]
    assert (light.bare(1).document, light.bare(1).place, dict(light.bare(1).words)) == ("a", pool[1].place, {})
    with pytest.raises(IndexError):
        light[len(pool)]
    assert Linker(light).similar() == Linker(pool).similar() != {}
    assert Linker(light).groups() == Linker(pool).groups()
    assert all(each.claims == () for each in light)

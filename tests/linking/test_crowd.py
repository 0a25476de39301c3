from array import array

import pytest

from isnad.linking.crowd import DAYS, Crowd

MEMBERS = array("I", [7, 2, 900_000]).tobytes()


@pytest.mark.parametrize("crowd", [Crowd(MEMBERS), Crowd(MEMBERS, DAYS, ones=1), Crowd(MEMBERS, DAYS, ones=3)])
def test_a_crowd_of_a_word_comes_back_as_it_waited(crowd: Crowd) -> None:
    assert Crowd.unpacked(crowd.packed()) == crowd


def test_positions_are_in_the_order_of_the_crowd() -> None:
    assert Crowd(MEMBERS).positions.tolist() == [7, 2, 900_000]

from datetime import timedelta
from math import comb

import msgspec
import pytest

from isnad.linking.account import Account
from isnad.linking.blocking import candidates
from isnad.linking.vocabulary import Vocabulary

from .made import DAY, account

_TOLD = "قتل ثلاثة مدنيين وجرح آخرون بقصف مدفعي أمس، بحسب الدفاع المدني."
_MORE_THAN_A_CELL = 61


def sharing_a_word(count: int, days_apart: int) -> list[Account]:
    """Accounts that have one word in common and neither place nor time."""
    one = account(_TOLD)
    nothing: dict[str, object] = {"place": None, "names": frozenset(), "stated": False}
    return [
        msgspec.structs.replace(
            one,
            id=str(n),
            document=f"d{n}",
            words={"حيزبون": 1, f"كلمة{n}": 1},
            days=frozenset({DAY + timedelta(days=n * days_apart)}),
            published=DAY + timedelta(days=n * days_apart),
            **nothing,
        )
        for n in range(count)
    ]


def pairs(accounts: list[Account]) -> list[tuple[int, int]]:
    return candidates(accounts, Vocabulary(account.words for account in accounts))


@pytest.mark.parametrize("days_apart", [0, 1, 30])
def test_a_rare_word_pairs_all_who_have_it_whenever_they_were_published(days_apart: int) -> None:
    assert len(pairs(sharing_a_word(12, days_apart))) == comb(12, 2)


def test_a_word_that_a_crowd_has_pairs_only_those_published_within_days() -> None:
    assert pairs(sharing_a_word(_MORE_THAN_A_CELL, 30)) == []
    found = pairs(sharing_a_word(_MORE_THAN_A_CELL, 1))
    assert found == sorted(found)
    assert {other - one for one, other in found} == {1, 2, 3, 4}
    assert len(found) == sum(_MORE_THAN_A_CELL - gap for gap in (1, 2, 3, 4))


def test_pairs_grow_with_the_accounts_and_not_with_their_square() -> None:
    each = [len(pairs(sharing_a_word(count, 1))) / count for count in (200, 800)]
    assert each[0] == pytest.approx(each[1], rel=0.05)
    crowd = pairs(sharing_a_word(300, 0))
    assert len(crowd) < 300 * 60


def test_accounts_of_one_document_are_never_paired() -> None:
    same = [msgspec.structs.replace(account, document="d") for account in sharing_a_word(5, 0)]
    assert pairs(same) == []
    crowd = [msgspec.structs.replace(account, document="d") for account in sharing_a_word(_MORE_THAN_A_CELL, 0)]
    assert pairs(crowd) == []


def test_accounts_without_a_day_of_publication_are_paired_by_a_rare_word() -> None:
    undated = [msgspec.structs.replace(account, published=None, days=frozenset()) for account in sharing_a_word(5, 30)]
    assert len(pairs(undated)) == comb(5, 2)


def at_one_place(count: int, days_apart: int, *, stated: bool = True) -> list[Account]:
    """Accounts of one place that have nothing else in common."""
    return [
        msgspec.structs.replace(
            account(_TOLD),
            id=str(n),
            document=f"d{n}",
            words={f"كلمة{n}": 1},
            names=frozenset({"صفصاف"}),
            days=frozenset({DAY + timedelta(days=n * days_apart)}),
            stated=stated,
            published=DAY + timedelta(days=n * days_apart),
        )
        for n in range(count)
    ]


def test_a_place_pairs_all_who_tell_of_it_where_they_are_few() -> None:
    assert len(pairs(at_one_place(12, 30))) == comb(12, 2)


def test_a_place_of_which_a_crowd_tells_pairs_only_those_of_one_time() -> None:
    assert pairs(at_one_place(_MORE_THAN_A_CELL, 30)) == []
    each = [len(pairs(at_one_place(count, 2))) / count for count in (70, 280)]
    assert each[0] == pytest.approx(each[1], rel=0.1)


def test_who_states_no_day_is_paired_with_others_of_a_crowded_place_whenever_they_tell_of_it() -> None:
    crowd = at_one_place(_MORE_THAN_A_CELL, 30)
    crowd[7] = msgspec.structs.replace(crowd[7], stated=False)
    found = pairs(crowd)
    assert found == sorted(found)
    assert len(found) == _MORE_THAN_A_CELL - 1
    assert all(7 in pair for pair in found)


def test_what_is_not_compared_takes_no_room_in_a_crowd() -> None:
    crowd = sharing_a_word(_MORE_THAN_A_CELL, 0)
    among = frozenset(range(0, _MORE_THAN_A_CELL, 2))
    words = Vocabulary(account.words for account in crowd)
    assert candidates(crowd, words, among) == [
        (one, other) for one in sorted(among) for other in sorted(among) if one < other
    ]

import pytest

from isnad.case.drafting import spool
from isnad.case.drafting.spool import Spool


@pytest.mark.parametrize("at_once", [1, 2, 500])
def test_everything_comes_back_in_order_as_often_as_asked(at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "_AT_ONCE", at_once)
    held: Spool[int] = Spool()
    assert list(held.all()) == []
    for n in range(5):
        held.add(n)
    assert list(held.all()) == list(held.all()) == [0, 1, 2, 3, 4]

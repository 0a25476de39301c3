from isnad.engine.stretches import Stretches


def test_stretches_come_back_by_their_number_also_between_others_that_are_put_in() -> None:
    held = Stretches()
    assert len(held) == 0
    held.add("أول".encode())
    held.add(b"")
    assert held.at(0).decode() == "أول"
    held.add(b"third")
    assert [held.at(n) for n in (2, 1, 0, 2)] == [b"third", b"", "أول".encode(), b"third"]
    assert len(held) == 3

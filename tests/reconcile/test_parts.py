import pytest

from isnad.model.assessment import Figure, SetAside
from isnad.model.reason import Reason
from isnad.reconcile.parts import no_fewer_than


def made(low: int | None, high: int | None, *kept: str, rules: tuple[str, ...] = ("exact",)) -> Figure:
    return Figure(low, high, "airwars-6", kept, (), rules)


@pytest.mark.parametrize(
    ("killed", "children", "women", "ends"),
    [
        ((0, 280), (None, None), (2, 2), (2, 280)),
        ((0, 280), (3, 3), (2, 2), (3, 280)),
        ((5, 9), (3, 3), (2, 2), (5, 9)),
        ((2, 2), (3, 4), (None, None), (3, 3)),
        ((0, None), (3, 4), (None, None), (3, None)),
        ((None, None), (3, 3), (2, 2), (None, None)),
        ((0, 0), (None, None), (None, None), (0, 0)),
        ((0, 4), (0, 0), (None, None), (0, 4)),
    ],
)
def test_there_are_no_fewer_of_all_than_of_a_part(
    killed: tuple[int | None, int | None],
    children: tuple[int | None, int | None],
    women: tuple[int | None, int | None],
    ends: tuple[int | None, int | None],
) -> None:
    found = no_fewer_than(made(*killed, "c-1"), (made(*children, "c-2"), made(*women, "c-3")))
    assert (found.low, found.high) == ends


def test_what_holds_the_part_is_kept_and_no_longer_set_aside() -> None:
    aside = (SetAside("c-2", Reason.of("figure.part_of_total")), SetAside("c-4", Reason.of("figure.fighters")))
    killed = Figure(0, 280, "airwars-6", ("c-1",), aside, ("fighters_inside",))
    found = no_fewer_than(killed, (made(2, 2, "c-2"), made(None, None)))
    assert (found.kept, found.rules) == (("c-1", "c-2"), ("fighters_inside", "exact"))
    assert [left.claim for left in found.aside] == ["c-4"]


def test_of_equal_parts_a_number_holds_rather_than_a_word() -> None:
    children, women = made(2, 2, "c-2", rules=("bare_plural",)), made(2, 2, "c-3")
    assert no_fewer_than(made(0, 280, "c-1"), (children, women)).kept == ("c-1", "c-3")

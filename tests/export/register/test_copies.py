"""Which reports repeat which."""

import msgspec
import pytest

from export.test_decided import incident
from isnad.export.register.copies import Copies, CopyOf, copied_in
from isnad.model.origin import Node, NodeKind, SourceGraph, Tie, TieKind
from isnad.model.reason import Reason


def copied(copies: Copies, tie: Tie) -> None:
    nodes = (Node("n1", NodeKind.DOCUMENT, "first"), Node("n2", NodeKind.DOCUMENT, "second"))
    for one in copied_in(msgspec.structs.replace(incident(), sources=SourceGraph(nodes, (tie,)))):
        copies.add(one)


@pytest.mark.parametrize(
    ("reason", "percent"),
    [
        (Reason.of("origins.near_copy", percent=83, days=1), 83),
        (Reason.of("origins.near_copy_undated", percent=70), 70),
        (Reason.of("origins.same_text", days=0), 100),
        (Reason.of("origins.same_text_undated"), 100),
    ],
)
def test_the_share_is_that_of_the_reason(reason: Reason, percent: int) -> None:
    copies = Copies()
    copied(copies, Tie("n2", "n1", TieKind.COPIES, (), reason))
    assert copies.of("second") == (CopyOf("first", percent),)
    assert copies.of("first") == ()


def test_two_incidents_that_tell_one_copy_tell_it_once() -> None:
    copies = Copies()
    for _ in range(2):
        copied(copies, Tie("n2", "n1", TieKind.COPIES, (), Reason.of("origins.same_text_undated")))
    assert len(copies.of("second")) == 1


def test_one_witness_is_no_copy() -> None:
    copies = Copies()
    copied(copies, Tie("n2", "n1", TieKind.ONE_WITNESS, (), Reason.of("origins.same_source")))
    assert copies.of("second") == ()

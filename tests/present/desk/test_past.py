"""What was decided about an incident, as its page tells it: what counts, what was undone, what is of others."""

from types import SimpleNamespace
from typing import cast

from isnad.model.decision import AcceptClaim, Decision, OtherEvents, RejectClaim, Remark, SplitEvent, Undo
from isnad.present.desk.past import past_of
from isnad.present.dossier.telling import Telling
from isnad.present.language import Language
from isnad.store.decisions import Taken

SHOWN = {"c-1": "#en-c1", "c-2": "#en-c2"}
# As much of a telling as is asked where no claim is told.
TELLING = cast("Telling", SimpleNamespace(language=Language.EN, claims={}, labels={"c-1": "1.1", "c-2": "1.2"}))


def taken(*decisions: Decision) -> list[Taken]:
    return [Taken(entry, decision) for entry, decision in enumerate(decisions, start=1)]


def told(*decisions: Decision) -> list[tuple[int, str, int | None, int]]:
    """Entry, kind, the entry that undid it, and what undoing it now would name."""
    found = past_of(taken(*decisions), {"i-1", *SHOWN}, SHOWN, TELLING)
    return [(one.entry, one.kind, None if one.undone is None else one.undone.entry, one.undo) for one in found]


def test_the_latest_comes_first_and_others_are_left_out() -> None:
    found = told(AcceptClaim("c-1"), RejectClaim("c-9", "x"), Remark("i-1", "x"), Remark("i-2", "x"))
    assert found == [(3, "comment", None, 3), (1, "accept", None, 1)]


def test_what_was_undone_names_its_undoing() -> None:
    accept = AcceptClaim("c-1")
    assert told(accept, Undo(1)) == [(1, "accept", 2, 2)]
    assert told(accept, Undo(1), Undo(2)) == [(1, "accept", None, 1)]
    assert told(accept, Undo(1), Undo(2), Undo(1)) == [(1, "accept", 4, 4)]
    assert told(accept, Undo(1), Undo(2), Undo(3)) == [(1, "accept", 2, 2)]


def test_claims_elsewhere_are_named_by_their_ids() -> None:
    (apart,) = past_of(taken(OtherEvents(("c-1", "c-9"), "x")), {"c-1"}, SHOWN, TELLING)
    assert (apart.claims, apart.elsewhere) == ((("1.1", "#en-c1"),), ("c-9",))
    (split,) = past_of(taken(SplitEvent(("c-9",), ("c-2",), "x")), {"c-2"}, SHOWN, TELLING)
    assert (split.claims, split.elsewhere, split.params) == ((), ("c-9",), {"n": 1})

"""Whatever people decide in whatever order: what is drafted at once is what a whole draft gives."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from isnad.case.deciding.take import take
from isnad.case.drafting.whole import draft
from isnad.case.folder import to_build
from isnad.case.open import Case, opened
from isnad.errors import IsnadError
from isnad.knowledge.profiles import profile
from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.decision import (
    AcceptClaim,
    AddClaim,
    CorrectClaim,
    Decision,
    OtherEvents,
    RejectClaim,
    SameEvent,
    SetFigure,
    SignOff,
    SplitEvent,
    Undo,
)
from isnad.model.identity import claim_id
from isnad.model.span import Span
from isnad.model.terms import Event
from isnad.pipeline.context import Context

from .made import arrival, broken, built
from .test_deciding import LATER, MARKET, MINE, claims, dead, drafts, incidents, with_count

SCHOOL = "قال ناشطون إن أربعة تلاميذ قتلوا بغارة جوية على مدرسة قرية أبو الظهور يوم 5 أيار 2020، وأصيب تسعة."
ROUND_UP = (
    "قتل خمسة مدنيين بقصف مدفعي على سوق قرية الصفصاف يوم 31 أيار 2022.\n\n"
    "وفي يوم 2 نيسان 2021 انفجر لغم قرب قرية دير الكرم فقتل مزارع."
)
TEXTS = {"market.txt": MARKET, "later.txt": LATER, "mine.txt": MINE, "school.txt": SCHOOL, "week.txt": ROUND_UP}

Step = tuple[str, int, int]
STEPS = st.tuples(
    st.sampled_from(("same", "not_same", "split", "set", "sign", "accept", "reject", "correct", "add", "undo", "undo")),
    st.integers(0, 30),
    st.integers(0, 30),
)


def new(case: Case) -> Claim:
    """A claim that no rule finds: wounds in the report of the mine, of other words."""
    found = dead(case, "mine.txt")
    at = MINE.index("جرار")
    span = Span(at, at + len("جرار"))
    with case.store.reading() as reader:
        kept = reader.document_named("mine.txt")
    assert kept is not None
    spans = msgspec.structs.replace(found.spans, event=span, count=None)
    id_ = claim_id(kept.id, Event.INJURED, span, None)
    return msgspec.structs.replace(found, id=id_, event=Event.INJURED, spans=spans, count=Count.exactly(2))


def decision(step: Step, known: list[Claim], case: Case, entries: list[int]) -> Decision | None:
    kind, a, b = step
    added = new(case)
    known = [*known, added, added]
    one, other = known[a % len(known)], known[b % len(known)]
    found = incidents(case)
    made: dict[str, Decision | None] = {
        "same": SameEvent((one.id, other.id), "one"),
        "not_same": OtherEvents((one.id, other.id), "two"),
        "split": SplitEvent((one.id,), tuple(c.id for c in known if c.id != one.id and (a + b) % 3), "two")
        if (a + b) % 3
        else SplitEvent((one.id,), (other.id,), "two"),
        "set": SetFigure(one.id, "killed", min(a, b), max(a, b), "counted"),
        "sign": SignOff(found[a % len(found)].id, (), found[a % len(found)].figures) if found else None,
        "accept": AcceptClaim(one.id),
        "reject": RejectClaim(one.id, "no"),
        "correct": CorrectClaim(one.id, with_count(one, b)),
        "add": AddClaim(added),
        "undo": Undo(entries[b % len(entries)]) if entries else None,
    }
    return made[kind]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, using: Context) -> Path:
    root = tmp_path_factory.mktemp("any") / "a.case"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ISNAD_KEYS", str(tmp_path_factory.mktemp("keys")))
        built(root, [arrival(text, name) for name, text in TEXTS.items()], using)
    return root


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEPS, min_size=2, max_size=7))
def test_at_once_is_as_anew(
    steps: list[Step], root: Path, using: Context, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("one") / "a.case"
    built(root, [arrival(text, name) for name, text in TEXTS.items()], using)
    with opened(to_build(root), "amal") as case:
        known = [claim for name in TEXTS for claim in claims(case, name)]
        before = drafts(case)
        entries: list[int] = []
        taken: list[Decision] = []
        for step in steps:
            wanted = decision(step, known, case, entries)
            if wanted is None:
                continue
            try:
                entries += take(case.store, profile("airwars"), [wanted], "amal").entries
            except IsnadError as error:
                assert error.code.startswith("review."), error  # noqa: PT017
                continue
            taken.append(wanted)
            at_once = drafts(case)
            draft(case.store, using, anew=True)
            assert at_once == drafts(case), taken
        for entry in reversed(entries):
            with case.store.reading() as reader:
                ledger = [t.decision.entry for t in reader.decisions.all() if isinstance(t.decision, Undo)]
            if entry not in ledger and not isinstance(_at(case, entry), Undo):
                take(case.store, profile("airwars"), [Undo(entry)], "amal")
        assert drafts(case) == before or any(isinstance(found, Undo) for found in taken)
    assert broken(root) is None


def _at(case: Case, entry: int) -> Decision:
    with case.store.reading() as reader:
        found = reader.decisions.one(entry)
    assert found is not None
    return found.decision

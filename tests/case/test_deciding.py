"""Decisions taken on a case: kept, logged, obeyed at once as a whole draft would obey them, undone, refused."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from isnad.case.deciding.take import rehearse, take
from isnad.case.drafting.whole import draft
from isnad.case.folder import to_build
from isnad.case.open import Case, opened
from isnad.errors import IsnadError
from isnad.knowledge.profiles import profile
from isnad.model.claim import Claim, Doer, Parts
from isnad.model.count import Count
from isnad.model.decision import (
    AcceptClaim,
    AddClaim,
    AuditClaim,
    CorrectClaim,
    Decision,
    OtherEvents,
    RejectClaim,
    Remark,
    SameEvent,
    SetFigure,
    SignOff,
    SplitEvent,
    Undo,
)
from isnad.model.identity import claim_id
from isnad.model.incident import Incident
from isnad.model.place import Place
from isnad.model.span import Span
from isnad.model.terms import Basis, Event, Status
from isnad.pipeline.context import Context
from isnad.store.drafted import Drafted
from isnad.store.entry import Act, Action

from .made import arrival, broken, built

MARKET = "قتل ثلاثة مدنيين وجرح خمسة بقصف مدفعي لقوات النظام على سوق قرية الصفصاف يوم 31 أيار 2022."
LATER = "قال الدفاع المدني إن سبعة مدنيين قتلوا بقصف مدفعي على سوق قرية الصفصاف يوم 31 أيار 2022."
MINE = "انفجر لغم في جرار زراعي قرب قرية دير الكرم يوم 2 نيسان 2021 فقتل مزارع وأصيب ابنه."


@pytest.fixture
def case(root: Path, using: Context) -> Iterator[Case]:
    texts = {"market.txt": MARKET, "later.txt": LATER, "mine.txt": MINE}
    built(root, [arrival(text, name) for name, text in texts.items()], using)
    with opened(to_build(root), "amal") as found:
        draft(found.store, using)
        yield found


def incidents(case: Case) -> list[Incident]:
    with case.store.reading() as reader:
        ids = [str(row[0]) for row in reader.connection.exec_driver_sql("SELECT id FROM incidents ORDER BY number")]
        return [found.value() for id_ in ids if (found := reader.drafted.incident(id_)) is not None]


def by_document(case: Case) -> dict[tuple[str, ...], Incident]:
    return {tuple(sorted(incident.documents)): incident for incident in incidents(case)}


def market(case: Case) -> Incident:
    return next(incident for incident in incidents(case) if "market.txt" in incident.documents)


def claims(case: Case, document: str) -> tuple[Claim, ...]:
    with case.store.reading() as reader:
        kept = reader.document_named(document)
        assert kept is not None
        return reader.claims(kept.id)


def dead(case: Case, document: str) -> Claim:
    return next(claim for claim in claims(case, document) if claim.event is Event.KILLED)


def decide(case: Case, *decisions: Decision) -> tuple[int, ...]:
    return take(case.store, profile("airwars"), decisions, "amal").entries


def state(case: Case, claim: str) -> str:
    with case.store.reading() as reader:
        row = reader.drafted.claim(claim)
        assert row is not None
        return row.state


def status(case: Case, incident: str) -> str:
    with case.store.reading() as reader:
        row = reader.drafted.incident(incident)
        assert row is not None
        return row.status


def killed(incident: Incident) -> tuple[int | None, int | None]:
    return incident.figures.killed.low, incident.figures.killed.high


def with_count(claim: Claim, number: int) -> Claim:
    return msgspec.structs.replace(claim, count=Count.exactly(number))


def drafts(case: Case) -> dict[str, list[tuple[object, ...]]]:
    """Every row that a draft holds, but what tells when it was made, and which ids led where before."""
    queries = {
        "incidents": "SELECT json_remove(record, '$.aliases'), place, day, killed_low, killed_high, documents, claims, "
        "waiting, status, worth FROM incidents ORDER BY id",
        "claims": "SELECT id, document, incident, event, state, worth, decision FROM claims ORDER BY id",
        "victims": "SELECT * FROM victims ORDER BY claim, number",
        "documents": "SELECT * FROM incident_documents ORDER BY incident, document",
        "parties": "SELECT * FROM incident_parties ORDER BY incident, party",
        "lost": "SELECT * FROM lost ORDER BY decision",
    }
    with case.store.reading() as reader:
        return {
            name: [tuple(row) for row in reader.connection.exec_driver_sql(query)] for name, query in queries.items()
        }


def grouped(case: Case) -> list[tuple[object, ...]]:
    """The incidents by what they say, whichever ids they bear: one that was parted again bears another."""
    return sorted((sorted(i.claims), killed(i), i.decided, status(case, i.id)) for i in incidents(case))


def test_reports_of_one_event_are_one_incident(case: Case) -> None:
    assert set(by_document(case)) == {("later.txt", "market.txt"), ("mine.txt",)}
    assert killed(market(case)) == (3, 7)


def test_an_accepted_claim_is_accepted(case: Case, root: Path) -> None:
    claim = dead(case, "later.txt")
    (entry,) = decide(case, AcceptClaim(claim.id))
    assert state(case, claim.id) == "accepted"
    assert status(case, market(case).id) == "begun"
    with case.store.reading() as reader:
        taken = reader.decisions.one(entry)
    assert taken is not None
    assert isinstance(taken.decision, AcceptClaim)
    assert (taken.decision.by, taken.decision.seen) == ("amal", claim)
    assert broken(root) is None


def _each(case: Case) -> dict[str, Decision]:
    """One decision of every kind that changes a value."""
    seven, mine = dead(case, "later.txt"), dead(case, "mine.txt")
    first = tuple(claim.id for claim in claims(case, "market.txt"))
    second = tuple(claim.id for claim in claims(case, "later.txt"))
    span = Span(MINE.index("انفجر"), MINE.index("انفجر") + 5)
    hurt = claim_id(_id(case, "mine.txt"), Event.INJURED, span, None)
    added = msgspec.structs.replace(
        mine,
        id=hurt,
        event=Event.INJURED,
        count=Count.exactly(4),
        spans=msgspec.structs.replace(mine.spans, event=span, count=None),
    )
    return {
        "accept": AcceptClaim(seven.id),
        "reject": RejectClaim(seven.id, "another market"),
        "correct": CorrectClaim(seven.id, with_count(seven, 6)),
        "add": AddClaim(added),
        "set": SetFigure(seven.id, "killed", 3, 5, "counted by hand"),
        "merge": SameEvent((seven.id, mine.id), "one after all"),
        "split": SplitEvent(second, first, "two markets"),
        "not same": OtherEvents((first[0], second[0]), "two markets"),
        "sign off": SignOff(market(case).id, (), market(case).figures, "all read"),
    }


def _id(case: Case, document: str) -> str:
    with case.store.reading() as reader:
        kept = reader.document_named(document)
        assert kept is not None
        return kept.id


KINDS = ("accept", "reject", "correct", "add", "set", "merge", "split", "not same", "sign off")


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_drafted_at_once_is_what_a_whole_draft_gives(case: Case, using: Context, kind: str) -> None:
    before = drafts(case)
    decide(case, _each(case)[kind])
    at_once = drafts(case)
    draft(case.store, using, anew=True)
    assert at_once == drafts(case)
    assert at_once != before


@pytest.mark.parametrize("kind", KINDS)
def test_undone_all_is_as_before_and_the_log_remembers(case: Case, root: Path, kind: str) -> None:
    before = drafts(case)
    (entry,) = decide(case, _each(case)[kind])
    after = grouped(case)
    (undoing,) = decide(case, Undo(entry))
    assert drafts(case) == before
    decide(case, Undo(undoing))
    assert grouped(case) == after
    with case.store.reading() as reader:
        assert reader.decisions.count() == 3
    assert broken(root) is None


def test_a_signed_off_incident_that_changes_comes_back(case: Case) -> None:
    found = market(case)
    decide(case, SignOff(found.id, (), found.figures))
    assert status(case, found.id) == "signed_off"
    decide(case, RejectClaim(dead(case, "later.txt").id, "another market"))
    assert status(case, found.id) == "changed"


def _after(case: Case) -> dict[str, tuple[Decision, str]]:
    """What is decided behind a sign-off, and where the incident stands then."""
    seven, three = dead(case, "later.txt"), dead(case, "market.txt")
    by = msgspec.structs.replace(three, by=(Doer("sdf", Basis.STATED),))
    return {
        "a claim accepted": (AcceptClaim(seven.id), "signed_off"),
        "a remark": (Remark(seven.id, "asked again"), "signed_off"),
        "a figure set": (SetFigure(seven.id, "killed", 0, 0, "nobody"), "changed"),
        "a claim rejected": (RejectClaim(seven.id, "another"), "changed"),
        "who did it corrected": (CorrectClaim(three.id, by), "changed"),
        "another event merged": (SameEvent((seven.id, dead(case, "mine.txt").id), "one"), "changed"),
    }


@pytest.mark.parametrize(
    "what",
    [
        "a claim accepted",
        "a remark",
        "a figure set",
        "a claim rejected",
        "who did it corrected",
        "another event merged",
    ],
)
def test_what_was_signed_is_what_stands(case: Case, what: str) -> None:
    decision, then = _after(case)[what]
    found = market(case)
    decide(case, SignOff(found.id, (), found.figures))
    (entry,) = decide(case, decision)
    assert status(case, market(case).id) == then
    decide(case, Undo(entry))
    assert status(case, market(case).id) == "signed_off"


def test_a_sign_off_covers_the_figures_that_people_set(case: Case) -> None:
    found = market(case)
    (entry,) = decide(case, SetFigure(dead(case, "later.txt").id, "killed", 100, 200, "counted"))
    decide(case, SignOff(found.id, (), found.figures))
    assert status(case, found.id) == "signed_off"
    decide(case, Undo(entry))
    assert status(case, found.id) == "changed"


def test_nothing_is_decided_upon_a_reading_that_was_not_shown(case: Case) -> None:
    claim, id_ = dead(case, "later.txt"), _id(case, "later.txt")
    with case.store.writing() as writer:
        reading = writer.reading(id_)
        assert reading is not None
        other = tuple(with_count(c, 70) if c.id == claim.id else c for c in reading.values())
        writer.put_readings([type(reading).of(reading.document, "another", other, 2)])
        writer.append([Act.of(Action.DOCUMENT_REREAD, document=id_)], "amal")
    with pytest.raises(IsnadError) as refused:
        decide(case, AcceptClaim(claim.id))
    assert refused.value.code == "review.stale"


def test_former_ids_lead_on_and_back(case: Case) -> None:
    """Two merges one behind the other, and the second undone: the first one's former id leads where its claims are."""
    ids = [incident.id for incident in incidents(case)]
    assert len(ids) == 2
    decide(case, _each(case)["split"])
    parted = next(incident.id for incident in incidents(case) if incident.documents == ("later.txt",))
    mine = by_document(case)[("mine.txt",)].id
    first = dead(case, "later.txt"), dead(case, "mine.txt"), dead(case, "market.txt")
    decide(case, SameEvent((first[0].id, first[1].id), "one"))
    (second,) = decide(case, SameEvent((first[1].id, first[2].id), "one"))
    decide(case, Undo(second))
    with case.store.reading() as reader:
        homes = {name: reader.drafted.claim(dead(case, name).id) for name in ("later.txt", "mine.txt")}
        led = {reader.drafted.incident(id_) for id_ in (parted, mine)}
        assert {row.id for row in led if row is not None} == {row.incident for row in homes.values() if row is not None}


def test_a_rule_that_reads_otherwise_puts_a_decided_claim_back(case: Case, using: Context) -> None:
    claim = dead(case, "later.txt")
    decide(case, AcceptClaim(claim.id))
    with case.store.writing() as writer:
        reading = writer.reading(_id(case, "later.txt"))
        assert reading is not None
        other = tuple(with_count(c, 70) if c.id == claim.id else c for c in reading.values())
        writer.put_readings([type(reading).of(reading.document, "another", other, 2)])
    draft(case.store, using, anew=True)
    assert state(case, claim.id) == "changed"
    assert status(case, market(case).id) == "changed"


def test_a_decision_that_finds_no_claim_is_in_the_list_of_the_lost(case: Case, using: Context) -> None:
    claim = dead(case, "later.txt")
    (entry,) = decide(case, RejectClaim(claim.id, "no"))
    with case.store.writing() as writer:
        reading = writer.reading(_id(case, "later.txt"))
        assert reading is not None
        writer.put_readings([type(reading).of(reading.document, "another", (), 2)])
    draft(case.store, using, anew=True)
    with case.store.reading() as reader:
        assert [(row.decision, row.claim) for row in reader.drafted.lost()] == [(entry, claim.id)]


def test_a_stale_page_changes_nothing(case: Case) -> None:
    found = market(case)
    with case.store.reading() as reader:
        row = reader.drafted.incident(found.id)
    assert row is not None
    claim = dead(case, "later.txt")
    seen = {found.id: row.stamp}
    take(case.store, profile("airwars"), [AcceptClaim(claim.id)], "amal", seen=seen)
    before = drafts(case)
    with pytest.raises(IsnadError) as refused:
        take(case.store, profile("airwars"), [RejectClaim(claim.id, "no")], "badr", seen=seen)
    assert refused.value.code == "review.stale"
    assert drafts(case) == before


def _at(claim: Claim, lat: float, lon: float | None) -> Claim:
    place = Place("Safsaf", None, lat, lon, None, Status.RESOLVED, Basis.STATED)
    return msgspec.structs.replace(claim, place=place)


def _children(claim: Claim, number: int) -> Claim:
    assert claim.victims is not None
    victims = msgspec.structs.replace(claim.victims, parts=Parts(children=Count.exactly(number)))
    return msgspec.structs.replace(claim, victims=victims)


def _wrong(case: Case) -> dict[str, tuple[Decision, str]]:
    claim = dead(case, "later.txt")
    spans = msgspec.structs.replace(claim.spans, event=Span(5, 9_000))
    return {
        "no claim": (AcceptClaim("c-none"), "review.no_such_claim"),
        "script for an id": (RejectClaim("<script>", "x"), "review.no_such_claim"),
        "no reason": (RejectClaim(claim.id, "  "), "review.needs_reason"),
        "a long reason": (RejectClaim(claim.id, "x" * 5_000), "review.too_long"),
        "low above high": (SetFigure(claim.id, "killed", 5, 3, "x"), "review.impossible"),
        "minus one": (SetFigure(claim.id, "killed", -1, 3, "x"), "review.impossible"),
        "words beyond the text": (
            CorrectClaim(claim.id, msgspec.structs.replace(claim, spans=spans)),
            "review.impossible",
        ),
        "another's document": (
            CorrectClaim(claim.id, msgspec.structs.replace(claim, document="mine.txt")),
            "review.impossible",
        ),
        "a forged id": (AddClaim(msgspec.structs.replace(claim, id="c-forged")), "review.impossible"),
        "there already": (AddClaim(claim), "review.impossible"),
        "of no document": (
            AddClaim(msgspec.structs.replace(claim, document="none.txt")),
            "review.no_such_document",
        ),
        "one claim": (SameEvent((claim.id,), "x"), "review.impossible"),
        "both sides": (SplitEvent((claim.id,), (claim.id,), "x"), "review.impossible"),
        "no point on the earth": (CorrectClaim(claim.id, _at(claim, 1e308, -1e308)), "review.impossible"),
        "half a point": (CorrectClaim(claim.id, _at(claim, 35.0, None)), "review.impossible"),
        "more children than people": (CorrectClaim(claim.id, _children(claim, 10**30)), "review.impossible"),
        "an entry beyond the log": (Undo(2**70), "review.no_such_decision"),
        "an entry before the log": (Undo(-(10**30)), "review.no_such_decision"),
        "no incident": (SignOff("i-none", (), market(case).figures), "review.no_such_incident"),
        "about nothing": (Remark("nothing", "x"), "review.no_such_incident"),
        "no decision": (Undo(1), "review.no_such_decision"),
    }


@pytest.mark.parametrize(
    "kind",
    [
        "no claim",
        "script for an id",
        "no reason",
        "a long reason",
        "low above high",
        "minus one",
        "words beyond the text",
        "another's document",
        "a forged id",
        "there already",
        "of no document",
        "one claim",
        "both sides",
        "no point on the earth",
        "half a point",
        "more children than people",
        "an entry beyond the log",
        "an entry before the log",
        "no incident",
        "about nothing",
        "no decision",
    ],
)
def test_what_cannot_be_decided_changes_nothing(case: Case, kind: str) -> None:
    decision, code = _wrong(case)[kind]
    before = drafts(case)
    good = AcceptClaim(dead(case, "market.txt").id)
    with pytest.raises(IsnadError) as refused:
        decide(case, good, decision)
    assert refused.value.code == code
    assert drafts(case) == before
    with case.store.reading() as reader:
        assert reader.decisions.count() == 0


def test_a_correction_is_not_dropped_by_accepting_what_the_program_reads(case: Case) -> None:
    claim = dead(case, "later.txt")
    (entry,) = decide(case, CorrectClaim(claim.id, with_count(claim, 6)))
    for reason in ("", "the report says seven after all"):
        with pytest.raises(IsnadError) as refused:
            decide(case, AcceptClaim(claim.id, reason))
        assert (refused.value.code, refused.value.why) == ("review.impossible", "corrected")
    assert killed(market(case)) == (3, 6)
    decide(case, Undo(entry), AcceptClaim(claim.id, "the report says seven after all"))
    assert killed(market(case)) == (3, 7)


def test_undoing_twice_is_refused(case: Case) -> None:
    (entry,) = decide(case, AcceptClaim(dead(case, "later.txt").id))
    decide(case, Undo(entry))
    with pytest.raises(IsnadError) as refused:
        decide(case, Undo(entry))
    assert refused.value.code == "review.impossible"


def test_a_merged_incident_is_found_by_its_former_id(case: Case) -> None:
    gone = by_document(case)[("mine.txt",)].id
    decide(case, _each(case)["merge"])
    with case.store.reading() as reader:
        row = reader.drafted.incident(gone)
        assert row is not None
        assert row.id != gone
        assert gone in Drafted(reader.connection).aliases(row.id)


def test_what_is_decided_while_a_whole_draft_is_made_is_not_lost(case: Case, using: Context) -> None:
    claim = dead(case, "later.txt")
    steps: list[str] = []

    def meanwhile(step: str, done: int, _whole: int | None) -> None:
        if done == 0:
            steps.append(step)
            if steps == ["reading"]:
                decide(case, RejectClaim(claim.id, "another market"))

    draft(case.store, using, progress=meanwhile, anew=True)
    once = ["reading", "linking", "copies", "making"]
    assert steps == [*once, *once, "writing"]
    assert state(case, claim.id) == "rejected"
    assert killed(market(case)) == (3, 3)


def test_decisions_that_never_pause_do_not_stop_a_draft(case: Case, using: Context) -> None:
    claim = dead(case, "later.txt")
    steps: list[str] = []

    def meanwhile(step: str, done: int, _whole: int | None) -> None:
        if done == 0:
            steps.append(step)
            if step == "reading" and steps.count("reading") < 4:
                decide(case, AcceptClaim(claim.id))

    draft(case.store, using, progress=meanwhile, anew=True)
    assert steps[-1] == "writing"
    assert state(case, claim.id) == "accepted"


def test_what_is_accepted_together_is_drafted_as_one_by_one(case: Case, using: Context) -> None:
    ids = [claim.id for document in ("market.txt", "mine.txt", "later.txt") for claim in claims(case, document)]
    decide(case, RejectClaim(ids[0], "misread"), AcceptClaim(ids[0]), *(AcceptClaim(id_) for id_ in ids))
    assert {state(case, id_) for id_ in ids} == {"accepted"}
    together = drafts(case)
    draft(case.store, using, anew=True)
    assert together == drafts(case)


def test_what_is_accepted_together_is_taken_back_together(case: Case) -> None:
    ids = [claim.id for claim in claims(case, "market.txt")]
    before = drafts(case)
    taken = decide(case, *(AcceptClaim(id_) for id_ in ids))
    assert drafts(case) != before
    decide(case, *(Undo(entry) for entry in taken))
    assert drafts(case) == before


def test_of_acts_taken_together_all_or_none_are_kept(case: Case) -> None:
    ids = [claim.id for claim in claims(case, "market.txt")]
    before = drafts(case)
    with pytest.raises(IsnadError):
        decide(case, *(AcceptClaim(id_) for id_ in ids), AcceptClaim("c-0"))
    assert drafts(case) == before
    with case.store.reading() as reader:
        assert reader.decisions.count() == 0


def test_a_verdict_of_an_audit_is_kept_and_changes_no_draft(case: Case, using: Context) -> None:
    before, seven = drafts(case), dead(case, "later.txt")
    decide(case, AuditClaim(seven.id, "wrong", 7, 100))
    assert drafts(case) == before
    draft(case.store, using, anew=True)
    assert drafts(case) == before
    with case.store.reading() as reader:
        (taken,) = reader.decisions.about([seven.id])
    assert isinstance(taken.decision, AuditClaim)
    assert (taken.decision.seen, taken.decision.by) == (seven, "amal")


@pytest.mark.parametrize(("seed", "size"), [(-1, 10), (10**9, 10), (1, 0), (1, 1001)])
def test_a_sample_that_nobody_could_draw_is_refused(case: Case, seed: int, size: int) -> None:
    with pytest.raises(IsnadError) as refused:
        decide(case, AuditClaim(dead(case, "later.txt").id, "right", seed, size))
    assert refused.value.code == "review.impossible"


def test_a_rehearsal_says_what_would_be_and_keeps_nothing(case: Case) -> None:
    before, seven = drafts(case), dead(case, "later.txt")
    found = rehearse(case.store, profile("airwars"), [RejectClaim(seven.id, "another market")], "amal")
    assert found.incidents
    assert drafts(case) == before
    with case.store.reading() as reader:
        assert reader.decisions.count() == 0
    assert state(case, seven.id) == "waiting"

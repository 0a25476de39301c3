import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import pytest

from isnad.case.deciding.take import take
from isnad.case.folder import Layout
from isnad.errors import IsnadError
from isnad.export.back_in import Bringing, bringing
from isnad.export.case_content import case_content
from isnad.export.json_content import JsonContent
from isnad.export.registry import Asked, write
from isnad.knowledge.profiles import profile
from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.decision import (
    AcceptClaim,
    AddClaim,
    CorrectClaim,
    Decision,
    OtherEvents,
    PublishName,
    RejectClaim,
    Remark,
    SameEvent,
    SetFigure,
    SignOff,
    SplitEvent,
    Undo,
)
from isnad.model.identity import claim_id
from isnad.model.terms import Event
from isnad.pipeline.context import Context
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition
from isnad.store.store import Store

from .made import EXAMPLE, built

Copy = Callable[..., Path]


@pytest.fixture
def copy(example: Path, tmp_path: Path, using: Context) -> Copy:
    """A copy of the example's case, decided upon by Amal."""

    def made(name: str, *decisions: Decision) -> Path:
        root = Path(shutil.copytree(example, tmp_path / f"{name}.case"))
        decide(root, decisions, using, "amal")
        return root

    return made


def decide(root: Path, decisions: Sequence[Decision], using: Context, who: str) -> None:
    store = Store.in_file(Layout(root).database)
    try:
        if decisions:
            take(store, profile(using.profile), decisions, who)
    finally:
        store.close()


def exported(root: Path, using: Context, edition: Edition = Edition.INTERNAL) -> JsonContent:
    target = root.with_name(f"{root.name}.{edition}")
    with case_content(root, edition, using) as content:
        write("json", content, target, Asked(Language.EN, using))
    return JsonContent(target)


def brought(content: JsonContent, root: Path, *, incidents: bool = False) -> Bringing:
    store = Store.in_file_read_only(Layout(root).database)
    try:
        with store.reading() as reader:
            return bringing(content, reader, Language.EN, incidents=incidents)
    finally:
        store.close()


def incidents_of(root: Path, using: Context) -> list[frozenset[str]]:
    with case_content(root, Edition.INTERNAL, using) as content:
        return sorted((frozenset(record.incident.claims) for record in content.incidents()), key=sorted)


def claims_of(root: Path, using: Context) -> list[Claim]:
    with case_content(root, Edition.INTERNAL, using) as content:
        return [record.claim for record in content.claims()]


@pytest.fixture
def counted(example: Path, using: Context) -> list[Claim]:
    """The claims with a number, in order."""
    return [claim for claim in claims_of(example, using) if claim.count is not None and claim.count.low is not None]


def added(claim: Claim, document: str) -> AddClaim:
    """A claim on the same words as another, of another event."""
    other = Event.MISSING if claim.event is not Event.MISSING else Event.TRAPPED
    id_ = claim_id(document, other, claim.spans.event, claim.spans.count)
    return AddClaim(msgspec.structs.replace(claim, id=id_, event=other, part_of=None, cause=None, by=(), rules=()))


def all_kinds(claims: list[Claim], document: str) -> list[Decision]:
    one, two, three, four = claims[:4]
    corrected = msgspec.structs.replace(two, count=Count.exactly(7))
    return [
        AcceptClaim(one.id),
        CorrectClaim(two.id, corrected, "العدد سبعة"),
        RejectClaim(three.id, "ليس في التقرير"),
        added(four, document),
        SetFigure(one.id, "killed", 0, None, "لم تُحصَ بعد"),
        Remark(one.id, "يُسأل المراسل"),
        PublishName("سامر الخليل", "بإذن أهله"),
    ]


def test_decisions_come_back_and_an_import_twice_does_nothing(
    copy: Copy, counted: list[Claim], using: Context, example: Path
) -> None:
    with case_content(example, Edition.INTERNAL, using) as held:
        ids = {record.name: record.id for record in held.documents()}
    decisions = all_kinds(counted, ids[counted[3].document])
    content = exported(copy("theirs", *decisions), using)
    mine = copy("mine")
    found = brought(content, mine)
    assert [type(one) for one in found.decisions] == [type(one) for one in decisions]
    assert (found.already, found.left, found.missing) == (0, 0, ())
    reasons = [one.reason for one in found.decisions if not isinstance(one, Remark)]
    assert all("theirs" in reason and "amal" in reason for reason in reasons)
    decide(mine, found.decisions, using, "badr")
    again = brought(content, mine)
    assert (again.decisions, again.already) == ((), len(decisions))
    for one, other in zip(exported(mine, using).claims(), content.claims(), strict=True):
        assert (one.claim, one.state) == (other.claim, other.state)


def test_what_was_undone_stays_away(copy: Copy, counted: list[Claim], using: Context) -> None:
    theirs = copy("theirs", RejectClaim(counted[0].id, "خطأ"))
    with case_content(theirs, Edition.INTERNAL, using) as content:
        entry = next(content.decisions()).entry
    decide(theirs, [Undo(entry)], using, "amal")
    assert brought(exported(theirs, using), copy("mine")) == Bringing((), 0, 0, ())


def test_sign_offs_and_audits_are_of_one_case_alone(copy: Copy, example: Path, using: Context) -> None:
    with case_content(example, Edition.INTERNAL, using) as content:
        incident = next(content.incidents()).incident
    signed = SignOff(incident.id, incident.claims, incident.figures)
    found = brought(exported(copy("theirs", signed), using), copy("mine"))
    assert (found.decisions, found.left) == ((), 1)


CLASHES: dict[str, Callable[[list[Claim]], tuple[Decision, Decision]]] = {
    "rejected here, accepted there": lambda c: (RejectClaim(c[0].id, "خطأ"), AcceptClaim(c[0].id)),
    "another correction": lambda c: (
        CorrectClaim(c[0].id, msgspec.structs.replace(c[0], count=Count.exactly(7))),
        CorrectClaim(c[0].id, msgspec.structs.replace(c[0], count=Count.exactly(8))),
    ),
    "another figure": lambda c: (
        SetFigure(c[0].id, "killed", 0, 1, "واحد"),
        SetFigure(c[0].id, "killed", 0, 2, "اثنان"),
    ),
    "together here, apart there": lambda c: (
        SameEvent((c[0].id, c[-1].id), "حدث واحد"),
        OtherEvents((c[0].id, c[-1].id), "حدثان"),
    ),
}


@pytest.mark.parametrize("kind", CLASHES)
def test_nothing_is_overwritten(kind: str, copy: Copy, counted: list[Claim], using: Context) -> None:
    here, there = CLASHES[kind](counted)
    theirs = copy("theirs", Remark(counted[1].id, "يُسأل"), there)
    with pytest.raises(IsnadError, match="Nothing was changed") as refused:
        brought(exported(theirs, using), copy("mine", here))
    assert refused.value.code == "import.would_overwrite"
    assert counted[0].id in str(refused.value) or counted[-1].id in str(refused.value)


def test_a_figure_is_not_overwritten_by_way_of_another_claim(copy: Copy, example: Path, using: Context) -> None:
    with case_content(example, Edition.INTERNAL, using) as content:
        one, other, *_ = next(found.incident.claims for found in content.incidents() if len(found.incident.claims) > 1)
    theirs = copy("theirs", SetFigure(other, "killed", 0, 2, "اثنان"))
    with pytest.raises(IsnadError, match="Nothing was changed") as refused:
        brought(exported(theirs, using), copy("mine", SetFigure(one, "killed", 0, 1, "واحد")))
    assert refused.value.code == "import.would_overwrite"
    found = brought(exported(theirs, using), copy("also_mine", SetFigure(one, "injured", 0, 1, "واحد")))
    assert len(found.decisions) == 1


def test_the_same_decision_in_other_words_is_no_clash(copy: Copy, counted: list[Claim], using: Context) -> None:
    theirs = copy("theirs", RejectClaim(counted[0].id, "ليس في النص"))
    found = brought(exported(theirs, using), copy("mine", RejectClaim(counted[0].id, "خطأ في القراءة")))
    assert (found.decisions, found.already) == ((), 1)


def test_incidents_come_back_where_they_are_asked_for(copy: Copy, example: Path, using: Context) -> None:
    groups = incidents_of(example, using)
    *_, other, largest = sorted(groups, key=len)
    first, *rest = sorted(largest)
    theirs = copy(
        "theirs",
        SplitEvent((first,), tuple(rest), "حدث آخر"),
        SameEvent((rest[0], min(other)), "حدث واحد"),
    )
    mine = copy("mine")
    assert incidents_of(theirs, using) != incidents_of(mine, using)
    content = exported(theirs, using)
    found = brought(content, mine, incidents=True)
    decide(mine, found.decisions, using, "badr")
    assert incidents_of(mine, using) == incidents_of(theirs, using)
    assert brought(content, mine, incidents=True).decisions == ()


def test_documents_that_are_not_here_are_named(copy: Copy, counted: list[Claim], using: Context, peopled: Path) -> None:
    content = exported(copy("theirs", RejectClaim(counted[0].id, "خطأ")), using)
    with pytest.raises(IsnadError) as refused:
        brought(content, peopled)
    assert refused.value.code == "import.other_case"


def test_a_public_export_brings_nothing(copy: Copy, counted: list[Claim], using: Context) -> None:
    theirs = copy("theirs", RejectClaim(counted[0].id, "خطأ"))
    with pytest.raises(IsnadError) as refused:
        brought(exported(theirs, using, Edition.PUBLIC), copy("mine"))
    assert refused.value.code == "import.public"


def test_part_of_an_export_can_be_brought(counted: list[Claim], copy: Copy, using: Context, tmp_path: Path) -> None:
    """A case of some of the documents takes what is about these, and names the others."""
    theirs = copy("theirs", RejectClaim(counted[0].id, "خطأ"), RejectClaim(counted[-1].id, "خطأ"))
    file = tmp_path / "some"
    file.mkdir()
    name = counted[0].document
    shutil.copy(EXAMPLE / name, file / name)
    mine = built([file], tmp_path / "some.case", using, tmp_path / "keys")
    found = brought(exported(theirs, using), mine)
    assert (len(found.decisions), found.left, len(found.missing)) == (1, 1, 4)

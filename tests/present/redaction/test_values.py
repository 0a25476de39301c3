"""A field that is new in a value fails here until somebody has asked whether it may hold a name."""

import msgspec
import pytest

from isnad.model.chain import Link
from isnad.model.claim import Claim, NamedParts, Victims
from isnad.model.decision import (
    AcceptClaim,
    AddClaim,
    CorrectClaim,
    OtherEvents,
    RejectClaim,
    SameEvent,
    SetFigure,
    SignOff,
    SplitEvent,
)
from isnad.model.document import Outlet
from isnad.model.incident import Incident, TollPoint
from isnad.model.origin import Camp, FirstReport, Merge, Node, Origin, Tie
from isnad.model.place import Container, Place
from isnad.model.scene import Infrastructure, Telling, TimeOfDay
from isnad.pipeline.standing import Standing

ASKED = {
    Claim: "id document event count victims part_of by cause place time chain modality spans rules scope revision",
    Victims: "group status side parts roles names nationality named",
    NamedParts: "women children",
    Link: "name kind span verb stance anonymous affiliation incomplete",
    Outlet: "name basis of span",
    Place: "name id lat lon precision status basis within",
    Container: "name id lat lon precision",
    Incident: (
        "id aliases documents claims place time figures belligerents strike_types origins contradictions series "
        "first_reported grade attribution_grade decided sources time_of_day time_of_day_by infrastructure "
        "infrastructure_by"
    ),
    TollPoint: "day document claim event count origin",
    SetFigure: "claim figure low high reason by at seen over",
    SameEvent: "claims reason by at",
    OtherEvents: "claims reason by at",
    SplitEvent: "claims others reason by at",
    AcceptClaim: "claim reason by at seen",
    RejectClaim: "claim reason by at seen",
    CorrectClaim: "claim corrected reason by at seen",
    AddClaim: "added reason by at",
    SignOff: "incident claims seen reason by at seal",
    Standing: "claim machine state decision",
    Origin: "id name kind anonymous camp documents claims merges against_interest",
    Camp: "status party because day",
    Merge: "document other reason",
    FirstReport: "by when document",
    Node: "id kind name",
    Tie: "source target kind claims reason",
    TimeOfDay: "label basis by clocks rule",
    Infrastructure: "kind label by",
    Telling: "claim document span",
}


@pytest.mark.parametrize("kind", ASKED)
def test_every_field_was_asked_about(kind: type[msgspec.Struct]) -> None:
    assert set(kind.__struct_fields__) == set(ASKED[kind].split())

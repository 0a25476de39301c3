"""One value of every type of the model, with every field filled that can be."""

from datetime import date

import msgspec

from isnad.model.assessment import (
    Assessment,
    Figure,
    Figures,
    Fingerprint,
    Linked,
    NamedParty,
    Point,
    SetAside,
    StrikeType,
)
from isnad.model.bounds import Bounds
from isnad.model.chain import Link
from isnad.model.claim import Cause, Claim, ClaimSpans, Doer, NamedParts, Parts, Scope, Victims
from isnad.model.count import Count
from isnad.model.decision import (
    AcceptClaim,
    AddClaim,
    AuditClaim,
    CorrectClaim,
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
from isnad.model.document import Author, Document, Issue, Outlet, Part, Published, Received, Retrieved
from isnad.model.framing import Framing, Judgement, LoadedTerm, Neutral, Usage
from isnad.model.grade import AttributionGrade, GradedAttribution, GradedHarm, HarmGrade
from isnad.model.incident import Belligerent, Contradiction, Disagreement, Incident, TollPoint
from isnad.model.interval import Interval, Time
from isnad.model.mention import (
    ActorValue,
    NumberValue,
    PersonValue,
    PlaceCandidate,
    PlaceValue,
    QuantityValue,
    TimeValue,
    WeaponValue,
)
from isnad.model.origin import (
    Camp,
    CampStatus,
    FirstReport,
    Interest,
    Merge,
    Node,
    NodeKind,
    Origin,
    SourceGraph,
    Tie,
    TieKind,
)
from isnad.model.place import Container, Place
from isnad.model.reason import Parameter, Reason
from isnad.model.scene import Infrastructure, Telling, TimeOfDay
from isnad.model.span import Span
from isnad.model.terms import (
    Basis,
    Event,
    Exactness,
    Grain,
    Group,
    LinkKind,
    Modality,
    PartKind,
    Precision,
    ScopeKind,
    Stance,
    Status,
    VictimStatus,
)
from isnad.model.value import Instant

START = Instant.fromisoformat("2019-03-19T00:00+02:00")
END = Instant.fromisoformat("2019-03-20T00:00+02:00")
REASON = Reason.of("time.outside", day="2019-03-19", days=3)
LINKS = (
    Link("شبكة المدينة", LinkKind.OUTLET, None),
    Link(
        "أحد السكان",
        LinkKind.WITNESS,
        Span(4, 14),
        verb="قال",
        stance=Stance.NEUTRAL,
        anonymous=True,
        affiliation="council",
        incomplete="chain.unnamed",
    ),
)
VICTIMS = Victims(
    Group.PEOPLE,
    VictimStatus.UNKNOWN,
    side="council",
    parts=Parts(men=Count.exactly(0), women=Count.about(2), children=Count.vague("أطفال")),
    roles=("medic",),
    names=("سامر",),
    nationality="sy",
)
PLACE = Place("السوق", "g-1", 34.5, 40.25, Precision.STREET, Status.RESOLVED, Basis.STATED)
TIME = Time(START, END, Grain.DAY, Status.RESOLVED, Basis.INFERRED)
CAUSE = Cause("c-2123456789abcdef", "airstrike", Basis.STATED)
SCOPE = Scope(ScopeKind.PERIOD, Span(10, 12))
CLAIM = Claim(
    "c-0123456789abcdef",
    "001.txt",
    Event.KILLED,
    Count.between(3, 5),
    VICTIMS,
    "c-1123456789abcdef",
    (Doer("unknown_party", Basis.INFERRED),),
    CAUSE,
    PLACE,
    TIME,
    LINKS,
    Modality.ASSERTED,
    ClaimSpans(Span(0, 3), Span(4, 5), None, Span(6, 9), None),
    ("outcome.verb",),
    SCOPE,
    2,
)
FIGURE = Figure(0, 4, "airwars", ("c-1",), (SetAside("c-2", REASON),), ("count",))
FINGERPRINT = Fingerprint("0.1.0", "ab12", "airwars", ("syria.csv",))
RECEIVED = Received("سقط جرحى\r\n", "ab" * 32, "plain-1", "utf-8")
OUTLET = Outlet("شبكة المدينة", Basis.STATED, of="وكالة", span=Span(0, 4))
AUTHOR = Author("سامر", Span(5, 9))
PART = Part(PartKind.BYLINE, Span(5, 9), "furniture.byline")
RETRIEVED = Retrieved(Interval(START, END, Grain.MINUTE), "archive")
PUBLISHED = Published(date(2019, 3, 19), Basis.STATED, "text", Span(1, 5))

FIGURES = Figures(FIGURE, FIGURE, FIGURE, FIGURE)
CANDIDATE = PlaceCandidate("g-1", 34.5, 40.25, Precision.STREET)
LINKED = Linked("c-00000000000000aa", REASON)
NAMED_PARTY = NamedParty("unknown_party", "Label", Basis.INFERRED, ("001.txt",), rule="belligerents.r", aside=REASON)
TELLING = Telling("c-2", "001.txt", Span(6, 9))
TIME_OF_DAY = TimeOfDay("around_dawn", Basis.INFERRED, (TELLING,), ("04:30",), "time_of_day.r")
INFRASTRUCTURE = Infrastructure("school", "School", (TELLING,))
STRIKE_TYPE = StrikeType("Artillery", Basis.INFERRED, ("001.txt",), "strike_type.r")

CONTAINER = Container("الريف", "g-2", 34.5, 40.25, Precision.DISTRICT)
CAMP = Camp(CampStatus.KNOWN, "council", REASON)
MERGE = Merge("002.txt", "001.txt", REASON)
INTEREST = Interest("c-2", REASON)
ORIGIN = Origin("o-1", "سامر", LinkKind.ACTIVIST, False, CAMP, ("001.txt",), ("c-2",), (MERGE,), (INTEREST,))
FIRST = FirstReport(None, date(2019, 3, 19), "001.txt")
NODE = Node("o-1", NodeKind.ORIGIN, "سامر")
TIE = Tie("001.txt", "o-1", TieKind.ENDS_IN, ("c-2",), REASON)
LOADED = LoadedTerm(Span(0, 5), "كلمات", "framing.word", Judgement.SOFTEN, Neutral("لفظ", "word"), "council", "سامر")
USAGE = Usage("framing.word", 2, 0)

HARM = GradedHarm(HarmGrade.CONTESTED, (REASON,))
ATTRIBUTION = GradedAttribution(AttributionGrade.SINGLE_SOURCE, (REASON,))
SET = SetFigure("c-2", "killed", 0, None, "seen", "reader", "2024-05-01")
CONTRADICTION = Contradiction(Disagreement.SCOPE, ("c-1", "c-2"), REASON)
BELLIGERENT = Belligerent("council", Basis.INFERRED, ("o-1",))
POINT = TollPoint(None, "001.txt", "c-2", Event.KILLED, Count.exactly(0), "o-1")
INCIDENT = Incident(
    id="i-1",
    aliases=("i-0",),
    documents=("001.txt",),
    claims=("c-1", "c-2"),
    place=PLACE,
    time=TIME,
    figures=FIGURES,
    belligerents=(BELLIGERENT,),
    strike_types=("Airstrike",),
    origins=(ORIGIN,),
    contradictions=(CONTRADICTION,),
    series=(POINT,),
    first_reported=FIRST,
    grade=HARM,
    attribution_grade=ATTRIBUTION,
    decided=(SET,),
    time_of_day="around_dawn",
    time_of_day_by=(TIME_OF_DAY,),
    infrastructure=("School",),
    infrastructure_by=(INFRASTRUCTURE,),
)

SAMPLES: tuple[msgspec.Struct, ...] = (
    ATTRIBUTION,
    BELLIGERENT,
    CONTRADICTION,
    HARM,
    INCIDENT,
    OtherEvents(("c-1", "c-2"), "two days"),
    POINT,
    SET,
    AcceptClaim("c-1", "", "reader", "2024-05-01", CLAIM),
    AddClaim(CLAIM, "overlooked", "reader", "2024-05-01"),
    CorrectClaim("c-1", CLAIM, "nine, not seven", "reader", "2024-05-01", CLAIM),
    AuditClaim("c-1", "wrong", 7, 100, "of another day", seen=CLAIM),
    PublishName("سامر", "his family asked for it"),
    RejectClaim("c-1", "of another day", seen=CLAIM),
    Remark("i-1", "ask again"),
    SignOff("i-1", ("c-1",), FIGURES, "all read"),
    SplitEvent(("c-1",), ("c-2",), "two days"),
    Undo(7, "a slip"),
    SameEvent(("c-1", "c-2"), "one day", "reader", "2024-05-01"),
    CAMP,
    CONTAINER,
    FIRST,
    Framing("001.txt", None, (LOADED,), (USAGE,)),
    INTEREST,
    LOADED,
    Neutral("لفظ", "word"),
    MERGE,
    NODE,
    ORIGIN,
    SourceGraph((NODE,), (TIE,)),
    TIE,
    USAGE,
    ActorValue("council"),
    Assessment(
        id="case-1",
        killed=(0, 4),
        injured=(None, None),
        children_killed=(1, 1),
        women_killed=(0, None),
        belligerents=("unknown_party",),
        strike_type=("airstrike",),
        place=Point(34.5, 40.25),
        date="2019-03-19",
        victims=("سامر",),
        figures=FIGURES,
        fingerprint=FINGERPRINT,
        belligerents_by=(NAMED_PARTY,),
        strike_type_by=(STRIKE_TYPE,),
        time_of_day="around_dawn",
        time_of_day_by=(TIME_OF_DAY,),
        infrastructure=("School",),
        infrastructure_by=(INFRASTRUCTURE,),
        origins=(ORIGIN,),
        first_reported=FIRST,
        grade=HarmGrade.FAIR,
        strike_status=AttributionGrade.LIKELY,
        graded_harm=HARM,
        graded_attribution=ATTRIBUTION,
        linked=(LINKED,),
        reason=REASON,
    ),
    LINKED,
    AUTHOR,
    NAMED_PARTY,
    Bounds(0, None),
    CLAIM,
    SCOPE,
    CAUSE,
    CLAIM.spans,
    CANDIDATE,
    Count(None, 7, Exactness.AT_MOST),
    Document(
        "ab" * 32,
        "001.txt",
        RECEIVED,
        OUTLET,
        PUBLISHED,
        "عنوان",
        "https://example.org/1",
        "und",
        AUTHOR,
        (PART,),
        RETRIEVED,
    ),
    Doer("unknown_party", Basis.INFERRED),
    FIGURE,
    FIGURES,
    FINGERPRINT,
    Interval(START, None, Grain.DAY),
    Issue("001.txt:3", REASON),
    LINKS[0],
    LINKS[1],
    NumberValue(0),
    INFRASTRUCTURE,
    STRIKE_TYPE,
    TELLING,
    TIME_OF_DAY,
    OUTLET,
    Parameter("days", 3),
    PART,
    Parts(infants=Count.exactly(1), elderly=Count.exactly(2)),
    NamedParts(women=("هدى العلي",)),
    PersonValue("سامر", None),
    PLACE,
    PlaceValue("السوق", None, None, None, (CANDIDATE,)),
    Point(34.5, 40.25),
    PUBLISHED,
    RETRIEVED,
    QuantityValue(3, None, Exactness.MORE_THAN, None, "civilian"),
    REASON,
    RECEIVED,
    SetAside("c-2", REASON),
    Span(0, 0),
    TIME,
    TimeValue.of(TIME.interval),
    VICTIMS,
    WeaponValue("airstrike"),
)

"""Incidents made by hand, as a case would hold them, and a content that holds nothing else."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, timezone

import msgspec

from isnad.case.drafting.standing import Review
from isnad.case.holdings import Used
from isnad.export.records import (
    SCHEMA,
    About,
    ClaimRecord,
    DecisionRecord,
    DocumentRecord,
    IncidentLine,
    IncidentRecord,
)
from isnad.knowledge.profiles import profile
from isnad.model.assessment import Figures, Fingerprint
from isnad.model.chain import Link
from isnad.model.claim import Cause, Claim, ClaimSpans, Doer, Victims
from isnad.model.count import Count
from isnad.model.decision import SetFigure
from isnad.model.document import Issue, Outlet, Published
from isnad.model.identity import claim_id
from isnad.model.incident import Belligerent, Incident
from isnad.model.interval import Time
from isnad.model.origin import Camp, CampStatus, FirstReport, Origin
from isnad.model.place import Place
from isnad.model.span import Span
from isnad.model.terms import (
    Basis,
    Event,
    Grain,
    Group,
    LinkKind,
    Modality,
    Precision,
    Status,
    VictimStatus,
)
from isnad.model.value import Instant
from isnad.pipeline.standing import State
from isnad.present.redaction.edition import Edition
from isnad.reconcile.figures import FigureName, figure
from isnad.store.entry import Head

ZONE = timezone(timedelta(hours=3))
CIVILIANS = Victims(Group.CIVILIANS, VictimStatus.CIVILIAN)
PEOPLE = Victims(Group.PEOPLE, VictimStatus.UNKNOWN)
OUTLET = Link("صوت الوادي", LinkKind.OUTLET, None)


def fighters(party: str | None = None) -> Victims:
    return Victims(Group.FIGHTERS, VictimStatus.FIGHTER, side=party)


def told(
    count: int | str | None,
    victims: Victims | None = CIVILIANS,
    *,
    event: Event = Event.KILLED,
    word: int = 0,
    document: str = "1",
    by: Sequence[str] = (),
    method: str | None = None,
    modality: Modality = Modality.ASSERTED,
    part_of: Claim | None = None,
) -> Claim:
    """A claim under the document's word number `word`; a whole number is exact, a text a vague word."""
    span = Span(10 * word, 10 * word + 4)
    return Claim(
        id=claim_id(document, event, span, span),
        document=document,
        event=event,
        count=Count.exactly(count) if isinstance(count, int) else None if count is None else Count.vague(count),
        victims=victims,
        part_of=None if part_of is None else part_of.id,
        by=tuple(Doer(party, Basis.STATED) for party in by),
        cause=None if method is None else Cause(None, method, Basis.STATED),
        place=None,
        time=None,
        chain=(OUTLET,),
        modality=modality,
        spans=ClaimSpans(span, span),
        rules=(),
    )


def days(first: date, number: int = 1, grain: Grain = Grain.DAY) -> Time:
    """From the beginning of a day, `number` days long."""
    start = Instant.of(datetime(first.year, first.month, first.day, tzinfo=ZONE))
    return Time(start, Instant.of(start + timedelta(days=number)), grain, Status.RESOLVED, Basis.STATED)


ON_A_DAY = days(date(2021, 3, 4))
TOWN = Place("وادي اللوز", None, 35.5, 38.25, Precision.TOWN, Status.RESOLVED, Basis.STATED)


def incident(
    *claims: Claim,
    time: Time | None = ON_A_DAY,
    place: Place | None = TOWN,
    by: Sequence[tuple[str, Sequence[str]]] = (),
    decided: Sequence[SetFigure] = (),
    review: Review = Review.PROPOSED,
    states: Sequence[State] = (),
    under: str = "airwars",
    id_: str = "i-0000000000000001",
) -> IncidentRecord:
    """The incident of the claims; each document is an origin of its own, `by` names parties with theirs."""
    used = profile(under)
    names = list(dict.fromkeys(claim.document for claim in claims)) or ["1"]
    made = {name: figure(name, claims, (), used) for name in FigureName}
    origins = tuple(_origin(name, [claim.id for claim in claims if claim.document == name]) for name in names)
    found = Incident(
        id=id_,
        aliases=(),
        documents=tuple(names),
        claims=tuple(claim.id for claim in claims),
        place=place,
        time=time,
        figures=Figures(*(made[name] for name in FigureName)),
        belligerents=tuple(Belligerent(party, Basis.STATED, tuple(origins)) for party, origins in by),
        strike_types=(),
        origins=origins,
        contradictions=(),
        series=(),
        first_reported=FirstReport("صوت الوادي", date(2021, 3, 5), names[0]),
        decided=tuple(decided),
    )
    waiting = [*states, *[State.WAITING] * len(claims)]
    records = tuple(
        ClaimRecord(f"1.{n}", claim, state) for n, (claim, state) in enumerate(zip(claims, waiting, strict=False), 1)
    )
    return IncidentRecord(found, review, records, tuple(document(name) for name in names))


def document(name: str, url: str | None = None) -> DocumentRecord:
    return DocumentRecord(
        id=name.rjust(64, "0"),
        name=name,
        number=1,
        outlet=Outlet("صوت الوادي", Basis.STATED),
        published=Published(date(2021, 3, 5), Basis.STATED, "field"),
        title="قصف على البلدة",
        url=url,
        language="ar",
        received="0" * 64,
        extractor="plain",
        encoding="utf-8",
        characters=100,
        first_seen="2024-01-01T00:00:00Z",
    )


def _origin(document: str, claims: Sequence[str]) -> Origin:
    camp = Camp(CampStatus.UNKNOWN)
    return Origin(f"o-{document}", f"ناشط {document}", LinkKind.ACTIVIST, False, camp, (document,), tuple(claims), ())


def setting(figure_: str, low: int | None, high: int | None) -> SetFigure:
    return SetFigure("c-1", msgspec.convert(figure_, SetFigure.__annotations__["figure"]), low, high, "said so")


class Made:
    """A content of incidents alone."""

    def __init__(self, *records: IncidentRecord, edition: Edition = Edition.INTERNAL) -> None:
        self._records = records
        print_ = Fingerprint("0", "0", "airwars-0", ())
        self.about = About(SCHEMA, "case", "", edition, Head(0, "0" * 64), Used(), print_, current=True)

    def count(self) -> int:
        return len(self._records)

    def lines(self) -> Iterator[IncidentLine]:
        yield from (record.line for record in self.incidents())

    def incidents(self) -> Iterator[IncidentRecord]:
        yield from self._records

    def documents(self) -> Iterator[DocumentRecord]:
        yield from ()

    def claims(self) -> Iterator[ClaimRecord]:
        yield from ()

    def readings(self) -> Iterator[tuple[DocumentRecord, tuple[ClaimRecord, ...]]]:
        yield from ()

    def decisions(self) -> Iterator[DecisionRecord]:
        yield from ()

    def issues(self) -> Iterator[Issue]:
        yield from ()

"""What the sources of a case support about one place and day: a first answer, figure by figure."""

from datetime import date
from itertools import chain

import msgspec

from isnad.grades.attribution import attribution_grade
from isnad.grades.doers import naming_doers
from isnad.grades.evidence import Evidence
from isnad.grades.harm import harm_grade
from isnad.ingest.cases import Case
from isnad.ingest.describe import is_read
from isnad.knowledge.profiles import Profile, profile
from isnad.model.assessment import Assessment, Figure, Linked, SetAside
from isnad.model.claim import Claim
from isnad.model.document import Document, Issue, Published
from isnad.model.origin import Origin
from isnad.model.reason import Reason
from isnad.model.terms import Basis
from isnad.origins.copies import near_copies
from isnad.origins.witnesses import first_report, origins_of
from isnad.pipeline.attempt import attempt
from isnad.pipeline.belligerents import belligerents, labels
from isnad.pipeline.context import Context
from isnad.pipeline.dayparts import times_of_day
from isnad.pipeline.infrastructure import infrastructure_of
from isnad.pipeline.linked import linked
from isnad.pipeline.naming_claims import naming_of_all
from isnad.pipeline.query import Asked, asked
from isnad.pipeline.reading import Reading
from isnad.pipeline.strikes import strike_types_of
from isnad.pipeline.victims import named_killed
from isnad.reconcile.figures import FigureName, figure
from isnad.reconcile.parts import figures_of
from isnad.reconcile.updates import told_by


class Answer(msgspec.Struct, frozen=True):
    """An assessment with the readings it stands on, and the sources that could not be read."""

    assessment: Assessment
    readings: tuple[Reading, ...]
    issues: tuple[Issue, ...] = ()


class _Found(msgspec.Struct, frozen=True):
    """The claims about what is asked, those set aside, on whose word the former stand, and those that name its dead."""

    about: list[Claim]
    aside: list[SetAside]
    origins: tuple[Origin, ...]
    naming: list[Claim]


def assess(case: Case, context: Context) -> Answer:
    """The case's figures from claims that name its place and do not contradict its day.

    With an empty query the place that most documents name and the day that most claims carry are taken. A query whose
    place or day cannot be used is not answered: without it, it would ask about another event.
    """
    if case.unread is not None:
        return _unanswered(case, context)
    attempts = [attempt(_dated(document, case), context) for document in case.documents]
    readings = tuple(one for one in attempts if not isinstance(one, Issue))
    faults = tuple(one for one in attempts if isinstance(one, Issue))
    question = asked(case.query, readings, context)
    about: list[Claim] = []
    aside: list[SetAside] = []
    judged = [question.judge(reading) for reading in readings]
    told = linked(question, readings, judged)
    named = naming_of_all(question, case.query.place, list(zip(readings, judged, strict=True)))
    for claim, reason in chain.from_iterable(judged):
        if reason is None or claim.id in told:
            about.append(claim)
        else:
            aside.append(SetAside(claim.id, reason))
    documents = [reading.document for reading in readings]
    # a copy tells on whose word two documents speak: of one alone nothing
    copies = near_copies(documents) if len({claim.document for claim in about}) > 1 else ()
    origins = origins_of(about, documents, copies)
    assessment = _assessment(case, question, _Found(about, aside, origins, named), context)
    assessment = msgspec.structs.replace(assessment, linked=tuple(Linked(*one) for one in told.items()))
    there = [claim for claim in about if claim.id in told or question.may_be_there(claim)]
    staged = _staged(assessment, there, about, readings, question.day)
    dead = named_killed(named, assessment.killed[1], [document.report for document in documents])
    return Answer(_witnessed(staged, about, readings, dead, profile(context.profile)), readings, faults)


def _unanswered(case: Case, context: Context) -> Answer:
    """Nothing is known, since the question is not; its sources are not read."""
    question = Asked((), None, None, context.zone)
    answer = _assessment(case, question, _Found([], [], (), []), context)
    reason = Reason.of("assess.query_not_usable", field=str(case.unread))
    return Answer(msgspec.structs.replace(answer, reason=reason), ())


def _staged(
    assessment: Assessment, there: list[Claim], about: list[Claim], readings: tuple[Reading, ...], day: date | None
) -> Assessment:
    """With the part of the day and the kinds of places that were hit.

    What claims of another place beside the one asked about say was hit is not asked; when, only where no other says.
    """
    documents = {reading.document.name: reading.document for reading in readings}
    parts = times_of_day(there, documents, day) or times_of_day(about, documents, day)
    places = infrastructure_of(there, readings)
    return msgspec.structs.replace(
        assessment,
        time_of_day=parts[0].label if parts else None,
        time_of_day_by=parts,
        infrastructure=tuple(place.label for place in places),
        infrastructure_by=places,
    )


def _witnessed(
    assessment: Assessment, about: list[Claim], readings: tuple[Reading, ...], victims: tuple[str, ...], known: Profile
) -> Assessment:
    """With the names of the dead, the independent origins of the claims, and how strong the evidence is."""
    documents = [reading.document for reading in readings]
    origins = assessment.origins
    unread = sum(not is_read(document) for document in documents)
    naming = naming_doers(about)
    evidence = Evidence(about, naming, origins, assessment.belligerents_by, assessment.figures, known, unread)
    harm, attribution = harm_grade(evidence), attribution_grade(evidence)
    return msgspec.structs.replace(
        assessment,
        victims=victims,
        first_reported=first_report(about, {document.name: document for document in documents}),
        grade=None if harm is None else harm.grade,
        strike_status=None if attribution is None else attribution.grade,
        graded_harm=harm,
        graded_attribution=attribution,
    )


def _dated(document: Document, case: Case) -> Document:
    """A document of unknown date is taken to be of the day asked about, and every time that rests on it is assumed."""
    if document.published is not None or case.query.date is None:
        return document
    return msgspec.structs.replace(document, published=Published(case.query.date, Basis.ASSUMED, "query"))


def _assessment(case: Case, question: Asked, found: _Found, context: Context) -> Assessment:
    reading_of, about, aside = profile(context.profile), found.about, found.aside
    printed = {document.name: document for document in case.documents}
    told = told_by(found.origins, {claim.id: printed[claim.document] for claim in about})
    made = {name: figure(name, about, aside, reading_of, told, found.naming) for name in FigureName}
    named = belligerents(about, naming_doers(about), reading_of)
    kinds = strike_types_of(about, reading_of)
    figures = figures_of(made)
    killed, injured = figures.killed, figures.injured
    return Assessment(
        id=case.id,
        killed=_ends(killed),
        injured=_ends(injured),
        children_killed=_ends(figures.children_killed),
        women_killed=_ends(figures.women_killed),
        belligerents=labels(named),
        strike_type=tuple(kind.label for kind in kinds[:1]),
        place=question.point,
        date=None if question.day is None else question.day.isoformat(),
        victims=(),
        figures=figures,
        fingerprint=context.fingerprint,
        belligerents_by=named,
        strike_type_by=kinds,
        origins=found.origins,
        reason=_nothing(case, question, about, aside) if killed.low is None and injured.low is None else None,
    )


def _nothing(case: Case, question: Asked, about: list[Claim], aside: list[SetAside]) -> Reason:
    """Why nobody is said to be killed or injured there and then."""
    if not case.documents:
        return Reason.of("assess.no_usable_source" if case.offered else "assess.no_sources")
    if not any(is_read(document) for document in case.documents):
        return Reason.of("assess.no_arabic")
    if about:
        return Reason.of("assess.no_claim_about_it")
    if any(claim.reason.code == "assess.other_day" for claim in aside):
        return Reason.of("assess.only_other_days")
    if aside and question.is_in_other_letters:
        return Reason.of("assess.place_not_in_arabic", place=str(case.query.place))
    return Reason.of("assess.place_not_named" if aside else "assess.no_claims")


def _ends(found: Figure) -> tuple[int | None, int | None]:
    return found.low, found.high

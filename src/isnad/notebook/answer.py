"""What the sources of a question support: one assessment, laid out like an incident."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from isnad.ingest.cases import Query
from isnad.model.assessment import Figures
from isnad.model.claim import Claim
from isnad.model.document import Document
from isnad.model.incident import Belligerent, Incident
from isnad.model.interval import Time
from isnad.model.origin import Origin
from isnad.model.place import Place
from isnad.model.terms import Basis, Grain, Status
from isnad.model.value import Instant
from isnad.notebook.claims import Claims
from isnad.notebook.display import displayed
from isnad.notebook.ground import Ground
from isnad.notebook.incidents import Incidents
from isnad.notebook.shown import Chart, Shown
from isnad.origins.copies import near_copies
from isnad.origins.graph import graph_of
from isnad.origins.witnesses import origins_of
from isnad.pipeline.assess import Answer as Answered
from isnad.pipeline.context import Context
from isnad.present.dossier.telling import Telling
from isnad.present.incidents import incident_lines
from isnad.present.notebook.render import Around, incident_html
from isnad.present.sentences.extent import figure_range
from isnad.present.times import time_phrase
from isnad.reconcile.contradictions import contradictions_of, series_of
from isnad.reconcile.support import FigureName

if TYPE_CHECKING:
    import pandas as pd

    from isnad.model.document import Issue


class Answer:
    """An assessment with the claims it stands on.

    Attributes:
        assessment: `isnad.model.assessment.Assessment`, as `isnad assess` prints it.
        query: what was asked.
    """

    def __init__(self, answered: Answered, query: Query, using: Context, issues: "Sequence[Issue]") -> None:
        self.assessment = answered.assessment
        self.query = query
        incident = _as_incident(answered, query, using)
        ground = Ground(answered.readings, using, incidents=(incident,), issues=issues)
        self._incidents = Incidents(ground, (incident,))

    @property
    def figures(self) -> Figures:
        """The four figures, each with the claims it rests on and those set aside."""
        return self.assessment.figures

    @property
    def claims(self) -> Claims:
        """Every claim of the sources, also those about something else."""
        ground = self._incidents.claims.ground
        return Claims(ground, list(ground.claims.values()))

    @property
    def issues(self) -> "tuple[Issue, ...]":
        """What of the sources could not be used."""
        return self._incidents.issues

    def frame(
        self, rows: Literal["figures", "held", "toll", "origins"] = "figures", *, edition: str | None = None
    ) -> "pd.DataFrame":
        """One row a figure, or what else of it is asked for; see `Incidents.frame`.

        Args:
            rows: `figures`, `held`, `toll` or `origins`.
            edition: `internal` or `public`; by default what `isnad.set_display` set.

        Raises:
            IsnadError: `notebook.no_pandas`, `notebook.no_such_rows`, `notebook.no_such_choice`.
        """
        return self._incidents.frame(rows, edition=edition)

    def show(self, *, language: str | None = None, edition: str | None = None) -> Shown:
        """The answer in full.

        Args:
            language: `en` or `ar`; by default what `isnad.set_display` set.
            edition: `internal` or `public`; by default what `isnad.set_display` set.

        Raises:
            IsnadError: `notebook.no_such_choice`.
        """
        telling = self._incidents.claims.ground.telling(displayed(language, edition))
        (incident,) = telling.material.incidents
        why = self._why(telling)
        return Shown(
            lambda: incident_html(incident, telling, Around(why, self.issues)),
            lambda: "\n".join([*([why] if why else []), *incident_lines(incident, telling.voice)]),
        )

    def toll(self, *, figure: str = "killed", language: str | None = None, edition: str | None = None) -> Chart:
        """The numbers that the sources gave, by day of publication; see `Incidents.toll`."""
        return self._incidents.toll(figure=figure, language=language, edition=edition)

    def disagreement(
        self,
        *,
        figures: str | Sequence[str] | None = None,
        language: str | None = None,
        edition: str | None = None,
    ) -> Chart:
        """Which origins say which number; see `Incidents.disagreement`."""
        return self._incidents.disagreement(figures=figures, language=language, edition=edition)

    def _why(self, telling: Telling) -> str:
        """Why there are no figures; empty where there are some."""
        reason = self.assessment.reason
        return "" if reason is None else telling.reason(telling.material.redaction.reason(reason))

    def _repr_html_(self) -> str:
        return self.show().html

    def __repr__(self) -> str:
        telling = self._incidents.claims.ground.telling(displayed(None, None))
        (incident,) = telling.material.incidents
        where = telling.say("incident.no_place") if incident.place is None else telling.place(incident.place)
        lines = [f"{telling.say(f'figure.{name}')}: {range_}" for name, range_ in _ranges(incident, telling)]
        when = (
            telling.say("incident.no_time") if incident.time is None else time_phrase(incident.time, telling.language)
        )
        profile = telling.printed(telling.material.profile.name)
        head = telling.say("notebook.answer", place=where, day=when, profile=profile)
        return "\n".join([head, *(f"  {line}" for line in [*lines, *filter(None, [self._why(telling)])])])


def _ranges(incident: Incident, telling: Telling) -> list[tuple[FigureName, str]]:
    return [(name, figure_range(name, getattr(incident.figures, name), telling.voice)) for name in FigureName]


def _as_incident(answered: Answered, query: Query, using: Context) -> Incident:
    """The assessment as an incident of the claims about what was asked, so that both are shown alike."""
    assessment = answered.assessment
    documents = [reading.document for reading in answered.readings]
    origins = _origins(answered, documents)
    origin_of = {claim: origin.id for origin in origins for claim in origin.claims}
    claims = [claim for reading in answered.readings for claim in reading.claims if claim.id in origin_of]
    days = {one.name: None if one.published is None else one.published.day for one in documents}
    about = {one.name: one for one in documents if any(claim.document == one.name for claim in claims)}
    return Incident(
        id=assessment.id,
        aliases=(),
        documents=tuple(about),
        claims=tuple(claim.id for claim in claims),
        place=_place(answered, query, claims),
        time=_day(assessment.date, query, using),
        figures=assessment.figures,
        belligerents=tuple(_parties(answered, claims, origin_of)),
        strike_types=assessment.strike_type,
        origins=origins,
        contradictions=contradictions_of(claims, origin_of, days),
        series=series_of(claims, origin_of, days),
        first_reported=assessment.first_reported,
        grade=assessment.graded_harm,
        attribution_grade=assessment.graded_attribution,
        sources=graph_of(origins, claims, about, near_copies(list(about.values()))),
        time_of_day=assessment.time_of_day,
        time_of_day_by=assessment.time_of_day_by,
        infrastructure=assessment.infrastructure,
        infrastructure_by=assessment.infrastructure_by,
    )


def _parties(answered: Answered, claims: Sequence[Claim], origin_of: Mapping[str, str]) -> Iterator[Belligerent]:
    """Those that the answer lists, each with the origins whose claims say so; none where only a rule does."""
    for party in answered.assessment.belligerents_by:
        if party.aside is None:
            by = (origin_of[claim.id] for claim in claims if any(doer.id == party.id for doer in claim.by))
            yield Belligerent(party.id, party.basis, tuple(dict.fromkeys(by)))


def _origins(answered: Answered, documents: Sequence[Document]) -> tuple[Origin, ...]:
    """Those of the answer, and those of claims that only name the dead, on which a figure may rest as well."""
    found = {origin.id: origin for origin in answered.assessment.origins}
    figures = (getattr(answered.assessment.figures, name) for name in FigureName)
    kept = {id_ for figure in figures for id_ in figure.kept}
    kept -= {id_ for origin in found.values() for id_ in origin.claims}
    naming = [claim for reading in answered.readings for claim in reading.claims if claim.id in kept]
    for origin in origins_of(naming, documents, near_copies(documents)) if naming else ():
        known = found.get(origin.id, replace(origin, documents=(), claims=()))
        printed = tuple(dict.fromkeys((*known.documents, *origin.documents)))
        found[origin.id] = replace(known, documents=printed, claims=(*known.claims, *origin.claims))
    return tuple(found.values())


def _place(answered: Answered, query: Query, claims: Sequence[Claim]) -> Place | None:
    """The place asked about; where none was, that of the claims at the point of the answer."""
    point = answered.assessment.place
    if query.place is not None:
        lat, lon = (None, None) if point is None else (point.lat, point.lon)
        return Place(query.place, None, lat, lon, None, Status.RESOLVED, Basis.STATED)
    places = [claim.place for claim in claims if claim.place is not None]
    return next((one for one in places if point is not None and (one.lat, one.lon) == (point.lat, point.lon)), None)


def _day(day: str | None, query: Query, using: Context) -> Time | None:
    if day is None:
        return None
    start = datetime.combine(date.fromisoformat(day), datetime.min.time(), using.zone)
    basis = Basis.INFERRED if query.date is None else Basis.STATED
    return Time(Instant.of(start), Instant.of(start + timedelta(days=1)), Grain.DAY, Status.RESOLVED, basis)

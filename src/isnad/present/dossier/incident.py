"""One incident as the dossier shows it, part by part."""

from collections.abc import Iterable
from dataclasses import dataclass

from isnad.model.incident import Incident
from isnad.model.origin import Origin
from isnad.origins.independence import independent, is_picture, is_unnamed_medium
from isnad.present.chains import WITHHELD
from isnad.present.counts import number_phrase
from isnad.present.dossier.decisions import DecisionRow, decisions_of
from isnad.present.dossier.disputes import Dispute, disputes_of
from isnad.present.dossier.figures import Decided, FigureView, decided_of, figures_of
from isnad.present.dossier.graph import GraphView, graph_view
from isnad.present.dossier.telling import ClaimLink, Telling
from isnad.present.dossier.toll import TollView, toll_of
from isnad.present.incidents import grade_lines
from isnad.present.places import point_phrase
from isnad.present.scenes import scene_lines
from isnad.present.sentences.belligerent import belligerent_sentence
from isnad.present.sentences.first_report import first_report_sentence
from isnad.present.sentences.origin import side_reason
from isnad.present.sentences.way import copy_sentences, way_sentences
from isnad.present.times import time_phrase


@dataclass(frozen=True, slots=True)
class OriginRow:
    """An origin as a row of a table: `ways` tell over whom its words came, `counted` why it is not counted apart."""

    name: str
    counted: str | None
    kind: str
    camp: str
    why: str | None
    ways: tuple[str, ...]
    documents: tuple[tuple[int, str], ...]
    claims: tuple[ClaimLink, ...]
    merges: tuple[str, ...]
    against: tuple[tuple[ClaimLink, str], ...]


@dataclass(frozen=True, slots=True)
class IncidentView:
    """See the module. `anything` says whether any figure is reported."""

    number: int
    id: str
    place: str
    point: str | None
    time: str
    first: str | None
    counts: str
    scene: tuple[str, ...]
    figures: tuple[FigureView, ...]
    decided: tuple[Decided, ...]
    decisions: tuple[DecisionRow, ...]
    parties: tuple[str, ...]
    grades: tuple[str, ...]
    disputes: tuple[Dispute, ...]
    toll: TollView | None
    graph: GraphView
    copies: tuple[str, ...]
    origins: tuple[OriginRow, ...]
    claims: tuple[ClaimLink, ...]

    @property
    def signed(self) -> str | None:
        """The last signing off in words, with what has changed since; None where nobody signed it off."""
        return next((row.says for row in reversed(self.decisions) if row.kind == "sign_off"), None)

    @property
    def reported(self) -> tuple[FigureView, ...]:
        """The figures of which any report gives a number."""
        return tuple(figure for figure in self.figures if figure.is_reported)


def incident_view(incident: Incident, telling: Telling) -> IncidentView:
    """All of its parts in words."""
    language = telling.language
    return IncidentView(
        number=telling.incidents[incident.id],
        id=incident.id,
        place=telling.say("incident.no_place") if incident.place is None else telling.place(incident.place),
        point=None if incident.place is None else point_phrase(incident.place, language),
        time=telling.say("incident.no_time") if incident.time is None else time_phrase(incident.time, language),
        first=None
        if incident.first_reported is None
        else first_report_sentence(incident.first_reported, telling.voice),
        counts=telling.say(
            "incident.sources",
            documents=number_phrase(len(incident.documents), "documents", language),
            claims=number_phrase(len(incident.claims), "claims", language),
            origins=number_phrase(independent(incident.origins), "origins", language),
        ),
        scene=tuple(scene_lines(incident.time_of_day_by, incident.infrastructure_by, language)),
        figures=figures_of(incident, telling),
        decided=decided_of(incident, telling),
        decisions=decisions_of(incident, telling),
        parties=tuple(belligerent_sentence(found, telling.voice) for found in incident.belligerents),
        grades=tuple(grade_lines(incident, telling.voice)),
        disputes=disputes_of(incident, telling),
        toll=toll_of(incident, telling),
        graph=graph_view(incident, telling),
        copies=tuple(copy_sentences(incident.sources, telling.voice)),
        origins=tuple(_origins(incident, telling)),
        claims=tuple(telling.claim(claim) for claim in incident.claims),
    )


def _counted(origin: Origin, telling: Telling) -> str | None:
    """Why it is not counted as an independent origin of its own; None where it is."""
    if is_picture(origin):
        return telling.say("origin.picture")
    return telling.say("origin.unnamed_media") if is_unnamed_medium(origin) else None


def _origins(incident: Incident, telling: Telling) -> Iterable[OriginRow]:
    for origin in incident.origins:
        # Reasons name those of whom they speak, which an origin without a name may not.
        told = not telling.is_public or origin.name not in ("", WITHHELD)
        yield OriginRow(
            name=telling.origin(origin),
            counted=_counted(origin, telling),
            kind=telling.say(f"kind.{origin.kind}"),
            camp=telling.camp(origin.camp),
            why=side_reason(origin, telling.voice) if told else None,
            ways=tuple(way_sentences(origin, incident.sources, telling.voice)),
            documents=tuple((telling.places[name], telling.document(name)) for name in origin.documents),
            claims=tuple(telling.claim(claim) for claim in origin.claims),
            merges=tuple(telling.reason(merge.reason) for merge in origin.merges if told),
            against=tuple(
                (telling.claim(found.claim), telling.reason(found.reason)) for found in origin.against_interest
            ),
        )

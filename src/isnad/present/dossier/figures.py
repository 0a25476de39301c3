"""An incident's figures: the range of each, what holds its bounds on whose word, and what was set aside and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from isnad.model.assessment import Figure, SetAside
from isnad.model.claim import Claim
from isnad.model.decision import CorrectClaim, SetFigure
from isnad.model.incident import Incident
from isnad.model.origin import Origin
from isnad.present.dossier.telling import ClaimLink, Telling, origins_by_claim
from isnad.present.runs import isolate
from isnad.present.sentences.extent import figure_range, support_range, unnumbered
from isnad.present.times import moment_phrase
from isnad.reconcile.holding import Ends, ends_of
from isnad.reconcile.support import OF_A_PART, FigureName, Support, fighters_inside, support_of

FIGURES = tuple(FigureName)


@dataclass(frozen=True, slots=True)
class Held:
    """A claim that a figure rests on: what it supports, on whose word, from which side, and which ends it holds."""

    claim: ClaimLink
    supports: str
    holds: tuple[str, ...]
    origin: str
    camp: str


@dataclass(frozen=True, slots=True)
class Aside:
    """Claims set aside for one reason."""

    reason: str
    claims: tuple[ClaimLink, ...]


@dataclass(frozen=True, slots=True)
class FigureView:
    """One figure, of all people or of a part of them; its lower end may stand on a count of names and on no claim.

    `marks` say which of the claims that it stands on a person corrected or added, and what the program reads there; and
    which count fighters too, who are not in the range.
    """

    name: str
    range: str
    is_reported: bool
    is_total: bool
    kept: tuple[Held, ...]
    aside: tuple[Aside, ...]
    rules: tuple[str, ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person decided about a figure."""

    name: str
    range: str
    reason: str
    by: str | None
    at: str | None


def figures_of(incident: Incident, telling: Telling) -> tuple[FigureView, ...]:
    """The four figures, in their order."""
    origins = origins_by_claim(incident)
    claims = {claim: telling.claims[claim] for claim in incident.claims}
    return tuple(_figure(name, getattr(incident.figures, name), claims, origins, telling) for name in FIGURES)


def decided_of(incident: Incident, telling: Telling) -> tuple[Decided, ...]:
    """Figures that persons set."""
    return tuple(_decided(decision, telling) for decision in incident.decided)


def _decided(decision: SetFigure, telling: Telling) -> Decided:
    return Decided(
        telling.say(f"figure.{decision.figure}"),
        telling.range(decision.low, decision.high),
        isolate(decision.reason, telling.language),
        None if decision.by is None else isolate(decision.by, telling.language),
        None if decision.at is None else moment_phrase(decision.at, telling.language),
    )


def _figure(
    name: FigureName, figure: Figure, claims: dict[str, Claim], origins: dict[str, Origin], telling: Telling
) -> FigureView:
    profile = telling.material.profile
    supports = {id_: support_of(name, claims[id_], profile, claims) for id_ in figure.kept}
    ends = ends_of(name, figure, claims, profile)
    return FigureView(
        name=telling.say(f"figure.civilians.{name}"),
        range=figure_range(name, figure, telling.voice),
        is_reported=figure.low is not None
        or figure.high is not None
        or unnumbered(name, figure, telling.voice) in ("unnumbered", "fighters"),
        is_total=name not in OF_A_PART,
        kept=tuple(_held(name, id_, supports[id_], ends, origins[id_], telling) for id_ in figure.kept),
        aside=tuple(_aside(figure.aside, telling)),
        rules=figure.rules,
        marks=tuple(_marks(name, figure, claims, telling)),
    )


def _marks(name: FigureName, figure: Figure, claims: dict[str, Claim], telling: Telling) -> Iterable[str]:
    inside = frozenset() if name in OF_A_PART else fighters_inside(claims.values()).keys()
    for id_ in figure.kept:
        standing, number = telling.material.standings.get(id_), telling.labels[id_]
        if id_ in inside and "fighters_inside" in figure.rules:
            yield telling.say("figure.mark.fighters", n=number)
        if standing is None:
            continue
        machine = standing.machine
        if machine is None:
            yield telling.say("figure.mark.added", n=number)
        elif isinstance(standing.decision, CorrectClaim):
            read = support_of(name, machine, telling.material.profile, {**claims, id_: machine})
            if isinstance(read, Support):
                ends = read.bounds.low, read.bounds.high
                said = support_range(name, machine, *ends, replace(telling.voice, texts={}))
                yield telling.say("figure.mark.reads", n=number, range=said)
            else:
                yield telling.say("figure.mark.read_nothing", n=number)


def _held(name: FigureName, id_: str, support: object, ends: Ends, origin: Origin, telling: Telling) -> Held:
    supports = ""
    if isinstance(support, Support):
        supports = support_range(name, support.claim, support.bounds.low, support.bounds.high, telling.voice)
    holds = [end for end, held in (("low", ends.low), ("high", ends.high)) if id_ in held]
    holds = [telling.say(f"dossier.figure.{end}") for end in (["both"] if len(holds) == 2 else holds)]
    return Held(telling.claim(id_), supports, tuple(holds), telling.origin(origin), telling.camp(origin.camp))


def _aside(aside: Sequence[SetAside], telling: Telling) -> Iterable[Aside]:
    """By reason, in the order in which reasons first come."""
    groups: dict[str, list[ClaimLink]] = {}
    for one in aside:
        if one.claim in telling.claims:
            groups.setdefault(telling.reason(one.reason), []).append(telling.claim(one.claim))
    return (Aside(reason, tuple(claims)) for reason, claims in groups.items())

"""Who says which number: each origin's claims beside the range that the figure is, those set aside with why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from isnad.model.assessment import Figure
from isnad.model.bounds import Bounds
from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.incident import Incident
from isnad.model.origin import CampStatus, Origin
from isnad.model.reason import Reason
from isnad.present import locales
from isnad.present.counts import count_phrase
from isnad.present.dossier.axis import Numbers
from isnad.present.dossier.cuts import cut, head
from isnad.present.dossier.telling import Telling, origins_by_claim
from isnad.present.language import Language
from isnad.present.notebook.marks import Mark, mark_of, numbers_of
from isnad.present.sentences.extent import figure_range
from isnad.reconcile.support import OF_A_PART, FigureName, Support, support_of

WIDTH, NAMES, ROW, TITLE, HEAD, AXIS = 720.0, 300.0, 34.0, 24.0, 46.0, 24.0
_FAR = 40.0


@dataclass(frozen=True, slots=True)
class Said:
    """One claim about one figure, drawn at the height `y`; `aside` is why the figure does not rest on it."""

    y: float
    mark: Mark
    name: str
    note: str
    number: str
    count: str
    origin: str
    camp: str
    document: str
    aside: str | None


@dataclass(frozen=True, slots=True)
class Panel:
    """A figure with everything that is said of it.

    Attributes:
        y: where it begins.
        foot: where it ends.
        low, high: between which the figure lies; None where it has no number.
        numbers: along the axis.
    """

    name: str
    range: str
    y: float
    foot: float
    low: float | None
    high: float | None
    numbers: tuple[tuple[float, str], ...]
    powers: bool
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """See the module; `label_x` is where the names of origins begin."""

    title: str
    width: float
    height: float
    label_x: float
    panels: tuple[Panel, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """Of the marks that are drawn."""
        return frozenset(one.mark.kind for panel in self.panels for one in panel.said)


@dataclass(frozen=True, slots=True)
class _Told:
    claim: Claim
    count: Count
    origin: Origin
    bounds: Bounds | None
    aside: Reason | None


def disagreement(incident: Incident, names: Sequence[FigureName], telling: Telling) -> Disagreement | None:
    """The figures of an incident of the telling, each with who says what of it; None where nobody gives a number.

    Origins of one side stand together, in the order in which the sides first speak. What is set aside and gives no
    number is not drawn.
    """
    told = ((name, list(_told(name, getattr(incident.figures, name), incident, telling))) for name in names)
    y, panels = TITLE, []
    for name, found in told:
        if found:
            panel = _panel(name, getattr(incident.figures, name), found, y, telling)
            y = panel.foot
            panels.append(panel)
    if not panels:
        return None
    where = telling.say("incident.no_place") if incident.place is None else telling.place(incident.place)
    return Disagreement(
        title=telling.say("notebook.disagreement.title", place=head(where)),
        width=WIDTH,
        height=y,
        label_x=WIDTH - 8 if telling.language is Language.AR else 8.0,
        panels=tuple(panels),
    )


def _told(name: FigureName, figure: Figure, incident: Incident, telling: Telling) -> Iterable[_Told]:
    claims = {id_: telling.claims[id_] for id_ in incident.claims}
    origins = origins_by_claim(incident)
    reasons: dict[str, Reason | None] = {one.claim: one.reason for one in figure.aside if one.claim in claims}
    profile = telling.material.profile
    found = []
    for id_, reason in (dict.fromkeys(figure.kept) | reasons).items():
        support = support_of(name, claims[id_], profile, claims)
        bounds = support.bounds if isinstance(support, Support) else None
        count = _count(name, claims[id_], bounds)
        if count is not None and id_ in origins:
            found.append(_Told(claims[id_], count, origins[id_], bounds, reason))
    return _by_camp(found, incident)


def _by_camp(found: Sequence[_Told], incident: Incident) -> list[_Told]:
    """Those of known sides first; of one side, what the figure rests on before what was set aside."""
    origins = [origin.id for origin in incident.origins]
    sides = list(dict.fromkeys((origin.camp.status, origin.camp.party) for origin in incident.origins))
    return sorted(
        found,
        key=lambda one: (
            one.origin.camp.status is not CampStatus.KNOWN,
            sides.index((one.origin.camp.status, one.origin.camp.party)),
            origins.index(one.origin.id),
            one.aside is not None,
        ),
    )


def _count(name: FigureName, claim: Claim, bounds: Bounds | None) -> Count | None:
    """What the claim states about the figure; what it supports where it states nothing, as by names."""
    found: Count | None = claim.count
    if name in OF_A_PART:
        parts = None if claim.victims is None else claim.victims.parts
        found = None
        if parts is not None:
            found = parts.women if name is FigureName.WOMEN_KILLED else parts.children or parts.infants
    if found is None and bounds is not None and bounds.high is not None:
        return Count.exactly(bounds.low) if bounds.low == bounds.high else Count.between(bounds.low, bounds.high)
    return found


def _panel(name: FigureName, figure: Figure, found: Sequence[_Told], y: float, telling: Telling) -> Panel:
    profile = telling.material.profile
    near, far = NAMES, WIDTH - _FAR
    if telling.language is Language.AR:
        near, far = WIDTH - NAMES, _FAR
    ends = [n for n in (figure.low, figure.high) if n is not None]
    numbers = [n for one in found for n in numbers_of(one.count, profile, one.bounds)]
    axis = Numbers.over([*ends, *numbers], near, far)
    low = None if figure.low is None else axis.at(figure.low)
    high = None if figure.high is None else axis.at(figure.high)
    said = tuple(_said(n, one, y, axis, telling) for n, one in enumerate(found))
    return Panel(
        name=telling.say(f"figure.civilians.{name}"),
        range=figure_range(name, figure, telling.voice),
        y=y,
        foot=y + HEAD + ROW * len(said) + AXIS,
        low=low,
        high=high,
        numbers=tuple((axis.at(n), locales.number(n, telling.language)) for n in axis.ticks),
        powers=axis.powers,
        said=said,
    )


def _said(n: int, one: _Told, y: float, axis: Numbers, telling: Telling) -> Said:
    origin, camp = telling.origin(one.origin), telling.camp(one.origin.camp)
    count = count_phrase(one.count, None, telling.language)
    aside = None if one.aside is None else telling.reason(one.aside)
    notes = [count, camp]
    if aside is not None:
        notes.insert(0, telling.say("notebook.aside"))
    return Said(
        y=y + HEAD + ROW * n + ROW / 2,
        mark=mark_of(one.count, telling.material.profile, axis, one.bounds if one.aside is None else None),
        name=cut(head(origin), 40),
        note=cut(" · ".join(notes), 48),
        number=telling.labels[one.claim.id],
        count=count,
        origin=origin,
        camp=camp,
        document=telling.document(one.claim.document),
        aside=aside,
    )

"""A coding beside the incident that it is of, field by field."""

from collections.abc import Sequence
from datetime import date

from isnad.gazetteer.distance import LatLon, distance_km
from isnad.model.bounds import Bounds
from isnad.model.claim import Claim
from isnad.model.incident import Incident
from isnad.model.value import Value
from isnad.present.transliteration import has_arabic
from isnad.reconcile.names import Likeness, same_person
from isnad.reconcile.support import FigureName
from isnad.review.codings.coding import FIGURES, Coding, Field
from isnad.review.codings.draft import days_of, figure_of, names_of, point_of
from isnad.review.codings.parties import parties_named
from isnad.review.codings.ranges import DISAGREE, Relation, overlap, relation
from isnad.text.working import fold

_SAME_KM = 1.5


class Ranges(Value, frozen=True, tag_field="kind", tag="range"):
    """A figure. `draft` is what counts; where a person set it, `proposed` is what the program has beside it.

    `overlap` is None where one side says nothing or is open.
    """

    field: Field
    coding: Bounds | None
    draft: Bounds | None
    relation: Relation
    overlap: float | None = None
    decided: bool = False
    proposed: Bounds | None = None

    @property
    def disagrees(self) -> bool:
        """Whether somebody should look at it."""
        return self.relation in DISAGREE


class Sets(Value, frozen=True, tag_field="kind", tag="set"):
    """Labels or names. `missing` are the coding's alone, `extra` the draft's alone, `shared` as the coding has them.

    `left_out` are written in letters in which they cannot be compared. `jaccard` is None where neither has any.
    """

    field: Field
    shared: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]
    jaccard: float | None
    left_out: tuple[str, ...] = ()

    @property
    def disagrees(self) -> bool:
        """Whether either has what the other does not."""
        return bool(self.missing or self.extra)


class Labels(Value, frozen=True, tag_field="kind", tag="label"):
    """A grade; None where a side gives none."""

    field: Field
    coding: str | None
    draft: str | None

    @property
    def disagrees(self) -> bool:
        """Whether they are not the same."""
        return self.coding != self.draft


class Apart(Value, frozen=True, tag_field="kind", tag="apart"):
    """Days or places: how far apart they are, in days or kilometres; None where a side does not say."""

    field: Field
    coding: str
    draft: str
    distance: float | None

    @property
    def disagrees(self) -> bool:
        """Whether they are not of one day or place, as far as points of places tell."""
        return self.distance is not None and self.distance > (0 if self.field is Field.DATE else _SAME_KM)


Compared = Ranges | Sets | Labels | Apart


def compared(
    coding: Coding, incident: Incident, claims: Sequence[Claim], points: Sequence[LatLon]
) -> tuple[Compared, ...]:
    """Every field that the coding tells.

    Args:
        coding: of a team.
        incident: that it is of.
        claims: of the incident's documents.
        points: where the coding's place may be.
    """
    found: list[Compared] = []
    for field in coding.told:
        if field in FIGURES:
            found.append(_range(field, coding, incident))
        elif field is Field.DATE:
            found.append(_days(coding, incident))
        elif field is Field.PLACE:
            found.append(_place(coding, incident, points))
        elif field is Field.BELLIGERENTS:
            found.append(_parties(coding.parties, [party.id for party in incident.belligerents]))
        elif field is Field.STRIKE_TYPE:
            found.append(_kinds(coding.strike_types, incident.strike_types))
        elif field is Field.VICTIMS:
            found.append(_names(coding.victims, names_of(incident, claims)))
        else:
            found.append(_grade(field, coding, incident))
    return tuple(found)


def _range(field: Field, coding: Coding, incident: Incident) -> Ranges:
    name = FigureName(field)
    coded, draft = coding.figures.get(name), figure_of(incident, name)
    both = coded is not None and draft.counts is not None
    return Ranges(
        field,
        coded,
        draft.counts,
        relation(coded, draft.counts),
        overlap(coded, draft.counts) if both and coded is not None and draft.counts is not None else None,
        draft.decided is not None,
        draft.proposed if draft.decided is not None else None,
    )


def _grade(field: Field, coding: Coding, incident: Incident) -> Labels:
    if field is Field.GRADE:
        given, made = coding.grade, incident.grade
        return Labels(field, given, None if made is None else made.grade)
    status, drafted = coding.strike_status, incident.attribution_grade
    return Labels(field, status, None if drafted is None else drafted.grade)


def _days(coding: Coding, incident: Incident) -> Apart:
    here = None if coding.first is None or coding.last is None else (coding.first, coding.last)
    there = days_of(incident)
    gap = None
    if here is not None and there is not None:
        gap = float(max((here[0] - there[1]).days, (there[0] - here[1]).days, 0))
    return Apart(Field.DATE, _said(here), _said(there), gap)


def _said(days: tuple[date, date] | None) -> str:
    if days is None:
        return ""
    return days[0].isoformat() if days[0] == days[1] else f"{days[0]}/{days[1]}"


def _place(coding: Coding, incident: Incident, points: Sequence[LatLon]) -> Apart:
    there = point_of(incident)
    km = None if there is None else min((distance_km(point, there) for point in points), default=None)
    name = "" if incident.place is None else incident.place.name
    return Apart(Field.PLACE, " · ".join(coding.places), name, None if km is None else round(km, 1))


def _parties(coded: Sequence[str], drafted: Sequence[str]) -> Sets:
    """A label that stands for several parties of the register is met by any of them."""
    meant = {label: parties_named(label) for label in coded}
    shared = [label for label in coded if meant[label] & set(drafted)]
    covered = {party for label in coded for party in meant[label]}
    return _sets(Field.BELLIGERENTS, coded, shared, [party for party in drafted if party not in covered])


def _kinds(coded: Sequence[str], drafted: Sequence[str]) -> Sets:
    plain = {label.casefold() for label in drafted}
    given = {label.casefold() for label in coded}
    shared = [label for label in coded if label.casefold() in plain]
    return _sets(Field.STRIKE_TYPE, coded, shared, [label for label in drafted if label.casefold() not in given])


def _names(coded: Sequence[str], drafted: Sequence[str]) -> Sets:
    """Each name of one side is that of one person of the other at most."""
    comparable = [name for name in coded if has_arabic(name)]
    left = list(drafted)
    shared: list[str] = []
    for name in comparable:
        other = next((one for one in left if _is_one(name, one)), None)
        if other is not None:
            shared.append(name)
            left.remove(other)
    return _sets(Field.VICTIMS, comparable, shared, left, [name for name in coded if name not in comparable])


def _is_one(name: str, other: str) -> bool:
    """One name alone is many people's, but beside the same name in the same incident it is one person's."""
    return same_person(name, other).likeness is Likeness.SAME or fold(name) == fold(other)


def _sets(
    field: Field, coded: Sequence[str], shared: Sequence[str], extra: Sequence[str], left_out: Sequence[str] = ()
) -> Sets:
    missing = tuple(label for label in coded if label not in shared)
    every = len(shared) + len(missing) + len(extra)
    return Sets(field, tuple(shared), missing, tuple(extra), len(shared) / every if every else None, tuple(left_out))

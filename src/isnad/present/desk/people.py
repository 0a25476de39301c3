"""Names of people killed, as the desk shows them: where each stands, and which others may be the same person's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from isnad.model.decision import PublishName
from isnad.present import locales
from isnad.present.desk.addresses import incident_at, outlet_at, person_at, words_of
from isnad.present.desk.moments import Moment, moment_of
from isnad.present.language import Language
from isnad.present.runs import isolate
from isnad.present.transliteration import has_arabic, in_both, latin
from isnad.store.decisions import Taken
from isnad.store.people import Named, PersonRow


@dataclass(frozen=True, slots=True)
class PersonView:
    """A name; `spellings` are others that say the same, `parts` codes of whose it is, as `children`."""

    key: str
    name: str
    latin: str | None
    href: str
    spellings: tuple[str, ...]
    documents: str
    incidents: str
    parts: tuple[str, ...]
    is_public: bool


@dataclass(frozen=True, slots=True)
class LikeView:
    """Another name, and a code of whether it can be the same person's: `same`, `possible`."""

    name: str
    href: str
    likeness: str
    incidents: str


@dataclass(frozen=True, slots=True)
class PlaceView:
    """An incident in which a name stands, and the documents that print it there."""

    href: str | None
    place: str
    day: str | None
    reports: tuple["ReportView", ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """A document that prints a name: where its words stand, and what it is."""

    href: str
    title: str
    outlet: str
    outlet_href: str
    day: str | None
    name: str


@dataclass(frozen=True, slots=True)
class AllowedView:
    """A person's decision that the public edition may print a name: who took it, when and why; `entry` undoes it."""

    entry: int
    name: str
    by: str | None
    at: Moment | None
    reason: str


def person_view(row: PersonRow, language: Language, *, is_public: bool) -> PersonView:
    """One row in words."""
    name = row.names[0]
    return PersonView(
        key=row.key,
        name=name,
        latin=latin(name) if language is Language.EN and has_arabic(name) else None,
        href=person_at(row.key),
        spellings=row.names[1:],
        documents=locales.number(row.documents, language),
        incidents=locales.number(row.incidents, language),
        parts=row.parts,
        is_public=is_public,
    )


def like_view(row: PersonRow, likeness: str, language: Language) -> LikeView:
    """One name that may be the same person's."""
    return LikeView(row.names[0], person_at(row.key), likeness, locales.number(row.incidents, language))


def place_views(named: Sequence[Named], unknown: str, language: Language) -> tuple[PlaceView, ...]:
    """The places of a name, by incident, in their order; `unknown` is what an outlet is called that nothing tells."""
    by_incident: dict[str | None, list[Named]] = {}
    for one in named:
        by_incident.setdefault(one.incident, []).append(one)
    return tuple(
        PlaceView(
            href=None if incident is None else incident_at(incident),
            place=in_both(those[0].place, [], language) if those[0].place else "",
            day=_day(those[0].day, language),
            reports=tuple(_report(one, unknown, language) for one in those),
        )
        for incident, those in by_incident.items()
    )


def allowed_views(taken: Sequence[Taken], language: Language) -> tuple[AllowedView, ...]:
    """Decisions to print a name, in order."""
    return tuple(
        AllowedView(
            entry=one.entry,
            name=one.decision.name,
            by=one.decision.by,
            at=moment_of(one.decision.at, language),
            reason=one.decision.reason,
        )
        for one in taken
        if isinstance(one.decision, PublishName)
    )


def _report(one: Named, unknown: str, language: Language) -> ReportView:
    return ReportView(
        href=words_of(one.document, one.claim),
        title=one.title,
        outlet=isolate(one.outlet, language) if one.outlet else unknown,
        outlet_href=outlet_at(one.outlet),
        day=_day(one.published, language),
        name=one.name,
    )


def _day(day: str | None, language: Language) -> str | None:
    return None if day is None else locales.day(date.fromisoformat(day), language)

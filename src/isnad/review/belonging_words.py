"""Where a claim may belong, as its page shows it, and what a claim that is added takes over from another."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from isnad.linking.features import FeatureName
from isnad.model.claim import Claim
from isnad.present.desk.addresses import incident_at
from isnad.present.desk.correcting import Option
from isnad.present.desk.document import brief_label
from isnad.present.desk.incidents import proposed_ranges
from isnad.present.desk.whereabouts import whereabouts
from isnad.present.dossier.telling import Telling
from isnad.present.fields import fields_of
from isnad.present.language import Language
from isnad.review.belonging import Belonging, Proposed
from isnad.store.draft_rows import IncidentRow

_REASONS: Final = 4
"""Features that are told of each side, those that say most."""
_LEAST: Final = 0.1
"""What says less is not told."""
TAKEN: Final = ("by", "cause", "place", "time", "chain")
"""Fields that a claim takes over where its form leaves them empty."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An incident that the claim may belong to.

    Attributes:
        id: of the incident.
        stamp: of what is shown.
        href: its page.
        words: its place and time.
        killed: the range of the killed.
        injured: the range of the injured.
        documents: how many reports.
        claims: how many claims.
        together: whether its own report tells of both at one place and time.
        likely: in hundredths; None where nothing could be weighed.
        joins: whether linking by itself would put it there.
        speaks_for: features that say that it is of this event.
        speaks_against: those that say that it is not.
    """

    id: str
    stamp: int
    href: str
    words: str
    killed: str
    injured: str
    documents: int
    claims: int
    together: bool
    likely: int | None
    joins: bool
    speaks_for: tuple[FeatureName, ...]
    speaks_against: tuple[FeatureName, ...]


@dataclass(frozen=True, slots=True)
class BelongingView:
    """See the module.

    Attributes:
        asks: whether nobody has said where it belongs since it was added or set elsewhere.
        moved: whether it was.
        here: the incident that it is in; None for none.
        choices: others, best first.
        can_stay: whether there is something to say that it stays with.
        can_be_alone: whether there is something to tell it from, and an incident could be made of it.
        entries: what was said already, "12 13"; empty for nothing.
        weighed: whether others were looked for.
    """

    asks: bool
    moved: bool
    here: Choice | None
    choices: tuple[Choice, ...]
    can_stay: bool
    can_be_alone: bool
    entries: str
    weighed: bool


@dataclass(frozen=True, slots=True)
class Taken:
    """What is taken over: from which claim, and in words, by field."""

    label: str
    values: Mapping[str, str]


def belonging_view(found: Belonging, language: Language, *, weighed: bool) -> BelongingView:
    """The section of a claim's page; `weighed` where other incidents were looked for."""
    here = None
    if found.home is not None:
        here = _choice(found.here or Proposed(found.home, "", together=False, fit=None), language)
    return BelongingView(
        asks=found.asks,
        moved=found.placed.moved,
        here=here,
        choices=tuple(_choice(each, language) for each in found.proposed),
        can_stay=bool(found.rest),
        can_be_alone=found.can_be_alone and bool(found.rest or found.proposed),
        entries=" ".join(map(str, found.placed.entries)),
        weighed=weighed,
    )


def taken_over(like: Claim, telling: Telling) -> Taken:
    """What a new claim takes over from this one of the same document."""
    document = telling.material.readings[0].document
    found: dict[str, list[str]] = {}
    for field in fields_of(like, document.received.text, telling.voice):
        if field.key in TAKEN:
            found.setdefault(field.key, []).append(field.value)
    return Taken(brief_label(like, telling), {key: telling.listed(values) for key, values in found.items()})


def homes_to_choose(rows: Iterable[IncidentRow], language: Language) -> tuple[Option, ...]:
    """Incidents to choose among; what is sent holds the stamp of what was shown."""
    return tuple(Option(f"{row.id}@{row.stamp}", whereabouts(row, language)) for row in rows)


def _choice(found: Proposed, language: Language) -> Choice:
    row, fit = found.row, found.fit
    killed, injured = proposed_ranges(row, language)
    weighed = () if fit is None else fit.weighed
    return Choice(
        id=row.id,
        stamp=row.stamp,
        href=incident_at(row.id),
        words=whereabouts(row, language),
        killed=killed,
        injured=injured,
        documents=row.documents,
        claims=row.claims,
        together=found.together,
        likely=None if fit is None else round(100 * fit.likely),
        joins=fit is not None and fit.joins,
        speaks_for=_most([each.compared.feature for each in weighed if each.says >= _LEAST]),
        speaks_against=_most([each.compared.feature for each in weighed if each.says <= -_LEAST]),
    )


def _most(features: Sequence[FeatureName]) -> tuple[FeatureName, ...]:
    return tuple(features[:_REASONS])

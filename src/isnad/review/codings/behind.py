"""What is behind a figure that disagrees, in words: claims with sentences, and where the coding's number stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from isnad.model.incident import Incident
from isnad.present.chains import outlet_phrase
from isnad.present.codings.page import Behind, Group, Quoted
from isnad.present.codings.words import say
from isnad.present.desk.whereabouts import Homes
from isnad.present.runs import isolate
from isnad.reconcile.support import FigureName
from isnad.review.codings.draft import figure_of
from isnad.review.codings.evidence import Evidence, Printed, Stands
from isnad.review.codings.pair import Ranges
from isnad.review.codings.said import ends_said, field_name
from isnad.review.told import Told

_ELSEWHERE: Final = 3
"""Claims near by that are quoted for one number; the others are counted."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Says what is behind the figures of one incident.

    Attributes:
        told: the reports of the incident and of others near by.
        homes: what other incidents are called.
    """

    told: Told
    homes: Homes

    def behind(self, one: Ranges, found: Evidence, incident: Incident) -> Behind:
        """One figure."""
        language = self.told.telling.language
        sides = ends_said(one.coding, language), ends_said(one.draft, language)
        name = field_name(one.field, language)
        return Behind(
            heading=say("figure.heading", language, field=name, coding=sides[0], draft=sides[1]),
            relation=say(f"relation.{one.relation}", language),
            decided=self._decided(one, incident),
            held=tuple(self._held(found)),
            aside=tuple(self._aside(found)),
            printed=tuple(self._printed(found.printed)),
            notes=tuple(self._notes(found)),
        )

    def _decided(self, one: Ranges, incident: Incident) -> str | None:
        telling = self.told.telling
        decided = figure_of(incident, FigureName(one.field)).decided
        if decided is None:
            return None
        return say(
            "figure.decided",
            telling.language,
            by=isolate(decided.by or "–", telling.language),
            reason=isolate(decided.reason, telling.language),
            proposed=ends_said(one.proposed, telling.language),
        )

    def _notes(self, found: Evidence) -> Iterator[str]:
        language = self.told.telling.language
        if not found.kept:
            yield say("figure.nothing", language)
        elif not found.low and found.high:
            yield say("figure.names", language)
        if found.sought and not found.printed:
            yield say("figure.not_printed", language)

    def _held(self, found: Evidence) -> Iterator[Group]:
        language = self.told.telling.language
        if found.low and found.low == found.high:
            yield Group(say("figure.both", language), self._quoted(found.low))
            return
        for key, ids in (("figure.low", found.low), ("figure.high", found.high)):
            if ids:
                yield Group(say(key, language), self._quoted(ids))

    def _aside(self, found: Evidence) -> Iterator[Group]:
        """By reason, in the order in which reasons first come."""
        telling = self.told.telling
        groups: dict[str, list[str]] = {}
        for one in found.aside:
            if one.claim in telling.claims:
                groups.setdefault(telling.reason(one.reason), []).append(one.claim)
        return (Group(reason, self._quoted(ids)) for reason, ids in groups.items())

    def _printed(self, printed: Sequence[Printed]) -> Iterator[Group]:
        """What is in the incident first; of what is near by the first few of each number."""
        telling = self.told.telling
        for one in printed:
            if one.stands is not Stands.ELSEWHERE:
                yield Group(self._stands(one), self._quoted([one.claim]))
        near: dict[int, list[Printed]] = {}
        for one in printed:
            if one.stands is Stands.ELSEWHERE:
                near.setdefault(one.number, []).append(one)
        for some in near.values():
            yield from (Group(self._stands(one), self._quoted([one.claim])) for one in some[:_ELSEWHERE])
            if len(some) > _ELSEWHERE:
                yield Group(say("printed.more", telling.language, n=len(some) - _ELSEWHERE), ())

    def _stands(self, one: Printed) -> str:
        telling = self.told.telling
        claim = telling.labels.get(one.claim, one.claim)
        if one.stands is Stands.ASIDE and one.reason is not None:
            return say("printed.aside", telling.language, n=one.number, claim=claim, reason=telling.reason(one.reason))
        if one.stands is Stands.ELSEWHERE:
            home = self.homes.of(one.claim)
            if home is None:
                return say("printed.nowhere", telling.language, n=one.number, claim=claim)
            return say("printed.elsewhere", telling.language, n=one.number, claim=claim, incident=" · ".join(home[1:]))
        return say(f"printed.{one.stands}", telling.language, n=one.number, claim=claim)

    def _quoted(self, ids: Sequence[str]) -> tuple[Quoted, ...]:
        return tuple(self._one(id_) for id_ in ids if id_ in self.told.telling.claims)

    def _one(self, id_: str) -> Quoted:
        telling = self.told.telling
        link, document = telling.claim(id_), telling.claims[id_].document
        outlet = outlet_phrase(telling.documents[document].outlet, telling.language)
        return Quoted(link.number, link.sentence, f"{outlet} · {telling.voice.called[document]}", link.quote)

"""An incident by what a person knows it by: where and when it was."""

from isnad.present.language import Language
from isnad.present.places import place_phrase
from isnad.present.runs import opening
from isnad.present.tables import say
from isnad.present.times import time_phrase
from isnad.store.brief import brief_of
from isnad.store.draft_rows import IncidentRow
from isnad.store.drafted import Drafted


def whereabouts(row: IncidentRow, language: Language) -> str:
    """Place and time as the incident has them, the time with how it is known: "Tell Amr, on 3 May 2020 (inferred)"."""
    brief = brief_of(row)
    place = say("incident.no_place", language) if brief.place is None else place_phrase(brief.place, language)
    time = say("incident.no_time", language) if brief.time is None else time_phrase(brief.time, language)
    return opening(say("incident.where_when", language, place=place, time=time))


class Homes:
    """Finds the incidents of claims, each read and put into words once."""

    def __init__(self, drafted: Drafted, language: Language) -> None:
        self._drafted, self._language = drafted, language
        self._words: dict[str, tuple[str, str] | None] = {}

    def of(self, id_: str) -> tuple[str, str] | None:
        """The id of the incident that holds a claim, or that bears or bore an id, and its words; None where none is."""
        if id_.startswith("c-"):
            claim = self._drafted.claim(id_)
            return None if claim is None or claim.incident is None else self.of(claim.incident)
        if id_ not in self._words:
            row = self._drafted.incident(id_)
            self._words[id_] = None if row is None else (row.id, whereabouts(row, self._language))
        return self._words[id_]

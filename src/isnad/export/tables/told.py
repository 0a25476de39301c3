"""An incident with what its rows are made of, found once: its claims that count, its figures, how it is said."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from isnad.export.records import IncidentRecord
from isnad.export.registry import Asked
from isnad.gazetteer.index import Gazetteer
from isnad.gazetteer.row import GazetteerRow
from isnad.knowledge.profiles import Profile, profile
from isnad.knowledge.registers import strike_types
from isnad.model.claim import Claim
from isnad.model.incident import Incident
from isnad.model.origin import Origin
from isnad.model.place import Container, Place
from isnad.model.reason import Reason
from isnad.model.terms import HARM, VIOLENT, Basis, Modality
from isnad.origins.independence import independent
from isnad.present.chains import outlet_phrase
from isnad.present.language import Language
from isnad.present.reasons import reason_sentence
from isnad.present.redaction.vocabulary import vocabulary
from isnad.present.runs import inline
from isnad.present.sentences.origin import origin_phrase
from isnad.present.transliteration import has_arabic, latin
from isnad.present.voice import Voice

from .held import Held, held_figures
from .values import plain


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells incidents in a language; `profile` is the one that figures are read by."""

    language: Language
    gazetteer: Gazetteer
    profile: Profile

    @classmethod
    def of(cls, asked: Asked) -> "Teller":
        """In the language asked for, under the profile of its context."""
        return cls(asked.language, asked.context.gazetteer, profile(asked.context.profile))

    def tell(self, record: IncidentRecord) -> "Told":
        """What the rows of an incident are made of."""
        return Told(self, record)

    def latin(self, place: Place | Container) -> str | None:
        """The name in Latin letters: the gazetteer's, else by the scheme of transliteration; None where nothing is."""
        row = self._row(place)
        if row is not None and row.name_en:
            return row.name_en
        return latin(inline(place.name)) if has_arabic(place.name) else inline(place.name) or None

    def governorate(self, place: Place) -> str | None:
        """What the gazetteer says that the place lies in; None where it says nothing."""
        row = self._row(place)
        return None if row is None else row.governorate or None

    def _row(self, place: Place | Container) -> GazetteerRow | None:
        """None also for a name that an edition does not print whole: its row would print it."""
        hidden = place.id is None or vocabulary().mark in place.name
        return None if hidden else self.gazetteer.with_id(place.id or "")


class Told:
    """See the module.

    Attributes:
        record: the incident with its claims and documents.
        counting: its claims that count, by id: not those that a person rejected.
        voice: how it is said; it knows all of the claims.
    """

    def __init__(self, teller: Teller, record: IncidentRecord) -> None:
        self.record = record
        self.teller = teller
        self.counting: Mapping[str, Claim] = {claim.id: claim for claim in record.counting}
        self.numbers = {one.claim.id: one.number for one in record.claims}
        self.voice = Voice(
            teller.language,
            outlets={document.name: document.outlet for document in record.documents},
            numbers=self.numbers,
            claims={one.claim.id: one.claim for one in record.claims},
            origins={origin.id: origin for origin in record.incident.origins},
            latin=self._latin(),
            profile=teller.profile,
        )

    @property
    def incident(self) -> Incident:
        """The incident itself."""
        return self.record.incident

    @property
    def language(self) -> Language:
        """Of the words."""
        return self.teller.language

    @cached_property
    def figures(self) -> tuple[Held, ...]:
        """The four figures with who holds them."""
        return held_figures(self.incident, self.counting, self.voice, self.teller.profile)

    @cached_property
    def origins(self) -> dict[str, str]:
        """Every origin in words, by its id."""
        return {origin.id: plain(origin_phrase(origin, self.voice)) for origin in self.incident.origins}

    @cached_property
    def outlets(self) -> dict[str, str]:
        """Who printed each document in words, by what the document is called; none where nobody knows."""
        known = ((name, outlet) for name, outlet in self.voice.outlets.items() if outlet is not None)
        return {name: plain(outlet_phrase(outlet, self.language)) for name, outlet in known}

    @cached_property
    def by_claim(self) -> dict[str, Origin]:
        """The origin that each claim rests on."""
        return {claim: origin for origin in self.incident.origins for claim in origin.claims}

    @cached_property
    def independent(self) -> int:
        """How many of its origins are independent."""
        return independent(self.incident.origins)

    @cached_property
    def asserting(self) -> int:
        """How many independent origins assert the harm, or, where none is told of, that it happened.

        Who denies it, expects it or asks about it does not bear it out.
        """
        for events in (HARM, VIOLENT):
            told = [claim for claim in self.counting.values() if claim.event in events]
            if told:
                return independent(self._asserting(told))
        return 0

    @property
    def corroborated(self) -> bool:
        """Whether it rests on more than one independent origin."""
        return self.asserting > 1

    def number(self, claim: str) -> str:
        """What a reader calls a claim; its id where it has no number here."""
        return self.numbers.get(claim, claim)

    def why(self, reason: Reason) -> str:
        """A reason in words; one without parameters is said alike of every claim."""
        if not reason.params:
            return _bare(reason, self.language)
        return plain(reason_sentence(reason, self.language, self.voice.names, self.numbers))

    def strike_basis(self, label: str) -> Basis:
        """Whether a claim states how people were harmed, or only a rule of the profile reads it into what is said."""
        return Basis.STATED if label in self._stated_strikes else Basis.INFERRED

    @cached_property
    def _stated_strikes(self) -> frozenset[str]:
        causes = (claim.cause for claim in self.counting.values())
        methods = {cause.method for cause in causes if cause is not None and cause.method is not None}
        return frozenset(strike_types()[method] for method in methods if method in strike_types())

    def _asserting(self, told: list[Claim]) -> list[Origin]:
        found = {claim.id for claim in told if claim.modality is Modality.ASSERTED and not claim.is_denied}
        return [origin for origin in self.incident.origins if not found.isdisjoint(origin.claims)]

    def _latin(self) -> dict[str, str]:
        place = self.incident.place
        found = (one for one in (place, None if place is None else place.within) if one is not None and one.id)
        return {one.id or "": self.teller.latin(one) or one.name for one in found}


@cache
def _bare(reason: Reason, language: Language) -> str:
    return plain(reason_sentence(reason, language))

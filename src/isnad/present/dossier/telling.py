"""What every section of a dossier needs to speak: language, names, numbers of claims, and where links lead."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from isnad.knowledge.registers import party_name
from isnad.model.claim import Claim
from isnad.model.document import Document
from isnad.model.incident import Incident
from isnad.model.origin import Camp, Origin
from isnad.model.place import Place
from isnad.model.reason import Reason
from isnad.present.chains import outlet_phrase
from isnad.present.dossier.material import Material
from isnad.present.dossier.order import in_order
from isnad.present.dossier.public_quotes import public_quotes
from isnad.present.dossier.quotes import Piece, quoted
from isnad.present.language import Language
from isnad.present.numbering import number_of
from isnad.present.places import place_phrase
from isnad.present.reasons import reason_sentence
from isnad.present.runs import isolate, joined
from isnad.present.sentences.claim import both_sentences
from isnad.present.sentences.extent import range_phrase
from isnad.present.sentences.origin import camp_phrase, origin_phrase
from isnad.present.tables import say
from isnad.present.times import day_phrase
from isnad.present.transliteration import latin
from isnad.present.voice import Voice, of_readings


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """A claim as other sections refer to it.

    Attributes:
        number: of its document in the case and its own within it, the same wherever the case is shown.
        href: where its entry stands.
        words: where its words stand in the report, None in an edition without reports.
        sentence: the claim in words.
        brief: the same without place, time, doer and cause.
        quote: the sentence of the report that it stands in; in an edition without reports often nothing.
    """

    number: str
    href: str
    words: str | None
    sentence: str
    brief: str
    quote: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """One language of one dossier; `numbers` count the claims of all documents, from 1, for anchors within it.

    `labels` are what a reader calls the claims by; `places` are the numbers of documents in their case.

    `addresses` are where the words of a claim stand, by its id, where that is not in the dossier itself.
    """

    material: Material
    language: Language
    documents: dict[str, Document]
    claims: dict[str, Claim]
    numbers: dict[str, int]
    labels: dict[str, str]
    places: dict[str, int]
    incidents: dict[str, int]
    voice: Voice
    quotes: dict[str, tuple[Piece, ...]]
    told: dict[str, ClaimLink] = field(default_factory=dict)
    addresses: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, material: Material, language: Language) -> "Telling":
        """Everything numbered in the order of the case; of two claims of one id the first counts."""
        claims: dict[str, Claim] = {}
        for reading in material.readings:
            for claim in reading.claims:
                claims.setdefault(claim.id, claim)
        numbers = {id_: n for n, id_ in enumerate(claims, start=1)}
        documents = {reading.document.name: reading.document for reading in material.readings}
        places = {name: material.places.get(one.id, n) for n, (name, one) in enumerate(documents.items(), start=1)}
        labels = _labels(material, claims, places)
        voice = replace(
            of_readings(
                Voice(language, numbers=labels, profile=material.profile), material.readings, material.gazetteer
            ),
            claims=claims,
            called={name: _called(documents[name], n, language) for name, n in places.items()},
            standings=material.standings,
            origins={origin.id: origin for incident in material.incidents for origin in incident.origins},
        )
        return cls(
            material,
            language,
            documents,
            claims,
            numbers,
            labels,
            places,
            {incident.id: n for n, incident in enumerate(in_order(material.incidents), start=1)},
            voice,
            {}
            if material.redaction.shows_documents
            else public_quotes(material.incidents, claims, material.redaction, material.profile),
        )

    @property
    def is_public(self) -> bool:
        """Whether persons and whole reports are left out."""
        return not self.material.redaction.shows_documents

    def say(self, key: str, **params: str | int) -> str:
        """A fixed phrase in the language of this telling."""
        return say(key, self.language, **params)

    def anchor(self, kind: str, number: int | str = "") -> str:
        """The id of an element: unique in a file that holds several languages."""
        return f"{self.language}-{kind}{number}"

    def printed(self, name: str) -> str:
        """A name as a report prints it, safe inside a line of this language."""
        return isolate(name, self.language)

    @property
    def near(self) -> str:
        """Which end of a drawn line stands at its point: drawings run from left to right, their words need not."""
        return "end" if self.language is Language.AR else "start"

    def drawn(self, text: str) -> str:
        """A line of a drawing, in the direction of this language whatever reads the drawing knows of it."""
        return f"\u2067{text}\u2069" if self.language is Language.AR else text

    def short(self, name: str, *, institution: bool = False) -> str:
        """A name for a drawing: in the letters of this language alone."""
        if self.language is Language.EN:
            return isolate(latin(name, institution=institution), self.language)
        return isolate(name, self.language)

    def place(self, place: Place) -> str:
        """A place with its doubts."""
        return place_phrase(place, self.language, self.voice.latin)

    def place_name(self, place: Place) -> str:
        """A place for a drawing."""
        known = None if place.id is None or self.language is Language.AR else self.voice.latin.get(place.id)
        return self.short(place.name) if known is None else isolate(known, self.language)

    def party(self, id_: str) -> str:
        """A party by its neutral name."""
        return isolate(party_name(id_, str(self.language)), self.language)

    def origin(self, origin: Origin) -> str:
        """An origin by its name, or by the words that describe it."""
        return origin_phrase(origin, self.voice)

    def camp(self, camp: Camp) -> str:
        """A side."""
        return camp_phrase(camp, self.voice)

    def reason(self, reason: Reason) -> str:
        """Why, as a sentence."""
        return reason_sentence(reason, self.language, self.voice.names, self.labels)

    def range(self, low: int | None, high: int | None) -> str:
        """The two ends of a figure."""
        return range_phrase(low, high, self.language)

    def document(self, name: str) -> str:
        """A document by its number and who printed it."""
        outlet = outlet_phrase(self.documents[name].outlet, self.language)
        return self.say("dossier.document.short", n=self.places[name], outlet=outlet)

    def listed(self, parts: Iterable[str]) -> str:
        """A list in words."""
        return joined(list(parts), self.language)

    def claim(self, id_: str) -> ClaimLink:
        """A claim in words, made once."""
        if id_ not in self.told:
            self.told[id_] = self._made(self.claims[id_])
        return self.told[id_]

    def _made(self, claim: Claim) -> ClaimLink:
        number = self.numbers[claim.id]
        document = self.documents[claim.document]
        sentence, brief = both_sentences(claim, self.voice)
        return ClaimLink(
            self.labels[claim.id],
            f"#{self.anchor('c', number)}",
            self.addresses.get(claim.id, None if self.is_public else f"#{self.anchor('w', number)}"),
            sentence,
            brief,
            self._quote(claim, document),
        )

    def _quote(self, claim: Claim, document: Document) -> tuple[Piece, ...]:
        text = document.received.text
        if not self.is_public:
            return quoted(claim, text)
        return self.quotes.get(claim.id, ())


def _called(document: Document, number: int, language: Language) -> str:
    """A document inside a sentence that names its outlet: "document 2, 21 March 2019"."""
    if document.published is None:
        return say("document.numbered", language, n=number)
    return say("document.numbered_day", language, n=number, day=day_phrase(document.published.day, language))


def _labels(material: Material, claims: Mapping[str, Claim], places: Mapping[str, int]) -> dict[str, str]:
    """The number of every claim, by its id."""
    return {
        claim.id: number_of(places[reading.document.name], n)
        for reading in material.readings
        for n, claim in enumerate(reading.claims, start=1)
        if claims[claim.id].document == reading.document.name
    }


def origins_by_claim(incident: Incident) -> dict[str, Origin]:
    """Which origin each claim of an incident rests on."""
    return {claim: origin for origin in incident.origins for claim in origin.claims}

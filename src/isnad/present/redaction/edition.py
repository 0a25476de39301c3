"""A case as an edition shows it: every value whole for internal use, and fit to be shown to anybody in public."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import urlsplit

import msgspec

from isnad.ingest.network import network_of
from isnad.model.claim import Claim
from isnad.model.decision import Decision
from isnad.model.document import Document, Outlet
from isnad.model.incident import Incident
from isnad.model.reason import Reason
from isnad.model.span import Span
from isnad.pipeline.context import Context
from isnad.pipeline.reading import Reading
from isnad.pipeline.standing import Standing
from isnad.present.chains import WITHHELD
from isnad.present.redaction.masking import Mask
from isnad.present.redaction.names import is_private, is_public, names_in
from isnad.present.redaction.values import PublicValues
from isnad.present.voice import Voice
from isnad.store.canonical import plain


class Edition(StrEnum):
    """Who reads it."""

    INTERNAL = "internal"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Whole:
    """What of a whole case has to be known to show a part of it.

    Attributes:
        protected: the names of people that were found anywhere in the case.
        mask: that leaves them out.
        numbers: what the public edition calls each document, by its name as a store has it.
    """

    protected: tuple[str, ...]
    mask: Mask
    numbers: Mapping[str, int]


class Redaction:
    """What an edition shows of a case. The internal one gives everything back as it is.

    The public one names no witness, relative, activist, poster, author or victim, and no official but by office, except
    names that a reviewer put in; it shows no document, quotes at most a sentence, and leaves descriptions out that tell
    a person apart. Values stay values: whatever makes sentences of them makes sentences that are fit to be shown. Its
    documents are called by numbers, in its values too, because names of files and posts hold names of people.

    Attributes:
        edition: which one.
        documents: by the name that this edition's values give them, in the order of the readings.
        outlets: who printed each, as this edition may say it; by the same names.
        protected: the names that were found and are not shown; none in the internal edition.
        shows_documents: whether received texts may be shown.

    Args:
        readings: all of the case.
        context: that they were read with; the texts are read again for names.
        edition: which one.
        allowed: names that a reviewer put in.
        whole: what is known of the whole case, where the readings are a part of it; its mask knows the names allowed.
    """

    def __init__(
        self,
        readings: Sequence[Reading],
        context: Context,
        edition: Edition,
        allowed: Iterable[str] = (),
        whole: Whole | None = None,
    ) -> None:
        public = edition is Edition.PUBLIC
        documents = [reading.document for reading in readings]
        known = whole or _whole(readings, context if public else None, allowed)
        self.edition = edition
        self.shows_documents = not public
        self.protected = known.protected
        self._keys = {d.name: str(known.numbers[plain(d.name)]) if public else d.name for d in documents}
        self.documents = {self._keys[document.name]: document for document in documents}
        self._mask = known.mask
        self.outlets = {key: self._outlet(document) for key, document in self.documents.items()}
        claims = [claim for reading in readings for claim in reading.claims]
        self._values = PublicValues(self._mask, self._keys, self.outlets, claims) if public else None

    def claim(self, claim: Claim) -> Claim:
        """The claim with its document, tellers, victims and place as they may be shown."""
        return claim if self._values is None else self._values.claim(claim)

    def standing(self, standing: Standing) -> Standing:
        """How a claim stands: in public without who decided and why, and of the program's reading only the count."""
        return standing if self._values is None else self._values.standing(standing)

    def decisions(self, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
        """What persons decided: in public without who, when and why, and without comments."""
        return tuple(decisions) if self._values is None else tuple(self._values.decisions(decisions))

    def incident(self, incident: Incident) -> Incident:
        """The incident with everything in it as it may be shown."""
        return incident if self._values is None else self._values.incident(incident)

    def reason(self, reason: Reason) -> Reason:
        """A reason that stands outside of an incident, as that of an issue."""
        return reason if self._values is None else self._values.reason(reason)

    def voice(self, voice: Voice) -> Voice:
        """The same voice, speaking of this edition's claims and outlets."""
        claims = {id_: self.claim(claim) for id_, claim in voice.claims.items()}
        return replace(voice, claims=claims, outlets=self.outlets)

    def name(self, document: str) -> str:
        """What this edition's values call a document; raises KeyError for one that the case does not hold."""
        return self._keys[document]

    def quote(self, words: str) -> str:
        """Words of a report, as they may stand in quotation marks."""
        return words if self._values is None else self._mask.sentence(words)

    def quoted(self, document: str, span: Span) -> str:
        """The same for a span of a document, by the name that this edition's values give it.

        Raises:
            KeyError: the edition holds no such document.
            ValueError: the span runs past its text.
        """
        return self.quote(span.of(self.documents[document].received.text))

    def tells_a_life(self, claim: Claim, words: str) -> bool:
        """Whether words of a report may tell who a person is that this edition does not name; never in the internal."""
        if self._values is None:
            return False
        masked = any(is_private(link) and not self._mask.allows(link.name) for link in claim.chain[1:])
        return self._mask.tells_a_life(words, masked=masked)

    def free_text(self, words: str) -> str:
        """Words of a reviewer, or of anybody else who is not quoted."""
        return words if self._values is None else self._mask.text(words)

    def title(self, document: Document) -> str | None:
        """A report's title; in public none that tells of somebody's life."""
        title = document.title
        return title if title is None or self._values is None else self._mask.title(title)

    def url(self, document: Document) -> str | None:
        """The address of a report: in public that of a known outlet's site, where it holds no name."""
        if self._values is None or document.url is None:
            return document.url
        site = document.outlet is not None and is_public(document.outlet.of or document.outlet.name)
        if not site or network_of(document) is not None or self._mask.holds(document.url):
            return None
        # The first of its words are the outlet's own name.
        return None if self._mask.spells(urlsplit(document.url).path) else document.url

    def _outlet(self, document: Document) -> Outlet | None:
        """Who printed a report: in public an outlet that a register knows, or no name."""
        outlet = document.outlet
        if outlet is None or self.shows_documents:
            return outlet
        known = is_public(outlet.of or outlet.name) or (outlet.of is not None and network_of(document) is None)
        if known or self._mask.allows(outlet.of or outlet.name):
            return msgspec.structs.replace(outlet, span=None)
        return Outlet(WITHHELD, outlet.basis)


def _whole(readings: Sequence[Reading], context: Context | None, allowed: Iterable[str]) -> Whole:
    """Without a context nobody's name is looked for."""
    protected = () if context is None else names_in(readings, context)
    numbers = {plain(reading.document.name): n for n, reading in enumerate(readings, start=1)}
    return Whole(protected, Mask(protected, allowed), numbers)

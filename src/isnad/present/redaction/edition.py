"""A case as an edition shows it: every value whole for internal use, and fit to be shown to anybody in public."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import cached_property

import msgspec

from isnad.ingest.network import network_of
from isnad.model.chain import Link
from isnad.model.claim import Claim
from isnad.model.document import Document, Outlet
from isnad.model.incident import Incident
from isnad.model.origin import Camp, Origin
from isnad.model.place import Place
from isnad.model.reason import Parameter, Reason
from isnad.model.span import Span
from isnad.model.terms import LinkKind, Precision
from isnad.pipeline.context import Context
from isnad.pipeline.reading import Reading
from isnad.present.chains import WITHHELD, description
from isnad.present.redaction.masking import Mask
from isnad.present.redaction.names import PERSONS, is_public, names_in
from isnad.present.voice import Voice

_FINER_THAN_A_QUARTER = frozenset(list(Precision)[list(Precision).index(Precision.NEIGHBOURHOOD_AREA) + 1 :])


class Edition(StrEnum):
    """Who reads it."""

    INTERNAL = "internal"
    PUBLIC = "public"


class Redaction:
    """What an edition shows of a case. The internal one gives every value back as it is.

    The public one names no witness, relative, activist, poster, author or victim, and no official but by office, except
    names that a reviewer put in; it shows no document, quotes at most a sentence, and leaves descriptions out that tell
    a person apart. Values stay values: whatever makes sentences of them makes sentences that are fit to be shown.
    """

    def __init__(
        self, readings: Sequence[Reading], context: Context, edition: Edition, allowed: Iterable[str] = ()
    ) -> None:
        self.edition = edition
        self.is_public = edition is Edition.PUBLIC
        self.protected = names_in(readings, context) if self.is_public else ()
        self.mask = Mask(self.protected, allowed)
        self._documents = {reading.document.name: reading.document for reading in readings}
        self.labels = {name: str(n) for n, name in enumerate(self._documents, start=1)} if self.is_public else {}

    @property
    def shows_documents(self) -> bool:
        """Whether received texts may be shown."""
        return not self.is_public

    def quote(self, words: str) -> str:
        """Words of a report, as they may stand in quotation marks."""
        return self.mask.sentence(words) if self.is_public else words

    def quoted(self, document: str, span: Span) -> str:
        """The same for a span of a document, by its name.

        Raises:
            KeyError: the case holds no such document.
            ValueError: the span runs past its text.
        """
        return self.quote(span.of(self._documents[document].received.text))

    def free_text(self, words: str) -> str:
        """Words of a reviewer, or of anybody else who is not quoted."""
        return self.mask.text(words) if self.is_public else words

    def outlet(self, outlet: Outlet | None, document: Document | None = None) -> Outlet | None:
        """Who printed a report: in public an outlet that a register knows, or no name."""
        if not self.is_public or outlet is None:
            return outlet
        posted = document is not None and network_of(document) is not None
        known = is_public(outlet.of or outlet.name) or (outlet.of is not None and not posted)
        if known or self.mask.allows(outlet.of or outlet.name):
            return msgspec.structs.replace(outlet, span=None)
        return Outlet(WITHHELD, outlet.basis)

    def voice(self, voice: Voice) -> Voice:
        """The same voice, speaking of this edition's claims, outlets and documents."""
        if not self.is_public:
            return voice
        claims = {id_: self.claim(claim) for id_, claim in voice.claims.items()}
        return replace(voice, claims=claims, outlets=self.outlets, labels=self.labels)

    @cached_property
    def outlets(self) -> dict[str, Outlet | None]:
        """The outlets of all documents, by the document's name."""
        return {name: self.outlet(document.outlet, document) for name, document in self._documents.items()}

    def title(self, document: Document) -> str | None:
        """A report's title."""
        return None if document.title is None else self.quote(document.title)

    def url(self, document: Document) -> str | None:
        """The address of a report: in public that of a known outlet's site, where it holds no name."""
        if not self.is_public or document.url is None:
            return document.url
        site = document.outlet is not None and is_public(document.outlet.of or document.outlet.name)
        if not site or network_of(document) is not None or self.mask.holds(document.url):
            return None
        return document.url

    def claim(self, claim: Claim) -> Claim:
        """The claim with its tellers, victims and place as they may be shown."""
        if not self.is_public:
            return claim
        victims = claim.victims
        if victims is not None:
            victims = msgspec.structs.replace(victims, names=tuple(n for n in victims.names if self.mask.allows(n)))
        chain = tuple(self._link(link, claim, first=n == 0) for n, link in enumerate(claim.chain))
        return msgspec.structs.replace(claim, victims=victims, chain=chain, place=self.place(claim.place))

    def incident(self, incident: Incident) -> Incident:
        """The incident with its place, origins, first report and reasons as they may be shown."""
        if not self.is_public:
            return incident
        first = incident.first_reported
        if first is not None and first.by is not None:
            outlet = self.outlets.get(first.document)
            first = msgspec.structs.replace(first, by=None if outlet is None else outlet.name or None)
        return msgspec.structs.replace(
            incident,
            place=self.place(incident.place),
            origins=tuple(self.origin(origin) for origin in incident.origins),
            contradictions=tuple(
                msgspec.structs.replace(c, reason=self.reason(c.reason)) for c in incident.contradictions
            ),
            decided=tuple(
                msgspec.structs.replace(d, reason=self.free_text(d.reason), by=None) for d in incident.decided
            ),
            first_reported=first,
        )

    def origin(self, origin: Origin) -> Origin:
        """The witness, named only where it may be; reasons of merges and camps with it."""
        if not self.is_public:
            return origin
        name = self._name(origin.name, origin.kind, anonymous=origin.anonymous)
        merges = tuple(msgspec.structs.replace(m, reason=self.reason(m.reason)) for m in origin.merges)
        return msgspec.structs.replace(origin, name=name, merges=merges, camp=self._camp(origin.camp))

    def reason(self, reason: Reason) -> Reason:
        """A reason whose parameters hold no name."""
        if not self.is_public:
            return reason
        params = (
            Parameter(p.name, p.value if isinstance(p.value, int) else self.mask.label(p.value)) for p in reason.params
        )
        return Reason(reason.code, tuple(params))

    def place(self, place: Place | None) -> Place | None:
        """A place; one finer than a quarter of a town, or called after a house, keeps neither name nor point."""
        if not self.is_public or place is None:
            return place
        fine = place.precision in _FINER_THAN_A_QUARTER
        if not fine and not self.mask.names_a_home(place.name):
            return msgspec.structs.replace(place, name=self.mask.label(place.name))
        name = place.within.name if place.within is not None else self.mask.mark
        return msgspec.structs.replace(place, name=name, id=None, lat=None, lon=None, precision=None)

    def _link(self, link: Link, claim: Claim, *, first: bool) -> Link:
        if first and link.kind is LinkKind.OUTLET and link.span is None:
            outlet = self.outlets.get(claim.document)
            shown = outlet is not None and outlet.name != WITHHELD
            return link if shown else msgspec.structs.replace(link, name=WITHHELD, span=None)
        name = self._name(link.name, link.kind, anonymous=link.anonymous)
        return link if name == link.name else msgspec.structs.replace(link, name=name, span=None)

    def _name(self, name: str, kind: LinkKind, *, anonymous: bool) -> str:
        if self.mask.allows(name):
            return name
        if anonymous:
            return description(name) or WITHHELD
        if kind in PERSONS or (kind is LinkKind.OUTLET and not is_public(name)):
            return WITHHELD
        return self.mask.label(name)

    def _camp(self, camp: Camp) -> Camp:
        return camp if camp.because is None else msgspec.structs.replace(camp, because=self.reason(camp.because))

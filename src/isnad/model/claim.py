"""One asserted fact: what happened to how many of whom, by whom, where, when, on whose word, and where it stands."""

import msgspec

from isnad.model.chain import Link
from isnad.model.count import Count
from isnad.model.interval import Time
from isnad.model.place import Place
from isnad.model.span import Span
from isnad.model.terms import Basis, Event, Group, Modality, ScopeKind, Stance, VictimStatus
from isnad.model.value import Value

POSSIBLE_FIGHTER = "possible_fighter"
"""The role of people of whom the text says that they may have been fighters, or that nobody knows whether they were."""


class Parts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How many of the counted are of one sex or age, where the text says so for the same count."""

    men: Count | None = None
    women: Count | None = None
    children: Count | None = None
    infants: Count | None = None
    elderly: Count | None = None


class NamedParts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Of the names, as printed, those of whom the text says that they were women or children."""

    women: tuple[str, ...] = ()
    children: tuple[str, ...] = ()


class Victims(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whom the count counts.

    Attributes:
        group: in the text's words; a joint "women and children" stays joint.
        status: never guessed: a "شهيد" is unknown.
        side: id of the party whose people they are said to be.
        parts: sexes and ages inside this count.
        roles: ids of what they were (medic, journalist, relative of fighters …).
        names: as printed.
        nationality: id of a country, where stated.
        named: which of the names are said to be women's and children's.
    """

    group: Group
    status: VictimStatus
    side: str | None = None
    parts: Parts = Parts()
    roles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    nationality: str | None = None
    named: NamedParts = NamedParts()


class Doer(Value, frozen=True):
    """A party said or inferred to have done it."""

    id: str
    basis: Basis


class Cause(Value, frozen=True):
    """What brought an outcome about: a happening's claim, a method, or both; of a happening, how it was done.

    `weapon` is the id of the weapon that the words say a happening was done with ("raids with phosphorus bombs").
    """

    claim: str | None
    method: str | None
    basis: Basis
    weapon: str | None = None


class Scope(Value, frozen=True):
    """Over what a count was summed, where that is more than one event; `span` are the words that say so."""

    kind: ScopeKind
    span: Span


class ClaimSpans(Value, frozen=True):
    """Which words each field stands on; None where no words of this document carry it."""

    event: Span
    count: Span | None = None
    by: Span | None = None
    place: Span | None = None
    time: Span | None = None


class Claim(Value, frozen=True):
    """See the module; the field order is the order of the JSON contract.

    Attributes:
        id: the same after rules change: hash of document, event, event span, count span.
        document: the document's name in its collection.
        count: None where the text gives no number and no word for one; 0 is a number.
        part_of: id of the claim whose count holds this one.
        by: who is said to have done it, several where the text names several.
        chain: from the outlet inwards, never empty.
        modality: mood inside the innermost speech.
        rules: ids of the rules and lexicon entries that made it, in order of use.
        scope: None where the count is of one event, or the text does not say otherwise.
        revision: 1, raised when rules change the claim of one id.
    """

    id: str
    document: str
    event: Event
    count: Count | None
    victims: Victims | None
    part_of: str | None
    by: tuple[Doer, ...]
    cause: Cause | None
    place: Place | None
    time: Time | None
    chain: tuple[Link, ...]
    modality: Modality
    spans: ClaimSpans
    rules: tuple[str, ...]
    scope: Scope | None = None
    revision: int = 1

    @property
    def is_denied(self) -> bool:
        """Whether somebody in its chain denies it: it is told only to be called untrue."""
        return any(link.stance is Stance.DENYING for link in self.chain)

    @property
    def says_so(self) -> bool:
        """Whether it says that this happened, if only likely: not that it did not, or will, or might, or is denied."""
        return self.modality in (Modality.ASSERTED, Modality.LIKELY) and not self.is_denied

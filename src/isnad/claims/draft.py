"""A claim in the making: where its words stand in the working copy, before slots and chain are filled."""

from enum import StrEnum

import msgspec

from isnad.mentions.phrase import Phrase
from isnad.model.count import Count
from isnad.model.terms import Event, Modality, ScopeKind


class Doubt(StrEnum):
    """What the text says is not known of those whom a draft counts."""

    IDENTITY = "identity"
    FIGHTERS_OR_NOT = "fighters_or_not"
    POSSIBLY_FIGHTERS = "possibly_fighters"


class Wider(msgspec.Struct, frozen=True, gc=False):
    """Words at `[start, end)` of the working copy that make a count the sum of more than one event."""

    kind: ScopeKind
    start: int
    end: int

    @property
    def rule(self) -> str:
        """The rule that reads them."""
        return f"toll.{self.kind}"


class Draft(msgspec.Struct, gc=False):
    """One event with at most one counted phrase.

    Attributes:
        index: the item that states the event.
        start, end: its words.
        phrase: whom or what it counts; None where nobody is counted.
        whole: the draft whose count holds this one.
        modality: None until the modality of its sentence is read.
        active: said of somebody who did it ("the planes killed").
        composed: parts listed for the count ("a mother and three children"), which make it up.
        killers: the phrase names who did it and they are no known party ("unknown gunmen killed").
        told_by: further words for the same happening, where its doer may stand ("carried out", "with 3 raids").
        definite: a happening that the text takes as known ("the attack", "those raids").
        victims_from: where the first of those whom its word befalls stand.
        claim: the id of its claim, once asked for.
        part: it tells of some of those whom another draft counts.
        scope: what makes its count a wider toll.
        doubt: what is said not to be known of its people.
        elliptic: its noun is left out, and those counted right before it are meant.
        stated: the words around it make it a statement of their own, not a topic or a mere cause.
        armed: its word is of everyday use, and tells of it only of a party to the conflict.
    """

    event: Event
    index: int
    start: int
    end: int
    phrase: Phrase | None
    rule: str
    whole: "Draft | None" = None
    modality: Modality | None = None
    active: bool = False
    count: Count | None = None
    composed: tuple[Phrase, ...] = ()
    method: str | None = None
    strike_type: str | None = None
    side: str | None = None
    killers: bool = False
    told_by: tuple[int, ...] = ()
    definite: bool = False
    stated: bool = False
    part: bool = False
    claim: str | None = None
    victims_from: int | None = None
    scope: Wider | None = None
    doubt: Doubt | None = None
    armed: bool = False
    elliptic: bool = False

    @property
    def last(self) -> int:
        """The last item that the draft has taken."""
        return self.index if self.phrase is None else max(self.index, self.phrase.last)

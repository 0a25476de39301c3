"""The chain of attribution: who handed a claim down, from the outlet inwards."""

import msgspec

from isnad.model.span import Span
from isnad.model.terms import LinkKind, Stance


class Link(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One teller.

    Attributes:
        name: as printed, without title; for an anonymous source the words that describe it.
        kind: what the teller is.
        span: the words that name the teller, or None where a table or setting does.
        verb: the word of saying that leads to this link, as printed.
        stance: how the teller before this one presents it; None on the first link.
        anonymous: the source is not named.
        affiliation: id of the party whose member speaks; the party itself does not.
        incomplete: why the chain may go on beyond this link, as a reason code.
    """

    name: str
    kind: LinkKind
    span: Span | None
    verb: str | None = None
    stance: Stance | None = None
    anonymous: bool = False
    affiliation: str | None = None
    incomplete: str | None = None

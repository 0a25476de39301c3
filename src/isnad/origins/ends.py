"""Where a chain of attribution ends, and what tells two ends apart: never an anonymous description alone."""

from datetime import date
from typing import Final

import msgspec

from isnad.knowledge.affiliation import held_on
from isnad.knowledge.registers import outlet_named
from isnad.model.chain import Link
from isnad.model.claim import Claim
from isnad.model.reason import Reason
from isnad.model.terms import LinkKind
from isnad.text.working import fold

INSTITUTIONS: Final = frozenset(
    {LinkKind.OUTLET, LinkKind.AGENCY, LinkKind.ORGANISATION, LinkKind.OFFICE, LinkKind.DOCUMENT}
)
"""Kinds of teller that the register of outlets may know by name."""
_FEWEST_PARTS: Final = 2
"""Parts of a person's name that tell him from others across documents; a single name is borne by many."""


class End(msgspec.Struct, frozen=True):
    """The last known link of a chain in one document.

    Attributes:
        key: ends of two documents with equal keys are one witness; None where nothing but the document tells it.
        own: the document's outlet speaks in its own voice.
        reason: why two documents with this key are one witness.
    """

    link: Link
    key: tuple[str, ...] | None
    own: bool
    reason: Reason | None

    @property
    def within(self) -> tuple[str, str]:
        """Tells it from the other ends of its document."""
        return (str(self.link.kind), _plain(self.link.name))


def end_of(claim: Claim, day: date | None) -> End:
    """The end of a claim's chain; `day` is its report's."""
    link = claim.chain[-1]
    if len(claim.chain) == 1:
        return _own(link, day)
    if link.anonymous:
        return _anonymous(link, claim.chain[-2], day, nested=len(claim.chain) > 2)
    if link.kind is LinkKind.PARTY and link.affiliation is not None:
        return End(link, ("party", link.affiliation), own=False, reason=_cites(link))
    if link.kind in INSTITUTIONS:
        return End(link, ("institution", *_voice(link.name, day)), own=False, reason=_cites(link))
    name = _plain(link.name)
    if len(fold(link.name).split()) < _FEWEST_PARTS:
        return End(link, None, own=False, reason=None)
    return End(link, ("person", name, link.affiliation or ""), own=False, reason=_cites(link))


def institution(name: str) -> str:
    """The name that the register gives to an outlet or organisation by any of its names; its own where unknown."""
    known = outlet_named(name)
    return _plain(name if known is None else known.name)


def _voice(name: str, day: date | None) -> tuple[str, ...]:
    """An institution's name; with whose it is on a day where it changed hands: it is another witness from then on."""
    known = outlet_named(name)
    if known is None or len(known.affiliations) < 2 or (held := held_on(known.affiliations, day)) is None:
        return (institution(name),)
    return institution(name), held.party


def _own(link: Link, day: date | None) -> End:
    """An outlet's own voice; a report whose outlet nothing tells speaks for itself alone."""
    if link.incomplete is not None:
        return End(link, None, own=True, reason=None)
    return End(link, ("institution", *_voice(link.name, day)), own=True, reason=Reason.of("origins.same_outlet"))


def _anonymous(link: Link, before: Link, day: date | None, *, nested: bool) -> End:
    """One witness across documents only where both have it from the same named teller, who hides the name."""
    if not nested or before.anonymous or before.kind not in INSTITUTIONS:
        return End(link, None, own=False, reason=None)
    reason = Reason.of("origins.both_have_it_from", name=before.name)
    told = (*_voice(before.name, day), _plain(link.name), link.affiliation or "")
    return End(link, ("through", *told), own=False, reason=reason)


def _cites(link: Link) -> Reason:
    return Reason.of("origins.both_cite", name=link.name)


def _plain(name: str) -> str:
    """A name for comparing: without spaces, so that "عبد الرحمن" and "عبدالرحمن" are one spelling."""
    return "".join(fold(name).split())

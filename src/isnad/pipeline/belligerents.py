"""Who is listed as a belligerent of an incident: whom its reports name, each report once, as the profile lists them."""

from collections.abc import Iterable, Sequence

import msgspec

from isnad.knowledge.profiles import PartyRule, Profile
from isnad.knowledge.registers import parties
from isnad.model.assessment import NamedParty
from isnad.model.claim import Claim
from isnad.model.reason import Reason
from isnad.model.terms import Basis
from isnad.pipeline.strikes import strike_types_of

_SHARE = 3
"""A party is listed where no other is named by more than this many times as many reports."""

Said = dict[str, dict[str, Basis]]
"""Party to the reports that name it, each with the surer basis of the two."""


def belligerents(about: Sequence[Claim], naming: Sequence[Claim], profile: Profile) -> tuple[NamedParty, ...]:
    """Every party that the claims `naming` name or the profile adds; `aside` tells which are not listed.

    `about` are all claims about the incident, which say what kind of attack it was. Parties that share a label are
    counted together.
    """
    said = _said(naming)
    found = [_named(party, documents) for party, documents in said.items()]
    found = _without_rare(found)
    stated = {kind.label for kind in strike_types_of(about, profile)}
    for rule in profile.parties:
        if rule.holds_for(stated):
            found = _by_rule(found, rule)
    return tuple(sorted(found, key=lambda b: (b.aside is not None, b.label is None, -len(b.documents), b.id)))


def labels(found: Iterable[NamedParty]) -> tuple[str, ...]:
    """The labels of those listed, in alphabetical order."""
    return tuple(sorted({b.label for b in found if b.label is not None and b.aside is None}))


def _said(naming: Iterable[Claim]) -> Said:
    said: Said = {}
    for claim in naming:
        for doer in claim.by:
            documents = said.setdefault(doer.id, {})
            if documents.get(claim.document) is not Basis.STATED:
                documents[claim.document] = doer.basis
    return said


def _named(party: str, documents: dict[str, Basis]) -> NamedParty:
    basis = Basis.STATED if Basis.STATED in documents.values() else Basis.INFERRED
    return NamedParty(party, _label(party), basis, tuple(documents))


def _label(party: str) -> str | None:
    return parties()[party].airwars if party in parties() else None


def _without_rare(found: Sequence[NamedParty]) -> list[NamedParty]:
    """Those with labels, but for whom far fewer reports name; parties without a label stay, and nothing lists them."""
    votes: dict[str, set[str]] = {}
    for each in found:
        if each.label is not None:
            votes.setdefault(each.label, set()).update(each.documents)
    most = max((len(documents) for documents in votes.values()), default=0)
    return [
        msgspec.structs.replace(
            each, aside=Reason.of("belligerent.few_reports", reports=len(votes[each.label]), most=most)
        )
        if each.label is not None and len(votes[each.label]) * _SHARE < most
        else each
        for each in found
    ]


def _by_rule(found: list[NamedParty], rule: PartyRule) -> list[NamedParty]:
    """The same list as the profile's rule has it; nothing changes where the rule's party is not listed."""
    listed = {b.label: b for b in found if b.label is not None and b.aside is None}
    label = _label(rule.party)
    if label not in listed:
        return found
    others = listed.keys() - {label, *(_label(party) for party in rule.beside)}
    if rule.does == "yields":
        if not others:
            return found
        reason = Reason.of("belligerent.profile_lists_others", rule=rule.id)
        return [
            msgspec.structs.replace(b, rule=rule.id, aside=reason) if b.label == label and b.aside is None else b
            for b in found
        ]
    return found if others else _added(found, rule, listed[label])


def _added(found: list[NamedParty], rule: PartyRule, named: NamedParty) -> list[NamedParty]:
    """With the parties that the rule adds, on the reports that name the one beside which they are listed."""
    listed = {b.id for b in found if b.aside is None}
    added = [
        NamedParty(party, _label(party), Basis.INFERRED, named.documents, rule=rule.id)
        for party in rule.beside
        if party not in listed
    ]
    ids = {b.id for b in added}
    return [*(b for b in found if b.id not in ids), *added]

"""What grades look at: who of an incident's origins says what, and which parties the profile lists."""

from collections.abc import Sequence

import msgspec

from isnad.knowledge.profiles import PartyRule, Profile
from isnad.knowledge.registers import side_of
from isnad.model.assessment import Figures, NamedParty
from isnad.model.claim import Claim
from isnad.model.origin import Origin
from isnad.model.reason import Reason
from isnad.model.terms import HARM, VIOLENT, Event, Modality, VictimStatus
from isnad.origins.camps import event_day

VIOLENCE = (HARM | VIOLENT) - {Event.CLASH}
"""What a side may declare to have done: a clash has two."""


class Evidence(msgspec.Struct, frozen=True):
    """Of one incident.

    Attributes:
        naming: those of its claims that say who did it.
        parties: as the profile lists them, those set aside among them.
        unread: how many of its documents are in languages that no rule reads.
        kinds: the strike types that its claims state, where a rule of the profile is to be held to them; for a case
            none are given: its grades agree better with the recorder's where the rule holds whatever the attack.
    """

    claims: Sequence[Claim]
    naming: Sequence[Claim]
    origins: Sequence[Origin]
    parties: Sequence[NamedParty]
    figures: Figures
    profile: Profile
    unread: int = 0
    kinds: tuple[str, ...] = ()

    @property
    def harmed(self) -> bool:
        """Whether any report tells of civilians killed or injured, or of people who may be."""
        figures = (self.figures.killed, self.figures.injured)
        return any(figure.high is None and figure.low is not None for figure in figures) or any(
            figure.high is not None and figure.high > 0 for figure in figures
        )

    @property
    def only_fighters(self) -> bool:
        """Whether all who are told to be harmed are fighters, and there are some."""
        told = [c.victims for c in self.claims if c.event in HARM and c.victims is not None]
        return bool(told) and all(victims.status is VictimStatus.FIGHTER for victims in told)

    def saying(self) -> tuple[Origin, ...]:
        """The origins that assert harm."""
        harm = {c.id for c in self.claims if c.event in HARM and c.modality is Modality.ASSERTED and not c.is_denied}
        return tuple(origin for origin in self.origins if harm & set(origin.claims))

    def sides(self) -> dict[str, frozenset[str]]:
        """Each side that is listed as having done it, with the origins that say so; who denies it names nobody."""
        listed = {party.id for party in self.parties if party.aside is None}
        origin_of = {claim: origin.id for origin in self.origins for claim in origin.claims}
        told: dict[str, set[str]] = {}
        for claim in self.naming:
            for doer in claim.by:
                if doer.id in listed:
                    told.setdefault(side_of(doer.id, event_day(claim)), set()).add(origin_of[claim.id])
        return {side: frozenset(origins) for side, origins in told.items()}

    def disputed(self) -> Reason | None:
        """Why it is in dispute who did it; None where it is not.

        Sides that one origin names together did it together, as far as that origin goes; sides that only different
        origins name are in dispute. A rule of the profile may hold that a party's name stands for one of two.
        """
        sides = sorted(self.sides().items())
        for at, (one, first) in enumerate(sides):
            for other, second in sides[at + 1 :]:
                if not first & second:
                    return Reason.of("grade.sides_differ", one=one, other=other)
        rule = next((rule for rule in self.profile.parties if self._stands_for_two(rule)), None)
        return None if rule is None else Reason.of("grade.profile_disputes", rule=rule.id)

    def _stands_for_two(self, rule: PartyRule) -> bool:
        """Whether nobody but the rule's parties is named, among them the one beside which it lists others."""
        named = {party.id for party in self.parties if party.label is not None}
        listed = {party.id for party in self.parties if party.label is not None and party.aside is None}
        holds = rule.does == "adds" and rule.holds_for(self.kinds)
        return holds and rule.party in named and listed <= {rule.party, *rule.beside}

    def unread_reasons(self) -> tuple[Reason, ...]:
        """That sources in other languages stand unread, which a grade must not hide."""
        return (Reason.of("grade.unread_languages", documents=self.unread),) if self.unread else ()

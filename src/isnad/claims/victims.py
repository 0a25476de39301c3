"""From the words of a counted phrase to whom it counts."""

from isnad.claims.draft import Draft
from isnad.knowledge.meaning import Part, PeopleMeaning
from isnad.mentions.phrase import Phrase, outcome_of
from isnad.model.claim import Parts, Victims
from isnad.model.count import Count
from isnad.model.terms import Event, Group, VictimStatus

_OF_FIGHTERS = "relative_of_fighters"
_SEXES_AND_AGES = (Group.WOMEN, Group.CHILDREN, Group.MEN, Group.WOMEN_AND_CHILDREN)


def victims_of(draft: Draft, before: Victims | None, side: str | None) -> Victims | None:
    """Whom the draft counts, or None for a happening. "Others" take the group of those named `before` them."""
    phrase = draft.phrase
    if phrase is None or not draft.event.is_outcome:
        return None
    people = phrase.people
    if (
        phrase.noun is not None
        and phrase.noun.outcome is not None
        and phrase.noun.outcome.group is not None
        and not people
    ):
        return Victims(phrase.noun.outcome.group, VictimStatus.UNKNOWN, side)
    if outcome_of(phrase) is Event.INJURED and draft.event is not Event.INJURED:
        return Victims(Group.WOUNDED, _status(people), side)
    if before is not None and _are_others(people):
        group = Group.CIVILIANS if before.status is VictimStatus.CIVILIAN else before.group
        return Victims(group if group not in _SEXES_AND_AGES else Group.PEOPLE, before.status, before.side)
    roles = tuple(dict.fromkeys(p.role for p in people if p.role is not None))
    if people and people[0].household and _status(people) is VictimStatus.FIGHTER:
        # whose family they are is a role, and makes fighters of none of them
        return Victims(_group(people, draft), VictimStatus.UNKNOWN, None, _parts(draft, phrase), (_OF_FIGHTERS,))
    return Victims(_group(people, draft), _status(people), side, _parts(draft, phrase), roles)


def _are_others(people: tuple[PeopleMeaning, ...]) -> bool:
    """Whether the noun itself is "others", who are of those named before them; "another man" is a man."""
    return bool(people) and people[0].relation and people[0].part is None and people[0].group is Group.PEOPLE


def _group(people: tuple[PeopleMeaning, ...], draft: Draft) -> Group:
    if draft.composed:
        return (
            Group.CIVILIANS
            if all(_status(p.people) is not VictimStatus.FIGHTER for p in draft.composed)
            else Group.PEOPLE
        )
    groups = [p.group for p in people]
    for wanted in (*_SEXES_AND_AGES, Group.FAMILIES, Group.CAPTIVES, Group.FIGHTERS, Group.CIVILIANS):
        if wanted in groups:
            return wanted
    if draft.event is Event.BODIES:
        return Group.BODIES
    return Group.PEOPLE


def _status(people: tuple[PeopleMeaning, ...]) -> VictimStatus:
    """What the words state: civilian or fighter where a word says so, otherwise unknown."""
    stated = {p.status for p in people}
    if VictimStatus.CIVILIAN in stated:
        return VictimStatus.CIVILIAN
    return VictimStatus.FIGHTER if VictimStatus.FIGHTER in stated else VictimStatus.UNKNOWN


def _parts(draft: Draft, phrase: Phrase) -> Parts:
    counts: dict[Part, Count] = {}
    for listed in draft.composed or (phrase,):
        part = next((p.part for p in listed.people if p.part is not None), None)
        count = draft.count if listed is phrase else listed.count
        if part is not None and count is not None and part not in counts:
            counts[part] = count
    return Parts(
        men=counts.get(Part.MEN),
        women=counts.get(Part.WOMEN),
        children=counts.get(Part.CHILDREN),
        infants=counts.get(Part.INFANTS),
        elderly=counts.get(Part.ELDERLY),
    )

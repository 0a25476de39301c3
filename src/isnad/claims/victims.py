"""From the words of a counted phrase to whom it counts."""

from collections.abc import Iterator

import msgspec

from isnad.claims.draft import Doubt, Draft
from isnad.knowledge.meaning import Part, PeopleMeaning
from isnad.mentions.phrase import Phrase, outcome_of
from isnad.model.claim import POSSIBLE_FIGHTER, Parts, Victims
from isnad.model.count import Count
from isnad.model.terms import Event, Group, VictimStatus

NO_PARTS = Parts()
"""Of all of whom nothing is told of their sex or age."""
_PARTS = tuple(map(str, Part))
_OF_FIGHTERS = "relative_of_fighters"
_NO_FIGHTERS = (Group.CHILDREN, Group.WOMEN_AND_CHILDREN, Group.FAMILIES)
_OF_ANY_SEX = (Group.PEOPLE, Group.CIVILIANS)
_SEXES_AND_AGES = (Group.WOMEN, Group.CHILDREN, Group.MEN, Group.WOMEN_AND_CHILDREN)


def victims_of(draft: Draft, before: Victims | None, side: str | None) -> Victims | None:
    """Whom the draft counts, or None for a happening.

    "Others", and those whose noun is left out, take the group of those named `before` them.
    """
    if draft.phrase is None or not draft.event.is_outcome:
        return None
    return in_doubt(_victims(draft, draft.phrase, before, side), draft.doubt)


def told_before(earlier: Victims, now: Victims | None, *, beside: bool) -> Victims:
    """Of whom "others" are that follow; of neither kind where a soldier and a civilian stand `beside` one another."""
    if now is None:
        return earlier
    mixed = beside and {earlier.status, now.status} == {VictimStatus.CIVILIAN, VictimStatus.FIGHTER}
    return Victims(Group.PEOPLE, VictimStatus.UNKNOWN) if mixed else now


def in_doubt(victims: Victims, doubt: Doubt | None) -> Victims:
    """What the text says is not known changes what it says nothing of: a status that a word states stays."""
    if doubt is None or victims.status is not VictimStatus.UNKNOWN:
        return victims
    roles = victims.roles
    if doubt is not Doubt.IDENTITY and victims.group not in _NO_FIGHTERS:
        roles = (*roles, POSSIBLE_FIGHTER)
    status = VictimStatus.UNKNOWN if doubt is Doubt.POSSIBLY_FIGHTERS else VictimStatus.STATED_UNKNOWN
    return msgspec.structs.replace(victims, status=status, roles=roles)


def _victims(draft: Draft, phrase: Phrase, before: Victims | None, side: str | None) -> Victims:
    people = phrase.people
    noun = phrase.noun
    if noun is not None and noun.outcome is not None and noun.outcome.group is not None and not people:
        return Victims(noun.outcome.group, VictimStatus.UNKNOWN, side)
    if outcome_of(phrase) is Event.INJURED and draft.event is not Event.INJURED:
        return Victims(Group.WOUNDED, _status(people), side)
    if before is not None and (draft.elliptic or _are_others(people)):
        group = Group.CIVILIANS if before.status is VictimStatus.CIVILIAN else before.group
        return Victims(group if group not in _SEXES_AND_AGES else Group.PEOPLE, before.status, before.side)
    roles = tuple(dict.fromkeys(p.role for p in people if p.role is not None))
    if people and people[0].household and _status(people) is VictimStatus.FIGHTER:
        # whose family they are is a role, and makes fighters of none of them
        return Victims(_group(people, draft), VictimStatus.UNKNOWN, None, _parts(draft, phrase), (_OF_FIGHTERS,))
    return Victims(_group(people, draft), _status(people), side, _parts(draft, phrase), roles)


def counts_of(parts: Parts) -> Iterator[tuple[str, Count]]:
    """The parts that are stated, each with its name."""
    for name in _PARTS:
        count = getattr(parts, name)
        if count is not None:
            yield name, count


def _are_others(people: tuple[PeopleMeaning, ...]) -> bool:
    """Whether the noun itself is "others", who are of those named before them; "another man" is a man."""
    return bool(people) and people[0].relation and people[0].part is None and people[0].group is Group.PEOPLE


def _group(people: tuple[PeopleMeaning, ...], draft: Draft) -> Group:
    if draft.composed:
        return Group.PEOPLE
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


def _are_women(phrase: Phrase) -> bool:
    """As of "نازحة", "شهيدتان": a noun in the form of women alone, and neither of kin nor of an age that girls have."""
    noun = phrase.noun
    if noun is None or not noun.feminine or any(p.part not in (None, Part.ELDERLY) for p in phrase.people):
        return False
    if noun.people is None:
        return noun.outcome is not None and noun.outcome.event is Event.KILLED
    return noun.people.group in _OF_ANY_SEX and not noun.people.relation and not noun.people.household


def _parts(draft: Draft, phrase: Phrase) -> Parts:
    counts: dict[Part, Count] = {}
    for listed in draft.composed or (phrase,):
        count = draft.count if listed is phrase else listed.count
        told = next((p.part for p in listed.people if p.part is not None), None)
        for part in (told, Part.WOMEN if _are_women(listed) else None):
            if part is not None and count is not None and part not in counts:
                counts[part] = count
    if not counts:
        return NO_PARTS
    return Parts(
        men=counts.get(Part.MEN),
        women=counts.get(Part.WOMEN),
        children=counts.get(Part.CHILDREN),
        infants=counts.get(Part.INFANTS),
        elderly=counts.get(Part.ELDERLY),
    )

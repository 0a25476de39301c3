"""Who was counted, in words: group, side, status, parts and names as the text gives them, nothing added."""

from typing import Literal

from isnad.model.claim import Victims
from isnad.model.count import Count
from isnad.model.terms import Group, VictimStatus
from isnad.present.counts import count_phrase, nobody_phrase, some_phrase
from isnad.present.language import Language
from isnad.present.names import Names, party, term
from isnad.present.runs import joined, noted
from isnad.present.tables import say
from isnad.present.transliteration import in_both

Manner = Literal["stated", "some", "nobody"]
_IMPLIED = {(Group.CIVILIANS, VictimStatus.CIVILIAN), (Group.FIGHTERS, VictimStatus.FIGHTER)}
_PARTS = ("men", "women", "children", "infants", "elderly")


def victims_phrase(
    count: Count | None,
    victims: Victims | None,
    language: Language,
    names: Names,
    *,
    unsaid: Group = Group.PEOPLE,
    oblique: bool = False,
    manner: Manner = "stated",
    printed: str | None = None,
) -> str:
    """The counted people: "27 fighters of the SDF", "2 people, among them 2 women".

    Victims that are None are `unsaid`: the text counts somebody and does not say whom. A status that the text leaves
    open is not mentioned; one that it calls unknown is. `manner` puts the bare noun ("some") or the word for none of
    them ("nobody") in place of the count; `printed` is the count's word as the report prints it.
    """
    group = unsaid if victims is None else victims.group
    if manner == "nobody":
        who = nobody_phrase(group, language)
    elif manner == "some":
        who = some_phrase(group, language)
    else:
        who = count_phrase(count, group, language, oblique=oblique, printed=printed)
    if victims is None:
        return who
    if victims.side is not None:
        key = "victims.side_fighters" if victims.group is Group.FIGHTERS else "victims.side"
        who = say(key, language, who=who, side=party(victims.side, language, names))
    notes = victim_notes(victims, language)
    return noted(who, notes, language)


def victim_notes(victims: Victims, language: Language) -> list[str]:
    """What the text says of them beside their group and side."""
    notes = []
    parts = _parts(victims, language)
    if parts:
        notes.append(say("victims.parts", language, parts=joined(parts, language)))
    if victims.roles:
        notes.append(say("victims.roles", language, roles=joined([term(r, language) for r in victims.roles], language)))
    if victims.nationality is not None:
        notes.append(say("victims.nationality", language, country=term(victims.nationality, language)))
    if victims.names:
        named = joined([in_both(name, [], language) for name in victims.names], language)
        notes.append(say("victims.names", language, names=named))
    if victims.status is not VictimStatus.UNKNOWN and (victims.group, victims.status) not in _IMPLIED:
        notes.append(say(f"victims.{victims.status}", language))
    return notes


def _parts(victims: Victims, language: Language) -> list[str]:
    """Parts that add something: "2 women, among them 2 women" does not."""
    found: list[tuple[str, Count | None]] = [(part, getattr(victims.parts, part)) for part in _PARTS]
    return [count_phrase(n, part, language) for part, n in found if n is not None and part != victims.group]

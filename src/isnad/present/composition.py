"""Claims that say who most, or all, or half of the people of another claim were."""

from typing import Final

from isnad.model.claim import Claim, Victims
from isnad.model.count import Count
from isnad.model.terms import Exactness, Group, Modality
from isnad.present.counts import Gloss, glosses, predicate_phrase
from isnad.present.events import event_words
from isnad.present.language import Language
from isnad.present.runs import noted
from isnad.present.tables import say
from isnad.present.victims import victim_notes
from isnad.text.working import fold

MAJORITY: Final = "outcome.part.majority"
"""The rule that reads "most of them women" behind a number."""


def composition_phrase(claim: Claim, whole: Claim | None, language: Language) -> str | None:
    """The core of such a claim: "most of those killed were women and children"; None where it is no such claim.

    `whole` is what the claim is a part of. A word with a pronoun ("معظمهم") says who some of its people were where the
    same befell both, and where the claim has a group to name; of "500 left, most of them were killed" it says what
    befell them.
    """
    victims, gloss = claim.victims, _of_them(claim.count)
    if victims is None or gloss is None or gloss.share is None or not _is_plain(claim, victims):
        return None
    words = event_words().outcomes.get(claim.event)
    if words is None or words.those is None or not _says_who(claim, victims, whole):
        return None
    who = predicate_phrase(victims.group, language)
    share, those = gloss.share.into(language), words.those.into(language)
    said = say("claim.composition", language, share=share, those=those, who=who)
    return noted(said, victim_notes(victims, language), language)


def _of_them(count: Count | None) -> Gloss | None:
    if count is None or count.exactness is not Exactness.VAGUE:
        return None
    gloss = glosses().get(fold(count.word or ""))
    return gloss if gloss is not None and gloss.pronoun else None


def _is_plain(claim: Claim, victims: Victims) -> bool:
    """Asserted, of a group that has a name, and of no party's."""
    is_named = victims.group not in (Group.PEOPLE, Group.BODIES)
    return claim.modality is Modality.ASSERTED and not claim.is_denied and is_named and victims.side is None


def _says_who(claim: Claim, victims: Victims, whole: Claim | None) -> bool:
    """Whether the words are about who they were, and not about what befell a group named before."""
    if claim.part_of is None:
        return False
    if MAJORITY in claim.rules:
        return True
    if whole is None or whole.event is not claim.event:
        return False
    return whole.victims is None or whole.victims.group is not victims.group

"""Chains that words behind a speech complete: the medium that hands it on, the spokesman by whose mouth it was said."""

import msgspec

from isnad.claims.antecedent import Chain, Teller
from isnad.claims.spoken import Cue
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Passage
from isnad.model.terms import LinkKind

_QUOTING = "cite.quoting"
_MEDIA = (LinkKind.OUTLET, LinkKind.AGENCY, LinkKind.CORRESPONDENT, LinkKind.SOCIAL_ACCOUNT)
_NO_MEDIA = (
    LinkKind.WITNESS,
    LinkKind.RELATIVE,
    LinkKind.OFFICIAL,
    LinkKind.PARTY,
    LinkKind.SPOKESPERSON,
    LinkKind.OFFICE,
)


def hands_on(cue: Cue, said: Chain, found: Chain) -> bool:
    """Whether `found`, named behind what `said` said, is the medium that printed it: "so he said, according to X".

    A body that reports may have its own knowledge from a medium, so only people and sides are handed on.
    """
    return cue.citing and found[-1].link.kind in _MEDIA and said[-1].link.kind in _NO_MEDIA


def by_mouth_of(passage: Passage, cue: Cue) -> bool:
    """As in "the army denied it, *by the mouth of* its spokesman"."""
    if cue.entry != _QUOTING:
        return False
    item = passage.items[cue.index]
    return passage.text[item.start : item.end] in words_of("by_mouth")


def spoken_by(said: Chain, found: Chain) -> Chain:
    """The chain of a side that said something by the mouth of whoever `found` ends with, in the side's stance."""
    last, link = found[-1], said[-1].link
    mouth = msgspec.structs.replace(last.link, verb=link.verb, stance=link.stance)
    return (*said, Teller(mouth, last.head, last.words, last.entry, last.feminine, last.cue))

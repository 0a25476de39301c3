"""A source without a name, behind which the text says what it is called: "an eyewitness called so-and-so"."""

import re
from functools import lru_cache

import msgspec

from isnad.claims.description import INSTITUTIONS
from isnad.claims.naming import plain_name
from isnad.claims.teller import ASIDE, Speaker
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Passage
from isnad.model.terms import LinkKind
from isnad.text.alphabet import LETTERS

_NOBODY = (*INSTITUTIONS, LinkKind.DOCUMENT, LinkKind.PARTY)


def introduced(passage: Passage, speaker: Speaker | None, stop: int) -> Speaker | None:
    """The speaker under that name; as it was where there is none, or where more than one speaks."""
    if speaker is None or speaker.named or speaker.many or speaker.kind in _NOBODY:
        return speaker
    leads = _leading().search(passage.text, speaker.begin, min(stop, speaker.stop + ASIDE))
    if leads is None or leads.start() > speaker.stop:
        return speaker
    # "A source in a network called so-and-so": what was named last may be what they belong to.
    if not words_of("of").isdisjoint(passage.text[speaker.begin : leads.start()].split()):
        return speaker
    # A first name alone tells one "Kamil" from another no better than what describes them.
    name = plain_name(passage, leads.end(), stop)
    if name is None:
        return speaker
    start, end = name
    return msgspec.structs.replace(
        speaker, start=start, end=end, named=True, definite=True, weak=False, stop=max(end, speaker.stop)
    )


@lru_cache(maxsize=1)
def _leading() -> re.Pattern[str]:
    words = "|".join(sorted(words_of("introduces"), key=len, reverse=True))
    return re.compile(rf" ?(?:[،,(\-–] ?)?(?<![{LETTERS}])و?(?:{words})(?![{LETTERS}])")

"""Two verbs side by side, of which the first tells of those before it and the second of those behind."""

from isnad.claims.affected import Affected
from isnad.claims.drafts import Drafts
from isnad.claims.wording import toll_words
from isnad.knowledge.lexicon import Reading
from isnad.mentions.items import Passage
from isnad.model.count import Count
from isnad.model.terms import Event

BOTH = "casualties.both"
"""The entry for the two verbs together."""
_NEAR = 40


def told_of_two(passage: Passage, drafts: Drafts, affected: Affected, index: int, reading: Reading) -> bool:
    """As in "that a child was killed and two civilians hurt", where Arabic puts both verbs between the two."""
    item = passage.items[index]
    first, *rest = passage.text[item.start : item.end].split()
    dead = affected.free[-1] if affected.free else None
    if dead is None or dead.count != Count.exactly(1) or item.joined or item.preposition is not None or not rest:
        return False
    if reading.entry.id != BOTH or first not in toll_words("verbs"):
        return False
    if item.word - dead.end > _NEAR or dead.last >= index:
        return False
    hurt = affected.behind(index)
    if not hurt:
        return False
    middle = item.end - len(rest[-1]) + 1
    drafts.add(Event.KILLED, index, item, dead, "outcome.pair.before").end = item.start + len(first)
    for phrase in hurt:
        drafts.add(Event.INJURED, index, item, phrase, "outcome.pair.behind").start = middle
        drafts.take(phrase.last)
    return True

"""Deaths that only explain why a toll rose: "rose to 14 dead after three of the wounded died"."""

from isnad.claims.drafts import Drafts
from isnad.claims.wording import toll_words
from isnad.knowledge.meaning import OutcomeMeaning
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Phrase, outcome_of
from isnad.model.terms import Event

_REACH = 20


def explains_rise(passage: Passage, drafts: Drafts, index: int, meaning: OutcomeMeaning, phrase: Phrase) -> bool:
    """Whether the wounded who died at item `index` are among the dead of the toll told right before."""
    last, item = drafts.last, passage.items[index]
    if last is None or meaning.event is not Event.KILLED or last.event is not Event.KILLED or item.joined:
        return False
    before = passage.text[max(drafts.start, item.word - _REACH) : item.word].split()
    if not before or before[-1] not in toll_words("explaining") or outcome_of(phrase) is not Event.INJURED:
        return False
    told = passage.text[drafts.start : last.start].split()
    return any(word.removeprefix("و") in toll_words("changing") for word in told)


def within_total(drafts: Drafts, index: int, victims: list[Phrase]) -> None:
    """A number of those who died since is part of the new total; a bare plural tells nothing more."""
    whole = drafts.last
    for phrase in victims:
        if whole is not None and phrase.count is not None and phrase.rule != "quantity.bare_plural":
            draft = drafts.add(whole.event, index, drafts.passage.items[index], phrase, "outcome.part.since")
            draft.part, draft.whole = True, whole
        drafts.take(phrase.last)

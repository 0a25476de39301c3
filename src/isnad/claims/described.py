"""A noun for the dead or the wounded right behind counted people says what befell those, and counts no others."""

from isnad.claims.between import words_between
from isnad.claims.drafts import Drafts
from isnad.claims.phrases import counts
from isnad.knowledge.form import Pos
from isnad.knowledge.meaning import OutcomeMeaning
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Noun, Phrase
from isnad.model.terms import Event

_ASIDE = 40
_TWO, _PLURAL = 2, 3
_FEMININE = "ه"
_OF_SOMEBODY = (Event.KILLED, Event.INJURED)


def describes(passage: Passage, drafts: Drafts, free: list[Phrase], phrase: Phrase, event: Event) -> bool:
    """Whether the noun of a phrase tells of people read before it, who are drafted where nothing else has done it.

    `free` are those whom no event has claimed yet; whoever is drafted is taken out of them.
    """
    return _tells_apart(passage, drafts, free, phrase) or _is_said_of(passage, drafts, free, phrase, event)


def _tells_apart(passage: Passage, drafts: Drafts, free: list[Phrase], phrase: Phrase) -> bool:
    """As in "19 of its members, dead and wounded": the bare nouns say what befell those counted before them."""
    if phrase.rule != "quantity.bare_plural" or phrase.noun is None:
        return False
    last = drafts.last
    if last is not None and last.event is Event.CASUALTIES and last.phrase is not None:
        return passage.items[phrase.first].word - max(last.end, last.phrase.end) < _ASIDE
    counted = free[-1] if free else None
    if counted is None or counted.last + 1 != phrase.first or not counts(counted):
        return False
    if words_between(passage, counted.last, phrase.first) not in ("،", "بين", "ما بين", "-"):
        return False
    noun = passage.items[phrase.noun.index]
    drafts.add(Event.CASUALTIES, phrase.noun.index, noun, counted, "outcome.aside")
    return True


def _is_said_of(passage: Passage, drafts: Drafts, free: list[Phrase], phrase: Phrase, event: Event) -> bool:
    """As in "طفلة شهيدة", "ثلاثة مدنيين قتلى": the noun agrees with the people right before it, of whom it is said.

    Of kin it is the genitive ("a martyr's brother"), and that is no agreement.
    """
    counted, noun = free[-1] if free else None, phrase.noun
    if counted is None or noun is None or event not in _OF_SOMEBODY or counted.last + 1 != phrase.first:
        return False
    who, item = counted.noun, passage.items[noun.index]
    if who is None or who.people is None or who.people.relation or who.people.household or counted.count is None:
        return False
    apart = noun.index != phrase.first or item.word != item.start or not passage.adjacent(counted.last, noun.index)
    if apart or who.definite or noun.definite or not _agree(passage, counted, who, noun):
        return False
    drafts.add(event, noun.index, item, free.pop(), "outcome.described")
    return True


def _agree(passage: Passage, counted: Phrase, who: Noun, noun: Noun) -> bool:
    """In number and, of one and of two, in gender; a plural goes with a number, as behind a bare one it is an object.

    Where another such noun is joined to it ("dead and wounded"), nobody knows how many it tells of.
    """
    one, other = (passage.text[passage.items[n.index].start : passage.items[n.index].end] for n in (who, noun))
    if noun.number == _PLURAL:
        behind = passage.items[noun.index + 1] if noun.index + 1 < len(passage.items) else None
        shared = behind is not None and behind.joined and passage.adjacent(noun.index, noun.index + 1)
        nouns = () if behind is None or behind.hit is None else behind.hit.readings.get(OutcomeMeaning, ())
        told_both = shared and any(reading.form.pos is Pos.NOUN and reading.form.number == _PLURAL for reading in nouns)
        owned = passage.text.startswith(" ال", passage.items[noun.index].end)
        return counts(counted) and not told_both and not owned
    if noun.number == _TWO:
        return who.number == _TWO and (one[-3:-2] == "ت") is (other[-3:-2] == "ت")
    return who.number == noun.number and not counts(counted) and one.endswith(_FEMININE) is other.endswith(_FEMININE)

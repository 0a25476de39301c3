"""People named before their verb, behind "and": in "five were killed and ten were wounded" Arabic may put ten first."""

from isnad.knowledge.form import Form, Pos
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import OutcomeMeaning
from isnad.mentions.items import Item, Passage
from isnad.mentions.phrase import Phrase, noun_at
from isnad.model.terms import Event

_OWN_SUBJECT = 40
_DONE_TO = (Event.KILLED, Event.INJURED, Event.EXECUTED, Event.ABDUCTED, Event.DETAINED)
"""Not where people went or stayed, which a relative clause tells of the dead as well: "a man who had fled"."""


def is_fronted(passage: Passage, phrase: Phrase, stop: int) -> bool:
    """Whether the verb right behind a phrase tells what befell it, so that no word before it does.

    A verb in the plural or dual has its subject before it. One in the singular may have it behind.
    """
    verb = phrase.last + 1
    if verb >= len(passage.items) or passage.items[verb].word >= stop:
        return False
    form = _verb(passage.items[verb])
    if form is None or passage.text[phrase.end : passage.items[verb].word].strip() != "":
        return False
    if form.number != 1:
        return True
    one = phrase.count is not None and phrase.count.low == phrase.count.high == 1
    return one and not _has_people_behind(passage, verb, stop)


def _verb(item: Item) -> Form | None:
    """The form of an outcome's verb that is nothing else and points back to nobody."""
    readings = () if item.hit is None or item.joined else item.hit.readings.get(OutcomeMeaning, ())
    return readings[0].form if readings and all(map(_tells_of_harm, readings)) else None


def _tells_of_harm(reading: Reading) -> bool:
    form, meaning = reading.form, reading.entry.meaning
    harm = isinstance(meaning, OutcomeMeaning) and meaning.event in _DONE_TO
    return harm and form.pos is Pos.VERB and form.pronoun is None


def _has_people_behind(passage: Passage, verb: int, stop: int) -> bool:
    near = passage.after(verb, min(stop, passage.items[verb].end + _OWN_SUBJECT))
    return any(passage.items[at].number is not None or noun_at(passage.items[at], at) is not None for at in near)

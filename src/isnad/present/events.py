"""What happened, in words: the core of a claim's sentence, without who says so."""

from functools import cache

from isnad.model.claim import Victims
from isnad.model.count import Count
from isnad.model.terms import Event, Group
from isnad.model.value import Value
from isnad.present.counts import count_phrase
from isnad.present.language import Language
from isnad.present.names import Names
from isnad.present.tables import Pair, load, say
from isnad.present.victims import victims_phrase


class Core(Value, frozen=True):
    """See `assets/events.yaml`."""

    said: str
    bare: Pair


class OutcomeWords(Value, frozen=True):
    """See `assets/events.yaml`."""

    title: Pair
    said: str
    bare: Pair
    itself: Core | None = None

    def core(self, group: Group) -> Core:
        """The sentence's core where `group` is counted."""
        return Core(self.said, self.bare) if self.itself is None or group is not Group.BODIES else self.itself


class HappeningWords(Value, frozen=True):
    """See `assets/events.yaml`."""

    title: Pair
    noun: str | None = None
    where: Pair | None = None


class EventWords(Value, frozen=True):
    """All events; every `Event` stands in exactly one of the two."""

    outcomes: dict[Event, OutcomeWords]
    happenings: dict[Event, HappeningWords]


@cache
def event_words() -> EventWords:
    """The table of events."""
    return load("events.yaml", EventWords)


def event_name(event: Event, language: Language) -> str:
    """The event as a heading: "killed", "قتل"."""
    words = event_words()
    return (words.outcomes.get(event) or words.happenings[event]).title.into(language)


def event_phrase(
    event: Event, count: Count | None, victims: Victims | None, language: Language, names: Names, *, reported: bool
) -> str:
    """The event with what it counts: "about 280 people reported killed", "أُفيد بمقتل نحو 280 شخصاً".

    `reported` says that somebody asserts it; without it the phrase is bare, for a mood to follow.
    """
    words = event_words()
    if event in words.outcomes:
        unsaid = Group.BODIES if event is Event.BODIES else Group.PEOPLE
        core = words.outcomes[event].core(unsaid if victims is None else victims.group)
        who = victims_phrase(count, victims, language, names, unsaid=unsaid, oblique=True)
        bare = core.bare.into(language).format(who=who)
        if not reported:
            return bare
        return core.said.format(who=who) if language is Language.EN else _reported(bare, language)
    what = _happening(words.happenings[event], count, language)
    if victims is not None:
        what = say("event.of", language, what=what, who=victims_phrase(None, victims, language, names))
    return _reported(what, language) if reported else what


_AWAY = (Event.LEFT, Event.DISPLACED, Event.WITHDRAWAL)
"""Events whose place is the one that people go away from."""


def where_phrase(event: Event, place: str, language: Language) -> str:
    """`place` tied to the event: "at …", for control "over …"."""
    happening = event_words().happenings.get(event)
    if happening is not None and happening.where is not None:
        return happening.where.into(language).format(place=place)
    return say("place.from" if event in _AWAY else "place.at", language, place=place)


def _happening(words: HappeningWords, count: Count | None, language: Language) -> str:
    if words.noun is not None and count is not None:
        return count_phrase(count, words.noun, language, oblique=True)
    what = words.title.into(language)
    return what if count is None else say("event.number", language, what=what, n=count_phrase(count, None, language))


def _reported(what: str, language: Language) -> str:
    """Arabic glues its preposition to a letter, and holds it away from a digit or a mark."""
    return say("event.reported_glued" if what[:1].isalpha() else "event.reported", language, what=what)

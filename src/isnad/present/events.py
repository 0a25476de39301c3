"""What happened, in words: the core of a claim's sentence, without who says so."""

import re
from functools import cache

from isnad.model.claim import Victims
from isnad.model.count import Count
from isnad.model.terms import Event, Exactness, Group, Modality
from isnad.model.value import Value
from isnad.present.counts import count_phrase
from isnad.present.language import Language
from isnad.present.names import Names
from isnad.present.tables import Pair, load, say
from isnad.present.victims import Manner, victims_phrase

NOBODY = Count.exactly(0)
_PAST = (Modality.NEGATED, Modality.LIKELY, Modality.QUESTION)
_JOINED = (Modality.PLANNED, Modality.THREATENED)
_ARTICLE = "ال"
_WORD = re.compile("[\u0621-\u064a]")
"""A word that Arabic writes a particle on to: "خطة لاستسلام"; numbers and quotes stand apart."""
_FUTURE = (Modality.EXPECTED, Modality.PLANNED, Modality.THREATENED)


class Core(Value, frozen=True):
    """See `assets/events.yaml`."""

    en: tuple[str, str, str, str]
    ar: str


class OutcomeWords(Value, frozen=True):
    """See `assets/events.yaml`."""

    title: Pair
    en: tuple[str, str, str, str]
    ar: str
    itself: Core | None = None
    where: Pair | None = None
    those: Pair | None = None

    def core(self, group: Group) -> Core:
        """The sentence's core where `group` is counted."""
        return Core(self.en, self.ar) if self.itself is None or group is not Group.BODIES else self.itself


class HappeningWords(Value, frozen=True):
    """See `assets/events.yaml`."""

    title: Pair
    en: str
    noun: str | None = None
    where: Pair | None = None


class EventWords(Value, frozen=True):
    """All events; every `Event` stands in exactly one of the first two."""

    outcomes: dict[Event, OutcomeWords]
    happenings: dict[Event, HappeningWords]
    there: tuple[str, str, str]


@cache
def event_words() -> EventWords:
    """The table of events."""
    return load("events.yaml", EventWords)


def event_name(event: Event, language: Language) -> str:
    """The event as a heading: "killed", "قتل"."""
    words = event_words()
    return (words.outcomes.get(event) or words.happenings[event]).title.into(language)


def event_phrase(
    event: Event,
    count: Count | None,
    victims: Victims | None,
    language: Language,
    names: Names,
    *,
    mood: Modality = Modality.ASSERTED,
    printed: str | None = None,
) -> str:
    """The event with what it counts, in the form that `mood_phrase` of the same mood takes in.

    As in "about 280 people killed" (asserted), "5 people were executed" (likely), "10 people will leave" (expected);
    Arabic has the verbal noun everywhere: "مقتل نحو 280 شخصاً". Where somebody says that it befell nobody, "no children
    killed".
    """
    words = event_words()
    if event in words.outcomes:
        unsaid = Group.BODIES if event is Event.BODIES else Group.PEOPLE
        core = words.outcomes[event].core(unsaid if victims is None else victims.group)
        manner = _manner(count, mood)
        who = victims_phrase(
            count, victims, language, names, unsaid=unsaid, oblique=True, manner=manner, printed=printed
        )
        if language is Language.AR:
            return core.ar.format(who=who)
        return f"{who} {core.en[_form(count, mood)]}"
    happening = words.happenings[event]
    # that nothing happened is said without a number: "0 strikes" would be a count of some
    count = None if says_nobody(count, mood) else count
    what = _happening(happening, count, language, printed)
    if victims is not None:
        what = say("event.of", language, what=what, who=victims_phrase(None, victims, language, names))
    form = _form(count if count is not None and happening.noun is not None else Count.exactly(1), mood)
    return what if language is Language.AR or form == 0 else words.there[form - 1].format(what=what)


def mood_phrase(core: str, mood: Modality, count: Count | None, language: Language) -> str:
    """The core of a sentence as its speaker means it: "it is likely that …", "a question whether …"."""
    if says_nobody(count, mood):
        return say("mood.nobody", language, core=core)
    if language is Language.EN or mood not in _JOINED or _WORD.match(core) is None:
        return say(f"mood.{mood}", language, core=core)
    if mood is Modality.PLANNED and core.startswith(_ARTICLE):
        core = f"ل{core.removeprefix(_ARTICLE)}"
    return say(f"mood.{mood}_joined", language, core=core)


def says_nobody(count: Count | None, mood: Modality) -> bool:
    """Whether it is said that it befell nobody, which is a count and no denial."""
    return mood in (Modality.ASSERTED, Modality.NEGATED) and count == NOBODY


_AWAY = (Event.DISPLACED, Event.WITHDRAWAL)
"""Events whose place is the one that people go away from."""


def where_phrase(event: Event, place: str, language: Language) -> str:
    """`place` tied to the event: "at …", for control "over …"."""
    words = event_words()
    found = words.outcomes.get(event) or words.happenings[event]
    if found.where is not None:
        return found.where.into(language).format(place=place)
    return say("place.from" if event in _AWAY else "place.at", language, place=place)


def _manner(count: Count | None, mood: Modality) -> Manner:
    if says_nobody(count, mood):
        return "nobody"
    return "stated" if mood is Modality.ASSERTED or count is not None else "some"


def _form(count: Count | None, mood: Modality) -> int:
    """Which of the English forms: 0 the headline's, 1 and 2 the past of one and of many, 3 the future."""
    if mood in _FUTURE:
        return 3
    if mood not in _PAST or says_nobody(count, mood):
        return 0
    one = count is not None and count.exactness is not Exactness.VAGUE and 1 in (count.low, count.high)
    return 1 if one and count is not None and count.exactness is not Exactness.BETWEEN else 2


def _happening(words: HappeningWords, count: Count | None, language: Language, printed: str | None) -> str:
    if words.noun is not None and count is not None:
        return count_phrase(count, words.noun, language, oblique=True, printed=printed)
    what = words.title.ar if language is Language.AR else words.en
    if count is None:
        return what
    return say("event.number", language, what=what, n=count_phrase(count, None, language, printed=printed))

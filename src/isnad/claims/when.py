"""When a claim happened: the words of its own clause first, then its sentence's, its paragraph's, its round-up's."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import timedelta
from functools import cache

from isnad.claims.aside import life_around
from isnad.claims.background import Background
from isnad.claims.between import distance
from isnad.claims.clause import Clauses
from isnad.claims.draft import Draft
from isnad.claims.expression import Expression
from isnad.mentions.dating import heading_stop
from isnad.mentions.items import Passage
from isnad.mentions.sought import Sought
from isnad.mentions.time import TimeFound
from isnad.mentions.timewords import any_of, time_words, word_before
from isnad.model.interval import Time
from isnad.model.terms import VIOLENT, Basis, Event, Grain, Status
from isnad.model.value import Instant

_DAYS = (Grain.MINUTE, Grain.PART_OF_DAY, Grain.DAY)
_KILLED = (Event.KILLED, Event.EXECUTED)
_SENTENCES_BACK = 4
_PUBLISHED_REACH = 24
_NO_TIME = ("time.a_length", "time.a_habit")

Found = tuple[Time, TimeFound, str]


class When:
    """The times of one passage, asked for by draft; lengths of time and habits date nothing."""

    def __init__(self, passage: Passage, times: Sequence[TimeFound], background: Background) -> None:
        self.passage = passage
        self._background = background
        told = [t for t in times if not _is_of_printing(passage.text, t)]
        self.times = [t for t in told if t.interval is not None]
        self._starts = [t.start for t in self.times]
        self._open = [t for t in told if t.interval is None and (t.reason is None or t.reason.code not in _NO_TIME)]
        self._open_starts = [t.start for t in self._open]
        stop = heading_stop(passage.text)
        self._heading = next((t for t in self.within(0, stop) if t.day is not None), None)
        self._earlier: dict[int, Found | None] = {}

    def within(self, start: int, stop: int) -> list[TimeFound]:
        """The times told in `[start, stop)` of the working copy."""
        return self.times[bisect_left(self._starts, start) : bisect_left(self._starts, stop)]

    def of(self, draft: Draft, clauses: Clauses) -> Found | None:
        """The time and its mention: of the clause, the sentence, or one before in the paragraph (then inferred).

        What looks back has a time only where its own words tell one, and that time dates nothing else.
        """
        sentence = self.passage.sentence_of(draft.start)
        start, stop = clauses.starts[0], clauses.stop
        border = self._background.of(sentence)
        back = border is not None and draft.start >= border[0]
        if border is not None:
            start, stop = (border[0], stop) if back else (start, border[0])
        told = self._told(draft, clauses, start, stop)
        if told is None and back and border is not None:
            words = TimeFound(*border, None, Status.UNRESOLVED, Basis.INFERRED, "time.background")
            return _unresolved(words), words, words.rule
        if told is not None:
            return told
        if self._apart(draft, clauses):
            return None
        if sentence not in self._earlier:
            self._earlier[sentence] = self._before(sentence)
        return self._earlier[sentence] or self._headed(draft)

    def _told(self, draft: Draft, clauses: Clauses, start: int, stop: int) -> Found | None:
        """What the sentence from `start` to `stop` tells of the draft."""
        named = self.within(start, stop)
        if not named and not self._open:
            return None
        behind = self._counted(draft, start, stop)
        if behind is not None:
            return behind
        first, last = clauses.around(draft.start)
        clause = max(first, start), min(last, stop)
        apart = bool(named) and self._apart(draft, clauses)
        sentence = [t for t in named if self._may_date(t, draft, start, last, apart=apart)]
        sentence = [t for t in sentence if not self._counts_up(t, draft, clauses)]
        own = [t for t in sentence if clause[0] <= t.start < clause[1]]
        if own and len(sentence) > len(own) and self._rises(first, draft.start):
            own = [t for t in sentence if t.start < first] or own
        if not own and (unknown := self._unknown(*clause)) is not None:
            return unknown
        here = own or sentence
        if not here:
            return None
        best = here[0]
        if len(here) > 1:
            best = min(here, key=lambda t: distance(self.passage, draft.start, t.start))
        return _time(best, best.basis), best, "time.sentence"

    def _counted(self, draft: Draft, start: int, stop: int) -> Found | None:
        """In "two days after the killing of four, planes raided the market today": of the killing."""
        at = bisect_left(self._open_starts, draft.start) - 1
        counted = self._open[at] if at >= 0 else None
        if counted is None or not counted.behind or counted.start < start:
            return None
        if "،" in self.passage.text[counted.end : draft.start]:
            return None
        comma = self.passage.text.find("،", draft.start, stop)
        main = next((t for t in self.within(comma, stop) if t.day is not None), None) if comma >= 0 else None
        if main is None or main.day is None or main.interval is None or main.interval.start is None:
            return _unresolved(counted), counted, "time.unresolved"
        midnight = main.interval.start.replace(hour=0, minute=0) - timedelta(days=counted.behind)
        first = Instant.of(midnight)
        time = Time(first, Instant.of(midnight + timedelta(days=1)), Grain.DAY, main.status, Basis.INFERRED)
        return time, counted, "time.counted_back"

    def _may_date(self, time: TimeFound, draft: Draft, sentence: int, clause: int, *, apart: bool) -> bool:
        """Whether a time of the sentence can be that of the draft, in a sentence that begins at `sentence`.

        The draft's clause ends at `clause`. What had come about by a time is no day of what stands before it.
        """
        text = self.passage.text
        by_then = word_before(text, time.start, "by_then") is not None
        begins = time.start > draft.start and text[time.start - 1] == "و" and text[time.start - 2] in " ،"
        if (begins or (by_then and time.start > draft.start)) and "،" in text[draft.start : time.start]:
            return False
        life = life_around(self.passage, time.start, sentence, len(text))
        if life is not None and not life[0] <= draft.start < life[1]:
            return False
        return not apart or draft.start < time.start < clause

    def is_of_a_life(self, draft: Draft, clauses: Clauses) -> tuple[int, int] | None:
        """The relative clause of a draft that tells of a year or month long before the events of its report."""
        start, stop = clauses.starts[0], clauses.stop
        life = life_around(self.passage, draft.start + 1, start, stop)
        if life is None:
            return None
        told = (time.interval for time in self.within(*life))
        return life if any(interval is not None and interval.grain not in _DAYS for interval in told) else None

    def _counts_up(self, time: TimeFound, draft: Draft, clauses: Clauses) -> bool:
        """Whether it is the time of a total that a later clause says has risen, and no day."""
        if time.interval is None or time.interval.grain in _DAYS or time.start < draft.start:
            return False
        clause = clauses.around(time.start)[0]
        return draft.start < clause and self._rises(clause, time.start)

    def _apart(self, draft: Draft, clauses: Clauses) -> bool:
        """Whether what the sentence tells of is another time than the draft's: bodies found, what was before."""
        start, text = clauses.starts[0], self.passage.text
        if draft.event in _KILLED and (found := _finds().search(self.passage, start, draft.start)) is not None:
            return "." not in text[found.end() : draft.start]
        if draft.event in VIOLENT or draft.event.is_outcome or _behind().match(text, start) is None:
            return False
        return "،" not in text[start : draft.start] and "،" in text[draft.start : clauses.stop]

    def _rises(self, clause: int, draft: int) -> bool:
        """Whether the clause tells that the toll of something told before has risen."""
        rises = _rises().match(self.passage.text, clause) is not None
        return rises and _behind().search(self.passage.text, clause, draft) is None

    def _unknown(self, start: int, stop: int) -> Found | None:
        """A time that the clause tells and nothing resolves, which no other may stand in for."""
        here = self._open[bisect_left(self._open_starts, start) : bisect_left(self._open_starts, stop)]
        found = next((t for t in here if t.behind is None), None)
        return None if found is None else (_unresolved(found), found, "time.unresolved")

    def _before(self, sentence: int) -> Found | None:
        """The last day told before in the same paragraph, or in one that it goes on with."""
        sentences, text = self.passage.sentences, self.passage.text
        first = max(0, sentence - _SENTENCES_BACK)
        for at in range(sentence - 1, first - 1, -1):
            begins = sentences[at + 1][0]
            if "\n" in text[sentences[at][1] : begins] and _goes_on().match(text, begins) is None:
                break
            border = self._background.of(at)
            times = self.within(sentences[at][0], sentences[at][1] if border is None else border[0])
            earlier = [t for t in times if t.interval is not None and t.interval.grain in _DAYS and t.day is not None]
            if earlier:
                return _time(earlier[-1], Basis.INFERRED), earlier[-1], "time.before"
        return None

    def _headed(self, draft: Draft) -> Found | None:
        """The day that a round-up says it is of."""
        heading = self._heading
        if heading is None or draft.start < heading.end:
            return None
        return _time(heading, Basis.INFERRED), heading, "time.heading"


def _time(found: TimeFound, basis: Basis) -> Time:
    if found.interval is None:
        raise ValueError("an unresolved expression dates nothing")
    return Time(found.interval.start, found.interval.end, found.interval.grain, found.status, basis)


def _unresolved(found: TimeFound) -> Time:
    return Time(None, None, Grain.DAY, Status.UNRESOLVED, found.basis)


@cache
def _rises() -> re.Pattern[str]:
    return re.compile(rf"\W*[وف]?(?:{any_of('rises')})")


def _is_of_printing(text: str, time: TimeFound) -> bool:
    """As in "pictures that were published in the last two days"."""
    return _published().search(text, max(0, time.start - _PUBLISHED_REACH), time.start) is not None


@cache
def _published() -> re.Pattern[str]:
    return re.compile(rf"(?<![ء-ي])[وف]?(?:{any_of('published')}) +(?:(?:خلال|في|يوم|منذ) +)?\Z")


@cache
def _finds() -> Expression:
    return Expression(rf"(?<![ء-ي])[وفب]?(?:{any_of('finds')})", Sought.one_word_of(time_words("finds")))


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"(?<![ء-ي])[وف]?(?:{any_of('behind')})(?![ء-ي])")


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(rf"\W*و?(?:{any_of('goes_on')})")

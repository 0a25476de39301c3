"""Where a sentence begins to look back: "it had", "it is recalled that", "in an earlier incident"."""

import re
from functools import cache

from isnad.claims.expression import Expression
from isnad.claims.predicate import is_verb
from isnad.knowledge.form import Pos
from isnad.knowledge.meaning import HappeningMeaning, OutcomeMeaning
from isnad.mentions.items import Item, Passage
from isnad.mentions.sightings import Sought
from isnad.mentions.timewords import any_of, time_words

_EVENTS = (OutcomeMeaning, HappeningMeaning)
_REACH = 60


class Background:
    """The sentences of one passage that look back, each read once."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self._found: dict[int, tuple[int, int] | None] = {}

    def of(self, sentence: int) -> tuple[int, int] | None:
        """See `looks_back_from`."""
        if sentence not in self._found:
            self._found[sentence] = looks_back_from(self.passage, sentence)
        return self._found[sentence]


def looks_back_from(passage: Passage, sentence: int) -> tuple[int, int] | None:
    """The words from which on a sentence tells of something before the events of its report, None where none do."""
    start, stop = passage.sentences[sentence]
    found = _opens().search(passage, start, stop)
    begins = [] if found is None else [found.span()]
    for match in _had().finditer(passage, start, stop):
        if _is_pluperfect(passage, match.end(), stop):
            begins.append(match.span())
            break
    return min(begins, default=None)


def _is_pluperfect(passage: Passage, at: int, stop: int) -> bool:
    """Whether a verb in the past follows, or "already" in the same clause; "was shelling" goes on at that time."""
    text = passage.text
    comma = min((found for mark in "،.؛:" if (found := text.find(mark, at, stop)) >= 0), default=stop)
    end = min(comma, at + _REACH)
    if _already().search(text, at, end) is not None:
        return True
    items = (passage.items[index] for index in passage.within(at, end))
    verb = next((item for item in items if is_verb(item, _EVENTS)), None)
    return verb is not None and not _is_present(verb)


def _is_present(item: Item) -> bool:
    readings = () if item.hit is None else (r for kind in _EVENTS for r in item.hit.readings.get(kind, ()))
    return any(reading.form.pos is Pos.VERB and reading.form.present for reading in readings)


@cache
def _opens() -> Expression:
    return Expression(rf"(?<![ء-ي])[وف]?(?:{any_of('background')})", Sought.one_word_of(time_words("background")))


@cache
def _had() -> Expression:
    return Expression(
        rf"(?<![ء-ي])و(?:{any_of('had')})(?![ء-ي])", Sought.one_word_of(f"و{word}" for word in time_words("had"))
    )


@cache
def _already() -> re.Pattern[str]:
    return re.compile(rf"(?<![ء-ي])[ول]?(?:{any_of('already')})(?![ء-ي])")

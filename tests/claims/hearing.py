"""Reads a short text and writes down who says each of its words, in a form that a table can hold."""

from datetime import date
from functools import cache

from isnad.claims.speech import Speech, Stretch, read_speech
from isnad.mentions.items import Passage, read_passage
from isnad.model.chain import Link
from isnad.model.terms import Stance
from isnad.pipeline.context import Context, context

SUMMER_2023 = date(2023, 6, 14)
"""The day of these reports, where a test is not about it."""
_QUOTES = {ord(mark): None for mark in '"“”«»„‘’ـ'}
_VOWELS: dict[int, None] = dict.fromkeys(range(0x64B, 0x653))
_STANCES = {Stance.NEUTRAL: "", Stance.AFFIRMING: "+", Stance.DOUBTING: "?", Stance.DENYING: "-"}


@cache
def _context() -> Context:
    return context()


def passage_of(text: str) -> Passage:
    return read_passage(text, _context().lexicon, _context().places)


def written(link: Link) -> str:
    """`name|kind`, then `*` for an unnamed source, `@party` for a side, `+ ? -` for a stance that is not neutral."""
    stance = "" if link.stance is None else _STANCES[link.stance]
    side = "" if link.affiliation is None else f"@{link.affiliation}"
    unsaid = "" if link.incomplete is None else f"!{link.incomplete}"
    return f"{link.name}|{link.kind.value}{'*' if link.anonymous else ''}{side}{stance}{unsaid}"


class Heard:
    """Who says what in one text."""

    def __init__(self, text: str, day: date | None = SUMMER_2023) -> None:
        self.text = text
        self.passage = passage_of(text)
        self.speech: Speech = read_speech(self.passage, day)

    def chain(self, words: str) -> str:
        """The chain of the innermost stretch that holds all of `words`, `outlet` where there is none."""
        start = self.text.index(words)
        at = {self._chain_at(place) for place in range(start, start + len(words)) if self.text[place].isalpha()}
        return at.pop() if len(at) == 1 else f"parted: {sorted(at)}"

    def _chain_at(self, received: int) -> str:
        stretch = self.speech.at(self.passage.copy.position(received))
        return "outlet" if stretch is None else " > ".join(written(link) for link in stretch.links)

    def wrong_spans(self) -> list[str]:
        """Names that are not the received words of their span, quotation marks aside."""
        return [
            f"{link.name!r} is not {link.span.of(self.text)!r}"
            for stretch in self.speech.stretches
            for link in stretch.links
            if link.span is not None and not _is_printed(link, link.span.of(self.text))
        ]


def _is_printed(link: Link, words: str) -> bool:
    """Spaces aside, as letters that were parted to dodge filters are put together.

    An article that is written into ل ("للوزارة") stands in the name and not in the span.
    """
    plain = "".join(words.translate(_QUOTES).translate(_VOWELS).split())
    return "".join(link.name.split()) in (plain, f"ال{plain}")


def faults(speech: Speech, passage: Passage) -> list[Stretch]:
    """Stretches out of bounds, without links, or with a link twice."""
    return [
        stretch
        for stretch in speech.stretches
        if not 0 <= stretch.start < stretch.end <= len(passage.text)
        or not stretch.links
        or len({link.name for link in stretch.links}) < len(stretch.links)
    ]

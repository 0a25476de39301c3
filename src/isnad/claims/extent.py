"""How far the words of a speaker reach: forwards from a verb, backwards from "according to", within quotation marks."""

import re

import msgspec

from isnad.claims.expression import Expression
from isnad.claims.quotation import Quotation, quotations, stray_close
from isnad.claims.saying import past_lead_in
from isnad.claims.spoken import Cue
from isnad.claims.subject import quoted_before
from isnad.claims.word import past
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Passage
from isnad.mentions.sought import Sought
from isnad.text.alphabet import LETTERS

_PAUSES = ' ،,.؛:"“”«»)-–'
_FEW = 3
_HEADING_WORDS = 9
_PARAGRAPHS = 4
_WORDS = re.compile(rf"[{LETTERS}]+")
_CLAUSE = re.compile(rf'["”»]?[ ]*[،؛,][ ]*([{LETTERS}]+)')
_NEXT_CLAUSE = re.compile("[،؛] ?و")
_WORDS_AGAIN = sorted(words_of("came_as") | words_of("remarks"))
_AGAIN = Expression(f" (?:{'|'.join(_WORDS_AGAIN)}) ", Sought.one_word_of(_WORDS_AGAIN))


class Extent(msgspec.Struct, frozen=True, gc=False):
    """Said at `[start, end)`; `backward` where the cue stands behind it, `open` where its quotation is never closed."""

    start: int
    end: int
    backward: bool = False
    open: bool = False


class Extents:
    """Measures what a cue governs; keeps the quotations of the paragraph at hand."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.paragraph_end = 0
        self._quotes: tuple[Quotation, ...] | None = ()
        self._paragraph = 0
        self._again: tuple[int, ...] | None = None

    def enter(self, start: int) -> bool:
        """Go to the paragraph of a sentence that begins at `start`; True where it is a new one."""
        if start < self.paragraph_end:
            return False
        text = self.passage.text
        end = text.find("\n", start)
        self.paragraph_end = len(text) if end < 0 else end
        self._paragraph, self._again, self._quotes = start, None, None
        return True

    @property
    def quotes(self) -> tuple[Quotation, ...]:
        """The quotations of the paragraph at hand, looked for where somebody may speak in it."""
        if self._quotes is None:
            self._quotes = quotations(self.passage.text, self._paragraph, self.paragraph_end)
        return self._quotes

    def goes_on(self, start: int) -> Extent | None:
        """What of this paragraph a quotation still holds that an earlier one left open.

        Up to the mark that closes it here; all of it, where that mark stands in one of the next paragraphs; or from the
        mark with which this paragraph opens it again. Empty for a heading between; None where the quotation is over.
        """
        text, end = self.passage.text, self.paragraph_end
        if self.quotes and self.quotes[0].start <= start + 1:
            quote = self.quotes[0]
            return Extent(quote.start, quote.end, open=not quote.closed)
        close = stray_close(text, start, end)
        if close is not None:
            return Extent(start, close)
        if self._closes_later(end):
            return Extent(start, end, open=True)
        return Extent(start, start, open=True) if len(text[start:end].split()) < _HEADING_WORDS else None

    def _closes_later(self, position: int) -> bool:
        text = self.passage.text
        for _ in range(_PARAGRAPHS):
            start = past(text, position, len(text), "\n ")
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            if start >= end or ((quotes := quotations(text, start, end)) and quotes[0].start <= start + 1):
                return False
            if stray_close(text, start, end) is not None:
                return True
            position = end
        return False

    def quote_at(self, position: int) -> Quotation | None:
        """The quotation that holds a position."""
        return next((q for q in self.quotes if q.start <= position < q.end), None)

    def of(self, cue: Cue, floor: int, start: int, stop: int) -> Extent:
        """What the cue governs in the sentence at `[start, stop)`, where nothing before `floor` is its own."""
        if cue.citing:
            heads = (
                cue.joined
                or cue.introduced is not None
                or past_lead_in(self.passage, start, cue.start) >= cue.start - 1
            )
            return self._forward(cue, start, stop) if heads else self._around(cue, floor, start, stop)
        closes = self.passage.text[cue.body : stop].strip(_PAUSES) == ""
        if cue.introduced is None and quoted_before(self.passage, floor, cue.start):
            return Extent(floor, cue.start, backward=True)
        if closes and len(self.passage.text[floor : cue.start].split()) >= _FEW:
            return self._around(cue, floor, start, stop)
        return self._forward(cue, start, stop)

    def first_clause(self, extent: Extent) -> Extent:
        """The part of an extent before its next clause."""
        match = _NEXT_CLAUSE.search(self.passage.text, extent.start, extent.end)
        return extent if match is None else Extent(extent.start, match.start())

    def clause_apart(self, start: int, end: int, *, introduced: bool) -> int | None:
        """Where the clause before `end` begins that the speech from `start` on does not reach into.

        It stands against the words before it ("while …"), or is added to an object ("and which …").
        """
        contrast = self._contrasted(start, end)
        if contrast is not None or introduced:
            return contrast
        words = _WORDS.finditer(self.passage.text, start, end)
        related = [word.start() for word in words if word[0][0] == "و" and word[0][1:] in words_of("relative")]
        return related[-1] if related else None

    def _forward(self, cue: Cue, start: int, stop: int) -> Extent:
        around = self.quote_at(cue.start)
        if around is not None:
            return Extent(cue.body, min(around.end, stop))
        for quote in self.quotes:
            if not cue.body - 1 <= quote.start < stop:
                continue
            if quote.end > stop or not quote.closed:
                return Extent(cue.body, max(stop, quote.end), open=not quote.closed)
            again = self._outlet_again(quote.end, stop)
            lead = self.passage.text[max(cue.body, cue.introduced or 0) : quote.start].strip(_PAUSES)
            if lead == "" and (again is not None or self._clause_begins(quote.end, stop)):
                return Extent(cue.body, quote.end)
            stop = stop if again is None else again
        return Extent(cue.body, self._end_of_indirect(cue, start, stop))

    def _end_of_indirect(self, cue: Cue, start: int, stop: int) -> int:
        text = self.passage.text
        if cue.hearsay and not cue.joined and text[start : cue.start].strip(_PAUSES) != "":
            comma = text.find("،", cue.body, stop)
            return stop if comma < 0 else comma
        if cue.introduced is None and not cue.citing:
            contrast = self._contrasted(cue.body, stop)
            stop = stop if contrast is None else contrast
        again = self._outlet_again(cue.body, stop)
        return stop if again is None else again

    def _outlet_again(self, start: int, stop: int) -> int | None:
        """Where the outlet goes back to its own account between two places, or remarks on what was said."""
        if self._again is None:
            found = _AGAIN.finditer(self.passage, self._paragraph, self.paragraph_end)
            self._again = tuple(match.start() for match in found)
        return next((at for at in self._again if start - 1 <= at < stop), None)

    def _clause_begins(self, position: int, stop: int) -> bool:
        """Whether a clause of its own follows, in which the outlet speaks again."""
        match = _CLAUSE.match(self.passage.text, position, stop)
        if match is None:
            return False
        return match[1].startswith("و") or match[1] in words_of("contrast") | words_of("clause_head")

    def _around(self, cue: Cue, floor: int, start: int, stop: int) -> Extent:
        """Backwards to the cue before, or to where the quotation just closed began; on, where no clause ends."""
        text = self.passage.text
        begin = floor
        for quote in self.quotes:
            closed = quote.end <= cue.start and text[quote.end : cue.start].strip(_PAUSES) == ""
            if closed and quote.start < begin <= start + 1:
                begin = quote.start
        inside = self.quote_at(cue.start)
        if inside is not None:
            begin, stop = max(begin, inside.start), min(stop, inside.end)
        closes = len(text[cue.body : stop].strip(_PAUSES).split()) < _FEW
        end = cue.start if closes or self._clause_begins(cue.body, stop) else stop
        contrast = self._contrasted(cue.body, end)
        return Extent(begin, end if contrast is None else contrast, backward=True)

    def _contrasted(self, start: int, end: int) -> int | None:
        """The last place between two where words like "while" begin."""
        found = (self.passage.text.rfind(f" {words} ", start, end) for words in words_of("against"))
        return max((at for at in found if at >= 0), default=None)

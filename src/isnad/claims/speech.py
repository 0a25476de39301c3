"""Who speaks where: stretches of a text, each with the links that its claims are handed down by."""

from datetime import date

import msgspec

from isnad.claims.antecedent import Chain
from isnad.claims.cue import Cue, CueFinder
from isnad.claims.extent import Extent, Extents
from isnad.claims.handing import by_mouth_of, hands_on, spoken_by
from isnad.claims.heading import DASHES, signature
from isnad.claims.ranges import Ranges
from isnad.claims.telling import Said, Telling
from isnad.claims.verb_object import shows_only
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Passage
from isnad.model.chain import Link
from isnad.model.terms import Modality

_UP_TO_THAT = 80
UNCLOSED = "chain.quotation_unclosed"


class Stretch(msgspec.Struct, frozen=True, gc=False):
    """Words at `[start, end)` of the working copy that are said by the last of `links`.

    `head` is the word of saying with its speaker and source, None where the words only go on with what was said, or
    tell what a recording holds that somebody published without a word.
    """

    start: int
    end: int
    links: tuple[Link, ...]
    modality: Modality | None
    rules: tuple[str, ...]
    head: tuple[int, int] | None = None


class Speech:
    """All stretches, inner ones after outer ones, and the working offsets of the words that name speakers."""

    def __init__(
        self, stretches: tuple[Stretch, ...], speakers: tuple[tuple[int, int], ...], heads: tuple[tuple[int, int], ...]
    ) -> None:
        self.stretches = stretches
        self.speakers = speakers
        self._said = Ranges([(stretch.start, stretch.end) for stretch in stretches])
        self._named = Ranges(speakers)
        self._heads = Ranges(heads)

    def at(self, position: int) -> Stretch | None:
        """The innermost stretch that holds a position."""
        found = self._said.at(position)
        return None if found is None else self.stretches[found]

    def names(self, position: int) -> bool:
        """Whether the word at `position` is part of a speaker's name or description."""
        return self._named.at(position) is not None

    def tells_who(self, position: int) -> bool:
        """Whether the word at `position` is of what comes before the words said: who, in a statement, to whom."""
        return self._heads.at(position) is not None


def read_speech(passage: Passage, day: date | None = None) -> Speech:
    """Who speaks where, over the whole text; `day` is the report's, which decides whose voice a name is."""
    reader = _Reader(passage, day)
    for start, stop in passage.sentences:
        reader.read(start, stop)
    reader.end()
    return Speech(tuple(reader.stretches), tuple(reader.telling.speakers), tuple(reader.heads))


class _Reader:
    """Goes through the sentences; what was said last decides what may go on."""

    def __init__(self, passage: Passage, day: date | None) -> None:
        self.passage = passage
        self.finder = CueFinder(passage)
        self.extents = Extents(passage)
        self.telling = Telling(passage, day)
        self.stretches: list[Stretch] = []
        self.heads: list[tuple[int, int]] = []
        self._chains: list[tuple[int, int, Chain]] = []
        self._said: list[Said] = []
        self._open: Chain = ()
        self._unclosed: list[int] = []
        self._unmarked: Chain = ()
        self._unmarked_until = 0
        self._sentence = 0

    def read(self, start: int, stop: int) -> None:
        if self.extents.enter(start) and self._open:
            self._reopen(start)
        self._said, self._sentence = [], len(self.stretches)
        if self.passage.text.startswith(DASHES, start) and self._signed(start, stop):
            return
        cues = self.finder.cues(start, stop)
        for cue in cues:
            self._apply(cue, start, stop)
        if not cues:
            self._first_person(start, stop)

    def _signed(self, start: int, stop: int) -> bool:
        """Whether the sentence is the name under a post that the paragraph above quotes; its words are theirs then."""
        found = signature(self.passage, start, stop)
        if found is None:
            return False
        cue, begin = found
        chain = self.telling.chain(cue, (), [], start)
        first = next((at for at, s in enumerate(self.stretches) if s.start >= begin), len(self.stretches))
        self._hand_on((), chain, first)
        self._insert(first, Extent(begin, start), chain, cue)
        return True

    def _hand_on(self, said: Chain, chain: Chain, first: int) -> None:
        """Let everything from stretch `first` on that `said` begins be handed down by `chain` instead."""
        old, new = tuple(teller.link for teller in said), tuple(teller.link for teller in chain)
        for at in range(first, len(self.stretches)):
            stretch = self.stretches[at]
            if stretch.links[: len(old)] == old:
                links = (*new, *(link for link in stretch.links[len(old) :] if link.name not in {n.name for n in new}))
                self.stretches[at] = msgspec.structs.replace(stretch, links=links)
        self._chains = [
            (start, end, (*chain, *inner[len(said) :]) if said and inner[: len(said)] == said else inner)
            for start, end, inner in self._chains
        ]

    def _insert(self, at: int, extent: Extent, chain: Chain, cue: Cue) -> None:
        """Put the words of one who hands on others before theirs, so that the innermost stretch stays theirs."""
        self._chains.insert(0, (extent.start, extent.end, chain))
        links = tuple(teller.link for teller in chain)
        head = (cue.start, cue.body)
        self.stretches.insert(at, Stretch(extent.start, extent.end, links, None, _rules(chain, cue.entry), head))
        self._unclosed = [place + 1 if place >= at else place for place in self._unclosed]

    def _reopen(self, start: int) -> None:
        """A quotation that its paragraph left open goes on to its mark, or where the next one opens it again."""
        chain, self._open = self._open, ()
        extent = self.extents.goes_on(start)
        if extent is None:
            self._never_closed()
            return
        self._add(extent, chain, None, "speech.quotation_goes_on")
        if extent.open:
            self._open = chain
        else:
            self._unclosed.clear()

    def _never_closed(self) -> None:
        """Say so on the chains of a quotation of which nobody knows where it ends."""
        for at in self._unclosed:
            stretch = self.stretches[at]
            last = msgspec.structs.replace(stretch.links[-1], incomplete=stretch.links[-1].incomplete or UNCLOSED)
            self.stretches[at] = msgspec.structs.replace(stretch, links=(*stretch.links[:-1], last))
        self._unclosed.clear()

    def end(self) -> None:
        """The text is over, and whatever is still open stays so."""
        self._never_closed()

    def _first_person(self, start: int, stop: int) -> None:
        """Words like "we saw" go on with whoever was quoted last without quotation marks."""
        if not self._unmarked:
            return
        if words_of("first_person").isdisjoint(self.passage.text[start:stop].split()):
            self._unmarked = self._unmarked if start < self._unmarked_until else ()
        else:
            self._add(Extent(start, stop), self._unmarked, None, "speech.first_person")

    def _apply(self, cue: Cue, start: int, stop: int) -> None:
        floor = max((said.cue.body for said in self._said), default=start)
        extent = self.extents.of(cue, floor, start, stop)
        apart = self._clause_apart(floor, cue.start) if extent.backward else None
        outer = self._outer(cue, extent, apart)
        chain = self.telling.chain(cue, outer, self._said, start)
        if not chain or self._completes(cue, extent, chain, outer):
            return
        if apart is not None and not outer and self._said:
            extent = msgspec.structs.replace(extent, start=apart)
        self._said.append(Said(cue, chain, bool(outer)))
        said = cue.body if cue.introduced is None else cue.introduced
        self.heads.append((cue.start, said if cue.body < said < cue.body + _UP_TO_THAT else cue.body))
        head = None if shows_only(self.passage, cue, stop) else (cue.start, cue.body)
        clause = extent if cue.modality is None or cue.introduced is not None else self.extents.first_clause(extent)
        if clause != extent:
            self._add(extent, chain, None, cue.entry, head)
            extent = clause
        self._add(extent, chain, cue.modality, cue.entry, head)
        if not outer:
            self._unmarked = chain if self._is_unmarked(cue) else ()
            self._unmarked_until = self.extents.paragraph_end

    def _completes(self, cue: Cue, extent: Extent, chain: Chain, outer: Chain) -> bool:
        """Whether the words complete the chain of what was just said instead of saying something of their own."""
        said = self._said[-1] if self._said else None
        if said is None or said.nested or not cue.citing or outer != said.chain or len(chain) <= len(outer):
            return False
        found = chain[len(outer) :]
        if by_mouth_of(self.passage, cue):
            whole = spoken_by(said.chain, found)
        elif extent.backward and hands_on(cue, said.chain, found):
            whole = (*found, *said.chain)
            self._insert(self._sentence, extent, found, cue)
        else:
            return False
        self._hand_on(said.chain, whole, self._sentence)
        self._said[-1] = msgspec.structs.replace(said, chain=whole)
        return True

    def _is_unmarked(self, cue: Cue) -> bool:
        """Whether a colon leads to what is said, and no quotation mark."""
        at = cue.introduced
        if at is None or self.passage.text[at - 1] != ":":
            return False
        return not any(at <= quote.start <= at + 2 for quote in self.extents.quotes)

    def _outer(self, cue: Cue, extent: Extent, apart: int | None) -> Chain:
        """Who hands this speaker on: nobody but the outlet, or the one within whose words it stands."""
        enclosing = self._enclosing(cue.start)
        quote = self.extents.quote_at(cue.start)
        if quote is not None and self._enclosing(quote.start):
            return enclosing
        within = cue.nested or cue.hearsay or (extent.backward and apart is None)
        return enclosing if within else ()

    def _clause_apart(self, floor: int, position: int) -> int | None:
        introduced = not self._said or self._said[-1].cue.introduced is not None
        return self.extents.clause_apart(floor, position, introduced=introduced)

    def _enclosing(self, position: int) -> Chain:
        for start, end, chain in reversed(self._chains):
            if start <= position < end:
                return chain
        return ()

    def _add(
        self,
        extent: Extent,
        chain: Chain,
        modality: Modality | None,
        rule: str,
        head: tuple[int, int] | None = None,
    ) -> None:
        if extent.start >= extent.end:
            return
        self._chains.append((extent.start, extent.end, chain))
        links = tuple(teller.link for teller in chain)
        self.stretches.append(Stretch(extent.start, extent.end, links, modality, _rules(chain, rule), head))
        if extent.open:
            self._open = chain
            self._unclosed.append(len(self.stretches) - 1)


def _rules(chain: Chain, rule: str) -> tuple[str, ...]:
    """What led to each teller and what told their kind, from the outlet inwards, then what led to these words."""
    found = (entry for teller in chain for entry in (teller.cue, teller.entry) if entry is not None)
    return tuple(dict.fromkeys((*found, rule)))

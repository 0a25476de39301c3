"""Turns the speaker of a cue into the links that its words are handed down by."""

from datetime import date

import msgspec

from isnad.claims.antecedent import LOOP, Chain, Memory, Teller, joined
from isnad.claims.speaker import Speaker, speaker_at
from isnad.claims.spoken import HEADING, Cue
from isnad.claims.word import last_word, without_article
from isnad.knowledge.affiliation import held_on
from isnad.knowledge.meaning import OutletMeaning, PartyMeaning, SourceMeaning
from isnad.knowledge.registers import particles, party_on
from isnad.mentions.items import Passage
from isnad.model.chain import Link
from isnad.model.terms import LinkKind, Stance
from isnad.text.tokens import scan_copy

SPEAKER_UNKNOWN = "chain.speaker_unknown"
_MENTIONS_BACK = 300  # items
_MARKS = {ord(c): None for c in '"“”«»„‘’ـ'}


class Said(msgspec.Struct, frozen=True, gc=False):
    """What one cue of the sentence came to: who speaks, and whether another speaker hands them on."""

    cue: Cue
    chain: Chain
    nested: bool


class Telling:
    """Finds who is meant; `speakers` collects the working offsets of the words that name somebody."""

    def __init__(self, passage: Passage, day: date | None = None) -> None:
        self.passage = passage
        self.day = day
        self.memory = Memory()
        self.speakers: list[tuple[int, int]] = []

    def chain(self, cue: Cue, outer: Chain, said: list[Said], start: int) -> Chain:
        """The chain of a cue within `outer`; `said` is what the sentence from `start` on said before. Empty: nobody."""
        found = self._named(cue, cue.speaker) if cue.speaker is not None else self._resumed(cue, outer, said, start)
        if not found:
            return ()
        chain = joined(outer, found)
        if cue.listener is not None:
            told = self._medium_link(cue, cue.listener)
            known = any(teller.link.name == told.link.name for teller in chain)
            chain = chain if known else (*outer, told, *chain[len(outer) :])
        if cue.source is not None:
            # the verb agrees with its subject, not with whom that quotes
            source = self._named(msgspec.structs.replace(cue, feminine=None), cue.source)
            chain = joined(chain, source[-1:] if cue.source.author is None else source)
        self.memory.keep(chain, narrated=not outer)
        return chain

    def _resumed(self, cue: Cue, outer: Chain, said: list[Said], start: int) -> Chain:
        if cue.hearsay:
            return (self._unknown(cue),)
        if outer:
            return outer
        if cue.relative and said:
            return self._again(cue, said[-1].chain)
        for earlier in reversed(said):
            if not earlier.nested and earlier.chain[-1].agrees(feminine=cue.feminine):
                return self._again(cue, earlier.chain)
        if cue.refers:
            return ()
        known = self.memory.known_in(_words(self.passage.text[start : cue.start])) if cue.participle else None
        if known is not None:
            return self._again(cue, known)
        subject = None if cue.citing else self._subject(cue, start)
        if subject is not None:
            return self._named(cue, subject)
        chain = None if cue.turn else self.memory.resumed(feminine=cue.feminine)
        return (self._unknown(cue),) if chain is None else self._again(cue, chain)

    def _subject(self, cue: Cue, start: int) -> Speaker | None:
        """Who does what the sentence tells before the cue: its first teller that is no object of a preposition."""
        for index in self.passage.within(start, cue.start - 3):
            item = self.passage.items[index]
            if item.preposition is not None or last_word(self.passage, start, item.word) in particles():
                continue
            speaker = speaker_at(self.passage, index, cue.start)
            if speaker is None or speaker.weak:
                continue
            if cue.feminine is None or speaker.feminine is None or speaker.feminine == cue.feminine:
                return speaker
        return None

    def _named(self, cue: Cue, speaker: Speaker) -> Chain:
        """A speaker whom the words name, as a new teller or as one who has spoken before."""
        self.speakers.append((speaker.begin, speaker.stop))
        teller = self._teller(cue, speaker)
        noun = self.passage.text[speaker.begin if speaker.named else speaker.start : speaker.end]
        words = _words(self.passage.text[speaker.start : speaker.end])
        chain = self.memory.same(speaker, words, _head(noun))
        if chain is None and speaker.definite and not speaker.named:
            chain = self._mentioned(cue, speaker, _head(noun))
        if speaker.author is not None:
            author = self._author(cue, speaker.author)
            return joined(author, (teller,)) if author else (teller,)
        if chain is None:
            guessed = cue.citing and speaker.weak and speaker.named and speaker.entry is None
            return () if guessed or cue.known_only else (*self._medium(cue, speaker), teller)
        alone = cue.before or speaker.by_document or chain[-1].link.name == teller.link.name
        return self._again(cue, chain[-1:] if alone else chain)

    def _mentioned(self, cue: Cue, speaker: Speaker, noun: str) -> Chain | None:
        """One whom the text has named without letting them speak: "*the team of …* went there. The team said"."""
        before = self.passage.within(0, speaker.begin)
        for index in reversed(before[-_MENTIONS_BACK:]):
            found = self.passage.items[index].get(SourceMeaning)
            if found is None or found[0].entry.id != speaker.entry:
                continue
            item = self.passage.items[index]
            if _head(self.passage.text[item.start : item.end]) != noun or (item.definite and not speaker.weak):
                continue
            earlier = speaker_at(self.passage, index, speaker.begin, listener=True)
            if earlier is None or not (earlier.named or " " in self.passage.text[earlier.start : earlier.end]):
                continue
            return (*self._medium(cue, earlier), self._teller(cue, earlier))
        return None

    def _medium(self, cue: Cue, speaker: Speaker) -> Chain:
        """The medium that a correspondent is one of, where it is named."""
        if speaker.kind is not LinkKind.CORRESPONDENT:
            return ()
        for index in self.passage.within(speaker.start + 1, speaker.stop):
            meaning = self.passage.items[index].meaning(OutletMeaning)
            if meaning is not None and meaning.link in (LinkKind.OUTLET, LinkKind.AGENCY):
                found = speaker_at(self.passage, index, speaker.stop, listener=True)
                return () if found is None else (self._medium_link(cue, found),)
        return ()

    def _author(self, cue: Cue, author: Speaker) -> Chain:
        """Who published what speaks: one who has spoken before, or a new one, to whom no word of saying leads."""
        found = self._named(msgspec.structs.replace(cue, feminine=None, stance=Stance.NEUTRAL), author)
        if not found:
            return ()
        link = msgspec.structs.replace(found[-1].link, verb=None, stance=Stance.NEUTRAL)
        return (*found[:-1], msgspec.structs.replace(found[-1], link=link))

    def _medium_link(self, cue: Cue, medium: Speaker) -> Teller:
        """One who hands a speaker on by being where the words were said; no word of saying leads to it."""
        teller = self._teller(msgspec.structs.replace(cue, feminine=None), medium)
        return msgspec.structs.replace(
            teller, link=msgspec.structs.replace(teller.link, verb=None, stance=Stance.NEUTRAL)
        )

    def _again(self, cue: Cue, chain: Chain) -> Chain:
        """The same tellers, the last one now led to by this cue."""
        last = chain[-1].link
        incomplete = None if last.incomplete == LOOP else last.incomplete
        link = msgspec.structs.replace(last, verb=self._verb(cue), stance=cue.stance, incomplete=incomplete)
        return (*chain[:-1], msgspec.structs.replace(chain[-1], link=link))

    def _teller(self, cue: Cue, speaker: Speaker) -> Teller:
        span = self.passage.copy.span(speaker.start, speaker.end)
        name = self._printed(speaker.start, speaker.end)
        if speaker.named and self.passage.text[max(0, speaker.start - 2) : speaker.start] == "لل":
            # the article that ل has swallowed is written out, so that the name is the same everywhere
            name = f"ال{name}"
        link = Link(
            name=name,
            kind=speaker.kind,
            span=span,
            verb=self._verb(cue),
            stance=cue.stance,
            anonymous=not speaker.named,
            affiliation=self._side(speaker),
        )
        phrase = self.passage.text[speaker.begin : speaker.stop]
        feminine = cue.feminine if cue.feminine is not None else speaker.feminine
        return Teller(link, _head(phrase), _words(phrase), speaker.entry, feminine, cue.entry)

    def _side(self, speaker: Speaker) -> str | None:
        """Whose member or organ it is on the day of the report: some names pass on, and outlets change hands."""
        side = speaker.affiliation
        if side is None:
            return None
        for index in self.passage.within(speaker.begin, speaker.stop):
            item = self.passage.items[index]
            medium, party = item.meaning(OutletMeaning), item.meaning(PartyMeaning)
            if medium is not None and any(held.party == side for held in medium.affiliations):
                held = held_on(medium.affiliations, self.day)
                return None if held is None else held.party
            if party is not None and party.passes_on and party.party == side and self.day is not None:
                return party_on(side, self.day)
        return side

    def _printed(self, start: int, end: int) -> str:
        """The received letters, without vowel marks, quotation marks and what was put in to dodge filters."""
        copy = self.passage.copy
        span = copy.span(start, end)
        if len(span) == end - start:
            return " ".join(span.of(copy.received).translate(_MARKS).split())
        places = dict.fromkeys(copy.span(at, at + 1).start for at in range(start, end))
        return " ".join("".join(copy.received[place] for place in places).translate(_MARKS).split())

    def _unknown(self, cue: Cue) -> Teller:
        """Nobody that the text names; the word of saying itself is all there is to show."""
        item = self.passage.items[cue.index]
        verb = self._verb(cue) or ""
        link = Link(
            name=verb,
            kind=LinkKind.ANONYMOUS,
            span=self.passage.copy.span(item.start, item.end),
            verb=verb,
            stance=cue.stance,
            anonymous=True,
            incomplete=SPEAKER_UNKNOWN,
        )
        return Teller(link, "", frozenset(), None, cue.feminine)

    def _verb(self, cue: Cue) -> str | None:
        if cue.entry == HEADING:
            return None
        item = self.passage.items[cue.index]
        return self.passage.copy.span(item.start, item.end).of(self.passage.copy.received)


def _head(phrase: str) -> str:
    return without_article(phrase.split(maxsplit=1)[0])


def _words(text: str) -> frozenset[str]:
    """The words of a name, comparable: "عبد الرحمن" and "عبدالرحمن" are one."""
    return frozenset(without_article(word) for word in scan_copy(text).replace("عبد ال", "عبدال").split())

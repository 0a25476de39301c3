"""Finds words of saying in a sentence, each with the speaker it has and the source that speaker names."""

from bisect import bisect_left

from isnad.claims.citing import gender_of, read_citing
from isnad.claims.heading import heading
from isnad.claims.saying import negated
from isnad.claims.speaker import speaker_from
from isnad.claims.spoken import Bounds, Cue
from isnad.claims.verb import VerbReader
from isnad.claims.verb_classes import WITH_PRONOUN
from isnad.claims.word import last_word, past, word_at
from isnad.knowledge.form import Pos
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import CitingMeaning, GrammarMeaning, SpeechMeaning
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Item, Passage
from isnad.model.terms import Stance

__all__ = ["Cue", "CueFinder"]

_MADE_CLEAR = "say.made_clear"
_ALLEGED = "say.alleged"
_OF_MANY = ("وا", "وه", "ونا")
"""A verb in the plural has no subject behind it: whom it names there is told."""
_HEARSAY = "say.rumoured"
_TURN_WORDS = 6
_BEFORE_WORDS = 3


class CueFinder:
    """Reads the cues of one passage, sentence by sentence."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        of_kind = passage.sightings.of_kind
        made_clear = [index for index in of_kind(GrammarMeaning) if _may_be_made_clear(passage.items[index])]
        self._words = sorted({*of_kind(SpeechMeaning, CitingMeaning), *made_clear})
        self._starts = [passage.starts[index] for index in self._words]

    def cues(self, start: int, stop: int) -> list[Cue]:
        """The cues of the sentence at `[start, stop)`, in order; none begins inside another's head."""
        cues: list[Cue] = []
        reached = start
        items, words = self.passage.items, self._words
        at = bisect_left(self._starts, start)
        while at < len(words) and self._starts[at] < stop:
            index = words[at]
            at += 1
            hit = items[index].hit
            if items[index].word < reached:
                continue
            if hit is not None and CitingMeaning in hit.readings:
                cue = read_citing(self.passage, index, stop)
            elif hit is not None and SpeechMeaning in hit.readings:
                cue = self._saying(index, Bounds(start, reached, stop))
            else:
                cue = self._made_clear(index, stop)
            if cue is not None:
                cues.append(cue)
                reached = max(reached, cue.body)
        if start > 0 and self.passage.text[start - 1] != "\n":
            return cues
        named = heading(self.passage, start, min(stop, cues[0].start) if cues else stop)
        return cues if named is None else [named, *cues]

    def _made_clear(self, index: int, stop: int) -> Cue | None:
        """As in "and the reporter *made clear* that": written like "and between", behind which no "that" can follow."""
        item = self.passage.items[index]
        speaker = speaker_from(self.passage, item.end, stop)
        if speaker is None or (speaker.weak and not speaker.named):
            return None
        that = word_at(self.passage, past(self.passage.text, speaker.stop, stop, " ،"), stop)
        if that is None or not that.is_that:
            return None
        return Cue(
            index,
            _MADE_CLEAR,
            Stance.NEUTRAL,
            item.word,
            speaker.stop,
            speaker=speaker,
            introduced=that.end,
            feminine=False,
            joined=True,
        )

    def _saying(self, index: int, bounds: Bounds) -> Cue | None:
        item = self.passage.items[index]
        found = item.get(SpeechMeaning)
        if found is None or item.hit is None or item.definite or item.preposition is not None:
            return None
        reading, meaning = found
        form = reading.form
        # "what X mentioned" alone takes the pronoun ("ما ذكرته"); with another pronoun these verbs say something else.
        about = last_word(self.passage, bounds.start, item.word) in words_of("about")
        owned = form.pronoun is not None and reading.entry.id not in WITH_PRONOUN
        if owned is not about or item.hit.proclitics.future or self._is_called(reading, item, bounds.stop):
            return None
        if form.pos is Pos.MASDAR or negated(self.passage, bounds.start, item.word, present=form.present):
            return None
        hearsay = reading.entry.id == _HEARSAY
        told = reading.entry.id in WITH_PRONOUN and form.pos is Pos.WORD and not form.text.endswith(_OF_MANY)
        if form.pos is Pos.WORD and meaning.modality is not None and self._was(bounds.start, item):
            return None
        cue = Cue(
            index,
            reading.entry.id,
            meaning.stance,
            item.word,
            item.end,
            modality=meaning.modality,
            feminine=None if told else gender_of(reading),
            joined=item.joined,
            participle=form.pos is Pos.WORD and not hearsay and not told,
            turn=self._is_turn(bounds.start, item),
            before=self._is_before(bounds.start, item),
        )
        reader = VerbReader(self.passage, cue, item, form, meaning, bounds)
        if hearsay:
            return reader.hearsay()
        if cue.participle:
            return reader.hanging()
        if about:
            spoken = reader.behind()
            return None if spoken is None or spoken.introduced is None else spoken
        return reader.read()

    def _is_called(self, reading: Reading, item: Item, stop: int) -> bool:
        """As in "an officer *called* Murad": printed with ى it alleges only right before "that"."""
        if reading.entry.id != _ALLEGED or not reading.form.present:
            return False
        printed = self.passage.copy.span(item.start, item.end).of(self.passage.copy.received)
        behind = word_at(self.passage, item.end, stop)
        return printed.endswith("ى") and (behind is None or not behind.is_that)

    def _was(self, start: int, item: Item) -> bool:
        """As in "it *was* expected", which nobody says."""
        return last_word(self.passage, start, item.word) in words_of("had")

    def _is_turn(self, start: int, item: Item) -> bool:
        head, turn = (
            self.passage.text[start : item.word].replace("،", " ").rsplit(maxsplit=_TURN_WORDS),
            words_of("turn"),
        )
        return any(word in turn or word.lstrip("وب") in turn for word in head[-_TURN_WORDS:])

    def _is_before(self, start: int, item: Item) -> bool:
        head, had = self.passage.text[start : item.word].split(maxsplit=_BEFORE_WORDS), words_of("had")
        return any(word.lstrip("و") in had for word in head[:_BEFORE_WORDS])


def _may_be_made_clear(item: Item) -> bool:
    """Whether "and" and "between" are written as one word, which is also "and made clear"."""
    if not item.joined or item.preposition is not None:
        return False
    grammar = item.meaning(GrammarMeaning)
    return grammar is not None and grammar.what == "between"

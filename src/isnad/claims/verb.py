"""Reads one verb of saying: its subject behind it, before it or not there, and whether it tells of speech at all."""

import msgspec

from isnad.claims.citing import RELAYED, source_behind
from isnad.claims.saying import (
    content_follows,
    content_opens,
    heads,
    introduction,
    past_lead_in,
    quoted_at_once,
    subject_position,
    tells,
)
from isnad.claims.speaker import PICTURE, Speaker, listener, speaker_from
from isnad.claims.spoken import Bounds, Cue
from isnad.claims.subject import FAR, NEAR, is_last_name, quoted_before, reach_of_that, unread_subject
from isnad.claims.verb_classes import (
    ADMITTED,
    BELONGING,
    DEMANDED,
    MEDIA,
    OF_MEDIA,
    OF_THINGS,
    ONLY_WITH_THAT,
    SHOWED,
    WARNED,
    WROTE,
)
from isnad.claims.verb_object import compares, is_object, shows
from isnad.claims.word import last_word, word_at
from isnad.knowledge.form import Form
from isnad.knowledge.meaning import PartyMeaning, SpeechMeaning
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Item, Passage
from isnad.model.terms import LinkKind

_PAUSES = ' "”»،)(-–'
_DASHES = ("-", "–")
_APART = ("،", ")", *_DASHES)
_APPOSED = 9
_LISTED = 5
_ITEMS_BACK = 5


class VerbReader:
    """One verb of saying in its sentence. `cue` holds what the verb alone tells."""

    def __init__(
        self, passage: Passage, cue: Cue, item: Item, form: Form, meaning: SpeechMeaning, bounds: Bounds
    ) -> None:
        self.passage = passage
        self.cue = cue
        self.item = item
        self.form = form
        self.meaning = meaning
        self.bounds = bounds
        self.subject_read = False

    def hearsay(self) -> Cue | None:
        """As in "it was said that"."""
        introduced = self._introduced(self.item.end, NEAR)
        return None if introduced is None else msgspec.structs.replace(self.cue, hearsay=True, introduced=introduced)

    def hanging(self) -> Cue | None:
        """A participle, which never has a subject of its own."""
        introduced = self._introduced(self.item.end, NEAR)
        follows = content_follows(self.passage, self.item.end, self.bounds.stop)
        demands = self.cue.entry == DEMANDED and self.item.word > self.bounds.start
        if introduced is None and not (follows or demands) and (self.meaning.needs_that or not self.meaning.resumes):
            return None
        return msgspec.structs.replace(self.cue, introduced=introduced)

    def read(self) -> Cue | None:
        """A verb with its subject behind or before it, or with none of its own; None where it tells of no speech."""
        if self.cue.entry in BELONGING and not (self.form.present or self.cue.joined):
            return None
        if self._has_adjacent_subject():
            return self.before()
        spoken = self.behind()
        return spoken if spoken is not None or self.subject_read else self.before()

    def _has_adjacent_subject(self) -> bool:
        """Whether a known teller stands right before the verb, so that what follows is no subject."""
        before = self.passage.text[self.bounds.floor : self.item.word].rstrip()
        if self.cue.joined or before == "" or before.endswith(("،", "؛", ":", ".")):
            return False
        near = self.passage.items[max(0, self.cue.index - _ITEMS_BACK) : self.cue.index]
        if not any(tells(item) or item.meaning(PartyMeaning) is not None for item in near):
            return False
        found = self._speaker_before()
        if found is None or found[0].weak:
            return False
        return self.passage.text[found[0].stop : self.item.word].strip(' "”»') == ""

    def behind(self) -> Cue | None:
        """Verb, then subject; None where no subject follows, or the two are no speech."""
        position = subject_position(self.passage, self.item.end, self.bounds.stop)
        speaker = None if position is None else speaker_from(self.passage, position, self.bounds.stop)
        if speaker is None and position is not None:
            speaker = unread_subject(self.passage, self.cue, position, self.bounds.stop)
        if speaker is None or is_object(self.passage, self.cue, self.item, speaker):
            return None
        self.subject_read = not speaker.weak
        source = source_behind(self.passage, self.cue.entry, speaker.stop, self.bounds.stop)
        end = (source or speaker).stop
        if self.cue.entry == SHOWED and self.form.feminine is not True and speaker.kind is not LinkKind.DOCUMENT:
            return None
        told = source is not None or self._introduced(end, reach_of_that(self.passage, self.cue, speaker)) is not None
        known_only = not told and is_last_name(self.passage, speaker) and self._about(end)
        quoted = speaker.weak and quoted_before(self.passage, self.bounds.floor, self.item.word)
        if not (told or known_only or quoted or self._accepts(speaker, end)):
            return None
        if compares(self.passage, self.item, (self.bounds.start, self.bounds.stop), end):
            return None
        introduced = self._introduced(end, FAR)
        told_to = None if introduced is None else listener(self.passage, self.item.end, introduced)
        found = {"source": source, "introduced": introduced, "listener": told_to, "known_only": known_only}
        return msgspec.structs.replace(self.cue, body=end, speaker=speaker, **found)

    def before(self) -> Cue | None:
        """Subject, then verb; or no subject, where the verb goes on with the last speaker."""
        source = source_behind(self.passage, self.cue.entry, self.item.end, self.bounds.stop)
        if self.cue.entry == RELAYED and source is None:
            return None
        end = self.item.end if source is None else source.stop
        cue = msgspec.structs.replace(self.cue, body=end, source=source, introduced=self._led(end))
        if cue.joined:
            return self._resuming(cue, end)
        if self._refers():
            if self.cue.entry == WROTE:
                return None
            resuming = self._resuming(cue, end)
            return None if resuming is None else msgspec.structs.replace(resuming, refers=True)
        return self._fronted(cue, end) or (self._resuming(cue, end) if self._begins_clause() else None)

    def _led(self, end: int) -> int | None:
        introduced = self._introduced(end, NEAR)
        if introduced is not None or not (self.cue.joined and self.meaning.resumes):
            return introduced
        return quoted_at_once(self.passage, end, self.bounds.stop)

    def _introduced(self, position: int, reach: int) -> int | None:
        return introduction(self.passage, position, min(self.bounds.stop, position + reach))

    def _accepts(self, speaker: Speaker, end: int) -> bool:
        """Whether verb and speaker are speech without "that"."""
        entry = self.cue.entry
        if speaker.weak or entry == RELAYED:
            return False
        if entry == SHOWED:
            return speaker.kind is LinkKind.DOCUMENT
        if entry in OF_MEDIA:
            return speaker.kind in MEDIA or shows(self.passage, end, self.bounds.stop)
        pictured = speaker.entry == PICTURE and content_follows(self.passage, end, self.bounds.stop)
        if not self.meaning.needs_that or (pictured and entry not in ONLY_WITH_THAT):
            return True
        if entry in ADMITTED and content_opens(self.passage, end, self.bounds.stop):
            return True
        if entry == WARNED and self._warned_of(end):
            return True
        return entry not in ONLY_WITH_THAT and content_follows(self.passage, end, self.bounds.stop)

    def _warned_of(self, end: int) -> bool:
        word = word_at(self.passage, end, self.bounds.stop)
        return word is not None and word.text in words_of("warned_of")

    def _fronted(self, cue: Cue, end: int) -> Cue | None:
        found = self._speaker_before()
        if found is None:
            return None
        speaker, nested = found
        known = speaker.weak and not cue.before and " " not in self.passage.text[speaker.start : speaker.end]
        told = cue.introduced is not None or cue.source is not None
        if cue.entry == SHOWED:
            fits = told = speaker.kind is LinkKind.DOCUMENT
        elif cue.entry in OF_MEDIA:
            fits = speaker.kind in MEDIA or shows(self.passage, end, self.bounds.stop)
        else:
            fits = not self.meaning.needs_that or self._about(end)
        guessed = speaker.weak and self.form.present and self.meaning.modality is not None
        if guessed or (not told and (speaker.weak or not fits)):
            return None
        return msgspec.structs.replace(
            cue, start=min(self.item.word, speaker.begin), speaker=speaker, nested=nested, known_only=known
        )

    def _about(self, end: int) -> bool:
        return self.cue.entry not in ONLY_WITH_THAT and content_follows(self.passage, end, self.bounds.stop)

    def _speaker_before(self) -> tuple[Speaker, bool] | None:
        """As in "A local source confirmed that …": the speaker stands at the head of the clause."""
        verb = self.item.word
        for position, nested in heads(self.passage, self.bounds.floor, verb):
            speaker = speaker_from(self.passage, position, verb)
            if speaker is None or speaker.stop > verb:
                continue
            single = " " not in self.passage.text[speaker.start : speaker.end]
            known = position == past_lead_in(self.passage, self.bounds.start, verb) and speaker.stop >= verb - 1
            guess = speaker.weak and single and not self.cue.before
            if ((known and self.bounds.floor == self.bounds.start) or not guess) and self._reaches(speaker):
                return speaker, nested
        return None

    def _reaches(self, speaker: Speaker) -> bool:
        """Whether little stands between a subject and the verb, or an apposition between pauses."""
        between = self.passage.text[speaker.stop : self.item.word]
        words = [word for word in between.strip(_PAUSES).split() if word not in words_of("before_verb")]
        pause = between.rstrip().endswith(_APART)
        if not pause and between.lstrip().startswith(_DASHES) and words:
            return False
        if len(words) <= 2 or (len(words) <= _LISTED and words[0].startswith("و")):
            return True
        return pause and len(between) < NEAR and (not speaker.weak or len(words) < _APPOSED)

    def _resuming(self, cue: Cue, end: int) -> Cue | None:
        """Goes on with the last speaker, where what follows is said and no unread subject stands there."""
        told = cue.introduced is not None or cue.source is not None
        impersonal = self.form.present and self.meaning.modality is not None
        if self.cue.entry == SHOWED:
            return None
        if impersonal or (cue.entry in OF_MEDIA and not told):
            return None
        before = last_word(self.passage, self.bounds.start, self.item.word)
        cue = msgspec.structs.replace(cue, relative=before in words_of("relative") | words_of("that_he"))
        opens = (
            not self.meaning.needs_that
            and cue.entry not in ONLY_WITH_THAT
            and content_opens(self.passage, end, self.bounds.stop)
        )
        return cue if (told or self._about(end) or opens) and not self._has_subject(cue) else None

    def _refers(self) -> bool:
        """As in "a statement *in which* it said"."""
        following = word_at(self.passage, self.item.end, self.bounds.stop)
        return following is not None and following.text in words_of("pronominal")

    def _begins_clause(self) -> bool:
        start, verb = self.bounds.start, self.item.word
        before = self.passage.text[start:verb].rstrip(' "“«-–')
        if before == "":
            return self.cue.entry not in OF_MEDIA
        word = last_word(self.passage, start, verb)
        turned = self.cue.turn and word in words_of("turn")
        if word in words_of("that_he") and not self.form.present:
            return True
        return turned or before.endswith(("،", "؛", "(")) or word in words_of("relative") | words_of("also")

    def _has_subject(self, cue: Cue) -> bool:
        """Whether words that look like a subject follow, which could not be read as a speaker."""
        if cue.entry in OF_THINGS:
            return False
        position = subject_position(self.passage, self.item.end, self.bounds.stop)
        if position is None or (cue.introduced is not None and position >= cue.introduced - 3):
            return False
        speaker = speaker_from(self.passage, position, self.bounds.stop)
        return speaker is not None and speaker.weak

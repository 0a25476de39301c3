"""Who speaks, how far their words reach and in what mood, beside passages that a person annotated by offsets."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from isnad.claims.modality import mood_at
from isnad.claims.own_outlet import without_outlet
from isnad.claims.speech import Speech, Stretch, read_speech
from isnad.claims.telling import SPEAKER_UNKNOWN
from isnad.evaluation.annotated_speech import AnnotatedLink, AnnotatedPassage, AnnotatedSpeech, Offsets
from isnad.evaluation.cases import read_rows
from isnad.evaluation.shared import SharedData, file_hash
from isnad.evaluation.standoff import described, source_of, sources_of
from isnad.mentions.items import Passage, read_passage
from isnad.model.chain import Link
from isnad.model.codec import from_builtins
from isnad.model.document import Document
from isnad.model.terms import Modality, Stance
from isnad.model.value import Value
from isnad.pipeline.context import Context, context
from isnad.text.working import fold


class HeardSpeech(Value, frozen=True):
    """What the program makes of one word of saying: where it stands, its links, where its words end."""

    head: Offsets
    links: tuple[Link, ...]
    end: int


class JudgedSpeech(Value, frozen=True):
    """One annotated speech beside what the program heard there; None where it heard nobody."""

    said: AnnotatedSpeech
    heard: HeardSpeech | None
    speaker: bool
    chain: bool
    end: bool


class JudgedPassage(Value, frozen=True):
    """One passage judged.

    Attributes:
        speech: one for each annotated speech.
        wrong: what the program heard and no annotation bears out.
        mood: what it makes of the event, None where no event is annotated.
    """

    passage: AnnotatedPassage
    speech: tuple[JudgedSpeech, ...]
    wrong: tuple[HeardSpeech, ...]
    mood: Modality | None


class SpeechResult(Value, frozen=True):
    """The judged passages, and the SHA-256 of the file that they are from."""

    annotations: str
    judged: tuple[JudgedPassage, ...]

    @property
    def speeches(self) -> tuple[JudgedSpeech, ...]:
        """All annotated speeches."""
        return tuple(speech for passage in self.judged for speech in passage.speech)

    @property
    def speaker_f1(self) -> float:
        """Of speakers found, against those annotated and those heard; 1 where there is neither."""
        right = sum(speech.speaker for speech in self.speeches)
        missed = len(self.speeches) - right
        return _f1(right, missed + sum(len(passage.wrong) for passage in self.judged))

    @property
    def ends(self) -> float:
        """The share of annotated speeches whose end is right, over those that have one."""
        judged = [speech.end for speech in self.speeches if speech.said.content is not None]
        return sum(judged) / max(1, len(judged))

    @property
    def chains(self) -> float:
        """The share of annotated speeches of which every link is right."""
        return sum(speech.chain for speech in self.speeches) / max(1, len(self.speeches))

    @property
    def moods(self) -> dict[Modality, float]:
        """F1 of each modality that is annotated."""
        pairs = [(p.passage.modality.value, p.mood) for p in self.judged if p.passage.modality is not None]
        told = dict.fromkeys(gold for gold, _ in pairs)
        return {
            mood: _f1(pairs.count((mood, mood)), sum((gold is mood) is not (found is mood) for gold, found in pairs))
            for mood in told
        }

    @property
    def mood_f1(self) -> float:
        """The mean over the modalities that are annotated."""
        return sum(self.moods.values()) / max(1, len(self.moods))


def _f1(right: int, wrong: int) -> float:
    return 1.0 if right + wrong == 0 else 2 * right / (2 * right + wrong)


def measure_speech(shared: SharedData, annotations: Path) -> SpeechResult:
    """Read each annotated source and compare, for every passage, who speaks, to where, and the mood of its event.

    A speaker is right where the last link stands on the annotated words, or bears the same name; an end where no letter
    or digit lies between the two; a mood as the claims have it, a denied speech counting as negated. A passage that
    stands in what is taken for the page's furniture is read all the same: how well that is told is measured elsewhere.

    Args:
        shared: holds the sources.
        annotations: one `AnnotatedPassage` a line.

    Raises:
        IsnadError: `evaluation.not_json` or `model.invalid` for a line that is no annotation;
            `evaluation.source_unknown` where the cases lack its source; `evaluation.source_changed` where the text is
            another one now.
    """
    sources, known = sources_of(shared), context([shared.gazetteer])
    judged = []
    for row in read_rows(annotations):
        passage = from_builtins(row, AnnotatedPassage)
        source = source_of(sources, passage.case, passage.source, passage.sha256)
        (document,) = described(source, passage.id)
        judged.append(_Judge(passage, document, known).judged())
    return SpeechResult(file_hash(annotations), tuple(judged))


class _Judge:
    """One passage beside what the program hears in its source."""

    def __init__(self, annotated: AnnotatedPassage, document: Document, known: Context) -> None:
        self.annotated = annotated
        self.document = document
        self.text = document.received.text
        report = document.report
        hidden = report[annotated.start : annotated.end].strip() == ""
        words = (self.text if hidden else report)[annotated.start : annotated.end]
        read = "".join((report[: annotated.start], words, report[annotated.end :]))
        self.passage: Passage = read_passage(read, known.lexicon, known.places)
        self.speech: Speech = read_speech(self.passage)

    def judged(self) -> JudgedPassage:
        heard = [h for h in self._heard() if self.annotated.start <= h.head[0] < self.annotated.end]
        judged = tuple(self._judge(said, heard) for said in self.annotated.speech)
        right = [speech.heard for speech in judged if speech.speaker]
        wrong = tuple(h for h in heard if h not in right)
        return JudgedPassage(self.annotated, judged, wrong, self._mood())

    def _judge(self, said: AnnotatedSpeech, heard: Sequence[HeardSpeech]) -> JudgedSpeech:
        here = [h for h in heard if _overlap(h.head, said.cue)]
        right = next((h for h in here if self._same_speaker(h, said)), None)
        found = right or next(iter(here), None)
        if found is None:
            return JudgedSpeech(said, None, speaker=False, chain=False, end=False)
        links = found.links
        chain = len(links) == len(said.links) and all(map(self._same, links, said.links))
        end = said.content is not None and self._bare(found.end) == self._bare(said.content[1])
        return JudgedSpeech(said, found, speaker=right is not None, chain=chain, end=end)

    def _same_speaker(self, heard: HeardSpeech, said: AnnotatedSpeech) -> bool:
        if not heard.links or not said.links:
            return not heard.links and not said.links
        return self._same(heard.links[-1], said.links[-1])

    def _same(self, link: Link, said: AnnotatedLink) -> bool:
        if link.span is None or link.incomplete == SPEAKER_UNKNOWN:
            return False
        one, other = fold(link.name), fold(self.text[slice(*said.span)])
        return _overlap((link.span.start, link.span.end), said.span) or one in other or other in one

    def _bare(self, end: int) -> int:
        """Behind the last letter or digit before `end`."""
        while end > 0 and not self.text[end - 1].isalnum():
            end -= 1
        return end

    def _heard(self) -> Iterator[HeardSpeech]:
        by_head: dict[Offsets, list[Stretch]] = {}
        for stretch in self.speech.stretches:
            if stretch.head is not None:
                by_head.setdefault(stretch.head, []).append(stretch)
        for head, stretches in by_head.items():
            links = without_outlet(stretches[-1].links, self.document)
            start, end = self.passage.copy.span(*head).start, self._end(head, stretches)
            yield HeardSpeech((start, self.passage.copy.span(*head).end), links, end)

    def _end(self, head: Offsets, stretches: Sequence[Stretch]) -> int:
        """Where what is said ends: before the next word of saying that is not itself part of it."""
        end, links = max(s.end for s in stretches), stretches[-1].links
        if not any(letter.isalnum() for letter in self.passage.text[head[1] : end]):
            end = head[0]
        for other in self.speech.stretches:
            if other.head is None or other.head == head or not head[0] < other.head[0] < end:
                continue
            if len(other.links) <= len(links) or [a.name for a in other.links[: len(links)]] != [a.name for a in links]:
                end = other.head[0]
        return self.passage.copy.span(0, end).end if end else 0

    def _mood(self) -> Modality | None:
        """As a claim would have it; what its teller presents as denied counts as negated."""
        if self.annotated.modality is None:
            return None
        event = tuple(self.passage.copy.position(at) for at in self.annotated.modality.event)
        stretch = self.speech.at(event[0])
        sentence = next((s for s in self.passage.sentences if s[0] <= event[0] < s[1]), (event[0], event[1]))
        spoken = None if stretch is None else stretch.modality
        mood, _ = mood_at(self.passage, (event[0], event[1]), spoken, sentence, result=True)
        denied = stretch is not None and stretch.links[-1].stance is Stance.DENYING
        return Modality.NEGATED if denied and mood is Modality.ASSERTED else mood


def _overlap(one: Offsets, other: Offsets) -> bool:
    return one[0] < other[1] and other[0] < one[1]

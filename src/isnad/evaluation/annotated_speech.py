"""What a person who had not seen the rules heard in passages of the cases, by offsets and without a word of them."""

from typing import Literal

from isnad.model.terms import LinkKind, Modality, Stance
from isnad.model.value import Value

Offsets = tuple[int, int]


class AnnotatedLink(Value, frozen=True):
    """A teller as a person saw one; `span` is where they are named, before the passage for one who goes on."""

    span: Offsets
    kind: LinkKind
    anonymous: bool
    stance: Stance


class AnnotatedSpeech(Value, frozen=True):
    """What one word of saying comes to.

    Attributes:
        cue: the word itself.
        speaker: the words beside it that name who speaks, None where a pronoun or nothing does.
        resumes: where they were named before, for a pronoun, a definite noun or a short name.
        content: what was said, without the marks around it.
        links: from the one nearest the outlet to the speaker; none where the outlet itself speaks.
    """

    cue: Offsets
    speaker: Offsets | None
    resumes: Offsets | None
    content: Offsets | None
    links: tuple[AnnotatedLink, ...]


class AnnotatedMood(Value, frozen=True):
    """The mood of one event inside the innermost speech that holds it."""

    event: Offsets
    value: Modality


class AnnotatedPassage(Value, frozen=True):
    """What a person heard in `[start, end)` of a source; all offsets are half-open code points of its text."""

    id: str
    case: str
    source: str
    sha256: str
    start: int
    end: int
    kind: Literal["direct", "indirect", "cited", "none"]
    speech: tuple[AnnotatedSpeech, ...]
    modality: AnnotatedMood | None

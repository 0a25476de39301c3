"""A word of saying as it was read: who speaks, on whose word, and where what is said begins."""

from typing import NamedTuple

import msgspec

from isnad.claims.teller import Speaker
from isnad.model.terms import Modality, Stance

HEADING = "speech.name_and_colon"
"""The entry of a cue that is no word: a colon behind a name."""


class Bounds(NamedTuple):
    """The sentence at `[start, stop)`; what stands before `floor` belongs to an earlier cue."""

    start: int
    floor: int
    stop: int


class Cue(msgspec.Struct, frozen=True, gc=False):
    """A word of saying.

    Attributes:
        index: its item.
        entry: the lexicon entry.
        start: where the cue with its speaker begins.
        body: where what is said begins, behind the speaker and the source.
        citing: it leads to a source without a verb ("according to").
        speaker: None where it goes on with the last one.
        source: whom the speaker names as theirs ("quoting officials").
        introduced: where "that", a colon or a quotation mark leads to what is said.
        feminine: the gender of its subject, where the verb tells.
        joined: "and" is attached to it, so that it begins a clause.
        participle: it hangs on the verb of its clause ("adding that").
        nested: its clause hangs on "that", so that another speaker reports it.
        before: it tells of an earlier statement ("had said").
        turn: it is said to be somebody else's turn ("for his part").
        hearsay: nobody is named as saying it.
        relative: a relative pronoun leads to it, so that whoever was named last says it.
        known_only: its speaker is one only if they have spoken before.
        listener: the medium that is told, which so hands it on.
        refers: it tells what somebody named before it in the sentence said ("a statement in which it said").
    """

    index: int
    entry: str
    stance: Stance
    start: int
    body: int
    citing: bool = False
    modality: Modality | None = None
    speaker: Speaker | None = None
    source: Speaker | None = None
    introduced: int | None = None
    feminine: bool | None = None
    joined: bool = False
    participle: bool = False
    nested: bool = False
    before: bool = False
    turn: bool = False
    hearsay: bool = False
    refers: bool = False
    relative: bool = False
    known_only: bool = False
    listener: Speaker | None = None

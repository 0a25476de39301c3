"""The subject behind a verb of saying: how far off "that" may be, and one that no word of the lexicon names."""

import re

from isnad.claims.saying import introduction
from isnad.claims.speaker import Speaker, unread_body
from isnad.claims.spoken import Cue
from isnad.claims.verb_classes import PLAIN
from isnad.mentions.items import Passage
from isnad.model.terms import LinkKind

NEAR = 70
"""Characters within which "that" or a quotation mark must follow where nothing else shows who speaks."""
FAR = 260
_LISTED = 5


def reach_of_that(passage: Passage, cue: Cue, speaker: Speaker) -> int:
    """Within how many characters "that" must follow; a name behind a plain verb of saying can only be its subject."""
    plain = cue.entry in PLAIN and speaker.weak and speaker.kind is LinkKind.WITNESS
    return FAR if plain and not passage.text.startswith("ال", speaker.start) else NEAR


def unread_subject(passage: Passage, cue: Cue, position: int, stop: int) -> Speaker | None:
    """A body that no word of the lexicon names, where the verb agrees with it and "that" follows it."""
    body = unread_body(passage, position, stop)
    if body is None or (cue.feminine is not None and cue.feminine != body.feminine):
        return None
    that = introduction(passage, body.stop, min(stop, body.stop + NEAR))
    return None if that is None or len(passage.text[body.stop : that].split()) > _LISTED else body


_QUOTED = re.compile(r"[ ]*[\"“«‹](?P<words>[^\"“”«»‹›\n]+)[\"”“»›][ ،,]*\Z")
_FEWEST = 3


def is_last_name(passage: Passage, speaker: Speaker) -> bool:
    """As in "and *al-Ahmad* pointed to the killing of two": one word, which is somebody only if they have spoken."""
    single = " " not in passage.text[speaker.start : speaker.end]
    return speaker.weak and speaker.named and single and speaker.definite


def quoted_before(passage: Passage, start: int, position: int) -> bool:
    """As in "“they killed my three children,” says Umm Ahmad": a quotation is all that stands between two places."""
    found = _QUOTED.match(passage.text, start, position)
    return found is not None and len(found["words"].split()) >= _FEWEST

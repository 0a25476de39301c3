"""Who speaks where no word says so: a name before a colon at the head of a line, a name and a handle under a post."""

import re

from isnad.claims.naming import OPENING, plain_name
from isnad.claims.speaker import Speaker, speaker_from
from isnad.claims.spoken import HEADING, Cue
from isnad.claims.word import word_at
from isnad.knowledge.meaning import CalendarMeaning, GrammarMeaning
from isnad.mentions.items import Passage
from isnad.model.terms import LinkKind, Stance
from isnad.text.alphabet import LETTERS

_NEAR = 70
_FEW_WORDS = 4
_LINE_MARKS = " #*•|-–"
_LONGEST = 3
_OPENS = ("negation", "that")
_WE_WILL = re.compile(rf"[ ]*سن[{LETTERS}]{{3}}")
_ONLY_LETTERS = re.compile(rf"[{LETTERS} ]+")
_SIGNED = re.compile(r"[ ]*[—–]+[ ]?([^\n(@]{2,50}?)[ ]?\(@")
DASHES = ("—", "–", " —", " –")
"""What the line with the name of a post's author begins with."""
_PARTED = "\n "
_BOUND = ("ال", "لل", "بال", "وال")


def heading(passage: Passage, start: int, stop: int) -> Cue | None:
    """As in "Civil Defence: two killed": a name and a colon at the head of a line, which begins at `start`.

    A name that the lexicon does not know speaks where what follows the colon can only be said: a denial, "we will", a
    quotation. Otherwise it may be a label.
    """
    text = passage.text
    colon = text.find(":", start, min(stop, start + _NEAR))
    if colon < 0 or len(text[colon + 1 : stop].split()) < _FEW_WORDS:
        return None
    while start < colon and text[start] in _LINE_MARKS:
        start += 1
    speaker = speaker_from(passage, start, colon)
    if speaker is None or speaker.weak or text[speaker.stop : colon].strip(' "”»') != "":
        speaker = _unread_name(passage, start, colon) if _is_said(passage, colon + 1, stop) else None
    if speaker is None or (speaker.definite and not speaker.named):
        return None
    index = passage.within(start, colon)[0] if passage.within(start, colon) else 0
    body = colon + 1
    return Cue(index, HEADING, Stance.NEUTRAL, speaker.begin, body, speaker=speaker, introduced=body)


def _is_said(passage: Passage, position: int, stop: int) -> bool:
    if passage.text[position:stop].lstrip()[:1] in OPENING:
        return True
    word = word_at(passage, position, stop)
    if word is None:
        return False
    grammar = None if word.item is None else word.item.meaning(GrammarMeaning)
    if grammar is not None and grammar.what in _OPENS:
        return True
    return _WE_WILL.match(passage.text, position, stop) is not None


def _unread_name(passage: Passage, start: int, colon: int) -> Speaker | None:
    """A personal name of which no word is a place or a time, or a title and a name with the article."""
    words = passage.text[start:colon].split()
    if not 1 <= len(words) <= _LONGEST or _ONLY_LETTERS.fullmatch(passage.text, start, colon) is None:
        return None
    items = [passage.items[index] for index in passage.within(start, colon)]
    if any(item.place is not None or item.get(CalendarMeaning) is not None for item in items):
        return None
    name = plain_name(passage, start, colon, alone=True)
    titled = len(words) > 1 and all(word.startswith("ال") for word in words)
    lone = len(words) == 1 and not items and not words[0].startswith(_BOUND)
    whole = lone or (name is not None and passage.text[name[1] : colon].strip() == "")
    if not (whole or titled):
        return None
    end = start + len(passage.text[start:colon].rstrip())
    return _named(start, end, LinkKind.OFFICIAL if titled else LinkKind.WITNESS)


def _named(start: int, end: int, kind: LinkKind) -> Speaker:
    return Speaker(start, end, kind, named=True, affiliation=None, definite=True, begin=start, stop=end, weak=True)


def signature(passage: Passage, start: int, stop: int) -> tuple[Cue, int] | None:
    """As in "— so-and-so (@handle)" under a post that a page quotes, and where the post begins: the paragraph above."""
    text = passage.text
    signed = _SIGNED.match(text, start, stop)
    if signed is None:
        return None
    end = start
    while end > 0 and text[end - 1] in _PARTED:
        end -= 1
    begin = text.rfind("\n", 0, end) + 1
    if begin >= end:
        return None
    found = speaker_from(passage, signed.start(1), signed.end(1))
    whole = found is not None and found.named and not found.weak and text[found.stop : signed.end(1)].strip() == ""
    speaker = found if found is not None and whole else _named(*signed.span(1), LinkKind.SOCIAL_ACCOUNT)
    index = max(0, passage.within(0, signed.start(1)).stop - 1)
    return Cue(index, HEADING, Stance.NEUTRAL, start, signed.end(1), speaker=speaker, introduced=begin), begin

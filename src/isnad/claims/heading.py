"""Who speaks where no word says so: a name before a colon at the head of a line, a name and a handle under a post."""

import re
from functools import cache

import msgspec

from isnad.claims.naming import OPENING, plain_name
from isnad.claims.speaker import Speaker, listener, speaker_from
from isnad.claims.spoken import HEADING, Cue
from isnad.claims.word import word_at
from isnad.knowledge.meaning import CalendarMeaning, GrammarMeaning, HappeningMeaning, OutcomeMeaning
from isnad.knowledge.wordlists import words_of, written_words
from isnad.mentions.items import Passage
from isnad.model.terms import LinkKind, Stance
from isnad.text.alphabet import LETTERS
from isnad.text.working import fold

_NEAR = 70
_FEW_WORDS = 4
_NEWS_WORDS = 2
_NEWS = (OutcomeMeaning, HappeningMeaning)
_DATA = "source.data"
_SPEAK_WITH_ARTICLE = ("source.media", "source.authority")
_FLASH_MARKS = re.compile(r"[^\w(\"“«]*")
_OFFICES = (LinkKind.SPOKESPERSON, LinkKind.OFFICIAL)
_PLACED = re.compile(rf" (?:(?:في|من|لدي|داخل) |ب)[{LETTERS}]+(?: [{LETTERS}]+){{0,3}}")
_TOLD = re.compile(rf" ل[{LETTERS}]+(?: [{LETTERS}]+){{0,2}}")
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
    start = _past_flash(text, start, stop)
    colon = text.find(":", start, min(stop, start + _NEAR))
    if colon < 0:
        return None
    speaker = speaker_from(passage, start, colon)
    if speaker is None or speaker.weak:
        speaker = _short_name(text, start, colon) or speaker
    told = None if speaker is None or speaker.weak else listener(passage, speaker.stop, colon)
    if speaker is None or speaker.weak or not _completes(passage, speaker, told, colon):
        speaker = _unread_name(passage, start, colon) if _is_said(passage, colon + 1, stop) else None
    if speaker is None or _is_label(passage, speaker) or not _has_news(passage, speaker, colon, stop):
        return None
    index = passage.within(start, colon)[0] if passage.within(start, colon) else 0
    body = colon + 1
    return Cue(index, HEADING, Stance.NEUTRAL, speaker.begin, body, speaker=speaker, introduced=body, listener=told)


def _past_flash(text: str, start: int, stop: int) -> int:
    """Past bullets and what tells that a line is news, as in "Breaking | Civil Defence: two killed"."""
    for _ in range(2):
        marks = _FLASH_MARKS.match(text, start, stop)
        start = start if marks is None else marks.end()
        flash = next((word for word in _flashes() if text.startswith(word, start) and _ends(text, start, word)), None)
        if flash is None:
            break
        start += len(flash)
    return start


@cache
def _flashes() -> tuple[str, ...]:
    return tuple(sorted((fold(words) for words in written_words("speech", "flash")), key=len, reverse=True))


def _ends(text: str, start: int, word: str) -> bool:
    return not text[start + len(word) : start + len(word) + 1].isalnum()


def _short_name(text: str, start: int, colon: int) -> Speaker | None:
    """As in "Health: five killed": a common word that only here is a body's name."""
    found = _short_names().match(text, start, colon)
    if found is None:
        return None
    return msgspec.structs.replace(_named(start, found.end(), LinkKind.ORGANISATION), weak=False)


@cache
def _short_names() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, words_of('short_names')))})(?![{LETTERS}])")


def _completes(passage: Passage, speaker: Speaker, told: Speaker | None, colon: int) -> bool:
    """Whether nothing follows up to the colon but whom they told ("to Reuters") or where they are ("in Gaza")."""
    text = passage.text
    rest = text[speaker.stop : colon].rstrip(' "”»')
    if rest == "":
        return True
    if told is not None and text[told.stop : colon].strip(' "”»)') == "":
        return len(text[speaker.stop : told.begin].split()) <= 1
    placed = speaker.kind is not LinkKind.PARTY and _PLACED.fullmatch(rest) is not None
    return placed or (not speaker.named and _TOLD.fullmatch(rest) is not None)


def _is_label(passage: Passage, speaker: Speaker) -> bool:
    """As in "the source: …", "first toll: …": what the line is about, or where it is from."""
    if speaker.kind is LinkKind.DOCUMENT and speaker.entry in (None, _DATA):
        return True
    several = " " in passage.text[speaker.begin : speaker.stop].strip()
    tells = (several and speaker.kind in _OFFICES) or speaker.entry in _SPEAK_WITH_ARTICLE
    return speaker.definite and not speaker.named and not tells


def _has_news(passage: Passage, speaker: Speaker, colon: int, stop: int) -> bool:
    """Whether enough follows; few words behind a side may count its own dead, those of a byline tell of no harm."""
    words = len(passage.text[colon + 1 : stop].split())
    if words >= _FEW_WORDS:
        return True
    news = speaker.kind is not LinkKind.PARTY and words >= _NEWS_WORDS
    return news and next(iter(passage.sightings.having(_NEWS, colon, stop)), None) is not None


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

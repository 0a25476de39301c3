"""What stands behind a verb of saying and is not who speaks: whom it accuses, what it shows, what it compares with."""

from isnad.claims.speaker import PICTURE, Speaker
from isnad.claims.spoken import Cue
from isnad.claims.verb_classes import OF_MEDIA, OF_THINGS, PEOPLE, PUBLISHING, WITH_OBJECT
from isnad.claims.word import last_word, past, word_at
from isnad.knowledge.meaning import PeopleMeaning, SourceMeaning
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Item, Passage
from isnad.model.terms import LinkKind

_UNREAD = ' "“”«»'


def is_object(passage: Passage, cue: Cue, item: Item, behind: Speaker) -> bool:
    """Whether who stands behind the verb is accused, asked or issued, or the verb is another word's homograph."""
    if behind.weak and item.meaning(PeopleMeaning) is not None:
        return True
    if cue.entry in OF_MEDIA and behind.kind is LinkKind.DOCUMENT and not behind.by_document:
        return True
    if cue.entry not in WITH_OBJECT:
        return False
    if behind.weak and cue.entry in OF_THINGS:
        return True
    # a subject that the lexicon does not know stands between: whoever follows it is accused, warned or asked
    unread = passage.text[item.end : behind.begin].strip(_UNREAD)
    parted = cue.feminine is False and behind.feminine is True and behind.kind not in PEOPLE
    return unread != "" or parted


def shows(passage: Passage, position: int, stop: int) -> bool:
    """Whether a statement or a recording is what is published."""
    word = word_at(passage, position, stop)
    if word is None:
        return False
    source = None if word.item is None else word.item.meaning(SourceMeaning)
    return word.text in words_of("recording") or (source is not None and source.link is LinkKind.DOCUMENT)


def shows_only(passage: Passage, cue: Cue, stop: int) -> bool:
    """Whether somebody publishes a recording and no words: "spread *pictures* of the house"."""
    if cue.entry not in PUBLISHING or cue.introduced is not None or cue.speaker is None:
        return False
    word = word_at(passage, past(passage.text, cue.body, stop, _UNREAD + "،"), stop)
    return word is not None and (word.text in words_of("picture") or _is_picture(word.item))


def _is_picture(item: Item | None) -> bool:
    found = None if item is None else item.get(SourceMeaning)
    return found is not None and found[0].entry.id == PICTURE


def compares(passage: Passage, item: Item, sentence: tuple[int, int], end: int) -> bool:
    """As in "and not eight as the army announced", which ends its clause and governs nothing."""
    start, stop = sentence
    text, also = passage.text, last_word(passage, start, item.word)
    if also not in words_of("also") or text[end:stop].strip(' .،"”»') != "":
        return False
    return not text[start : item.word].rstrip().removesuffix(also).rstrip().endswith("،")

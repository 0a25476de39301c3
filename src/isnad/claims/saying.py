"""What stands around a word of saying: the place of its subject, the words that lead to what is said, a negation."""

import re
from collections.abc import Iterator

from isnad.claims.description import INSTITUTIONS, described
from isnad.claims.naming import OPENING, QUOTED, QUOTED_AFTER_L, is_kunya
from isnad.claims.word import Word, begins_content, ends_phrase, last_word, past, word_at
from isnad.knowledge.form import Pos
from isnad.knowledge.meaning import (
    CalendarMeaning,
    GrammarMeaning,
    HappeningMeaning,
    OutcomeMeaning,
    OutletMeaning,
    SourceMeaning,
    SpeechMeaning,
)
from isnad.knowledge.registers import particles
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Item, Passage
from isnad.text.alphabet import LETTERS

_WORDS = re.compile(rf"[{LETTERS}]+")
_MARK = re.compile('[:"“«„]')
_LEADS = (GrammarMeaning, SpeechMeaning)
_SCARE_WORDS = 4
_STEPS = 6
_BESIDE = 40
_LEAD = 70
_FAR_BACK = 1000  # no subject is as long; a sentence without end may be


def negated(passage: Passage, start: int, position: int, *, present: bool) -> bool:
    """Whether a verb tells of no speech: "did not announce", "without confirming", a noun behind "in"."""
    word = last_word(passage, start, position)
    if {word, word[1:]} & words_of("not_said") or word in words_of("no_verb_behind"):
        return True
    if word not in words_of("that"):
        return False
    before = passage.text[max(start, position - 12) : position]
    if any(f"{small} {word}" in before for small in words_of("without")):
        return True
    outer = last_word(passage, start, position - len(word) - 1)
    return present and {outer, outer[1:]}.isdisjoint(words_of("before_that"))


def subject_position(passage: Passage, position: int, stop: int) -> int | None:
    """Where the subject behind a verb would begin: past the listener, a time, an adverb; None where nothing can be."""
    for _ in range(_STEPS):
        quoted = QUOTED_AFTER_L.match(passage.text, position, stop)
        if quoted is not None:
            position = quoted.end()
            continue
        word = word_at(passage, position, stop)
        if word is None:
            return _past_commas(passage, position, stop)
        end = _past_aside(passage, word, stop)
        if end is None:
            begins = not ends_phrase(word) or _may_begin(word) or is_kunya(passage, word)
            return position if begins else None
        position = end
    return None


def _may_begin(word: Word) -> bool:
    """A vague word or a number may begin a subject ("a number of activists")."""
    if word.item is None:
        return False
    grammar = word.item.meaning(GrammarMeaning)
    return grammar is None or grammar.what in ("honorific", "nobody")


def _past_aside(passage: Passage, word: Word, stop: int) -> int | None:
    """The end of a listener, a time or an adverb; None where the word is none of them."""
    if word.text in words_of("also") or word.text in words_of("of_it"):
        return word.end
    if word.has(CalendarMeaning) and not word.has(SourceMeaning):
        following = word_at(passage, word.item_end, stop)
        qualified = following is not None and following.item is None and following.definite
        return following.end if qualified and following is not None else word.item_end
    if word.item is None:
        return word.end if word.text.startswith("ل") and len(word.text) > 4 else None
    if word.item.preposition != "ل":
        return None
    source = word.item.meaning(SourceMeaning)
    if source is not None and source.link in INSTITUTIONS:
        return described(passage, word.item, stop, construct=True).end
    return word.item.end if word.has(OutletMeaning) else None


def _past_commas(passage: Passage, position: int, stop: int) -> int | None:
    """Past ", on Thursday," right behind a verb; a quotation mark or a bracket may open the subject itself."""
    rest = passage.text[position:stop].lstrip()
    if rest[:1] == "(" or (rest != "" and rest[0] in OPENING):
        return position
    if rest[:1] != "،":
        return None
    first = passage.text.index("،", position) + 1
    second = passage.text.find("،", first, min(stop, first + 45))
    word = word_at(passage, first, stop)
    if second < 0 or word is None or not ends_phrase(word) or word.is_that:
        return None
    return second + 1


def introduction(passage: Passage, position: int, stop: int) -> int | None:
    """Where "that", a colon or a quotation of more than a name leads to what is said; its own end.

    Not past another verb of saying, to which it would belong.
    """
    that = None
    for index in passage.within(position, stop):
        item = passage.items[index]
        if item.meanings.keys().isdisjoint(_LEADS):
            continue
        grammar, speech = item.meaning(GrammarMeaning), item.get(SpeechMeaning)
        if grammar is not None and grammar.what == "that":
            that = item.end
            break
        verb = speech is not None and grammar is None and speech[0].form.pos is not Pos.MASDAR
        if verb and not negated(passage, position, item.word, present=False):
            stop = item.word
            break
    mark = _first_mark(passage, position, stop if that is None else that)
    return that if mark is None else mark


def _first_mark(passage: Passage, position: int, stop: int) -> int | None:
    text = passage.text
    while (found := _MARK.search(text, position, stop)) is not None:
        position = found.start()
        quoted = None if found[0] == ":" else QUOTED.match(text, position)
        if quoted is None or len(quoted[1].split()) > _SCARE_WORDS:
            return position + 1
        position = quoted.end()
    return None


def content_follows(passage: Passage, position: int, stop: int) -> bool:
    """Whether what is said may follow without "that": "to", "on", "of" something, or the noun of an event."""
    word = word_at(passage, past(passage.text, position, stop, ' ،"“”«»'), stop)
    if word is None:
        return False
    if word.text in words_of("leads_on") or word.text.startswith("لل"):
        return True
    if word.item is not None and word.item.preposition in ("ب", "ل"):
        return True
    return not word.definite and word.has(OutcomeMeaning, HappeningMeaning)


def content_opens(passage: Passage, position: int, stop: int) -> bool:
    """Whether a verbal noun stands there that opens what is said."""
    word = word_at(passage, position, stop)
    return word is not None and begins_content(word.text)


def quoted_at_once(passage: Passage, position: int, stop: int) -> int | None:
    """Where a quotation begins as in "and he added, “we are sad”", which may be as short as a name."""
    position = past(passage.text, position, stop, " ،")
    return position + 1 if position < stop and passage.text[position] in OPENING else None


def heads(passage: Passage, start: int, verb: int) -> Iterator[tuple[int, bool]]:
    """Places before a verb where its subject may begin, the likeliest first; True where the clause hangs on "that"."""
    text = passage.text
    beside = [i for i in passage.within(max(start, verb - _BESIDE), verb) if tells(passage.items[i])]
    if beside and last_word(passage, start, verb) in words_of("relative"):
        yield _bare_start(passage.items[beside[-1]]), False
    if beside and _describes(passage, passage.items[beside[-1]], verb):
        yield _bare_start(passage.items[beside[-1]]), True
    for index in reversed(passage.within(start, verb)):
        grammar = passage.items[index].meaning(GrammarMeaning)
        if grammar is not None and grammar.what == "that":
            yield passage.items[index].end, last_word(passage, start, passage.items[index].word) not in words_of("but")
            break
    for match in reversed(list(_WORDS.finditer(text, max(start, verb - _FAR_BACK), verb))):
        if {match[0], match[0][1:]} & words_of("had") or match[0] in words_of("contrast") | words_of("also"):
            yield match.end(), False
    yield past_lead_in(passage, start, verb), False
    if beside and text[start:verb].rstrip().endswith("،"):
        yield _bare_start(passage.items[beside[-1]]), False


def _describes(passage: Passage, noun: Item, verb: int) -> bool:
    """Whether a verb right behind a bare noun says what that tells: "*reports that speak* of three dead"."""
    return not noun.definite and noun.preposition is None and passage.text[noun.end : verb] == " "


def _bare_start(item: Item) -> int:
    return item.word if item.preposition is None else item.start


def tells(item: Item) -> bool:
    """Whether its noun or name is that of one who tells."""
    return item.hit is not None and (SourceMeaning in item.hit.readings or OutletMeaning in item.hit.readings)


def past_lead_in(passage: Passage, start: int, verb: int) -> int:
    """Past "and had", "meanwhile," and the like at the head of a sentence."""
    position = start
    for _ in range(_STEPS):
        position = past(passage.text, position, verb, " ،-–.|*•#")
        word = word_at(passage, position, verb)
        if word is None:
            return position
        bare = word.text[1:] if word.text[0] in "وف" and len(word.text) > 3 else word.text
        if {bare, word.text} & (words_of("before_verb") | words_of("contrast") | words_of("also")):
            position = word.end
            continue
        comma = passage.text.find("،", position, min(verb, position + _LEAD))
        leads = bare in particles() or word.text in particles() or word.has(CalendarMeaning)
        if not leads or comma < 0:
            return position
        position = comma + 1
    return position

"""Reads who speaks behind or before a verb of saying: a title with a name, an organisation, an unnamed source."""

import re

import msgspec

from isnad.claims.bywords import by_other_words, quoted_name
from isnad.claims.description import INSTITUTIONS, described
from isnad.claims.introduced import introduced
from isnad.claims.naming import OPENING as QUOTE_MARKS, QUOTED, plain_name
from isnad.claims.teller import (
    OPENING,
    Speaker,
    apposed,
    begin_of,
    gender,
    institution,
    outlet,
    party,
    people_kind,
    person,
    source_of,
    unnamed,
)
from isnad.claims.word import Word, begins_content, ends_phrase, past, word_at
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import OutletMeaning, PartyMeaning, PeopleMeaning, SourceMeaning, VagueMeaning
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Passage
from isnad.model.terms import LinkKind
from isnad.text.alphabet import LETTERS

__all__ = ["Speaker", "speaker_at", "speaker_from"]

PICTURE = "source.picture"
"""Pictures and recordings, which show what they show whoever publishes them."""
_TESTIMONY = "source.testimony"
_STATED_BY = 5
_MEDIA = (OutletMeaning, SourceMeaning)
_TOLD_TO = re.compile(rf"(?<![{LETTERS}])ل ?[{OPENING}]\Z")
"""A ل that a quotation mark parts from its word."""


def speaker_at(passage: Passage, index: int, stop: int, *, listener: bool = False) -> Speaker | None:
    """The speaker whose description begins at item `index`, or None where it is none.

    "لبلدي نيوز" behind a verb is whom they told, not who spoke: with ل, nobody is a speaker, unless `listener` says
    that the word before takes ل itself ("وفقا لمصادر").
    """
    return introduced(passage, _speaker_at(passage, index, stop, listener=listener), stop)


def _speaker_at(passage: Passage, index: int, stop: int, *, listener: bool) -> Speaker | None:
    item = passage.items[index]
    if item.hit is None or (item.preposition == "ل" and not listener):
        return None
    source, medium, side = item.get(SourceMeaning), item.meaning(OutletMeaning), item.meaning(PartyMeaning)
    if medium is not None:
        return outlet(passage, item, medium, stop)
    if source is not None:
        return _source(passage, index, *source, stop)
    if side is not None and not side.adjective:
        return party(passage, item, side)
    if VagueMeaning in item.hit.readings or PeopleMeaning in item.hit.readings:
        return _people(passage, index, stop)
    return None


def speaker_from(passage: Passage, position: int, stop: int, *, listener: bool = False) -> Speaker | None:
    """The speaker whose words begin at `position`, quotation marks before them aside, known to the lexicon or not."""
    start = past(passage.text, position, stop, OPENING)
    word = word_at(passage, start, stop)
    opened = start > position and passage.text[start - 1] in QUOTE_MARKS
    if word is None or (opened and QUOTED.match(passage.text, start - 1) is None):
        return None
    otherwise = introduced(passage, by_other_words(passage, word, stop, opened=opened), stop)
    if otherwise is not None:
        return otherwise
    if word.item is not None:
        found = speaker_at(passage, passage.within(word.start, word.end)[0], stop, listener=listener)
        if found is not None:
            return found
    if word.text in words_of("turn") or word.text == "ل":
        return None
    if word.text in words_of("rank") or word.text in words_of("same_as"):
        behind = speaker_from(passage, word.end, stop)
        if behind is None and word.text in words_of("surname"):
            return _unknown(passage, word, stop)
        return None if behind is None else msgspec.structs.replace(behind, begin=word.start, definite=True)
    quoted = QUOTED.match(passage.text, start - 1, stop) if opened else None
    return _unknown(passage, word, stop) if quoted is None else quoted_name(passage, quoted.span(1), quoted.end(), stop)


def _source(passage: Passage, index: int, reading: Reading, source: SourceMeaning, stop: int) -> Speaker:
    item = passage.items[index]
    if source.link in INSTITUTIONS:
        speaker = institution(passage, item, source, stop)
    elif source.link is LinkKind.DOCUMENT:
        speaker = _document(passage, index, stop)
    elif source.titled and reading.form.number != 3:
        speaker = person(passage, item, source.link, stop)
    else:
        testifying = _testifying(passage, index, stop) if reading.entry.id == _TESTIMONY else None
        speaker = testifying or source_of(passage, item, source.link, stop)
    many = reading.form.number == 3
    return msgspec.structs.replace(speaker, entry=reading.entry.id, feminine=gender(passage, item, source), many=many)


def _document(passage: Passage, index: int, stop: int) -> Speaker:
    """The one who issued it, where the words behind name them; otherwise the document itself."""
    item = passage.items[index]
    position, source = item.end, item.get(SourceMeaning)
    for _ in range(_STATED_BY):
        word = word_at(passage, past(passage.text, position, stop, OPENING), stop)
        if word is None or (ends_phrase(word) and word.text not in words_of("issued_of")):
            break
        if word.has(SourceMeaning, OutletMeaning, PartyMeaning):
            if item.definite and position == item.end:
                break  # a noun with the article takes no genitive: who follows it did not issue it
            author = speaker_at(passage, passage.within(word.start, word.end)[0], stop, listener=True)
            if author is None or author.kind is LinkKind.DOCUMENT:
                break
            if source is not None and source[0].entry.id == PICTURE:
                return _picture(passage, index, author)
            return msgspec.structs.replace(author, begin=begin_of(passage, item), by_document=True)
        position = word.end
    end = described(passage, item, stop, construct=False).end
    theirs = source is not None and source[0].form.pronoun is not None
    document = unnamed(passage, item, LinkKind.DOCUMENT, end)
    return msgspec.structs.replace(document, definite=document.definite or theirs)


def _picture(passage: Passage, index: int, author: Speaker) -> Speaker:
    """A picture shows something itself; who published it hands it on."""
    item = passage.items[index]
    end = described(passage, item, author.begin, construct=False).end
    picture = unnamed(passage, item, LinkKind.DOCUMENT, end)
    return msgspec.structs.replace(picture, stop=author.stop, author=author)


def _testifying(passage: Passage, index: int, stop: int) -> Speaker | None:
    """As in "testimonies of some members of …": those who testify are the source, not the testimony."""
    following = index + 1
    if not passage.adjacent(index, following) or passage.items[following].word >= stop:
        return None
    item = passage.items[following]
    people = item.hit is not None and (PeopleMeaning in item.hit.readings or VagueMeaning in item.hit.readings)
    return _members(passage, following, stop) if people and not item.joined else None


def _people(passage: Passage, index: int, stop: int) -> Speaker | None:
    """People who are no tellers by their noun: members of a side, a commander, a relative, a named person."""
    item = passage.items[index]
    people = item.get(PeopleMeaning)
    if people is None:
        return _members(passage, index, stop)
    reading, meaning = people
    speaker: Speaker | None = person(passage, item, people_kind(meaning), stop)
    one = reading.form.number == 1 or (reading.form.number is None and speaker is not None and speaker.named)
    if speaker is None or meaning.household or not one:
        speaker = _members(passage, index, stop)
        return None if speaker is None else msgspec.structs.replace(speaker, entry=reading.entry.id)
    return msgspec.structs.replace(
        speaker, weak=not speaker.named, feminine=reading.form.feminine, entry=reading.entry.id
    )


def _members(passage: Passage, index: int, stop: int) -> Speaker | None:
    """As in "some members of the SDF", "fighters who …": witnesses with an affiliation, never the party itself."""
    item = passage.items[index]
    end, side, people = item.end, None, item.meaning(PeopleMeaning) is not None
    for following in passage.after(index, stop):
        other = passage.items[following]
        if passage.gap(following - 1, following) not in ("", "من", "في", "ل") or other.joined:
            break
        named = other.meaning(PartyMeaning)
        if named is not None and people:
            end, side = other.end, named.party
            break
        if other.meaning(SourceMeaning) is not None and not people:
            return _group(passage, index, following, stop)
        if other.meaning(PeopleMeaning) is None:
            break
        end, people = other.end, True
    if not people:
        return None
    return msgspec.structs.replace(unnamed(passage, item, LinkKind.WITNESS, end, side), weak=True)


def _group(passage: Passage, index: int, following: int, stop: int) -> Speaker | None:
    """As in "a number of activists"."""
    inner = speaker_at(passage, following, stop)
    if inner is None or inner.named:
        return None
    begin = begin_of(passage, passage.items[index])
    return msgspec.structs.replace(inner, start=begin, begin=begin, definite=False)


def _unknown(passage: Passage, word: Word, stop: int) -> Speaker | None:
    """A name that the lexicon does not know: a personal one, or a noun phrase with the article."""
    name = plain_name(passage, word.start, stop, alone=True)
    if name is not None:
        return apposed(passage, name, name[1], stop, LinkKind.WITNESS)
    if ends_phrase(word) or not word.definite or (word.item is not None and word.item.hit is not None):
        return None
    end, words = word.end, 1
    while (following := word_at(passage, end, stop)) is not None and following.definite and not ends_phrase(following):
        end, words = following.end, words + 1
    kind = LinkKind.WITNESS if words == 1 else LinkKind.ORGANISATION
    return Speaker(
        word.start, end, kind, named=True, affiliation=None, definite=True, begin=word.start, stop=end, weak=True
    )


def unread_body(passage: Passage, position: int, stop: int) -> Speaker | None:
    """A body named by words that the lexicon does not know: a bare noun with words that carry the article."""
    word = word_at(passage, position, stop)
    if word is None or word.definite or ends_phrase(word) or begins_content(word.text):
        return None
    if word.item is not None and word.item.hit is not None:
        return None
    end = word.end
    while (following := word_at(passage, end, stop)) is not None and following.definite and not ends_phrase(following):
        end = following.end
    if end == word.end:
        return None
    kind, feminine = LinkKind.ORGANISATION, word.text.endswith("ه")
    body = Speaker(word.start, end, kind, named=True, affiliation=None, definite=True, begin=word.start, stop=end)
    return msgspec.structs.replace(body, feminine=feminine, weak=True)


def listener(passage: Passage, start: int, stop: int) -> Speaker | None:
    """The medium that somebody tells something between two places: "told *the agency* that", "to “the city”"."""
    for index in passage.sightings.having(_MEDIA, start, stop):
        item = passage.items[index]
        medium, source = item.meaning(OutletMeaning), item.meaning(SourceMeaning)
        known = medium is not None and medium.link in (LinkKind.OUTLET, LinkKind.AGENCY)
        if not known and (source is None or source.link not in (LinkKind.OUTLET, LinkKind.AGENCY)):
            continue
        if item.preposition != "ل" and not _TOLD_TO.search(passage.text, max(start, item.word - 4), item.word):
            continue
        found = speaker_at(passage, index, stop, listener=True)
        return found if found is not None and found.named else None
    return None

"""Who speaks, read from the noun that names them: a body, a person with a title, an unnamed source."""

from functools import lru_cache

import msgspec

from isnad.claims.description import INSTITUTIONS, Description, described, listens, past_tail
from isnad.claims.title import read_title, side_behind
from isnad.claims.word import without_article, word_at
from isnad.knowledge.meaning import OutletMeaning, PartyMeaning, PeopleMeaning, SourceMeaning
from isnad.knowledge.registers import outlet_named
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Item, Passage
from isnad.model.terms import LinkKind

OPENING = ' "“”«„‘('
ASIDE = 45
"""Characters behind a name in which its bearer's title or side may follow."""


class Speaker(msgspec.Struct, frozen=True, gc=False):
    """Who speaks, at `[start, end)` of the working copy.

    Attributes:
        start, end: the name without title, or for an unnamed source the words that describe it.
        kind: what the speaker is.
        named: False for an anonymous source or a bare title.
        affiliation: id of the party whose member or organ speaks, as its name first meant it, whatever the day.
        definite: the article or a name says that it is one already known.
        begin, stop: the whole phrase, title and affiliation included.
        entry: the lexicon entry of the noun for the source, where there is one.
        feminine: the gender that a verb in the singular takes with it; None where the words do not tell.
        by_document: a statement of theirs is named, which the outlet may have seen itself.
        many: the noun is a plural.
        weak: only its place in the sentence makes it a speaker, no word of the lexicon.
        author: who published a picture or recording that speaks.
    """

    start: int
    end: int
    kind: LinkKind
    named: bool
    affiliation: str | None
    definite: bool
    begin: int
    stop: int
    entry: str | None = None
    feminine: bool | None = None
    by_document: bool = False
    many: bool = False
    weak: bool = False
    author: "Speaker | None" = None


def begin_of(passage: Passage, item: Item) -> int:
    """Where an item begins, with the article, without conjunction and preposition."""
    return item.start - 2 if passage.text[item.word : item.start].endswith("ال") else item.start


def is_definite(item: Item) -> bool:
    """By article, or by the outlet's own pronoun ("our correspondent")."""
    source, people = item.get(SourceMeaning), item.get(PeopleMeaning)
    reading = source[0] if source is not None else None if people is None else people[0]
    return item.definite or (reading is not None and reading.form.pronoun == "نا")


def unnamed(passage: Passage, item: Item, kind: LinkKind, end: int, party: str | None = None) -> Speaker:
    """An anonymous source whose description is the words from `item` to `end`."""
    begin = begin_of(passage, item)
    return Speaker(begin, end, kind, named=False, affiliation=party, definite=is_definite(item), begin=begin, stop=end)


def outlet(passage: Passage, item: Item, meaning: OutletMeaning, stop: int) -> Speaker:
    """A medium or body that the lexicon knows by name."""
    begin, end = begin_of(passage, item), item.end
    if meaning.link is LinkKind.ORGANISATION:
        end = _grown(passage, item, stop)
    start = _past_noun(passage.text, begin, end)
    return known_outlet(passage, start, end, meaning, begin, past_tail(passage, end, stop))


def known_outlet(passage: Passage, start: int, end: int, meaning: OutletMeaning, begin: int, stop: int) -> Speaker:
    """An outlet that the register knows, named at `[start, end)` of a phrase at `[begin, stop)`."""
    return Speaker(
        start,
        end,
        meaning.link,
        named=True,
        affiliation=meaning.affiliations[0].party if meaning.affiliations else None,
        definite=True,
        begin=begin,
        stop=max(end, stop),
        feminine=passage.text[start:end].endswith("ه") or None,
    )


def _grown(passage: Passage, item: Item, stop: int) -> int:
    """A short name may be the beginning of another body's ("the observatory for …", "the United Nations fund …")."""
    if " " not in passage.text[item.start : item.end]:
        return described(passage, item, stop, construct=False).end
    word = word_at(passage, item.end, stop)
    purpose = word is not None and word.text.startswith("لل") and not listens(word.item) and word.item is None
    return word.end if purpose and word is not None else item.end


def _past_noun(text: str, begin: int, end: int) -> int:
    """As in "Reuters agency": past the noun where the rest alone is known as the same medium."""
    noun, _, rest = text[begin:end].partition(" ")
    return begin + len(noun) + 1 if rest and _is_medium(rest) else begin


@lru_cache(maxsize=1024)
def _is_medium(name: str) -> bool:
    return outlet_named(name) is not None


def party(passage: Passage, item: Item, meaning: PartyMeaning) -> Speaker:
    """A side that speaks itself."""
    begin = begin_of(passage, item)
    return Speaker(
        begin,
        item.end,
        LinkKind.PARTY,
        named=True,
        affiliation=meaning.party,
        definite=True,
        begin=begin,
        stop=past_tail(passage, item.end, item.end + ASIDE),
    )


def institution(passage: Passage, item: Item, source: SourceMeaning, stop: int) -> Speaker:
    """A body by its noun: a medium known by name behind it, or all the words that name it."""
    found = described(passage, item, stop, construct=source.titled)
    plain = without_article(passage.text[item.start : item.end].split()[0]) in words_of("body")
    inner = _inner_outlet(passage, item, found, stop) if plain else None
    if inner is not None:
        return inner
    medium = source.link in (LinkKind.OUTLET, LinkKind.AGENCY)
    in_full = not source.titled and source.link is LinkKind.ORGANISATION
    named = (in_full or (found.own if medium else found.proper)) and not _is_any(passage, item, found)
    begin = begin_of(passage, item)
    return Speaker(
        begin,
        found.end,
        source.link,
        named=named,
        affiliation=None if medium or _only_from_there(passage, item, found) else found.party,
        definite=is_definite(item) or named,
        begin=begin,
        stop=past_tail(passage, found.end, stop),
    )


def _is_any(passage: Passage, item: Item, found: Description) -> bool:
    """As in "pages loyal to X": an adjective without an article right behind its noun tells of some, not of one."""
    word = word_at(passage, item.end, found.end)
    whole = passage.text[item.end : found.end]
    return word is not None and not item.definite and not word.definite and word.adjective and " لل" in whole


def _only_from_there(passage: Passage, item: Item, found: Description) -> bool:
    """As in "the Israeli organisation X": an adjective makes a side of the state's own bodies only."""
    parties = (passage.items[index].meaning(PartyMeaning) for index in passage.within(item.word, found.end))
    if any(party is not None and not party.adjective for party in parties):
        return False
    return words_of("of_state").isdisjoint(map(without_article, passage.text[item.start : found.end].split()))


def _inner_outlet(passage: Passage, item: Item, found: Description, stop: int) -> Speaker | None:
    """As in "agency “SANA”", "the foundation of the Civil Defence": the name that the lexicon knows."""
    for index in passage.within(item.end, found.end + ASIDE):
        inner = passage.items[index]
        meaning = inner.meaning(OutletMeaning)
        behind = inner.word >= found.end and passage.text[found.end : inner.word].strip(OPENING) != ""
        if meaning is not None and inner.preposition is None and not behind:
            tail = past_tail(passage, max(found.end, inner.end), stop)
            start = begin_of(passage, inner)
            return known_outlet(passage, start, inner.end, meaning, begin_of(passage, item), tail)
    return None


def person(passage: Passage, item: Item, kind: LinkKind, stop: int) -> Speaker:
    """A person by title and name, or by the title alone."""
    title = read_title(passage, item, stop)
    if title.name is None:
        return msgspec.structs.replace(unnamed(passage, item, kind, title.end, title.party), stop=title.stop)
    start, end = title.name
    side = title.party or _side_of_aside(passage, end, stop)
    begin = begin_of(passage, item)
    return Speaker(start, end, kind, named=True, affiliation=side, definite=True, begin=begin, stop=title.stop)


def source_of(passage: Passage, item: Item, kind: LinkKind, stop: int) -> Speaker:
    """An unnamed source with its adjectives, and the side or body it is in."""
    end = described(passage, item, stop, construct=False).end
    side = side_behind(passage, end, stop)
    return unnamed(passage, item, kind, end) if side is None else unnamed(passage, item, kind, side.end, side.party)


def gender(passage: Passage, item: Item, source: SourceMeaning) -> bool | None:
    """Whether a verb in the singular is feminine: things in the plural take one; of other nouns the ending tells."""
    found = item.get(SourceMeaning)
    if found is not None and found[0].form.number == 3:
        return True if source.link in INSTITUTIONS or not source.titled else None
    return passage.text[item.start : item.end].split()[0].endswith("ه")


def apposed(passage: Passage, name: tuple[int, int], position: int, stop: int, kind: LinkKind) -> Speaker:
    """A name with the title that follows it ("so-and-so, member of the office", "so-and-so, brother of the dead")."""
    stop = min(stop, position + ASIDE)
    speaker = Speaker(*name, kind, named=True, affiliation=None, definite=True, begin=name[0], stop=position, weak=True)
    word = word_at(passage, _past_age(passage.text, position, stop), stop)
    while word is not None and word.text in words_of("that_is"):
        word = word_at(passage, word.end, stop)
    if word is None or word.item is None or word.item.preposition is not None or word.item.joined:
        return speaker
    post = _post(word.item)
    if post is None:
        return speaker
    title = read_title(passage, word.item, stop)
    return msgspec.structs.replace(speaker, kind=post, affiliation=title.party, stop=title.end, weak=False)


def _past_age(text: str, position: int, stop: int) -> int:
    """Past an age in brackets, a comma, a dash."""
    if text[position : position + 2] == " (" and ")" in text[position:stop]:
        position = text.index(")", position) + 1
    while position < stop and text[position] in " ،-–":
        position += 1
    return position


def _post(item: Item) -> LinkKind | None:
    source, people = item.meaning(SourceMeaning), item.meaning(PeopleMeaning)
    if source is not None and source.link not in INSTITUTIONS:
        return source.link
    return None if people is None else people_kind(people)


def people_kind(people: PeopleMeaning) -> LinkKind:
    """What somebody is who is no teller by their noun: a relative, a commander, or a witness."""
    if people.relation and people.part is not None:
        return LinkKind.RELATIVE
    return LinkKind.OFFICIAL if people.leader else LinkKind.WITNESS


def _side_of_aside(passage: Passage, position: int, stop: int) -> str | None:
    """As in "Ahmad (23) - one of the fighters of the SDF -": the side stated in the aside behind a name."""
    window = passage.text[position : min(stop, position + ASIDE)]
    if not window.lstrip().startswith(("(", "-", "–")):
        return None
    found = (passage.items[i].meaning(PartyMeaning) for i in passage.within(position, position + len(window)))
    return next((side.party for side in found if side is not None), None)

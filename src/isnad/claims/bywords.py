"""Speakers whom other words than a noun for tellers name: a party's forces, a father, one of some, a quoted name."""

import msgspec

from isnad.claims.description import INSTITUTIONS, described
from isnad.claims.naming import QUOTED, is_kunya, plain_name
from isnad.claims.teller import OPENING, Speaker, apposed, known_outlet, party, people_kind
from isnad.claims.word import Word, ends_phrase, item_at, past, word_at
from isnad.knowledge.meaning import PartyMeaning, PeopleMeaning, SourceMeaning
from isnad.knowledge.registers import outlet_named
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Passage
from isnad.mentions.names.vocabulary import is_given
from isnad.model.terms import LinkKind


def by_other_words(passage: Passage, word: Word, stop: int, *, opened: bool) -> Speaker | None:
    """The speaker whom one of these turns of phrase names from `word` on; `opened`: behind a quotation mark."""
    if word.text in words_of("of_a_party"):
        return _body_of_party(passage, word, stop)
    if is_kunya(passage, word):
        return _kunya(passage, word, stop, opened=opened)
    return _one_of(passage, word, stop) if word.text in words_of("one_of") and not opened else None


def _kunya(passage: Passage, word: Word, stop: int, *, opened: bool) -> Speaker | None:
    quoted = QUOTED.match(passage.text, word.start - 1, stop) if opened else None
    if quoted is not None:
        return apposed(passage, quoted.span(1), quoted.end(), stop, LinkKind.WITNESS)
    name = plain_name(passage, word.start, stop, alone=True)
    return None if name is None else apposed(passage, name, name[1], stop, LinkKind.WITNESS)


def quoted_name(passage: Passage, name: tuple[int, int], position: int, stop: int) -> Speaker:
    """A quoted name that the lexicon does not know: a person's where it begins with a given name, else of a body.

    A title behind it may say otherwise.
    """
    known = _outlet_known(passage, name, position)
    if known is not None:
        return known
    given = is_given(passage.text[name[0] : name[1]].split()[0])
    return apposed(passage, name, position, stop, LinkKind.WITNESS if given else LinkKind.ORGANISATION)


def _outlet_known(passage: Passage, name: tuple[int, int], stop: int) -> Speaker | None:
    """A quoted name that is also a common word, by which the register knows an outlet ("“The Cities” said")."""
    known = outlet_named(passage.text[name[0] : name[1]])
    return None if known is None else known_outlet(passage, *name, known, name[0], stop)


def _body_of_party(passage: Passage, word: Word, stop: int) -> Speaker | None:
    """As in "the militia “X”", "the forces of X": the party itself, whatever noun for a body leads to its name."""
    item = item_at(passage, past(passage.text, word.end, stop, OPENING))
    side = None if item is None else item.meaning(PartyMeaning)
    if item is None or side is None or side.adjective or side.antecedent or item.joined or item.preposition is not None:
        return None
    return msgspec.structs.replace(party(passage, item, side), start=word.start, begin=word.start)


def _one_of(passage: Passage, word: Word, stop: int) -> Speaker | None:
    """As in "one of the inhabitants said": somebody unnamed, of the side that those people are of."""
    behind = word_at(passage, word.end, stop)
    if behind is None or ends_phrase(behind):
        return None
    people = behind.item
    if people is None or not behind.has(PeopleMeaning, SourceMeaning):
        return _unnamed(word, behind.end, LinkKind.WITNESS, None) if behind.definite else None
    found = described(passage, people, stop, construct=True)
    source, of = people.meaning(SourceMeaning), people.meaning(PeopleMeaning)
    kind = source.link if source is not None else LinkKind.WITNESS if of is None else people_kind(of)
    kind = LinkKind.ANONYMOUS if kind in INSTITUTIONS else kind
    return _unnamed(word, found.end, kind, found.party)


def _unnamed(word: Word, end: int, kind: LinkKind, side: str | None) -> Speaker:
    start = word.start
    return Speaker(start, end, kind, named=False, affiliation=side, definite=False, begin=start, stop=end)

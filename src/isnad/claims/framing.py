"""The loaded words of a text: where each stands, what says the same without judging, and in whose mouth it is."""

from collections import Counter
from collections.abc import Iterator

from isnad.claims.own_names import OwnNames
from isnad.claims.speech import Speech, read_speech
from isnad.knowledge.framing import another_word, loaded_words
from isnad.knowledge.meaning import FramingMeaning, PartyMeaning
from isnad.knowledge.registers import parties
from isnad.mentions.items import Passage
from isnad.model.document import Document
from isnad.model.framing import Framing, Judgement, LoadedTerm, Neutral, Usage

_ARTICLE = "ال"


def read_framing(document: Document, passage: Passage) -> Framing:
    """Every loaded word of the report, in order of place, none inside another.

    A name of a party that carries a judgement is one term; a loaded word inside a name that carries none is part of
    the name ("هيئة تحرير الشام"), and so is one inside the name of a person, a unit or a campaign; one that the words
    around it show to be another word is none. A word that the document cites is told with who says it.
    """
    speech = read_speech(passage)
    taken = [(item.start, item.end) for item in passage.items if item.get(PartyMeaning) is not None]
    terms = list(_parties(passage, speech))
    terms += [
        term
        for start, end, term in _words(passage, speech)
        if not any(begin < end and start < stop for begin, stop in taken)
    ]
    terms.sort(key=lambda term: term.span)
    outlet = None if document.outlet is None else document.outlet.name
    return Framing(document.name, outlet, tuple(terms), _usage(passage, terms))


def _parties(passage: Passage, speech: Speech) -> Iterator[LoadedTerm]:
    for item in passage.items:
        found = item.get(PartyMeaning)
        if found is None or not found[1].loaded:
            continue
        party = parties()[found[1].party]
        start = item.start - len(_ARTICLE) * passage.text[item.word : item.start].endswith(_ARTICLE)
        span = passage.copy.span(start, item.end)
        yield LoadedTerm(
            span=span,
            text=span.of(passage.copy.received),
            term=found[0].entry.id,
            how=Judgement.BLAME,
            neutral=Neutral(party.name_ar, party.name_en),
            party=party.id,
            teller=_teller(speech, start),
        )


def _words(passage: Passage, speech: Speech) -> Iterator[tuple[int, int, LoadedTerm]]:
    text = passage.text.replace("_", " ")
    hits = loaded_words().scan(text)
    names = OwnNames(passage, speech, hits)
    for hit in hits:
        found = hit.get(FramingMeaning)
        if found is None:
            continue
        reading, meaning = found
        if another_word(text, hit, reading.entry.id) is not None or names.hold(hit, Judgement(meaning.how)):
            continue
        start = hit.start - len(_ARTICLE) * passage.text[hit.word : hit.start].endswith(_ARTICLE)
        span = passage.copy.span(start, hit.end)
        plain = meaning.neutral_ar, meaning.neutral_en
        neutral = None if plain[0] is None or plain[1] is None else Neutral(plain[0], plain[1])
        term = LoadedTerm(
            span=span,
            text=span.of(passage.copy.received),
            term=reading.entry.id,
            how=Judgement(meaning.how),
            neutral=neutral,
            teller=_teller(speech, start),
        )
        yield hit.start, hit.end, term


def _teller(speech: Speech, position: int) -> str | None:
    """The innermost who speaks there; the words by which somebody is quoted are not his own."""
    stretch = speech.at(position)
    if stretch is not None and stretch.head is not None and stretch.head[0] <= position < stretch.head[1]:
        around = (s for s in reversed(speech.stretches) if s.start <= position < s.end and s.head != stretch.head)
        stretch = next(around, None)
    return None if stretch is None or not stretch.links else stretch.links[-1].name


def _usage(passage: Passage, terms: list[LoadedTerm]) -> tuple[Usage, ...]:
    """Of each term that stands in the text, and of each whose plain words do."""
    loaded = Counter(term.term for term in terms)
    plain: Counter[str] = Counter()
    beside = _beside()
    for item in passage.items:
        if item.hit is not None:
            ids = {reading.entry.id for readings in item.hit.readings.values() for reading in readings}
            plain.update(term for term, words in beside.items() if ids & words)
    return tuple(Usage(term, loaded[term], plain[term]) for term in sorted(loaded.keys() | plain.keys()))


def _beside() -> dict[str, frozenset[str]]:
    return {
        entry.id: frozenset(entry.meaning.beside)
        for entry in loaded_words().entries.values()
        if isinstance(entry.meaning, FramingMeaning) and entry.meaning.beside
    }

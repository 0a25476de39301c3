"""The steps from text to claims, in the order they run, each started with what the steps before it made."""

from collections.abc import Sequence
from datetime import date
from functools import cache

import ahocorasick
from stage import Stage

from isnad.claims.read import Found, read_claims
from isnad.knowledge.compile import compiled
from isnad.knowledge.lexicon import Hit
from isnad.mentions.collect import collect
from isnad.mentions.items import Passage, read_passage
from isnad.mentions.place import PlaceFound, read_places
from isnad.mentions.placename import PlaceHit
from isnad.mentions.time import TimeFound, read_times
from isnad.model.claim import Claim
from isnad.model.document import Document, Published, Received
from isnad.model.identity import sha256_of
from isnad.model.mention import Mention
from isnad.model.terms import Basis
from isnad.numbers.compose import read_numbers
from isnad.numbers.number import Number
from isnad.pipeline.context import Context, context
from isnad.pipeline.reading import read
from isnad.text.sentences import sentences
from isnad.text.working import WorkingCopy, working_copy

WHOLE = "whole"
"""The stage that runs everything, from received text to claims, as `isnad claims` does."""

# Every report needs a day for its relative times to be resolved against; which one costs nothing.
_PUBLISHED = Published(date(2024, 6, 1), Basis.STATED, "table")

_Read = tuple[Document, Passage]
_Placed = tuple[Passage, tuple[PlaceFound, ...], tuple[TimeFound, ...]]


@cache
def _context() -> Context:
    """The shipped knowledge and gazetteer, no other."""
    return context()


def _documents(texts: Sequence[str]) -> list[Document]:
    made = []
    for number, text in enumerate(texts):
        digest = sha256_of(text.encode("utf-8"))
        made.append(Document(digest, f"{number}.txt", Received(text, digest, "benchmark", "utf-8"), None, _PUBLISHED))
    return made


def _copies(texts: Sequence[str]) -> list[WorkingCopy]:
    return [working_copy(text) for text in texts]


def _workings(texts: Sequence[str]) -> list[str]:
    return [copy.text for copy in _copies(texts)]


def _bare_start(texts: Sequence[str]) -> tuple["ahocorasick.Automaton", list[str]]:
    automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
    for index, form in enumerate(compiled().texts):
        automaton.add_word(form, index)
    automaton.make_automaton()
    return automaton, _workings(texts)


def _bare_pass(start: tuple["ahocorasick.Automaton", list[str]]) -> int:
    automaton, workings = start
    return sum(1 for working in workings for _ in automaton.iter_long(working))


def _sentences(workings: Sequence[str]) -> list[tuple[tuple[int, int], ...]]:
    return [sentences(working) for working in workings]


def _scan(workings: Sequence[str]) -> list[list[Hit]]:
    lexicon = _context().lexicon
    return [lexicon.scan(working) for working in workings]


def _place_names(workings: Sequence[str]) -> list[list[PlaceHit]]:
    places = _context().places
    return [places.scan(working) for working in workings]


def _scanned(texts: Sequence[str]) -> list[tuple[str, list[Hit]]]:
    workings = _workings(texts)
    return list(zip(workings, _scan(workings), strict=True))


def _numbers(scanned: Sequence[tuple[str, list[Hit]]]) -> list[tuple[Number, ...]]:
    return [read_numbers(working, hits) for working, hits in scanned]


def _passages(texts: Sequence[str]) -> list[Passage]:
    here = _context()
    return [read_passage(text, here.lexicon, here.places) for text in texts]


def _places_and_times(passages: Sequence[Passage]) -> list[_Placed]:
    here = _context()
    return [(p, read_places(p, here.places), read_times(p, _PUBLISHED, here.zone)) for p in passages]


def _placed(texts: Sequence[str]) -> list[_Placed]:
    return _places_and_times(_passages(texts))


def _mentions(placed: Sequence[_Placed]) -> list[tuple[Mention, ...]]:
    return [collect(passage, places, times) for passage, places, times in placed]


def _read_documents(texts: Sequence[str]) -> list[_Read]:
    return list(zip(_documents(texts), _passages(texts), strict=True))


def _claims(read_before: Sequence[_Read]) -> list[Found]:
    here = _context()
    return [read_claims(document, passage, here.places, here.zone) for document, passage in read_before]


def _whole(documents: Sequence[Document]) -> list[tuple[Claim, ...]]:
    here = _context()
    return [read(document, here).claims for document in documents]


PATTERN_PASS = Stage("pattern pass", _bare_start, _bare_pass)
STAGES: tuple[Stage, ...] = (
    Stage("working copy", list, _copies),
    Stage("sentences", _workings, _sentences),
    Stage("scan", _workings, _scan),
    Stage("numbers", _scanned, _numbers),
    Stage("place names", _workings, _place_names),
    Stage("passage", list, _passages),
    Stage("places and times", _passages, _places_and_times),
    Stage("claims and chains", _read_documents, _claims),
    Stage(WHOLE, _documents, _whole),
    Stage("mentions listed", _placed, _mentions),
)

"""The claims of all documents that name who died where and when a case asks, each document read beside the others."""

import re
from collections.abc import Sequence

from isnad.model.claim import Claim
from isnad.model.reason import Reason
from isnad.pipeline.naming import bare
from isnad.pipeline.query import Asked
from isnad.pipeline.reading import Reading
from isnad.pipeline.victims import DEAD, naming
from isnad.reconcile.names import Likeness, same_person
from isnad.text.working import fold, report_copy

_WORD = re.compile("[ء-ي]+")
_FEWEST_PARTS = 2

Judged = Sequence[tuple[Claim, Reason | None]]
"""The claims of a document with the reason why each is not about what is asked, as by `Asked.judge`."""
Words = tuple[str, ...]


def naming_of_all(question: Asked, place: str | None, judged: Sequence[tuple[Reading, Judged]]) -> list[Claim]:
    """Those of each document by itself, and those that another document shows to be about the same dead.

    Such a list, of the day that is asked about, names somebody whom one of those names; or somebody of whom a document
    speaks that tells of the asked dead, and whom it does not say to have died elsewhere. A list of more people than are
    told to have died there, most of whom nobody else names, is the roll of a town or of a battle.
    """
    sure = [claim for reading, claims in judged for claim in naming(question, place, reading, claims)]
    known = {claim.id for claim in sure}
    every = (claim for _, claims in judged for claim, _ in claims)
    left = [c for c in every if c.id not in known and _dead(c) and question.another_day(c) is None]
    if not left:
        return sure
    people = tuple(dict.fromkeys(name for claim in sure for name in _dead(claim)))
    told = [_Telling(reading) for reading, claims in judged if any(r is None and c.event in DEAD for c, r in claims)]
    most = max((count for _, claims in judged for c, r in claims if r is None for count in _counted(c)), default=0)
    if most:
        left = [c for c in left if len(_dead(c)) <= most or 2 * _shared(c, people) >= len(_dead(c))]
    return [*sure, *(claim for claim in left if _shared(claim, people) or any(t.speaks_of(claim) for t in told))]


def _dead(claim: Claim) -> tuple[str, ...]:
    return () if claim.victims is None or claim.event not in DEAD else claim.victims.names


def _shared(claim: Claim, people: Sequence[str]) -> int:
    """How many of those whom a claim names dead are among the people."""
    return sum(any(same_person(name, p).likeness is Likeness.SAME for p in people) for name in _dead(claim))


def _counted(claim: Claim) -> tuple[int, ...]:
    """The numbers of dead that a claim gives."""
    count = claim.count if claim.event in DEAD else None
    return () if count is None else tuple(end for end in (count.low, count.high) if end is not None)


class _Telling:
    """A document that tells of the asked dead: its words, and the names that its claims give."""

    def __init__(self, reading: Reading) -> None:
        self.document = reading.document.name
        self.words = _bare_words(report_copy(reading.document.report).text)
        self.named = {_words(n) for c in reading.claims if c.victims is not None for n in c.victims.names}

    def speaks_of(self, claim: Claim) -> bool:
        names = [_words(name) for name in _dead(claim)] if claim.document != self.document else []
        return any(len(n) >= _FEWEST_PARTS and n not in self.named and self._prints(n) for n in names)

    def _prints(self, name: Words) -> bool:
        starts = (at for at, word in enumerate(self.words) if word == name[0])
        return any(self.words[at : at + len(name)] == name for at in starts)


def _words(text: str) -> Words:
    return _bare_words(fold(text))


def _bare_words(folded: str) -> Words:
    return tuple(map(bare, _WORD.findall(folded)))

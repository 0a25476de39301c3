"""Who is said to have done one thing, and what a rule may make of it: whose name it was that day, whose it was not."""

from datetime import date

import msgspec

from isnad.knowledge.registers import party_on
from isnad.model.claim import Doer
from isnad.model.terms import Basis


class Done(msgspec.Struct, frozen=True, gc=False):
    """The doers of one draft and the working offsets of the first one's name.

    Attributes:
        unknown: the text names somebody who is no known party, so that nothing may be inferred.
        sides: they fought each other, and nobody says which of them did what.
        partners: some of them are named as taking part or lending support.
        passing: ids of those whose name passes to another party from some day on.
    """

    doers: tuple[Doer, ...]
    start: int | None
    end: int | None
    rule: str
    unknown: bool = False
    sides: bool = False
    partners: bool = False
    passing: tuple[str, ...] = ()


NOBODY = Done((), None, None, "doer.none")
SOMEBODY = Done((), None, None, "doer.none", unknown=True)


def on_day(done: Done, day: date | None) -> Done:
    """The doers that bore their names on a day; unchanged where the day is not known."""
    if day is None or not done.passing:
        return done
    doers = tuple(Doer(party_on(d.id, day) if d.id in done.passing else d.id, d.basis) for d in done.doers)
    return msgspec.structs.replace(done, doers=doers)


def inferred(done: Done, rule: str) -> Done:
    """The same doers, where only a rule ties them to this claim."""
    doers = tuple(Doer(d.id, Basis.INFERRED) for d in done.doers)
    return msgspec.structs.replace(done, doers=doers, start=None, end=None, rule=rule)


def without(done: Done, side: str | None) -> Done:
    """The doers but for the side whose own people were hit: in a clash the other side did it."""
    if side is None or all(doer.id != side for doer in done.doers):
        return done
    others = tuple(doer for doer in done.doers if doer.id != side)
    return msgspec.structs.replace(done, doers=others) if others else NOBODY

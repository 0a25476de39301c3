"""Profiles: named, versioned readings of vague words, and whom a figure counts."""

from functools import cache
from importlib.resources import files

import msgspec

from isnad.errors import IsnadError
from isnad.knowledge.inflect import forms_of
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import VagueMeaning
from isnad.knowledge.source import parse
from isnad.model.bounds import Bounds
from isnad.model.count import Count
from isnad.model.terms import Exactness
from isnad.text.working import fold


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of `data/profiles`. A reading of None gives no bound."""

    id: str
    version: int
    title: str
    source: str
    unit: str
    note: str
    unknown_is_civilian: bool
    bodies_are_killed: bool
    readings: dict[str, tuple[int, int] | None]

    @property
    def name(self) -> str:
        """What a figure states: which profile, in which version."""
        return f"{self.id}-{self.version}"

    def bounds(self, count: Count) -> tuple[Bounds, str] | None:
        """The numbers a stated count supports, and the profile's rule; None where it supports none.

        "More than 40" supports 40 and, by itself, nothing beyond: an open end is a bound for others to raise.
        """
        if count.low is not None and count.high is not None:
            return Bounds(count.low, count.high), str(count.exactness)
        if count.low is not None:
            return Bounds(count.low, count.low), str(count.exactness)
        if count.high is not None:
            return Bounds(0, count.high), str(count.exactness)
        key = reading_key(count)
        found = self.readings.get(key)
        return None if found is None else (Bounds(*found), key)


def reading_key(count: Count) -> str:
    """Which reading of a profile a vague count's word asks for; a word of no entry is a bare plural.

    Of several words the last tells how many ("tens of thousands" are thousands), unless they are one entry.
    """
    if count.exactness is not Exactness.VAGUE or count.word is None:
        raise ValueError(f"not vague: {count}")
    known = _readings()
    words = fold(count.word).split()
    for asked in (" ".join(words), *reversed(words)):
        found = known.get(asked) or known.get(asked.removeprefix("ال"))
        if found is not None:
            return found
    return "bare_plural"


@cache
def _readings() -> dict[str, str]:
    return {
        fold(form.text): entry.meaning.reading
        for entry in lexicon().entries.values()
        if isinstance(entry.meaning, VagueMeaning)
        for form in forms_of(entry.forms)
    }


@cache
def profile(name: str) -> Profile:
    """The profile of that id.

    Raises:
        IsnadError: `knowledge.no_such_profile`.
    """
    folder = files("isnad.knowledge").joinpath("data", "profiles")
    known = {file.name.removesuffix(".yaml"): file for file in folder.iterdir() if file.name.endswith(".yaml")}
    if name not in known:
        names = ", ".join(sorted(known))
        raise IsnadError("knowledge.no_such_profile", f"there is no profile {name!r}.", f"Known are: {names}.")
    return parse(known[name].name, known[name].read_bytes(), Profile)

"""Profiles: named, versioned readings of vague words, and whom a figure counts."""

import os
from collections.abc import Collection, Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Literal, get_args

import msgspec

from isnad.errors import IsnadError
from isnad.knowledge.inflect import forms_of
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import VagueMeaning
from isnad.knowledge.source import load_parties, parse, table
from isnad.knowledge.wordlists import written_words
from isnad.model.bounds import Bounds
from isnad.model.count import Count
from isnad.model.terms import Exactness
from isnad.text.working import fold

FOLDERS = "ISNAD_PROFILES"
"""The environment variable that names folders of further profiles, parted as paths are."""
ReadingKey = Literal[
    "few", "some", "several", "bare_plural", "others", "many", "large", "dozens", "hundreds", "thousands", "most", "all"
]
_PRONOUNS = ("هم", "هن", "ها", "هما")


class PartyRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a recorder lists one party that reports name. It reads claims and never changes one.

    Attributes:
        id: named wherever the rule decided.
        note: why the recorder is held to do so, and how sure that is.
        party: id of the party that the reports name.
        does: "yields": it is not listed where a party that is none of `beside` is; "adds": those of `beside` are listed
            with it, as inferred, where no further party is.
        beside: ids of parties.
        kinds: strike types for which it holds; where the reports state others only, it does not. Empty for all.
        active: whether the rule is used.
    """

    id: str
    note: str
    party: str
    does: Literal["yields", "adds"]
    beside: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    active: bool = True

    def holds_for(self, stated: Collection[str]) -> bool:
        """Whether it is used where the reports state these strike types, or none."""
        return self.active and (not self.kinds or not stated or not set(self.kinds).isdisjoint(stated))


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One profile file. A reading of None gives no bound.

    Attributes:
        majority: what "most of them" makes of a stated total: half of it to all of it, or no bound.
        names: whether the distinct names that reports print hold a minimum.
        women_by_name: whether a given name that only women bear counts as a woman's where no report tells of children.
        possible_fighters: whether people who may have been fighters hold the maximum only, or count like others.
        household: how many people a household of unstated size has at least; None for no bound.
        note_ar: the note in Arabic; empty where there is none.
        parties: how certain parties are listed as belligerents, in the order in which the rules are used.
        unstated_shelling: the strike type of an incident whose reports tell of shelling and nowhere say with what; None
            for none.
    """

    id: str
    version: int
    title: str
    source: str
    unit: str
    note: str
    unknown_is_civilian: bool
    bodies_are_killed: bool
    readings: dict[ReadingKey, tuple[int, int] | None]
    majority: Literal["half_to_all", "none"] = "none"
    names: Literal["minimum", "none"] = "none"
    women_by_name: bool = False
    possible_fighters: Literal["maximum", "counted"] = "counted"
    household: int | None = None
    parties: tuple[PartyRule, ...] = ()
    note_ar: str = ""
    unstated_shelling: str | None = None

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

    def bounds_of_most(self, total: Count) -> tuple[Bounds, str] | None:
        """The numbers that "most of them" supports of a stated total, and the rule."""
        if self.majority == "none" or total.low is None or total.high is None:
            return None
        return Bounds((total.low + 1) // 2, total.high), "most.half_to_all"

    def bounds_of_households(self, count: Count) -> tuple[Bounds, str] | None:
        """The people that a stated number of households has at least, and the rule."""
        households = 1 if is_whole_household(count) else count.low
        if self.household is None or households is None:
            return None
        people = households * self.household
        return Bounds(people, people), "household"


def is_whole_household(count: Count) -> bool:
    """Whether a vague count is "a whole family", of a size that nobody tells."""
    words = fold(count.word or "").split()
    return count.exactness is Exactness.VAGUE and bool(words) and words[-1] in _whole()


@cache
def _whole() -> frozenset[str]:
    return frozenset(map(fold, written_words("tolls", "whole")))


def reading_key(count: Count) -> ReadingKey:
    """Which reading of a profile a vague count's word asks for; a word of no entry is a bare plural.

    Of several words the last tells how many ("tens of thousands" are thousands), unless they are one entry.
    """
    if count.exactness is not Exactness.VAGUE or count.word is None:
        raise ValueError(f"not vague: {count}")
    known = _readings()
    words = fold(count.word).split()
    for asked in (" ".join(words), *reversed(words)):
        bare = next((asked.removesuffix(end) for end in _PRONOUNS if asked.endswith(end)), asked)
        found = known.get(asked) or known.get(asked.removeprefix("ال")) or known.get(bare)
        if found is not None:
            return found
    return "bare_plural"


@cache
def _readings() -> dict[str, ReadingKey]:
    return {
        fold(form.text): entry.meaning.reading
        for entry in lexicon().entries.values()
        if isinstance(entry.meaning, VagueMeaning)
        for form in forms_of(entry.forms)
    }


_ADDED: dict[str, Profile] = {}
"""Profiles read from a user's file, by id: what is asked for by file is asked for again by id."""
_MARKS: dict[str, str] = {}
"""What tells a user's profile from another of its id and version: the beginning of the SHA-256 of its file."""


def profile(name: str) -> Profile:
    """The profile of that id, or in that file: shipped, or in a folder that `ISNAD_PROFILES` names.

    Raises:
        IsnadError: `knowledge.no_such_profile`, `knowledge.profile_taken`, `knowledge.profile_readings`, or
            `knowledge.invalid` where a file is no profile.
    """
    if name in _ADDED:
        return _ADDED[name]
    shipped = _shipped()
    if name in shipped:
        return _read(name)
    for file in _users(name):
        found = _checked(file.name, parse(file.name, _bytes(file), Profile))
        if found.id in shipped:
            hint = "Give the profile an id of its own."
            raise IsnadError("knowledge.profile_taken", f"{file.name}: the id {found.id!r} is shipped already.", hint)
        if found.id == name or file == Path(name):
            _ADDED[found.id] = found
            _MARKS[found.id] = sha256(_bytes(file)).hexdigest()[:16]
            return found
    names = ", ".join(sorted(shipped))
    hint = f"Known are: {names}. A file of your own is named with its path."
    raise IsnadError("knowledge.no_such_profile", f"there is no profile {name!r}.", hint)


def mark(found: Profile) -> str:
    """What a result states of the profile that it depends on: name and version, of a user's file its hash too."""
    return f"{found.name}@{_MARKS[found.id]}" if found.id in _MARKS else found.name


@cache
def _shipped() -> frozenset[str]:
    folder = files("isnad.knowledge").joinpath("data", "profiles")
    return frozenset(f.name.removesuffix(".yaml") for f in folder.iterdir() if f.name.endswith(".yaml"))


@cache
def _read(name: str) -> Profile:
    file = files("isnad.knowledge").joinpath("data", "profiles", f"{name}.yaml")
    return _checked(file.name, table(file, Profile))


def _users(name: str) -> Iterator[Path]:
    """The files in which a profile that is not shipped may stand: the one named, else all of the user's folders."""
    if name.endswith((".yaml", ".yml")):
        yield Path(name)
        return
    for folder in filter(None, os.environ.get(FOLDERS, "").split(os.pathsep)):
        yield from sorted(Path(folder).glob("*.yaml"))


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        hint = f"It cannot be read: {error.strerror}. Shipped are: {', '.join(sorted(_shipped()))}."
        raise IsnadError("knowledge.no_such_profile", f"there is no profile {str(file)!r}.", hint) from error


def _checked(name: str, found: Profile) -> Profile:
    missing = [key for key in get_args(ReadingKey) if key not in found.readings]
    if missing:
        hint = "Give each a range such as [2, 10], or null where it gives no bound."
        message = f"{name}: `readings` does not say how to read {', '.join(missing)}."
        raise IsnadError("knowledge.profile_readings", message, hint)
    wrong = [key for key, ends in found.readings.items() if ends is not None and not 0 <= ends[0] <= ends[1]]
    if wrong:
        message = f"{name}: the range of `{wrong[0]}` in `readings` does not begin at 0 or more and end no lower."
        raise IsnadError("knowledge.profile_readings", message, "Write the lower end first.")
    known = {party.id for party in load_parties().parties}
    unknown = [party for rule in found.parties for party in (rule.party, *rule.beside) if party not in known]
    if unknown:
        message = f"{name}: `parties` names {unknown[0]!r}, which is no party of the register."
        raise IsnadError("knowledge.profile_parties", message, "Parties are named by their ids in parties.yaml.")
    return found

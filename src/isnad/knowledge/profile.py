"""What a profile file says: how vague words are read, whom a figure counts, and in what unit a recorder counts."""

from collections.abc import Collection
from functools import cache
from typing import Literal

import msgspec

from isnad.knowledge.inflect import forms_of
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import VagueMeaning
from isnad.knowledge.wordlists import written_words
from isnad.model.bounds import Bounds
from isnad.model.count import Count
from isnad.model.terms import Exactness
from isnad.text.working import fold

ReadingKey = Literal[
    "few", "some", "several", "bare_plural", "others", "many", "large", "dozens", "hundreds", "thousands", "most", "all"
]
Unit = Literal["civilians", "people", "place_day", "sides"]
"""What a recorder counts: civilians, people, people by day and place, or people by the side that lost them."""
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


class Scale(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Readings of which a recorder takes the lower number in a small event and the higher in a large one.

    Attributes:
        readings: those that it is so for.
        injured: an event is large where every report that counts the injured tells of this many or more.
    """

    readings: tuple[ReadingKey, ...]
    injured: int


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One profile file. A reading of None gives no bound.

    Attributes:
        unit: what the recorder counts; a record of its format is of that.
        whom: whose deaths and injuries a figure counts: those of civilians, or of everybody, fighters among them. Of
            everybody, counts of people who cannot be the same, as civilians and fighters, are added.
        majority: what "most of them" makes of a stated total: half of it to all of it, or no bound.
        names: whether the distinct names that reports print hold a minimum; `counted`: they are as many dead as their
            report names, where it gives no number, and hold nothing beside other reports.
        women_by_name: whether a given name that only women bear counts as a woman's where no report tells of children.
        possible_fighters: whether people who may have been fighters hold the maximum only, or count like others.
        household: how many people a household of unstated size has at least; None for no bound.
        note_ar: the note in Arabic; empty where there is none.
        point: whether a recorder states one number, the lowest that is reported, or a range.
        scale: which readings follow the scale of the event; None where none does.
        parties: how certain parties are listed as belligerents, in the order in which the rules are used.
        unstated_shelling: the strike type of an incident whose reports tell of shelling and nowhere say with what; None
            for none.
    """

    id: str
    version: int
    title: str
    source: str
    unit: Unit
    note: str
    unknown_is_civilian: bool
    bodies_are_killed: bool
    readings: dict[ReadingKey, tuple[int, int] | None]
    majority: Literal["half_to_all", "none"] = "none"
    names: Literal["minimum", "counted", "none"] = "none"
    women_by_name: bool = False
    possible_fighters: Literal["maximum", "counted"] = "counted"
    household: int | None = None
    whom: Literal["civilians", "everybody"] = "civilians"
    point: Literal["lowest", "none"] = "none"
    scale: Scale | None = None
    parties: tuple[PartyRule, ...] = ()
    note_ar: str = ""
    unstated_shelling: str | None = None

    @property
    def name(self) -> str:
        """What a figure states: which profile, in which version."""
        return f"{self.id}-{self.version}"

    def at_scale(self, *, large: bool) -> "Profile":
        """The profile for an event of that scale: the readings that follow it are one number."""
        if self.scale is None:
            return self
        ends = {key: self.readings[key] for key in self.scale.readings}
        taken = {key: None if end is None else (end[large], end[large]) for key, end in ends.items()}
        return msgspec.structs.replace(self, readings={**self.readings, **taken}, scale=None)

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

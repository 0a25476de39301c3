"""The tables of recorders' codes beside the formats' words: kinds of event, actors, countries."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

from isnad.knowledge.source import table
from isnad.model.value import Value


class Kind(Value, frozen=True):
    """An event type of ACLED's with its sub-event type."""

    event: str
    sub: str


class EventTable(Value, frozen=True):
    """`acled_events.yaml`.

    Attributes:
        hierarchy: every event type with its sub-event types, that which counts before others first.
        disorder: the disorder type of each event type that Isnad can tell.
        methods: of ways of harming people, by their ids.
        weapons: of weapons that have a code whatever they were fired with.
        events: of what a claim says happened, where no method is told.
        catch_all: for what none of these tells.
        unsure: ids of methods and events of which another code may be meant; each use is reported.
    """

    purpose: str
    hierarchy: Mapping[str, tuple[str, ...]]
    disorder: Mapping[str, str]
    methods: Mapping[str, Kind]
    weapons: Mapping[str, Kind]
    events: Mapping[str, Kind]
    catch_all: Kind
    unsure: tuple[str, ...]


class Actor(Value, frozen=True):
    """A party of the register in recorders' terms.

    Attributes:
        kind: whether it acts for a state.
        home: the country, by ISO 3166, where forces of its government are at home; None for those of none or several.
        inter: ACLED's type of actor where it does not follow from the home; None where it is not known to us.
    """

    kind: Literal["state", "non_state"]
    home: str | None = None
    inter: str | None = None


class ActorTable(Value, frozen=True):
    """`actors.yaml`.

    Attributes:
        inters: ACLED's types of actors, in the order of their codes.
        parties: by their ids.
    """

    purpose: str
    inters: tuple[str, ...]
    parties: Mapping[str, Actor]


class CountryNames(Value, frozen=True):
    """What recorders call a country.

    Attributes:
        iso: its number in ISO 3166.
        acled: ACLED's name of it.
        region: ACLED's region.
        ucdp_region: UCDP's; None where it is not known to us.
    """

    iso: int
    acled: str
    region: str
    ucdp_region: str | None = None


class CountryTable(Value, frozen=True):
    """`countries.yaml`, by ISO 3166."""

    purpose: str
    countries: Mapping[str, CountryNames]


@cache
def event_table() -> EventTable:
    """ACLED's kinds of event."""
    return table(files("isnad.export").joinpath("assets", "acled_events.yaml"), EventTable)


@cache
def actor_table() -> ActorTable:
    """Parties in recorders' terms."""
    return table(files("isnad.export").joinpath("assets", "actors.yaml"), ActorTable)


@cache
def country_table() -> CountryTable:
    """Countries in recorders' terms."""
    return table(files("isnad.export").joinpath("assets", "countries.yaml"), CountryTable)


@cache
def note_table() -> Mapping[str, str]:
    """The sentences of ACLED's notes."""
    return table(files("isnad.export").joinpath("assets", "acled_notes.yaml"), dict[str, str])

"""Who is who: parties and outlets, looked up by id or name."""

import re
from datetime import date
from functools import cache, lru_cache

from isnad.knowledge.affiliation import held_on
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import GrammarMeaning, HappeningMeaning, OutletMeaning, WeaponMeaning
from isnad.knowledge.schema import Party
from isnad.knowledge.source import load_parties, written
from isnad.text.working import fold

_YEARS = re.compile(r"\((\d{4})-(\d{4}|)\)")


@cache
def parties() -> dict[str, Party]:
    """The register of parties by id."""
    return {party.id: party for party in load_parties().parties}


def party_name(id: str, language: str) -> str:  # noqa: A002 - the model's word for it
    """The neutral name of a party in "ar" or "en"; its id where the register does not know it."""
    party = parties().get(id)
    if party is None:
        return id
    return party.name_ar if language == "ar" else party.name_en


def party_on(party_id: str, day: date) -> str:
    """The party that bore on `day` the names by which texts call `party_id`, following successions either way.

    The id itself where the register does not know it, or knows no other party of that day.
    """
    found = party_id
    passed = {found}
    while (following := _beside(found, day)) is not None and following not in passed:
        passed.add(following)
        found = following
    return found


def _beside(party_id: str, day: date) -> str | None:
    """The next party of the succession towards `day`, None where this one's days hold it."""
    party = parties().get(party_id)
    if party is None:
        return None
    if party.valid_to is not None and day >= party.valid_to:
        return party.succeeded_by
    if party.valid_from is not None and day < party.valid_from:
        return next((p.id for p in parties().values() if p.succeeded_by == party_id), None)
    return None


def side_of(party: str, day: date | None) -> str:
    """The party that this one is part of on a day, up to the whole; its own id where it is part of none."""
    register = parties()
    passed = {party}
    while party in register and (whole := held_on(register[party].part_of, day)) is not None:
        if whole.party in passed:
            break
        party = whole.party
        passed.add(party)
    return party


def acled_labels(party_id: str, day: date) -> tuple[str, ...]:
    """ACLED's labels of a party for an event of `day`: of those that carry years the latest begun, else all there are.

    Empty where the register has none for that year; several where ACLED parts the party by country.
    """
    party = parties().get(party_id)
    dated: list[tuple[int, str]] = []
    undated: list[str] = []
    for label in () if party is None else party.acled:
        years = _YEARS.search(label)
        if years is None:
            undated.append(label)
        elif int(years[1]) <= day.year and (years[2] == "" or day.year <= int(years[2])):
            dated.append((int(years[1]), label))
    return (max(dated)[1],) if dated else tuple(undated)


@cache
def strike_types() -> dict[str, str]:
    """Method to Airwars' label of the strike type; a method that says none of them is left out."""
    found: dict[str, str] = {}
    for entry in lexicon().entries.values():
        meaning = entry.meaning
        known = isinstance(meaning, WeaponMeaning | HappeningMeaning) and meaning.method is not None
        if known and isinstance(meaning, WeaponMeaning | HappeningMeaning) and meaning.strike_type is not None:
            found.setdefault(str(meaning.method), meaning.strike_type)
    return found


@cache
def particles() -> frozenset[str]:
    """Function words, folded: none of them is part of a name."""
    return frozenset(
        fold(word)
        for entry in lexicon().entries.values()
        if isinstance(entry.meaning, GrammarMeaning) and entry.meaning.what == "particle"
        for word in written(entry.forms)
    )


@cache
def _outlets() -> dict[str, OutletMeaning]:
    found: dict[str, OutletMeaning] = {}
    for entry in lexicon().entries.values():
        meaning = entry.meaning
        if isinstance(meaning, OutletMeaning):
            latin = () if meaning.latin is None else (meaning.latin,)
            for name in (meaning.name, *latin, *written(entry.forms), *meaning.domains, *meaning.aliases):
                found.setdefault(_key(name), meaning)
    return found


@lru_cache(maxsize=4096)
def outlet_named(name: str) -> OutletMeaning | None:
    """The outlet known by this name, alias, account or host; unknown outlets are fine and give None.

    Letter case, a leading "@" and "www." make no difference, and a host stands for its subdomains.
    """
    key = _key(name)
    known = _outlets()
    while key not in known and key.count(".") > 1 and " " not in key:
        key = key.partition(".")[2]
    return known.get(key)


def _key(name: str) -> str:
    return " ".join(fold(name).casefold().split()).lstrip("'@").removeprefix("www.")

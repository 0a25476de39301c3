"""The pages of registers: parties, weapons, parts of the day, kinds of places that were hit."""

from isnad.knowledge.dayparts import dayparts
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import WeaponMeaning
from isnad.knowledge.registers import parties
from isnad.knowledge.schema import Party
from isnad.knowledge.targets import target_kinds
from isnad.present.language import Language
from isnad.present.names import term
from make_reference.page import Page, code, document, introduction, plain, table


def registers() -> Page:
    """Who and what is known by an id, with the labels that exports use."""
    blocks = [
        introduction("registers"),
        "## Parties",
        table(
            ["id", "English", "Arabic", "holds", "Airwars", "ACLED", "UCDP"], [_party(p) for p in parties().values()]
        ),
        "## Weapons",
        table(["id", "English", "Arabic", "strike type", "as in"], _weapons()),
        "## Parts of the day",
        table(["code", "English", "Arabic", "hours of a clock"], _dayparts()),
        "## Civilian places that can be hit",
        table(
            ["id", "English", "Arabic", "export code"],
            [(code(id_), plain(kind.en), kind.ar, plain(kind.label)) for id_, kind in target_kinds().items()],
        ),
    ]
    return Page("reference/registers.md", "Parties, weapons, places hit", document("Registers", *blocks))


def _party(party: Party) -> tuple[str, ...]:
    days = [
        f"from {party.valid_from}" if party.valid_from else "",
        f"before {party.valid_to}" if party.valid_to else "",
    ]
    holds = ", ".join(filter(None, days))
    labels = (party.airwars or "", "; ".join(party.acled), party.ucdp or "")
    return (code(party.id), plain(party.name_en), party.name_ar, holds, *map(plain, labels))


def _weapons() -> list[tuple[str, ...]]:
    rows: dict[str, tuple[str, ...]] = {}
    for entry in lexicon().entries.values():
        meaning = entry.meaning
        if isinstance(meaning, WeaponMeaning):
            names = (term(meaning.weapon, Language.EN), term(meaning.weapon, Language.AR))
            row = (code(meaning.weapon), *names, meaning.strike_type or "", "، ".join(entry.examples))
            rows.setdefault(meaning.weapon, row)
    return list(rows.values())


def _dayparts() -> list[tuple[str, ...]]:
    return [
        (
            code(part.id),
            part.en,
            part.ar,
            "" if part.hours is None else f"{part.hours[0]:02}:00 to {part.hours[1]:02}:00",
        )
        for part in dayparts().values()
    ]

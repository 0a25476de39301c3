"""The shape of the YAML files: what an entry must and may say. Fields that are not declared are refused by name."""

from datetime import date
from typing import Literal

import msgspec

from isnad.knowledge.affiliation import Affiliation
from isnad.knowledge.meaning import Meaning


class Noun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`plural` lists broken plurals, or the endings "ون" and "ات" for sound ones.

    `kin`: the dual takes attached pronouns too (طفليه, his two children). Only where people speak so: of any other noun
    that would be spelt like its adjective (شخصية).
    """

    singular: str | None = None
    gender: Literal["m", "f"] = "m"
    feminine: str | None = None
    plural: tuple[str, ...] = ()
    dual: bool = True
    kin: bool = False


class Verb(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Third person masculine singular of each stem; equal active and passive spellings are told as either.

    Attributes:
        jussive: what stands behind لم where the shape does not give it: hollow verbs shorten (يصيب, لم يصب).
        objects: whether it takes an attached pronoun as its object; an intransitive verb does not.
    """

    past: str | None = None
    present: str | None = None
    passive_past: str | None = None
    passive_present: str | None = None
    feminine_past: str | None = None
    masdar: tuple[str, ...] = ()
    jussive: tuple[str, ...] = ()
    objects: bool = True


class FormSpec(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Any of: invariable words, a noun, a verb, phrases whose parts may be inflected."""

    word: tuple[str, ...] | None = None
    noun: Noun | None = None
    verb: Verb | None = None
    phrase: tuple[tuple["str | FormSpec", ...], ...] | None = None


Phrase = tuple["str | FormSpec", ...]


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing known: its forms, its meaning, why it is so, and text that proves it.

    `examples` must each give a hit of this entry, `counter` must give none; both are executed by the tests.

    Attributes:
        without: spellings that inflection gives and that are mostly another word: a form, or a form with a preposition
            or conjunction written on to it. They are no hits of this entry; `note` says what they are.
    """

    id: str
    forms: FormSpec
    meaning: Meaning
    note: str | None = None
    without: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counter: tuple[str, ...] = ()


class EntryFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One YAML file. `purpose` is for its reader."""

    purpose: str
    entries: tuple[Entry, ...]


class Party(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A party of the register; labels are export codes, never ids.

    Attributes:
        airwars, acled, ucdp: its labels there; ACLED's are several where they change with governments or by country.
        part_of: the parties whose camp it belongs to, one at a time.
        valid_from: the first day on which its names mean it; None where no other party bore them before.
        valid_to: the first day on which they no longer do, as ends are exclusive everywhere.
        succeeded_by: id of the party that bears its names from then on.
    """

    id: str
    name_ar: str
    name_en: str
    airwars: str | None = None
    acled: tuple[str, ...] = ()
    ucdp: str | None = None
    part_of: tuple[Affiliation, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    succeeded_by: str | None = None
    note: str | None = None


class PartyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The register of parties."""

    purpose: str
    parties: tuple[Party, ...]

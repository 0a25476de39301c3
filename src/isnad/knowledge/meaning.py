"""What an entry may mean: one type a kind, each with just the fields that its kind has."""

from enum import StrEnum
from typing import Literal

import msgspec

from isnad.knowledge.affiliation import Affiliation
from isnad.knowledge.scene_meaning import TargetMeaning
from isnad.model.terms import Event, Exactness, Group, LinkKind, Modality, Precision, Stance, VictimStatus


class _Meaning(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind"):
    pass


class Part(StrEnum):
    """A sex or age that a noun states of the people it names."""

    MEN = "men"
    WOMEN = "women"
    CHILDREN = "children"
    INFANTS = "infants"
    ELDERLY = "elderly"


class PeopleMeaning(_Meaning, frozen=True, tag="people"):
    """A noun for people who can be counted."""

    group: Group
    status: VictimStatus = VictimStatus.UNKNOWN
    part: Part | None = None
    role: str | None = None
    leader: bool = False
    relation: bool = False
    collective: bool = False
    household: bool = False


class ThingMeaning(_Meaning, frozen=True, tag="thing"):
    """A noun whose count is of no victims."""

    what: Literal[
        "munition", "vehicle", "building", "tent", "time", "money", "distance", "area", "position", "site", "other"
    ]


class Slot(StrEnum):
    """Where those whom an event befalls stand: they do it, it is done to them, or the noun names them."""

    SUBJECT = "subject"
    OBJECT = "object"
    SELF = "self"


class OutcomeMeaning(_Meaning, frozen=True, tag="outcome"):
    """A word for something that befalls people.

    Attributes:
        weak: an everyday word that tells of harm only where a count or a noun for people follows at once.
        not_before: words that, standing behind it, make it another word ("قضى على").
        needs: a word that must stand in the same sentence ("أنفسهم").
    """

    event: Event
    slot: Slot
    group: Group | None = None
    weak: bool = False
    not_before: tuple[str, ...] = ()
    needs: str | None = None


class HappeningMeaning(_Meaning, frozen=True, tag="happening"):
    """A word for something that happens, without victims of its own.

    `armed`: of everyday use, it tells of it only where a party to the conflict does it, at a place that it names.
    """

    event: Event
    method: str | None = None
    strike_type: str | None = None
    countable: bool = False
    weak: bool = False
    armed: bool = False


class NumberMeaning(_Meaning, frozen=True, tag="number"):
    """A number word: its value, and whether it multiplies what stands before it."""

    value: int
    scale: bool = False


class VagueMeaning(_Meaning, frozen=True, tag="vague"):
    """A word for an amount that nobody may turn into a number without a profile; `reading` is the profiles' key."""

    reading: Literal[
        "few", "some", "several", "many", "large", "dozens", "hundreds", "thousands", "others", "most", "all"
    ]
    genitive: bool = True


class BoundMeaning(_Meaning, frozen=True, tag="bound"):
    """Words that open or blur a number. `after` ones follow it ("على الأقل")."""

    exactness: Exactness
    after: bool = False


class SpeechMeaning(_Meaning, frozen=True, tag="speech"):
    """A verb of saying. `resumes`: goes on with the last speaker unless one is named."""

    stance: Stance = Stance.NEUTRAL
    modality: Modality | None = None
    resumes: bool = False
    needs_that: bool = False


class CitingMeaning(_Meaning, frozen=True, tag="citing"):
    """A word that leads to a source without a verb ("بحسب"). `by`: the source handed it to the teller before."""

    stance: Stance = Stance.NEUTRAL


class SourceMeaning(_Meaning, frozen=True, tag="source"):
    """A noun for one who tells: alone it is anonymous, before a name it is that name's title."""

    link: LinkKind
    titled: bool = True


class OutletMeaning(_Meaning, frozen=True, tag="outlet"):
    """A medium or organisation that reports, by name.

    Attributes:
        aliases: further spellings in any script, and names of its accounts without "@".
        country, since: ISO code of where it sits; the year it began to come out, where public: no report is older.
        affiliations: whose own voice it is, only where that is public and stated; several where it changed hands.
        sides_with_none: why it is known to stand on no side, which is not the same as not known to stand on one.
    """

    name: str
    link: LinkKind
    latin: str | None = None
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    country: str | None = None
    since: int | None = None
    affiliations: tuple[Affiliation, ...] = ()
    sides_with_none: str | None = None


class PartyMeaning(_Meaning, frozen=True, tag="party"):
    """A party to a conflict, by its id in the register.

    `antecedent`: a short form ("the organisation") that stands for it only where it was named in full before.
    `loaded`: the outlet's judgement is part of the name. `adjective`: a word like "Turkish", which names it only beside
    a word for a weapon, a force or a strike. `passes_on`: its successor bears this name, unlike "the regime".
    """

    party: str
    antecedent: bool = False
    loaded: bool = False
    adjective: bool = False
    passes_on: bool = False


class PlaceNounMeaning(_Meaning, frozen=True, tag="place_noun"):
    """A noun that introduces a place name. `area`: what it names is around a place, not the place."""

    precision: Precision
    area: bool = False


class CalendarMeaning(_Meaning, frozen=True, tag="calendar"):
    """A word of time.

    `value`: month 1-12, also of the Hijri year for `hijri`; weekday 0-6 from Monday; days from today for `relative`,
    from the day told before for `told`; for `ago` how many stretches of `length` days, below 0; third of a month or
    year for `part`; for `stretch` how many of `length` hours the form itself says, 0 for a plural; for a `feast`
    month times 100 and day of its first of `length` days, in the Hijri year for a `hijri_feast`.
    """

    what: Literal["month", "weekday", "relative", "daypart", "day_word", "last", "hours", "ago", "hijri", "told",
                  "recent", "part", "stretch", "feast", "hijri_feast"]  # fmt: skip
    value: int = 0
    length: int = 0


class WeaponMeaning(_Meaning, frozen=True, tag="weapon"):
    """A weapon or its carrier, with the strike type that its use makes."""

    weapon: str
    strike_type: str | None = None
    method: str | None = None


class GrammarMeaning(_Meaning, frozen=True, tag="grammar"):
    """A word that only tells how others hang together."""

    what: Literal[
        "among", "negation", "except", "besides", "by", "cause", "that", "likely", "background", "between", "range",
        "restriction", "result", "majority", "pretext", "honorific", "composed", "nobody", "own_words", "particle",
        "belongs"
    ]  # fmt: skip


class MoodMeaning(_Meaning, frozen=True, tag="mood"):
    """A word under which an event is not told as having happened.

    Attributes:
        reach: what it governs, as `moods.yaml` explains.
        by: words one of which must lead on to the event, or single letters that a word before or of it must carry.
    """

    mood: Modality
    reach: Literal["complement", "clause", "next", "present", "condition", "behind", "predicate", "own"]
    by: tuple[str, ...] = ()


class FramingMeaning(_Meaning, frozen=True, tag="framing"):
    """A word by which an outlet judges what it reports.

    Attributes:
        neutral_ar: words that say the same without the judgement; None where the sentence says the same without it.
        beside: entries of the lexicon that say the same without the judgement, by which their use is counted.
    """

    how: Literal["honour", "blame", "soften"]
    neutral_ar: str | None
    neutral_en: str | None
    beside: tuple[str, ...] = ()


Meaning = (
    PeopleMeaning
    | ThingMeaning
    | OutcomeMeaning
    | HappeningMeaning
    | NumberMeaning
    | VagueMeaning
    | BoundMeaning
    | SpeechMeaning
    | CitingMeaning
    | SourceMeaning
    | OutletMeaning
    | PartyMeaning
    | PlaceNounMeaning
    | CalendarMeaning
    | WeaponMeaning
    | GrammarMeaning
    | MoodMeaning
    | FramingMeaning
    | TargetMeaning
)

"""The closed sets of codes that values use; their spelling is a contract with every reader of Isnad's output."""

from enum import StrEnum


class Exactness(StrEnum):
    """How a text states a count: "more than 40" is low 40, high open, `more_than`."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    BETWEEN = "between"
    VAGUE = "vague"


class Grain(StrEnum):
    """How finely a time is stated."""

    MINUTE = "minute"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"


class Status(StrEnum):
    """Whether a mention could be tied to one value."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    UNRESOLVED = "unresolved"


class Basis(StrEnum):
    """Whether the text states a value, a rule infers it, or a profile or setting assumes it."""

    STATED = "stated"
    INFERRED = "inferred"
    ASSUMED = "assumed"


class LinkKind(StrEnum):
    """What stands at one link of a chain."""

    OUTLET = "outlet"
    AGENCY = "agency"
    ORGANISATION = "organisation"
    OFFICE = "office"
    PARTY = "party"
    SPOKESPERSON = "spokesperson"
    OFFICIAL = "official"
    ACTIVIST = "activist"
    CORRESPONDENT = "correspondent"
    WITNESS = "witness"
    RELATIVE = "relative"
    DOCUMENT = "document"
    SOCIAL_ACCOUNT = "social_account"
    ANONYMOUS = "anonymous"


class Stance(StrEnum):
    """How the teller of one link presents the next."""

    NEUTRAL = "neutral"
    AFFIRMING = "affirming"
    DOUBTING = "doubting"
    DENYING = "denying"


class Modality(StrEnum):
    """The mood of a claim inside the innermost speech."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    LIKELY = "likely"
    EXPECTED = "expected"
    PLANNED = "planned"
    THREATENED = "threatened"
    CONDITIONAL = "conditional"
    QUESTION = "question"


class Event(StrEnum):
    """What a claim says happened: outcomes have victims, happenings do not."""

    KILLED = "killed"
    EXECUTED = "executed"
    INJURED = "injured"
    CASUALTIES = "casualties"
    BODIES = "bodies"
    TRAPPED = "trapped"
    MISSING = "missing"
    ABDUCTED = "abducted"
    DETAINED = "detained"
    CAPTURED = "captured"
    SURRENDERED = "surrendered"
    RELEASED = "released"
    SURVIVED = "survived"
    LEFT = "left"
    DISPLACED = "displaced"
    PRESENT = "present"
    STRIKE = "strike"
    SHELLING = "shelling"
    CLASH = "clash"
    ATTACK = "attack"
    EXPLOSION = "explosion"
    LANDMINE = "landmine"
    CONTROL = "control"
    ADVANCE = "advance"
    WITHDRAWAL = "withdrawal"
    BURIAL = "burial"
    DAMAGE = "damage"
    AID = "aid"

    @property
    def is_outcome(self) -> bool:
        """Whether the event is something that befalls people who can be counted."""
        return self not in _HAPPENINGS


_HAPPENINGS = frozenset(
    {
        Event.STRIKE,
        Event.SHELLING,
        Event.CLASH,
        Event.ATTACK,
        Event.EXPLOSION,
        Event.LANDMINE,
        Event.CONTROL,
        Event.ADVANCE,
        Event.WITHDRAWAL,
        Event.BURIAL,
        Event.DAMAGE,
        Event.AID,
    }
)


HARM = frozenset({Event.KILLED, Event.EXECUTED, Event.INJURED, Event.CASUALTIES, Event.BODIES})
"""Outcomes that a toll counts."""

VIOLENT = frozenset({Event.STRIKE, Event.SHELLING, Event.ATTACK, Event.EXPLOSION, Event.CLASH, Event.LANDMINE})
"""Happenings that bring such outcomes about."""


class Group(StrEnum):
    """Which people (or things) a count counts, in the text's own words, not in a judgement of ours."""

    CIVILIANS = "civilians"
    FIGHTERS = "fighters"
    PEOPLE = "people"
    WOMEN_AND_CHILDREN = "women_and_children"
    FAMILIES = "families"
    CAPTIVES = "captives"
    WOUNDED = "wounded"
    BODIES = "bodies"
    WOMEN = "women"
    CHILDREN = "children"
    MEN = "men"


class ScopeKind(StrEnum):
    """What a wider toll sums: a longer time, several places (or all of them on one day), a series of attacks."""

    PERIOD = "period"
    PLACES = "places"
    CAMPAIGN = "campaign"


class VictimStatus(StrEnum):
    """`stated_unknown`: the text itself says that nobody knows."""

    CIVILIAN = "civilian"
    FIGHTER = "fighter"
    UNKNOWN = "unknown"
    STATED_UNKNOWN = "stated_unknown"


class Precision(StrEnum):
    """How finely a place is known, on Airwars' scale, coarse to fine."""

    COUNTRY = "country"
    PROVINCE_GOVERNORATE = "province_governorate"
    DISTRICT = "district"
    SUBDISTRICT = "subdistrict"
    CITY = "city"
    TOWN = "town"
    VILLAGE = "village"
    NEIGHBOURHOOD_AREA = "neighbourhood_area"
    STREET = "street"
    NEARBY_LANDMARK = "nearby_landmark"
    WITHIN_100M = "within_100m_via_coalition"
    WITHIN_1M = "within_1m_via_coalition"
    EXACT_AIRWARS = "exact_location_via_airwars"
    EXACT_COALITION = "exact_location_via_coalition"
    EXACT_OTHER = "exact_location_other"


class MentionKind(StrEnum):
    """The kinds of span with a typed value."""

    NUMBER = "number"
    QUANTITY = "quantity"
    TIME = "time"
    PLACE = "place"
    ACTOR = "actor"
    PERSON = "person"
    WEAPON = "weapon"


class PartKind(StrEnum):
    """What a stretch of a received text is where it is not the body of the report."""

    TITLE = "title"
    DUPLICATE_TITLE = "duplicate_title"
    NAVIGATION = "navigation"
    TICKER = "ticker"
    RELATED = "related"
    SHARE = "share"
    BYLINE = "byline"
    DATELINE = "dateline"
    SOURCE_LINE = "source_line"
    CAPTION = "caption"
    COMMENTS = "comments"
    REACTIONS = "reactions"
    COOKIE_NOTICE = "cookie_notice"
    TAGS = "tags"
    SUB_HEADING = "sub_heading"
    OTHER = "other"

    @property
    def is_report(self) -> bool:
        """Whether the words are the report's own; the title is, everything else is the page's furniture."""
        return self is PartKind.TITLE

"""Where the answers differ from the researchers' coding, by kind: the material for choosing what to mend next."""

from enum import StrEnum

from isnad.model.assessment import Range
from isnad.model.value import Value


class Kind(StrEnum):
    """Why a figure was missed, as far as values tell: see `isnad.evaluation.miss_report` for each in words."""

    NO_ANSWER = "no answer"
    NOT_ARABIC = "not in Arabic"
    PLACE_UNKNOWN = "place unknown"
    SET_ASIDE_PLACE = "right claim set aside: other place"
    SET_ASIDE_DAY = "right claim set aside: other day"
    SET_ASIDE_SENTENCE = "right claim set aside: place named elsewhere in the text"
    STATUS = "status of victims"
    UPDATE = "update or other mention"
    WIDER_TOLL = "toll over more than the event"
    MOOD = "not told as having happened"
    VAGUE = "vague word"
    ROUND_UP = "another event of a round-up"
    KNOWS_LESS = "one report knows less"
    SAYS_MORE = "one report says more"
    NOT_READ = "stands in a text, not read"
    NOT_IN_TEXTS = "texts do not hold it"
    NONE_CODED = "none coded, some answered"
    OURS_WIDER = "our range is wider"
    OURS_NARROWER = "our range is narrower"
    ELSEWHERE = "another range altogether"
    NAMED_ASIDE = "named, in a claim about another event"
    NAME_EXTRA = "a name too many"
    LISTED_LATER = "stated by fewer reports than another"
    NOT_LISTED = "named, not listed"
    EXTRA = "one too many"
    NOT_TOLD = "no claim tells it"
    ONE_DAY = "a day off"
    OTHER_CHOSEN = "claims tell it, another was chosen"
    TOO_HIGH = "graded too high"
    TOO_LOW = "graded too low"


class Held(Value, frozen=True):
    """A claim beside a miss: its values, and where its words stand; the words themselves belong to their publishers.

    `reason` is the code that set it aside, None where it is kept.
    """

    claim: str
    document: str
    start: int
    end: int
    event: str
    value: str
    status: str
    place: str | None
    day: str | None
    reason: str | None = None


class Miss(Value, frozen=True):
    """One figure of one case that is not right.

    Attributes:
        case, figure: ids of both; a figure of names or parties has a miss for each of them.
        kind: the first kind that fits.
        gold, ours: what was coded and answered, as text without names of persons.
        lost: by how much it lowers the overlap of a range, 0 to 1; None for what is no range.
        weight: errors that it counts as in the figure: 1 for a case of a mean, 1 for a name or party missed or added.
        added: whether it is one too many, which precision pays for; else recall does.
        place, day: what was asked.
        sources, arabic: how many sources the case has, and how many of them are read.
        kept: claims that the answer rests on, those behind a wrong end first.
        aside: those set aside that could have told it, the nearest first.
        others: how many further claims were set aside, by reason, and how many more were kept.
        standing: a coded number to the documents in which it stands.
    """

    case: str
    figure: str
    kind: Kind
    gold: str
    ours: str
    lost: float | None
    weight: int
    added: bool
    place: str
    day: str
    sources: int
    arabic: int
    kept: tuple[Held, ...] = ()
    aside: tuple[Held, ...] = ()
    others: tuple[tuple[str, int], ...] = ()
    standing: tuple[tuple[int, tuple[str, ...]], ...] = ()


class FigureMisses(Value, frozen=True):
    """All misses of one figure.

    Attributes:
        figure: its name.
        headline: the scorer's name of the figure that they lower.
        value: that figure, 0 to 1.
        n: over how many cases, or names, it is.
        hits: of names and parties, how many were found; 0 for a mean.
        per_sources: by number of sources, as a label: cases asked, and misses.
    """

    figure: str
    headline: str
    value: float
    n: int
    hits: int
    misses: tuple[Miss, ...]
    per_sources: tuple[tuple[str, int, int], ...] = ()

    def cost(self, kind: Kind) -> float:
        """By how much the figure would rise, were no miss of this kind: a share of cases, or a difference of F1."""
        mine = [miss for miss in self.misses if miss.kind is kind]
        if self.hits == 0 and not self.headline.endswith("F1"):
            return sum(miss.weight for miss in mine) / self.n if self.n else 0.0
        missed = sum(miss.weight for miss in self.misses if not miss.added)
        added = sum(miss.weight for miss in self.misses if miss.added)
        found = sum(miss.weight for miss in mine if not miss.added)
        removed = sum(miss.weight for miss in mine if miss.added)
        return _f1(self.hits + found, missed - found, added - removed) - _f1(self.hits, missed, added)

    def lost(self, kind: Kind) -> float | None:
        """The overlap that misses of this kind cost together, summed over cases; None for what is no range."""
        mine = [miss.lost for miss in self.misses if miss.kind is kind and miss.lost is not None]
        return sum(mine) if mine else None


def _f1(hits: int, missed: int, added: int) -> float:
    return 2 * hits / (2 * hits + missed + added) if hits or missed or added else 1.0


def text_of(value: Range | None) -> str:
    """A range in digits: "none" where both ends are open, which is another value than 0."""
    if value is None:
        return "no answer"
    low, high = value
    if low is None and high is None:
        return "none"
    ends = ["?" if end is None else str(end) for end in (low, high)]
    return ends[0] if low == high else "-".join(ends)

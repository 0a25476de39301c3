"""How far the reading of one time expression has come."""

from isnad.knowledge.meaning import CalendarMeaning
from isnad.mentions.clock import Clock
from isnad.mentions.expression import YEAR_LENGTH, Expression
from isnad.mentions.items import Item, Passage

MARKS = str.maketrans("", "", " \"'“”«»„‘’‹›#_*")
"""What may stand between the words of an expression and says nothing."""


class Run:
    """What has been said so far, and up to where in the text.

    Attributes:
        reached: where the last word that was taken ends, though it may say nothing by itself.
        words: how many words of time were taken.
        named_months: how many of them were months, the same one by two names counted twice.
    """

    def __init__(self, passage: Passage, first: int) -> None:
        self.passage = passage
        self.text = passage.text
        item = passage.items[first]
        self.said = Expression(first, first, item.start, item.end)
        self.reached = item.word
        self.named_months = 0
        self.words = 0

    def reach(self, index: int) -> int:
        """Take an item into the expression; the one item that was taken."""
        self.said.last = max(self.said.last, index)
        self.said.end = max(self.said.end, self.passage.items[index].end)
        return 1

    def reach_text(self, end: int) -> None:
        """Take the text up to a position, where no item may stand."""
        self.said.end = self.reached = end

    def gap(self, item: Item) -> str:
        """What stands between and says something."""
        return self.text[self.reached : item.word].translate(MARKS)

    def touches(self, item: Item) -> bool:
        """Whether nothing stands between but a bracket that closes."""
        return self.gap(item) in ("", ")")

    def hour(self, index: int, clock: Clock | None) -> int:
        """Take an hour on a clock; how many items were taken."""
        if clock is None or self.said.clock is not None:
            return 0
        self.said.clock = clock
        self.reach_text(clock.end)
        return self.reach(index)

    def shift(self, value: int) -> None:
        """Which one, "last", "this" or "next": of the year behind a month, or of what stands right before it."""
        said = self.said
        if (said.months or said.feast) and said.unit == YEAR_LENGTH:
            said.year_shift = value
        else:
            said.shift = value

    def month(self, number: int, *, hijri: bool) -> None:
        """Take a month by name."""
        self.named_months += 1
        self.said.hijri = self.said.hijri or hijri
        if number not in self.said.months:
            self.said.months.append(number)

    @property
    def first(self) -> Item:
        """The item that it begins with."""
        return self.passage.items[self.said.first]

    @property
    def first_meaning(self) -> CalendarMeaning | None:
        """What that item says of time."""
        return self.first.meaning(CalendarMeaning)

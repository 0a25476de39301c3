"""The lines of one page: which of them are paragraphs of the report, and what is said of the others."""

from collections.abc import Sequence
from functools import cached_property
from typing import Final

from isnad.furniture.legend import has_credit
from isnad.furniture.lines import Line
from isnad.furniture.phrases import Phrase, openings, phrase_of, word_set
from isnad.furniture.plain import plain
from isnad.furniture.repeats import quotations, repeats
from isnad.furniture.wrapped import wrapped
from isnad.model.terms import PartKind

PROSE_WORDS: Final = 18
"""A line this long is a paragraph, with a full stop or without."""

RESUMES_WORDS: Final = 12
"""A line this long tells enough to see whether it goes on with the report."""

SHARES_LITTLE: Final = 0.34
"""Share of common words under which a line is of another subject."""

_SHARES_SOMETHING: Final = 0.05
CLOSED_WORDS: Final = 6
"""A line this long that ends as a sentence does is one."""

LONGEST_LABEL: Final = 3
"""Words of a name, a section or a button."""

HEADLINE_WORDS: Final = 4
"""What is shorter is no headline."""

_STOPPED_WORDS: Final = 3
_HALF_SENTENCE: Final = 4
_MANY_HEADLINES: Final = 4
_SHORTEST_TITLE: Final = 3


class Layout:
    """The lines of one page with what was found about each; `kinds` maps a line's number to its kind and rule."""

    def __init__(self, lines: Sequence[Line], title: str | None) -> None:
        self.lines = lines
        self.kinds: dict[int, tuple[PartKind, str]] = {}
        self.phrases: dict[int, Phrase] = {}
        for n, line in enumerate(lines):
            found = phrase_of(line)
            if found is not None:
                self.phrases[n] = found
        self.repeated = repeats(lines)
        self.quoted = quotations(lines)
        self.wrapped = wrapped(lines)
        self.given = "" if title is None else plain(title)
        self.prose = self._prose()

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The longer words of all paragraphs of the report."""
        return frozenset(stem for n in self.prose for stem in self.lines[n].stems)

    @cached_property
    def paragraphs(self) -> frozenset[int]:
        """The numbers of the paragraphs, to look one up."""
        return frozenset(self.prose)

    def mark(self, n: int, kind: PartKind, rule: str) -> None:
        """Say what a line is; the first to say so is right."""
        self.kinds.setdefault(n, (kind, rule))

    def share(self, line: Line) -> float:
        """Share of the longer words of a line that the paragraphs of the report use too."""
        return _share(line, self.vocabulary)

    def is_given(self, line: Line) -> bool:
        """Whether a line is what the metadata call the title, with or without the name of the site."""
        words = line.plain
        return self.given != "" and line.count >= _SHORTEST_TITLE and (words in self.given or self.given in words)

    def _prose(self) -> list[int]:
        """The paragraphs: long lines and sentences, but behind a closing heading only what goes on with the report."""
        found: list[int] = []
        words: set[str] = set()
        doubted = False  # behind a heading that closes, or behind an invitation to a whole list of other reports
        foreign = False
        headlines: int | None = None
        for n, line in enumerate(self.lines):
            phrase = self.phrases.get(n)
            if phrase is not None:
                doubted = doubted or phrase.ends
                headlines = 0 if phrase.invites else headlines
            elif n not in self.repeated and self._is_paragraph(n, invited=headlines is not None):
                if doubted and not self._resumes(line, words if found else self._long, first=not foreign):
                    foreign = True
                    continue
                doubted, foreign, headlines = False, False, None
                found.append(n)
                words.update(line.stems)
            elif headlines is not None and line.count >= HEADLINE_WORDS:
                headlines += 1
                doubted = doubted or headlines >= _MANY_HEADLINES
        return found

    def _is_paragraph(self, n: int, *, invited: bool) -> bool:
        line = self.lines[n]
        if n in self.wrapped:
            return True
        if line.cut or n in self.quoted or has_credit(line):
            return False
        if line.count >= PROSE_WORDS or self._is_half(n):
            return True
        # headlines end in question marks and exclamation marks as well, but not in full stops
        if line.text.endswith("."):
            return line.count >= _STOPPED_WORDS
        return line.closed and line.count >= CLOSED_WORDS and not invited

    def _is_half(self, n: int) -> bool:
        """Whether a line is the first half of a sentence that the page has broken, or the half behind it."""
        return self._breaks_off(n) or (n > 0 and n - 1 not in self.phrases and self._breaks_off(n - 1))

    def _breaks_off(self, n: int) -> bool:
        line = self.lines[n]
        if line.count < _HALF_SENTENCE or line.cut:
            return False
        return line.text.endswith(("،", ",")) or line.words[-1] in word_set("unfinished")

    @cached_property
    def _long(self) -> set[str]:
        return {s for line in self.lines if line.count >= PROSE_WORDS and not line.cut for s in line.stems}

    @staticmethod
    def _resumes(line: Line, words: set[str], *, first: bool) -> bool:
        """Whether a paragraph behind a heading of the page goes on with the report, or begins it.

        The first one behind the heading may do so by the word it opens with; behind one of another report no longer.
        """
        if line.count < RESUMES_WORDS:
            return False
        goes_on = first and line.closed and (line.plain + " ").startswith(openings("go_on"))
        return _share(line, words) >= (_SHARES_SOMETHING if goes_on else SHARES_LITTLE)


def _share(line: Line, words: set[str] | frozenset[str]) -> float:
    found = line.stems
    return sum(stem in words for stem in found) / len(found) if found else 0.0

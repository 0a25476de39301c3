"""The comparison as a page, in one language or both: reports are opened pair by pair as the page is written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from isnad.model.bounds import Bounds
from isnad.model.document import Issue
from isnad.present.codings.page import Body, Grid, PairView, Row, Unsettled
from isnad.present.codings.words import say
from isnad.present.desk.whereabouts import Homes
from isnad.present.language import Language
from isnad.present.reasons import issue_sentence
from isnad.present.runs import isolate
from isnad.present.times import time_phrase
from isnad.review.codings.behind import Teller
from isnad.review.codings.comparison import Beside, Comparer, Summary, Uncoded
from isnad.review.codings.matching import Candidate, How
from isnad.review.codings.pair import Ranges
from isnad.review.codings.said import coding_name, coding_where, ends_said, field_name, free, listed, sides_said
from isnad.review.codings.tables import grids

_FIGURES: Final = ("killed", "injured")


@dataclass(frozen=True, slots=True)
class Report:
    """All of a comparison that a page tells.

    Attributes:
        comparer: opens the reports of each pair.
        case: what the case is called.
        file: of the codings.
        beside: every coding.
        uncoded: incidents without one.
        summary: of all.
        issues: what could not be read of the file.
    """

    comparer: Comparer
    case: str
    file: str
    beside: Sequence[Beside]
    uncoded: Sequence[Uncoded]
    summary: Summary
    issues: Sequence[Issue]

    def body(self, language: Language) -> Body:
        """One language of the page."""
        return Body(
            language=language,
            case=isolate(self.case, language),
            file=isolate(self.file, language),
            notes=tuple(say(f"note.{preset}", language) for preset in self.summary.presets),
            counts=self._counts(language),
            tables=grids(self.summary.agreement, language),
            pairs=self._pairs(language),
            ambiguous=[self._unsettled(one, language) for one in self.beside if one.how is How.AMBIGUOUS],
            unmatched=[self._unsettled(one, language) for one in self.beside if one.how is How.UNMATCHED],
            uncoded=_uncoded(self.uncoded, language),
            issues=tuple(issue_sentence(issue, language) for issue in self.issues),
        )

    def _counts(self, language: Language) -> tuple[tuple[str, int], ...]:
        agree = sum(one.incident is not None and not one.disagrees for one in self.beside)
        return (
            (say("count.codings", language), self.summary.codings),
            *((say(f"how.{how}", language), number) for how, number in self.summary.became.items()),
            (say("count.agree", language), agree),
            (say("count.uncoded", language), self.summary.uncoded),
        )

    def _pairs(self, language: Language) -> Iterator[PairView]:
        some = [one for one in self.beside if one.incident is not None and one.disagrees]
        for number, one in enumerate(some, start=1):
            view = self._pair(number, one, language)
            if view is not None:
                yield view

    def _pair(self, number: int, one: Beside, language: Language) -> PairView | None:
        reader = self.comparer.reader
        row = None if one.incident is None else reader.drafted.incident(one.incident)
        if row is None:
            return None
        incident = row.value()
        told = self.comparer.told(row, incident, language)
        teller = Teller(told, Homes(reader.drafted, language))
        ranges = {field.field: field for field in one.fields if isinstance(field, Ranges)}
        place = say("said.nothing", language) if incident.place is None else told.telling.place(incident.place)
        time = "" if incident.time is None else time_phrase(incident.time, language)
        chosen = next((found for found in one.candidates if found.incident == one.incident), None)
        return PairView(
            number=number,
            coding=coding_name(one.coding, language),
            coded=coding_where(one.coding, language),
            incident=say("incident", language, id=row.id),
            drafted=" · ".join(part for part in (place, time) if part),
            found=say(f"found.{one.how}", language, score=_score(one.score)),
            reasons="" if chosen is None else _features(chosen, language),
            notes=free(one.coding.notes),
            fields=_fields(one, language),
            figures=tuple(teller.behind(ranges[found.field], found, incident) for found in one.evidence),
        )

    def _unsettled(self, one: Beside, language: Language) -> Unsettled:
        why = say(f"unmatched.{_lacking(one)}" if one.why is None else f"ambiguous.{one.why}", language)
        if one.rivals:
            why = f"{why} {say('ambiguous.rivals', language, names=listed([*one.rivals], language))}"
        grid = self._candidates(one, language) if one.candidates else None
        return Unsettled(coding_name(one.coding, language), coding_where(one.coding, language), why, grid)

    def _candidates(self, of: Beside, language: Language) -> Grid:
        names = ("where", "when", "killed", "injured", "score", "why")
        rows: list[Row] = []
        for one in of.candidates:
            row = self.comparer.reader.drafted.incident(one.incident)
            if row is not None:
                ends = (row.killed_low, row.killed_high), (row.injured_low, row.injured_high)
                ranges = (_range(*both, language) for both in ends)
                where = isolate(row.place, language), row.day or "–"
                rows.append(Row((row.id, *where, *ranges, _score(one.score), _features(one, language))))
        head = (say("column.incident", language), *(say(f"column.{name}", language) for name in names))
        title = say("column.candidates" if of.how is How.AMBIGUOUS else "column.nearest", language)
        return Grid(title, head, tuple(rows))


def _lacking(one: Beside) -> str:
    coding = one.coding
    if coding.first is None:
        return "no_day"
    if one.candidates:
        return "too_far"
    return "nothing_near" if coding.places or coding.point is not None else "no_place"


def _fields(one: Beside, language: Language) -> Grid:
    head = tuple(say(f"column.{name}", language) for name in ("field", "coding", "draft", "how"))
    rows = []
    for field in one.fields:
        coded, drafted, how = sides_said(field, language)
        if isinstance(field, Ranges) and field.decided:
            drafted = f"{drafted} ({say('column.decided', language)})"
        rows.append(Row((field_name(field.field, language), coded, drafted, how), field.disagrees))
    return Grid(say("table.fields", language), head, tuple(rows))


def _uncoded(some: Sequence[Uncoded], language: Language) -> Grid:
    names = ("where", "when", "killed", "injured", "documents")
    head = (say("column.incident", language), *(say(f"column.{name}", language) for name in names))
    rows = [
        Row(
            (
                one.incident,
                isolate(one.place, language),
                one.day or "–",
                _range(*one.killed, language),
                _range(*one.injured, language),
                str(one.documents),
            )
        )
        for one in some
    ]
    return Grid(say("section.uncoded", language), head, tuple(rows))


def _features(candidate: Candidate, language: Language) -> str:
    comma = "، " if language is Language.AR else ", "
    return comma.join(say(f"feature.{one.feature}", language) for one in candidate.features)


def _range(low: int | None, high: int | None, language: Language) -> str:
    return ends_said(None if low is None and high is None else Bounds(low or 0, high), language)


def _score(score: float | None) -> str:
    return "" if score is None else f"{score:g}"

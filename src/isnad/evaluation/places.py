"""Places read off short texts beside what a person wrote down."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from isnad.evaluation.cases import read_rows
from isnad.evaluation.outcome import Scored, StandOff
from isnad.evaluation.shared import SharedData, file_hash
from isnad.evaluation.standoff import described
from isnad.gazetteer.distance import distance_km
from isnad.gazetteer.row import GazetteerRow
from isnad.mentions.items import read_passage
from isnad.mentions.place import PlaceFound, read_places
from isnad.model.codec import from_builtins
from isnad.model.terms import Status
from isnad.model.value import Value
from isnad.pipeline.context import Context, context
from isnad.text.working import fold

_SAME_PLACE_KM = 5.0
_ARTICLE = "ال"


class PlaceLabel(Value, frozen=True):
    """One name in a text and what it is.

    Attributes:
        kind: which difficulty it stands for.
        country: ISO code of where the text plays.
        words: the words in the text that are judged, `alt_words` those that are as right.
        is_place: whether they name a place here at all.
        gazetteer_name: the row's name where the gazetteer holds the place; None where it must stay unresolved.
        gazetteer_en, gazetteer_governorate: of that row, where its name alone does not tell it.
        within: what the text says contains it.
        scene: whether something happened there; False for a home, an office, a medium.
        precision: of an area.
        ambiguous: nothing tells which of several places it is.
        as_printed: it is a likely misprint of a name that the gazetteer has.
    """

    id: str
    kind: str
    text: str
    country: str | None
    words: str
    is_place: bool
    gazetteer_name: str | None
    within: str | None
    scene: bool
    gazetteer_en: str | None = None
    gazetteer_governorate: str | None = None
    precision: str | None = None
    ambiguous: bool = False
    as_printed: bool = False
    alt_words: tuple[str, ...] = ()
    note: str | None = None


class JudgedPlace(Value, frozen=True):
    """A label, the place found at its words (None where none was), and the rows of the gazetteer that it may be."""

    label: PlaceLabel
    found: PlaceFound | None
    rows: tuple[GazetteerRow, ...] = ()

    @property
    def told(self) -> bool:
        """Whether a scene is told as one: there where the label has one, and nowhere else."""
        here = self.found is not None and not self.found.home
        return here is (self.label.is_place and self.label.scene)

    @property
    def located(self) -> bool:
        """Whether it has the point of the row that the label names, or none where it names none.

        A likely misprint has none either, but offers that row.
        """
        if self.found is None or self.label.gazetteer_name is None or not self.label.is_place:
            return not self._resolved and (self.found is not None or self.label.gazetteer_name is None)
        if self.label.as_printed:
            return not self._resolved and any(row in self.rows for row in self.found.candidates)
        return self._resolved and any(_is_near(self.found, row) for row in self.rows)

    @property
    def contained(self) -> bool:
        """Whether it lies in what the label says; a label without one asks nothing."""
        within = self.label.within
        if within is None:
            return True
        here = None if self.found is None else self.found.place.within
        return here is not None and (
            bare_words(here.name) <= bare_words(within) or bare_words(within) <= bare_words(here.name)
        )

    @property
    def wrong(self) -> bool:
        """Whether a scene is made up, or a place tied to a row that it is not: far worse than an unresolved one."""
        if self.found is None or self.found.home:
            return False
        return not (self.label.is_place and self.label.scene) or (self._resolved and not self.located)

    @property
    def right(self) -> bool:
        """Whether all of it is as labelled."""
        return self.told and self.located and self.contained

    @property
    def _resolved(self) -> bool:
        return self.found is not None and self.found.place.status is Status.RESOLVED


class PlacesResult(Value, frozen=True):
    """The judged labels, and the SHA-256 of their file."""

    labels: str
    judged: tuple[JudgedPlace, ...]


def places_of_labels(shared: SharedData, labels: Path) -> PlacesResult:
    """Read every labelled text with the shared gazetteer and compare the place found with the label.

    Args:
        shared: holds the gazetteer.
        labels: one `PlaceLabel` a line.

    Raises:
        IsnadError: `evaluation.not_json` or `model.invalid` for a line that is no label.
    """
    reader = _Reader(shared)
    judged = tuple(reader.place(from_builtins(row, PlaceLabel)) for row in read_rows(labels))
    return PlacesResult(file_hash(labels), judged)


def measure_places(shared: SharedData, labels: Path, name: str = "places") -> StandOff:
    """Shares of the labels of which all is right, which lie in the right container, and where nothing is wrong.

    What is made up or tied to a wrong row counts apart, because it is far worse than an unresolved place. Raises like
    `places_of_labels`.
    """
    result = places_of_labels(shared, labels)
    n = len(result.judged)
    scored = (
        Scored("all right", sum(one.right for one in result.judged) / n, n),
        Scored("contained", sum(one.contained for one in result.judged) / n, n),
        Scored("none wrong", 1 - sum(one.wrong for one in result.judged) / n, n),
    )
    return StandOff(name, result.labels, scored)


class _Reader:
    """Reads the labelled texts with the shared gazetteer."""

    def __init__(self, shared: SharedData) -> None:
        self.shared = shared

    @cached_property
    def context(self) -> Context:
        return context([self.shared.gazetteer])

    def place(self, label: PlaceLabel) -> JudgedPlace:
        (document,) = described({"id": label.id, "text": label.text}, label.id)
        passage = read_passage(document.report, self.context.lexicon, self.context.places)
        spans = [span_of_words(label.text, words) for words in (label.words, *label.alt_words) if words in label.text]
        for found in read_places(passage, self.context.places):
            here = passage.copy.span(found.start, found.end)
            if any(here.start < end and start < here.end for start, end in spans):
                return JudgedPlace(label, found, tuple(self._rows(label)))
        return JudgedPlace(label, None)

    def _rows(self, label: PlaceLabel) -> Iterator[GazetteerRow]:
        if label.gazetteer_name is not None:
            stated = (label.gazetteer_en, label.gazetteer_governorate)
            for row in self.context.gazetteer.find(label.gazetteer_name):
                had = (row.name_en, row.governorate)
                if all(wanted in (None, has) for wanted, has in zip(stated, had, strict=True)):
                    yield row


def span_of_words(text: str, words: str) -> tuple[int, int]:
    """Where words first stand in a text."""
    start = text.index(words)
    return start, start + len(words)


def _is_near(found: PlaceFound, row: GazetteerRow) -> bool:
    lat, lon = found.place.lat, found.place.lon
    return lat is not None and lon is not None and distance_km((lat, lon), (row.lat, row.lon)) <= _SAME_PLACE_KM


def same_name(one: str, other: str) -> bool:
    """Whether the words of one name are among those of the other, articles and spelling apart."""
    words, others = bare_words(one), bare_words(other)
    return words <= others or others <= words


def bare_words(name: str) -> frozenset[str]:
    """The words of a name without article and marks."""
    words = fold(name).replace("_", " ").replace('"', " ").split()
    return frozenset(w[2:] if w.startswith(_ARTICLE) and len(w) > 4 else w for w in words)

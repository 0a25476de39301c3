"""Where the claims of short texts happened, beside what a person wrote down."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from isnad.evaluation.cases import Row, read_rows
from isnad.evaluation.outcome import Scored, StandOff
from isnad.evaluation.places import same_name, span_of_words
from isnad.evaluation.shared import SharedData, file_hash
from isnad.evaluation.standoff import described
from isnad.model.claim import Claim
from isnad.model.codec import from_builtins
from isnad.model.document import Document
from isnad.model.value import Value
from isnad.pipeline.context import Context, context
from isnad.pipeline.reading import read


class ClaimLabel(Value, frozen=True):
    """A claim that a text makes: its event's words and its place. Days are judged elsewhere."""

    event: str
    words: str
    day: str | None
    place: str | None
    period: str | None = None


class EventLabel(Value, frozen=True):
    """A text with the claims that it makes."""

    id: str
    kind: str
    published: str | None
    text: str
    claims: tuple[ClaimLabel, ...]


class JudgedClaim(Value, frozen=True):
    """A labelled claim and the one that was read there; None where none was."""

    text: EventLabel
    label: ClaimLabel
    found: Claim | None

    @property
    def right(self) -> bool:
        """Whether it has the labelled place, or none where none is labelled."""
        place = None if self.found is None else self.found.place
        if self.label.place is None or place is None:
            return self.found is not None and place is None and self.label.place is None
        return same_name(self.label.place, place.name)

    @property
    def wrong(self) -> bool:
        """Whether it is placed, and elsewhere."""
        return self.found is not None and self.found.place is not None and not self.right


class ScenesResult(Value, frozen=True):
    """The judged claims, and the SHA-256 of the file of their labels."""

    labels: str
    judged: tuple[JudgedClaim, ...]

    @property
    def found(self) -> tuple[JudgedClaim, ...]:
        """Those labels at whose words a claim was read at all."""
        return tuple(one for one in self.judged if one.found is not None)


def scenes_of_labels(shared: SharedData, labels: Path) -> ScenesResult:
    """Read every labelled text with the shared gazetteer and compare the places of its claims with the labels.

    Args:
        shared: holds the gazetteer.
        labels: one `EventLabel` a line.

    Raises:
        IsnadError: `evaluation.not_json` or `model.invalid` for a line that is no label.
    """
    using = context([shared.gazetteer])
    rows = [from_builtins(row, EventLabel) for row in read_rows(labels)]
    return ScenesResult(file_hash(labels), tuple(one for row in rows for one in _judged(row, using)))


def measure_scenes(shared: SharedData, labels: Path, name: str = "scenes") -> StandOff:
    """Share of the claims found that have the labelled place, and of all labels that have no other.

    Raises like `scenes_of_labels`.
    """
    result = scenes_of_labels(shared, labels)
    found, n = len(result.found), len(result.judged)
    right, wrong = sum(one.right for one in result.found), sum(one.wrong for one in result.judged)
    scored = (Scored("right, of claims found", right / max(1, found), found), Scored("none wrong", 1 - wrong / n, n))
    return StandOff(name, result.labels, scored)


def _judged(label: EventLabel, using: Context) -> Iterator[JudgedClaim]:
    source: Row = {"id": label.id, "text": label.text, "published": label.published}
    for document in described(source, label.id):
        made = read(document, using).claims
        yield from (JudgedClaim(label, claim, _claim_at(document, made, claim)) for claim in label.claims)


def _claim_at(document: Document, made: Sequence[Claim], label: ClaimLabel) -> Claim | None:
    """The claim of the labelled event whose words lie in the labelled ones; of any event where there is none."""
    start, end = span_of_words(document.report, label.words)
    here = [claim for claim in made if start <= claim.spans.event.start < end]
    own = [claim for claim in here if claim.event.value == label.event]
    return next(iter((*own, *here)), None)

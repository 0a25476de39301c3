"""Links a case anew from what it holds, without writing: for another profile, or decisions that it does not hold."""

from collections.abc import Callable, Iterable, Sequence

from isnad.case.holdings import Contents, Reviewed
from isnad.model.claim import Claim
from isnad.model.decision import Decision
from isnad.model.document import Document, Issue
from isnad.pipeline.attempt import attempt
from isnad.pipeline.context import Context
from isnad.pipeline.incidents import incidents
from isnad.pipeline.reading import Reading
from isnad.pipeline.standing import Judgements, stand

Pair = tuple[Document, tuple[Claim, ...]]


def relinked(
    held: Contents,
    using: Context,
    decisions: Sequence[Decision],
    over: Callable[[list[Pair]], Iterable[Pair]] = iter,
) -> tuple[Reviewed, tuple[Issue, ...]]:
    """The incidents of a case's claims as they were read, and what of the decisions could not be obeyed.

    Args:
        held: of the case.
        using: by whose profile figures are formed.
        decisions: of persons, all of them.
        over: goes over what takes long, and may tell of it.
    """
    pairs = list(zip(held.documents, held.claims, strict=True))
    faults: list[Issue] = []
    readings = tuple(_again(document, claims, using, faults) for document, claims in over(pairs))
    made = incidents(readings, using, decisions)
    judgements = Judgements(decisions)
    stood = (stand(reading.document.name, reading.claims, judgements) for reading in readings)
    standings = (standing for one in stood for standing in one.standings if standing.decision is not None)
    return Reviewed(made.readings, made.found, tuple(standings)), (*made.issues, *faults)


def _again(document: Document, claims: tuple[Claim, ...], using: Context, faults: list[Issue]) -> Reading:
    """The claims as they were read, with what was hit as it is read now."""
    now = attempt(document, using)
    if isinstance(now, Issue):
        faults.append(now)
        return Reading(document, claims, (), ())
    return Reading(document, claims, (), (), targets=now.targets)

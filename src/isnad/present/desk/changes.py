"""What is not any more as it was when an incident was signed off."""

from collections.abc import Mapping
from dataclasses import dataclass

from isnad.model.assessment import Figure, Figures
from isnad.model.decision import Decision, SignOff
from isnad.model.incident import Incident
from isnad.present.desk.moments import Moment, moment_of
from isnad.present.dossier.figures import FIGURES
from isnad.present.dossier.telling import ClaimLink, Telling
from isnad.present.runs import inline


@dataclass(frozen=True, slots=True)
class Changed:
    """A figure of the program, then and now."""

    name: str
    then: str
    now: str


@dataclass(frozen=True, slots=True)
class SignedOff:
    """The last signing off that counts, and what differs since.

    Attributes:
        entry: of the log.
        by: who signed.
        at: when.
        reason: empty where none was given.
        figures: those of the program that have other ends now.
        more: claims that were not in the incident then.
        gone: ids of claims that are not in it any more.
    """

    entry: int
    by: str | None
    at: Moment | None
    reason: str
    figures: tuple[Changed, ...]
    more: tuple[ClaimLink, ...]
    gone: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether anything does."""
        return bool(self.figures or self.more or self.gone)


def signed_off(incident: Incident, counts: Mapping[int, Decision], telling: Telling) -> SignedOff | None:
    """The last signing off of this incident; None where there is none.

    `counts` are the decisions that count, by their entries in the log.
    """
    ids = {incident.id, *incident.aliases}
    found = [
        (entry, decision)
        for entry, decision in counts.items()
        if isinstance(decision, SignOff) and (decision.incident in ids or _began_with(decision, incident))
    ]
    if not found:
        return None
    entry, last = found[-1]
    return SignedOff(
        entry=entry,
        by=None if last.by is None else inline(last.by),
        at=moment_of(last.at, telling.language),
        reason=inline(last.reason),
        figures=_figures(last.seen, incident.figures, telling),
        more=tuple(telling.claim(id_) for id_ in incident.claims if id_ not in set(last.claims)),
        gone=tuple(id_ for id_ in last.claims if id_ not in set(incident.claims)),
    )


def _began_with(decision: SignOff, incident: Incident) -> bool:
    return bool(decision.claims) and decision.claims[0] in incident.claims


def _figures(then: Figures, now: Figures, telling: Telling) -> tuple[Changed, ...]:
    found = []
    for name in FIGURES:
        one: Figure = getattr(then, name)
        other: Figure = getattr(now, name)
        if (one.low, one.high) != (other.low, other.high):
            told = telling.range(one.low, one.high), telling.range(other.low, other.high)
            found.append(Changed(telling.say(f"figure.{name}"), *told))
    return tuple(found)

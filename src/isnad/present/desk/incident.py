"""The page of an incident: what the dossier shows of it, with what persons decided and what can be decided."""

from dataclasses import dataclass
from itertools import groupby

from isnad.case.drafting.ledger import Ledger
from isnad.model.decision import OtherEvents
from isnad.model.incident import Incident
from isnad.pipeline.standing import State
from isnad.present.desk.changes import SignedOff, signed_off
from isnad.present.desk.claims import DocumentClaims, in_state
from isnad.present.desk.figures import DeskFigure, desk_figures
from isnad.present.desk.past import Past, past_of
from isnad.present.dossier.incident import IncidentView, incident_view
from isnad.present.dossier.telling import Telling
from isnad.present.sentences.strike_type import incident_strikes
from isnad.store.draft_rows import IncidentRow

_ACCEPT, _COMMENT = "accept", "comment"
_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class IncidentPage:
    """See the module.

    Attributes:
        id: of the incident.
        stamp: of what is shown, which every form sends back.
        status: where it stands in its review, a code.
        former: ids that it bore.
        view: as the dossier shows it.
        figures: the program's and a person's.
        strikes: kinds of attack, in words.
        documents: their claims.
        waiting: ids of the claims of which nothing was decided.
        changed: ids of those that the program reads otherwise than when they were decided about.
        signed: the last signing off.
        past: what was decided, the latest first.
        comments: remarks, the first first.
        displaced: entries by which people set figures that no longer count, since incidents were joined.
    """

    id: str
    stamp: int
    status: str
    former: tuple[str, ...]
    view: IncidentView
    figures: tuple[DeskFigure, ...]
    strikes: tuple[str, ...]
    documents: tuple[DocumentClaims, ...]
    waiting: tuple[str, ...]
    changed: tuple[str, ...]
    signed: SignedOff | None
    past: tuple[Past, ...]
    comments: tuple[Past, ...]
    displaced: tuple[int, ...] = ()

    @property
    def reported(self) -> tuple[DeskFigure, ...]:
        """Figures of which a report or a person says anything."""
        return tuple(figure for figure in self.figures if figure.is_told)

    @property
    def unreported(self) -> tuple[DeskFigure, ...]:
        """The others."""
        return tuple(figure for figure in self.figures if not figure.is_told)

    @property
    def runs(self) -> tuple[tuple[Past, ...], ...]:
        """The past, with what one person accepted in a row together, as far as one form can take it back."""
        found = [tuple(run) for _, run in groupby(self.past, key=_run)]
        return tuple(run[at : at + _AT_ONCE] for run in found for at in range(0, len(run), _AT_ONCE))

    def since(self, stamp: int) -> tuple[Past, ...]:
        """What was decided after the moment of a stamp, undoings among it."""
        behind = [one for one in (*self.past, *self.comments) if max(one.entry, one.undo) > stamp]
        return tuple(sorted(behind, key=lambda one: max(one.entry, one.undo)))


def _run(one: Past) -> tuple[str | None, int]:
    """What is alike for decisions of one run."""
    return (one.by, 0) if one.kind == _ACCEPT and one.undone is None else (None, one.entry)


def incident_page(
    row: IncidentRow, incident: Incident, telling: Telling, documents: tuple[DocumentClaims, ...], ledger: Ledger
) -> IncidentPage:
    """All of it in words; `documents` are its claims, `ledger` the decisions about them and about it."""
    view = incident_view(incident, telling)
    about = {incident.id, *incident.aliases, *incident.claims}
    shown = {claim.id: claim.link.href for document in documents for claim in document.claims}
    displaced = ledger.displaced_of(incident.claims)
    past = past_of(ledger.taken, about, shown, telling)
    return IncidentPage(
        id=row.id,
        stamp=row.stamp,
        status=row.status,
        former=incident.aliases,
        view=view,
        figures=desk_figures(incident, view.figures, telling, ledger.counts, displaced),
        strikes=incident_strikes(incident, telling.voice),
        documents=documents,
        waiting=in_state(documents, State.WAITING),
        changed=in_state(documents, State.CHANGED),
        signed=signed_off(incident, ledger.counts, telling),
        past=tuple(one for one in past if one.kind != _COMMENT),
        comments=tuple(one for one in reversed(past) if one.kind == _COMMENT),
        displaced=tuple(displaced),
    )


def held_apart(incident: Incident, ledger: Ledger) -> frozenset[str]:
    """Claims that a person said are not of the event that this incident's claims are of."""
    mine = frozenset(incident.claims)
    found: set[str] = set()
    for decision in ledger.decisions:
        if isinstance(decision, OtherEvents) and not mine.isdisjoint(decision.claims):
            found |= set(decision.claims) - mine
    return frozenset(found)

"""From the readings of many documents to incidents: linked, with what independent witnesses support."""

from collections.abc import Iterable, Sequence

import msgspec

from isnad.knowledge.profiles import profile
from isnad.linking.account import Account, accounts_of
from isnad.linking.decided import decided
from isnad.linking.link import Linker
from isnad.model.decision import Decision, SetFigure
from isnad.model.document import Issue
from isnad.model.incident import Incident
from isnad.model.reason import Reason
from isnad.model.value import Value
from isnad.origins.copies import near_copies
from isnad.origins.relation import NearCopy
from isnad.pipeline.context import Context
from isnad.pipeline.incident import Pool, by_document, harms, incident
from isnad.pipeline.reading import Reading, with_claims
from isnad.pipeline.standing import Judgements, stand


class Incidents(Value, frozen=True):
    """What was found, what of the decisions could not be obeyed, and the readings with their claims as they stand."""

    found: tuple[Incident, ...]
    issues: tuple[Issue, ...]
    readings: tuple[Reading, ...]


def incidents(
    readings: Sequence[Reading],
    context: Context,
    decisions: Sequence[Decision] = (),
    *,
    copies: Sequence[NearCopy] | None = None,
) -> Incidents:
    """The incidents of a pool of readings, in order of their first document; the same pool gives the same incidents.

    A document about several events is in several incidents, each of its claims in one. What a person decided is obeyed,
    and what the decision speaks of and no document claims is an issue. `copies` are the near-copies among the documents
    where they were looked for before.
    """
    judgements = Judgements(decisions)
    stood = [stand(reading.document.name, reading.claims, judgements) for reading in readings]
    readings = tuple(with_claims(reading, s.claims) for reading, s in zip(readings, stood, strict=True))
    accounts = [account for reading in readings for account in accounts_of(reading.document, reading.claims)]
    obeyed = decided(accounts, decisions)
    pool = Pool(
        {reading.document.name: reading for reading in readings},
        by_document(near_copies([reading.document for reading in readings]) if copies is None else copies),
        profile(context.profile),
        frozenset(claim for s in stood for claim in s.rejected),
    )
    found = [
        incident([obeyed.accounts[n] for n in group], pool)
        for group in Linker(obeyed.accounts).groups(obeyed.constraints)
        if any(harms(claim) for n in group for claim in obeyed.accounts[n].claims)
    ]
    unknown = (*obeyed.unknown, *_lost(accounts, judgements))
    issues = [Issue(claim, Reason.of("decision.no_such_claim")) for claim in dict.fromkeys(unknown)]
    return Incidents(_with_figures_set(found, decisions, issues), tuple(issues), readings)


def _lost(accounts: Iterable[Account], judgements: Judgements) -> list[str]:
    """Claims that decisions judge and no report makes any more."""
    known = {claim.id for account in accounts for claim in account.claims}
    return [claim for claim in judgements.judged if claim not in known]


def _with_figures_set(
    found: Sequence[Incident], decisions: Iterable[Decision], issues: list[Issue]
) -> tuple[Incident, ...]:
    """A figure that a person set stands beside the machine's; of two for one figure the later counts."""
    made = {incident.id: incident for incident in found}
    home = {claim: incident.id for incident in found for claim in incident.claims}
    for decision in decisions:
        if isinstance(decision, SetFigure):
            if decision.claim not in home:
                issues.append(Issue(decision.claim, Reason.of("decision.no_such_claim")))
                continue
            old = made[home[decision.claim]]
            kept = tuple(d for d in old.decided if d.figure != decision.figure)
            made[old.id] = msgspec.structs.replace(old, decided=(*kept, decision))
    return tuple(made.values())

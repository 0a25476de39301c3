"""How people were harmed, as a recorder's export codes put it: the method that most reports state."""

from collections.abc import Sequence

from isnad.knowledge.profiles import Profile
from isnad.knowledge.registers import strike_types
from isnad.model.assessment import StrikeType
from isnad.model.claim import Claim
from isnad.model.terms import Basis, Event

UNSTATED = "strike_type.unstated_shelling"
_HARM = frozenset({Event.KILLED, Event.INJURED, Event.CASUALTIES, Event.EXECUTED})


def strike_types_of(about: Sequence[Claim], profile: Profile) -> tuple[StrikeType, ...]:
    """Every label that the claims about an incident state, that of most reports first, then that of most claims.

    A report that says how people were harmed is not asked what else was fired. Where no report states a method, the
    profile may read one into shelling.
    """
    said: dict[str, dict[str, int]] = {}
    for document, claims in _by_document(about).items():
        for label in claims:
            said.setdefault(label, {})[document] = claims[label]
    if not said:
        return _unstated(about, profile)
    ordered = sorted(said, key=lambda label: (-len(said[label]), -sum(said[label].values()), label))
    return tuple(StrikeType(label, Basis.STATED, tuple(said[label])) for label in ordered)


def _by_document(about: Sequence[Claim]) -> dict[str, dict[str, int]]:
    """Document to label to the number of its claims: those of harm, where one of them states a method."""
    harmed: dict[str, dict[str, int]] = {}
    all_told: dict[str, dict[str, int]] = {}
    for claim in about:
        label = None if claim.cause is None or claim.cause.method is None else strike_types().get(claim.cause.method)
        if label is None:
            continue
        for found in (harmed, all_told) if claim.event in _HARM else (all_told,):
            labels = found.setdefault(claim.document, {})
            labels[label] = labels.get(label, 0) + 1
    return {document: harmed.get(document, labels) for document, labels in all_told.items()}


def _unstated(about: Sequence[Claim], profile: Profile) -> tuple[StrikeType, ...]:
    documents = tuple(dict.fromkeys(claim.document for claim in about if claim.event is Event.SHELLING))
    if profile.unstated_shelling is None or not documents:
        return ()
    return (StrikeType(profile.unstated_shelling, Basis.INFERRED, documents, UNSTATED),)

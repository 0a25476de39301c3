"""What an export brings back into a case of the same documents: decisions, and which claims are of one event."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeVar

import msgspec

from isnad.case.drafting.ledger import Ledger
from isnad.errors import IsnadError
from isnad.export.json_content import JsonContent
from isnad.model.claim import Claim
from isnad.model.decision import (
    AddClaim,
    AuditClaim,
    CorrectClaim,
    Decision,
    Judged,
    OtherEvents,
    PublishName,
    Remark,
    SameEvent,
    SetFigure,
    SignOff,
    SplitEvent,
    Undo,
)
from isnad.model.value import Value
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition
from isnad.present.tables import say
from isnad.store.read import Reader

D = TypeVar("D", bound=Decision)
_GROUPING: Final = (SameEvent, OtherEvents, SplitEvent)
_OWN: Final = (SignOff, AuditClaim)
"""What a person signs for or samples in one case is of no other."""
_NAMED: Final = 5
"""Decisions that a refusal names."""


class Bringing(Value, frozen=True):
    """What would be taken into a case.

    Attributes:
        decisions: to take, in order.
        already: how many the case has.
        left: how many are of the other case alone: sign-offs, audits, and whatever is about documents not here.
        missing: ids of documents of the export that the case does not hold.
    """

    decisions: tuple[Decision, ...]
    already: int
    left: int
    missing: tuple[str, ...]


def bringing(content: JsonContent, reader: Reader, language: Language, *, incidents: bool) -> Bringing:
    """The decisions of an export that can be taken into the case, with `incidents` also those that its incidents need.

    Who decided and when stands in each reason: in the log they are taken by whoever brings them.

    Raises:
        IsnadError: `import.public` (a public edition holds no reasons), `import.other_case` (no document in common),
            `import.would_overwrite` (the case holds another decision about the same).
    """
    if content.about.edition is Edition.PUBLIC:
        hint = "Export the internal edition: --edition internal."
        raise IsnadError("import.public", "a public edition does not say who decided and why.", hint)
    names, missing = _documents(content, reader)
    ledger = Ledger.whole(reader.decisions)
    taken: list[Decision] = []
    already = left = 0
    clashes: list[str] = []
    for record in content.decisions():
        if not record.counts or isinstance(record.decision, Undo):
            continue
        decision = _renamed(record.decision, names)
        if decision is None or isinstance(decision, _OWN) or not _is_here(decision, reader):
            left += 1
        elif any(_says_the_same(decision, own) for own in ledger.decisions):
            already += 1
        else:
            clashes += [f"{entry} ({_about(decision)})" for entry in _clashing(decision, ledger, reader)]
            taken.append(_told(decision, content.about.title, language))
    if incidents:
        found = list(_grouped(content, reader, language))
        clashes += [f"{entry} ({_about(one)})" for one in found for entry in _clashing(one, ledger, reader)]
        taken += found
    if clashes:
        some = ", ".join(sorted(set(clashes))[:_NAMED])
        message = f"the case holds other decisions about the same ({len(set(clashes))}): entry {some}."
        raise IsnadError("import.would_overwrite", message, "Undo them first, or leave these out. Nothing was changed.")
    return Bringing(tuple(taken), already, left, missing)


def _documents(content: JsonContent, reader: Reader) -> tuple[dict[str, str], tuple[str, ...]]:
    """What this case calls the documents of the export, and the ids of those that it does not hold."""
    told = {record.id: record.name for record in content.documents()}
    held = reader.documents_with(list(told))
    missing = tuple(id_ for id_ in told if id_ not in held)
    if told and not held:
        raise IsnadError("import.other_case", "the case holds none of the export's documents.", "Name another case.")
    return {name: held[id_].name for id_, name in told.items() if id_ in held}, missing


def _renamed(decision: Decision, names: Mapping[str, str]) -> Decision | None:
    """With the document called as in this case; None where it is not here."""
    match decision:
        case AddClaim():
            added = _of_here(decision.added, names)
            return None if added is None else msgspec.structs.replace(decision, added=added)
        case CorrectClaim():
            corrected = _of_here(decision.corrected, names)
            return None if corrected is None else msgspec.structs.replace(decision, corrected=corrected)
    return decision


def _of_here(claim: Claim, names: Mapping[str, str]) -> Claim | None:
    name = names.get(claim.document)
    return None if name is None else msgspec.structs.replace(claim, document=name)


def _is_here(decision: Decision, reader: Reader) -> bool:
    if isinstance(decision, Remark):
        known = (reader.drafted.claim, reader.drafted.incident, reader.document)
        return any(find(decision.about) is not None for find in known)
    added = isinstance(decision, AddClaim)
    return added or len(reader.drafted.claims_named(sorted(_claims(decision)))) == len(_claims(decision))


def _claims(decision: Decision) -> frozenset[str]:
    """The claims that a decision is about."""
    match decision:
        case AddClaim():
            return frozenset({decision.added.id})
        case SameEvent() | OtherEvents() | SignOff():
            return frozenset(decision.claims)
        case SplitEvent():
            return frozenset((*decision.claims, *decision.others))
        case Remark() | PublishName() | Undo():
            return frozenset()
    return frozenset({decision.claim})


def _about(decision: Decision) -> str:
    return min(_claims(decision), default="")


def _says_the_same(one: Decision, other: Decision) -> bool:
    """Whether two decisions come to the same, whoever took them, when and in which words."""
    return type(one) is type(other) and _bare(one) == _bare(other)


def _bare(decision: D) -> D:
    given = {"reason": "", "by": None, "at": None, "seen": None, "over": ()}
    fields = {name: value for name, value in given.items() if name in decision.__struct_fields__}
    return msgspec.structs.replace(decision, **fields)


def _clashing(decision: Decision, ledger: Ledger, reader: Reader) -> Iterator[int]:
    """Entries of decisions of this case in whose place the decision would stand."""
    for entry, own in ledger.counts.items():
        if isinstance(decision, Judged | AddClaim):
            meets = isinstance(own, Judged | AddClaim) and _claims(own) == _claims(decision)
        elif isinstance(decision, SetFigure):
            meets = isinstance(own, SetFigure) and own.figure == decision.figure and _is_of_one(own, decision, reader)
        else:
            both = isinstance(decision, _GROUPING) and isinstance(own, _GROUPING)
            meets = both and len(_claims(own) & _claims(decision)) > 1
        if meets and not _says_the_same(decision, own):
            yield entry


def _is_of_one(own: SetFigure, other: SetFigure, reader: Reader) -> bool:
    """Whether two figures are of one incident, of which each names a claim."""
    claims = {own.claim, other.claim}
    homes = [row.incident for row in reader.drafted.claims_named(sorted(claims))]
    return len(claims) == 1 or (len(homes) == len(claims) and None not in homes and len(set(homes)) == 1)


def _told(decision: D, title: str, language: Language) -> D:
    """With the reason saying who decided it, when, and in which case."""
    if "reason" not in decision.__struct_fields__:
        return decision
    by, at = decision.by or say("import.nobody", language), (decision.at or "")[:10]
    where = say("import.reason", language, case=title, by=by, at=at)
    reason = getattr(decision, "reason", "")
    return msgspec.structs.replace(decision, reason=f"{reason} ({where})".strip())


def _grouped(content: JsonContent, reader: Reader, language: Language) -> Iterator[Decision]:
    """What makes the incidents of this case those of the export: first who is apart, then who is together."""
    homes = {id_: line.id for line in (one.incident for one in content.incidents()) for id_ in line.claims}
    here = {row.id: row.incident for row in reader.drafted.claims_named(sorted(homes)) if row.incident is not None}
    reason = say("import.grouped", language, case=content.about.title)
    own: dict[str, dict[str, list[str]]] = {}
    for claim, incident in sorted(here.items()):
        own.setdefault(incident, {}).setdefault(homes[claim], []).append(claim)
    for parts in own.values():
        first, *rest = parts.values()
        yield from (SplitEvent(tuple(first), tuple(other), reason) for other in rest)
    together: dict[str, dict[str, str]] = {}
    for claim, incident in sorted(here.items()):
        together.setdefault(homes[claim], {}).setdefault(incident, claim)
    yield from (SameEvent(_in_order(claims.values()), reason) for claims in together.values() if len(claims) > 1)


def _in_order(claims: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(claims))

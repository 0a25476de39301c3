"""Takes decisions on a case: all of them are kept and their incidents drafted anew, or nothing is changed."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from isnad.case.deciding.check import check
from isnad.case.deciding.complete import complete
from isnad.case.deciding.sofar import Sofar
from isnad.case.deciding.touched import touched
from isnad.case.drafting.block import Seeds
from isnad.case.drafting.part import Part
from isnad.case.drafting.whole import RELINK
from isnad.errors import IsnadError
from isnad.knowledge.profiles import Profile
from isnad.model.decision import (
    AcceptClaim,
    AddClaim,
    AuditClaim,
    CorrectClaim,
    Decision,
    PublishName,
    RejectClaim,
    Remark,
    Undo,
)
from isnad.model.value import Value
from isnad.store.decisions import Taken
from isnad.store.read import Reader
from isnad.store.store import Store
from isnad.store.write import Writer, now

_QUIET: Final = (AcceptClaim, RejectClaim, CorrectClaim, Remark, AuditClaim, PublishName)
ANY: Final[Mapping[str, int]] = MappingProxyType({})
"""Where nobody says what was seen."""


class Outcome(Value, frozen=True):
    """What became of decisions: their entries in the log, and the incidents that were drafted anew and still are."""

    entries: tuple[int, ...]
    incidents: tuple[str, ...]


def take(
    store: Store,
    profile: Profile,
    decisions: Sequence[Decision],
    who: str,
    *,
    seen: Mapping[str, int] = ANY,
    since: int | None = None,
) -> Outcome:
    """Check the decisions, keep them, and draft anew what they touch, in one transaction.

    Args:
        store: of the case.
        profile: by which figures are made.
        decisions: taken together, as one act.
        who: named in the log.
        seen: of each incident that the person looked at, the stamp of what was seen; of a claim that is in no incident
            the entry of the decision about it that counts, 0 for none.
        since: the last entry of the log when the person looked; None where nobody says so.

    Raises:
        IsnadError: `review.stale`, where an incident was drafted anew since, or a claim of none decided about, be it
            one of `seen` or one that a decision is about; what `check` and a store raise.
    """
    with store.writing() as writer:
        _fresh(seen, writer)
        for decision in () if since is None else decisions:
            _unmoved(touched(decision, writer), since or 0, writer)
        return _taken(writer, profile, decisions, who)


def rehearse(store: Store, profile: Profile, decisions: Sequence[Decision], who: str) -> Outcome:
    """What would become of the decisions; nothing is changed. Raises as `take`."""
    with store.trying() as writer:
        return _taken(writer, profile, decisions, who)


def _taken(writer: Writer, profile: Profile, decisions: Sequence[Decision], who: str) -> Outcome:
    incidents: list[str] = []
    entries: list[int] = []
    waiting: list[Seeds] = []
    sofar = Sofar(writer)
    drafted: set[str] = set()
    quiet = [_is_quiet(decision, writer) for decision in decisions]
    for decision, goes_on in zip(decisions, [*(a and b for a, b in pairwise(quiet)), False], strict=False):
        check(decision, writer, sofar)
        seeds = touched(decision, writer)
        _as_drafted(seeds, writer, drafted)
        waiting.append(seeds)
        if _changes_place_or_time(decision, writer):
            writer.set(RELINK, "yes")
        made = complete(decision, writer, sofar, who, now())
        entry = writer.decide((made,), who)[0].entry
        sofar.add(Taken(entry, made))
        entries.append(entry)
        if goes_on:
            continue
        incidents += _drafted(Seeds.of_all(waiting), writer, profile, entry)
        waiting = []
    still = [id_ for id_ in dict.fromkeys(incidents) if writer.drafted.incident(id_) is not None]
    return Outcome(tuple(entries), tuple(still))


def _fresh(seen: Mapping[str, int], writer: Writer) -> None:
    for id_, stamp in seen.items():
        if _stamp(id_, writer) != stamp:
            raise _stale(id_)


def _stamp(id_: str, reader: Reader) -> int | None:
    """Of an incident, or of a claim that is in none; None where there is no such thing."""
    row = reader.drafted.incident(id_)
    if row is not None:
        return row.stamp
    claim = reader.drafted.claim(id_)
    return None if claim is None or claim.incident is not None else claim.decision or 0


def _unmoved(seeds: Seeds, since: int, writer: Writer) -> None:
    claims = writer.drafted.claims_named([*seeds.claims, *seeds.added])
    homes = {claim.id if claim.incident is None else claim.incident for claim in claims}
    for id_ in sorted(homes | set(seeds.incidents)):
        if (_stamp(id_, writer) or 0) > since:
            raise _stale(id_)


def _stale(id_: str) -> IsnadError:
    return IsnadError(
        "review.stale",
        f"{id_} has changed since this page was opened.",
        "Open it again and look at what is new. Nothing was changed.",
    )


def _as_drafted(seeds: Seeds, writer: Writer, known: set[str]) -> None:
    """While a build goes on, a document may be read otherwise already than the drafts that a person looks at tell.

    `known` are incidents that were looked at before; no build reads on while decisions are taken.

    Raises:
        IsnadError: `review.stale`.
    """
    drafted = writer.drafted
    incidents = {row.incident for row in drafted.claims_named(seeds.claims) if row.incident is not None}
    fresh = (incidents | set(seeds.incidents)) - known
    known |= fresh
    for id_ in sorted(fresh):
        row = drafted.incident(id_)
        if row is not None and writer.reread(row.stamp).intersection(drafted.documents_of([row.id])):
            raise IsnadError(
                "review.stale",
                f"reports of incident {id_} were read again since it was drafted.",
                "Wait until the build has ended, and look at what is new. Nothing was changed.",
            )


def _changes_place_or_time(decision: Decision, writer: Writer) -> bool:
    """Whether linking would compare something else: the next build looks again where the claim belongs."""
    found = writer.decisions.one(decision.entry) if isinstance(decision, Undo) else None
    meant = decision if found is None else found.decision
    if isinstance(meant, CorrectClaim):
        row = writer.drafted.claim(meant.claim)
        claims = () if row is None else writer.claims(row.document)
        read = next((claim for claim in claims if claim.id == meant.claim), None)
        corrected = meant.corrected
        return read is None or (read.place, read.time, read.event) != (corrected.place, corrected.time, corrected.event)
    return isinstance(meant, AddClaim)


def _is_quiet(decision: Decision, writer: Writer) -> bool:
    """Whether it groups no claims and keeps no figure: one draft behind several of these is as one behind each."""
    found = writer.decisions.one(decision.entry) if isinstance(decision, Undo) else None
    return isinstance(decision if found is None else found.decision, _QUIET)


def _drafted(seeds: Seeds, writer: Writer, profile: Profile, entry: int) -> tuple[str, ...]:
    return () if seeds.is_empty else Part(writer, profile, seeds).write(entry)

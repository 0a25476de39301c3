"""The review queue: what a person looks at next, and what each of its answers decides."""

from dataclasses import dataclass, replace

import msgspec

from isnad.errors import IsnadError
from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.decision import AcceptClaim, AddClaim, CorrectClaim, Decision, Judged, RejectClaim
from isnad.model.terms import Exactness
from isnad.model.value import Value
from isnad.numbers.written import whole_number
from isnad.pipeline.context import Context
from isnad.pipeline.standing import State
from isnad.present.counts import count_phrase
from isnad.present.desk.card import Card, card, where_of
from isnad.present.events import event_name
from isnad.present.language import Language
from isnad.present.sentences.claim import claim_sentence
from isnad.review.recent import Recent, decided, drafted
from isnad.review.seen import Seen, seen_of
from isnad.review.told import Told, told
from isnad.store.decisions import Taken, kind_of
from isnad.store.draft_rows import ClaimRow
from isnad.store.read import Reader
from isnad.store.waiting import ALL, Item, Waiting, Waits, Wanted

_MOST = 10**9 - 1
_OPEN_ABOVE = (Exactness.AT_LEAST, Exactness.MORE_THAN)
_OPEN_BELOW = (Exactness.AT_MOST, Exactness.LESS_THAN)


@dataclass(frozen=True, slots=True)
class Turn:
    """What the queue shows: what stands first in it as a card, how much waits, and what was decided last.

    Attributes:
        item: what stands first behind the place asked for, or the claim asked for; None at the end of the queue.
        card: of it.
        state: of the claim now.
        counts: of what waits, by why.
        last: the last decision of this person that can be taken back.
        last_said: what it was about, in words.
        seen: what is seen of the claim; None where it is lost.
        last_seen: what is seen of the claim that was decided about last; None where it is lost.
    """

    item: Item | None
    card: Card | None
    state: State | None
    counts: dict[Waits, int]
    last: Taken | None = None
    last_said: str = ""
    seen: Seen | None = None
    last_seen: Seen | None = None

    @property
    def last_kind(self) -> str:
        """Its kind, as `accept`; empty where there is none."""
        return "" if self.last is None else kind_of(self.last.decision)


def turn(
    reader: Reader,
    context: Context,
    language: Language,
    who: str,
    *,
    wanted: Wanted = ALL,
    after: str | None = None,
    claim: str | None = None,
) -> Turn:
    """What the queue shows now.

    Args:
        reader: of the case.
        context: what its claims were read with.
        language: of every word.
        who: looks at it.
        wanted: what of the queue.
        after: a place in the queue; what is shown stands behind it.
        claim: the id of a claim to show instead.

    Raises:
        IsnadError: `review.no_such_claim`, `review.no_such_place`.
    """
    waiting = Waiting(reader.connection)
    item = next(iter(waiting.items(wanted, after=after)), None) if claim is None else waiting.item(claim)
    if claim is not None and item is None:
        raise IsnadError("review.no_such_claim", f"there is no claim {claim!r}.", "Open the queue again.")
    last = waiting.last_of(who)
    made, state = (None, None) if item is None else _card(item, reader, context, language)
    counts = _COUNTS.get((decided(reader), wanted), lambda: waiting.counts(wanted))
    said = "" if last is None else _said(last, language)
    about = last.decision.claim if last is not None and isinstance(last.decision, Judged) else None
    seen, last_seen = _seen(None if item is None else item.claim, reader), _seen(about, reader)
    return Turn(item, made, state, counts, last, said, seen, last_seen)


_COUNTS: Recent[dict[Waits, int]] = Recent(64)


def outlets(reader: Reader, most: int) -> tuple[str, ...]:
    """The outlets with the most documents, by their names."""
    return _OUTLETS.get((drafted(reader), most), lambda: Waiting(reader.connection).outlets(most))


_OUTLETS: Recent[tuple[str, ...]] = Recent(4)


def _seen(claim: str | None, reader: Reader) -> Seen | None:
    row = None if claim is None else reader.drafted.claim(claim)
    return None if row is None else seen_of(reader, row)


def _card(item: Item, reader: Reader, context: Context, language: Language) -> tuple[Card | None, State | None]:
    return (
        _lost(item, reader, context, language) if item.entry is not None else _of_claim(item, reader, context, language)
    )


def _of_claim(item: Item, reader: Reader, context: Context, language: Language) -> tuple[Card | None, State | None]:
    row = reader.drafted.claim(item.claim)
    if row is None:
        return None, None
    of = None if row.incident is None else reader.drafted.incident(row.incident)
    incident = None if of is None else of.value()
    found = told(reader, context, language, incidents=[] if incident is None else [incident], documents=[row.document])
    standing, telling = found.standings[item.claim], found.telling
    document = telling.documents[standing.claim.document]
    now = standing.machine or standing.claim
    made = card(now, telling, document, decision=standing.decision, entry=row.decision)
    if incident is not None and of is not None:
        made = replace(made, where=where_of(item.claim, incident, telling, of.stamp))
    return made, standing.state


def _lost(item: Item, reader: Reader, context: Context, language: Language) -> tuple[Card | None, State | None]:
    taken = None if item.entry is None else reader.decisions.one(item.entry)
    if taken is None or not isinstance(taken.decision, Judged) or taken.decision.seen is None:
        return None, None
    kept = reader.document_named(taken.decision.seen.document)
    if kept is None:
        return None, None
    telling = told(reader, context, language, documents=[kept.id]).telling
    return card(None, telling, kept.document(), decision=taken.decision, entry=taken.entry), None


def _said(taken: Taken, language: Language) -> str:
    decision = taken.decision
    claim = decision.corrected if isinstance(decision, CorrectClaim) else getattr(decision, "seen", None)
    if not isinstance(claim, Claim):
        return ""
    count = "" if claim.count is None else f" · {count_phrase(claim.count, None, language)}"
    return f"{event_name(claim.event, language)}{count}"


def counted(claim: Claim, low: str, high: str, exactness: Exactness) -> CorrectClaim:
    """The correction of the count of a claim; `low` and `high` as a person wrote them, in whichever digits.

    Raises:
        IsnadError: `review.no_number`, where they are no numbers that can be stated so.
    """
    first, second = _number(low), _number(high)
    if first is None or (exactness is Exactness.BETWEEN and second is None):
        raise IsnadError("review.no_number", "there is no number.", "Write how many people the report counts.")
    try:
        count = _count(first, second, exactness)
    except ValueError as error:
        hint = "Write the lower number first, and two only for a range."
        raise IsnadError("review.no_number", "these numbers cannot be stated so.", hint) from error
    return CorrectClaim(claim.id, msgspec.structs.replace(claim, count=count))


def again(decision: Judged | AddClaim, now: Claim) -> Decision:
    """The decision taken once more, on the claim as it is read now."""
    match decision:
        case RejectClaim():
            return RejectClaim(now.id, decision.reason)
        case CorrectClaim():
            return CorrectClaim(now.id, decision.corrected, decision.reason)
        case AcceptClaim() | AddClaim():
            return AcceptClaim(now.id, decision.reason)


def _number(text: str) -> int | None:
    return whole_number(text, most=_MOST)


def _count(first: int, second: int | None, exactness: Exactness) -> Count:
    if exactness is Exactness.BETWEEN:
        return Count(first, second, exactness)
    if exactness in _OPEN_ABOVE:
        return Count(first, None, exactness)
    return Count(None, first, exactness) if exactness in _OPEN_BELOW else Count(first, first, exactness)


class Listed(Value, frozen=True):
    """One thing that waits, in a list; see `isnad.store.waiting.Item`."""

    waits: str
    claim: str
    worth: float
    entry: int | None
    incident: str | None
    document: str
    sentence: str


def first(
    reader: Reader,
    context: Context,
    language: Language,
    limit: int,
    *,
    wanted: Wanted = ALL,
    after: str | None = None,
) -> tuple[Listed, ...]:
    """The first of what waits, in order, each with the claim in a sentence."""
    items = Waiting(reader.connection).items(wanted, after=after, limit=limit)
    rows = {item.claim: reader.drafted.claim(item.claim) for item in items}
    documents = sorted({row.document for row in rows.values() if row is not None})
    found = told(reader, context, language, documents=documents)
    return tuple(_listed(item, rows[item.claim], found, reader) for item in items)


def _listed(item: Item, row: ClaimRow | None, found: Told, reader: Reader) -> Listed:
    standing = found.standings.get(item.claim)
    claim = None if standing is None else standing.machine or standing.claim
    if claim is None and item.entry is not None:
        taken = reader.decisions.one(item.entry)
        claim = taken.decision.seen if taken is not None and isinstance(taken.decision, Judged) else None
    sentence = "" if claim is None else claim_sentence(claim, found.telling.voice)
    incident, document = None if row is None else row.incident, "" if claim is None else claim.document
    return Listed(item.waits, item.claim, item.worth, item.entry, incident, document, sentence)

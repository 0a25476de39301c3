"""A claim of the review queue as a card: what it says on which words, what it holds, what was decided of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.decision import AddClaim, CorrectClaim, Judged
from isnad.model.document import Document
from isnad.model.incident import Incident
from isnad.model.terms import Exactness
from isnad.present.chains import outlet_phrase
from isnad.present.desk.differences import Difference, differences, fields
from isnad.present.desk.moments import moment_of
from isnad.present.dossier.figures import FIGURES
from isnad.present.dossier.quotes import Piece, quoted
from isnad.present.dossier.telling import Telling
from isnad.present.fields import Field
from isnad.present.runs import inline, isolate
from isnad.present.sentences.claim import claim_sentence, core_phrase
from isnad.present.sentences.extent import figure_range
from isnad.present.times import published_phrase, time_phrase
from isnad.reconcile.holding import ends_of
from isnad.text.shorten import headline

_HEADLINE: Final = 160
SINGLE: Final = (
    Exactness.EXACT,
    Exactness.ABOUT,
    Exactness.AT_LEAST,
    Exactness.MORE_THAN,
    Exactness.AT_MOST,
    Exactness.LESS_THAN,
)
"""The ways of stating a count that take one number."""


@dataclass(frozen=True, slots=True)
class Source:
    """The document of a claim; `title` is its headline, or the first words of its report."""

    id: str
    title: str
    outlet: str
    day: str
    language: str


@dataclass(frozen=True, slots=True)
class Held:
    """A figure of the incident: its range, which end the claim holds (empty: none by itself), or why it is aside."""

    name: str
    range: str
    end: str
    aside: str | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """The incident of a claim: its place and time in words, its figures, and the stamp of what is shown."""

    id: str
    place: str
    time: str
    figures: tuple[tuple[str, str], ...]
    held: tuple[Held, ...]
    stamp: int


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided of the claim before: the kind, the claim that it led to, and what differs from what was seen."""

    kind: str
    entry: int | None
    sentence: str
    reason: str
    by: str
    at: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class CountForm:
    """What the field of a count holds at first: a number or nothing, how it is stated, and the other end of a range."""

    low: str
    high: str
    exactness: Exactness


@dataclass(frozen=True, slots=True)
class Card:
    """See the module; `claim` is its id, `is_lost` says that the program does not read it any more.

    `number` is that of the claim wherever the case is shown; None of a claim that is not read any more.
    """

    claim: str
    number: str | None
    is_lost: bool
    sentence: str
    core: str
    quote: tuple[Piece, ...]
    source: Source | None
    fields: tuple[Field, ...]
    where: Where | None
    decided: Decided | None
    count: CountForm | None


def card(
    now: Claim | None, telling: Telling, document: Document, *, decision: Judged | AddClaim | None, entry: int | None
) -> Card:
    """The card of a claim as the program reads it `now`, or of a decision whose claim it does not read any more.

    Args:
        now: the claim; None where the decision lost it.
        telling: of the document and the incident.
        document: that the claim is in.
        decision: about it, where there is one.
        entry: of the decision in the log.

    Raises:
        ValueError: there is neither a claim nor a decision that remembers one.
    """
    seen = decision.seen if isinstance(decision, Judged) else None
    claim = now or seen or (decision.added if isinstance(decision, AddClaim) else None)
    if claim is None:
        raise ValueError("a card of nothing")
    text = document.received.text
    is_there = claim.document in telling.documents
    quote: tuple[Piece, ...] = quoted(claim, text) if now is not None and is_there else ()
    return Card(
        claim=claim.id,
        number=telling.labels.get(claim.id),
        is_lost=now is None,
        sentence=claim_sentence(claim, telling.voice),
        core=core_phrase(claim, telling.voice),
        quote=quote,
        source=_source(document, telling),
        fields=fields(claim, text, telling.voice),
        where=None,
        decided=None if decision is None else _decided(decision, entry, now, text, telling),
        count=_count_form(claim.count) if now is not None and claim.event.is_outcome else None,
    )


def where_of(claim: str, incident: Incident, telling: Telling, stamp: int) -> Where:
    """The incident of a claim, and what of its figures the claim holds."""
    figures = [(telling.say(f"figure.{name}"), getattr(incident.figures, name)) for name in FIGURES]
    told = zip(FIGURES, figures, strict=True)
    ranges = tuple((label, figure_range(name, figure, telling.voice)) for name, (label, figure) in told)
    return Where(
        id=incident.id,
        place="" if incident.place is None else telling.place(incident.place),
        time="" if incident.time is None else time_phrase(incident.time, telling.language),
        figures=ranges,
        held=_held(claim, incident, telling, ranges),
        stamp=stamp,
    )


def _held(claim: str, incident: Incident, telling: Telling, ranges: Sequence[tuple[str, str]]) -> tuple[Held, ...]:
    claims = {id_: telling.claims[id_] for id_ in incident.claims if id_ in telling.claims}
    found: list[Held] = []
    for name, (label, range_) in zip(FIGURES, ranges, strict=True):
        figure = getattr(incident.figures, name)
        if claim in figure.kept:
            ends = ends_of(name, figure, claims, telling.material.profile)
            held = [end for end, ids in (("low", ends.low), ("high", ends.high)) if claim in ids]
            key = "both" if len(held) == 2 else "".join(held)
            found.append(Held(label, range_, telling.say(f"dossier.figure.{key}") if key else ""))
        else:
            reason = next((aside.reason for aside in figure.aside if aside.claim == claim), None)
            if reason is not None:
                found.append(Held(label, range_, "", telling.reason(reason)))
    return tuple(found)


def _decided(decision: Judged | AddClaim, entry: int | None, now: Claim | None, text: str, telling: Telling) -> Decided:
    seen = decision.seen if isinstance(decision, Judged) else None
    corrected = decision.corrected if isinstance(decision, CorrectClaim) else None
    at = moment_of(decision.at, telling.language)
    return Decided(
        kind=str(type(decision).__struct_config__.tag),
        entry=entry,
        sentence="" if corrected is None else core_phrase(corrected, telling.voice),
        reason=isolate(decision.reason, telling.language),
        by=isolate(decision.by or "", telling.language),
        at="" if at is None else at.words,
        differences=() if seen is None or now is None else differences(seen, now, text, telling.voice),
    )


def _source(document: Document, telling: Telling) -> Source:
    language = telling.language
    return Source(
        id=document.id,
        title=inline(headline(document.title, document.report, _HEADLINE)) or inline(document.name),
        outlet=outlet_phrase(document.outlet, language),
        day=published_phrase(document.published, language),
        language=document.language,
    )


def _count_form(count: Count | None) -> CountForm:
    if count is None or count.exactness is Exactness.VAGUE:
        return CountForm("", "", Exactness.EXACT)
    if count.exactness is Exactness.BETWEEN:
        return CountForm(str(count.low), str(count.high), Exactness.BETWEEN)
    number = count.low if count.low is not None else count.high
    return CountForm(str(number), "", count.exactness)

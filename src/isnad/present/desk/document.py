"""One document as its page shows it: what is known of it, its claims, and the chosen one in full."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final

from isnad.model.claim import Claim
from isnad.model.span import Span
from isnad.pipeline.reading import Reading
from isnad.pipeline.standing import Standing, State, differs
from isnad.present.desk.document_text import TextView, text_view
from isnad.present.documents import about
from isnad.present.dossier.telling import Telling
from isnad.present.events import event_name
from isnad.present.fields import Field, fields_of
from isnad.present.rules import rule_line
from isnad.present.runs import inline
from isnad.present.sentences.claim import brief_sentence, claim_sentence
from isnad.store.rows import Kept
from isnad.text.shorten import headline

_WEB: Final = ("http://", "https://")
_OPEN: Final = (State.WAITING, State.CHANGED)
_HEADLINE = 160


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim in the list of a document's claims."""

    id: str
    number: str
    event: str
    brief: str
    state: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of a claim.

    Attributes:
        label: of the field.
        value: as it counts; None where a person took it away.
        words: of the report that it stands on, None where it stands on none.
        where: their offsets, "12-20".
        machine: what the program reads, where that is something else; empty where it reads nothing.
        seen: what the program read when a person decided, where it reads something else now.
        role: which field it is.
    """

    label: str
    value: str | None
    words: str | None
    where: str
    machine: str | None
    seen: str | None
    role: str


@dataclass(frozen=True, slots=True)
class ClaimPanel:
    """The chosen claim: `sentence` as it counts, `machine` as the program reads it where that differs."""

    id: str
    number: str
    state: str
    sentence: str
    machine: str | None
    is_added: bool
    facts: tuple[Fact, ...]
    rules: tuple[str, ...]
    before: str | None
    after: str | None
    waiting: str | None


@dataclass(frozen=True, slots=True)
class DocumentView:
    """See the module; `link` is its address where a browser can open it."""

    id: str
    name: str
    title: str
    url: str | None
    link: str | None
    language: str
    about: tuple[str, ...]
    kept: Kept
    encoding: str
    text: TextView
    claims: tuple[ClaimLine, ...]
    ids: Mapping[int, str]
    labels: Mapping[int, str]
    states: Mapping[int, str]
    waiting: int


def document_view(
    kept: Kept,
    telling: Telling,
    standings: Mapping[str, Standing],
    *,
    chosen: str | None = None,
    part: int | None = None,
    looked_for: Span | None = None,
    most: int = 200,
) -> DocumentView:
    """The page of a document that `telling` tells of.

    Args:
        kept: its row.
        telling: of this document alone.
        standings: of its claims.
        chosen: id of one of them.
        part: of a long text, from 1.
        looked_for: words that are marked in the text.
        most: claims that are listed; of more, those of the part of the text that is shown.
    """
    reading = telling.material.readings[0]
    document = reading.document
    claim = None if chosen is None else telling.claims[chosen]
    text = text_view(
        document, reading.claims, telling.numbers, telling.language, chosen=claim, part=part, looked_for=looked_for
    )
    listed = [claim for claim in reading.claims if len(reading.claims) <= most or _is_here(claim, text)][:most]
    return DocumentView(
        id=document.id,
        name=document.name,
        title=inline(headline(document.title, document.report, _HEADLINE)) or inline(document.name),
        url=None if document.url is None else inline(document.url),
        link=document.url if document.url is not None and document.url.lower().startswith(_WEB) else None,
        language=document.language,
        about=tuple(about(reading, telling.language)),
        kept=kept,
        encoding=f"{document.received.extractor}, {document.received.encoding}",
        text=text,
        claims=tuple(_line(claim, telling, standings[claim.id], chosen) for claim in listed),
        ids={number: id_ for id_, number in telling.numbers.items()},
        labels={number: telling.labels[id_] for id_, number in telling.numbers.items()},
        states={telling.numbers[id_]: standing.state.value for id_, standing in standings.items()},
        waiting=sum(standing.state in _OPEN for standing in standings.values()),
    )


def claim_panel(id_: str, telling: Telling, standings: Mapping[str, Standing]) -> ClaimPanel:
    """One claim of a document in full."""
    reading = telling.material.readings[0]
    standing, voice = standings[id_], telling.voice
    claim, machine = standing.claim, standing.machine
    other = machine is not None and differs(claim, machine)
    order = [claim.id for claim in reading.claims]
    at = order.index(id_)
    behind = [*order[at + 1 :], *order[:at]]
    made = claim if machine is None else machine
    return ClaimPanel(
        id=id_,
        number=telling.labels[id_],
        state=standing.state.value,
        sentence=claim_sentence(claim, voice),
        machine=claim_sentence(machine, voice) if machine is not None and other else None,
        is_added=machine is None,
        facts=_facts(standing, reading, telling),
        rules=tuple(rule_line(rule, telling.language) for rule in made.rules),
        before=order[at - 1] if at > 0 else None,
        after=order[at + 1] if at + 1 < len(order) else None,
        waiting=next((other for other in behind if standings[other].state in _OPEN), None),
    )


def brief_label(claim: Claim, telling: Telling, longest: int = 90) -> str:
    """A claim as one choice among others: its number, and as much of what it says as fits."""
    said = brief_sentence(claim, telling.voice)
    return f"{telling.labels[claim.id]}: {said if len(said) <= longest else said[: longest - 1] + '…'}"


def _is_here(claim: Claim, text: TextView) -> bool:
    return text.first <= claim.spans.event.start < text.last


def _line(claim: Claim, telling: Telling, standing: Standing, chosen: str | None) -> ClaimLine:
    return ClaimLine(
        id=claim.id,
        number=telling.labels[claim.id],
        event=event_name(claim.event, telling.language),
        brief=brief_sentence(claim, telling.voice),
        state=standing.state.value,
        is_chosen=claim.id == chosen,
    )


def _facts(standing: Standing, reading: Reading, telling: Telling) -> tuple[Fact, ...]:
    text, voice = reading.document.received.text, telling.voice
    counts = _by_place(fields_of(standing.claim, text, voice))
    machine, seen = standing.machine, getattr(standing.decision, "seen", None)
    read = counts if machine is None else _by_place(fields_of(machine, text, voice))
    then = read
    if isinstance(seen, Claim) and machine is not None and differs(seen, machine):
        then = _by_place(fields_of(seen, text, voice))
    keys = sorted({*counts, *read, *then}, key=lambda key: (_ORDER.index(key[0]), key[1]))
    return tuple(_fact(key, counts.get(key), read.get(key), then.get(key)) for key in keys)


def _fact(key: tuple[str, int], counts: Field | None, read: Field | None, then: Field | None) -> Fact:
    known = counts or read or then
    assert known is not None  # noqa: S101 - the key is one of theirs
    value, machine = _said(counts), _said(read)
    span = None if counts is None else counts.span
    return Fact(
        label=known.label,
        value=None if counts is None else counts.value,
        words=None if counts is None else counts.words,
        where="" if span is None else f"{span.start}-{span.end}",
        machine=None if machine == value else "" if read is None else read.value,
        seen=None if _said(then) == machine else "" if then is None else then.value,
        role=key[0],
    )


def _said(field: Field | None) -> tuple[str, object] | None:
    return None if field is None else (field.value, field.span)


def _by_place(fields: Sequence[Field]) -> dict[tuple[str, int], Field]:
    """Fields by their key, those of one key by their number."""
    numbers: dict[str, count[int]] = {}
    return {(field.key, next(numbers.setdefault(field.key, count()))): field for field in fields}


_ORDER: Final = (
    "event", "count", "term", "victims", "scope", "by", "cause", "place", "point", "row", "time", "modality",
    "part_of", "chain",
)  # fmt: skip
"""What a reader looks for first stands first."""

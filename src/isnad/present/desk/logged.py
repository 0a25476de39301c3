"""Entries of the log as a person reads them: what was done, to what, why, and whether it can be taken back."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from isnad.model.claim import Claim
from isnad.model.decision import AddClaim, AuditClaim, CorrectClaim, Decision, Remark, SetFigure, SignOff, Undo
from isnad.present import locales
from isnad.present.counts import count_phrase
from isnad.present.desk.addresses import document_at, incident_at
from isnad.present.desk.moments import Moment, moment_of
from isnad.present.desk.past import named
from isnad.present.events import event_name
from isnad.present.language import Language
from isnad.present.runs import inline, isolate
from isnad.present.sentences.extent import range_phrase
from isnad.present.tables import say
from isnad.store.decisions import kind_of
from isnad.store.entry import Action, Entry
from isnad.store.logged import Logged

_LONGEST: Final = 40
_TOLD: Final = frozenset(
    {
        *("name", "version", "profile", "knowledge", "fingerprint", "manifest"),
        *("found", "now", "new", "reread", "claims"),
    }
)
"""Details of entries that phrases say."""


@dataclass(frozen=True, slots=True)
class Link:
    """Where what an entry is about can be seen: an address, and what is there (`claim`, `incident`, `document`)."""

    href: str
    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """One entry.

    Attributes:
        number: of the entry.
        at: when.
        who: did it.
        action: a code.
        key: of the phrase that says what was done, behind `log.did.`; empty for an action of a later version.
        params: of that phrase.
        reason: that was given, or the words of a remark.
        links: to what it is about.
        undo: the entry that undoing this names; None where it cannot be undone, or is undone.
        undone_by: the entry of the undoing.
        hash: of the entry.
    """

    number: int
    at: Moment | None
    who: str
    action: str
    key: str
    params: dict[str, str]
    reason: str
    links: tuple[Link, ...]
    undo: int | None
    undone_by: int | None
    hash: str


def line_of(logged: Logged, language: Language) -> Line:
    """An entry in words."""
    entry, decision = logged.entry, logged.decision
    known = entry.action in tuple(Action)
    key, params = (entry.action if known else "", _params(entry, language))
    if decision is not None:
        key, params = f"decision.{kind_of(decision)}", _decided(decision, language)
    undone_by = None if logged.undone_by is None else logged.undone_by.entry
    return Line(
        number=entry.seq,
        at=moment_of(entry.when, language),
        who=isolate(entry.who, language),
        action=isolate(entry.action, language),
        key=key,
        params=params,
        reason="" if decision is None else isolate(_reason(decision), language),
        links=_links(entry, decision, language),
        undo=entry.seq if decision is not None and undone_by is None else None,
        undone_by=undone_by,
        hash=entry.hash,
    )


def _reason(decision: Decision) -> str:
    return decision.text if isinstance(decision, Remark) else decision.reason


def _params(entry: Entry, language: Language) -> dict[str, str]:
    """The details of an entry that its phrase may say; empty where an entry of an earlier version lacks one."""
    found = {param.name: param.value for param in entry.params if param.name in _TOLD}
    return {**dict.fromkeys(_TOLD, ""), **{name: _said(value, language) for name, value in found.items()}}


def _said(value: str | int, language: Language) -> str:
    # A fingerprint is told from others by its beginning.
    return isolate(value[:_LONGEST], language) if isinstance(value, str) else locales.number(value, language)


def _decided(decision: Decision, language: Language) -> dict[str, str]:
    seen = getattr(decision, "seen", None)
    claim = decision.added if isinstance(decision, AddClaim) else seen if isinstance(seen, Claim) else None
    params = {"what": "" if claim is None else _brief(claim, language), "n": ""}
    match decision:
        case CorrectClaim():
            params["now"] = _brief(decision.corrected, language)
        case SetFigure():
            params["figure"] = say(f"figure.{decision.figure}", language)
            params["range"] = range_phrase(decision.low, decision.high, language)
        case Undo():
            params["n"] = locales.number(decision.entry, language)
        case AuditClaim():
            params["verdict"] = say(f"audit.{decision.verdict}", language)
            params["seed"] = str(decision.seed)
        case _:
            params["n"] = locales.number(len(named(decision)), language)
    return params


def _brief(claim: Claim, language: Language) -> str:
    count = "" if claim.count is None else f" · {count_phrase(claim.count, None, language)}"
    return f"{event_name(claim.event, language)}{count}"


def _links(entry: Entry, decision: Decision | None, language: Language) -> tuple[Link, ...]:
    if decision is None:
        document = entry.text("document")
        return (Link(document_at(document), "document", isolate(entry.text("name"), language)),) if document else ()
    if isinstance(decision, SignOff):
        return (Link(incident_at(decision.incident), "incident", inline(decision.incident)),)
    if isinstance(decision, Undo):
        return (Link(f"/log?entry={decision.entry}", "entry", str(decision.entry)),)
    return tuple(_about(id_) for id_ in named(decision)[:3])


def _about(id_: str) -> Link:
    if id_.startswith("c-"):
        return Link(f"/queue?{urlencode({'claim': id_})}", "claim", inline(id_))
    if id_.startswith("i-"):
        return Link(incident_at(id_), "incident", inline(id_))
    return Link(document_at(id_), "document", inline(id_))

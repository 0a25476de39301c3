"""The page of codes: the closed sets that values use, each code with its name in both languages."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, Final

from isnad.model.grade import AttributionGrade, HarmGrade
from isnad.model.incident import Disagreement
from isnad.model.origin import CampStatus
from isnad.model.terms import (
    Basis,
    Event,
    Exactness,
    Grain,
    Group,
    LinkKind,
    MentionKind,
    Modality,
    PartKind,
    Precision,
    ScopeKind,
    Stance,
    Status,
    VictimStatus,
)
from isnad.present.tables import load, phrases
from make_reference.docstring import told
from make_reference.page import Page, code, document, introduction, plain, table

_Names = Callable[[str], tuple[str, str]]

_SETS: Final[Mapping[type[StrEnum], tuple[str, str]]] = {
    Group: ("Groups of people", ""),
    VictimStatus: ("Status of people", "status"),
    Exactness: ("Exactness of counts", "count"),
    ScopeKind: ("Scopes of wider tolls", "scope"),
    LinkKind: ("Kinds of link", "kind"),
    Stance: ("Stances", "stance"),
    Modality: ("Moods (modality)", "modality"),
    Basis: ("Basis", "basis"),
    Status: ("Resolution", ""),
    Grain: ("Grains of time", ""),
    Precision: ("Precision of places", "precision"),
    CampStatus: ("What is known of a side", ""),
    Disagreement: ("Contradictions", "contradiction"),
    HarmGrade: ("Grades of harm", "grade"),
    AttributionGrade: ("Grades of attribution", "grade"),
    MentionKind: ("Kinds of mention", ""),
    PartKind: ("Parts of a page", "part"),
}


def vocabulary() -> Page:
    """Every closed set of codes, events first."""
    blocks = [
        introduction("vocabulary"),
        "## Events",
        plain(told(Event)),
        *_events(),
    ]
    for set_, (title, prefix) in _SETS.items():
        blocks += [f"## {title}", plain(told(set_)), _codes(set_, _named(set_, prefix))]
    return Page("reference/vocabulary.md", "Vocabulary", document("Vocabulary", *blocks))


def _events() -> Iterable[str]:
    titles: dict[str, dict[str, Any]] = load("events.yaml", dict[str, Any])
    for kind, title in (("outcomes", "Outcomes have people to whom they happen"), ("happenings", "Happenings do not")):
        known = titles[kind]
        rows = [(code(e), known[e]["title"]["en"], known[e]["title"]["ar"]) for e in Event if e in known]
        yield f"### {title}"
        yield table(["code", "English", "Arabic"], rows)


def _codes(set_: type[StrEnum], names: _Names) -> str:
    rows = [(code(one.value), *names(one.value)) for one in set_]
    if not any(english for _, english, _ in rows):
        return ", ".join(row[0] for row in rows)
    return table(["code", "English", "Arabic"], rows)


def _named(set_: type[StrEnum], prefix: str) -> _Names:
    if set_ is Group:
        nouns: dict[str, dict[str, Any]] = load("nouns.yaml", dict[str, Any])
        return lambda one: (nouns[one]["en"][-1], nouns[one]["ar"]["of"])
    known = phrases() if prefix else {}

    def names(one: str) -> tuple[str, str]:
        pair = known.get(f"{prefix}.{one}")
        return ("", "") if pair is None else (_bare(pair.en), _bare(pair.ar))

    return names


def _bare(text: str) -> str:
    """A phrase with its holes shown as three dots."""
    for hole in ("{n}", "{low}", "{high}"):
        text = text.replace(hole, "…")
    return text

"""How the values of a case came about, written from the run itself, for whoever reads a bundle without Isnad."""

from collections import Counter
from collections.abc import Iterable, Iterator

from isnad.export.bundle.says import said
from isnad.export.content import Content
from isnad.export.records import About
from isnad.ingest.describe import reads
from isnad.knowledge.profiles import Profile
from isnad.model.reason import Reason
from isnad.model.terms import Event, Modality
from isnad.pipeline.standing import State
from isnad.present.dossier.method import profile_rows, reading_rows
from isnad.present.events import event_name
from isnad.present.language import Language
from isnad.present.reasons import reason_sentence
from isnad.present.summary import fingerprint_rows
from isnad.present.tables import say
from isnad.reconcile.support import FigureName


class Counts:
    """What a method counts over a case, some records at a time.

    Args:
        content: of the case.
    """

    def __init__(self, content: Content) -> None:
        self.documents = self.unread = self.withheld = self.incidents = 0
        self.events: Counter[Event] = Counter()
        self.moods: Counter[Modality] = Counter()
        self.states: Counter[State] = Counter()
        self.aside: Counter[Reason] = Counter()
        for document, claims in content.readings():
            self.documents += 1
            self.unread += not reads(document.language)
            self.withheld += document.withheld > 0
            for record in claims:
                self.events[record.claim.event] += 1
                self.moods[record.claim.modality] += 1
                self.states[record.state] += 1
        for found in content.incidents():
            self.incidents += 1
            for name in FigureName:
                self.aside.update(left.reason for left in getattr(found.incident.figures, name).aside)


def method(about: About, counts: Counts, profile: Profile, language: Language) -> str:
    """The method as text, a paragraph each: what was read with what, what it came to, what holds, and what does not."""
    parts = [
        (said("method.title", language), [about.title, said(f"edition.{about.edition}", language)]),
        (
            said("method.run", language),
            [*_rows(fingerprint_rows(about.fingerprint, language)), *_built(about, language)],
        ),
        (said("method.profile", language), _rows((*profile_rows(profile, language), *reading_rows(profile, language)))),
        (said("method.counts", language), _counts(counts, language)),
        (said("method.limits", language), [said(f"limit.{n}", language) for n in range(1, 7)]),
    ]
    return "\n".join(line for title, lines in parts for line in (title, "-" * 40, *lines, ""))


def _rows(rows: Iterable[tuple[str, str]]) -> list[str]:
    return [f"{label}: {value}" for label, value in rows]


def _built(about: About, language: Language) -> list[str]:
    rows = (
        (say("dossier.method.read_at", language), about.built.at),
        (say("dossier.method.zone", language), about.built.zone),
        (say("dossier.method.head", language), about.head.hash),
        (say("dossier.method.length", language), str(about.head.length)),
    )
    return _rows(rows)


def _counts(counts: Counts, language: Language) -> list[str]:
    numbers = {
        "documents": counts.documents,
        "unread": counts.unread,
        "withheld": counts.withheld,
        "claims": sum(counts.events.values()),
        "incidents": counts.incidents,
    }
    lines = [f"{said(f'count.{name}', language)}: {number}" for name, number in numbers.items()]
    return [*lines, *_kinds(counts, language)]


def _kinds(counts: Counts, language: Language) -> Iterator[str]:
    """Sorted by their codes, so that equal counts come in one order."""
    yield from (f"  {event_name(event, language)}: {n}" for event, n in sorted(counts.events.items()))
    yield from (f"  {say(f'modality.{mood}', language)}: {n}" for mood, n in sorted(counts.moods.items()))
    yield from (f"  {said(f'state.{state}', language)}: {n}" for state, n in sorted(counts.states.items()))
    aside: Counter[str] = Counter()
    for reason, n in counts.aside.items():
        aside[reason_sentence(reason, language)] += n
    yield from (f"  {said('count.aside', language)} {words} {n}" for words, n in sorted(aside.items()))

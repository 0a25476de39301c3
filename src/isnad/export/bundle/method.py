"""How the values of a case came about, written from the run itself, for whoever reads a bundle without Isnad."""

from collections import Counter
from collections.abc import Iterable, Iterator

from isnad.export.bundle.says import said
from isnad.export.counts import Counted, Counts
from isnad.export.records import About
from isnad.knowledge.profiles import Profile
from isnad.model.reason import Reason
from isnad.model.terms import Event
from isnad.present.dossier.method import profile_rows, reading_rows
from isnad.present.events import event_name
from isnad.present.language import Language
from isnad.present.reasons import reason_sentence
from isnad.present.summary import fingerprint_rows
from isnad.present.tables import say


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
    claims = sum(n for (what, _), n in counts.items() if what is Counted.EVENT)
    numbers = {
        "documents": counts[Counted.DOCUMENTS, None],
        "unread": counts[Counted.UNREAD, None],
        "withheld": counts[Counted.WITHHELD, None],
        "claims": claims,
        "incidents": counts[Counted.INCIDENTS, None],
    }
    lines = [f"{said(f'count.{name}', language)}: {number}" for name, number in numbers.items()]
    return [*lines, *_kinds(counts, language)]


def _kinds(counts: Counts, language: Language) -> Iterator[str]:
    """Sorted by their codes, so that equal counts come in one order."""
    by_code: dict[Counted, list[tuple[str, int]]] = {}
    aside: Counter[str] = Counter()
    for (what, value), n in counts.items():
        if isinstance(value, Reason):
            aside[reason_sentence(value, language)] += n
        elif value is not None:
            by_code.setdefault(what, []).append((value, n))
    for code, n in sorted(by_code.get(Counted.EVENT, ())):
        yield f"  {event_name(Event(code), language)}: {n}"
    yield from (f"  {say(f'modality.{mood}', language)}: {n}" for mood, n in sorted(by_code.get(Counted.MODALITY, ())))
    yield from (f"  {said(f'state.{state}', language)}: {n}" for state, n in sorted(by_code.get(Counted.STATE, ())))
    yield from (f"  {said('count.aside', language)} {words} {n}" for words, n in sorted(aside.items()))

"""The questions that a notebook asks of reports: what they hold, what they claim, and what that supports."""

import datetime as dt
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from reprlib import repr as shortened
from typing import Any

from isnad.errors import IsnadError
from isnad.ingest.cases import Case, Query
from isnad.ingest.decisions import read_decisions
from isnad.model.claim import Claim
from isnad.model.decision import Decision
from isnad.model.document import Document, Issue
from isnad.notebook.answer import Answer
from isnad.notebook.claims import Claims
from isnad.notebook.documents import Documents
from isnad.notebook.ground import Ground
from isnad.notebook.incidents import Incidents
from isnad.notebook.sources import Given, Sources, day_of, documents_of
from isnad.notebook.using import Gazetteers, using
from isnad.pipeline.assess import assess as assessed
from isnad.pipeline.attempt import attempt
from isnad.pipeline.context import Context, context
from isnad.pipeline.incidents import incidents as linked
from isnad.pipeline.reading import Reading, with_claims
from isnad.pipeline.standing import Judgements, stand


def read(source: Sources, *, published: dt.date | str | None = None, outlet: str | None = None) -> Documents:
    """The reports of a path, a text, a mapping, or several of these.

    What is not Arabic is kept and not read. A path that is there gives every report beneath it: texts, web pages, JSON
    lines, tables, feeds, mails, archives, PDF, as the commands read them. A text of a few Arabic words is a report of
    its own. A mapping is a source as in JSON lines: `{"text", "published", "publisher", "title", "url", "id"}`.

    Args:
        source: a path, a text, a mapping, a document, or an iterable of these.
        published: the day on which it came out, a date or ISO 8601; counts over what the report says itself.
        outlet: who printed it; counts over what the report says itself.

    Returns:
        The documents in their order; what could not be used is in `issues`.

    Raises:
        IsnadError: `ingest.no_such_path`, `notebook.no_source`, `notebook.no_day`, `notebook.is_a_case`.
    """
    documents, issues = documents_of(source, Given(day_of(published), _name(outlet)))
    readings = [Reading(document, (), (), ()) for document in documents]
    ground = Ground(readings, context(), issues=issues)
    return Documents(ground, documents)


def claims(
    sources: Sources | Documents | Claims,
    *,
    profile: str | None = None,
    gazetteers: Gazetteers | None = None,
    zone: str | None = None,
) -> Claims:
    """What reports claim: what happened to how many of whom, by whom, where, when, and on whose word.

    Args:
        sources: paths, texts, mappings, documents, or one of them, as `read` takes them.
        profile: how vague words are read where a number is shown as a range: `airwars` (by default), `literal`,
            `acled`, `ucdp`, or a file of your own.
        gazetteers: CSV files of places, or countries by their two letters, beside what comes with Isnad.
        zone: time zone of the reports' local times; by default Asia/Damascus.

    Returns:
        The claims in the order of their reports; what could not be used is in `issues`.

    Raises:
        IsnadError: what `read` raises, `knowledge.no_such_profile`, `pipeline.no_such_zone`, `notebook.wrong_type`.
    """
    return Claims(*_read(sources, profile, gazetteers, zone))


def incidents(
    sources: Sources | Documents | Claims,
    *,
    decisions: str | os.PathLike[str] | Iterable[Decision] = (),
    profile: str | None = None,
    gazetteers: Gazetteers | None = None,
    zone: str | None = None,
) -> Incidents:
    """Which reports speak of one event, and what range of harm independent origins support together.

    Args:
        sources: as `claims` takes them, or claims that were read: with another `profile` these are not read again.
        decisions: of persons, which are obeyed: values of `isnad.model.decision`, or a file of JSON lines.
        profile: how vague words are read and whom figures count: `airwars` (by default), `literal`, `acled`,
            `ucdp`, or a file of your own.
        gazetteers: as `claims` takes them.
        zone: as `claims` takes it.

    Returns:
        The incidents in the order of their first documents, proposals of the program.

    Raises:
        IsnadError: what `claims` raises, and `notebook.no_decisions`.
    """
    ground, meant = _read(sources, profile, gazetteers, zone)
    issues = list(ground.issues)
    taken = _decided(decisions, issues)
    made = linked(_chosen(ground, meant), ground.using, taken)
    judgements = Judgements(taken)
    stood = [stand(reading.document.name, reading.claims, judgements) for reading in ground.readings]
    whole = Ground(
        # all of them, also where some claims were meant: these keep their numbers, and every name that is known
        [with_claims(reading, one.claims) for reading, one in zip(ground.readings, stood, strict=True)],
        ground.using,
        incidents=made.found,
        issues=(*issues, *made.issues),
        decisions=taken,
        standings={s.claim.id: s for one in stood for s in one.standings if s.decision is not None},
    )
    return Incidents(whole, made.found)


def assess(
    sources: Sources | Documents | Claims,
    *,
    query: Query | Mapping[str, Any] | None = None,
    profile: str | None = None,
    gazetteers: Gazetteers | None = None,
    zone: str | None = None,
) -> Answer:
    """What sources support about one place and day, figure by figure.

    Args:
        sources: as `claims` takes them.
        query: `{"place": "الباغوز", "date": "2019-03-19"}`, the place in Arabic; each may be left out, and without
            both the incident is taken that most sources share. A document of unknown date is taken to be of this day.
        profile: as `incidents` takes it.
        gazetteers: as `claims` takes them.
        zone: as `claims` takes it.

    Returns:
        The figures with the claims they rest on, and those set aside with why.

    Raises:
        IsnadError: what `claims` raises, and `notebook.no_query`.
    """
    asked = _query(query)
    if isinstance(sources, Claims):
        sources = sources.documents
    documents, issues = _documents(sources)
    with_ = using(profile, gazetteers, zone)
    case = Case("answer", asked, tuple(documents), (), len(documents))
    return Answer(assessed(case, with_), asked, with_, issues)


def _name(outlet: object) -> str | None:
    if outlet is None or (isinstance(outlet, str) and outlet.strip()):
        return None if outlet is None else str(outlet)
    raise IsnadError("notebook.wrong_type", f"outlet is {outlet!r}, and no name.", "Give the name of who printed it.")


def _documents(sources: Sources | Documents) -> tuple[Sequence[Document], Sequence[Issue]]:
    return (tuple(sources), sources.issues) if isinstance(sources, Documents) else documents_of(sources)


def _read(
    sources: Sources | Documents | Claims, profile: str | None, gazetteers: Gazetteers | None, zone: str | None
) -> tuple[Ground, list[Claim]]:
    """What documents hold, or claims that were read with their own gazetteers and zone, and which claims were meant."""
    if isinstance(sources, Claims) and gazetteers is None and zone is None:
        return _under(sources.ground, profile), list(sources)
    if isinstance(sources, Claims):
        sources = sources.documents
    with_ = using(profile, gazetteers, zone)
    documents, issues = _documents(sources)
    attempts = [attempt(document, with_) for document in documents]
    readings = [one for one in attempts if not isinstance(one, Issue)]
    faults = [one for one in attempts if isinstance(one, Issue)]
    ground = Ground(readings, with_, issues=(*with_.gazetteer.issues, *issues, *faults))
    return ground, list(ground.claims.values())


def _under(ground: Ground, profile: str | None) -> Ground:
    """The same readings under a profile."""
    with_ = ground.using
    if profile is not None:
        with_ = Context(with_.lexicon, with_.gazetteer, using(profile).profile, with_.zone)
    return Ground(ground.readings, with_, issues=ground.issues)


def _chosen(ground: Ground, meant: Sequence[Claim]) -> tuple[Reading, ...]:
    """The readings that hold these claims, with no others."""
    ids = {claim.id for claim in meant}
    if len(ids) == len(ground.claims):
        return ground.readings
    readings = (with_claims(one, tuple(c for c in one.claims if c.id in ids)) for one in ground.readings)
    return tuple(reading for reading in readings if reading.claims)


def _decided(decisions: object, issues: list[Issue]) -> list[Decision]:
    """Decisions as values; of a file what is none goes to the issues."""
    if isinstance(decisions, str | os.PathLike):
        return _decided_in(Path(decisions), issues)
    taken: list[Decision] = []
    for one in decisions if isinstance(decisions, Iterable) else (decisions,):
        if not isinstance(one, Decision):
            hint = "They are values of isnad.model.decision."
            raise IsnadError("notebook.no_decisions", f"{type(one).__name__} {shortened(one)} is no decision.", hint)
        taken.append(one)
    return taken


def _decided_in(path: Path, issues: list[Issue]) -> list[Decision]:
    if not path.is_file():
        raise IsnadError("notebook.no_decisions", f"{path} is no file of decisions.", "Give a file of JSON lines.")
    found = list(read_decisions(path))
    issues += [one for one in found if isinstance(one, Issue)]
    return [one for one in found if not isinstance(one, Issue)]


def _query(query: object) -> Query:
    if query is None or isinstance(query, Query):
        return query or Query()
    hint = 'It looks like {"place": "الباغوز", "date": "2019-03-19"}.'
    if not isinstance(query, Mapping) or set(query) - {"place", "date"}:
        raise IsnadError("notebook.no_query", f"{query!r} is no question of a place and a day.", hint)
    place, day = query.get("place"), query.get("date")
    if place is not None and not isinstance(place, str):
        raise IsnadError("notebook.no_query", f"the place {place!r} is no name.", hint)
    return Query(place, dt.date.fromisoformat(day_of(day)) if day is not None else None)

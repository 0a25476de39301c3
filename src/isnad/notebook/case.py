"""A case as `isnad build` keeps it, opened to be looked at."""

import os
from functools import cached_property
from pathlib import Path

from isnad.case.contents import contents_of, reader_of, reviewed_of
from isnad.case.relinked import relinked
from isnad.errors import IsnadError
from isnad.model.assessment import Fingerprint
from isnad.model.claim import Claim
from isnad.model.document import Issue
from isnad.notebook.claims import Claims
from isnad.notebook.decisions import Decisions
from isnad.notebook.display import displayed
from isnad.notebook.documents import Documents
from isnad.notebook.ground import Ground
from isnad.notebook.incidents import Incidents
from isnad.notebook.shown import Shown
from isnad.notebook.using import Gazetteers, using
from isnad.present.counts import number_phrase
from isnad.present.dossier.telling import Telling
from isnad.present.notebook.render import SHOWN, Around, table_html
from isnad.present.notebook.tables import incidents_table


class Case:
    """A case as it was at the moment in which it was opened; nothing of it is ever changed, and nothing verified.

    All of it is held in memory. Claims and incidents are those that the desk shows, as persons left them; where the
    case was built by another version, or another profile is asked for, incidents are made anew from its claims and
    decisions.

    Args:
        path: the folder of the case.
        profile: how vague words are read and whom figures count; by default as when the case was built.
        gazetteers: CSV files of places or countries by their two letters, as when the case was built.
        zone: time zone of the events; by default that of the case.

    Raises:
        IsnadError: there is no case (`case.no_such_case`, `case.not_a_case`, `case.unfinished`), its tables are of
            another version (`store.newer_schema`, `store.older_schema`), or what `isnad.claims` raises.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        profile: str | None = None,
        gazetteers: Gazetteers | None = None,
        zone: str | None = None,
    ) -> None:
        root = _path(path)
        with reader_of(root) as reader:
            held = contents_of(reader)
            built = held.used
            self._using = using(
                profile or built.profile.rpartition("-")[0] or None, gazetteers, zone or built.zone or None
            )
            self._held, self._reviewed = held, reviewed_of(reader, self._using)

    @cached_property
    def _ground(self) -> Ground:
        held, with_ = self._held, self._using
        found, issues = self._reviewed, tuple[Issue, ...]()
        if found is None:
            found, issues = relinked(held, with_, held.decisions)
        return Ground(
            found.readings,
            with_,
            incidents=found.incidents,
            issues=(*with_.gazetteer.issues, *held.issues, *issues),
            decisions=held.decisions,
            standings={one.claim.id: one for one in found.standings},
        )

    @property
    def documents(self) -> Documents:
        """Its reports, in the order in which they were added."""
        return Documents(self._ground, self._ground.documents)

    @property
    def claims(self) -> Claims:
        """Its claims as they stand: corrected where a person corrected them, with those that a person added."""
        return Claims(self._ground, list(self._ground.claims.values()))

    @property
    def incidents(self) -> Incidents:
        """Its incidents."""
        return Incidents(self._ground, self._ground.incidents)

    @property
    def decisions(self) -> Decisions:
        """What persons decided, as far as it counts."""
        return Decisions(self._ground, self._held.decisions)

    @property
    def issues(self) -> tuple[Issue, ...]:
        """What its builds could not use."""
        return self._ground.issues

    @property
    def fingerprint(self) -> Fingerprint:
        """What its figures depend on beside the reports."""
        return self._using.fingerprint

    def explain(self, which: int | str | Claim, *, language: str | None = None, edition: str | None = None) -> Shown:
        """Every field of a claim with its words, and what made it; see `Claims.explain`."""
        return self.claims.explain(which, language=language, edition=edition)

    def _heading(self, telling: Telling) -> str:
        language = telling.language
        return telling.say(
            "notebook.case",
            documents=number_phrase(len(self.documents), "documents", language),
            claims=number_phrase(len(self.claims), "claims", language),
            incidents=number_phrase(len(self.incidents), "incidents", language),
            profile=telling.printed(telling.material.profile.name),
        )

    def _repr_html_(self) -> str:
        telling = self._ground.telling(displayed(None, None))
        shown = telling.material.incidents
        table = incidents_table(shown[:SHOWN], telling)
        return table_html(table, telling, Around(self._heading(telling), self.issues), len(shown))

    def __repr__(self) -> str:
        return self._heading(self._ground.telling(displayed(None, None)))


def _path(path: object) -> Path:
    if not isinstance(path, str | os.PathLike):
        raise IsnadError("notebook.wrong_type", f"{path!r} is no path.", "Give the folder of a case.")
    return Path(path)

"""What results stand on: the readings they came from, with what, and how they are put into words."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from isnad.model.claim import Claim
from isnad.model.decision import Decision, PublishName
from isnad.model.document import Document, Issue
from isnad.model.incident import Incident
from isnad.notebook.display import Display
from isnad.pipeline.context import Context
from isnad.pipeline.reading import Reading
from isnad.pipeline.standing import Standing
from isnad.present.dossier.telling import Telling
from isnad.present.notebook.telling import telling_of


class Ground:
    """See the module; several collections stand on one, so that a claim bears one number in all of them.

    Attributes:
        readings: with claims as they stand, in the order of the documents.
        using: what they were read with.
        incidents: made of their claims.
        issues: what could not be used.
        decisions: of persons, those that count.
    """

    def __init__(
        self,
        readings: Sequence[Reading],
        using: Context,
        *,
        incidents: Sequence[Incident] = (),
        issues: Sequence[Issue] = (),
        decisions: Sequence[Decision] = (),
        standings: Mapping[str, Standing] | None = None,
    ) -> None:
        self.readings = tuple(readings)
        self.using = using
        self.incidents = tuple(incidents)
        self.issues = tuple(dict.fromkeys(issues))
        self.decisions = tuple(decisions)
        self._standings = {} if standings is None else standings
        self._told: dict[Display, Telling] = {}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """All of them by id, in order; of two of one id the first counts."""
        found: dict[str, Claim] = {}
        for reading in self.readings:
            for claim in reading.claims:
                found.setdefault(claim.id, claim)
        return found

    @cached_property
    def _by_name(self) -> dict[str, Reading]:
        return {reading.document.name: reading for reading in self.readings}

    @property
    def documents(self) -> tuple[Document, ...]:
        """Those that were read."""
        return tuple(reading.document for reading in self.readings)

    def reading_of(self, claim: Claim) -> Reading:
        """The reading that a claim is of."""
        return self._by_name[claim.document]

    def telling(self, how: Display) -> Telling:
        """Its words in the language and the edition asked for, made once."""
        if how not in self._told:
            self._told[how] = telling_of(
                self.readings,
                self.incidents,
                self.using,
                language=how.language,
                edition=how.edition,
                allowed=[one.name for one in self.decisions if isinstance(one, PublishName)],
                decisions=self.decisions,
                standings=self._standings,
            )
        return self._told[how]

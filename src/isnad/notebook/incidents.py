"""Incidents: claims of one event, what they support together, on whose word, and where they do not agree."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal

from isnad.errors import IsnadError
from isnad.model.incident import Incident
from isnad.notebook import drawing
from isnad.notebook.claims import Claims
from isnad.notebook.display import displayed
from isnad.notebook.documents import Documents
from isnad.notebook.frames import Column, frame
from isnad.notebook.incident_columns import FIGURES, HELD, INCIDENTS, ORIGINS, TOLL
from isnad.notebook.incident_rows import figure_rows, held_rows, origin_rows, toll_rows
from isnad.notebook.shown import Chart
from isnad.notebook.values import Values
from isnad.present.counts import number_phrase
from isnad.present.dossier.telling import Telling
from isnad.present.incidents import incident_lines
from isnad.present.notebook.render import SHOWN, Around, incident_html, table_html
from isnad.present.notebook.tables import incidents_table

if TYPE_CHECKING:
    import pandas as pd

    from isnad.model.assessment import Fingerprint

Rows = Literal["incidents", "figures", "held", "toll", "origins"]


class Incidents(Values[Incident]):
    """Incidents in the order of their first reports: `isnad.model.incident.Incident`, proposals of the program."""

    @property
    def claims(self) -> Claims:
        """The claims of these incidents as they stand, in the order of their reports."""
        ids = {claim for incident in self for claim in incident.claims}
        return Claims(self._ground, [claim for id_, claim in self._ground.claims.items() if id_ in ids])

    @property
    def documents(self) -> Documents:
        """All reports that were read."""
        return Documents(self._ground, self._ground.documents)

    @property
    def fingerprint(self) -> "Fingerprint":
        """What they depend on beside the reports."""
        return self._ground.using.fingerprint

    def claims_of(self, which: int | str | Incident) -> Claims:
        """The claims of one incident; raises what `get` raises."""
        ids = self.get(which).claims
        return Claims(self._ground, [self._ground.claims[id_] for id_ in ids if id_ in self._ground.claims])

    def toll(
        self,
        which: int | str | Incident | None = None,
        *,
        figure: str = "killed",
        language: str | None = None,
        edition: str | None = None,
    ) -> Chart:
        """The numbers that reports gave, by day of publication: ranges as ranges, open ends as arrows, words paler.

        Args:
            which: as `get` takes it; None for all of these incidents in one drawing.
            figure: `killed` or `injured`.
            language: `en` or `ar`; by default what `isnad.set_display` set.
            edition: `internal` or `public`; by default what `isnad.set_display` set.

        Raises:
            IsnadError: `notebook.nothing_to_draw`, and what `get` and `set_display` raise.
        """
        telling = self._ground.telling(displayed(language, edition))
        chosen = self._values if which is None else (self.get(which),)
        return drawing.toll(self._shown(chosen, telling), figure, telling)

    def disagreement(
        self,
        which: int | str | Incident | None = None,
        *,
        figures: str | Sequence[str] | None = None,
        language: str | None = None,
        edition: str | None = None,
    ) -> Chart:
        """Which origins say which number of an incident, side by side, beside the range that the program proposes.

        Args:
            which: as `get` takes it; may be left out where there is only one.
            figures: of `killed`, `injured`, `children_killed`, `women_killed`; None for all that anybody speaks of.
            language: `en` or `ar`; by default what `isnad.set_display` set.
            edition: `internal` or `public`; by default what `isnad.set_display` set.

        Raises:
            IsnadError: `notebook.which_incident`, `notebook.nothing_to_draw`, and what `get` and `set_display` raise.
        """
        if which is None and len(self) != 1:
            hint = "Name one by its place, from 0, or by its id."
            raise IsnadError("notebook.which_incident", f"there are {len(self)} incidents, and one can be drawn.", hint)
        telling = self._ground.telling(displayed(language, edition))
        (incident,) = self._shown([self.get(0 if which is None else which)], telling)
        return drawing.disagreement(incident, figures, telling)

    def frame(self, rows: Rows = "incidents", *, edition: str | None = None) -> "pd.DataFrame":
        """One row an incident, or what else is asked for.

        Args:
            rows: `incidents`; `figures`, four of each; `held`, a claim that a figure rests on or that was set aside;
                `toll`, a total that a report gives; `origins`.
            edition: `internal` or `public`; by default what `isnad.set_display` set.

        Raises:
            IsnadError: `notebook.no_pandas`, `notebook.no_such_rows`, `notebook.no_such_choice`.
        """
        telling = self._ground.telling(displayed(None, edition))
        shown = self._shown(self, telling)
        known: dict[str, tuple[tuple[Column[Any], ...], Iterable[object]]] = {
            "incidents": (INCIDENTS, shown),
            "figures": (FIGURES, figure_rows(shown, telling)),
            "held": (HELD, held_rows(shown, telling)),
            "toll": (TOLL, toll_rows(shown)),
            "origins": (ORIGINS, origin_rows(shown)),
        }
        if rows not in known:
            raise IsnadError("notebook.no_such_rows", f"there are no rows {rows!r}.", f"Known are: {', '.join(known)}.")
        return frame(*known[rows], self._ground.using.zone.key)

    def _id(self, value: Incident) -> str:
        return value.id

    def _heading(self, telling: Telling) -> str:
        documents = {document for incident in self for document in incident.documents}
        return telling.say(
            "notebook.incidents",
            incidents=number_phrase(len(self), "incidents", telling.language),
            documents=number_phrase(len(documents), "documents", telling.language, oblique=True),
            profile=telling.printed(telling.material.profile.name),
        )

    def _brief(self, values: Sequence[Incident], telling: Telling) -> list[str]:
        return incidents_table(self._shown(values, telling), telling).lines

    def _text(self, values: Sequence[Incident], telling: Telling) -> str:
        shown = self._shown(values, telling)
        return "\n\n".join("\n".join(incident_lines(incident, telling.voice)) for incident in shown)

    def _html(self, values: Sequence[Incident], telling: Telling, *, one: bool) -> str:
        shown = self._shown(values, telling)
        if one:
            return incident_html(shown[0], telling, Around())
        table = incidents_table(shown[:SHOWN], telling)
        return table_html(table, telling, Around(self._heading(telling), self.issues), len(shown))

    @staticmethod
    def _shown(values: Sequence[Incident], telling: Telling) -> list[Incident]:
        """The same incidents as the edition may show them."""
        found = {incident.id: incident for incident in telling.material.incidents}
        return [found[value.id] for value in values]

"""What persons decided about a case, of its log what counts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from isnad.model.decision import Decision
from isnad.notebook.display import displayed
from isnad.notebook.frames import frame
from isnad.notebook.other_columns import DECISIONS
from isnad.notebook.values import Values
from isnad.present.dossier.telling import Telling
from isnad.present.notebook.about import claims_of
from isnad.present.notebook.render import SHOWN, Around, table_html
from isnad.present.notebook.tables import decisions_table

if TYPE_CHECKING:
    import pandas as pd


class Decisions(Values[Decision]):
    """Decisions in the order in which they were taken, those that were undone left out."""

    def frame(self, *, edition: str | None = None) -> "pd.DataFrame":
        """One row a decision.

        Args:
            edition: `internal` or `public`, which leaves out who decided, when and why, and all comments; by default
                what `isnad.set_display` set.

        Raises:
            IsnadError: `notebook.no_pandas`, `notebook.no_such_choice`.
        """
        telling = self._ground.telling(displayed(None, edition))
        return frame(DECISIONS, self._shown(self, telling), self._ground.using.zone.key)

    def _id(self, value: Decision) -> str:
        return next(iter(claims_of(value)), "")

    def _heading(self, telling: Telling) -> str:
        return telling.say("notebook.decisions", n=len(self))

    def _brief(self, values: Sequence[Decision], telling: Telling) -> list[str]:
        return decisions_table(self._shown(values, telling), telling).lines

    def _text(self, values: Sequence[Decision], telling: Telling) -> str:
        return "\n".join(self._brief(values, telling))

    def _html(self, values: Sequence[Decision], telling: Telling, *, one: bool) -> str:
        around = Around("" if one else self._heading(telling))
        table = decisions_table(self._shown(values[:SHOWN], telling), telling)
        return table_html(table, telling, around, len(values))

    @staticmethod
    def _shown(values: Sequence[Decision], telling: Telling) -> Sequence[Decision]:
        """The same decisions as the edition may show them."""
        return telling.material.redaction.decisions(values)

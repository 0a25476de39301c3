"""Documents that were read: who printed each, and when."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from isnad.model.document import Document
from isnad.notebook.display import displayed
from isnad.notebook.frames import frame
from isnad.notebook.other_columns import DOCUMENTS, DocumentRow
from isnad.notebook.values import Values
from isnad.present.counts import number_phrase
from isnad.present.dossier.telling import Telling
from isnad.present.notebook.render import SHOWN, Around, table_html
from isnad.present.notebook.tables import documents_table

if TYPE_CHECKING:
    import pandas as pd


class Documents(Values[Document]):
    """Reports as received, in their order: `documents[0].received.text` is the text that every span counts in."""

    def frame(self, *, edition: str | None = None) -> "pd.DataFrame":
        """One row a document.

        Args:
            edition: `internal` or `public`; by default what `isnad.set_display` set.

        Raises:
            IsnadError: `notebook.no_pandas`, `notebook.no_such_choice`.
        """
        telling = self._ground.telling(displayed(None, edition))
        chosen = {document.id for document in self}
        rows = (
            DocumentRow(
                reading.document, telling.places[reading.document.name], len(reading.claims) if reading.claims else None
            )
            for reading in telling.material.readings
            if reading.document.id in chosen
        )
        return frame(DOCUMENTS, rows, self._ground.using.zone.key)

    def _id(self, value: Document) -> str:
        return value.name

    def _heading(self, telling: Telling) -> str:
        return number_phrase(len(self), "documents", telling.language)

    def _brief(self, values: Sequence[Document], telling: Telling) -> list[str]:
        return documents_table(self._shown(values, telling), telling).lines

    def _text(self, values: Sequence[Document], telling: Telling) -> str:
        return "\n".join(self._brief(values, telling))

    def _html(self, values: Sequence[Document], telling: Telling, *, one: bool) -> str:
        around = Around("" if one else self._heading(telling), () if one else self.issues)
        table = documents_table(self._shown(values[:SHOWN], telling), telling)
        return table_html(table, telling, around, len(values))

    def _shown(self, values: Sequence[Document], telling: Telling) -> list[Document]:
        """The same documents as the edition may show them."""
        ids = {value.id for value in values}
        return [document for document in telling.documents.values() if document.id in ids]

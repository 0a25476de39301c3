"""Reads what a format wrote with pandas, every cell as text, an empty one apart from any text."""

import json
from pathlib import Path

import pandas as pd

from export.incidents import Made
from isnad.export.records import IncidentRecord
from isnad.export.registry import Asked, write
from isnad.pipeline.context import Context
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition


class Export:
    """A format written of incidents made by hand."""

    def __init__(self, name: str, target: Path, using: Context, *records: IncidentRecord, public: bool = False) -> None:
        edition = Edition.PUBLIC if public else Edition.INTERNAL
        write(name, Made(*records, edition=edition), target, Asked(Language.EN, using))
        self._folder = target
        self._ending = ".csv" if public else ".internal.csv"
        self.losses = {
            loss["code"]: loss["count"]
            for loss in json.loads((target / "losses.json").read_text("utf-8"))["losses"]
            if loss["count"]
        }

    def table(self, name: str) -> pd.DataFrame:
        """Every cell as text; NaN where it is empty."""
        return pd.read_csv(
            self._folder / f"{name}{self._ending}", dtype="string", keep_default_na=False, na_values=[""]
        )

    def typed(self, name: str) -> pd.DataFrame:
        """As pandas reads it by itself."""
        return pd.read_csv(self._folder / f"{name}{self._ending}")

    def rows(self, name: str) -> list[dict[str, str]]:
        """The cells of each row that hold something."""
        return [
            {str(column): str(cell) for column, cell in row.items() if not pd.isna(cell)}
            for row in self.table(name).to_dict("records")
        ]

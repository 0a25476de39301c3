"""What a workbook calls its sheets and columns."""

from functools import cache
from importlib.resources import files

from isnad.knowledge.source import table
from isnad.model.value import Value
from isnad.present.language import Language
from isnad.present.tables import Pair


class Labels(Value, frozen=True):
    """See `assets/xlsx_labels.yaml`: sheets in their order, and the columns of those that hold tables."""

    sheets: dict[str, Pair]
    columns: dict[str, dict[str, Pair]]

    def of(self, sheet: str, language: Language) -> dict[str, str]:
        """The headers of a sheet by the names of its columns."""
        return {name: pair.into(language) for name, pair in self.columns[sheet].items()}


@cache
def labels() -> Labels:
    """The file, validated; one of the wrong shape raises `IsnadError`."""
    return table(files("isnad.export").joinpath("assets", "xlsx_labels.yaml"), Labels)

"""Incidents of an export, as programs of other people read them: by column, None where nothing stands."""

from collections.abc import Mapping
from pathlib import Path

import geopandas
import openpyxl
import pandas as pd
import pyarrow.parquet as pq

from isnad.export.tables.labels import labels
from isnad.present.language import Language

from .given import Reader

Rows = list[dict[str, object]]


def by_pandas(folder: Path, table: str = "incidents") -> Rows:
    path = next(path for path in folder.glob(f"{table}*.csv"))
    return _plain(pd.read_csv(path, dtype=object, keep_default_na=False, na_values=[""], encoding="utf-8-sig"))


def by_openpyxl(folder: Path, sheet: int = 0, language: Language = Language.EN) -> Rows:
    book = openpyxl.load_workbook(next(folder.glob("*.xlsx")), read_only=False)
    rows = list(book.worksheets[sheet].iter_rows(values_only=True))
    table = ("incidents", "figures", "series")[sheet]
    names = {label: name for name, label in labels().of(table, language).items()}
    return [dict(zip((names[str(header)] for header in rows[0]), row, strict=True)) for row in rows[1:]]


def by_arrow(folder: Path, table: str = "incidents") -> Rows:
    found: Rows = pq.read_table(next(folder.glob(f"{table}*.parquet"))).to_pylist()
    return found


def by_geopandas(folder: Path) -> Rows:
    frame = geopandas.read_file(next(folder.glob("*.geojson")), engine="pyogrio")
    return _plain(pd.DataFrame(frame))


READERS: Mapping[str, Reader] = {
    "csv": by_pandas,
    "xlsx": by_openpyxl,
    "parquet": by_arrow,
    "geojson": by_geopandas,
}


def _plain(frame: pd.DataFrame) -> Rows:
    rows = frame.to_dict("records")
    return [{str(name): None if _is_nothing(value) else value for name, value in row.items()} for row in rows]


def _is_nothing(value: object) -> bool:
    return value is None or value is pd.NaT or (isinstance(value, float) and pd.isna(value))


def number(value: object) -> int | None:
    """A cell as a whole number; pandas has floats in a column with gaps, and text where it is told to guess nothing."""
    return None if value is None else int(float(str(value)))

"""A case of a few reports in our own words, and codings of it."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from unittest import mock

from isnad.case.build import build
from isnad.case.folder import to_build
from isnad.case.open import opened
from isnad.gazetteer.index import Gazetteer
from isnad.ingest.collection import arrivals
from isnad.pipeline.context import context
from isnad.store.store import Store

PLACES = (
    "id,name_ar,name_en,lat,lon,precision\n"
    "p1,الصفصاف,Safsaf,35.10,38.10,village\n"
    "p2,تل عنبر,Tal Anbar,35.40,38.60,village\n"
    "p3,عين السرو,Ain al-Saru,36.00,39.00,village\n"
)
REPORTS = {
    "a.txt": "قتل 3 مدنيين وأصيب 7 آخرون في قصف مدفعي للقوات التركية على قرية الصفصاف يوم 31 أيار 2022.\n",
    "b.txt": "قال الدفاع المدني إن 5 مدنيين قتلوا، بينهم طفلان، في قصف مدفعي للقوات التركية على قرية الصفصاف "
    "يوم 31 أيار 2022.\n",
    "c.txt": "قتل مدني واحد وأصيب 4 مدنيين بجروح في غارة جوية روسية على قرية تل عنبر يوم 2 حزيران 2022.\n",
    "d.txt": "قتل 9 مقاتلين و4 مدنيين في غارة جوية روسية على قرية عين السرو يوم 5 حزيران 2022.\n",
}


def gazetteer(folder: Path) -> Path:
    path = folder / "places.csv"
    path.write_text(PLACES, encoding="utf-8")
    return path


def case_of(folder: Path) -> Path:
    """The case of `REPORTS`, built in a folder."""
    for name, text in REPORTS.items():
        path = folder / "reports" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    using = context((gazetteer(folder),))
    keys = mock.patch.dict("os.environ", {"ISNAD_KEYS": str(folder / "keys")})
    with keys, opened(to_build(folder / "a.case"), "amal") as case:
        build(case, arrivals([folder / "reports"]), using, "amal")
    return folder / "a.case"


def store_of(case: Path) -> Store:
    return Store.in_file_read_only(case / "case.sqlite")


def places(folder: Path) -> Gazetteer:
    return Gazetteer.load([gazetteer(folder)], False)


def table(path: Path, head: Sequence[str], *rows: Sequence[object]) -> Path:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows(["" if cell is None else cell for cell in row] for row in rows)
    path.write_text(out.getvalue(), encoding="utf-8")
    return path

"""A case of a few made incidents, and what tests ask of their pages."""

import re
import shutil
from pathlib import Path

import pytest

from isnad.case.build import build
from isnad.case.folder import to_build
from isnad.case.open import opened
from isnad.ingest.collection import arrivals
from isnad.pipeline.context import Context
from isnad.store.draft_rows import ClaimRow, IncidentRow

from .asking import Browser

MARKET = "قتل ثلاثة مدنيين وجرح خمسة بقصف مدفعي لقوات النظام على سوق قرية الصفصاف يوم 31 أيار 2022.\n"
LATER = "قال الدفاع المدني إن سبعة مدنيين قتلوا بقصف مدفعي على سوق قرية الصفصاف يوم 31 أيار 2022.\n"
SCRIPT = (
    'قال الناشط <script>alert(1)</script> "أبو ليث" إن تسعة مدنيين قتلوا بقصف على سوق قرية الصفصاف يوم 31 أيار 2022.\n'
)
MINE = "انفجر لغم في جرار زراعي قرب قرية دير الكرم يوم 2 نيسان 2021 فقتل مزارع وأصيب ابنه.\n"
NEXT = "قتل مدنيان بغارة جوية على مدرسة في قرية الصفصاف يوم 2 حزيران 2022.\n"
REPORTS = {
    "market.txt": MARKET,
    "later.txt": LATER,
    "<img src=x onerror=alert(1)>.txt": SCRIPT,
    "mine.txt": MINE,
    "next.txt": NEXT,
}


def made(using: Context, factory: pytest.TempPathFactory) -> Path:
    """The case, built once; `copied` gives a test one of its own."""
    reports = factory.mktemp("incident-reports")
    for name, text in REPORTS.items():
        (reports / name).write_text(text, encoding="utf-8")
    root = factory.mktemp("incident-cases") / "safsaf.case"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ISNAD_KEYS", str(factory.mktemp("incident-keys")))
        with opened(to_build(root), "amal") as case:
            build(case, arrivals([reports]), using, "amal")
    return root


def copied(case: Path, into: Path) -> Path:
    return Path(shutil.copytree(case, into / "safsaf.case"))


def rows(browser: Browser) -> list[IncidentRow]:
    """Every incident, in their order."""
    with browser.desk.store.reading() as reader:
        ids = [str(row[0]) for row in reader.connection.exec_driver_sql("SELECT id FROM incidents ORDER BY number")]
        return [row for id_ in ids if (row := reader.drafted.incident(id_)) is not None]


def holding(browser: Browser, document: str) -> IncidentRow:
    """The incident that a document tells of."""
    return next(row for row in rows(browser) if document in row.value().documents)


def market(browser: Browser) -> IncidentRow:
    return holding(browser, "market.txt")


def claims(browser: Browser, row: IncidentRow) -> tuple[ClaimRow, ...]:
    with browser.desk.store.reading() as reader:
        return reader.drafted.claims_of([row.id])


def entries(browser: Browser) -> list[tuple[int, str]]:
    """The decisions of the case: entry and kind."""
    with browser.desk.store.reading() as reader:
        return [(row.entry, row.kind) for row in reader.decisions.rows()]


def ids_of(page: str) -> list[str]:
    return re.findall(r'\bid="([^"]+)"', page)

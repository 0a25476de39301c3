"""A case of invented reports by several outlets, which name people."""

import json
from pathlib import Path

import pytest

from isnad.case.build import build
from isnad.case.drafting.whole import draft
from isnad.case.folder import to_build
from isnad.case.open import opened
from isnad.ingest.collection import arrivals
from isnad.pipeline.context import Context

TOKEN = "a-token-for-programs-of-32-letters"  # noqa: S105 - of the cases made here
OAK, SLASH, SCRIPT = "شبكة السنديان", "راديو المرج / الريف", "<script>alert(1)</script>"
SAMER = "سامر نادر الحلو"
LONGER = "سامر نادر فارس الحلو"
OTHER = "سامر جميل الحلو"

MARKET = (
    "قُتل ثلاثة مدنيين بقصـ.ـف مدفعي على سوق قرية الصفصاف يوم 31 أيار 2022، "
    f"وهم {SAMER} ورنا سامر الحلو وعادل حسن الزين."
)
AGAIN = (
    "قال الدفاع المدني إن سبعة مدنيين قتلوا بقصف مدفعي على سوق قرية الصفصاف يوم 31 أيار 2022، "
    f"منهم {LONGER} وعادل حسن الزين."
)
MINE = f"قتل مدنيان هما {SAMER} وهدى خالد المصري بانفجار لغم قرب قرية دير الكرم يوم 2 نيسان 2023."
LOADED = "استشهد أربعة مدنيين بقصف شنته ميليشيات الأسد على سوق للقرية الصفصاف يوم 31 أيار 2022."

REPORTS: tuple[dict[str, str], ...] = (
    {"id": "a", "publisher": OAK, "published": "2022-06-01", "title": "قصف السوق", "text": MARKET},
    {"id": "b", "publisher": SLASH, "published": "2022-06-02", "text": AGAIN},
    {"id": "c", "publisher": OAK, "published": "2023-04-03", "title": "<b>لغم</b>", "text": MINE},
    {"id": "d", "publisher": SCRIPT, "text": "قال ناشط إن لغماً آخر أُبطل قرب دير الكرم. <script>alert(2)</script>"},
    {"id": "e", "publisher": "عنب بلدي", "published": "2022-06-03", "text": LOADED},
)


def built(root: Path, using: Context, keys: Path, reports: tuple[dict[str, str], ...] = REPORTS) -> Path:
    """The case of these reports, drafted."""
    root.parent.mkdir(exist_ok=True)
    source = root.parent / "reports.jsonl"
    source.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in reports), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ISNAD_KEYS", str(keys))
        with opened(to_build(root), "amal") as case:
            build(case, arrivals([source]), using, "amal")
            draft(case.store, using)
    return root

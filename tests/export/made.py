"""Cases in our own words, with and without decisions of people, and what no public export may hold."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from isnad.case.build import build
from isnad.case.deciding.take import take
from isnad.case.folder import to_build
from isnad.case.open import opened
from isnad.ingest.collection import arrivals
from isnad.knowledge.profiles import profile
from isnad.model.decision import Decision
from isnad.pipeline.context import Context

EXAMPLE = Path(__file__).parents[2] / "examples" / "baghuz-2019"

PEOPLE = (
    "سامر الخليل",
    "هدى الزهراني",
    "يزن الزهراني",
    "مها عبد الكريم",
    "فواز الدندن",
    "نائل الحمصاوي",
    "ريم الحمصاوي",
)
"""Everybody whom the reports below name."""

SECRETS = ("samer", "@maha", "ست سنوات", "شارع النخيل", "0944")
"""What else tells who somebody is."""


def reports_about_people() -> str:
    """JSON lines of reports that name the same people in every way that a page can name them."""
    reports = (
        {
            "id": "samer-al-khalil-1",
            "publisher": "عنب بلدي",
            "published": "2022-06-01",
            "title": "الناشط سامر الخليل يروي مقتل هدى الزهراني",
            "url": "https://www.facebook.com/samer.alkhalil/posts/1",
            "text": "قال الناشط سامر الخليل لموقع محلي إن خمسة مدنيين قُتلوا بقصف مدفعي على قرية الصفصاف أمس الثلاثاء.\n"
            "وأضاف الخليل أن بين القتلى الطفلة هدى الزهراني وعمرها ست سنوات وشقيقها يزن الزهراني.\n"
            "وأكدت الشاهدة مها عبد الكريم، وهي جارة العائلة وتقيم في شارع النخيل، أن القصف استمر ساعة.\n"
            "وقال المتحدث العسكري فواز الدندن إن قواته لم تقصف القرية.\n",
        },
        {
            "id": "maha",
            "publisher": "سامر الخليل",
            "published": "2022-06-02",
            "title": "#سامر_الخليل",
            "url": "https://t.me/samer_alkhalil/77",
            "text": "استشهد ســـامر الخليل وأربعة مدنيين بقصف على قرية الصفصاف أمس الثلاثاء.\n"
            "الحاجة مها عبدالكريم قالت إن الشهيدة هدي الزهرانى كانت في البيت.\n"
            "للتواصل @maha_karim أو 0944 123 456.\n",
        },
        {
            "id": "3",
            "publisher": "حساب يزن الزهراني",
            "published": "2022-06-03",
            "title": "",
            "text": "قُتل المدني نائل الحمصاوي وزوجته ريم الحمصاوي بقصف على منزل نائل الحمصاوي "
            "في مدينة إدلب يوم 2 حزيران 2022.\n",
        },
    )
    return "".join(json.dumps(report, ensure_ascii=False) + "\n" for report in reports)


def built(paths: Sequence[Path], root: Path, using: Context, keys: Path, decisions: Sequence[Decision] = ()) -> Path:
    """The case of these reports in the folder `root`, decided upon by one person."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ISNAD_KEYS", str(keys))
        with opened(to_build(root), "amal") as case:
            build(case, arrivals(paths), using, "amal")
            if decisions:
                take(case.store, profile(using.profile), decisions, "amal")
    return root

"""Cases far larger than the example: still right, still one file that opens."""

import time
from dataclasses import replace

from isnad.model.decision import OtherEvents
from isnad.pipeline.context import Context
from isnad.pipeline.reading import Reading, read
from isnad.present.dossier.render import dossier
from isnad.present.language import Language

from .made import ONE, document, material
from .parsed import Parsed

_MONTHS = (
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
)
_PLACES = ("الرقة", "البوكمال", "إدلب", "هجين", "الميادين")


def test_two_hundred_incidents(using: Context) -> None:
    """Reports in the same words look like copies: a person has told them apart."""
    reports = [
        document(
            f"قُتل {n + 2} مدنيين في غارة على مدينة {_PLACES[n % 5]} يوم 5 {_MONTHS[n // 5 % 12]} {2014 + n // 60}.\n",
            f"{n:03d}.txt",
            f"وكالة {n}",
        )
        for n in range(200)
    ]
    apart = OtherEvents(tuple(read(report, using).claims[0].id for report in reports), "each of its own month")
    made = material(reports, using, decisions=[apart])
    assert len(made.incidents) == 200
    began = time.process_time()
    page = Parsed(dossier(made, [Language.EN]))
    assert time.process_time() - began < 8
    assert len(page.ids) == len(set(page.ids))
    assert page.broken_links == []
    assert len(page.all("//article[@class='incident']")) == len(made.incidents)
    assert len(page.text) < 3_000_000


def test_a_document_of_five_megabytes(using: Context) -> None:
    filler = "وقال إن الأمطار هطلت على المدينة طوال النهار. "
    text = ONE + filler * (5_000_000 // len(filler.encode())) + "\n"
    # Reading the whole text is not what is tested: its claims stand at its beginning.
    short = material([document(ONE)], using)
    whole = document(text)
    (reading,) = short.readings
    made = replace(short, readings=(Reading(whole, reading.claims, (), ()),))
    page = Parsed(dossier(made, [Language.EN]))
    assert len(page.text) < 300_000
    assert page.broken_links == []
    assert "characters without a claim left out here" in page.text
    shown = "".join("".join(one.itertext()) for one in page.all("//div[@class='received']"))
    assert text[:200] in shown

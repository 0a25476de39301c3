from datetime import date

import pytest

from isnad.model.document import Document, Outlet, Published, Received
from isnad.model.grade import AttributionGrade, HarmGrade
from isnad.model.identity import sha256_of
from isnad.model.incident import Disagreement
from isnad.model.origin import CampStatus
from isnad.model.terms import Basis
from isnad.pipeline.context import context
from isnad.pipeline.incidents import incidents
from isnad.pipeline.reading import read
from isnad.present.incidents import incident_lines
from isnad.present.language import Language
from isnad.present.tables import phrases
from isnad.present.voice import Voice, of_readings


def document(text: str, name: str, outlet: str) -> Document:
    received = Received(text, sha256_of(text.encode()), "made", "utf-8")
    published = Published(date(2022, 6, 1), Basis.STATED, "field")
    return Document(received.sha256, name, received, Outlet(outlet, Basis.STATED), published)


ONE = "قتل ثلاثة مدنيين بقصف مدفعي لقوات النظام على سوق قرية الصفصاف أمس الثلاثاء."
OTHER = "أعلنت وكالة سانا مقتل سبعة مدنيين بقصف مدفعي على سوق قرية الصفصاف أمس الثلاثاء."


@pytest.mark.parametrize(
    "key",
    [
        *(f"contradicts.{kind}" for kind in Disagreement),
        *(f"grade.{grade}" for grade in (*HarmGrade, *AttributionGrade)),
        "camp.of",
    ],
)
def test_every_kind_has_its_words(key: str) -> None:
    assert key in phrases()


@pytest.mark.parametrize("status", [status for status in CampStatus if status is not CampStatus.KNOWN])
def test_every_camp_has_its_words(status: CampStatus) -> None:
    assert f"camp.{status}" in phrases()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            Language.EN,
            [
                "3 to 7",
                "proposed by a program",
                "Conflict: ",
                "side: ",
                "Two sources give them.",
                "Evidence of harm, proposed: ",
            ],
        ),
        (Language.AR, ["اقتراح برنامج", "تعارض", "المصادر الأصلية:", "القولان المتعارضان من مصدرين مختلفين."]),
    ],
)
def test_an_incident_in_lines(language: Language, said: list[str]) -> None:
    using = context()
    readings = [read(document(text, f"{n}.txt", f"جريدة {n}"), using) for n, text in enumerate((ONE, OTHER))]
    (incident,) = incidents(readings, using).found
    text = "\n".join(incident_lines(incident, of_readings(Voice(language), readings)))
    assert [words for words in said if words not in text] == []


BOTH = "قتل ثلاثة مقاتلين من قسد وأربعة مدنيين بقصف مدفعي على سوق قرية الصفصاف أمس الثلاثاء."
FIGHTERS = "قتل ثلاثة مقاتلين من قسد بقصف مدفعي على سوق قرية الصفصاف أمس الثلاثاء."


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (Language.EN, "Tells only of fighters; the figures count civilians."),
        (Language.AR, "لا يُذكر فيها إلا مقاتلون؛ والأعداد تعدّ المدنيين."),
    ],
)
@pytest.mark.parametrize(("text", "is_only"), [(FIGHTERS, True), (ONE, False), (BOTH, False)])
def test_an_incident_of_fighters_alone_says_so(language: Language, line: str, text: str, is_only: bool) -> None:
    using = context()
    readings = [read(document(text, "a", "جريدة أ"), using)]
    (incident,) = incidents(readings, using).found
    lines = incident_lines(incident, of_readings(Voice(language), readings))
    assert (line in lines) is is_only

"""What was hit: what violence governs, never what is near it, what it was done with, or where people were brought."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given, strategies as st

from isnad.claims.targets import Target, read_targets
from isnad.knowledge.lexicon import lexicon
from isnad.mentions.items import read_passage
from isnad.model.claim import Claim

from .said import PLACES, claims


@dataclass
class Read:
    text: str
    claims: tuple[Claim, ...]
    targets: tuple[Target, ...] = field(default=())


def targets(text: str) -> Read:
    told = claims(text)
    return Read(text, told, read_targets(read_passage(text, lexicon(), PLACES), told))


HIT = [
    ("قتل 5 مدنيين في غارة جوية على سوق شعبي في البلدة أمس.", [("market", "سوق")]),
    ("استهدفت طائرات حربية مدرسة في قرية النور أمس.", [("school", "مدرسة")]),
    ("قصفت المدفعية مخيما للنازحين شمال البلدة.", [("camp", "مخيما")]),
    ("استشهد أربعة أطفال داخل منزلهم بقصف مدفعي.", [("residential", "منزلهم")]),
    ("سقطت قذيفة على منزل في البلدة وأصيب رجل.", [("residential", "منزل")]),
    ("تعرضت مدرسة القرية لقصف مدفعي.", [("school", "مدرسة")]),
    ("مدرسة البلدة تتعرض للقصف.", [("school", "مدرسة")]),
    (
        "استهدفت المدفعية منازل السكان ومسجد الحي القديم.",
        [("residential", "منازل"), ("religious", "مسجد")],
    ),
    ("أصيب ثلاثة بانفجار لغم بسيارتهم.", [("vehicle", "سيارتهم")]),
    ("انفجرت عبوة ناسفة في حافلة ركاب وقتل اثنان.", [("vehicle", "حافلة")]),
    ("استهدفت مسيرة سيارة مدنية على الطريق.", [("vehicle", "سيارة")]),
    ("قتل رجل بقصف استهدف عددا من المنازل.", [("residential", "منازل")]),
    ("أدى القصف إلى تدمير منزلين في الحي.", [("residential", "منزلين")]),
    ("استهداف مشفى الأطفال بغارتين أمس.", [("healthcare", "مشفى")]),
    ("غارة استهدفت مركزا صحيا في القرية.", [("healthcare", "مركزا صحيا")]),
    ("قصف طال الأحياء السكنية في المدينة.", [("residential", "أحياء السكنية")]),
    ("قصفت قوات مجهولة فرنا ومحطة مياه في البلدة.", [("food", "فرنا"), ("water", "محطة مياه")]),
    ("استهدف القصف أراضي زراعية غرب القرية.", [("agriculture", "أراضي زراعية")]),
    ("شن الطيران غارة على معمل للزيتون قرب البلدة.", [("industry", "معمل")]),
    ("أصيب شابان بقصف على جامعة المدينة.", [("university", "جامعة")]),
    ("استهدفت الغارة الجسر وسط المدينة.", [("road", "جسر")]),
    ("قصفت المدفعية مركزا للدفاع المدني.", [("relief", "مركزا للدفاع المدني")]),
    ("استهدفت غارة محطة كهرباء في الريف.", [("power", "محطة كهرباء")]),
    ("داهمت دورية منزلا في القرية وقتلت شابا.", [("residential", "منزلا")]),
]

NOT_HIT = [
    # near it
    "سقطت قذيفة قرب مدرسة وأصيب طفل.",
    "استهدفت الغارة مقرا قرب سوق البلدة.",
    "قصف استهدف محيط المشفى وأصيب رجل.",
    "أصيب ثلاثة بقصف أمام مسجد القرية.",
    "قتل رجل بالقرب من منزله برصاص قناص.",
    # where people were brought, went, came from or died later
    "أصيب ثلاثة بقصف على البلدة ونقلوا إلى المشفى.",
    "توفي رجل في المشفى متأثرا بجراحه بعد قصف على القرية.",
    "قتل شاب وهو عائد إلى منزله بقصف مدفعي.",
    "نزحت عائلات إلى مخيم بعد قصف قريتها.",
    "اعتقلت دورية رجلا من منزله.",
    "شيع الأهالي قتلى القصف في مسجد البلدة.",
    "تظاهر الأهالي في سوق المدينة بعد القصف.",
    # who speaks, who belongs to it
    "قال مدير المدرسة إن قصفا طال القرية.",
    "قتل طالب مدرسة بقصف على القرية.",
    "قصف طال القرية وفق المشافي المحلية.",
    # what it was done with
    "انفجرت سيارة مفخخة في البلدة وقتل ثلاثة.",
    "انفجرت دراجة نارية في البلدة وأصيب رجل.",
    "هجوم بسيارة مفخخة على البلدة أوقع قتلى.",
    # names of settlements
    "قصفت الطائرات بيت جن أمس.",
    "غارة جوية على مزرعة الصفصاف أمس.",
    # of a force
    "استهدفت غارة مدرسة المشاة في المدينة.",
    "استهدفت مسيرة سيارة عسكرية تابعة لقسد.",
    "قصفت الطائرات مستودع ذخيرة ومقرا عسكريا.",
    # not told as having happened
    "لم يستهدف القصف أي مدرسة.",
    "هددت القوات بقصف المدارس.",
    # no violence
    "افتتحت مدرسة جديدة في البلدة أمس.",
    "السوق مزدحم والمدرسة مفتوحة.",
    # people on a road
    "قتل رجل برصاص قناص على الطريق الدولي.",
]


@pytest.mark.parametrize(("text", "expected"), HIT, ids=[text for text, _ in HIT])
def test_what_was_hit(text: str, expected: list[tuple[str, str]]) -> None:
    read = targets(text)
    assert [(t.kind, text[t.span.start : t.span.end]) for t in read.targets] == expected
    assert {claim for t in read.targets for claim in t.claims} <= {claim.id for claim in read.claims}
    assert all(t.claims for t in read.targets)


@pytest.mark.parametrize("text", NOT_HIT)
def test_what_was_not(text: str) -> None:
    assert targets(text).targets == ()


def test_a_target_is_held_by_the_claim_of_what_hit_it() -> None:
    read = targets("قتل ثلاثة مدنيين بغارة على سوق البلدة. وفي اليوم نفسه قصفت المدفعية مدرسة القرية.")
    events = {claim.id: claim.event.value for claim in read.claims}
    held = [(t.kind, [events[claim] for claim in t.claims]) for t in read.targets]
    assert held == [("market", ["strike"]), ("school", ["shelling"])]


def test_spans_count_in_the_received_text() -> None:
    text = "قُتِلَ ثلاثةُ مدنيين بغارةٍ على سُـوقٍ شعبي في البلدة."
    (found,) = targets(text).targets
    assert text[found.span.start : found.span.end].startswith("سُـوق")


@given(st.text(alphabet="قصفت مدرسة سوق على في غارة ،.\n", max_size=60))
def test_any_text_gives_only_targets_of_its_claims(text: str) -> None:
    read = targets(text)
    ids = {claim.id for claim in read.claims}
    for found in read.targets:
        assert set(found.claims) <= ids
        assert 0 <= found.span.start < found.span.end <= len(text)

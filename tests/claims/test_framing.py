import hashlib

import pytest

from isnad.claims.framing import read_framing
from isnad.knowledge.lexicon import lexicon
from isnad.mentions.items import read_passage
from isnad.model.document import Document, Outlet, Received
from isnad.model.framing import Framing, Judgement
from isnad.model.terms import Basis

from .said import PLACES


def framing(text: str) -> Framing:
    received = Received(text, hashlib.sha256(text.encode()).hexdigest(), "test", "utf-8")
    document = Document(received.sha256, "report", received, Outlet("جريدة الضفة", Basis.STATED))
    found = read_framing(document, read_passage(text, lexicon(), PLACES))
    for term in found.terms:
        assert text[term.span.start : term.span.end] == term.text
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("شيّع الأهالي شهداء القرية.", [("شهداء", "framing.martyr", None)]),
        ("سقط ثلاثة شُهَداءَ أمس.", [("شُهَداءَ", "framing.martyr", None)]),
        ("وقال الطبيب سامر العلي إن بين الشهداء طفلاً.", [("الشهداء", "framing.martyr", "سامر العلي")]),
        ("هاجمت ميليشيا قسد القرية.", [("ميليشيا قسد", "party.sdf_loaded", None)]),
        (
            "قصف الطيران الغاشم المناطق المحررة.",
            [("الغاشم", "framing.savage", None), ("المحررة", "framing.liberation", None)],
        ),
        ("دخل الجيش البلدة بعد تطهيرها.", [("تطهيرها", "framing.cleansing", None)]),
        ("#شهداء_القرية", [("شهداء", "framing.martyr", None)]),
    ],
)
def test_loaded_words_with_who_says_them(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(term.text, term.term, term.teller) for term in framing(text).terms] == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "قتل ثلاثة مدنيين في قصف على القرية.",
        "أعلنت هيئة تحرير الشام مقتل اثنين من عناصرها.",
        "قال مجاهد الخالد إن الطريق مقطوع.",
        "صدرت شهادة الوفاة أمس.",
        "استهلك المرفق كمية من الوقود.",
    ],
)
def test_plain_words_and_names_are_none(text: str) -> None:
    assert framing(text).terms == ()


def test_a_party_is_told_by_its_neutral_name() -> None:
    (term,) = framing("هاجمت ميليشيا قسد القرية.").terms
    assert (term.party, term.how) == ("sdf", Judgement.BLAME)
    assert term.neutral is not None
    assert term.neutral.en == "Syrian Democratic Forces"


def test_plain_words_are_counted_beside_the_loaded_ones() -> None:
    usage = {u.term: (u.loaded, u.plain) for u in framing("قتل طفلان، وشيّع شهيد واحد، وقُتل رجل.").usage}
    assert usage["framing.martyr"] == (1, 2)

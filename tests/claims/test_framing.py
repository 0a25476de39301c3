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
        ("قصف الطيران الصليبي القرية.", [("الصليبي", "framing.sectarian", None)]),
        ("شيّع الأهالي الشهيد محمد العلي.", [("الشهيد", "framing.martyr", None)]),
        ("غادر ياسر عدوان القرية، وتواصل العدوان عليها.", [("العدوان", "framing.aggression", None)]),
        ("هاجمت جماعة «النهر الإرهابية» القرية.", [("الإرهابية", "framing.terrorist", None)]),
        ("#الطيران_الصليبي", [("الصليبي", "framing.sectarian", None)]),
        ("هرب الرافضي الخبيث.", [("الرافضي", "framing.sectarian", None)]),
        ("وقال الطبيب سامر العلي إن قسد زعمت أنها انسحبت.", [("زعمت", "framing.claimed", "سامر العلي")]),
        ("قتل رافضي في القرية.", [("رافضي", "framing.sectarian", None)]),
        ("سيطر الثوار على القرية.", [("الثوار", "framing.revolutionary", None)]),
        ("بدأت حملة لمحاربة الإرهاب في الوادي.", [("الإرهاب", "framing.terrorism", None)]),
        ("قصف الطيران القرية، وأغار على العدو.", [("العدو", "framing.enemy", None)]),
        ("وقال قائد ميليشيا محلية إن القصف مستمر.", [("ميليشيا", "framing.militia", None)]),
        ("زعمت قسد أنها سيطرت على القرية.", [("زعمت", "framing.claimed", None)]),
        ("سيطرت قسد على القرية، بحسب زعمها.", [("زعمها", "framing.claimed", None)]),
        ("دخلت الدورية البيوت بذريعة البحث عن السلاح.", [("بذريعة", "framing.pretext", None)]),
        ("دخلوا القرية بزعم حماية أهلها.", [("بزعم", "framing.claimed", None)]),
        ("انتهت مسرحية الهدنة في الوادي.", [("مسرحية", "framing.theatre", None)]),
        ("تحول المخيم إلى محرقة جماعية.", [("محرقة", "framing.holocaust", None)]),
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
        'قال الناشط من الضفة "شوق الصليبي" لجريدة النهر إن الطريق مقطوع. وقال صليبي إن القصف مستمر.',
        "وقالت الممرضة سلمى النصيري إن القصف مستمر. ثم غادرت النصيري القرية.",
        "قتل الطفل أحمد النصيري.",
        "غادر ياسر عدوان القرية.",
        "#ياسر_النصيري",
        "#شوق_الصليبي",
        "#مكافحة_الإرهاب",
        "وصلت قوات إضافية من مكافحة الإرهاب والشرطة.",
        "نزح رجال من عشيرة العدوان.",
        "بدأت عملية ردع العدوان في الوادي.",
        "نقلت الحافلات رافضي التسوية إلى الوادي.",
        "انسحب «جيش الثوار» من القرية.",
        "انسحب #جيش_الثوار من القرية.",
        "وصلت قوات مكافحة الإرهاب إلى القرية.",
        "وصلت #قوات_مكافحة_الإرهاب إلى القرية.",
        "أطلقت الفصائل معركة «ثأر الشهداء» في الوادي.",
        "وقال المتحدث باسم المقاومة إن الطريق مقطوع.",
        "قصف الطيران ساحة الشهداء.",
        "عرض الطلاب مسرحية للأطفال.",
        "احترقت محرقة النفايات قرب القرية.",
        "التقى زعيم العشيرة وجهاء القرية.",
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

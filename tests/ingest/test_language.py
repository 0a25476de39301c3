import socket

import pytest
from hypothesis import given, strategies as st

from isnad.ingest.language import ENOUGH_LETTERS, SAMPLE_CHARACTERS, language_of

ARABIC = "أصيب ثلاثة مزارعين بجروح مساء أمس في حقل قريب من النهر، بحسب طبيب في المشفى الذي نقلوا إليه."
ENGLISH = "Three farmers were wounded yesterday evening in a field near the river, a doctor at the hospital said."
SORANI = "دوێنێ ئێوارە سێ جوتیار لە کێڵگەیەک لە نزیک ڕووبارەکە بریندار بوون، پزیشکێک لە نەخۆشخانە ڕایگەیاند."
PERSIAN = "سه کشاورز دیروز عصر در مزرعه‌ای که نزدیک رودخانه بود زخمی شدند و به بیمارستان برده شدند، پزشک گفت."
URDU = "کل شام دریا کے قریب کھیت میں تین کسان زخمی ہو گئے، ہسپتال کے ڈاکٹر نے بتایا کہ ان کی حالت ٹھیک ہے۔"
ELSEWHERE = [
    (SORANI, "ckb"),
    (PERSIAN, "fa"),
    (PERSIAN.replace("ی", "ي").replace("ک", "ك"), "fa"),
    (URDU, "ur"),
    (
        "Sê cotkar duh li zeviyeke nêzîkî çem birîndar bûn, bijîşkekî nexweşxaneyê ev agahî da û got ku ew baş in.",
        "ku",
    ),
    (
        "Dün akşam nehir kıyısındaki bir tarlada üç çiftçi yaralandı, doktor durumlarının iyi olduğunu söyledi.",
        "tr",
    ),
    (ENGLISH, "en"),
    (ENGLISH.upper(), "en"),
    ("Trois paysans ont été blessés hier soir dans un champ près du fleuve, selon un médecin de l'hôpital.", "fr"),
    ("שלושה חקלאים נפצעו אמש בשדה ליד הנהר, אמר רופא בבית החולים שאליו פונו.", "he"),
    ("Трое крестьян были ранены вчера вечером на поле у реки, сообщил врач больницы.", "ru"),
]
ARABIC_TEXTS = {
    "plain": ARABIC,
    "vowelled": "أُصِيبَ ثَلاثَةُ مُزارِعِينَ بِجُروحٍ مَساءَ أَمْسِ فِي حَقْلٍ قَرِيبٍ مِنَ النَّهْرِ",
    "stretched": "عاجـــــــل: جـرحـى بقـصـف على أطـراف البلـدة مسـاء اليـوم",
    "english words": ARABIC + " وقال حساب Village Watch إن طائرة MQ-9 شوهدت",
    "hashtags": "جرحى بقصف على أطراف البلدة #عاجل #BreakingNews #RiverTown #VillageWatch https://village.example/a/b/c",
    "handles around": "Copy link\n\nEmbed\n\nجرحى بقصف على أطراف البلدة\n\n2 Retweets\n\n11 Likes\n\nBack to top ↑",
    "egyptian": "احنا كنا قاعدين في البيت لما سمعنا صوت كبير، ومحدش كان عارف إيه اللي بيحصل بره، والعيال كانت بتعيط",
    "levantine": "كنا قاعدين بالبيت لما سمعنا صوت كتير قوي وما حدا عرف شو عم يصير، وبعدين طلعنا لبرا لحتى نشوف",
    "iraqi": "چنا گاعدين بالبيت وسمعنا صوت چبير، وما ندري شكو، وبعدين طلعنا للشارع ولگينا الناس متجمعة على الباب",
    "names in persian letters": "قال القائدان گوران چیا وژیان پیشرو إن القصف وقع بعد منتصف الليل على أطراف چمچمال",
    "yeh of a foreign keyboard": ARABIC.replace("ي", "ی").replace("ك", "ک"),
    "presentation forms": "ﺃﺻﻴﺐ ﺛﻼﺛﺔ ﻣﺰﺍﺭﻋﻴﻦ ﺑﺠﺮﻭﺡ ﻣﺴﺎﺀ ﺃﻣﺲ ﻓﻲ ﺣﻘﻞ ﻗﺮﻳﺐ ﻣﻦ ﺍﻟﻨﻬﺮ",
    "with its translation": f"{ARABIC}\n{ENGLISH}",
    "curved quotation marks": "وصف الطبيب الإصابات بأنها “طفيفة” و“غير خطرة”، وقال “سيخرجون غداً”",
}


@pytest.mark.parametrize("text", ARABIC_TEXTS.values(), ids=ARABIC_TEXTS.keys())
def test_arabic_stays_arabic(text: str) -> None:
    assert language_of(text) == "ar"


@pytest.mark.parametrize(("text", "code"), ELSEWHERE, ids=lambda value: value[:12])
def test_other_languages(text: str, code: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize(
    "text", ["", " \n", "12:30 | 2024/05/06", "عاجل", "مقتل رجل", "😀" * 50, "- - ـــــــــــــــــــــــ"]
)
def test_too_few_letters(text: str) -> None:
    assert language_of(text) == "und"


def test_the_twentieth_letter_tells() -> None:
    assert language_of("س" * (ENOUGH_LETTERS - 1)) == "und"
    assert language_of("س" * ENOUGH_LETTERS) == "ar"


def test_the_larger_part_counts() -> None:
    assert language_of(f"{ARABIC} {ARABIC} {ENGLISH}") == "ar"
    assert language_of(f"{ENGLISH} {ENGLISH} {ENGLISH}\n«أصيب ثلاثة مزارعين»") == "en"
    assert language_of(f"{SORANI} {SORANI}\n{ENGLISH}") == "ckb"
    assert language_of(f"{PERSIAN} {PERSIAN} {PERSIAN}\n{ARABIC}") == "fa"


def test_a_long_text_is_judged_by_all_of_it() -> None:
    head = f"{ENGLISH}\n" * (SAMPLE_CHARACTERS // 4 // len(ENGLISH))
    assert language_of(head + f"{ARABIC}\n" * 400) == "ar"
    assert language_of(f"{ARABIC}\n" * 10 + f"{ENGLISH}\n" * 400) == "en"


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    class Refused(socket.socket):
        def __init__(self, *_: object, **__: object) -> None:
            raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", Refused)
    monkeypatch.setattr(socket, "create_connection", Refused)
    language_of.__globals__["_model"].cache_clear()
    assert [language_of(text) for text, _ in ELSEWHERE] == [code for _, code in ELSEWHERE]


def test_capitals_are_no_other_language() -> None:
    assert language_of(ENGLISH.upper()) == language_of(ENGLISH) == "en"


@given(st.text())
def test_any_text_has_a_code(text: str) -> None:
    code = language_of(text)
    assert code.isascii()
    assert code.islower()
    assert 2 <= len(code) <= 3
    assert language_of(text) == code

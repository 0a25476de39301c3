import pytest
from hypothesis import given, strategies as st

from isnad.present.redaction.masking import Mask

NAMES = ("سامر الخليل", "هدى عبد الرحمن", "مصطفى آل ياسين", "عليّ الزهراني", "أحمد")
MASK = Mask(NAMES)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("قال الناشط سامر الخليل إن القصف عنيف", "قال الناشط […] إن القصف عنيف"),
        # letters drawn out, marks, presentation forms, letters parted
        ("قال ســـامر الـخـلـيـل", "قال […]"),
        ("قال سَامِر الخَلِيل", "قال […]"),
        ("قال س ا م ر ا ل خ ل ي ل", "قال […]"),
        # titles and particles written onto a name
        ("الحاج سامر الخليل", "الحاج […]"),
        ("أُبلغ لسامر وبالخليل", "أُبلغ […]"),
        ("رأيت سامراً", "رأيت […]"),
        # other spellings
        ("هدي عبدالرحمن", "[…]"),
        ("مصطفي ال ياسين", "[…]"),
        ("احمد", "[…]"),
        ("أحمـد", "[…]"),
        # part of a name
        ("وتابع الخليل قائلاً", "وتابع […] قائلاً"),
        # hashtags, accounts, addresses, telephones
        ("#سامر_الخليل", "[…]"),
        ("#أنقذوا_سامرالخليل_الآن", "[…]"),
        ("انظر https://t.me/samer_khalil/12 الآن", "انظر […] الآن"),
        ("facebook.com/samer", "[…]"),
        ("تابعوا @samer_khalil", "تابعوا […]"),
        ("samer al-khalil said", "[…] said"),
        ("هاتف +963 944 123 456", "هاتف […]"),
        ("هاتف ٠٩٤٤١٢٣٤٥٦", "هاتف […]"),
        ("راسلونا a.b@example.org", "راسلونا […]"),
        # names that nobody read
        ("الطفل محمود", "الطفل […]"),
        ("قُتل محمود العلي", "قُتل […]"),
        ("نزح أبو فراس", "نزح […]"),
        ("قُتل محمود هليل الشمري", "قُتل […]"),
        ("أصيب عبدالنافع مستو", "أصيب […] مستو"),
        ("أصيب الطفل تميم سامر الخليل", "أصيب الطفل […]"),
        ("3_ زكريا حلبية", "3_ […]"),
        ("- محمود أورال بن حسن", "- […]"),
        # whatever follows "called", though it looks like no name
        ("شاب يدعى (دمروط) قال", "شاب يدعى ([…]) قال"),
        ("المدعو «كرزوان» قال", "المدعو «[…]» قال"),
        ("الملقب بالضبعان قُتل", "الملقب […] قُتل"),
        ("المعروف ب(أبو شنار) قُتل", "المعروف ب([…]) قُتل"),
        ("المعروف باسم شنار قُتل", "المعروف باسم […] قُتل"),
        ("واسمه شنار", "واسمه […]"),
        ("اسمه: شنار", "اسمه: […]"),
        # descriptions
        ("طفلة عمرها 5 سنوات", "طفلة […]"),
        ("طفلة في الخامسة من عمرها", "طفلة في […]"),
        ("رجل (32 عاماً) أصيب", "رجل […] أصيب"),
        ("رجل يبلغ 40 عاماً", "رجل […]"),
        ("سامر الخليل 26 عاماً وهدى عبد الرحمن (عامان)", "[…]"),
        ("زوجة سامر الخليل", "[…]"),
        ("سامر الخليل وشقيقه", "[…]"),
        ("منزل سامر الخليل", "[…]"),
        ("امرأة تقيم في شارع النصر، قُتلت", "امرأة […]، قُتلت"),
    ],
)
def test_left_out(words: str, shown: str) -> None:
    assert MASK.text(words) == shown


@pytest.mark.parametrize(
    "words",
    [
        "قُتل نحو 280 شخصاً في مخيم الباغوز يوم الثلاثاء 19 آذار 2019",
        "بلغ عدد القتلى 50 مدنياً خلال 3 أيام",
        "على الحدود إلى الشرق",
        "منذ 8 سنوات من الحرب",
        "قُتل 1,000,000 شخص و59,120 نازحاً",
        "من 2019-03-19 إلى 2019-03-21",
        "أم وأطفالها الثلاثة",
        "قتل محمود قرب الفرن",
        "خرج يوم الجمعة الماضي",
        "شنّ التحالف أكثر من 40 غارة جوية على حي الكروم",
        "زوجة وثلاثة أطفال",
        "من المعروف أن القصف استمر",
        "يدعى، كما قيل، إلى التهدئة",
        "",
    ],
)
def test_kept(words: str) -> None:
    assert MASK.text(words) == words


def test_quote_is_one_sentence_at_most() -> None:
    assert MASK.sentence("قُتل رجل في القرية. وقال سامر الخليل إنه بريء.") == "قُتل رجل في القرية. …"
    assert MASK.sentence(" قُتل رجل ") == "قُتل رجل"
    assert MASK.sentence("") == ""


def test_allowed_name_is_shown_in_any_spelling_and_only_in_full() -> None:
    mask = Mask(NAMES, ["مصطفي آل ياسين"])
    assert mask.allows("مصطفى آل ياسين")
    assert mask.text("قال مصطفى آل ياسين لسامر الخليل") == "قال مصطفى آل ياسين […]"
    assert mask.text("قال مُصطفى آل ياسين") == "قال مُصطفى آل ياسين"
    shared = Mask(["مصطفى الخليل", "سامر الخليل"], ["مصطفى الخليل"])
    assert shared.text("قال الخليل") == "قال […]"


def test_place_keeps_words_that_names_share() -> None:
    assert MASK.label("مدينة الخليل") == "مدينة الخليل"
    assert MASK.label("مركز سامر الخليل") == "مركز […]"
    assert MASK.label("شبكة @samer") == "شبكة […]"


def test_short_name_is_left_out_of_a_label_where_it_is_a_word() -> None:
    assert MASK.label("أحمد") == "[…]"
    assert MASK.label("صفحة أحمد الإخبارية") == "صفحة […] الإخبارية"
    assert MASK.label("قرية المحمدية") == "قرية المحمدية"


@pytest.mark.parametrize(
    ("words", "masked"),
    [
        ("خُطف شقيقه قبل عامين في البلدة", False),
        ("قال إن والدته وأولادها كانوا في الملجأ", False),
        ("وتابع: فقدت زوجي في القصف", False),
        ("كنت في السوق حين سقطت القذيفة", False),
        ("قُتل رجل عمره ستون عاماً", False),
        ("امرأة تقيم في شارع النصر قُتلت", False),
        ("انضم إلى التنظيم بعد بطالة طويلة", False),
        ("الذي نجا من الغارة روى مقتل خمسة", True),
        ("وهو مدرس من البلدة", True),
        ("سامر الخليل الذي نجا روى مقتل خمسة", False),
    ],
)
def test_life_is_told(words: str, *, masked: bool) -> None:
    assert MASK.tells_a_life(words, masked=masked)


@pytest.mark.parametrize(
    ("words", "masked"),
    [
        ("قُتل خمسة مدنيين بينهم طفلان بقصف على القرية", True),
        ("القصف الذي استهدف القرية قتل خمسة مدنيين", False),
        ("أفاد سامر الخليل بمقتل خمسة مدنيين في القرية", False),
        ("", True),
    ],
)
def test_no_life_is_told(words: str, *, masked: bool) -> None:
    assert not MASK.tells_a_life(words, masked=masked)


def test_house_of_a_person_is_a_home() -> None:
    assert MASK.names_a_home("منزل عائلة نازحة")
    assert MASK.names_a_home("حي سامر الخليل")
    assert not MASK.names_a_home("حي الكروم")


def test_address_holds_a_name_in_any_alphabet() -> None:
    assert MASK.holds("https://example.org/2019/%D8%B3%D8%A7%D9%85%D8%B1-%D8%A7%D9%84%D8%AE%D9%84%D9%8A%D9%84")
    assert MASK.holds("https://example.org/samer-al-khalil")
    assert not MASK.holds("https://example.org/2019/baghuz")


@given(
    st.lists(
        st.sampled_from(["قُتل", "سامر", "الخليل", "في", "حي", "و", "،", ".", " ", "_", "#", "ـ", "\n"]), max_size=20
    )
)
def test_name_never_survives(parts: list[str]) -> None:
    shown = MASK.text("".join(parts))
    letters = "".join(char for char in shown if char.isalpha())
    assert "سامرالخليل" not in letters


@given(st.text())
def test_any_text_is_masked_without_an_error(words: str) -> None:
    assert isinstance(MASK.text(words), str)
    assert isinstance(MASK.sentence(words), str)


@pytest.mark.parametrize(
    "words",
    ["طفلة ذات 5 أعوام", "ذو 12 عاما", "رجل في العشرينيات من عمره", "هاتف 0944 - 123 - 456", "هاتف 0944/123456"],
)
def test_ages_and_telephones_in_other_forms_are_left_out(words: str) -> None:
    assert "[…]" in Mask(()).text(words)


@pytest.mark.parametrize("words", ["يوم 19/03/2019", "يوم 19 - 03 - 2019", "1,234,567 نازح"])
def test_dates_and_counts_stay(words: str) -> None:
    assert Mask(()).text(words) == words

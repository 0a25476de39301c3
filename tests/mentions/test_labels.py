import pytest

from .reading import counts_of, phrases_of


@pytest.mark.parametrize(
    "text",
    [
        # times, dates, ages, labels
        "الساعة 05 : 17",
        "الساعة 12:20",
        "عند الساعة 5",
        "في 19 آذار 2019",
        "في 29 آب",
        "في 3 من أيلول",
        "بتاريخ 3/9/2021",
        "بتاريخ ٣/٩/٢٠٢١",
        "في 3-5-2021",
        "خلال عام 2018",
        "للتواصل 0933123456",
        "بنسبة 50% من",
        "All reactions: 69",
        "3 likes",
        "مقاتلة F16",
        "عيار 23",
        "الفوج 46",
        "القرار 2254",
        "د.م.د",
        "1- سامر",
        "رابط (27)",
        "2020",
        "مساء يوم الاثنين اشتباكات عنيفة",
        # the number of, one of, and nouns that nobody knows
        "ارتفاع عدد القتلى",
        "عدد ضحايا القصف",
        "أحد قتلى القصف",
        "إعداد: سامر",
        "بعض القضايا",
        "أصيب بعدة كدمات",
        "مناطق عدة",
        # definite plurals give no number
        "قتل عناصر التنظيم",
        "أطفال المدرسة",
        "سكان القرية",
        "القتلى",
        # other words
        "قذيفة أخرى سقطت",
        "مع عائلتي في البيت",
        "قصف صاروخي على البلدة",
        "10^30 قتيلاً",
        "٠٠٠٠ قتيل",
        "لم يقتل أحد",
    ],
)
def test_these_count_nobody(text: str) -> None:
    assert counts_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "قُتل 5، أشخاص",
        "قُتل 5\nأشخاص",
        "بلغ عددهم 5. أشخاص",
        "الساعة 05 : 17 أشخاص",
        "الساعة 12:20 أشخاص",
        "بتاريخ 3-5-2021 أشخاص",
        "عام 2018 أشخاص",
        "2022 بأشخاص",
        "5) أشخاص",
        "عند الساعة 5 أشخاص",
        "الساعة العاشرة أشخاص",
        "1- أشخاص",
    ],
)
def test_a_number_does_not_join_a_noun_over_a_border(text: str) -> None:
    assert [said for _, said in counts_of(text)] == ["vague أشخاص"]


@pytest.mark.parametrize(
    ("text", "low"),
    [("قُتل 5 وأصيب كثيرون", 5), ("أصيب 7 بجروح", 7), ("قُتل اثنان بينهم طفل", 2), ("أصيب 5 اليوم", 5)],
)
def test_a_number_may_stand_alone(text: str, low: int) -> None:
    alone = [p for p in phrases_of(text) if p.rule == "quantity.number_alone"]
    assert [p.count.low for p in alone if p.count is not None] == [low]
    assert alone[0].noun is None


@pytest.mark.parametrize(
    "text",
    [
        "استهدف 20 خزاناً",
        "شبكة ميسلون 24: عاجل",
        "شعب واحد",
        "الشهر الثاني عشر",
        "وأحد المطلوبين",
        "تضررت 30 منشأة",
        "نفوق 12 حصاناً",
        "تدمير 5 منشآت",
        "ذاكرة 1995",
        "في العشرين من العمر",
        "دبابة تي 72 هناك",
        "طائرة ميغ 23 أسقطت",
        "مدفع 130 في الموقع",
        "أربعة براميل متفجرة",
        "شارع 15",
        "قناة فرانس 24",
        "1.2K مشاهدة",
        "سبع الجبل",
    ],
)
def test_a_number_of_unknown_things_is_not_one_of_people(text: str) -> None:
    assert [p for p in phrases_of(text) if p.rule == "quantity.number_alone"] == []

import pytest
from hypothesis import given, strategies as st

from isnad.mentions.place import PlaceFound
from isnad.mentions.placename import PlaceIndex
from isnad.model.terms import Status

from .reading import INDEX, NOWHERE, places_of


def found(text: str) -> list[tuple[str, str]]:
    """Words of each place and its flags."""
    return [(words, flags(place)) for words, place in places_of(text, INDEX)]


def flags(place: PlaceFound) -> str:
    marks = [place.place.status.value, *(["home"] if place.home else []), *(["area"] if place.area else [])]
    return " ".join(marks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصف على مدينة حلب", [("مدينة حلب", "resolved")]),
        ("قصف على حلب", [("حلب", "resolved")]),
        ("قصف بحلب", [("حلب", "resolved")]),
        ("استهدف القصف الباب", [("الباب", "resolved")]),
        ("انفجار في الباب", [("الباب", "resolved")]),
        ("حلب: مقتل مدني", [("حلب", "resolved")]),
        ("#دير_الزور", [("دير_الزور", "resolved")]),
        ("#مدينة_إدلب", [("مدينة_إدلب", "resolved")]),
        ("#حلب", [("حلب", "resolved")]),
        ("في بلدتي نبل والزهراء", [("نبل", "resolved"), ("الزهراء", "resolved")]),
        ("بين بلدتي نبل والسبيلة", [("نبل", "resolved"), ("السبيلة", "unresolved")]),
        ("بين قريتي سبيلة وميرة", [("سبيلة", "unresolved"), ("ميرة", "unresolved")]),
        ("على حلب وإدلب", [("حلب", "resolved"), ("إدلب", "resolved")]),
        ("قرى السبيلة، ميرة، نبل", [("نبل", "resolved")]),
        ("شمالي حلب", [("حلب", "resolved")]),
        ("شمال غرب مدينة إدلب", [("مدينة إدلب", "resolved")]),
        ("في محيط حلب", [("حلب", "resolved area")]),
        ("قرية جديدة", [("قرية جديدة", "resolved")]),
        ("بلدة البيضاء", [("بلدة البيضاء", "resolved")]),
        ("ببلدة كفر نوران", [("بلدة كفر نوران", "resolved")]),
        ('بلدة "كفر نوران"', [('بلدة "كفر نوران', "resolved")]),
    ],
)
def test_known_places(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "في العام الماضي",
        "20 من آب الماضي",
        "منظمة الخوذ البيضاء",
        "#الخوذ_البيضاء",
        "غرب النهر",
        "إلى الغرب",
        "في غارات جديدة",
        "بالصور والفيديو",
        "كتب معاذ العباس",
        "فتح الباب أمام الحل"[:7],
        "قُتل أبو عمر",
        "#قسد_تغدر_بحلب",
        "#حلب_تحترق",
        "في المنطقة الصناعية",
        "المدينة البيضاء",
        "سيطرت على 32 بلدة ووادٍ",
        "في القرية",
        "في بلدة صغيرة",
        "في القرية المجاورة",
        "مخيم للنازحين",
        "بلدات وقرى",
        "واحد\nحي",
        "قال مراسل حلب",
        'نشرت تنسيقية "إدلب" أسماءهم',
        "جامعة حلب",
        "خلع الجنود الباب",
        "بيان اتحاد طلبة حلب",
        "مشفى ميداني",
        "طريق مسدود",
        "قرية بأكملها",
        "محور المقاومة",
        "مدرستهم",
        "كحلب",
    ],
)
def test_these_words_are_no_places(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("في قرية تلتيتة شمالاً", "قرية تلتيتة"),
        ("في بلدة #مجدلة_عليا", "بلدة #مجدلة_عليا"),
        ('في مخيم "كويت الرحمة" أمس', 'مخيم "كويت الرحمة'),
        ("في قرية كفر عويد أمس", "قرية كفر عويد"),
        ("على حي الفرقان في المدينة", "حي الفرقان"),
        ("في قريتي السبيلة", "السبيلة"),
        ("في قرية خربة ناصيف بريف حلب", "خربة ناصيف"),
        ("عند جسر العتيبة.", "جسر العتيبة"),
        ("على ضفة نهر الزرقون.", "نهر الزرقون"),
        ("في مدرسة الفردوس.", "مدرسة الفردوس"),
        ("على طريق زملكا - الضمير.", "طريق زملكا"),
        ("على محور كفرداعل.", "محور كفرداعل"),
        ("على محاور كفرداعل بريف حلب", "محاور كفرداعل"),
        ("في حي باب السلامة أمس", "حي باب السلامة"),
        ("في مخيم رفوف الندى التابع لبلدة نبل", "مخيم رفوف الندى"),
        ("في قرية ود الزين أمس", "قرية ود الزين"),
        ("في قرية تلتيتة الواقعة غرب إدلب", "قرية تلتيتة"),
        ("في بلدة كفتون الساحلية", "بلدة كفتون"),
        ("قُصفت ناحية شمارة بريف حلب", "ناحية شمارة"),
        ("اعتُقل رجل في محافظة كركوش.", "محافظة كركوش"),
        ('في منطقة "سطوح الوادي" أمس', 'منطقة "سطوح الوادي'),
        ("في قضاء بشندي بمحافظة حلب", "قضاء بشندي"),
        ("على محور الحجيرة.", "محور الحجيرة"),
        ("في مزرعة الشهابي.", "مزرعة الشهابي"),
    ],
)
def test_a_place_that_only_its_noun_gives_away_stays_unresolved(text: str, words: str) -> None:
    (printed, place), *_ = places_of(text, INDEX)
    assert (printed, place.place.status, place.rule) == (words, Status.UNRESOLVED, "place.noun")
    assert (place.place.id, place.place.lat, place.place.lon) == (None, None, None)
    assert set(place.place.name).isdisjoint('"#_')


@pytest.mark.parametrize(
    ("text", "homes"),
    [
        ("مقتل سيدتين من مدينة حلب", [True]),
        ("قال الناشط من دير الزور", [True]),
        ("قُتلت مواطنة من أهالي قرية المنارة", [True]),
        ("أصيب أحد سكان بلدة نبل", [True]),
        ("قُتل طبيب نازح من حلب", [True]),
        ("قُتل شاب من أبناء مدينة نبل", [True]),
        ("ينحدر القتيل من بلدة نبل", [True]),
        ("نُقل الجرحى إلى مشفى الهلال", [True]),
        ("قصف مشفى الهلال", [False]),
        ("نزوح عائلات من حلب", [False]),
        ("خروج 200 مدني من مدينة حلب", [False]),
        ("أصيب أحد الرعاة شمالي حلب", [False]),
        ("مقتل مدنيين في حلب", [False]),
        ("نزح أهالي بلدة نبل", [False]),
    ],
)
def test_a_home_is_no_scene(text: str, homes: list[bool]) -> None:
    assert [place.home for _, place in places_of(text, INDEX)] == homes


NO_NAMES = [
    *("ساحة قتال حقيقية", "كساحة قتال ضارية", "ساحة المعركة", "ساحة حرب مفتوحة", "ساحة عامة", "ساحات القتال"),
    *("ساحة لعب للأطفال", "ساحة انتظار", "ساحة واسعة", "في ساحة اعتصام وسط المدينة"),
    *("منطقة عمليات", "منطقة سكنية", "منطقة عسكرية مغلقة", "منطقة آمنة", "منطقة عازلة", "منطقة خفض التصعيد"),
    *("إلى منطقة بمحاذاة النهر", "إلى منطقة بالقرب من النهر", "في منطقة قريبة", "في منطقة بعيدة عن القتال"),
    *("منطقة الصراع", "مناطق سيطرة الفصائل", "مناطق انتشار القوات", "مناطق النفوذ", "منطقة مأهولة بريف حلب"),
    *("منطقة صناعية غرب حلب", "منطقة وعرة", "منطقة تماس", "منطقة محاصرة", 'منطقة "خفض التصعيد"'),
    *("عن طريق الخطأ", "عن طريق البحر", "عن طريق وسطاء", "طريق إمداد", "طريق النجاة", "طريق زراعي", "طريق ترابي"),
    *("طريق العودة", "على طريق سريع", "طريق فرعي", "شارع فرعي", "شارع رئيسي", "دوار كبير", "على طريق ال M4"),
    *("محاور القتال", "محاور عدة", "محاور التماس", "محور الهجوم", "محاور متعددة", "جبهات القتال", "جبهة مشتعلة"),
    *("حي سكني", "حي شعبي", "حي فقير", "حي تجاري", "أحياء سكنية", "قرية كبيرة", "قرية حدودية", "قرية تقع شرقاً"),
    *("بلدة صغيرة", "بلدات مجاورة", "مدينة ساحلية", "مدينة ألعاب", "مدينة جامعية", "مخيم مؤقت", "مخيم عشوائي"),
    *("مخيم صيفي", "مزرعة دواجن", "مزرعة لتربية الأغنام", "مزرعة تعود ملكيتها له", "مزرعة زيتون", "مزارع الدواجن"),
    *("حاجز تفتيش", "حاجز أمني", "حاجز طيار", "معبر إنساني", "معبر نهري", "جسر مشاة", "جسر حربي", "سد ترابي"),
    *("حقل ألغام", "حقل رماية", "حقل قمح", "تلة مرتفعة", "سوق شعبي", "سوق الخضار", "سوق السلاح", "سوق العمل"),
    *("مطار عسكري", "مطار مدني", "معسكر تدريب", "سجن النساء", "سجن سري", "مشفى توليد", "مشفى ميداني"),
    *("مدرسة ابتدائية", "مدرسة البنات", "مسجد كبير", "فرن آلي", "مخبز احتياطي", "محيط القاعدة", "محيط المنزل"),
    *("في محيط إحدى القواعد", "أطراف الصراع", "بجوار المكان", "في محيط المعمل", "على مشارف النصر"),
    *("من ناحية أخرى", "من ناحية ثانية", "إيمان بقضاء الله", "ولاية ثانية", "مقاطعة الانتخابات", "في جبل عال"),
]


@pytest.mark.parametrize("index", [INDEX, NOWHERE], ids=["gazetteer", "none"])
@pytest.mark.parametrize("text", NO_NAMES)
def test_what_tells_the_kind_or_use_of_a_place_names_none(text: str, index: PlaceIndex) -> None:
    for frame in (f"سقطت قذيفة: {text}", f"بقي {text}، ثم انسحبوا.", text):
        unlisted = [words for words, place in places_of(frame, index) if place.place.status is Status.UNRESOLVED]
        assert unlisted == [], frame


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("خرجوا من أنفاق حلب", "حلب"),
        ("خرجوا من أنفاق وخنادق الباب", "الباب"),
        ("سُمع في أرجاء إدلب", "إدلب"),
        ("حلّقت في سماء الباب", "الباب"),
        ("أنقاض منازل الباب", "الباب"),
        ("أحرقوا بساتين الباب", "الباب"),
        ("يعيش سكان الباب بلا ماء", "الباب"),
    ],
)
def test_what_lies_at_a_place_introduces_its_name(text: str, words: str) -> None:
    assert found(text) == [(words, "resolved")]


@pytest.mark.parametrize("text", ["فتحوا الباب", "دُهن الباب"])
def test_a_word_behind_anything_else_is_no_name(text: str) -> None:
    assert found(text) == []


def test_no_known_place_lies_in_a_governorate_that_nobody_knows() -> None:
    for text in ("في بلدة نبل بمحافظة كركوش.", "في بلدة نبل بمحافظة كركوش وقتلوا رجلاً"):
        ((_, inner), *_) = places_of(text, INDEX)
        assert (inner.place.status, inner.rule) == (Status.UNRESOLVED, "place.outside")


def test_a_heading_does_not_lie_in_the_one_before() -> None:
    heads = places_of("إدلب::\nقُصفت بلدة نبل.\nدير الزور::\nسُجل انفجار.", INDEX)
    assert [(words, place.place.status.value) for words, place in heads if place.heads] == [
        ("إدلب", "resolved"),
        ("دير الزور", "resolved"),
    ]


def test_without_a_gazetteer_only_nouns_give_places() -> None:
    assert [words for words, _ in places_of("في حلب وبلدة نبل", NOWHERE)] == ["بلدة نبل"]


WORDS = st.sampled_from(
    [
        *(
            "مدينة",
            "بلدتي",
            "قرى",
            "ريف",
            "شمال",
            "غرب",
            "محيط",
            "حلب",
            "إدلب",
            "دير الزور",
            "نبل",
            "والزهراء",
            "الباب",
        ),
        *(
            "من",
            "أهالي",
            "سيدتين",
            "مراسل",
            "في",
            "بحلب",
            "#",
            "_",
            "#مدينة_إدلب",
            "،",
            ".",
            "\n",
            "و",
            "كفر",
            "جديدة",
            '"',
        ),
        *("المنارة", "البيضاء", "السبيلة", "مخيم", "حي", "قصف", "نزوح", "أبو عمر", "(", ")", ":", "بين"),
    ]
)


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_nothing_raises_and_places_do_not_overlap(text: str) -> None:
    reached = 0
    for words, place in places_of(text, INDEX):
        assert words.strip()
        assert reached <= place.start < place.end
        reached = place.end
        assert (place.place.lat is None) == (place.place.status is Status.UNRESOLVED)

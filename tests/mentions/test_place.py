import pytest
from hypothesis import given, strategies as st

from isnad.mentions.place import PlaceFound
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
        ("على طريق زملكا.", "طريق زملكا"),
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

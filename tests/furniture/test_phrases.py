import pytest

from isnad.furniture.lines import Line
from isnad.furniture.phrases import is_day_line, phrase_of
from isnad.model.terms import PartKind

FURNITURE = [
    ("مقالات ذات صلة", PartKind.RELATED),
    ("قد يهمك أيضاً:", PartKind.RELATED),
    ("الأكثر قراءة", PartKind.RELATED),
    ("السابق", PartKind.RELATED),
    ("المزيد من أخبار المحافظة", PartKind.RELATED),
    ("اقرأ أيضاً: قصف يطال سوقاً في بلدة أخرى ويوقع ضحايا", PartKind.RELATED),
    ("إقرأ المزيد", PartKind.RELATED),
    ("شاهد أيضاً", PartKind.RELATED),
    ("التعليقات", PartKind.COMMENTS),
    ("التعليقات (0)", PartKind.COMMENTS),
    ("لا توجد تعليقات", PartKind.COMMENTS),
    ("التعليقات على مقتل رجل وإصابة طفلين بقصف مدفعي على قرية الزيتونة مغلقة", PartKind.COMMENTS),
    ("اترك تعليقاً إلغاء الرد", PartKind.COMMENTS),
    ("لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها.", PartKind.COMMENTS),
    ("الوسوم", PartKind.TAGS),
    ("الكلمات المفتاحية: حلب، إدلب، قصف", PartKind.TAGS),
    ("#حلب #إدلب، #سوريا", PartKind.TAGS),
    ("شارك الخبر", PartKind.SHARE),
    ("وقت القراءة: 3 دقائق", PartKind.SHARE),
    ("Facebook", PartKind.SHARE),
    ("الرئيسية", PartKind.NAVIGATION),
    ("الصفحة الرئيسية", PartKind.NAVIGATION),
    ("تابعونا على تلغرام", PartKind.NAVIGATION),
    ("اشترك في نشرتنا البريدية ليصلك كل جديد.", PartKind.NAVIGATION),
    ("انضم إلى قناتنا على واتساب", PartKind.NAVIGATION),
    ("لمتابعة كل جديد اشترك في قناة الصحيفة على تلغرام", PartKind.NAVIGATION),
    ("جميع الحقوق محفوظة لموقع الخبر 2023", PartKind.COOKIE_NOTICE),
    ("سياسة الخصوصية", PartKind.COOKIE_NOTICE),
    ("نستخدم ملفات تعريف الارتباط لتحسين تجربتك.", PartKind.COOKIE_NOTICE),
    ("إعداد: سامر الخطيب – تحرير: هدى", PartKind.BYLINE),
    ("بقلم: سامر الخطيب", PartKind.BYLINE),
    ("خاص - شبكة المدينة", PartKind.BYLINE),
    ("غرفة الأخبار", PartKind.BYLINE),
    ("المصدر: وكالة الأنباء", PartKind.SOURCE_LINE),
    ("نقلاً عن: صحيفة المدينة", PartKind.SOURCE_LINE),
    ("الصورة: دمار في حي سكني", PartKind.CAPTION),
    ("صورة أرشيفية – وكالات", PartKind.CAPTION),
    ("نشر في: 12 آذار 2021", PartKind.DATELINE),
    ("الثلاثاء, 3 أيار 2022 - 14:20", PartKind.DATELINE),
    ("2021-03-12", PartKind.DATELINE),
    ("9:36 م", PartKind.DATELINE),
    ("منذ 5 ساعات", PartKind.DATELINE),
    ("1,204 مشاهدة", PartKind.REACTIONS),
    ("12 تعليق", PartKind.REACTIONS),
    ("ادعم صحافتنا المستقلة", PartKind.OTHER),
    ("https://example.org/a/b", PartKind.OTHER),
    ("* * *", PartKind.OTHER),
    ("إعلان", PartKind.OTHER),
]

REPORT = [
    "اشترك في الهجوم أكثر من مئة مقاتل من الفصيلين",
    "اشتركوا في نقل الجرحى إلى المشفى الميداني",
    "انضموا إلى صفوف المقاتلين قبل أسبوع من الهجوم",
    "انضم إلى الدفاع المدني في عام 2016 وقتل اليوم",
    "شارك في العملية مروحيتان وقوة برية",
    "شارك على الأقل عشرون عنصراً في المداهمة",
    "مشاركة الطيران في القصف زادت عدد الضحايا",
    "تابع الطيران غاراته على البلدة حتى المساء",
    "تابعوا طريقهم نحو الحدود سيراً",
    "لمتابعة سير الهدنة وصل وفد إلى المدينة",
    "إعلان حالة الطوارئ في مشافي المدينة بعد القصف",
    "إعلان الهدنة لم يوقف سقوط القذائف",
    "كتب الناشط على صفحته أن ثلاثة مدنيين قتلوا",
    "كتبت الأم أسماء أولادها على الجدار",
    "تحرير البلدة كلف ثلاثين قتيلاً",
    "تقرير المنظمة أحصى أربعين ضحية في شهر",
    "ترجمة الوثيقة أظهرت أسماء المعتقلين",
    "خاص بالمدنيين كان الملجأ الذي قصف",
    "خاص - مقتل ستة مدنيين بينهم طفلان في غارة على سوق البلدة",
    "عن الحادثة قال شاهد إنها وقعت فجراً",
    "نقلاً عن شهود قتل أربعة في القصف",
    "المصدر نفسه أكد سقوط جرحى",
    "المصادر الطبية تحدثت عن عشرة جرحى",
    "المصدر: قتل ثلاثة رجال وأصيبت امرأة وطفلان في قصف مدفعي على القرية",
    "الصورة التي نشرها تظهر جثتين تحت الركام",
    "تصوير المكان منع بعد الغارة",
    "أرشيف المشفى احترق في القصف",
    "عدسة الكاميرا التقطت لحظة سقوط الصاروخ",
    "التعليقات على الغارة جاءت غاضبة من أهالي البلدة.",
    "تعليق الدراسة في المدينة بعد مقتل ثلاثة تلاميذ",
    "السابق أن الطيران استهدف المشفى ذاته",
    "المزيد من الضحايا انتشلوا من تحت الأنقاض",
    "المزيد من أخبار القتلى وصل إلى أهلهم في المخيم.",
    "آخر أخبار الجرحى أن اثنين منهم في حال حرجة.",
    "أخبار أخرى تحدثت عن سقوط قتلى في الريف الشرقي.",
    "الأكثر تضرراً كان الحي الشرقي",
    "مرتبط بالتنظيم قتل في الغارة",
    "بحث رجال الإنقاذ عن ناجين طوال الليل",
    "دخول المساعدات توقف بعد قصف المعبر",
    "القائمة تضم أسماء تسعة قتلى",
    "أرسل المشفى نداء للتبرع بالدم",
    "حفظ الجثامين لم يعد ممكناً في المشفى",
    "استمع المحققون إلى شهود المجزرة",
    "منذ يومين لم تتوقف الغارات",
    "قبل ساعة سقط صاروخ قرب المدرسة",
    "نشرت في البلدة نقطة عسكرية جديدة",
    "حدث في 12 آذار 2021 قصف قتل أسرة كاملة",
    "قتل في 12 آذار 2021 سبعة مدنيين",
    "وصلت الجثامين عند 9:36 م إلى المشفى",
    "حمل رجال الإنقاذ ثلاث جثث",
    "12 جريحاً",
    "#حلب قصف يوقع قتلى",
    "ادعى الجيش أن القتلى مسلحون",
    "ساهم في دعم المتضررين فريق من الأهالي",
    "حقوق المدنيين لم تحفظ في هذه الحرب",
    "طباعة أسماء الضحايا استغرقت ليلة كاملة",
    "سجل المشفى وصول أربع جثث",
    "لغة البيان كانت مبهمة",
]


@pytest.mark.parametrize(("text", "kind"), FURNITURE)
def test_wording_tells_furniture(text: str, kind: PartKind) -> None:
    found = phrase_of(Line(0, text))
    assert found is not None
    assert found.kind is kind


@pytest.mark.parametrize("text", REPORT)
def test_sentences_of_reports_are_nothing_of_the_kind(text: str) -> None:
    assert phrase_of(Line(0, text)) is None


@pytest.mark.parametrize("opening", ["اقرأ أيضاً", "إقرأ المزيد", "شاهد أيضاً", "مواضيع قد تهمك"])
def test_an_invitation_does_not_end_the_report_and_a_heading_does(opening: str) -> None:
    invited = phrase_of(Line(0, opening))
    heading = phrase_of(Line(0, "مقالات ذات صلة"))
    assert invited is not None
    assert heading is not None
    assert (invited.invites, invited.ends) == (True, False)
    assert (heading.invites, heading.ends) == (False, True)


def test_a_long_paragraph_is_no_phrase_whatever_it_begins_with() -> None:
    assert phrase_of(Line(0, "اقرأ أيضاً " + "كلمة " * 40)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 آذار 2021", True),
        ("السبت 12/03/2021", True),
        ("9:36 م", False),
        ("في 12 آذار 2021 قصفت الطائرات البلدة", False),
        ("", False),
    ],
)
def test_lines_of_a_day(text: str, *, expected: bool) -> None:
    assert is_day_line(Line(0, text)) is expected

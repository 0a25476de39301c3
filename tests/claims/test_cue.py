"""Which words tell of speech: verbs with their source and mood, and the same words where nobody says anything."""

import pytest

from isnad.claims import verb_classes
from isnad.claims.cue import CueFinder
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import SpeechMeaning

from .hearing import Heard, passage_of

NO_SPEECH = [
    # the verb does something else
    "نقلت سيارات الإسعاف المصابين إلى المشفى.",
    "نقل الدفاع المدني الجثث إلى المشفى الوطني.",
    "نقلهم الأهالي إلى نقطة طبية.",
    "نشرت القوات صواريخ قرب الحدود.",
    "رصدت الطائرات تحركات على الطريق.",
    "تابع الدفاع المدني أعمال البحث تحت الأنقاض.",
    "تابعت القوات تقدمها شرق البلدة.",
    "أكمل المقاتلون انسحابهم من القرية.",
    "أضاف القصف مأساة جديدة.",
    "قصفت الطائرات بلدة في ريف حماة.",
    "سجلت درجات الحرارة ارتفاعا كبيرا.",
    "لفتت السيارة نظر الحراس.",
    "فوج من المقاتلين تابع للفرقة وصل إلى الجبهة.",
    "تقع القرية بين المدينة والنهر.",
    "يعمل أخوه سائق صهريج نقل محروقات.",
    "كتب الطلاب والأطفال احترقت في المدرسة.",
    # nothing has been said
    "لم تعلن أي جهة مسؤوليتها عن الهجوم.",
    "لم يصدر أي بيان عن الوزارة.",
    "ولم تعلق القوات الروسية على القصف.",
    "انتهت المعركة من دون أن يعلن التنظيم خسائره.",
    "وستعلن اللجنة نتائجها لاحقا.",
    "وطلب منه بأن يعلن استسلامه.",
    # the outlet's own formulas
    "يذكر أن البلدة تعرضت لقصف سابق.",
    "والجدير بالذكر أن الطريق مغلق منذ عام.",
    "وتجدر الإشارة إلى أن الهدنة انتهت.",
    "يشار إلى أن القرية خالية من السكان.",
    # according to a plan, not to a source
    "انسحبت القوات وفق الاتفاق الأخير.",
    "وزعت المساعدات حسب الحاجة.",
    "وترتبط العشائر بالقوى المسيطرة حسب مكان وجودها.",
    "تدفن الجثث وفق الأصول.",
    "خرجوا على حد سواء من المدينة.",
    # what somebody gives as a reason, or writes on a banner
    "قصفت الطائرات المدرسة بزعم وجود مسلحين فيها.",
    "أغلقت القوات المعبر بذريعة الحماية.",
    "اعتقلت الدورية ثلاثة رجال بحجة التهريب.",
    "رفع الناس لافتات كتب عليها أسماء الغائبين.",
    # names and quotation marks without speech
    'سيطرت قوات "قسد" على القرية.',
    'انفجر لغم في سيارة لـ"داعش" قرب "الشحيل".',
    "المصدر: صحيفة الأيام",
    "وصلت فرق الدفاع المدني إلى المكان.",
    "",
    "12:30",
]


@pytest.mark.parametrize("text", NO_SPEECH)
def test_nobody_is_heard(text: str) -> None:
    assert Heard(text).speech.stretches == ()


SPEECH = [
    ("أعلن التنظيم مسؤوليته عن الهجوم.", "مسؤوليته", "التنظيم|party@isis"),
    ("أعلنت قسد عن خروج ألف مدني.", "خروج ألف مدني", "قسد|party@sdf"),
    ("كشفت مصادر محلية عن وصول تعزيزات.", "وصول تعزيزات", "مصادر محلية|anonymous*"),
    ("تحدث ناشطون عن سقوط قتلى.", "سقوط قتلى", "ناشطون|activist*"),
    ("علم مراسلنا من مصادر محلية أن رجلا قتل.", "رجلا قتل", "مراسلنا|correspondent* > مصادر محلية|anonymous*"),
    ("رصد المرصد السوري عشرين غارة.", "عشرين غارة", "المرصد السوري|organisation"),
    ("نشر ناشطون صورا لآثار القصف.", "صورا لآثار", "ناشطون|activist*"),
    ("نددت منظمة أطباء بلا حدود بقصف المشفى.", "بقصف المشفى", "أطباء بلا حدود|organisation"),
    ("اتهم ناشطون قوات النظام بقصف السوق.", "بقصف السوق", "ناشطون|activist*"),
    ("حذر الدفاع المدني من مخلفات القصف.", "مخلفات القصف", "الدفاع المدني|organisation"),
]


@pytest.mark.parametrize(("text", "words", "chain"), SPEECH)
def test_somebody_is_heard(text: str, words: str, chain: str) -> None:
    assert Heard(text).chain(words) == chain


@pytest.mark.parametrize("left", ["", " ", " م", " من", " من ا"])
def test_a_text_may_end_at_any_place_behind_who_warns(left: str) -> None:
    text = "قتل رجل في القرية، كما يحذر الدفاع المدني" + left
    assert Heard(text).chain("رجل") == "outlet"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("رجح مصدر أمني سقوط ضحايا.", "likely"),
        ("وتوقع المتحدث باسم الوزارة أن تعود الهجمات.", "expected"),
        ("قال مصدر أمني إن ضحايا سقطوا.", None),
    ],
)
def test_a_verb_may_carry_a_mood(text: str, modality: str | None) -> None:
    (stretch,) = Heard(text).speech.stretches
    assert stretch.modality == modality


def test_a_cue_tells_its_parts() -> None:
    text = "وكانت وكالة رويترز نقلت عن مصدر طبي أن رجلا قتل، مشيرا إلى إصابة آخر."
    passage = passage_of(text)
    relayed, participle = CueFinder(passage).cues(0, len(passage.text))
    assert relayed.entry == "say.relayed"
    assert relayed.speaker is not None
    assert relayed.source is not None
    assert passage.text[relayed.source.start : relayed.source.end] == "مصدر طبي"
    assert (relayed.before, relayed.participle) == (True, False)
    assert (participle.participle, participle.speaker, participle.feminine) == (True, None, False)


def test_no_cue_begins_inside_the_head_of_another() -> None:
    text = "قال مصدر أمني رفض ذكر اسمه لوكالة رويترز إن رجلا قتل."
    passage = passage_of(text)
    (cue,) = CueFinder(passage).cues(0, len(passage.text))
    assert cue.entry == "say.said"


def test_every_verb_that_the_rules_name_is_one_of_the_lexicon() -> None:
    named = (
        verb_classes.ONLY_WITH_THAT
        | verb_classes.BELONGING
        | verb_classes.WITH_OBJECT
        | verb_classes.OF_MEDIA
        | {verb_classes.WARNED}
    )
    known = {entry.id for entry in lexicon().entries.values() if isinstance(entry.meaning, SpeechMeaning)}
    assert named <= known

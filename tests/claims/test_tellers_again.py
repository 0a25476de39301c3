"""Who speaks, in turns of phrase that once gave nobody or the wrong one; and the like that must stay as it is."""

import pytest

from .hearing import Heard

SAID = "سقط قتيلان في القرية"

SPEAKERS = [
    # a noun for an armed body with the name of a party, quoted or not, is the party; its people are not
    (f"أعلنت ميليشيا «قسد» أن {SAID}.", "ميليشيا قسد|party@sdf"),
    (f'أعلنت قوات "قسد" أن {SAID}.', "قوات قسد|party@sdf"),
    (f'أعلن تنظيم "داعش" أن {SAID}.', "تنظيم داعش|party@isis"),
    (f'أعلنت حركة "حماس" أن {SAID}.', "حركة حماس|party@hamas"),
    (f'أعلن مقاتلون في "قسد" أن {SAID}.', "مقاتلون في قسد|witness*@sdf"),
    (f'أعلنت قوات من "قسد" أن {SAID}.', "قوات من قسد|witness*@sdf"),
    (f'وأعلن حزب "النهضة" أن {SAID}.', "حزب النهضة|organisation"),
    # "mother of" and "father of" before a name; "or", and the mother of a child, are no names
    (f"قالت أم ياسر إن {SAID}.", "أم ياسر|witness"),
    (f"قالت أم ياسر، وهي نازحة من القرية، إن {SAID}.", "أم ياسر|witness"),
    (f"قالت أم ياسر لعنب بلدي إن {SAID}.", "عنب بلدي|outlet > أم ياسر|witness"),
    (f'قالت "أم كرم"، وهي من سكان الحي، إن {SAID}.', "أم كرم|witness"),
    (f'قال "أبو كرم" إن {SAID}.', "أبو كرم|witness"),
    (f"سواء قالت أم لم تقل فإن {SAID}.", "outlet"),
    (f"قالت أم الطفل إن {SAID}.", "قالت|anonymous*!chain.speaker_unknown"),
    # a quoted given name is a person's, other quoted words are a body's
    (f'قال "سامر" (اسم مستعار) إن {SAID}.', "سامر|witness"),
    (f'قالت "رابطة النور" إن {SAID}.', "رابطة النور|organisation"),
    # the place of an office stands before the name of who holds it
    (f"قال رئيس بلدية تل الزيتون لؤي الحسن إن {SAID}.", "لؤي الحسن|official"),
    (f"قال رئيس المجلس المحلي لبلدة النخيل سالم الحلو إن {SAID}.", "سالم الحلو|official"),
    (f"قال رئيس المجلس المحلي إن {SAID}.", "رئيس المجلس المحلي|official*"),
    # whom they told is no speaker
    (f"وقال لنا السكان إن {SAID}.", "السكان|witness*"),
    (f"وقالوا لنا إن {SAID}.", "قالوا|anonymous*!chain.speaker_unknown"),
    # titles that are family names
    (f"أكد الناشط خليل الحاج أن {SAID}.", "خليل الحاج|activist+"),
    (f"وقال الحاج محمود إن {SAID}.", "محمود|witness"),
    # whoever asks not to be named is not named by that
    (f"قال مسؤول أمريكي، طلب عدم كشف هويته، إن {SAID}.", "مسؤول أمريكي|official*@us_military"),
    (f"قال مسؤول تركي، اشترط عدم ذكر اسمه، إن {SAID}.", "مسؤول تركي|official*@turkish_military"),
    (f"قال المسؤول المحلي، رامي العلي، إن {SAID}.", "رامي العلي|official"),
    # from one from another; "about" something is no source
    (
        f"نقل موقع الضفة عن وكالة رويترز عن مسؤول أمني قوله إن {SAID}.",
        "موقع الضفة|outlet > رويترز|agency > مسؤول أمني|official*",
    ),
    (
        f"نقلت عنب بلدي عن وكالة رويترز نقلاً عن مصدر طبي أن {SAID}.",
        "عنب بلدي|outlet > رويترز|agency > مصدر طبي|anonymous*",
    ),
    (f"نقلت رويترز عن مسؤولين عن سير المعركة أن {SAID}.", "رويترز|agency > مسؤولين|official*"),
    # sources by the pronoun of whoever has them are unnamed
    (
        f"قال المرصد السوري لحقوق الإنسان، نقلاً عن مصادره في الريف، إن {SAID}.",
        "المرصد السوري لحقوق الإنسان|organisation > مصادره|anonymous*",
    ),
    (f"علم المرصد من مصادره أن {SAID}.", "المرصد|organisation > مصادره|anonymous*"),
    # admissions, of whatever noun; to ratify is none
    (f"أقرت قوات سوريا الديمقراطية بأنه {SAID}.", "قوات سوريا الديمقراطية|party@sdf+"),
    # an adjective makes a side of a state's own bodies only
    (f"قالت منظمة النور الإسرائيلية إن {SAID}.", "منظمة النور الإسرائيلية|organisation"),
    (f"قالت هيئة البث الإسرائيلية إن {SAID}.", "هيئة البث الإسرائيلية|organisation"),
    (f"أعلن فريق الإنقاذ التركي أن {SAID}.", "فريق الإنقاذ التركي|organisation"),
    (f"أعلنت وزارة الدفاع التركية أن {SAID}.", "وزارة الدفاع التركية|organisation@turkish_military"),
    (f"قالت هيئة الأركان التركية إن {SAID}.", "هيئة الأركان التركية|organisation@turkish_military"),
    (f"قال المركز الإعلامي لقسد إن {SAID}.", "المركز الإعلامي لقسد|organisation@sdf"),
    # pages of which nothing is said but whom they favour are unnamed
    (f"أفادت صفحات موالية للنظام بأن {SAID}.", "صفحات موالية للنظام|outlet*"),
    (f"أفادت صفحة موالية للنظام بأن {SAID}.", "صفحة موالية للنظام|outlet*"),
    (f'أفادت شبكة إخبارية "صدى النهر" بأن {SAID}.', "شبكة إخبارية صدى النهر|outlet"),
    # a quoted common word by which the register knows an outlet
    (f'قالت "المدن" إن {SAID}.', "المدن|outlet"),
    (f'علمت "المدن" من مصادر محلية أن {SAID}.', "المدن|outlet > مصادر محلية|anonymous*"),
    # to be called something is no allegation
    (f"قال ضابط تركي، يدعى مراد، إن {SAID}.", "ضابط تركي|witness*@turkish_military"),
    (f"وقال أحد الناجين، ويدعى كامل، إن {SAID}.", "أحد الناجين|witness*"),
    (f"يدعي التنظيم أن {SAID}. والتنظيم هو تنظيم داعش.", "التنظيم|party@isis?"),
    # one of some people
    (f"قال أحد السكان إن {SAID}.", "أحد السكان|witness*"),
    (f"قالت إحدى الناجيات إن {SAID}.", "إحدى الناجيات|witness*"),
    (f"قال أحد عناصر قسد إن {SAID}.", "أحد عناصر قسد|witness*@sdf"),
    (f"وقال أحد المصادر إن {SAID}.", "أحد المصادر|anonymous*"),
    (f"قال لي أحد الجيران إن {SAID}.", "أحد الجيران|witness*"),
    (f"وقال يوم الأحد إن {SAID}.", "قال|anonymous*!chain.speaker_unknown"),
    # the spokesman "in its name"
    (f"قال المتحدث باسمها سامر العلي إن {SAID}.", "سامر العلي|spokesperson"),
    (f"وأكد القائد العام لقسد مظلوم عبدي أن {SAID}.", "مظلوم عبدي|official@sdf+"),
    (f"وقال رئيسها سامر العلي إن {SAID}.", "سامر العلي|official"),
    (f"وذكر تلفزيون المنار أن {SAID}.", "المنار|outlet@hezbollah"),
    # who told somebody stands behind the verb in the singular; behind a plural stands who was told
    (f"أخبرنا أحد سكان الحي أن {SAID}.", "أحد سكان الحي|witness*"),
    (f"أخبره خالد الحسن أن {SAID}.", "خالد الحسن|witness"),
    (f"وأخبروا أهلهم أن {SAID}.", "أخبروا|anonymous*!chain.speaker_unknown"),
    # pictures of either gender; people show something else, and "it appears" is nobody's
    (f"ويظهر تسجيل مصور أن {SAID}.", "تسجيل مصور|document*+"),
    (f"أظهر الجيش أن {SAID}.", "outlet"),
    (f"ويظهر أن {SAID}.", "outlet"),
]


@pytest.mark.parametrize(("text", "chain"), SPEAKERS)
def test_who_speaks(text: str, chain: str) -> None:
    heard = Heard(text)
    assert heard.chain(SAID) == chain
    assert heard.wrong_spans() == []


@pytest.mark.parametrize(
    ("text", "words", "chain"),
    [
        ("أقرت قوات سوريا الديمقراطية بمقتل اثنين من مقاتليها.", "مقتل اثنين", "قوات سوريا الديمقراطية|party@sdf+"),
        ("أقر الجيش التركي بسقوط أربعة قتلى في صفوفه.", "أربعة قتلى", "الجيش التركي|party@turkish_military+"),
        (
            "اعترفت هيئة تحرير الشام بمسؤوليتها عن مقتل ثلاثة مدنيين.",
            "مقتل ثلاثة",
            "هيئة تحرير الشام|party@hts+",
        ),
        ("أقرت الحكومة قانوناً جديداً وقتل رجل في السوق.", "قتل رجل", "outlet"),
        ("أظهر تسجيل مصور مقتل أربعة رجال.", "مقتل أربعة", "تسجيل مصور|document*+"),
        ("يظهر الرجل في الصورة وقد قتل ثلاثة.", "قتل ثلاثة", "outlet"),
        # a short quotation that opens the sentence, and whoever says it behind
        ("“قتلوا ثلاثة من أولادي” يقول أبو أحمد باكياً.", "قتلوا ثلاثة", "أبو أحمد|witness"),
        ('"مات أولادي الثلاثة"، تقول أم ياسر.', "مات أولادي", "أم ياسر|witness"),
        # a last name alone, of one who has spoken or of nobody
        (
            "قال الناشط حازم الأحمد إن القصف توقف. ولفت الأحمد إلى مقتل امرأتين.",
            "مقتل امرأتين",
            "حازم الأحمد|activist",
        ),
        ("ولفت الأحمد إلى مقتل امرأتين.", "مقتل امرأتين", "outlet"),
        ("قال الناشط حازم الأحمد إن القصف توقف. ولفت النظر إلى مقتل امرأتين.", "مقتل امرأتين", "outlet"),
        # a woman who goes on speaking
        ('قالت أم ياسر: "رأيت النار". وتتابع السيدة الخمسينية: "قتل زوجي".', "قتل زوجي", "أم ياسر|witness"),
    ],
)
def test_who_says_these_words(text: str, words: str, chain: str) -> None:
    assert Heard(text).chain(words) == chain

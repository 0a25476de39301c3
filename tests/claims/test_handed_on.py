"""Who speaks without a word of saying, and who hands on what another said: colons, signatures, media, pictures."""

import pytest

from .hearing import Heard, faults

SAMER = "سامر العلي|activist"
CHAINS = [
    # a name before a colon at the head of a line; a label is none
    ("مرقص: سنعود إلى القرية مهما طال الزمن.", "سنعود إلى القرية", "مرقص|witness"),
    ('مرقص: "لا عودة إلى القرية قبل الربيع".', "عودة إلى القرية", "مرقص|witness"),
    ("المطران يوسف: إن الحرب لن تطول كثيرا.", "الحرب لن تطول", "outlet"),
    ("المطران الحلبي: إن الحرب لن تطول كثيرا.", "الحرب لن تطول", "المطران الحلبي|official"),
    ("#الدفاع_المدني:ليلة أمس قتلت قذيفة رجلين في القرية.", "قتلت قذيفة", "الدفاع_المدني|organisation"),
    ("مرفق: صورة البيت بعد القصف الأخير.", "صورة البيت", "outlet"),
    ("حلب: لم تتوقف الغارات على الريف الجنوبي.", "لم تتوقف", "outlet"),
    # the signature of a post that the page quotes
    (
        "وكتب آخرون.\nقصفوا بيتنا ليلا\n— سلمى (@salma_x) May 3, 2022\nثم هدأ الليل.",
        "قصفوا بيتنا",
        "سلمى|social_account",
    ),
    ("وكتب آخرون.\nقصفوا بيتنا ليلا\n— سلمى (@salma_x) May 3, 2022\nثم هدأ الليل.", "ثم هدأ", "outlet"),
    ("قصفوا بيتنا ليلا\n— سلمى من القرية", "قصفوا بيتنا", "outlet"),
    (
        "قال الناشط سامر العلي إن رجلا قتل\n— سلمى (@salma_x) May 3, 2022",
        "رجلا قتل",
        f"سلمى|social_account > {SAMER}",
    ),
    # a medium behind what a person or a side said; a body may have it from the medium
    (
        "ناشد الأهالي المنظمات إدخال الدواء، بحسب ما نقلت وكالة هاوار.",
        "إدخال الدواء",
        "هاوار|agency > الأهالي|witness*",
    ),
    ("قال المرصد السوري إن رجلا قتل، بحسب وكالة هاوار.", "رجلا قتل", "المرصد السوري|organisation > هاوار|agency"),
    ("احترقت خيام، وفق ما أفادت به وكالة هاوار.", "احترقت خيام", "هاوار|agency"),
    # a side by the mouth of its spokesman, who does not lead it in a circle
    (
        "نفت قسد مسؤوليتها عن الحريق، على لسان المتحدث وليد حمدان.",
        "مسؤوليتها عن الحريق",
        "قسد|party@sdf- > وليد حمدان|spokesperson-",
    ),
    (
        "نفت قسد الهجوم، على لسان المتحدث وليد حمدان، الذي قال إن حريقا شب وإن قسد تنفي مقتل أحد.",
        "مقتل أحد",
        "قسد|party@sdf- > وليد حمدان|spokesperson-",
    ),
    # pictures show it, and who published them hands it on
    ("احترقت خيام، بحسب صور نشرتها وكالة هاوار.", "احترقت خيام", "هاوار|agency > صور|document*"),
    # a verb that is written like a word for a place between
    ("وبين المصدر الطبي أن رجلا قتل.", "رجلا قتل", "المصدر الطبي|anonymous*"),
    ("ووقع القصف بين المشفى وبين المدرسة أن عاد الناس.", "عاد الناس", "outlet"),
    # whoever was told of goes on; what is only foreseen to be said is not said
    (
        "قالت الصحيفة إن التحالف نفى القصف، إلا أنه أفاد لاحقا بأن رجلا قتل.",
        "رجلا قتل",
        "الصحيفة|outlet* > التحالف|party@us_led_coalition",
    ),
    ("ومن المتوقع أن تعلن الوزارة اليوم أسماء القتلى.", "أسماء القتلى", "outlet"),
    ("وقبل أن يؤكد المتحدث أن رجلا قتل، وصلت سيارات.", "رجلا قتل", "المتحدث|spokesperson*+"),
    # a body is not who works for it
    (
        "قالت المسؤولة في الدفاع المدني ندى الراشد إن بيتا تهدم. وأعلن الدفاع المدني أن رجلا قتل.",
        "رجلا قتل",
        "الدفاع المدني|organisation",
    ),
    ("كتب عليها الناس أسماء من قتلوا.", "أسماء من قتلوا", "outlet"),
]


@pytest.mark.parametrize(("text", "words", "chain"), CHAINS)
def test_who_hands_it_on(text: str, words: str, chain: str) -> None:
    heard = Heard(text)
    assert heard.chain(words) == chain
    assert heard.wrong_spans() == []
    assert faults(heard.speech, heard.passage) == []


def test_a_published_picture_says_nothing_by_itself() -> None:
    heard = Heard("ونشرت وكالة هاوار صورا لبيت متهدم في القرية.")
    assert heard.chain("لبيت متهدم") == "هاوار|agency"
    assert [stretch.head for stretch in heard.speech.stretches] == [None]

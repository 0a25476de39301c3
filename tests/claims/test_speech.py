"""How far words of a speaker reach, who goes on speaking, and how one speaker's words hold another's."""

import pytest
from hypothesis import given, settings, strategies as st

from .hearing import Heard, faults

NAMED = "قال الناشط سامر العلي إن الغارة قتلت رجلا. "
"""A first sentence that makes somebody known."""

SAMER = "سامر العلي|activist"

REACH = [
    # a verb governs what follows, to the end of its sentence; then the outlet speaks again
    (
        "هدأت الجبهة. وقال الناشط سامر العلي إن غارة أصابت السوق. وتشهد المنطقة توترا.",
        {"هدأت الجبهة": "outlet", "غارة أصابت السوق": SAMER, "وتشهد المنطقة": "outlet"},
    ),
    (
        "وبعد توقف القصف، قالت مصادر طبية إن طفلين قتلا.",
        {"وبعد توقف القصف": "outlet", "طفلين قتلا": "مصادر طبية|anonymous*"},
    ),
    # words that lead to a source: at the head, in the middle, at the end
    (
        "وبحسب مصادر طبية، فإن الغارة قتلت طفلين. ثم عاد الهدوء.",
        {"الغارة قتلت طفلين": "مصادر طبية|anonymous*", "ثم عاد الهدوء": "outlet"},
    ),
    (
        "وفقاً لمصادر محلية أصيب ثلاثة رجال.",
        {"أصيب ثلاثة رجال": "مصادر محلية|anonymous*"},
    ),
    (
        "تركز القصف، بحسب الدفاع المدني، على السوق القديم.",
        {"تركز القصف": "الدفاع المدني|organisation", "على السوق القديم": "الدفاع المدني|organisation"},
    ),
    (
        'توقف القتال ليلا. وقتل رجلان في السوق، بحسب شبكة "صدى النهر".',
        {"توقف القتال ليلا": "outlet", "وقتل رجلان في السوق": "شبكة صدى النهر|outlet"},
    ),
    ("احترقت خيام كثيرة، حسبما أفاد مراسلنا.", {"احترقت خيام كثيرة": "مراسلنا|correspondent*"}),
    ("احترقت خيام كثيرة، وفق ما ذكره الدفاع المدني.", {"احترقت خيام كثيرة": "الدفاع المدني|organisation"}),
    ("احترقت خيام كثيرة، على ما أفاد المرصد السوري.", {"احترقت خيام كثيرة": "المرصد السوري|organisation"}),
    (
        "احترقت خيام كثيرة، نقلا عن مصدر محلي.",
        {"احترقت خيام كثيرة": "مصدر محلي|anonymous*"},
    ),
    ('"أحرقوا البيوت ثم رحلوا عن القرية كلها"، حسب ما قال الناشط سامر العلي.', {"أحرقوا البيوت": SAMER}),
    ("سقط جرحى في السوق، يقول الناشط سامر العلي.", {"سقط جرحى في السوق": SAMER}),
    (
        "وصلت تعزيزات كبيرة، وفق مصدر محلي، فيما انسحب آخرون.",
        {"وصلت تعزيزات كبيرة": "مصدر محلي|anonymous*", "انسحب آخرون": "outlet"},
    ),
    # two speakers in one sentence
    (
        "قال الناشط سامر العلي إن رجلا قتل، فيما ذكرت مصادر طبية أن طفلا أصيب.",
        {"رجلا قتل": SAMER, "طفلا أصيب": "مصادر طبية|anonymous*"},
    ),
    (
        "أفاد ناشطون بسقوط قتلى، في حين أعلنت قسد أن الهجوم فشل.",
        {"بسقوط قتلى": "ناشطون|activist*", "الهجوم فشل": "قسد|party@sdf"},
    ),
    # the outlet comes back with a formula
    (
        "وأكدت مصادر طبية مقتل طفلين، ويأتي ذلك بعد هدوء طويل.",
        {"مقتل طفلين": "مصادر طبية|anonymous*+", "بعد هدوء طويل": "outlet"},
    ),
    # a name and a colon at the head of a line
    ("الدفاع المدني: مقتل رجلين في انفجار لغم", {"مقتل رجلين": "الدفاع المدني|organisation"}),
    # stance and mood come from the word of saying
    ("زعمت قسد أنها قتلت عشرين مقاتلا.", {"قتلت عشرين مقاتلا": "قسد|party@sdf?"}),
    ("ادعى التنظيم أنه أسقط طائرة.", {"أسقط طائرة": "التنظيم|party@isis?"}),
    ("ونفت وزارة الدفاع مقتل جنودها.", {"مقتل جنودها": "وزارة الدفاع|organisation-"}),
    (
        "وثقت الشبكة السورية لحقوق الإنسان مقتل تسعة مدنيين.",
        {"مقتل تسعة": "الشبكة السورية لحقوق الإنسان|organisation+"},
    ),
]

RESUMED = [
    ("وأضاف أن طفلين أصيبا.", "طفلين أصيبا", SAMER),
    ("وتابع: سقطت القذيفة على بيت.", "سقطت القذيفة", SAMER),
    ("وأوضح أن البيت تهدم.", "البيت تهدم", SAMER),
    ("ولفت إلى أن الأهالي نزحوا.", "الأهالي نزحوا", SAMER),
    ("وأشار إلى نزوح الأهالي.", "نزوح الأهالي", SAMER),
    ("وقال إن البيت تهدم.", "البيت تهدم", SAMER),
    ("وأكد الناشط أن البيت تهدم.", "البيت تهدم", SAMER + "+"),
    ("وقال العلي إن البيت تهدم.", "البيت تهدم", SAMER),
    ("وبحسب العلي، فإن البيت تهدم.", "البيت تهدم", SAMER),
    ("وتهدم البيت، وفق الناشط.", "وتهدم البيت", SAMER),
    ("وتهدم البيت، على حد قوله.", "وتهدم البيت", SAMER),
    ("هدأ القصف ليلا.\n\nالليلة الثانية\n\nوأضاف أن البيت تهدم.", "البيت تهدم", SAMER),
    ("وأضاف أن البيت تهدم، مشيرا إلى أن الأهالي نزحوا.", "الأهالي نزحوا", SAMER),
    # somebody else's turn
    ("من جانبها، قالت مصادر طبية إن البيت تهدم.", "البيت تهدم", "مصادر طبية|anonymous*"),
    ("من جهته قال المسعف وليد حمدان إن البيت تهدم.", "البيت تهدم", "وليد حمدان|witness"),
]

NESTED = [
    (
        "ونقلت وكالة رويترز عن مسؤول محلي قوله إن جنديا قتل.",
        {"جنديا قتل": "رويترز|agency > مسؤول محلي|official*"},
    ),
    (
        "نقلت سانا عن مصادر طبية أن طفلا قتل. ولفتت المصادر إلى أن آخر أصيب.",
        {
            "طفلا قتل": "سانا|agency@syrian_government > مصادر طبية|anonymous*",
            "آخر أصيب": "سانا|agency@syrian_government > مصادر طبية|anonymous*",
        },
    ),
    (
        "نقلت وكالة رويترز عن مسؤول محلي أن جنديا قتل. وأضاف أن آخر أصيب. وأضافت أن القصف توقف.",
        {
            "آخر أصيب": "رويترز|agency > مسؤول محلي|official*",
            "القصف توقف": "رويترز|agency",
        },
    ),
    (
        'وذكرت شبكة "صدى النهر" نقلا عن مصدر طبي أن رجلا قتل.',
        {"رجلا قتل": "شبكة صدى النهر|outlet > مصدر طبي|anonymous*"},
    ),
    (
        'قالت شبكة "صدى النهر" إن رجلا قتل، بحسب مصدر طبي.',
        {"رجلا قتل": "شبكة صدى النهر|outlet > مصدر طبي|anonymous*"},
    ),
    (
        'قال الناشط سامر العلي: "خرج الناس من القرية، حيث أعلنت قسد خروج ألف مدني منها". ثم هدأ القصف.',
        {"خرج الناس": SAMER, "خروج ألف مدني": SAMER + " > قسد|party@sdf", "ثم هدأ القصف": "outlet"},
    ),
    (
        "وقال المجلس المحلي إن مسؤولا أمميا أكد وصول المساعدات.",
        {"وصول المساعدات": "المجلس المحلي|organisation > مسؤولا أمميا|official*+"},
    ),
    # nobody is named twice, and nobody quotes himself
    (
        "وقالت مصادر محلية إن رجلا قتل، وفق المصادر ذاتها.",
        {"رجلا قتل": "مصادر محلية|anonymous*"},
    ),
    (
        NAMED + 'وقال الناشط: "رأيت النار في السوق، وأضفت لهم أن العلي كان هناك كما قال الناشط".',
        {"رأيت النار": SAMER},
    ),
]


@pytest.mark.parametrize(("text", "said"), [*REACH, *NESTED])
def test_every_word_has_its_chain(text: str, said: dict[str, str]) -> None:
    heard = Heard(text)
    assert {words: heard.chain(words) for words in said} == said
    assert heard.wrong_spans() == []


@pytest.mark.parametrize(("sentence", "words", "chain"), RESUMED)
def test_who_spoke_before_goes_on_or_is_followed_by_another(sentence: str, words: str, chain: str) -> None:
    heard = Heard(NAMED + sentence)
    assert heard.chain(words) == chain
    assert heard.wrong_spans() == []


@pytest.mark.parametrize(
    ("text", "words", "chain"),
    [
        ("أفادت وكالة رويترز بوقوع انفجار. وقالت الوكالة إن السبب مجهول.", "السبب مجهول", "رويترز|agency"),
        ("قالت مصادر طبية إن رجلا قتل. وأكدت المصادر نفسها أن آخر أصيب.", "آخر أصيب", "مصادر طبية|anonymous*+"),
        ("قال مصدر طبي إن رجلا قتل. وأوضح المصدر أن آخر أصيب.", "آخر أصيب", "مصدر طبي|anonymous*"),
        ('أفادت شبكة "صدى النهر" بوقوع انفجار. وأشارت الشبكة إلى أن حريقا شب.', "حريقا شب", "شبكة صدى النهر|outlet"),
        (
            "قال المركز الإعلامي لقسد إن هجوما وقع. وأضاف المركز أنه فشل.",
            "فشل",
            "المركز الإعلامي لقسد|organisation@sdf",
        ),
        (
            "أفاد مراسل تلفزيون سوريا بوقوع قصف. وأضاف المراسل أنه توقف.",
            "توقف",
            "تلفزيون سوريا|outlet > مراسل تلفزيون سوريا|correspondent*",
        ),
        ("قال مدير المشفى أيمن حيدر إن رجلا قتل. وذكر حيدر أن آخر أصيب.", "آخر أصيب", "أيمن حيدر|official"),
        ("قالت سيدة تدعى هدى سليم إن بيتها احترق.", "بيتها احترق", "هدى سليم|witness"),
    ],
)
def test_a_definite_title_or_a_last_name_means_the_one_who_bore_it(text: str, words: str, chain: str) -> None:
    assert Heard(text).chain(words) == chain


def test_the_verb_and_stance_of_a_resumed_link_are_those_of_this_sentence() -> None:
    text = NAMED + "وأكد الناشط أن الطائرات عادت."
    first, second = Heard(text).speech.stretches
    assert (first.links[0].verb, second.links[0].verb) == ("قال", "أكد")
    assert first.links[0].span == second.links[0].span


@pytest.mark.parametrize(
    ("text", "words", "chain"),
    [
        ("وأضاف أن رجلا قتل.", "رجلا قتل", "أضاف|anonymous*!chain.speaker_unknown"),
        ("قيل إن رجلا قتل.", "رجلا قتل", "قيل|anonymous*!chain.speaker_unknown"),
        (NAMED + "ومن جهتها أكدت أن رجلا قتل.", "رجلا قتل", "أكدت|anonymous*+!chain.speaker_unknown"),
    ],
)
def test_where_nobody_is_meant_the_link_says_so(text: str, words: str, chain: str) -> None:
    heard = Heard(text)
    assert heard.chain(words) == chain
    assert heard.wrong_spans() == []


@pytest.mark.parametrize(
    ("text", "words", "chain"),
    [
        # a heading and whole paragraphs stand inside the marks
        (
            (
                "قال الناشط سامر العلي: «احترقت كل البيوت في القرية.\n\nليلة طويلة\n\n"
                "«وفي الصباح رحل الناس عن القرية كلهم».\n\nوتوقف القصف."
            ),
            "وفي الصباح رحل الناس",
            SAMER,
        ),
        (
            "قال الناشط سامر العلي: “احترقت كل البيوت في القرية.\n\nورحل الناس صباحا”.\n\nوتوقف القصف.",
            "ورحل الناس صباحا",
            SAMER,
        ),
        (
            "قال الناشط سامر العلي: “احترقت كل البيوت في القرية.\n\nورحل الناس.\n\nوبقيت الماشية”.\n\nوتوقف القصف.",
            "ورحل الناس",
            SAMER,
        ),
        (
            "قال الناشط سامر العلي: “احترقت كل البيوت في القرية.\n\nورحل الناس صباحا”.\n\nوتوقف القصف.",
            "وتوقف القصف",
            "outlet",
        ),
        # never closed: no more than its paragraph, and the link says why
        (
            "قال الناشط سامر العلي: “احترقت كل البيوت في القرية.\n\nوتوقف القصف ليلا.",
            "احترقت كل البيوت",
            SAMER + "!chain.quotation_unclosed",
        ),
        ("قال الناشط سامر العلي: “احترقت كل البيوت في القرية.\n\nوتوقف القصف ليلا.", "وتوقف القصف", "outlet"),
        (
            "قال الناشط سامر العلي: “احترقت كل البيوت في القرية.\n\nورحل الناس صباحا”.\n\nوتوقف القصف.",
            "احترقت كل البيوت",
            SAMER,
        ),
        # it would lead in a circle
        (
            "نقلت وكالة رويترز عن مصدر طبي قوله إن رجلا قتل، نقلا عن وكالة رويترز.",
            "رجلا قتل",
            "رويترز|agency!chain.loop",
        ),
    ],
)
def test_bad_quotations_and_circles_give_the_shortest_safe_chain(text: str, words: str, chain: str) -> None:
    heard = Heard(text)
    assert heard.chain(words) == chain
    assert heard.wrong_spans() == []


@pytest.mark.parametrize(
    ("text", "words", "chain"),
    [
        ("أظهرت صور نشرها ناشطون أن البيت تهدم.", "البيت تهدم", "ناشطون|activist* > صور|document*+"),
        ("وبحسب تسجيل مصور، سقطت القذيفة على بيت.", "سقطت القذيفة", "تسجيل مصور|document*"),
        ("أظهر الجيش قوته في القرية.", "قوته", "outlet"),
        ("أظهرت مشاهد مصورة أن البيت تهدم.", "البيت تهدم", "مشاهد مصورة|document*+"),
        ("وأكدت وحدة الإعلام الميداني أن حريقا شب.", "حريقا شب", "وحدة الإعلام الميداني|office+"),
        (NAMED + "العلي يوضح أن حريقا شب.", "حريقا شب", SAMER),
        (
            "نفت القيادة الهجوم، على لسان المتحدث وليد حمدان، الذي قال إن حريقا شب.",
            "حريقا شب",
            "القيادة|office*- > وليد حمدان|spokesperson",
        ),
        ("وكذبت وزارة الدفاع الأنباء عن مقتل جنود.", "مقتل جنود", "وزارة الدفاع|organisation-"),
        ("وأعرب المجلس المحلي عن أسفه لمقتل الرجل.", "لمقتل الرجل", "المجلس المحلي|organisation"),
        ("كتب عليها الناس أسماء القتلى.", "أسماء القتلى", "outlet"),
    ],
)
def test_further_ways_to_name_who_says_so(text: str, words: str, chain: str) -> None:
    heard = Heard(text)
    assert heard.chain(words) == chain
    assert heard.wrong_spans() == []


def test_words_that_end_with_the_outlets_remark() -> None:
    heard = Heard(NAMED + "وقال العلي إن رجلا أصيب، دون ذكر تفاصيل أخرى.")
    assert heard.chain("رجلا أصيب") == SAMER
    assert heard.chain("دون ذكر تفاصيل") == "outlet"


def test_a_feminine_verb_passes_over_a_man() -> None:
    text = "قالت مصادر طبية إن رجلا قتل. وقال الناشط سامر العلي إن آخر أصيب. وأضافت أن المشفى امتلأ."
    assert Heard(text).chain("المشفى امتلأ") == "مصادر طبية|anonymous*"


def test_likely_reaches_over_its_own_clause_only() -> None:
    text = NAMED + "ورجح سقوط ضحايا آخرين، ووصل المسعفون صباحا."
    stretches = Heard(text).speech.stretches
    assert [stretch.modality for stretch in stretches if stretch.modality is not None] == ["likely"]


def test_a_witness_quoted_without_marks_goes_on_where_the_text_says_we() -> None:
    text = (
        "يروي أحمد (23 عاما) ما رآه في القرية.\n\nيقول أحمد: وصلت الشاحنات عند الفجر.\n\n"
        "عندما دخلنا البيوت كانت فارغة.\n\nوبقيت القرية خالية."
    )
    heard = Heard(text)
    assert heard.chain("كانت فارغة") == "أحمد|witness"
    assert heard.chain("وبقيت القرية خالية") == "outlet"


PIECES = st.sampled_from(
    ["قال", "وأضاف", "وأكدت", "بحسب", "وفق", "نقلت", "عن", "إن", "أن", "لـ", "الناشط", "مصادر", "طبية", "سامر",
     "العلي", "قسد", "الوكالة", "رويترز", "مراسلنا", "المصدر", "بعض", "عناصر", "من", "في", '"', "“", "”", "«", "»",
     ":", "،", ".", "\n", "(", ")", "5", "قتل", "مدنيين", "مشيرا", "قوله", "قيل", "كان", "ما", "جانبه", "التي",
     "هذا", "ـ", "😀", "فيما", "رجح", "يصف", "كنا", "لل", "و", "الشبكة", "صحيفة", "المدن", "أحمد"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map(" ".join))
@settings(max_examples=400, deadline=None)
def test_any_order_of_such_words_gives_sound_stretches(text: str) -> None:
    heard = Heard(text)
    assert faults(heard.speech, heard.passage) == []
    assert heard.wrong_spans() == []


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_text_gives_sound_stretches(text: str) -> None:
    heard = Heard(text)
    assert faults(heard.speech, heard.passage) == []

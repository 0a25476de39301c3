"""The mood of a claim: what a negation touches, and words that make it likely, planned, threatened or a question."""

import pytest

from isnad.claims.draft import Draft
from isnad.claims.modality import modality_of
from isnad.claims.speech import read_speech
from isnad.model.terms import Event, Modality, Stance

from .hearing import passage_of
from .moods_told import TOLD
from .said import claims

ASSERTED = Modality.ASSERTED
MOODS = [
    # the claim's word stands between bars
    ("لم |يصب| أحد في القصف.", Modality.NEGATED),
    ("ولم |يقتل| أحد.", Modality.NEGATED),
    ("قصفت الطائرات البلدة دون وقوع |إصابات|.", Modality.NEGATED),
    ("قصفت الطائرات البلدة دون |إصابات|.", Modality.NEGATED),
    ("قصفت البلدة ولم ترد أنباء عن سقوط |قتلى|.", Modality.NEGATED),
    ("قصفت البلدة ولم تسجل أي |إصابات|.", Modality.NEGATED),
    ("أكد المصدر عدم وقوع |إصابات|.", Modality.NEGATED),
    ("انسحبوا دون أن |يصاب| أحد.", Modality.NEGATED),
    ("لم يسفر القصف على البلدة عن |إصابات|.", Modality.NEGATED),
    ("ولا |إصابات| في صفوف المدنيين.", Modality.NEGATED),
    ("لا صحة لأنباء |مقتل| خمسين مدنيا في البلدة.", Modality.NEGATED),
    ("إنه لا صحة ل|مقتل| أحد في القصف.", Modality.NEGATED),
    ("لا صحة للأنباء عن |مقتل| المختار.", Modality.NEGATED),
    # it denies something else, or excepts what is claimed
    ("وزارة الصحة: |قتل| خمسة مدنيين.", ASSERTED),
    ("لم |ينج| إلا تسعة أطفال.", ASSERTED),
    ("لم |ينج| سوى طفل.", ASSERTED),
    ("لم يعرف عدد |القتلى|.", ASSERTED),
    ("وقد وصل عدد |القتلى| إلى 50.", ASSERTED),
    ("ارتفع عدد |القتلى| إلى 50، ومن المتوقع أن يرتفع أكثر.", ASSERTED),
    ("لم تتوقف الغارات و|قتل| خمسة مدنيين.", ASSERTED),
    ("لا يزال القصف مستمرا و|قتل| خمسة مدنيين.", ASSERTED),
    ("|قتل| خمسة مدنيين دون معرفة أسمائهم.", ASSERTED),
    ("لم يسفر القصف عن حريق، و|قتل| خمسة مدنيين.", ASSERTED),
    # words of another mood close by
    ("ربما |قتل| خمسة مدنيين.", Modality.LIKELY),
    ("من المحتمل |مقتل| خمسة مدنيين.", Modality.LIKELY),
    ("من المتوقع |مقتل| خمسة مدنيين.", Modality.EXPECTED),
    ("زرعوا اللغم بهدف |قتل| الضابط.", Modality.PLANNED),
    ("هدد التنظيم ب|قتل| الأسرى.", Modality.THREATENED),
    ("إذا |قتل| الأسرى فسيرد.", Modality.CONDITIONAL),
    ("هل |قتل| خمسة مدنيين؟", Modality.QUESTION),
    ("كم مدنيا |قتل| هناك؟", Modality.QUESTION),
    # tried, meant, prepared
    ("حاولت القوات |السيطرة| على التلة.", Modality.PLANNED),
    ("وتحاول الفصائل منذ أسبوع |اقتحام| البلدة.", Modality.PLANNED),
    ("حاول المسلحون |قتل| الضابط.", Modality.PLANNED),
    ("حاول المسلحون أن |يقتلوا| الضابط.", Modality.PLANNED),
    ("وصلت التعزيزات في محاولة ل|استعادة| التلة.", Modality.PLANNED),
    ("دارت معارك إثر محاولة |تسلل|.", Modality.PLANNED),
    ("تقدمت القوات بهدف |السيطرة| على الجسر.", Modality.PLANNED),
    ("تقدمت القوات سعيا إلى |السيطرة| على الجسر.", Modality.PLANNED),
    ("حشدت القوات تمهيدا ل|اقتحام| القرية.", Modality.PLANNED),
    ("حفروا خنادق استعدادا ل|شن| هجوم.", Modality.PLANNED),
    ("تعتزم القيادة |اقتحام| القرية.", Modality.PLANNED),
    ("تستعد الفصائل ل|شن| هجوم واسع.", Modality.PLANNED),
    ("تخطط القوات |للسيطرة| على الجسر.", Modality.PLANNED),
    ("أعلن القائد عزمه |استعادة| القرية.", Modality.PLANNED),
    ("من المقرر أن |تنسحب| القوات غدا.", Modality.PLANNED),
    ("قررت اللجنة |إخلاء| المخيم.", Modality.PLANNED),
    ("طالبت المنظمة ب|إطلاق| سراح المحتجزين.", Modality.PLANNED),
    ("دعت المنظمة إلى |إطلاق| سراح المحتجزين.", Modality.PLANNED),
    # failed, foiled, kept from happening
    ("فشلت القوات في |السيطرة| على التلة.", Modality.NEGATED),
    ("أخفق المهاجمون في |اقتحام| القرية.", Modality.NEGATED),
    ("عجزت الفصائل عن |استعادة| الجسر.", Modality.NEGATED),
    ("لم تتمكن القوات من |السيطرة| على التلة.", Modality.NEGATED),
    ("ولم ينجح المهاجمون في |اقتحام| القرية.", Modality.NEGATED),
    ("أحبط الحراس |هجوما| على البوابة.", Modality.NEGATED),
    ("أعلنت الشرطة إحباط عملية |تفجير| في السوق.", Modality.NEGATED),
    ("كادت القذيفة أن |تقتل| طفلا.", Modality.NEGATED),
    ("أخليت المدرسة لتجنب وقوع |ضحايا|.", Modality.NEGATED),
    ("حال الجدار دون وقوع |إصابات|.", Modality.NEGATED),
    ("ضربوا الحقول بدلا من |قصف| المدينة.", Modality.NEGATED),
    ("عاد الجميع بلا |إصابات|.", Modality.NEGATED),
    ("استبعد الطبيب وقوع |وفيات|.", Modality.NEGATED),
    # likely, doubted
    ("قد |يقتل| آخرون تحت الأنقاض.", Modality.LIKELY),
    ("الانهيار قد يؤدي إلى |مقتل| العالقين.", Modality.LIKELY),
    ("يعتقد أنه |قتل| في الغارة.", Modality.LIKELY),
    ("ويبدو أن القذيفة |قتلت| الحارس.", Modality.LIKELY),
    ("وردت أنباء غير مؤكدة عن |مقتل| القائد.", Modality.LIKELY),
    ("لم تؤكد القيادة |مقتل| القائد.", Modality.LIKELY),
    ("لم يتسن التحقق من |مقتل| القائد.", Modality.LIKELY),
    ("يخشى السكان |وقوع| مجزرة.", Modality.LIKELY),
    ("وسط مخاوف من |سقوط| ضحايا.", Modality.LIKELY),
    ("أغلقوا المعبر بذريعة |قصف| الموقع.", Modality.LIKELY),
    ("أوقفوا الرجل بتهمة |قتل| الضابط.", Modality.LIKELY),
    ("|الهجوم| المزعوم على القرية.", Modality.LIKELY),
    ("قد يصل عدد |القتلى| إلى 50.", Modality.LIKELY),
    ("ويخشى أن يصل عدد |القتلى| إلى 50.", Modality.LIKELY),
    ("يخشى ارتفاع عدد |القتلى| إلى 50.", Modality.LIKELY),
    # foreseen, threatened
    ("من المتوقع أن يرتفع عدد |القتلى| إلى 50.", Modality.EXPECTED),
    ("من المتوقع أن ترتفع الحصيلة إلى 50 |قتيلا|.", Modality.EXPECTED),
    ("من المنتظر أن |تنسحب| القوات.", Modality.EXPECTED),
    ("سوف |تقصف| الطائرات القرية.", Modality.EXPECTED),
    ("س|تقصف| الطائرات القرية.", Modality.EXPECTED),
    ("القوات على وشك |اقتحام| القرية.", Modality.EXPECTED),
    ("يستعد السكان ل|هجوم| مرتقب.", Modality.PLANNED),
    ("نزح السكان قبل |الهجوم| المرتقب.", Modality.EXPECTED),
    ("هددت القوات بأنها |ستقصف| المخيم.", Modality.THREATENED),
    ("وتوعدت الفصائل ب|استهداف| القاعدة.", Modality.THREATENED),
    # under a condition, asked
    ("ستحدث كارثة في حال |قصف| السد.", Modality.CONDITIONAL),
    ("لو تأخرنا قليلا، ل|قتل| الجميع.", Modality.CONDITIONAL),
    ("إذا سقطت البلدة، ف|تقصف| الطائرات الجسر.", Modality.CONDITIONAL),
    ("لا يعرف ما إذا |قتل| أحد.", Modality.QUESTION),
    ("ستقصف الطائرات القرية إذا لم |ينسحب| المقاتلون.", Modality.NEGATED),
    ("س|تقصف| الطائرات القرية إذا بقي المقاتلون فيها.", Modality.CONDITIONAL),
    ("وصلت القوات ل|اقتحام| القرية.", Modality.PLANNED),
    ("دخلت الدورية القرية ل|اعتقال| المختار.", Modality.PLANNED),
    ("تعرض المختار ل|اعتقال| ليلي.", ASSERTED),
    ("أدى ذلك ل|اعتقال| المختار.", ASSERTED),
    # what was reached, what was there, what happened while something was tried
    ("نجحت القوات في |السيطرة| على التلة.", ASSERTED),
    ("تمكنت القوات من |السيطرة| على التلة.", ASSERTED),
    ("استطاع المقاتلون |اقتحام| القرية.", ASSERTED),
    ("حاول المسعفون إنقاذه لكنه |توفي|.", ASSERTED),
    ("حاول الأهالي إسعاف |الجرحى|.", ASSERTED),
    ("حاولت القوات التقدم و|قتلت| ثلاثة مدنيين.", ASSERTED),
    ("خلال محاولة عبور النهر |قتل| رجلان.", ASSERTED),
    ("حاولت القوات التقدم بعد |قصف| القرية.", ASSERTED),
    ("حاولت القوات التي |قصفت| القرية التقدم.", ASSERTED),
    ("أسفرت محاولة العبور عن |مقتل| رجلين.", ASSERTED),
    ("تسعى الفرق لانتشال |القتلى|.", ASSERTED),
    ("فشل |الهجوم| على القرية.", ASSERTED),
    ("صدت القوات |هجوما| على القرية.", ASSERTED),
    ("قد |قتل| رجلان في السوق.", ASSERTED),
    ("وقد |قصفت| الطائرات القرية.", ASSERTED),
    ("طالبت المنظمة بالتحقيق في |مقتل| رجلين.", ASSERTED),
    ("وإذا بالطائرة |تقصف| السوق.", ASSERTED),
    ("إذا كان الطريق مغلقا، فالسبب واضح، و|قتل| رجلان.", ASSERTED),
    ("بدأت القوات |قصف| القرية.", ASSERTED),
    ("نفذت القوات تهديدها، و|قصفت| القرية.", ASSERTED),
    # they belong to another clause
    ("هدد التنظيم السكان، و|قتل| خمسة مدنيين.", ASSERTED),
    ("|قتل| خمسة مدنيين.", ASSERTED),
]


def mood(marked: str, spoken: Modality | None = None) -> tuple[Modality, str | None]:
    before, word, after = marked.split("|")
    passage = passage_of(before + word + after)
    start = len(before)
    draft = Draft(Event.KILLED, 0, start, start + len(word), None, "rule")
    return modality_of(passage, draft, spoken, 0, len(passage.text))


@pytest.mark.parametrize(("marked", "expected"), MOODS)
def test_the_mood_comes_from_words_that_touch_the_claim(marked: str, expected: Modality) -> None:
    found, rule = mood(marked)
    assert found is expected
    assert (rule is None) is (expected is ASSERTED)


@pytest.mark.parametrize(("marked", "expected"), [(text, told) for told, texts in TOLD.items() for text in texts])
def test_the_mood_of_a_sentence_with_all_that_is_said_in_it(marked: str, expected: Modality) -> None:
    before, word, after = marked.split("|")
    passage = passage_of(before + word + after)
    start = passage.copy.position(len(before))
    stretch = read_speech(passage).at(start)
    found, _ = mood(marked, None if stretch is None else stretch.modality)
    denied = stretch is not None and stretch.links[-1].stance is Stance.DENYING and found is ASSERTED
    assert (Modality.NEGATED if denied else found) is expected


def test_the_mood_of_the_speech_holds_where_the_words_give_none() -> None:
    assert mood("|قتل| خمسة مدنيين.", Modality.LIKELY) == (Modality.LIKELY, None)
    assert mood("لم |يقتل| أحد.", Modality.LIKELY)[0] is Modality.NEGATED


@pytest.mark.parametrize(
    "text",
    [
        "حاولت القوات السيطرة على مدينة الباب يوم الثلاثاء.",
        "فشلت القوات في السيطرة على مدينة الباب يوم الثلاثاء.",
        "تقدمت آليات نحو الشمال بهدف السيطرة على مدينة الباب.",
        "أحبطت الشرطة هجوما على مدينة الباب يوم الثلاثاء.",
        "كادت الغارة تقتل خمسة مدنيين في مدينة الباب.",
        "لا صحة لمقتل خمسة مدنيين في مدينة الباب.",
        "قال المصدر إن القوات تعتزم قصف مدينة الباب.",
        "هددت القوات بقصف مدينة الباب يوم الثلاثاء.",
        "إذا قصفت القوات مدينة الباب فسيقتل خمسة مدنيين.",
        "هل قتل خمسة مدنيين في مدينة الباب؟",
        "رجح المصدر مقتل خمسة مدنيين في مدينة الباب.",
        "لم يؤكد المصدر مقتل خمسة مدنيين في مدينة الباب.",
        "لم يقتل أحد في مدينة الباب.",
    ],
)
def test_what_is_not_told_as_having_happened_is_no_asserted_claim(text: str) -> None:
    found = claims(text)
    assert found
    assert [claim for claim in found if claim.modality is ASSERTED and claim.event is not Event.ADVANCE] == []


@pytest.mark.parametrize(
    ("text", "event", "count"),
    [
        ("نجحت القوات في السيطرة على مدينة الباب.", Event.CONTROL, None),
        ("تمكنت القوات من السيطرة على مدينة الباب.", Event.CONTROL, None),
        ("حاول المسعفون إنقاذ ثلاثة رجال لكنهم توفوا في مدينة الباب.", Event.KILLED, None),
        ("لم ينج من الغارة إلا 9 مدنيين في مدينة الباب.", Event.SURVIVED, 9),
        ("قتل 5 مدنيين في مدينة الباب خلال محاولة القوات التقدم.", Event.KILLED, 5),
        ("قصفت الطائرات مدينة الباب بذريعة وجود مسلحين وقتلت 5 مدنيين.", Event.KILLED, 5),
    ],
)
def test_what_happened_stays_asserted(text: str, event: Event, count: int | None) -> None:
    found = [claim for claim in claims(text) if claim.event is event]
    assert [claim.modality for claim in found] == [ASSERTED]
    if count is not None:
        assert [claim.count.low for claim in found if claim.count is not None] == [count]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("نفت الوزارة مقتل خمسة جنود في مدينة الباب.", Stance.DENYING),
        ("كذبت الوزارة الأنباء عن مقتل خمسة جنود في مدينة الباب.", Stance.DENYING),
        ("زعمت الوزارة مقتل خمسة جنود في مدينة الباب.", Stance.DOUBTING),
        ("أكدت الوزارة مقتل خمسة جنود في مدينة الباب.", Stance.AFFIRMING),
    ],
)
def test_what_a_teller_denies_or_doubts_is_told_by_the_stance(text: str, stance: Stance) -> None:
    (claim,) = [claim for claim in claims(text) if claim.event is Event.KILLED]
    assert (claim.chain[-1].stance, claim.modality) == (stance, ASSERTED)

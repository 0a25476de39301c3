"""Who speaks: names, titles, organisations, unnamed sources, members of a side, and who only listens."""

import pytest

from .hearing import Heard

SAID = "سقط قتيلان في القرية"
"""What everybody in these texts says."""

SPEAKERS = [
    # a body whose name has several genitives, the last of them definite or a place
    (f"قال مركز عمليات طوارئ الصحة إن {SAID}.", "مركز عمليات طوارئ الصحة|organisation"),
    (f"قالت تنسيقية لجان مقاومة الفاشر إن {SAID}.", "تنسيقية لجان مقاومة الفاشر|organisation"),
    (f"قال مركز عمليات إن {SAID}.", "مركز|organisation*"),
    (f"قالت غرفة طوارئ معسكر أبو شوك إن {SAID}.", "غرفة طوارئ معسكر أبو شوك|organisation"),
    (f"قالت لجنة طوارئ مخيم كلما إن {SAID}.", "لجنة طوارئ مخيم كلما|organisation"),
    (f"ذكرت خلية الإعلام الأمني في بيان أن {SAID}.", "خلية الإعلام الأمني|organisation"),
    # a person with title, adjectives and origin before the name, quoted or not
    (
        f'قال الناشط الإعلامي من ريف حماة "فراس الحمود" لـ"صحيفة الأيام" إن {SAID}.',
        "صحيفة الأيام|outlet > فراس الحمود|activist",
    ),
    (f"قال الناشط سامر العلي إن {SAID}.", "سامر العلي|activist"),
    (f"وأكدت الناشطة “ريم أم خالد” لبلدي نيوز أن {SAID}.", "بلدي نيوز|outlet > ريم أم خالد|activist+"),
    (f"قال مدير المركز الصحي وائل الخطيب: {SAID}.", "وائل الخطيب|official"),
    (f'أوضح مدير مخيم "الأمل" ياسر عبد الكريم في اتصال هاتفي أن {SAID}.', "ياسر عبد الكريم|official"),
    (f"وقال المتحدث باسم الوزارة، نبيل السعيد، إن {SAID}.", "نبيل السعيد|spokesperson"),
    (f"قال وسيم حداد، عضو المكتب الإعلامي، إن {SAID}.", "وسيم حداد|official"),
    (f"قال هيثم درويش شقيق القتيل إن {SAID}.", "هيثم درويش|relative"),
    (f"يروي سليم (31 عاما) -وهو من عناصر «قسد»- أنه {SAID}.", "سليم|witness@sdf"),
    (f"أفاد مراسلنا كريم ناصر، أمس، أن {SAID}.", "كريم ناصر|correspondent"),
    (f"أفاد مراسلنا في إدلب أن {SAID}.", "مراسلنا|correspondent*"),
    (f"أفاد مراسل تلفزيون سوريا أن {SAID}.", "تلفزيون سوريا|outlet > مراسل تلفزيون سوريا|correspondent*"),
    (f"قال مدير المركز الإعلامي لـ«قسد» عمار بركات إن {SAID}.", "عمار بركات|official@sdf"),
    # organisations
    (f"ذكر الدفاع المدني السوري أن {SAID}.", "الدفاع المدني السوري|organisation"),
    (f"قال “الدفاع المدني السوري“ (الخوذ البيضاء)، إن {SAID}.", "الدفاع المدني السوري|organisation"),
    (f"أعلنت قيادة العمليات المشتركة أن {SAID}.", "قيادة العمليات المشتركة|office"),
    (f"أعلنت وزارة الدفاع التركية أن {SAID}.", "وزارة الدفاع التركية|organisation@turkish_military"),
    (f"قال المركز الإعلامي لقسد إن {SAID}.", "المركز الإعلامي لقسد|organisation@sdf"),
    (f'وأفادت شبكة "صدى النهر" المحلية بأن {SAID}.', "شبكة صدى النهر|outlet"),
    (f"وقالت وكالة «سانا» للأنباء إن {SAID}.", "سانا|agency@syrian_government"),
    (f"أعلن فوج إطفاء المدينة أن {SAID}.", "فوج إطفاء المدينة|organisation"),
    (f"وذكر بيان للدفاع المدني أن {SAID}.", "الدفاع المدني|organisation"),
    # unnamed sources keep the words that describe them, no more
    (f"أفادت مصادر طبية أن {SAID}.", "مصادر طبية|anonymous*"),
    (f"أفادت مصادر محلية متطابقة بأن {SAID}.", "مصادر محلية متطابقة|anonymous*"),
    (f"وقال مصدر أمني فضّل عدم ذكر اسمه إن {SAID}.", "مصدر أمني|anonymous*"),
    (f"قال شهود عيان إن {SAID}.", "شهود عيان|witness*"),
    (f"وذكر ناشطون محليون أن {SAID}.", "ناشطون محليون|activist*"),
    (f"وقال مصدر من الدفاع المدني إن {SAID}.", "مصدر من الدفاع المدني|anonymous*"),
    (f"وأفاد عدد من الأهالي بأن {SAID}.", "عدد من الأهالي|witness*"),
    # whose name the text says behind that
    (f"قال شاهد عيان يدعى سامر العلي إن {SAID}.", "سامر العلي|witness"),
    (f"وقالت شاهدة عيان تدعى أم خليل إن {SAID}.", "أم خليل|witness"),
    (f"قال ناشط اسمه سامر العلي إن {SAID}.", "سامر العلي|activist"),
    (f"وذكر أحد السكان، ويدعى أبو سليم، أن {SAID}.", "أبو سليم|witness"),
    (f"أفاد مصدر طبي يُدعى سامر العلي، بأن {SAID}.", "سامر العلي|anonymous"),
    (f"أفاد شاهد عيان عرّف عن نفسه باسم أبو سليم بأن {SAID}.", "أبو سليم|witness"),
    (f"قال أحد الأهالي (اسمه سامر العلي) إن {SAID}.", "سامر العلي|witness"),
    (f"وأكد الشاهد سامر العلي أن {SAID}.", "سامر العلي|witness+"),
    (f"وأكدت الشاهدة أن {SAID}.", "الشاهدة|witness*+"),
    # and where it does not, or by a first name alone
    (f"وقال شاهد عيان يدعى سامر إن {SAID}.", "شاهد عيان|witness*"),
    (f"قال مصدر في شبكة تدعى صدى الوادي إن {SAID}.", "مصدر في شبكة|anonymous*"),
    (f"قال ناشط في منظمة تدعى نور الحياة إن {SAID}.", "ناشط في منظمة|activist*"),
    (f"وقال شاهد عيان رفض ذكر اسمه إن {SAID}.", "شاهد عيان|witness*"),
    (f"وقال شاهد عيان طلب عدم كشف اسمه إن {SAID}.", "شاهد عيان|witness*"),
    (f"قال شهود عيان، بينهم شخص يدعى سامر العلي، إن {SAID}.", "شهود عيان|witness*"),
    (f"قال شاهد عيان من قرية تدعى الصفصاف إن {SAID}.", "شاهد عيان|witness*"),
    # sides, and people of a side, who are not the side
    (f"أعلنت قسد أن {SAID}.", "قسد|party@sdf"),
    (f'وأعلنت "قوات سوريا الديمقراطية" أن {SAID}.', "قوات سوريا الديمقراطية|party@sdf"),
    (f'وقال مسؤول في "قسد" إن {SAID}.', "مسؤول في قسد|official*@sdf"),
    (f"وقال عناصر من قسد إن {SAID}.", "عناصر من قسد|witness*@sdf"),
    (f"وبحسب بعض مقاتلي داعش فإن {SAID}.", "بعض مقاتلي داعش|witness*@isis"),
    # subject, then verb
    (f"مصدر محلي أكد أن {SAID}.", "مصدر محلي|anonymous*+"),
    (f'الناشط الإعلامي من درعا عبد الله الزين، قال لـ"الأيام"، إن {SAID}.', "عبد الله الزين|activist"),
    (f"“أبو سليم” شقيق القتيل، قال لعنب بلدي، إن {SAID}.", "أبو سليم|relative"),
    (f'وكانت "قسد" أعلنت في وقت سابق أن {SAID}.', "قسد|party@sdf"),
    (f"وكان مراسل عنب بلدي في إدلب أفاد أن {SAID}.", "عنب بلدي|outlet > مراسل عنب بلدي|correspondent*"),
    # who listens does not speak
    (f"قال لبلدي نيوز الناشط جميل صالح إن {SAID}.", "بلدي نيوز|outlet > جميل صالح|activist"),
    (f"وقالت مصادر خاصة للجزيرة نت إن {SAID}.", "الجزيرة نت|outlet > مصادر خاصة|anonymous*"),
    (f'وقال الناشط جميل صالح في حديث لـ"المدن" إن {SAID}.', "جميل صالح|activist"),
    (f"وقالت مصادر عسكرية، لنورث برس، إن {SAID}.", "نورث برس|agency > مصادر عسكرية|anonymous*"),
    (f"وقال الطبيب مازن العلي خلال تصريح لوكالة الأناضول إن {SAID}.", "الأناضول|agency@turkey > مازن العلي|witness"),
]


@pytest.mark.parametrize(("text", "chain"), SPEAKERS)
def test_the_speaker_is_read_and_its_span_is_exact(text: str, chain: str) -> None:
    heard = Heard(text)
    assert heard.chain(SAID) == chain
    assert heard.wrong_spans() == []


def test_the_span_of_a_name_leaves_title_and_marks_out() -> None:
    text = 'وقالت الناشطة الإعلامية "هبة الخليل" إن القصف توقف.'
    (stretch,) = Heard(text).speech.stretches
    (link,) = stretch.links
    assert link.span is not None
    assert link.span.of(text) == "هبة الخليل"
    assert (link.name, link.verb) == ("هبة الخليل", "قالت")


def test_a_name_behind_for_gets_the_article_back() -> None:
    text = "وذكر بيان للقيادة المركزية أن ثلاثة قتلوا."
    heard = Heard(text)
    assert heard.chain("ثلاثة قتلوا") == "القيادة المركزية|office"


def test_all_words_of_a_speaker_are_known_as_such() -> None:
    text = "قال قائد قسد مازن العلي إن ثلاثة قتلوا."
    heard = Heard(text)
    assert all(heard.speech.names(heard.passage.copy.position(text.index(word))) for word in ("قسد", "مازن", "العلي"))
    assert not heard.speech.names(heard.passage.copy.position(text.index("ثلاثة")))

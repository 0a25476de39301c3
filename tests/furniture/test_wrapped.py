import textwrap

from isnad.furniture.lines import lines_of
from isnad.furniture.wrapped import wrapped

from .cutting import report_lines

SENTENCES = (
    "قصفت المدفعية أطراف البلدة صباح اليوم بعدد من القذائف. سقطت إحداها على منزل فقتلت رجلاً وزوجته وأصابت طفليهما. "
    "وصلت فرق الإنقاذ بعد نصف ساعة. نقل الجريحان إلى مشفى المدينة القريبة، وحال أحدهما حرجة. أغلقت المدارس "
    "أبوابها. قال أحد السكان إن القصف لم يتوقف منذ أسبوع. غادرت عائلات كثيرة البلدة نحو القرى المجاورة في الليل."
)
HEADLINES = [
    "قصف مدفعي يطال أطراف البلدة ويوقع ضحايا بين السكان",
    "فرق الإنقاذ تنهي البحث عن ناجين تحت أنقاض المنزل",
    "مشفى المدينة يطلق نداء عاجلاً للتبرع بالدم للجرحى",
    "المدارس تغلق أبوابها أسبوعاً بعد القصف الأخير عليها",
    "عائلات تغادر البلدة نحو القرى المجاورة خوفاً من القصف",
]


def test_running_text_in_lines_of_one_width_is_kept_whole() -> None:
    for width in (45, 60, 72, 90):
        received = textwrap.fill(SENTENCES, width)
        assert report_lines(received) == received.splitlines(), width


def test_headlines_are_of_one_width_too_and_are_not_running_text() -> None:
    assert wrapped([*lines_of("\n".join(HEADLINES))]) == frozenset()


def test_paragraphs_and_short_lines_are_not() -> None:
    assert wrapped([*lines_of(SENTENCES)]) == frozenset()
    assert wrapped([*lines_of("\n".join(["سطر قصير. آخر"] * 9))]) == frozenset()
    assert wrapped([]) == frozenset()

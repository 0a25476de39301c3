import pytest

from isnad.furniture.joined import joined
from isnad.furniture.lines import lines_of

FILLER = "قصفت المدفعية أطراف البلدة صباح اليوم بعدد من القذائف التي سقطت بين المنازل وألحقت دماراً واسعاً بها وبالطرق."
REST = "الطائرات قد حلقت فوق البلدة منذ الفجر قبل أن تلقي حمولتها على الأحياء السكنية وتعود مرة أخرى لتقصف المكان."


def heading(head: str, *, paragraphs: int = 4) -> str | None:
    received = "\n".join([*[FILLER] * paragraphs, f"{head} {REST}"])
    (part,) = [*joined([*lines_of(received)])] or (None,)
    return None if part is None else part.span.of(received).strip()


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("غارات ليلية وكانت", "غارات ليلية"),
        ("حركة نزوح واسعة وقالت", None),
        ("نزوح من القرى الشرقية وأفادت", "نزوح من القرى الشرقية"),
        ("دمار كبير في البنية وذكرت", "دمار كبير في البنية"),
    ],
)
def test_words_that_belong_to_no_sentence(head: str, expected: str | None) -> None:
    assert heading(head) == expected


@pytest.mark.parametrize(
    "head",
    [
        "التحالف الدولي وقوات",
        "وزارة الدفاع وأكدت",
        "المرصد السوري وقال",
        "قوات النظام وكانت",
        "سامر الخطيب، وقال",
        "سامر الخطيب: وقال",
        "قصفت الطائرات البلدة، وكانت",
        "في البلدة المجاورة وكانت",
        "الساعة الثالثة فجراً وكانت",
        "مقتل ثلاثة مدنيين وقالت",
        "12 غارة جوية وقالت",
        "غارات وكانت",
        "غارات ليلية على الأحياء السكنية في البلدة وكانت",
        "وكانت",
    ],
)
def test_subjects_and_sentences_stay(head: str) -> None:
    assert heading(head) is None


@pytest.mark.parametrize("follower", ["إن", "أن", "قد", "في", "له"])
def test_a_verb_without_its_own_subject_takes_the_words_before_it(follower: str) -> None:
    assert heading(f"غارات ليلية وكانت {follower}") is None


def test_not_in_a_report_of_few_paragraphs() -> None:
    assert heading("غارات ليلية وكانت", paragraphs=2) is None


def test_not_behind_a_line_that_goes_on() -> None:
    received = "\n".join([*[FILLER] * 4, "وأضاف شاهد أن هناك", f"غارات ليلية وكانت {REST}"])
    assert [*joined([*lines_of(received)])] == []

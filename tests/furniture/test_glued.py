import pytest

from isnad.furniture.glued import glued
from isnad.furniture.lines import lines_of
from isnad.model.span import Span


def found(received: str) -> list[tuple[str, str]]:
    parts = glued(received, [Span(0, len(received))], [*lines_of(received)])
    return [(p.rule.removeprefix("furniture."), p.span.of(received)) for p in parts]


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        ("توقف القصف مساء.المصدر: وكالة الأنباء", ("source_glued", "المصدر: وكالة الأنباء")),
        ("توقف القصف مساء. المصدر : شبكة المثال", ("source_glued", "المصدر : شبكة المثال")),
        ("توقف القصف مساءالمصدر: شبكة المثال", ("source_glued", "المصدر: شبكة المثال")),
        ("توقف القصف.\nمصدر الصورة: مكتب البلدة", ("caption_glued", "مصدر الصورة: مكتب البلدة")),
        ("توقف القصف مساء. المصدر وكالة الأنباء.", ("source_at_end", "المصدر وكالة الأنباء.")),
        ("توقف القصف مساء. المصدر الأناضول", ("source_at_end", "المصدر الأناضول")),
        ("قال إنه رأى pic.twitter.com/abc ذلك", ("address", "pic.twitter.com/abc")),
        ("قال إنه رأى ذلك https://t.co/abc", ("address", "https://t.co/abc")),
        ("توقف.\n— شاهد (@sha_hid) May 3, 2022\n", ("embedded_post", "— شاهد (@sha_hid) May 3, 2022")),
        ("عنب بلدي – قصف يطال البلدة", ("outlet_at_head", "عنب بلدي –")),
        ("دمشق (سانا) - قصف يطال البلدة", ("outlet_at_head", "دمشق (سانا) -")),
    ],
)
def test_what_hangs_on_a_sentence(received: str, expected: tuple[str, str]) -> None:
    assert expected in found(received)


@pytest.mark.parametrize(
    "received",
    [
        "وأكد المصدر: القصف توقف",
        "وقال المصدر إن القصف توقف",
        "توقف القصف. المصدر قال إن القتلى ثلاثة",
        "توقف القصف. المصدر العسكري نفى ذلك",
        "توقف القصف. المصدر: أكد شاهد من البلدة أن القتلى ثلاثة رجال وامرأة وطفل رضيع كانوا هناك",
        "نشر المكتب الصورة: طفل بين الركام",
        "المصدر",
        "حلب (الريف) - قصف يطال البلدة",
        "الباب – قصف يطال المدينة",
        "",
    ],
)
def test_words_of_a_sentence_stay(received: str) -> None:
    assert found(received) == []

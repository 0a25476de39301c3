import pytest
from hypothesis import given

from isnad.text.sentences import sentences
from isnad.text.working import fold

from .messy import texts


def split(received: str) -> list[str]:
    working = fold(received)
    return [working[start:end] for start, end in sentences(working)]


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        ("سقط جرحى. وصلت الفرق.", ["سقط جرحي.", "وصلت الفرق."]),
        ("سقط جرحى! وصلت الفرق", ["سقط جرحي!", "وصلت الفرق"]),
        ("هل وصلوا؟ نعم", ["هل وصلوا؟", "نعم"]),
        ("Who? They.", ["Who?", "They."]),
        ("سقط جرحى… وصلت الفرق", ["سقط جرحي…", "وصلت الفرق"]),
        ("سقط جرحى... وصلت الفرق", ["سقط جرحي...", "وصلت الفرق"]),
        ("سقط جرحى\nوصلت الفرق", ["سقط جرحي", "وصلت الفرق"]),
        ("نحو البلدة شرقاً.ونجح", ["نحو البلده شرقا.", "ونجح"]),
        ("نحو البلدة.و نجح", ["نحو البلده.", "و نجح"]),
        ("نحو البلدة.5 جرحى", ["نحو البلده.", "5 جرحي"]),
        ("نحو البلدة.All reactions", ["نحو البلده.", "All reactions"]),
        ("في عام 2019. وصلت", ["في عام 2019.", "وصلت"]),
        ("سنة 1440 هـ. وصلت", ["سنه 1440 ه.", "وصلت"]),
        ("على بعد 100 م. وصلت", ["علي بعد 100 م.", "وصلت"]),
        ("قال: «سقط جرحى.» وصلت", ["قال: «سقط جرحي.»", "وصلت"]),
        ('قال: "سقط جرحى." وصلت', ['قال: "سقط جرحي."', "وصلت"]),
        ('سقط جرحى."وصلت" الفرق', ["سقط جرحي.", '"وصلت" الفرق']),
        ("قال (سقط جرحى.) وصلت", ["قال (سقط جرحي.)", "وصلت"]),
        ('قال "أوقفوا هذا!". وصلت', ['قال "اوقفوا هذا!".', "وصلت"]),
        ("ما هذا؟! وصلت", ["ما هذا؟!", "وصلت"]),
        ("ما هذا؟.. وصلت", ["ما هذا؟..", "وصلت"]),
        ("انظر www.example.org/a. وصلت", ["انظر www.example.org/a.", "وصلت"]),
        ("قال: «نحن هنا. لن نغادر». وصلت", ["قال: «نحن هنا.", "لن نغادر».", "وصلت"]),
    ],
)
def test_ends(received: str, expected: list[str]) -> None:
    assert split(received) == expected


@pytest.mark.parametrize(
    "received",
    [
        "نقلت وكالة أ.ف.ب عنه",
        "نقلت وكالة (أ.ف.ب) عنه",
        "وصل د. سامر",
        "وصل د.سامر",
        "أصيب أ. د. سامر",
        "بصاروخ م.د قديم",
        "نحو 3.5 ملايين",
        "نحو 1.500 شخص",
        "يوم 12.3.2019 مساء",
        "عند 05 : 17 مساء",
        "عند 13.00 مساء",
        "موقع المدينة.نت المحلي",
        "موقع المدينة.كوم المحلي",
        "رابط example.com/a?b=1 آخر",
        "رابط https://example.com/a.b?c=!d#e آخر",
        "رابط pic.example.com/a1b2 آخر",
        "بريد user.name@example.org آخر",
        "انفجارات.. ثم هدوء",
        "قال «نحن… لا نعلم» ثم مضى",
        'قال "نحن... لا نعلم" ثم مضى',
        "ثلاثة (؟) منهم",
        "فرّ السكان؛ عاد بعضهم",
        "فرّ السكان، عاد بعضهم",
        "1. سامر الأول",
        "U.S. forces",
        "",
    ],
)
def test_no_end_inside(received: str) -> None:
    working = fold(received)
    assert split(received) == ([working] if working != "" else [])


def test_an_unclosed_quotation_does_not_reach_to_the_end_of_the_text() -> None:
    assert len(split('قال "نحن ' + "هنا " * 300 + "... ثم مضى")) == 2


def test_offsets() -> None:
    assert sentences("  اول. \n\n ثان ") == ((2, 6), (10, 13))


@given(texts)
def test_every_character_but_blanks_is_in_one_sentence(received: str) -> None:
    working = fold(received)
    done = 0
    for start, end in sentences(working):
        assert start < end
        assert working[done:start].strip() == ""
        assert working[start:end] == working[start:end].strip()
        assert "\n" not in working[start:end]
        done = end
    assert working[done:].strip() == ""


@pytest.mark.parametrize(
    ("unit", "ends"), [("سقطت قذيفة على القرية، ", "،"), ("سقطت قذيفة ", "ةت"), ("م", "م"), ("،  ", "،")]
)
def test_what_goes_on_without_end_is_parted(unit: str, ends: str) -> None:
    working = fold(unit * 3000)
    found = sentences(working)
    assert len(found) >= len(working.rstrip()) // 4000
    assert all(0 < end - start <= 4000 for start, end in found)
    assert all(working[end - 1] in fold(ends) for _, end in found[:-1])
    assert "".join(working[start:end] for start, end in found).replace(" ", "") == working.replace(" ", "")


def test_a_long_sentence_is_left_whole() -> None:
    assert len(split("سقطت قذيفة على القرية، " * 100 + "ونجا من فيها.")) == 1

import re

import pytest
from hypothesis import given, strategies as st

from isnad.present.language import Language
from isnad.present.transliteration import _scheme, has_arabic, in_both, latin

AR, EN = Language.AR, Language.EN
ARABIC = re.compile("[\u0600-\u06ff]")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("زين العابدين", "Zain al-Abidin"),
        ("مصطفى بالي", "Mustafa Bali"),
        ("مصطفي بالى", "Mustafa Bali"),
        ("عبد الرحمن الخضر", "Abd al-Rahman al-Khodr"),
        ("عبدالرحمن", "Abd al-Rahman"),
        ("عبد الله", "Abdullah"),
        ("أبو سليم", "Abu Salim"),
        ("احمد", "Ahmad"),
        ("مُحمّد", "Muhammad"),
        ("محـــمد", "Muhammad"),
        ("بيريفان", "Berivan"),
        # not listed: letter by letter
        ("الدغيم", "al-Daghim"),
        ("نوال", "Nawal"),
        ("ليوا", "Liwa"),
        ("عويد", "Awid"),
        ("هنادي", "Hanadi"),
        ("بهيّة", "Bahiya"),
        ("شخصية", "Shakhsiya"),
        ("ثناء", "Thana"),
        # places
        ("مخيم الباغوز", "Baghuz camp"),
        ("قرية السبيلة", "al-Sabila village"),
        ("ريف دير الزور الشرقي", "Deir ez-Zor eastern countryside"),
        ("مخيم", "Makhim"),
        # what is not Arabic stays
        ("Ahmad", "Ahmad"),
        ("Ahmad سامر", "Ahmad Samer"),
        ("«سامر»", "«Samer»"),
        ("", ""),
    ],
)
def test_name_in_latin_letters(name: str, shown: str) -> None:
    assert latin(name) == shown


def test_register_knows_institutions_and_no_people() -> None:
    assert latin("الأناضول", institution=True) == "Anadolu Agency"
    assert latin("المرصد السوري لحقوق الإنسان", institution=True) == "Syrian Observatory for Human Rights"
    assert latin("روزنة", institution=True) == "Rozana"
    assert latin("روزنة") != "Rozana"


def test_english_shows_the_arabic_beside_it_and_arabic_shows_it_alone() -> None:
    assert in_both("سامر", [], EN) == "Samer (\u2068سامر\u2069)"
    assert in_both("سامر", ["inferred"], EN) == "Samer (\u2068سامر\u2069, inferred)"
    assert in_both("سامر", ["مستنتَج"], AR) == "سامر (مستنتَج)"
    assert in_both("Samer", [], EN) == "Samer"
    assert in_both("Samer", [], AR) == "\u2068Samer\u2069"


def test_list_of_spellings_is_long_enough_to_matter() -> None:
    assert len(_scheme().words) >= 400
    assert all(not has_arabic(said) for said in _scheme().words.values())


def test_no_letter_is_left_in_arabic() -> None:
    letters = "".join(chr(code) for code in range(0x621, 0x64B) if chr(code).isalpha() and code != 0x640)
    assert not ARABIC.search(latin(letters))


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىة ـًّ", max_size=24))
def test_arabic_is_never_shown_without_itself(name: str) -> None:
    said = in_both(name, [], EN)
    assert not ARABIC.search(latin(name)) or not has_arabic(name)
    assert not has_arabic(name) or " ".join(name.split()) in " ".join(said.split())

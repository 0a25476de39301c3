import re

import pytest
from hypothesis import given

from isnad.text.alphabet import LETTERS
from isnad.text.tokens import TokenKind, scan_copy, words
from isnad.text.working import fold

from .messy import texts

A, L, N, M = TokenKind.ARABIC, TokenKind.LATIN, TokenKind.NUMBER, TokenKind.MARK


@pytest.mark.parametrize(
    ("received", "tokens"),
    [
        ("قصف عنيف", [("قصف", A), ("عنيف", A)]),
        ("الأربعاء2شباط", [("الاربعاء", A), ("2", N), ("شباط", A)]),
        ("صحيفةThe Times", [("صحيفه", A), ("The", L), ("Times", L)]),
        ("F16 طائرة", [("F", L), ("16", N), ("طائره", A)]),
        ("1,500 قتيل", [("1,500", N), ("قتيل", A)]),
        ("١٬٥٠٠", [("1,500", N)]),
        ("1.500", [("1.500", N)]),
        ("3.5%", [("3.5", N), ("%", M)]),
        ("1،500", [("1،500", N)]),
        ("12،34", [("12", N), ("،", M), ("34", N)]),
        ("2018، 2019", [("2018", N), ("،", M), ("2019", N)]),
        ("12:20", [("12:20", N)]),
        ("05 : 17", [("05 : 17", N)]),
        ("12:20:33", [("12:20:33", N)]),
        ("المصابون: 7", [("المصابون", A), (":", M), ("7", N)]),
        ("7: 200", [("7", N), (":", M), ("200", N)]),
        ("12.3.2019", [("12.3.2019", N)]),
        ("12/3/2019", [("12", N), ("/", M), ("3", N), ("/", M), ("2019", N)]),
        ("عام 2019.", [("عام", A), ("2019", N), (".", M)]),
        ("#ريف_حلب", [("#", M), ("ريف", A), ("_", M), ("حلب", A)]),
        ("«قصف»!", [("«", M), ("قصف", A), ("»", M), ("!", M)]),
        ("مصابان😀", [("مصابان", A), ("😀", M)]),
        ("Şırnak", [("Şırnak", L)]),
        (" \n", []),
    ],
)
def test_words(received: str, tokens: list[tuple[str, TokenKind]]) -> None:
    assert [(token.text, token.kind) for token in words(fold(received))] == tokens


@given(texts)
def test_tokens_hold_everything_but_blanks(received: str) -> None:
    working = fold(received)
    done = 0
    for token in words(working):
        assert working[done : token.start].strip() == ""
        assert working[token.start : token.end] == token.text
        done = token.end
    assert working[done:].strip() == ""


def test_scan_copy_keeps_arabic_letters_only() -> None:
    assert scan_copy("في 12 شباط، «قصف»\nABC") == "في    شباط   قصف      "


@given(texts)
def test_scan_copy_keeps_offsets(received: str) -> None:
    working = fold(received)
    scanned = scan_copy(working)
    assert len(scanned) == len(working) + 1
    assert scanned[-1] == " "
    for old, new in zip(working, scanned[:-1], strict=True):
        assert new == (old if re.match(f"[{LETTERS}]", old) else " ")

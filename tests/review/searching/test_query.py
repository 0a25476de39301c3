"""What is looked for, read off a line of words; nothing that is written can break the index."""

import sqlite3

import pytest
from hypothesis import given, strategies as st

from isnad.errors import IsnadError
from isnad.review.searching.forms import forms_of
from isnad.review.searching.query import LONGEST, read_query
from isnad.store.texts import expression


def found(asked: str, *texts: str) -> list[int]:
    """Which of the texts, already folded, hold what is asked."""
    index = sqlite3.connect(":memory:")
    index.execute(
        "CREATE VIRTUAL TABLE t USING fts5(title, body, content='', tokenize='unicode61 remove_diacritics 0')"
    )
    index.executemany("INSERT INTO t (rowid, title, body) VALUES (?, '', ?)", enumerate(texts))
    wanted = expression(read_query(asked).wanted)
    return [row[0] for row in index.execute("SELECT rowid FROM t WHERE t MATCH ? ORDER BY rowid", (wanted,))]


@pytest.mark.parametrize(
    ("asked", "text", "holds"),
    [
        ("قرية", "في قريه الصفصاف", True),
        ("قرية", "علي القريه", True),
        ("قرية", "وبالقريه", True),
        ("قرية", "للقريه", True),
        ("قرية", "قريتين", False),
        ("القرية", "للقريه", True),
        ("القرية", "وبالقريه", True),
        ("القرية", "قريه", False),
        ("اللجنة", "وللجنه", True),
        ("قُتِلَ", "فقتل", True),
        ("قـتـل", "سقتل", True),
        ("قتل", "مقتل", False),
        ("لغم", "ولغما", True),
        ("مدني", "15 مدنيا", True),
        ("اللغم", "لغما", False),
        ("قرية", "قريها", False),
        ("أسعد", "اسعد", True),
        ("قصف سوق", "سوق ثم قصف", True),
        ("قصف سوق", "قصف", False),
        ('"قصف سوق"', "بقصف سوق", True),
        ('"قصف سوق"', "قصف علي سوق", False),
        ('"قصف سوق', "قصف سوق", True),
        ("“قصف سوق”", "قصف سوق", True),
        ("قصف -سوق", "قصف بالسوق", False),
        ("قصف -سوق", "قصف بيت", True),
        ('قصف -"سوق قديم"', "قصف سوق جديد", True),
        ("سوق قصف OR غارة", "غاره علي سوق", True),
        ("سوق قصف | غارة", "غاره", False),
        ("OR قصف", "قصف", True),
        ("قصف OR", "قصف", True),
        ("مدن*", "والمدنيين", True),
        ("مدن*", "تمدن", False),
        ('"قصف مدف*"', "قصف مدف", True),
        ('"قصف مدف"*', "قصف مدفعي", True),
        ("5مدنيين", "5 مدنيين", True),
        ("1,500", "1,500 نازح", True),
        ("RT", "rt عربي", True),
        ("al-Salam", "al salam", True),
        ("al-Salam", "salam al", False),
        ("قصف في سوق", "قصف سوق", True),
    ],
)
def test_what_holds_what_is_asked(asked: str, text: str, *, holds: bool) -> None:
    assert found(asked, text) == ([0] if holds else [])


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("قصف " * 2_500, "search.too_long"),
        ("في من على", "search.everywhere"),
        ("في -قصف", "search.only_excluded"),
        ("-قصف", "search.only_excluded"),
        ("... !? -", "search.no_words"),
        ('""', "search.no_words"),
        ("OR | OR", "search.no_words"),
        ("ق*", "search.short_beginning"),
        (" ".join(f"كلمة{'ا' * n}" for n in range(1, 18)), "search.too_many"),
    ],
)
def test_what_asks_for_nothing_is_refused(asked: str, code: str) -> None:
    with pytest.raises(IsnadError) as refused:
        read_query(asked)
    assert refused.value.code == code


def test_words_of_every_report_are_left_out_and_named() -> None:
    assert read_query("قصف في سوق").left_out == ("في",)
    assert read_query('قصف "في سوق"').left_out == ()
    assert read_query("علي").left_out == (), "a name that folds to what is left out"


@pytest.mark.parametrize(
    ("asked", "plain"), [("قصف سوق", True), ('"قصف سوق"', True), ("قصف -سوق", False), ("قصف OR سوق", False)]
)
def test_a_plain_query_only_adds(asked: str, *, plain: bool) -> None:
    assert read_query(asked).is_plain is plain


def answered(asked: str) -> bool:
    """Whether it is either asked or refused: any other end raises."""
    try:
        found(asked, "قصف")
    except IsnadError as error:
        return error.code.startswith("search.")
    return True


@given(st.text(max_size=LONGEST))
def test_whatever_is_written_is_asked_or_refused(asked: str) -> None:
    assert answered(asked)


@given(st.text(alphabet='قصفOR"-*|():^{}+NEARANDT ', max_size=60))
def test_signs_of_the_index_are_only_signs(asked: str) -> None:
    assert answered(asked)


def test_a_word_keeps_its_own_form_among_the_others() -> None:
    for word in ("قصف", "القصف", "5", "rt", "ال"):
        assert word in forms_of([word])

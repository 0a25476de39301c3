import pytest

from isnad.text.clitics import ENCLITICS, LONGEST_PROCLITICS, Proclitics, read_proclitics
from isnad.text.working import fold


@pytest.mark.parametrize(
    ("prefix", "conjunction", "preposition", "article", "future"),
    [
        ("", None, None, False, False),
        ("و", "و", None, False, False),
        ("ف", "ف", None, False, False),
        ("ال", None, None, True, False),
        ("وال", "و", None, True, False),
        ("ب", None, "ب", False, False),
        ("بال", None, "ب", True, False),
        ("وبال", "و", "ب", True, False),
        ("كال", None, "ك", True, False),
        ("ل", None, "ل", False, False),
        ("لل", None, "ل", True, False),
        ("ولل", "و", "ل", True, False),
        ("فلل", "ف", "ل", True, False),
        ("س", None, None, False, True),
        ("وس", "و", None, False, True),
    ],
)
def test_readings(prefix: str, conjunction: str | None, preposition: str | None, article: bool, future: bool) -> None:
    assert read_proclitics(prefix) == Proclitics(conjunction, preposition, article, future)


@pytest.mark.parametrize(
    "prefix", ["لال", "سال", "بس", "سب", "وف", "وو", "الب", "أ", "م", "بلل", "ا", "با", " ", "وبالا"]
)
def test_what_is_no_prefix(prefix: str) -> None:
    assert read_proclitics(prefix) is None


def test_longest_prefix() -> None:
    assert read_proclitics("وبال") is not None
    assert len("وبال") == LONGEST_PROCLITICS


def test_enclitics_are_folded_distinct_and_longest_first() -> None:
    forms = [enclitic.form for enclitic in ENCLITICS]
    assert forms == [fold(form) for form in forms]
    assert len(set(forms)) == len(forms) == 12
    assert [len(form) for form in forms] == sorted((len(form) for form in forms), reverse=True)


@pytest.mark.parametrize(
    ("form", "person", "number", "gender"),
    [
        ("هم", 3, "plural", "masculine"),
        ("ها", 3, "singular", "feminine"),
        ("هما", 3, "dual", None),
        ("نا", 1, "plural", None),
    ],
)
def test_enclitics_as_data(form: str, person: int, number: str, gender: str | None) -> None:
    found = [enclitic for enclitic in ENCLITICS if enclitic.form == form]
    assert [(enclitic.person, enclitic.number, enclitic.gender) for enclitic in found] == [(person, number, gender)]

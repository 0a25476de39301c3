import pytest

from isnad.present.redaction.spelled import Spelled

NAMES = Spelled(["أحمد خالد الحموي", "قدور القدور", "لمار القدور", "عبد الرحمن الجاسم", "Georges Haddad"])


@pytest.mark.parametrize(
    "words",
    [
        "Ahmed killed in Saraqib, says brother",
        "/news/2020/2/4/kaddour-alkaddour",
        "Daughter Lamar survived",
        "KHALID",
        "Ḫālid and Aḥmad",
        "/2020/abdulrahmanaljassem",
        "Abdulrahman spoke",
        "george hadad",
    ],
)
def test_a_name_is_found_however_it_is_spelled(words: str) -> None:
    assert NAMES.stands_in(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "قتل أحمد",
        "Six civilians killed in an air strike on Saraqib",
        "/news/2020/2/4/syria-market-strike",
        "al",
        "12",
    ],
)
def test_other_words_are_no_names(words: str) -> None:
    assert not NAMES.stands_in(words)

import pytest

from isnad.model.framing import Framing, Judgement, LoadedTerm, Usage
from isnad.model.span import Span
from isnad.present.framing import counted, framing_text, term_name
from isnad.present.language import Language
from isnad.present.tables import phrases


@pytest.mark.parametrize("how", Judgement)
def test_every_judgement_has_its_word(how: Judgement) -> None:
    assert f"framing.how.{how}" in phrases()


@pytest.mark.parametrize(
    ("term", "english", "arabic"),
    [
        ("framing.martyr", "killed", "قُتل"),
        ("framing.savage", "nothing is lost without it", "لا ينقص المعنى بدونه"),
        ("party.sdf_loaded", "Syrian Democratic Forces", "قوات سوريا الديمقراطية"),
    ],
)
def test_the_plain_words_of_a_term(term: str, english: str, arabic: str) -> None:
    assert (term_name(term, Language.EN), term_name(term, Language.AR)) == (english, arabic)


def test_the_text_names_whose_words_they_are_and_counts_equal_uses() -> None:
    at = (4, 30, 60)
    tellers = (None, None, "طبيب")
    terms = tuple(
        LoadedTerm(Span(a, a + 5), "شهداء", "framing.martyr", Judgement.HONOUR, teller=t)
        for a, t in zip(at, tellers, strict=True)
    )
    text = framing_text([Framing("1.txt", "Orient", terms, (Usage("framing.martyr", 3, 1),))], Language.EN)
    assert "in its own voice, times: 2, first at character 4" in text
    assert "in the words of \u2068طبيب\u2069, times: 1, first at character 60" in text
    assert "own voice: 2, cited: 1, plain words: 1" in text


def test_a_report_without_any_says_so() -> None:
    assert "No loaded words were found." in framing_text([Framing("1.txt", None, (), ())], Language.EN)


def test_killing_is_counted_in_plain_words_and_judgements_alone_are_not() -> None:
    assert "framing.martyr" in counted()
    assert "framing.savage" not in counted()

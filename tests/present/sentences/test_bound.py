import pytest

from isnad.model.assessment import Assessment, Figure, Figures, SetAside
from isnad.model.reason import Reason
from isnad.present.assessments import assessment_lines
from isnad.present.language import Language
from isnad.present.sentences.bound import aside_sentence, bound_sentence
from isnad.present.sentences.extent import range_phrase
from isnad.present.voice import Voice
from present.made import FINGERPRINT

AR, EN = Language.AR, Language.EN
NONE = Figure(None, None, "airwars", (), ())


@pytest.mark.parametrize(
    ("low", "high", "english", "arabic"),
    [
        (4, 300, "4 to 300", "من 4 إلى 300"),
        (4, 4, "4", "4"),
        (0, 0, "0", "0"),
        (0, 1500, "0 to 1,500", "من 0 إلى 1,500"),
        (4, None, "4 or more", "4 أو أكثر"),
        (None, 4, "up to 4", "حتى 4"),
        (None, None, "nothing reported", "لم يُبلَّغ عن شيء"),
    ],
)
def test_range(low: int | None, high: int | None, english: str, arabic: str) -> None:
    assert range_phrase(low, high, EN) == english
    assert range_phrase(low, high, AR) == arabic


def test_figure_is_a_proposal_and_shows_what_it_left_out() -> None:
    aside = SetAside("c-9", Reason.of("ingest.unknown_format", suffix=".pdf"))
    figure = Figure(4, 300, "airwars", ("c-1", "c-2"), (aside,))
    assert bound_sentence("killed", figure, Voice(EN, numbers={"c-1": 1})) == (
        "Killed: 4 to 300, as the program proposes (profile airwars). It stands on: claim 1; and on: claim c-2. "
        "Set aside: 1 claim."
    )
    assert aside_sentence(aside, Voice(EN)).startswith("Set aside, claim c-9: ")
    assert bound_sentence("killed", NONE, Voice(EN)) == "Killed: nothing reported (profile airwars)."
    assert "كما يقترح البرنامج" in bound_sentence("killed", figure, Voice(AR))


def test_assessment_names_all_four_figures() -> None:
    assessment = Assessment(
        "i", (4, 300), (None, None), (None, None), (None, None), (), (), None, None, (),
        Figures(Figure(4, 300, "airwars", ("c-1",), ()), NONE, NONE, NONE), FINGERPRINT,
    )  # fmt: skip
    lines = assessment_lines(assessment, Voice(EN))
    assert [line.split(":")[0] for line in lines] == ["Killed", "Injured", "Children killed", "Women killed"]
    assert lines[1].startswith("Injured: nothing reported (")

import pytest

from isnad.model.assessment import Assessment, Figure, Figures, SetAside
from isnad.model.reason import Reason
from isnad.present.figures import assessment_lines, figure_lines, range_phrase
from isnad.present.language import Language

from .made import FINGERPRINT

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
    lines = figure_lines("killed", Figure(4, 300, "airwars", ("c-1", "c-2"), (aside,)), EN)
    assert lines[0] == (
        "killed: 4 to 300 (proposed by the program, profile airwars; kept: 2 claims; set aside: 1 claim)"
    )
    assert lines[1].startswith("set aside, c-9: ")
    assert "يقترحه البرنامج" in figure_lines("killed", NONE, AR)[0]


def test_assessment_names_all_four_figures() -> None:
    assessment = Assessment(
        "i", (4, 300), (None, None), (None, None), (None, None), (), (), None, None, (),
        Figures(Figure(4, 300, "airwars", ("c-1",), ()), NONE, NONE, NONE), FINGERPRINT,
    )  # fmt: skip
    lines = assessment_lines(assessment, EN)
    assert [line.split(":")[0] for line in lines] == ["killed", "injured", "children killed", "women killed"]
    assert lines[1].startswith("injured: nothing reported (")

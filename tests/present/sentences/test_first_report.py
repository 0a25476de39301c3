import pytest

from isnad.model.origin import FirstReport
from isnad.present.sentences.first_report import first_report_sentence
from isnad.present.voice import Voice

from .told import AR, BARE_EN, DAY, EN


@pytest.mark.parametrize(
    ("first", "voice", "said"),
    [
        (
            FirstReport("بلدي نيوز", DAY, "a.txt"),
            EN,
            "First reported by Baladi News (\u2068بلدي نيوز\u2069) on 21 March 2019 (a.txt).",
        ),
        (FirstReport("بلدي نيوز", DAY, "a.txt"), AR, "أول من أورده بلدي نيوز في 21 آذار 2019 (\u2068a.txt\u2069)."),
        (
            FirstReport(None, None, "c.txt"),
            EN,
            "First reported by unknown outlet, on a day that is not known (c.txt).",
        ),
        (
            FirstReport("المدن", None, "x.txt"),
            BARE_EN,
            "First reported by Al-Modon (\u2068المدن\u2069), on a day that is not known (x.txt).",
        ),
    ],
)
def test_first_report(first: FirstReport, voice: Voice, said: str) -> None:
    assert first_report_sentence(first, voice) == said

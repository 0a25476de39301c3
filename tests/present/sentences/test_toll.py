import pytest

from isnad.model.count import Count
from isnad.model.incident import TollPoint
from isnad.model.terms import Event
from isnad.present.sentences.toll import toll_label, toll_sentence
from isnad.present.voice import Voice

from .told import AR, BARE_AR, BARE_EN, DAY, EN

POINT = TollPoint(DAY, "a.txt", "c-1", Event.KILLED, Count.about(280), "o-1")
UNDATED = TollPoint(None, "c.txt", "c-7", Event.INJURED, Count.exactly(2), "o-2")


SAMER = "Samer al-Khalil (\u2068سامر الخليل\u2069)"
MEMBERS = "unnamed members of the SDF (\u2068بعض عناصر قسد\u2069)"
BALADI = "Baladi News (\u2068بلدي نيوز\u2069)"


@pytest.mark.parametrize(
    ("point", "voice", "said"),
    [
        (POINT, EN, f"21 March 2019: {BALADI}, citing {SAMER}, citing {MEMBERS}: about 280 people killed."),
        (
            POINT,
            AR,
            "21 آذار 2019: بلدي نيوز، نقلاً عن سامر الخليل، عن بعض عناصر قسد (دون تسمية، من قسد): مقتل نحو 280 شخصاً.",
        ),
        (UNDATED, EN, f"day not known: unknown outlet (c.txt), citing {SAMER}: 2 people injured."),
        (UNDATED, BARE_EN, "day not known: c.txt: 2 people injured."),
        (UNDATED, BARE_AR, "اليوم غير معروف: \u2068c.txt\u2069: إصابة شخصين."),
    ],
)
def test_toll_point(point: TollPoint, voice: Voice, said: str) -> None:
    assert toll_sentence(point, voice) == said


def test_label_is_the_count() -> None:
    assert toll_label(POINT, EN) == "about 280"
    assert toll_label(POINT, AR) == "نحو 280"

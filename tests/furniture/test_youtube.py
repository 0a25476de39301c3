from isnad.furniture.youtube import youtube

from .cutting import report_lines

TITLE = "لحظة سقوط صاروخ قرب سوق البلدة"


def test_the_foot_is_cut_with_its_dash() -> None:
    received = f"{TITLE} - YouTubeAboutPressCopyrightContact us"
    (foot,) = youtube(received)
    assert received[: foot.span.start] == TITLE
    assert foot.span.end == len(received)
    assert report_lines(received, url="https://www.youtube.com/watch?v=1") == [TITLE]


def test_a_report_that_speaks_of_the_network_has_no_foot() -> None:
    assert [*youtube("نشر المقطع على YouTube قبل ساعة، About هنا كلمة.")] == []
    assert [*youtube("")] == []

"""Alerts of a line or two with a button under them, as channels send them, are reports and not pages."""

import pytest

from isnad.furniture.find import find_parts

from .cutting import report_lines

ALERT = "مقتل ستة مدنيين بينهم طفلتان بقصف صاروخي استهدف سوق بلدة الزيتونة"
MORE = "إصابة عشرة آخرين بجروح في البلدة نفسها"
STOPPED = "قتل خمسة مدنيين اليوم في قصف على بلدة الزيتونة، وفق ناشطين في البلدة."


@pytest.mark.parametrize(
    "button", ["انضم إلى قناتنا على تلغرام", "تابعونا على فيسبوك", "شارك", "اقرأ المزيد", "التعليقات"]
)
@pytest.mark.parametrize("lines", [[ALERT], [ALERT, MORE]])
def test_the_lines_above_a_button_are_kept(lines: list[str], button: str) -> None:
    received = "\n".join([*lines, button])
    assert report_lines(received) == lines
    assert [part.span.of(received) for part in find_parts(received)] == [button]


@pytest.mark.parametrize(
    "last",
    [
        "وأصيبت والدته",
        "وأصيب عشرة آخرون",
        "وما تزال فرق الإنقاذ تبحث عن مفقودين",
        "مقتل طفلين لاحقاً متأثرين بجراحهما",
    ],
)
def test_a_last_line_without_its_full_stop_is_kept(last: str) -> None:
    assert report_lines("\n".join([STOPPED, last, "شارك"])) == [STOPPED, last]


def test_headlines_below_a_report_are_not_its_last_lines() -> None:
    headlines = ["مقتل جندي في المدينة", "ضحايا بانفجار في العاصمة", "إصابة طفل بلغم في الريف"]
    assert report_lines("\n".join([STOPPED, *headlines, "شارك"])) == [STOPPED]


def test_a_ticker_of_breaking_news_is_not_the_report() -> None:
    ticker = "عاجل: مقتل ثلاثة جنود في الشمال | عاجل: قصف على الميناء يوقع قتلى | أسعار الوقود تتراجع"
    assert report_lines(f"{ticker}\n{STOPPED}") == [STOPPED]


@pytest.mark.parametrize(
    "line",
    ["عاجل | مراسل القناة: مقتل ثلاثة مدنيين في بلدة الزيتونة", "عاجل | الزيتونة | مقتل ثلاثة مدنيين بقصف على البلدة"],
)
def test_one_piece_of_breaking_news_is_a_report(line: str) -> None:
    assert report_lines(f"{line}\n{STOPPED}") == [line, STOPPED]

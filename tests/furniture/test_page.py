"""Made-up pages of news sites, each with a layout of its own: what of them is the report."""

import pytest

from isnad.furniture.find import find_parts
from isnad.model.terms import PartKind

from .cutting import kind_of, kinds, report_lines

TITLE = "مقتل رجل وإصابة طفلين بقصف مدفعي على قرية الزيتونة"
BODY = (
    "قتل رجل وأصيب طفلان، مساء الأحد، بقصف مدفعي طال الأحياء السكنية في قرية الزيتونة بريف المحافظة الغربي.",
    "وقال متطوع في الدفاع المدني إن الفرق انتشلت جثة الرجل من تحت أنقاض منزله ونقلت الطفلين إلى مشفى المدينة.",
    "وأضاف أن ثلاث قذائف سقطت على القرية خلال أقل من ساعة، وأن القصف تسبب بدمار واسع في المنازل والطرقات.",
    "وكانت القرية قد تعرضت لقصف مماثل قبل أسبوعين أسفر عن إصابة امرأة بجروح وعن أضرار مادية في مدرسة القرية.",
)
OTHERS = (
    "انخفاض أسعار الوقود في العاصمة بعد وصول شحنات جديدة",
    "11 قتيلاً في حادث سير على الطريق الدولي",
    "منتخب الشباب يفوز بكأس البطولة للمرة الثالثة",
)


def page(*lines: str) -> str:
    return "\n".join(lines)


def test_menu_title_caption_byline_stamp_body_tags_related() -> None:
    received = page(
        "الرئيسية", "سياسة", "اقتصاد", TITLE, "منزل مدمر في القرية (رويترز)", "شبكة المثال", "12/03/2022", "9:36 م",
        *BODY, "الوسوم", "الزيتونة", "قصف", "مقالات ذات صلة", *OTHERS, "جميع الحقوق محفوظة",
    )  # fmt: skip
    assert report_lines(received, title=f"{TITLE} - شبكة المثال") == [TITLE, *BODY]
    parts = find_parts(received, title=TITLE)
    assert kind_of("منزل مدمر في القرية (رويترز)", parts, received) is PartKind.CAPTION
    assert kind_of("شبكة المثال", parts, received) is PartKind.BYLINE
    assert kind_of("12/03/2022", parts, received) is PartKind.DATELINE
    assert kind_of("الزيتونة\nقصف", parts, received) is None
    assert kind_of(OTHERS[1], parts, received) is PartKind.RELATED


def test_a_ticker_above_the_title() -> None:
    received = page(*OTHERS, TITLE, *BODY)
    assert report_lines(received, title=TITLE) == [TITLE, *BODY]
    assert kind_of(OTHERS[1], find_parts(received, title=TITLE), received) is PartKind.TICKER


def test_a_ticker_above_a_report_without_a_title() -> None:
    assert report_lines(page("القائمة", *OTHERS, *BODY)) == [*BODY]


def test_a_box_of_related_reports_inside_the_body() -> None:
    received = page(TITLE, *BODY[:2], "ذات صلة", *OTHERS, *BODY[2:])
    assert report_lines(received, title=TITLE) == [TITLE, *BODY]


def test_invitations_between_paragraphs() -> None:
    received = page(TITLE, BODY[0], "اقرأ أيضاً:", OTHERS[0], BODY[1], f"شاهد أيضاً: {OTHERS[1]}", *BODY[2:])
    assert report_lines(received, title=TITLE) == [TITLE, *BODY]


def test_behind_an_invitation_to_a_list_another_article_does_not_pass_for_the_report() -> None:
    other = "يروي الموسيقي كيف ألف لحنه الأول في بيت جده وكيف غناه على مسرح الجامعة أمام جمهور صفق طويلاً تلك الليلة."
    received = page(
        TITLE, *BODY, "اقرأ أيضا", *OTHERS, "كيف تختار هاتفك الجديد؟", "حكاية لحن", other, other[:-1] + " أيضاً."
    )
    assert report_lines(received, title=TITLE) == [TITLE, *BODY]


def test_comments_under_the_report() -> None:
    received = page(TITLE, *BODY, "التعليقات (2)", "زائر", "الله يرحمهم ويصبر أهلهم", "اترك تعليقاً")
    assert report_lines(received, title=TITLE) == [TITLE, *BODY]
    assert kind_of("الله يرحمهم", find_parts(received, title=TITLE), received) is PartKind.COMMENTS


@pytest.mark.parametrize(
    "names",
    [
        ("1- سامر الخطيب", "2- هدى الخطيب", "3- طفلة مجهولة الاسم"),
        ("- سامر الخطيب (40 عاماً)", "- هدى الخطيب"),
        ("سامر الخطيب", "هدى الخطيب", "ليان سامر الخطيب (3 أعوام)"),
    ],
)
@pytest.mark.parametrize("behind", [0, 2])
def test_a_list_of_victims_is_report(names: tuple[str, ...], behind: int) -> None:
    received = page(TITLE, *BODY[:2], "أسماء الضحايا:", *names, *BODY[2 : 2 + behind], "مقالات ذات صلة", *OTHERS)
    assert report_lines(received, title=TITLE) == [TITLE, *BODY[:2], "أسماء الضحايا:", *names, *BODY[2 : 2 + behind]]


@pytest.mark.parametrize("announcing", ["أسماء الضحايا", "والضحايا هم", "وفيما يلي أسماء الضحايا."])
def test_a_list_may_be_announced_without_a_colon(announcing: str) -> None:
    received = page(TITLE, *BODY, announcing, "سامر الخطيب", "هدى الخطيب", "السابق", *OTHERS)
    assert report_lines(received, title=TITLE) == [TITLE, *BODY, announcing, "سامر الخطيب", "هدى الخطيب"]


def test_names_between_paragraphs_that_nothing_announces() -> None:
    names = ("سامر الخطيب", "هدى الخطيب", "ليان سامر الخطيب")
    received = page(TITLE, *BODY[:2], *names, *BODY[2:])
    assert report_lines(received, title=TITLE) == [TITLE, *BODY[:2], *names, *BODY[2:]]
    menu = ("الشرق الأوسط", "الرياضة العربية", "المال والأعمال", "صحة وحياة")
    received = page(TITLE, *BODY[:2], *menu, *BODY[2:])
    assert report_lines(received, title=TITLE) == [TITLE, *BODY]


def test_rows_of_a_table_are_report() -> None:
    rows = ("سامر الخطيب | 40 | قصف", "هدى الخطيب | 33 | قصف", "ليان\t3\tقصف")
    received = page(TITLE, *BODY[:2], *rows, *BODY[2:])
    assert report_lines(received, title=TITLE) == [TITLE, *BODY[:2], *rows, *BODY[2:]]


def test_an_item_that_lost_its_mark_stays_in_its_list() -> None:
    items = ("-رجل وطفل بقصف على الزيتونة.", "-طفلة بقصف على السوق القديم.", "4 بينهم 3 أطفال بقصف على المزرعة")
    received = page(TITLE, BODY[0], "والضحايا هم:", *items, *BODY[1:])
    assert report_lines(received, title=TITLE) == [TITLE, BODY[0], "والضحايا هم:", *items, *BODY[1:]]


def test_a_round_up_with_places_for_headings() -> None:
    sections = ("حلب::", "قصف مدفعي على محيط القرية.", "إدلب::قصف جوي على أطراف البلدة.", "مقتل شاب برصاص مجهولين")
    received = page(TITLE, BODY[0], *sections, BODY[1])
    assert report_lines(received, title=TITLE) == [TITLE, BODY[0], *sections, BODY[1]]


def test_sub_headings_and_captions_between_paragraphs() -> None:
    received = page(TITLE, BODY[0], "قصف متكرر على القرية", BODY[1], "منزل مدمر في القرية - أرشيف (رويترز)", *BODY[2:])
    assert report_lines(received, title=TITLE) == [TITLE, *BODY]
    parts = find_parts(received, title=TITLE)
    assert kind_of("قصف متكرر على القرية", parts, received) is PartKind.SUB_HEADING
    assert kind_of("منزل مدمر في القرية - أرشيف (رويترز)", parts, received) is PartKind.CAPTION


def test_a_quotation_lifted_out_of_the_body() -> None:
    quotation = "«ثلاث قذائف سقطت على القرية خلال أقل من ساعة»"
    received = page(TITLE, *BODY[:2], quotation, *BODY[2:])
    assert report_lines(received, title=TITLE) == [TITLE, *BODY]
    assert (PartKind.SUB_HEADING, quotation) in kinds(received, title=TITLE)


def test_a_report_without_one_full_stop() -> None:
    body = tuple(line.rstrip(".") for line in BODY)
    received = page("الرئيسية", TITLE, *body, "مقالات ذات صلة", *OTHERS)
    assert report_lines(received, title=TITLE) == [TITLE, *body]


def test_a_sentence_that_the_page_has_broken_in_two() -> None:
    halves = ("تعرضت قرى الريف الغربي لقصف بقذائف الهاون، ما أدى إلى", "مقتل سامر الخطيب في قرية الزيتونة.")
    received = page("وكالة المثال", "مركز الأخبار", "12/03/2022", *halves, BODY[1])
    assert report_lines(received) == [*halves, BODY[1]]


@pytest.mark.parametrize("stop", [".", ""])
def test_a_short_report_is_kept_whole(stop: str) -> None:
    body = [f"قتل رجل بقصف على القرية{stop}", f"وأصيب طفلان{stop}", f"ونقل الجميع إلى المشفى{stop}"]
    assert find_parts(page(*body)) == ()
    assert report_lines(page(TITLE, *body), title=TITLE) == [TITLE, *body]


def test_a_short_report_on_a_page_with_buttons() -> None:
    short = "قتل رجل بقصف مدفعي على قرية الزيتونة"
    received = page("الرئيسية", TITLE, short, "شارك", "مقالات ذات صلة", *OTHERS)
    assert report_lines(received, title=TITLE) == [TITLE, short]


def test_a_page_of_headlines_has_no_report() -> None:
    received = page("الرئيسية", "12 آذار 2022", *OTHERS, "تابعنا على", "تويتر")
    assert report_lines(received) == []
    assert report_lines(page("الرئيسية", *OTHERS, "شارك"), title="عنوان لا يرد في الصفحة") == []


def test_headlines_without_a_sign_of_a_page_are_kept() -> None:
    assert find_parts(page(*OTHERS)) == ()


def test_a_report_of_many_short_sentences() -> None:
    sentences = [f"سقطت القذيفة رقم {n} على الحي الغربي." for n in range(1500)]
    assert find_parts(page(*sentences)) == ()


def test_a_place_over_a_report_stays() -> None:
    assert find_parts(page("الزيتونة", *BODY)) == ()


def test_one_paragraph() -> None:
    assert find_parts(" ".join(BODY)) == ()


@pytest.mark.parametrize("dash", ["-", "–", "|"])
def test_a_slogan_behind_the_title(dash: str) -> None:
    received = page(f"{TITLE} {dash} شبكة المثال لأخبار البلاد", TITLE, *BODY)
    assert kinds(received, title=TITLE)[:3] == [
        (PartKind.TITLE, TITLE),
        (PartKind.NAVIGATION, f"{dash} شبكة المثال لأخبار البلاد"),
        (PartKind.DUPLICATE_TITLE, TITLE),
    ]
    assert report_lines(received, title=TITLE) == [TITLE, *BODY]


def test_place_and_outlet_under_the_title_but_not_what_tells_of_people() -> None:
    assert report_lines(page(TITLE, "الزيتونة - شبكة المثال", *BODY), title=TITLE) == [TITLE, *BODY]
    told = "قتيل وجريحان - حصيلة أولية"
    assert report_lines(page(TITLE, told, *BODY), title=TITLE) == [TITLE, told, *BODY]


def test_a_teaser_cut_from_the_first_paragraph() -> None:
    received = page(f"{BODY[0][:70]}...", TITLE, *BODY)
    assert report_lines(received, title=TITLE) == [TITLE, *BODY]


def test_a_last_sentence_without_its_full_stop() -> None:
    last = "وكانت حصيلة الأسبوع الماضي أربعة قتلى"
    assert report_lines(page(TITLE, *BODY, last), title=TITLE) == [TITLE, *BODY, last]


def test_the_report_goes_on_behind_a_heading_of_tags() -> None:
    received = page(TITLE, *BODY[:2], "الوسوم", "قصف", BODY[2], BODY[3])
    assert report_lines(received, title=TITLE) == [TITLE, *BODY]

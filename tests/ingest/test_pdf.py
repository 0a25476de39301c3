from datetime import date
from pathlib import Path

import pytest

from isnad.ingest.collection import Collection, collect

from .given import Read, Write, codes, params
from .hostile.printed import Printed, from_right, pdf

NEWS = "قتل ثلاثة رجال في البلدة"


@pytest.fixture
def read(write: Write, today: date) -> Read:
    def reading(data: bytes) -> Collection:
        return collect([write("a.pdf", data)], today=today)

    return reading


def text_of(found: Collection) -> str:
    (document,) = found.documents
    return document.received.text


@pytest.mark.parametrize("pairs", [True, False])
def test_arabic_is_in_reading_order(read: Read, pairs: bool) -> None:
    found = read(pdf([[from_right(500, 700, NEWS, pairs=pairs)]]))
    assert text_of(found) == NEWS
    assert (found.documents[0].received.extractor, found.documents[0].name) == ("pdf-1", "a.pdf")
    assert found.issues == ()


def test_presentation_forms_are_letters(read: Read) -> None:
    assert text_of(read(pdf([[from_right(500, 700, "ﻗﺘﻞ ﺛﻼﺛﺔ ﻣﺪﻧﻴﻴﻦ")]]))) == "قتل ثلاثة مدنيين"


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("قتل 21 رجلا", "قتل 12 رجلا"),
        ("قتل 052,1 رجلا", "قتل 1,250 رجلا"),
        ("عند 51:9 صباحا", "عند 9:15 صباحا"),
        ("يوم 3202/10/30 قتل", "يوم 03/01/2023 قتل"),
        ("قال swen idaW اليوم", "قال Wadi news اليوم"),
        ("من نوع 12-MB أمس", "من نوع BM-21 أمس"),
        ("نسبة 05% منهم", "نسبة 50% منهم"),
        ("نسبة %05 منهم", "نسبة 50% منهم"),
        ("بعد ٥٢ يوما", "بعد ٢٥ يوما"),
    ],
)
def test_numbers_and_latin_words_are_read_from_the_left(read: Read, seen: str, meant: str) -> None:
    assert text_of(read(pdf([[from_right(500, 700, seen)]]))) == meant


@pytest.mark.parametrize("brackets", ["()«»[]", ")(»«]["])
def test_brackets_are_as_meant_whichever_the_file_keeps(read: Read, brackets: str) -> None:
    one, two, three, four, five, six = list(brackets)
    seen = f"قال {one}أمس{two} إن {three}القصف{four} كبير {five}جدا{six} اليوم"
    assert text_of(read(pdf([[from_right(500, 700, seen)]]))) == "قال (أمس) إن «القصف» كبير [جدا] اليوم"


def test_marks_stand_behind_their_letters(read: Read) -> None:
    word = from_right(500, 700, "قتل")
    mark = Printed(word.left + 14, 701, "ُ")  # over the first letter
    assert text_of(read(pdf([[word, mark]]))) == "قُتل"


def test_line_that_is_full_goes_on(read: Read) -> None:
    lines = ["قتل ثلاثة رجال في البلدة وأصيب آخرون", "بجروح متفاوتة نقلوا إلى المشفى الآن", "ثم مات."]
    page = [from_right(500, 700 - 14 * at, line) for at, line in enumerate([*lines, *lines])]
    assert text_of(read(pdf([page]))) == "\n".join([" ".join(lines)] * 2)


def test_columns_are_not_read_across(read: Read) -> None:
    right = [from_right(560, 700 - 14 * at, line) for at, line in enumerate(["قتل ثلاثة رجال في", "البلدة أمس الأول"])]
    left = [from_right(260, 700 - 14 * at, line) for at, line in enumerate(["وفي خبر آخر وصلت", "قافلة من المساعدات"])]
    text = text_of(read(pdf([[*right, *left]])))
    assert text.index("البلدة أمس") < text.index("وفي خبر")
    across = text_of(read(pdf([[right[0], left[0], right[1], left[1]]])))
    assert "رجال في\n" in across


def test_line_printed_in_pieces_is_one(read: Read) -> None:
    whole = from_right(500, 700, NEWS)
    cut = 10
    pieces = [
        Printed(whole.left, 700, whole.shapes[:cut]),
        from_right(500, 650, "خبر آخر"),
        Printed(whole.left + 6 * cut, 700, whole.shapes[cut:]),
    ]
    assert text_of(read(pdf([pieces]))).startswith(NEWS)


def test_spaces_that_are_only_room(read: Read) -> None:
    page = [from_right(500, 700, "قتل"), from_right(478, 700, "رجلان"), from_right(444, 700, "هنا")]
    assert text_of(read(pdf([page]))) == "قتل رجلان هنا"


def test_pages_are_parted_by_form_feeds(read: Read) -> None:
    found = read(pdf([[from_right(500, 700, NEWS)], [from_right(500, 700, "وأصيب آخرون")]]))
    assert text_of(found) == f"{NEWS}\f\nوأصيب آخرون".replace("\f\n", "\f")


def test_latin_page(read: Read) -> None:
    assert text_of(read(pdf([[Printed(100, 700, "Three men (of 12) were killed, 50%.")]]))) == (
        "Three men (of 12) were killed, 50%."
    )


def test_what_the_file_says_of_its_making_is_no_day_and_no_author(read: Read) -> None:
    info = b"/Title(Made)/Author(Office PC)/CreationDate(D:20200101000000Z)/ModDate(D:20200101000000Z)"
    (document,) = read(pdf([[from_right(500, 700, NEWS)]], info=info)).documents
    assert (document.title, document.author, document.published, document.outlet) == (None, None, None, None)
    titled = pdf([[Printed(100, 720, "Made"), from_right(500, 690, NEWS)]], info=info)
    assert read(titled).documents[0].title == "Made"


def test_pictures_of_text(read: Read) -> None:
    drawn = b"0 0 100 100 re f"
    found = read(pdf([[], []], extra=drawn))
    assert [(issue.reason.code, params(issue)) for issue in found.issues] == [("ingest.pdf_without_text", {"pages": 2})]
    words = [from_right(500, 700, NEWS)]
    partly = read(pdf([[], words, [], []], extra=drawn))
    assert NEWS in text_of(partly)
    assert [params(issue) for issue in partly.issues] == [{"pages": "1, 3-4"}]
    assert codes(partly.issues) == ["ingest.pdf_pages_without_text"]
    assert read(pdf([words, []])).issues == ()  # an empty page is no picture


def test_shapes_without_letters_are_no_text(read: Read) -> None:
    assert codes(read(pdf([[from_right(500, 700, "\ue001\ue002\ue003")]])).issues) == ["ingest.pdf_without_text"]
    found = read(pdf([[from_right(500, 700, f"{NEWS} \ue001")]]))
    assert text_of(found) == f"{NEWS} \ufffd"
    assert [params(issue) for issue in found.issues] == [{"count": 1}]


def test_limit_of_pages(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISNAD_LIMIT_PDF_PAGES", "2")
    found = read(pdf([[from_right(500, 700, f"{NEWS} {letter}")] for letter in "أبت"]))
    assert text_of(found) == f"{NEWS} أ\f{NEWS} ب"
    assert [params(issue) for issue in found.issues] == [{"pages": 3, "limit": 2}]


def test_table_lists_a_pdf(write: Write, tmp_path: Path, today: date) -> None:
    write("in/a.pdf", pdf([[from_right(500, 700, NEWS)]]))
    write("in/sources.csv", "file,published\na.pdf,2023-01-02\n")
    (document,) = collect([tmp_path / "in"], today=today).documents
    assert document.published is not None
    assert document.published.day == date(2023, 1, 2)

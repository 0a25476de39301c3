import pytest
from hypothesis import given, strategies as st

from isnad.ingest.credits import author_of, outlet_of_page
from isnad.model.document import Author, Document, Outlet, Part
from isnad.model.span import Span
from isnad.model.terms import Basis, PartKind

from .given import described, furnished, made

BODY = "سقطت قذيفتان على سوق القرية ظهرا، وقتل ثلاثة من الباعة وأصيب سبعة، كما قال مدير المشفى القريب من السوق.\n"
TITLE = "مقتل ثلاثة باعة بقذيفتين على سوق القرية\n"


def outlet(text: str, **known: str) -> Outlet | None:
    return outlet_of_page(furnished(text, **known))


def author(text: str, **known: str) -> str | None:
    found = author_of(furnished(text, **known))
    if found is None:
        return None
    assert found.span is not None
    assert found.span.of(text) == found.name
    return found.name


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        (f"{TITLE}{BODY}المصدر: عنب بلدي", "عنب بلدي", "المصدر: عنب بلدي"),
        (f"{TITLE}{BODY}المصدر : صدى القرية", "صدى القرية", "المصدر : صدى القرية"),
        (f"{TITLE}{BODY}المصدر: وكالات + عنب بلدي", "عنب بلدي", "المصدر: وكالات + عنب بلدي"),
        (f"{TITLE}{BODY}المصدر: وكالات، صدى القرية", "صدى القرية", "المصدر: وكالات، صدى القرية"),
        (f"{TITLE}خاص - عنب بلدي\n{BODY}", "عنب بلدي", "خاص - عنب بلدي"),
        (f"{TITLE}دمشق - سانا\n{BODY}", "سانا", "دمشق - سانا"),
        (f"{TITLE}إدلب (عنب بلدي) - {BODY}", "عنب بلدي", None),
    ],
)
def test_outlet_that_a_line_of_the_page_names(text: str, name: str, words: str | None) -> None:
    found = outlet(text)
    assert found is not None
    assert found.span is not None
    assert (found.name, found.basis, found.of) == (name, Basis.INFERRED, None)
    assert name in found.span.of(text)
    assert words is None or found.span.of(text) == words


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{TITLE}{BODY}",
        f"{TITLE}{BODY}المصدر: وكالات",
        f"{TITLE}{BODY}المصدر: مواقع التواصل",
        f"{TITLE}{BODY}المصدر: 2022-07-24",
        f"{TITLE}{BODY}المصدر: الدفاع المدني السوري",
        f"{TITLE}كتب: سامر الخليل\n{BODY}",
        f"{TITLE}القرية - صدى الحقل\n{BODY}",
        # a sentence of the report may name whom it likes
        f"{TITLE}{BODY}وكانت عنب بلدي قد ذكرت أن القذيفتين سقطتا قبل الظهر بقليل على طرف السوق.\n",
    ],
)
def test_page_that_names_no_outlet(text: str) -> None:
    assert outlet(text) is None


@pytest.mark.parametrize(
    ("text", "url", "name"),
    [
        ("صفحة القريةJuly 19, 2025 · Shared with Public" + BODY, None, "صفحة القرية"),
        (
            "Facebook\u200eصفحة القرية\u200e's Post\n\nصفحة القريةJuly 19, 2025 · Shared with Public" + BODY,
            None,
            "صفحة القرية",
        ),
        (f"بريد القرية@village\n{BODY}9:14 PM · Jul 23, 2022", None, "بريد القرية"),
        (f"بريد القرية@village{BODY}9:14 PM · Jul 23, 2022", "https://x.com/village/status/1", "بريد القرية"),
    ],
)
def test_account_is_outlet_and_author(text: str, url: str | None, name: str) -> None:
    document = furnished(text) if url is None else furnished(text, url=url)
    found = outlet_of_page(document)
    assert found is not None
    assert (found.name, found.basis) == (name, Basis.STATED)
    assert author(text, **({} if url is None else {"url": url})) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("كتب: سامر الخليل", "سامر الخليل"),
        ("كتبت : ليلى الحسن", "ليلى الحسن"),
        ("إعداد: سامر الخليل – تحرير: ليلى الحسن", "سامر الخليل"),
        ("إعداد: سامر الخليل - تحرير: ليلى الحسن", "سامر الخليل"),
        ("إعداد : سامر الخليل | تصوير", "سامر الخليل"),
        ("تحرير: ليلى الحسن", "ليلى الحسن"),
        ("بقلم: سامر الخليل", "سامر الخليل"),
        ("بقلم سامر الخليل", "سامر الخليل"),
        ("كتب/ سامر عبد الله الخليل", "سامر عبد الله الخليل"),
        ("By: Samer al-Khalil", "Samer al-Khalil"),
        ("إعداد: سامر الخليل، عنب بلدي", "سامر الخليل"),
        # a desk, an outlet, nobody
        ("تحرير: هيئة التحرير", None),
        ("كتب: عنب بلدي", None),
        ("خاص: سامر الخليل", None),
        ("خاص - عنب بلدي", None),
        ("إعداد: وكالات", None),
        ("إعداد: فريق العمل", None),
        ("كتب:", None),
        ("كتب: 24", None),
    ],
)
def test_author_of_a_byline(line: str, name: str | None) -> None:
    assert author(f"{TITLE}{line}\n{BODY}", title=TITLE.strip()) == name


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "كتب الناشط سامر الخليل على صفحته أن قذيفتين سقطتا على سوق القرية ظهرا وأن ثلاثة من الباعة قتلوا هناك.\n",
        f"{TITLE}كتب رئيس المجلس المحلي على صفحته أن ثلاثة من باعة السوق قتلوا بقذيفتين سقطتا ظهرا.\n",
        f"{TITLE}{BODY}وقال سامر الخليل إن القذيفتين سقطتا على طرف السوق الشرقي قبل الظهر بقليل.\n",
        f"{TITLE}{BODY}المصدر: صدى القرية",
    ],
)
def test_no_author_from_a_sentence(text: str) -> None:
    assert author(text) is None


def _with(part: PartKind, line: str, rule: str = "furniture.byline") -> Document:
    document = made(f"{line}\n{BODY}")
    return Document(document.id, document.name, document.received, parts=(Part(part, Span(0, len(line)), rule),))


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        (PartKind.SOURCE_LINE, True),
        (PartKind.BYLINE, True),
        (PartKind.DATELINE, True),
        (PartKind.NAVIGATION, True),
        (PartKind.RELATED, False),
        (PartKind.TAGS, False),
        (PartKind.CAPTION, False),
        (PartKind.TITLE, False),
        (PartKind.COMMENTS, False),
    ],
)
def test_lines_that_may_name_the_outlet(kind: PartKind, named: bool) -> None:
    assert (outlet_of_page(_with(kind, "عنب بلدي")) is not None) is named


def test_a_source_line_counts_before_a_menu() -> None:
    text = f"سانا\n{BODY}المصدر: عنب بلدي"
    start = text.index("المصدر")
    document = made(text)
    parts = (
        Part(PartKind.NAVIGATION, Span(0, 4), "furniture.label"),
        Part(PartKind.SOURCE_LINE, Span(start, len(text)), "furniture.source"),
    )
    found = outlet_of_page(Document(document.id, document.name, document.received, parts=parts))
    assert found == Outlet("عنب بلدي", Basis.INFERRED, span=Span(start, len(text)))


def test_what_metadata_say_stands() -> None:
    text = f"{TITLE}كتب: سامر الخليل\n{BODY}المصدر: عنب بلدي"
    known = Outlet("صحيفة الوادي", Basis.STATED)
    assert described(text, outlet=known)[0].outlet == known
    assert described(text)[0].outlet == outlet(text)
    assert described(text)[0].author == Author("سامر الخليل", Span(text.index("سامر"), text.index("سامر") + 11))


@given(st.text(alphabet="كتب: سامر الخليل–-/|بقلم@x(9)\n \u200e", max_size=60))
def test_no_byline_breaks_it(line: str) -> None:
    for rule in ("furniture.byline", "furniture.x_account"):
        document = _with(PartKind.BYLINE, line, rule)
        found = author_of(document)
        if found is not None:
            assert found.span is not None
            assert found.span.of(document.received.text) == found.name
        named = outlet_of_page(document)
        assert named is None or any(character.isalnum() for character in named.name)

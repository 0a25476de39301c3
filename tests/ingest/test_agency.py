"""Pages that print an agency's text, and pages that only look so."""

import pytest

from isnad.furniture.find import find_parts
from isnad.ingest.agency import UNNAMED, agency_of_page
from isnad.model.document import Document, Outlet, Received
from isnad.model.identity import sha256_of
from isnad.model.terms import Basis

BODY = (
    "سقطت قذيفتان على سوق القرية ظهرا، وقتل ثلاثة من الباعة وأصيب سبعة آخرون في انفجار ثان وقع قربه.\n\n"
    "وهرعت فرق الإسعاف إلى السوق ونقلت المصابين إلى المشفى القريب، وبقي الطريق مغلقا حتى المساء."
)


def document(text: str, outlet: str | None = "عنب بلدي") -> Document:
    sha256 = sha256_of(text.encode())
    received = Received(text, sha256, "test", "utf-8")
    printed = None if outlet is None else Outlet(outlet, Basis.STATED)
    return Document(sha256, "page", received, printed, parts=find_parts(text, title=None, url=None))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{BODY}\n\nالمصدر: الأناضول", "الأناضول"),
        (f"{BODY}\n\nالمصدر: وكالة رويترز", "وكالة رويترز"),
        (f"{BODY}\n\nرويترز", "رويترز"),
        (f"{BODY}\n\n- رويترز", "رويترز"),
        (f"{BODY}\nنقلا عن سانا", "سانا"),
        (f"{BODY} (رويترز)", "رويترز"),
        (f"دمشق-سانا\n{BODY}", "سانا"),
        (f"دمشق - سانا\n\n{BODY}", "سانا"),
        (f"دمشق-سانا {BODY}", "سانا"),
        (f"إدلب – الأناضول\n{BODY}", "الأناضول"),
        (f"القرية (رويترز) - {BODY}", "رويترز"),
        (f"القرية، 14 حزيران (رويترز) - {BODY}", "رويترز"),
        (f"القرية (أ ف ب) – {BODY}", "أ ف ب"),
        (f"(أ ف ب) - {BODY}", "أ ف ب"),
    ],
)
def test_an_agency_is_named_beside_the_text(text: str, name: str) -> None:
    found = agency_of_page(document(text))
    assert found is not None
    assert found.span is not None
    assert (found.name, found.span.of(text), found.verb) == (name, name, None)


def test_an_outlet_that_no_register_knows_prints_an_agency_too() -> None:
    found = agency_of_page(document(f"دمشق-سانا\n{BODY}", "صوت القرية"))
    assert found is not None
    assert found.name == "سانا"


@pytest.mark.parametrize("text", [f"{BODY}\n\n(وكالات)", f"{BODY}\n\nالمصدر: وكالات", f"{BODY} (وكالات)"])
def test_agencies_may_be_credited_without_a_name(text: str) -> None:
    found = agency_of_page(document(text))
    assert found is not None
    assert (found.name, found.anonymous, found.incomplete) == ("وكالات", True, UNNAMED)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (BODY, "عنب بلدي"),
        ("", "عنب بلدي"),
        # the outlet itself, by whatever name
        (f"{BODY}\n\nالمصدر: عنب بلدي", "عنب بلدي"),
        (f"{BODY}\n\nرويترز", "Reuters"),
        (f"دمشق-سانا\n{BODY}", "سانا"),
        # nobody knows whether the two are one
        (f"دمشق-سانا\n{BODY}", None),
        # a bracket inside the first sentence is none that opens it
        (f"{BODY} (رويترز ذكرت اثنين) وجرح آخرون", "عنب بلدي"),
        (f"قتل رجل (رويترز ذكرت اثنين) في السوق. {BODY}", "عنب بلدي"),
        (f"(القرية) - {BODY}", "عنب بلدي"),
        # no agency
        (f"{BODY}\n\nالمصدر: ناشطون", "عنب بلدي"),
        (f"{BODY}\n\nسامر العلي", "عنب بلدي"),
        (f"{BODY} (أرشيف)", "عنب بلدي"),
        (f"ريف حماة - القرية\n{BODY}", "عنب بلدي"),
        # told in a sentence, which the rules of speech read
        (f"{BODY} ونقلت رويترز عن شاهد أن النار لم تخمد.", "عنب بلدي"),
    ],
)
def test_no_agency_is_made_up(text: str, outlet: str | None) -> None:
    assert agency_of_page(document(text, outlet)) is None

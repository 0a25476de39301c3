"""The outlet of a document in its own chains: by its name, by the register's, by the title of its page."""

import pytest

from isnad.claims.own_outlet import without_outlet
from isnad.model.chain import Link
from isnad.model.document import Document, Outlet, Part, Received
from isnad.model.span import Span
from isnad.model.terms import Basis, LinkKind, PartKind, Stance

TEXT = "حريق في السوق | ضفاف نيوز\nقال مصدر لضفاف نيوز إن السوق احترق."


def link(name: str, kind: LinkKind = LinkKind.OUTLET) -> Link:
    return Link(name, kind, Span(0, 4), None, Stance.NEUTRAL)


def document(outlet: str | None, *, titled: bool = False) -> Document:
    parts = (Part(PartKind.TITLE, Span(0, TEXT.index("\n")), "title"),) if titled else ()
    known = None if outlet is None else Outlet(outlet, Basis.STATED)
    return Document("0", "a.txt", Received(TEXT, "0", "made-1", "utf-8"), known, parts=parts)


@pytest.mark.parametrize(
    ("outlet", "titled", "name", "kept"),
    [
        ("ضفاف نيوز", False, "ضفاف نيوز", False),
        ("موقع ضفاف نيوز", False, "ضفاف نيوز", False),
        ("ضفاف_نيوز", False, "شبكة ضفاف نيوز", False),
        (None, True, "ضفاف نيوز", False),
        ("Somebody", True, "ضفاف نيوز", False),
        ("Somebody", False, "ضفاف نيوز", True),
        ("ضفاف نيوز", False, "ضفاف", True),
        (None, True, "حريق في السوق", True),
    ],
)
def test_the_outlet_itself_is_no_link(outlet: str | None, titled: bool, name: str, kept: bool) -> None:
    links = (link(name), link("مصدر", LinkKind.ANONYMOUS))
    assert without_outlet(links, document(outlet, titled=titled)) == (links if kept else links[1:])


def test_a_person_of_the_same_name_stays() -> None:
    links = (link("ضفاف نيوز", LinkKind.WITNESS),)
    assert without_outlet(links, document(None, titled=True)) == links

import msgspec
import pytest

from export.incidents import document, incident, told
from isnad.export.coding.sources import article, office, originals, together
from isnad.export.records import IncidentRecord
from isnad.model.document import Outlet
from isnad.model.terms import Basis, LinkKind
from isnad.present.language import Language


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["a", "b", "a"], "a; b"),
        (["a;b", None, ""], "a,b"),
        (["a\n b"], "a b"),
        ([], None),
        ([None, "", " "], None),
    ],
)
def test_cells_of_several(words: list[str | None], wanted: str | None) -> None:
    assert together(words) == wanted


def test_an_outlet_bears_its_latin_name_where_the_register_has_one() -> None:
    def printed(name: str) -> str | None:
        return office(msgspec.structs.replace(document("1"), outlet=Outlet(name, Basis.STATED)))

    assert printed("صوت الوادي") == "صوت الوادي"
    assert printed("عنب بلدي") == "Enab Baladi"
    assert printed("") is None
    assert office(msgspec.structs.replace(document("1"), outlet=None)) is None


def test_an_article_is_what_is_known_of_it() -> None:
    assert article(document("1")) == "صوت الوادي, 2021-03-05, قصف على البلدة"
    assert article(msgspec.structs.replace(document("1"), outlet=None, published=None, title=None)) == ""


def test_an_origin_that_is_not_named_is_told_by_its_kind() -> None:
    record = incident(told(5), told(6, document="2"))
    (first, second) = record.incident.origins
    unnamed = msgspec.structs.replace(first, name="", kind=LinkKind.WITNESS)
    found = msgspec.structs.replace(record.incident, origins=(unnamed, second))
    masked = IncidentRecord(found, record.review, record.claims, record.documents)
    assert originals(record, Language.EN) == "ناشط 1; ناشط 2"
    assert originals(masked, Language.EN) == "witness; ناشط 2"

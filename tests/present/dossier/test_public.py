import re

import pytest

from isnad.pipeline.context import Context
from isnad.present.dossier.material import shown
from isnad.present.dossier.render import dossier
from isnad.present.dossier.telling import Telling
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition
from isnad.text.sentences import sentences
from present.redaction.leaks import leaks

from .made import document, example, material
from .parsed import Parsed

BOTH = (Language.EN, Language.AR)
REPORT = (
    "قال الناشط سامر الخليل إن خمسة مدنيين قُتلوا بقصف مدفعي على قرية الصفصاف في ريف حلب يوم 19 آذار 2019.\n"
    "وأضاف الخليل أن بين القتلى الطفلة هدى الزهراني وعمرها ست سنوات وشقيقها يزن الزهراني.\n"
    "وقال عمر من قسد إن عشرة أشخاص قُتلوا في القرية.\n"
)


@pytest.mark.parametrize("name", ["example", "made"])
def test_no_name_of_a_person_is_anywhere_in_the_file(using: Context, name: str) -> None:
    if name == "example":
        made = example(using, Edition.PUBLIC)
    else:
        reports = [
            document(REPORT, "سامر الخليل.txt", title="سامر الخليل يروي", url="https://t.me/samer/1"),
            document(f"{REPORT}وأكد ذلك شهود.\n", "2.txt", "صفحة سامر الخليل", 21),
        ]
        made = material(reports, using, edition=Edition.PUBLIC, title="قضية سامر الخليل")
    page = Parsed(dossier(made, BOTH))
    said = [*map(str, page.all("//text()")), *map(str, page.all("//@*"))]
    assert made.redaction.protected
    assert leaks(said, made.redaction.protected) == []


def test_reports_their_names_and_their_fields_are_not_shown(using: Context) -> None:
    made = example(using, Edition.PUBLIC)
    page = Parsed(dossier(made, BOTH))
    assert page.all("//*[@class='received']") == []
    assert page.all("//article[@class='claim']//dl") == []
    assert not any(reading.document.name in page.text for reading in made.readings)
    assert "Public edition" in page.text
    assert "Internal edition" not in page.text


def test_a_quote_is_one_sentence_at_most(using: Context) -> None:
    made = example(using, Edition.PUBLIC)
    page = Parsed(dossier(made, [Language.AR]))
    quotes = ["".join(q.itertext()) for q in page.all("//q[@class='quote']")]
    assert quotes
    for quote in quotes:
        assert len(sentences(re.sub(r"\[?…]?", "", quote))) <= 1


def test_tellers_without_a_name_stay_apart(using: Context) -> None:
    """Two activists whose names are left out are still two."""
    text = (
        "قال الناشط سامر الخليل إن خمسة مدنيين قُتلوا بقصف مدفعي على قرية الصفصاف يوم 19 آذار 2019.\n"
        "وقال الناشط مازن الدروبي إن تسعة مدنيين قُتلوا بقصف مدفعي على قرية الصفصاف يوم 19 آذار 2019.\n"
    )
    internal, public = (
        Telling.of(shown(material([document(text)], using, edition=edition)), Language.EN) for edition in Edition
    )
    assert [len(i.origins) for i in internal.material.incidents] == [len(i.origins) for i in public.material.incidents]
    html = dossier(material([document(text)], using, edition=Edition.PUBLIC), [Language.EN])
    boxes = Parsed(html).all("//*[local-name()='g'][@class='node origin']/title/text()")
    assert boxes == ["an activist (name withheld)"] * 2

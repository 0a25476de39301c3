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


FILLING = "وتحدثت الصحيفة في تقريرها عن حركة السوق وأسعار القمح والطرق المفتوحة نحو المدينة والجسور.\n" * 40
PLAIN = "أعلنت وزارة الصحة مقتل خمسة مدنيين بقصف مدفعي على قرية الصفصاف في ريف حلب يوم 19 آذار 2019.\n"
OTHER = "أعلنت وزارة الدفاع مقتل تسعة مدنيين بقصف مدفعي على قرية الصفصاف في ريف حلب يوم 19 آذار 2019.\n"


def _quotes(texts: list[str], using: Context) -> list[str]:
    documents = [document(text, f"{n}.txt", day=20 + n) for n, text in enumerate(texts)]
    page = Parsed(dossier(material(documents, using, edition=Edition.PUBLIC), [Language.AR]))
    return list(dict.fromkeys("".join(q.itertext()) for q in page.all("//q[@class='quote']")))


def test_what_holds_a_figure_is_quoted_and_nothing_else_is(using: Context) -> None:
    quotes = _quotes([PLAIN + FILLING + "وقُتل أشخاص في مدن أخرى قبل أعوام.\n", OTHER + FILLING], using)
    assert [quote.rstrip(" …") for quote in quotes] == [PLAIN.strip(), OTHER.strip()]


@pytest.mark.parametrize(
    "life",
    [
        "قال الناشط سامر الخليل، الذي نجا من القصف، إن خمسة مدنيين قُتلوا على قرية الصفصاف يوم 19 آذار 2019.\n",
        "قال شاهد إن شقيقه خُطف قبل عامين وإن خمسة مدنيين قُتلوا على قرية الصفصاف يوم 19 آذار 2019.\n",
    ],
)
def test_sentence_that_tells_a_life_is_not_quoted(life: str, using: Context) -> None:
    assert _quotes([life + FILLING], using) == []
    assert _quotes([PLAIN + FILLING], using) != []


def test_no_more_than_a_tenth_of_a_report_is_quoted(using: Context) -> None:
    assert _quotes([PLAIN, OTHER], using) == []
    made = example(using, Edition.PUBLIC)
    telling = Telling.of(shown(made), Language.AR)
    for reading in telling.material.readings:
        said = {"".join(p.text for p in telling.claim(c.id).quote) for c in reading.claims}
        assert sum(map(len, said)) * 10 <= len(reading.document.received.text)


def test_quotation_is_no_longer_than_is_stated(using: Context) -> None:
    endless = PLAIN.removesuffix(".\n") + " وسط" + " دمار واسع في الشوارع والأسواق" * 30 + ".\n"
    (quote,) = _quotes([endless + FILLING * 4], using)
    assert 100 < len(quote) <= 300
    assert quote.endswith("[…]")
    assert set(quote.removesuffix("[…]").split()) <= set(endless.split())


def test_edition_is_told_in_the_head_of_the_file(using: Context) -> None:
    for edition in Edition:
        page = Parsed(dossier(material([document(PLAIN)], using, edition=edition), [Language.EN]))
        assert page.all("//meta[@name='edition']/@content") == [str(edition)]
        assert page.all("//q[not(text())][not(*)]") == []


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

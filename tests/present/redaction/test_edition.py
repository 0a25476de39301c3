from collections.abc import Sequence
from datetime import date
from pathlib import Path

import msgspec
import pytest

from isnad.ingest.collection import collect
from isnad.model.decision import SetFigure
from isnad.model.document import Author, Document, Outlet, Published, Received
from isnad.model.identity import sha256_of
from isnad.model.incident import Incident
from isnad.model.reason import Reason
from isnad.model.terms import Basis
from isnad.pipeline.context import Context, context
from isnad.pipeline.incidents import incidents
from isnad.pipeline.reading import Reading, read
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition, Redaction
from isnad.present.sentences.claim import claim_sentence
from isnad.present.transliteration import latin
from isnad.present.voice import Voice

from .leaks import leaks, shown

EXAMPLE = Path(__file__).parents[3] / "examples" / "baghuz-2019"


@pytest.fixture(scope="module")
def using() -> Context:
    return context()


def document(text: str, name: str = "1.txt", outlet: str = "عنب بلدي", **fields: object) -> Document:
    received = Received(text, sha256_of(text.encode()), "made", "utf-8")
    published = Published(date(2022, 6, 1), Basis.STATED, "field")
    given = {"outlet": Outlet(outlet, Basis.STATED), "published": published, **fields}
    return Document(received.sha256, name, received, **given)  # type: ignore[arg-type]


REPORT = (
    "قال الناشط سامر الخليل لموقع محلي إن خمسة مدنيين قُتلوا بقصف مدفعي على قرية الصفصاف أمس الثلاثاء.\n"
    "وأضاف الخليل أن بين القتلى الطفلة هدى الزهراني وعمرها ست سنوات وشقيقها يزن الزهراني.\n"
    "وأكدت الشاهدة مها عبد الكريم، وهي جارة العائلة وتقيم في شارع النخيل، أن القصف استمر ساعة.\n"
    "وقال المتحدث العسكري فواز الدندن إن قواته لم تقصف القرية.\n"
)
PEOPLE = ("سامر الخليل", "هدى الزهراني", "يزن الزهراني", "مها عبد الكريم", "فواز الدندن")
DETAILS = ("ست سنوات", "شارع النخيل")


def hostile() -> list[Document]:
    """The same people named in every way that a page can name them."""
    other = (
        "استشهد ســـامر الخليل وأربعة مدنيين بقصف على قرية الصفصاف أمس الثلاثاء.\n"
        "الحاجة مها عبدالكريم قالت إن الشهيدة هدي الزهرانى كانت في البيت.\n"
        "للمزيد #سامر_الخليل و#هدىالزهراني و https://t.me/samer_alkhalil/77 أو @samer_alkhalil أو +963 944 123 456.\n"
        "وكان الشيخ فوّاز الدّندن قد نفى ذلك، وقال: «لم نقصف سامراً ولا غيره».\n"
    )
    return [
        document(REPORT, title="الناشط سامر الخليل يروي مقتل هدى الزهراني"),
        document(
            other,
            "samer-al-khalil.txt",
            "سامر الخليل",
            url="https://www.facebook.com/samer.alkhalil/posts/1",
            author=Author("مها عبد الكريم"),
            title="#سامر_الخليل",
        ),
        document("قُتل خمسة مدنيين بقصف على قرية الصفصاف أمس الثلاثاء، وفق الخليل.", "3.txt", "حساب يزن الزهراني"),
    ]


def readings_of(documents: Sequence[Document], using: Context) -> list[Reading]:
    return [read(document, using) for document in documents]


def test_nobody_of_the_example_is_named_in_public(using: Context) -> None:
    readings = readings_of(collect([EXAMPLE]).documents, using)
    redaction = Redaction(readings, using, Edition.PUBLIC)
    people = {"رامي الأحمد", "زين العابدين", "عهد الصليبي", "عبد الرحمن الخضر", "مصطفى بالي"}
    assert people <= set(redaction.protected)
    said = list(shown(readings, using, redaction))
    assert leaks(said, redaction.protected) == []
    assert [line for line in said for name in people if latin(name) in line] == []


def test_leaks_are_found_where_there_are_some(using: Context) -> None:
    readings = readings_of(hostile(), using)
    said = shown(readings, using, Redaction(readings, using, Edition.INTERNAL))
    assert {name for name, _ in leaks(said, PEOPLE)} == set(PEOPLE)


def test_nobody_is_named_however_they_are_written(using: Context) -> None:
    readings = readings_of(hostile(), using)
    said = list(shown(readings, using, Redaction(readings, using, Edition.PUBLIC)))
    assert leaks(said, PEOPLE) == []
    assert [line for line in said for detail in DETAILS if detail in line] == []
    assert [line for line in said if "samer" in line.casefold() or "944" in line or "t.me" in line] == []


def test_whoever_a_reviewer_put_in_is_named(using: Context) -> None:
    readings = readings_of(hostile(), using)
    redaction = Redaction(readings, using, Edition.PUBLIC, allowed=["هدى الزهراني"])
    said = list(shown(readings, using, redaction))
    assert any("هدى الزهراني" in line for line in said)
    others = [name for name in PEOPLE if "الزهراني" not in name]
    assert leaks(said, others) == []
    assert leaks(said, ["يزن"]) == []


def test_teller_becomes_what_he_is(using: Context) -> None:
    (reading,) = readings_of([document(REPORT)], using)
    redaction = Redaction([reading], using, Edition.PUBLIC)
    (said,) = [claim for claim in reading.claims if claim.event == "killed" and claim.count and claim.count.low == 5]
    voice = Voice(Language.EN, outlets=redaction.outlets)
    assert "citing an activist (name withheld): 5 civilians killed" in claim_sentence(redaction.claim(said), voice)
    arabic = Voice(Language.AR, outlets=redaction.outlets)
    assert "نقلاً عن ناشط (حُجب الاسم): مقتل 5 مدنيين" in claim_sentence(redaction.claim(said), arabic)


def test_outlets_of_the_register_are_named_and_posters_are_not(using: Context) -> None:
    readings = readings_of(hostile(), using)
    redaction = Redaction(readings, using, Edition.PUBLIC)
    names = [None if outlet is None else outlet.name for outlet in redaction.outlets.values()]
    assert names == ["عنب بلدي", "", ""]
    assert redaction.url(readings[1].document) is None
    assert list(redaction.documents) == ["1", "2", "3"]
    assert redaction.name("samer-al-khalil.txt") == "2"
    assert not redaction.shows_documents


@pytest.mark.parametrize(
    ("url", "shows"),
    [
        ("https://enabbaladi.net/2022/06/safsaf", True),
        ("https://enabbaladi.net/2022/06/samer-al-khalil", False),
        ("https://enabbaladi.net/%D8%B3%D8%A7%D9%85%D8%B1-%D8%A7%D9%84%D8%AE%D9%84%D9%8A%D9%84", False),
        ("https://www.facebook.com/enabbaladi/posts/1", False),
    ],
)
def test_address(url: str, *, shows: bool, using: Context) -> None:
    (reading,) = readings_of([document(REPORT, url=url)], using)
    assert (Redaction([reading], using, Edition.PUBLIC).url(reading.document) == url) is shows


def test_words_and_name_of_a_reviewer_are_left_out(using: Context) -> None:
    readings = readings_of([document(REPORT)], using)
    (found, *_) = incidents(readings, using).found
    decided = SetFigure(found.claims[0], "killed", 5, 5, "بعد مكالمة مع سامر الخليل", by="محرر")
    shown_ = Redaction(readings, using, Edition.PUBLIC).incident(_with(found, decided))
    assert shown_.decided[0].reason == ""
    assert shown_.decided[0].by is None


def _with(incident: Incident, decided: SetFigure) -> Incident:

    return msgspec.structs.replace(incident, decided=(decided,))


def test_reasons_hold_no_names(using: Context) -> None:
    redaction = Redaction(readings_of([document(REPORT)], using), using, Edition.PUBLIC)
    cited = Reason.of("origins.both_cite", name="سامر الخليل")
    assert redaction.reason(cited) == Reason.of("origins.both_cite", name="[…]")
    days = Reason.of("contradiction.other_day", one="2022-06-01", other="2022-06-02")
    assert redaction.reason(days) == days
    assert redaction.reason(Reason.of("grade.origins", origins=3)) == Reason.of("grade.origins", origins=3)


def test_whoever_is_called_something_is_masked_wherever_it_stands_again(using: Context) -> None:
    text = (
        "قال شاب يدعى (دمروط) إن خمسة مدنيين قُتلوا بقصف على قرية الصفصاف أمس الثلاثاء.\n"
        "وروى رجل ملقب بالضبعان أن القصف استمر ساعة.\n"
    )
    again = "نفى دمروط والضبعان مقتل مدنيين بقصف على قرية الصفصاف.\n"
    readings = readings_of([document(text), document(again, "2.txt", title="دمروط ينفي")], using)
    redaction = Redaction(readings, using, Edition.PUBLIC)
    assert {"دمروط", "الضبعان"} <= set(redaction.protected)
    assert leaks(shown(readings, using, redaction), ["دمروط", "الضبعان"]) == []


def test_title_that_tells_a_life_is_not_shown(using: Context) -> None:
    told = document(REPORT, title="ناجٍ يروي كيف فقد شقيقه وزوجته")
    plain = document(REPORT, "2.txt", title="مقتل خمسة مدنيين بقصف على الصفصاف")
    redaction = Redaction(readings_of([told, plain], using), using, Edition.PUBLIC)
    assert redaction.title(told) is None
    assert redaction.title(plain) == plain.title
    internal = Redaction(readings_of([told], using), using, Edition.INTERNAL)
    assert internal.title(told) == told.title
    (claim, *_) = readings_of([told], using)[0].claims
    assert not internal.tells_a_life(claim, "شقيقه")


def test_internal_edition_changes_nothing(using: Context) -> None:
    readings = readings_of(hostile(), using)
    redaction = Redaction(readings, using, Edition.INTERNAL)
    assert [redaction.claim(c) for r in readings for c in r.claims] == [c for r in readings for c in r.claims]
    for incident in incidents(readings, using).found:
        assert redaction.incident(incident) is incident
    assert redaction.quote(REPORT) == REPORT
    assert redaction.title(readings[0].document) == readings[0].document.title
    assert redaction.shows_documents
    assert list(redaction.documents) == [reading.document.name for reading in readings]

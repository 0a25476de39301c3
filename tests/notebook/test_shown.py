"""What a notebook shows: words where the report has them, everything escaped, and in public nobody's name."""

import re
from collections.abc import Iterator
from html import unescape

import pytest
from hypothesis import given, settings, strategies as st
from lxml import html as parser  # type: ignore[import-untyped]

import isnad
from isnad.present.redaction.edition import Edition
from present.dossier.made import HOSTILE, ONE, OTHER
from present.redaction.leaks import leaks

REPORT = (
    "قال الناشط سامر الخليل إن خمسة مدنيين قُتلوا بقصف مدفعي على قرية الصفصاف في ريف حلب يوم 19 آذار 2019.\n"
    "وأضاف الخليل أن بين القتلى الطفلة هدى الزهراني وعمرها ست سنوات وشقيقها يزن الزهراني.\n"
    "وقال عمر من قسد إن عشرة أشخاص قُتلوا في القرية.\n"
)
SOURCES = [
    {"id": "سامر الخليل.txt", "text": REPORT, "title": "سامر الخليل يروي", "url": "https://t.me/samer/1"},
    {"id": "2.txt", "text": f"{REPORT}وأكد ذلك شهود.\n", "publisher": "صفحة سامر الخليل", "published": "2019-03-21"},
    {"id": "3.txt", "text": OTHER, "publisher": "سانا", "published": "2019-03-20"},
]


def everything(sources: object, language: str, edition: str) -> Iterator[tuple[str, str]]:
    """Every fragment and every text that is shown of some sources."""
    documents = isnad.read(sources)  # type: ignore[arg-type]
    claims = isnad.claims(documents)
    incidents = isnad.incidents(claims)
    answer = isnad.assess(documents)
    how = {"language": language, "edition": edition}
    shown = [documents.show(**how), claims.show(**how), incidents.show(**how), answer.show(**how)]
    shown += [claims.show(claim, **how) for claim in claims]
    shown += [claims.explain(claim, **how) for claim in claims]
    shown += [incidents.show(incident, **how) for incident in incidents]
    shown += [incidents.toll(**how), answer.toll(**how), answer.disagreement(**how)]
    yield from ((one.html, one.text) for one in shown)


def frames(sources: object, edition: str) -> Iterator[str]:
    documents = isnad.read(sources)  # type: ignore[arg-type]
    claims, incidents = isnad.claims(documents), isnad.incidents(documents)
    answer = isnad.assess(documents)
    found = [documents.frame(edition=edition), claims.frame(edition=edition), claims.frame("links", edition=edition)]
    found += [incidents.frame(edition=edition), incidents.frame("figures", edition=edition)]
    found += [incidents.frame("held", edition=edition), incidents.frame("toll", edition=edition)]
    found += [incidents.frame("origins", edition=edition), answer.frame(edition=edition)]
    yield from (one.to_csv() for one in found)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_marked_word_is_that_of_its_place_in_the_report(language: str, claims: isnad.Claims) -> None:
    marked = 0
    for claim in claims:
        text = claims.document(claim).received.text
        root = parser.fromstring(claims.show(claim, language=language).html)
        for element in root.xpath("//*[@data-start]"):
            marked += 1
            assert element.text == text[int(element.get("data-start")) : int(element.get("data-end"))]
        core = "".join(element.text for element in root.xpath("//mark[@data-start]"))
        assert claim.spans.event.of(text) in core
    assert marked > 2 * len(claims)


@settings(max_examples=25)
@given(st.text(alphabet="<>&\"' \r\tقتل😀", max_size=30), st.text(alphabet="<>&\"'/b script", max_size=30))
def test_whatever_a_report_holds_is_shown_as_it_stands(inside: str, name: str) -> None:
    text = f"قال ناشط محلي إن 7 مدنيين {inside} قُتلوا في بلدة الكروم."
    claims = isnad.claims({"text": text, "publisher": name, "title": name})
    assert len(claims) > 0 or inside.strip(" ")
    for claim in claims:
        root = parser.fromstring(claims.show(claim).html)
        for element in root.xpath("//*[@data-start]"):
            assert element.text == text[int(element.get("data-start")) : int(element.get("data-end"))]
        (quote,) = root.xpath("//blockquote")
        assert quote.text_content() in text
        assert not root.xpath("//script|//b")


def test_a_card_tells_chain_number_and_range(claims: isnad.Claims) -> None:
    claim = next(claim for claim in claims if claim.count is not None and claim.count.low == 280)
    told = parser.fromstring(claims.show(claim).html).text_content()
    for said in ("about 280", "as a range", "in the word “", "told neutrally", "witness", "Zain al-Abidin"):
        assert said in told, said
    links = parser.fromstring(claims.show(claim).html).xpath("//ol[@class='chain']/li")
    assert len(links) == len(claim.chain) == 3
    vague = next(claim for claim in claims if claim.count is not None and claim.count.word == "عشرات")
    assert "12 to 24, as airwars-" in parser.fromstring(claims.show(vague).html).text_content()


def test_an_incident_tells_figures_reasons_origins_and_camps(incidents: isnad.Incidents) -> None:
    told = " ".join(parser.fromstring(incidents.show(0).html).text_content().split())
    for said in (
        "civilians killed: 2 to 280",
        "Set aside:",
        "It counts fighters",
        "side: the Syrian Democratic Forces",
        "Evidence of harm, proposed: contested.",
        "Origins",
        f"All claims of this incident ({len(incidents[0].claims)})",
    ):
        assert said in told, said


@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize("language", ["ar", "en"])
def test_everything_from_outside_is_escaped(language: str, edition: str) -> None:
    hostile = [
        {"id": HOSTILE, "text": f"{HOSTILE}\n{ONE}{HOSTILE}", "publisher": HOSTILE, "title": HOSTILE},
        {"id": "b", "text": OTHER.replace("قسد", f"قسد {HOSTILE}"), "publisher": "سانا", "published": HOSTILE},
    ]
    said = list(everything(hostile, language, edition))
    for html, _ in said:
        assert "<script" not in html
        assert "<b>" not in html
        root = parser.fromstring(html)
        assert not root.xpath("//script|//b|//a|//img|//iframe|//@onclick|//@href|//@src")
        assert re.search(r"url\(|@import|https?://(?!www\.w3\.org/2000/svg)", html) is None
    if edition == "internal":
        assert any('<script>alert("1")</script>' in unescape(html) for html, _ in said)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", ["example", "made"])
def test_in_public_nobody_s_name_is_shown(documents: isnad.Documents, name: str, language: str) -> None:
    sources = documents if name == "example" else SOURCES
    isnad.set_display(edition="public")
    claims = isnad.claims(sources)
    protected = claims.ground.telling(isnad.set_display()).material.redaction.protected
    assert protected
    said = [part for both in everything(sources, language, "public") for part in both]
    said += [*frames(sources, "public"), repr(claims), repr(claims.documents), repr(isnad.incidents(claims))]
    assert leaks((unescape(one) for one in said), protected) == []


def test_in_public_no_report_is_shown(claims: isnad.Claims) -> None:
    for claim in claims:
        shown = claims.show(claim, edition="public")
        assert "<blockquote" not in shown.html, "nothing is quoted without a figure that rests on it"
        assert "data-start" not in shown.html
        assert "public edition" in shown.html
    assert claims.frame(edition="public")["words"].isna().all()
    assert claims.frame()["words"].notna().all()


def test_a_chart_is_a_file_of_its_own(incidents: isnad.Incidents, tmp_path: object) -> None:
    chart = incidents.toll()
    path = f"{tmp_path}/toll.svg"
    chart.save(path)
    with open(path, encoding="utf-8") as file:  # noqa: PTH123 - any path is taken
        assert file.read() == chart.svg == chart._repr_svg_()
    with pytest.raises(isnad.IsnadError) as told:
        chart.save(f"{tmp_path}/no/such/folder.svg")
    assert told.value.code == "notebook.cannot_write"
    with pytest.raises(isnad.IsnadError, match="as SVG") as told:
        chart.save(f"{tmp_path}/toll.png")
    assert told.value.code == "notebook.no_such_choice"


@pytest.mark.parametrize(
    ("figure", "code"),
    [("women_killed", "no_such_choice"), ("dead", "no_such_choice"), ("injured", "nothing_to_draw")],
)
def test_what_cannot_be_drawn_is_told(incidents: isnad.Incidents, figure: str, code: str) -> None:
    with pytest.raises(isnad.IsnadError) as told:
        incidents.toll(0, figure=figure)
    assert told.value.code == f"notebook.{code}"


def test_one_incident_is_drawn_at_a_time(incidents: isnad.Incidents) -> None:
    with pytest.raises(isnad.IsnadError, match=r"there are [0-9]+ incidents") as told:
        incidents.disagreement()
    assert told.value.code == "notebook.which_incident"
    assert incidents[:1].disagreement().svg == incidents.disagreement(incidents[0].id).svg
    with pytest.raises(isnad.IsnadError) as told:
        incidents.disagreement(0, figures=["killed", "dead"])
    assert told.value.code == "notebook.no_such_choice"

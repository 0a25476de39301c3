import base64
import hashlib
import re
from itertools import pairwise

import pytest

from isnad.model.decision import SetFigure
from isnad.model.document import Issue
from isnad.model.reason import Reason
from isnad.pipeline.context import Context
from isnad.present.dossier.material import Material
from isnad.present.dossier.render import dossier
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition

from .made import HOSTILE, ONE, document, example, material, two
from .parsed import Parsed

BOTH = (Language.EN, Language.AR)


@pytest.fixture(scope="module", params=[Edition.INTERNAL, Edition.PUBLIC])
def page(request: pytest.FixtureRequest, using: Context) -> Parsed:
    return Parsed(dossier(example(using, request.param), BOTH))


def test_every_id_is_one_and_every_link_leads_to_one(page: Parsed) -> None:
    assert len(page.ids) == len(set(page.ids)) > 300
    assert page.broken_links == []


def test_nothing_is_loaded_and_the_policy_names_what_is_in_the_file(page: Parsed) -> None:
    assert page.loads == []
    (policy,) = map(str, page.all("//meta[@http-equiv='Content-Security-Policy']/@content"))
    assert "default-src 'none'" in policy
    for tag in ("style", "script"):
        (inside,) = page.all(f"//{tag}/text()")
        digest = base64.b64encode(hashlib.sha256(str(inside).encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert page.all("//@style | //@onclick | //@onload") == []


def test_both_languages_stand_in_their_direction(page: Parsed) -> None:
    assert page.root.attrib["lang"] == "en"
    editions = [(str(e.attrib["lang"]), str(e.attrib["dir"])) for e in page.all("//div[contains(@class, 'edition')]")]
    assert editions == [("en", "ltr"), ("ar", "rtl")]
    assert {str(q.attrib["dir"]) for q in page.all("//q")} == {"rtl"}
    assert page.all("//input[@name='shown']/@value") == ["en", "ar"]


def test_headings_follow_each_other_and_landmarks_are_named(page: Parsed) -> None:
    for levels in page.levels:
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(page.all("//main")) == 2
    assert all(nav.get("aria-label") for nav in page.all("//nav"))
    assert [a.get("href") for a in page.all("//a[@class='skip']")] == ["#en-main", "#ar-main"]


def test_every_drawing_is_named_and_has_a_table(page: Parsed) -> None:
    drawings = list(page.names_of_drawings)
    assert drawings
    assert all(title and desc for title, desc in drawings)
    for svg in page.all("//*[local-name()='svg']"):
        assert svg.xpath("following::table")
    assert all(table.xpath(".//th[@scope]") for table in page.all("//table"))


def test_every_figure_leads_to_its_claims_and_each_claim_to_its_words(case: Material) -> None:
    page = Parsed(dossier(case, [Language.EN]))
    figures = page.all("//div[@class='figure']")
    assert len(figures) > 3
    for figure in figures:
        if not figure.xpath(".//tbody"):
            said = "".join(figure.itertext())
            assert "reported, without a number that counts" in said or "fighters only" in said
            continue
        links = [str(one) for one in figure.xpath(".//tbody//a[@class='num']/@href")]
        words = [str(one) for one in figure.xpath(".//tbody//a[@class='to-words']/@href")]
        assert links
        assert len(words) == len(links)
        for link, word in zip(links, words, strict=True):
            assert re.fullmatch(r"#en-c\d+", link)
            (note,) = page.all(f"//*[@id='{word[1:]}']")
            assert note.get("href") == link
            (card,) = page.all(f"//*[@id='{link[1:]}']")
            assert word in card.xpath(".//a/@href")


def test_a_report_is_shown_code_point_for_code_point(case: Material) -> None:
    page = Parsed(dossier(case, [Language.AR]))
    shown = ["".join(one.itertext()) for one in page.all("//div[@class='received']")]
    assert shown == [reading.document.received.text for reading in case.readings]
    claims = sum(len(reading.claims) for reading in case.readings)
    assert len(page.all("//a[@class='n']")) == len(page.all("//article[@class='claim']")) == claims


def test_a_claims_own_id_leads_to_it(case: Material) -> None:
    page = Parsed(dossier(case, BOTH))
    for reading in case.readings:
        assert all(page.ids.count(claim.id) == 1 for claim in reading.claims)


@pytest.mark.parametrize("edition", list(Edition))
def test_markup_from_outside_stays_words(using: Context, edition: Edition) -> None:
    text = f"{HOSTILE}\n{ONE}{HOSTILE} قُتل ثلاثة مدنيين في قرية الصفصاف يوم 19 آذار 2019.\n"
    hostile = document(text, f"{HOSTILE}.txt", HOSTILE, title=HOSTILE, url=f"javascript:{HOSTILE}")
    issues = (Issue(HOSTILE, Reason.of("ingest.unknown_format", suffix=HOSTILE)),)
    made = material([hostile], using, edition=edition, issues=issues, title=HOSTILE)
    decided = SetFigure(made.readings[0].claims[0].id, "killed", 1, 2, HOSTILE, by=HOSTILE, at=HOSTILE)
    made = material([hostile], using, edition=edition, issues=issues, title=HOSTILE, decisions=[decided])
    page = Parsed(dossier(made, BOTH))
    assert len(page.all("//script")) == 1
    assert page.all("//b") == []
    assert page.all("//a[starts-with(@href, 'javascript')]") == []
    assert page.broken_links == []
    assert page.text.count("alert(") == page.text.count("&lt;script&gt;alert(")


def test_what_a_person_decided_stands_beside_what_the_program_proposes(using: Context) -> None:
    claim = two(using).incidents[0].claims[0]
    decided = SetFigure(claim, "killed", 12, 30, "seen the list", by="amal", at="2026-01-01")
    page = Parsed(dossier(two(using, decisions=[decided]), [Language.EN]))
    (said,) = page.all("//p[@class='decided']")
    assert "killed: 12 to 30" in "".join(said.itertext())
    assert "decided by a person" in "".join(said.itertext())
    assert "amal" in "".join(said.itertext())
    assert len(page.all("//div[@class='figure']")) > 1
    public = two(using, decisions=[decided], edition=Edition.PUBLIC)
    assert "amal" not in dossier(public, [Language.EN])


@pytest.mark.parametrize("documents", [[], [document("لا شيء في هذا النص عن أي حدث.\n")]])
def test_a_case_without_incidents_says_so(using: Context, documents: list[object]) -> None:
    page = Parsed(dossier(material(documents, using), BOTH))  # type: ignore[arg-type]
    assert page.broken_links == []
    assert "No incident was found in this case." in page.text
    assert "No report of this case gives a number of killed or injured." in page.text
    assert page.all("//*[local-name()='svg']") == []


def test_the_same_material_gives_the_same_bytes(case: Material) -> None:
    assert dossier(case, BOTH) == dossier(case, BOTH)


def test_the_example_fits_one_small_file(case: Material) -> None:
    assert len(dossier(case, BOTH).encode()) < 3_000_000

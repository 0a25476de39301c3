from isnad.present.dossier.material import Material
from isnad.present.dossier.paper import for_paper
from isnad.present.dossier.render import dossier
from isnad.present.language import Language

from .parsed import Parsed


def test_the_words_of_drawings_stand_over_them(case: Material) -> None:
    given = Parsed(dossier(case, [Language.AR]))
    paper = Parsed(for_paper(given.text))
    drawn = given.all("//*[local-name()='svg']//*[local-name()='text']")
    words = [text.text[1:-1] if text.text.startswith("\u2067") else text.text for text in drawn]
    laid = [span.text for span in paper.all("//span[contains(@style, 'position: absolute')]")]
    assert laid == words
    assert paper.all("//*[local-name()='svg']//*[local-name()='text']") == []
    assert len(paper.all("//*[local-name()='svg']")) == len(given.all("//*[local-name()='svg']"))


def test_a_line_begins_where_it_began() -> None:
    svg = (
        '<svg viewBox="0 0 720 100"><title>t</title><text x="72" y="50" text-anchor="start">a</text>'
        '<text x="72" y="50" text-anchor="end" class="tick">b</text>'
        '<text x="360" y="50" text-anchor="middle">&lt;c&gt;</text></svg>'
    )
    spans = Parsed(for_paper(f"<html><body>{svg}</body></html>")).all("//span")
    assert [span.text for span in spans] == ["a", "b", "<c>"]
    places = [str(span.get("style")).split("; ")[2] for span in spans]
    assert places == ["left: 10.00%", "right: 90.00%", "left: 30.00%"]

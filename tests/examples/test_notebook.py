"""The notebook of the example case: executed from top to bottom, and held to what its cells give."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

PATH = Path(__file__).parents[2] / "examples" / "notebook" / "baghuz-2019.ipynb"
SECONDS = 30


@pytest.fixture(scope="module")
def notebook() -> Any:
    """The notebook as it is in the repository."""
    return nbformat.read(PATH, as_version=4)  # type: ignore[no-untyped-call]


@pytest.fixture(scope="module")
def executed(notebook: Any) -> Any:
    """The same with outputs, from a kernel of its own."""
    copy = nbformat.from_dict(notebook)  # type: ignore[no-untyped-call]
    there = {"metadata": {"path": str(PATH.parent)}}
    NotebookClient(copy, timeout=SECONDS, kernel_name="python3", resources=there).execute()
    return copy


def output(executed: Any, source: str) -> dict[str, str]:
    """What the one cell with these words in its source gives, by kind."""
    (cell,) = [cell for cell in executed.cells if cell.cell_type == "code" and source in cell.source]
    (given,) = cell.outputs
    return {str(kind): unescape("".join(data)) for kind, data in given.data.items()}


def words(html: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", re.sub("<style>.*?</style>", "", html, flags=re.DOTALL)).split())


def test_it_is_kept_without_outputs(notebook: Any) -> None:
    nbformat.validate(notebook)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert cell.outputs == []
            assert cell.execution_count is None
    ids = [cell.id for cell in notebook.cells]
    assert len(set(ids)) == len(ids)


def test_it_speaks_both_languages(notebook: Any) -> None:
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            english, marked, arabic = cell.source.partition('<div dir="rtl" lang="ar">')
            assert marked
            assert re.search("[A-Za-z]{3}", english)
            assert re.search("[ء-ي]{3}", arabic)


def test_nothing_goes_wrong_in_it(executed: Any) -> None:
    for cell in executed.cells:
        for given in cell.get("outputs", ()):
            assert given.output_type == "execute_result", given
            assert cell.source


def test_reports_and_claims_are_shown(executed: Any) -> None:
    documents = output(executed, "documents = isnad.read")
    assert "5 documents" in words(documents["text/html"])
    assert documents["text/plain"].startswith("5 documents\n  1  Orient Net")
    claims = output(executed, "claims = isnad.claims(documents)")
    assert re.search(r"\d+ claims of 5 documents \(airwars-\d+\)", words(claims["text/html"]))


@pytest.mark.parametrize(
    ("source", "direction", "said"),
    [("dead.show(0)", "ltr", "as a range 280"), ('dead.show(0, language="ar")', "rtl", "بصيغة مدى 280")],
)
def test_a_claim_is_shown_with_its_words_and_chain(executed: Any, source: str, direction: str, said: str) -> None:
    html = output(executed, source)["text/html"]
    assert f'dir="{direction}"' in html.partition(">")[0]
    assert said in words(html)
    assert re.search(r'<mark data-start="\d+" data-end="\d+">حوالي 280 شخصاً قُتلوا</mark>', html)
    assert html.count("<li>") == 3


def test_spans_are_of_the_text(executed: Any) -> None:
    told = output(executed, "link.span and text")["text/plain"]
    assert "('زين العابدين', 'زين العابدين')" in told
    assert "('بعض عناصر قسد', 'بعض عناصر «قسد')" in told


def test_a_claim_is_explained(executed: Any) -> None:
    told = words(output(executed, "claims.explain(claim)")["text/html"])
    assert "made by these rules and lexicon entries" in told
    assert "(rule outcome.verb.killed.kill)" in told


def test_frames_tell_nothing_from_zero(executed: Any) -> None:
    told = output(executed, "harm[[")
    assert "&lt;NA&gt;" in told["text/html"] or "<NA>" in told["text/html"]
    assert re.search(r"2\.10 +killed +280 +280 +about", told["text/plain"])
    assert re.search(r"witness +neutral +\d", output(executed, "groupby")["text/plain"])


def test_an_incident_is_shown_with_bounds_reasons_and_camps(executed: Any) -> None:
    assert " incidents in 5 documents" in output(executed, "incidents = isnad.incidents(claims)")["text/plain"]
    (cell,) = [cell for cell in executed.cells if cell.source == "incidents.show(0)"]
    told = words(unescape(cell.outputs[0].data["text/html"]))
    for said in ("civilians killed: 0 to 280", "Set aside:", "side: the Syrian Democratic Forces", "Origins"):
        assert said in told


def test_the_question_is_answered(executed: Any) -> None:
    told = output(executed, "answer = isnad.assess")["text/plain"]
    assert "killed: 0 to 280" in told
    frame = output(executed, "answer.frame()")["text/plain"]
    assert re.search(r"killed +0 +280 +False", frame)


def test_both_plots_are_drawn(executed: Any) -> None:
    toll = output(executed, "incidents.toll()")
    assert toll["image/svg+xml"].startswith("<svg")
    for kind in ("exact", "about", "open_high", "read"):
        assert f'<g class="{kind}">' in toll["text/html"], kind
    assert "21 March" in words(toll["text/html"])
    who = output(executed, "answer.disagreement")
    assert "القتلى المدنيون: من 0 إلى 280" in words(who["text/html"])
    assert 'class="read aside"' in who["image/svg+xml"]


def test_profiles_are_compared(executed: Any) -> None:
    told = words(output(executed, "differ[[")["text/html"])
    assert re.search(r"injured 12 24 48 i-", told), "and nothing by the literal profile"


def test_the_public_edition_shows_no_name(executed: Any) -> None:
    html = output(executed, 'edition="public"')["text/html"]
    assert "نسخة عامة" in html
    assert "زين العابدين" not in html
    assert "data-start" not in html


def test_bad_input_is_one_sentence_in_a_notebook() -> None:
    made = nbformat.v4.new_notebook()  # type: ignore[no-untyped-call]
    made.cells = [nbformat.v4.new_code_cell("import isnad\nisnad.read('missing.txt')")]  # type: ignore[no-untyped-call]
    NotebookClient(made, timeout=SECONDS, kernel_name="python3", allow_errors=True).execute()
    (given,) = made.cells[0].outputs
    (told,) = given.traceback
    assert told.startswith("IsnadError: 'missing.txt' does not exist. ")
    assert "\n" not in told

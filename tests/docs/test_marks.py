from pathlib import Path

import pytest
from make_reference.marks import screenshots, with_screenshots

MARK = '<!-- screenshot queue "What waits <first>" -->'
TUTORIAL = Path(__file__).parents[2] / "docs" / "tutorial" / "index.md"


def test_screenshot_that_is_there_is_shown(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "queue.png").write_bytes(b"")
    assert (
        with_screenshots(f"a\n\n{MARK}\n\nb", tmp_path / "index.md")
        == "a\n\n![What waits <first>](images/queue.png)\n\nb"
    )


def test_screenshot_to_come_is_told(tmp_path: Path) -> None:
    assert with_screenshots(MARK, tmp_path / "index.md") == (
        '<p class="screenshot-missing">Screenshot to come: What waits &lt;first&gt;</p>'
    )


@pytest.mark.parametrize("text", ["`<!-- screenshot x -->`", "<!-- screenshot -->", 'a <!-- screenshot x "y" -->'])
def test_what_is_no_mark_stays(text: str, tmp_path: Path) -> None:
    assert with_screenshots(text, tmp_path / "index.md") == text


def test_tutorial_asks_for_each_screenshot_once() -> None:
    names = screenshots(TUTORIAL.read_text(encoding="utf-8"))
    assert len(names) == 9
    assert len(set(names)) == len(names)


def test_image_that_no_page_shows_is_told() -> None:
    images = {path.stem for path in (TUTORIAL.parent / "images").glob("*")}
    assert images <= set(screenshots(TUTORIAL.read_text(encoding="utf-8")))


def test_warning_stands_until_every_screenshot_is_there(tmp_path: Path) -> None:
    text = f"<!-- warning while screenshots are to come -->\n\n{MARK}"
    assert "being built" in with_screenshots(text, tmp_path / "index.md")
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "queue.png").write_bytes(b"")
    made = with_screenshots(text, tmp_path / "index.md")
    assert "being built" not in made
    assert "<!--" not in made

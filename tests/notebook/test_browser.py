"""What a notebook shows, in a real browser: direction, shaping, and nothing asked of anybody."""

from pathlib import Path
from typing import Any

import pytest

import isnad
from browsing.chromium import Opened

PAGE = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>x</title><body>{}</body></html>'


@pytest.mark.parametrize("language", ["ar", "en"])
def test_outputs_read_in_the_direction_of_their_language(
    chromium: Any, incidents: isnad.Incidents, tmp_path: Path, language: str
) -> None:
    how = {"language": language}
    shown = [incidents.show(**how), incidents.show(0, **how), incidents.claims.show(0, **how)]
    shown += [incidents.toll(**how), incidents.disagreement(0, **how)]
    path = tmp_path / "page.html"
    path.write_text(PAGE.format("\n".join(one.html for one in shown)), encoding="utf-8")
    with Opened(chromium, path.as_uri()) as opened:
        page = opened.page
        outer = page.query_selector_all(".isnad")
        assert len(outer) == len(shown)
        sides = page.evaluate("""() => [...document.querySelectorAll(".isnad")].map(e => {
            const s = getComputedStyle(e); return [s.direction, s.textAlign]; })""")
        assert {tuple(side) for side in sides} == {("rtl" if language == "ar" else "ltr", "start")}
        quotes = page.evaluate(
            """() => [...document.querySelectorAll("blockquote")].map(e => getComputedStyle(e).direction)"""
        )
        assert set(quotes) == {"rtl"}
        wide = page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert wide, "nothing reaches over the edge"
        inside = page.evaluate("""() => [...document.querySelectorAll("svg")].every(svg => {
            const box = svg.getBoundingClientRect();
            return [...svg.querySelectorAll("text")].every(t => {
                const b = t.getBoundingClientRect();
                return b.left >= box.left - 1 && b.right <= box.right + 1 && b.bottom <= box.bottom + 1; }); })""")
        assert inside, "every word of a drawing is on its paper"
        assert opened.elsewhere("file:") == []
        assert opened.said == []

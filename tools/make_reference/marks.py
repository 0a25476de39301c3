"""Fills a tutorial's marks with the screenshots that are there, and says what is not there yet."""

import re
from html import escape
from pathlib import Path
from typing import Final

_SHOWN = re.compile(r'^<!-- screenshot (?P<name>[a-z0-9-]+) "(?P<alt>[^"\n]+)" -->$', re.MULTILINE)
_WARNED: Final = "<!-- warning while screenshots are to come -->"
_WARNING: Final = """!!! warning "Some of these pages are being built"
    Where a screenshot is to come, the text describes a page that this version may not have yet. The commands work as
    written."""


def with_screenshots(text: str, page: Path) -> str:
    """The Markdown with an image for each line `<!-- screenshot NAME "what it shows" -->`.

    The image is `images/NAME.png` beside the page. Where there is none, a line says what it would show, and a warning
    stands where the page marks its place: browser tests make the images from the running pages, and the site must
    build without them.
    """

    def image(match: re.Match[str]) -> str:
        name, alt = match["name"], match["alt"]
        if _is_there(name, page):
            return f"![{alt}](images/{name}.png)"
        return f'<p class="screenshot-missing">Screenshot to come: {escape(alt)}</p>'

    whole = all(_is_there(name, page) for name in screenshots(text))
    return _SHOWN.sub(image, text.replace(_WARNED, "" if whole else _WARNING))


def _is_there(name: str, page: Path) -> bool:
    return (page.parent / "images" / f"{name}.png").is_file()


def screenshots(text: str) -> tuple[str, ...]:
    """The names of the screenshots that a page asks for, in their order."""
    return tuple(match["name"] for match in _SHOWN.finditer(text))

"""Fills a tutorial's marks: screenshots that are there, and a word about commands that are not there yet."""

import re
from collections.abc import Collection
from html import escape
from pathlib import Path

_SHOWN = re.compile(r'^<!-- screenshot (?P<name>[a-z0-9-]+) "(?P<alt>[^"\n]+)" -->$', re.MULTILINE)
_NEEDED = re.compile(r"^<!-- needs (?P<command>[a-z-]+) -->$", re.MULTILINE)


def with_screenshots(text: str, page: Path) -> str:
    """The Markdown with an image for each line `<!-- screenshot NAME "what it shows" -->`.

    The image is `images/NAME.png` beside the page. Where there is none, a line says what it would show: browser tests
    make the images, and the site must build without them.
    """

    def image(match: re.Match[str]) -> str:
        name, alt = match["name"], match["alt"]
        if (page.parent / "images" / f"{name}.png").is_file():
            return f"![{alt}](images/{name}.png)"
        return f'<p class="screenshot-missing">Screenshot to come: {escape(alt)}</p>'

    return _SHOWN.sub(image, text)


def with_warnings(text: str, commands: Collection[str]) -> str:
    """The Markdown with a warning for each line `<!-- needs COMMAND -->` whose command the program does not have."""

    def warning(match: re.Match[str]) -> str:
        name = match["command"]
        if name in commands:
            return ""
        return (
            f'!!! warning "`isnad {name}` is not in this version"\n'
            f"    What stands below about `isnad {name}` describes what is being built. Other commands work as written."
        )

    return _NEEDED.sub(warning, text)


def screenshots(text: str) -> tuple[str, ...]:
    """The names of the screenshots that a page asks for, in their order."""
    return tuple(match["name"] for match in _SHOWN.finditer(text))

"""Results laid out: rich where HTML is shown, sentences in a terminal."""

from collections.abc import Callable
from functools import cached_property
from os import PathLike
from pathlib import Path

from isnad.errors import IsnadError


class Shown:
    """Something laid out in one language and edition; a notebook shows it rich, a terminal as lines.

    Attributes:
        html: a fragment of HTML that loads nothing, with everything from reports escaped.
        text: the same as lines.
    """

    def __init__(self, html: Callable[[], str], text: Callable[[], str]) -> None:
        self._html = html
        self._text = text

    @cached_property
    def html(self) -> str:
        """Made when it is asked for, as nobody looks at both."""
        return self._html()

    @cached_property
    def text(self) -> str:
        """As above."""
        return self._text()

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return self.text


class Chart(Shown):
    """A drawing with what it shows as a table beneath.

    Attributes:
        svg: the drawing by itself, as text; whatever shows it shapes Arabic as a browser does.
    """

    def __init__(self, svg: str, html: str, text: str) -> None:
        super().__init__(lambda: html, lambda: text)
        self.svg = svg

    def _repr_svg_(self) -> str:
        return self.svg

    def save(self, path: str | PathLike[str]) -> None:
        """Write the drawing to a file of SVG.

        Raises:
            IsnadError: `notebook.no_such_choice` (the name is that of another kind of file), `notebook.cannot_write`.
        """
        if Path(path).suffix.lower() not in (".svg", ""):
            hint = "Name a file that ends in .svg; browsers show it, and word processors take it in."
            raise IsnadError("notebook.no_such_choice", f"a drawing is saved as SVG, and {path} is named.", hint)
        try:
            Path(path).write_text(self.svg, encoding="utf-8", newline="\n")
        except OSError as error:
            raise IsnadError("notebook.cannot_write", f"{path} cannot be written: {error.strerror}.") from error

"""The page of floors, and the floor of one figure for whoever names it in a text."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from isnad.evaluation.floors import Floor, FloorFile
from isnad.evaluation.settings import read_setting
from make_reference.page import Page, code, document, introduction, plain, table

_FILE = Path(__file__).parents[2] / "evaluation" / "floors.yaml"
_NAMED = re.compile(r"\[\[floor:(?P<figure>[^\]]+)\]\]")


def floors() -> Page:
    """Every figure with the least that it may be."""
    rows = [(code(one.figure), _number(one.minimum), plain(one.note)) for one in _floors().values()]
    blocks = [
        introduction("floors"),
        table(["figure", "floor", "note"], rows),
    ]
    return Page("reference/floors.md", "Measured figures", document("Measured figures", *blocks))


def with_floors(text: str) -> str:
    """The text with the floor of each figure that it names as `[[floor:run/figure]]`.

    Raises:
        KeyError: there is no such figure.
    """
    return _NAMED.sub(lambda match: _number(_floors()[match["figure"]].minimum), text)


@cache
def _floors() -> Mapping[str, Floor]:
    return {one.figure: one for one in read_setting(_FILE, FloorFile).floors}


def _number(minimum: float) -> str:
    return f"{minimum:.3f}".rstrip("0").lstrip("0") if 0 < minimum < 1 else f"{minimum:g}"

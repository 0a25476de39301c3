"""Tags with more attributes than any page has: the parser compares each with all before it, and would not come back."""

import re
from typing import Final

MAX_ATTRIBUTES: Final = 1000
"""Of one element; the others of it are left out, which is told."""

_SHORT: Final = 100_000
"""Code points of a page in which no tag can hold so many that it matters."""

_NAME: Final = "<[A-Za-z][^\\s/>]*+"
_VALUE: Final = "=\\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\\s>]*+)"
_ATTRIBUTE: Final = re.compile(rf"[^\s/>=][^\s/>=]*+\s*+(?:{_VALUE})?+[\s/=]*+")
_LONG_TAG: Final = re.compile(rf"{_NAME}[\s/=]*+(?:{_ATTRIBUTE.pattern}){{{MAX_ATTRIBUTES + 1},}}+")
_TAG_NAME: Final = re.compile(_NAME)


def without_crowded_tags(markup: str) -> tuple[str, bool]:
    """The page, and whether a tag of it had more attributes than that, of which only the first are left."""
    if len(markup) < _SHORT:
        return markup, False
    cut, tags = _LONG_TAG.subn(_shortened, markup)
    return cut, tags > 0


def _shortened(tag: re.Match[str]) -> str:
    name = _TAG_NAME.match(tag[0])
    end = 0 if name is None else name.end()
    position = end
    for count, attribute in enumerate(_ATTRIBUTE.finditer(tag[0], position)):
        if count == MAX_ATTRIBUTES:
            break
        end = attribute.end()
    return tag[0][:end]

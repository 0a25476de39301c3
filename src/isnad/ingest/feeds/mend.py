"""Markup that programs write into feeds and XML does not know, put right before it is parsed.

A parser that goes on behind such a fault drops the word behind an ampersand, and sometimes those that follow it.
"""

import html
import re
from typing import Final

_SECTION: Final = "<![CDATA["
_TOKEN = re.compile(r"<!\[CDATA\[|&(?:(#[0-9A-Za-z]{1,10}|[A-Za-z][0-9A-Za-z]{0,30});)?")
_OF_XML: Final = frozenset({"amp", "lt", "gt", "quot", "apos"})
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def mended(markup: str) -> str:
    """The markup without control characters, and with characters for the names that web pages have for them.

    Ampersands that begin nothing, as in addresses, stand for themselves. What a section of plain characters holds is
    left as it is.
    """
    markup = _CONTROL.sub("", markup)
    kept: list[str] = []
    at = 0
    while (match := _TOKEN.search(markup, at)) is not None:
        kept.append(markup[at : match.start()])
        at = match.end()
        if match[0] == _SECTION:
            end = markup.find("]]>", at)
            at = len(markup) if end < 0 else end
            kept.append(markup[match.start() : at])
        else:
            kept.append(match[0] if match[1] in _OF_XML else _meant(match[0]))
    return "".join([*kept, markup[at:]])


def _meant(reference: str) -> str:
    character = html.unescape(reference) if len(reference) > 1 else reference
    return html.escape(_CONTROL.sub("", character), quote=False)

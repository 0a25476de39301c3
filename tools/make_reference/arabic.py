"""Gives Arabic in a page its language and direction, so that nobody has to mark it by hand."""

import re

_LETTERS = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff"
_RUN = re.compile(rf"«?[{_LETTERS}](?:[ \u00a0\d«»–-]*[{_LETTERS}»]+)*(?: \d+(?!\w))?")
_BLOCK = re.compile(r"<(?P<name>td|p)(?P<attributes>(?:\s[^>]*)?)>(?P<content>.*?)</(?P=name)>", re.DOTALL)
_PIECE = re.compile(
    r"(?P<verbatim><(?P<name>script|style|svg|title)\b.*?</(?P=name)>)|(?P<tag><[^>]*>)|(?P<text>[^<]+)", re.DOTALL
)
_MARKED = re.compile(r"<(?P<name>\w+)[^>]*\slang=\"?ar\b")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>\w+)")
_VOID = frozenset({"br", "img", "hr", "wbr", "input"})


def with_directions(html: str) -> str:
    """The HTML with `lang="ar" dir="rtl"` on paragraphs and cells that are Arabic, and on each run of Arabic elsewhere.

    What is marked as Arabic already stays as it is.
    """
    return _runs(_BLOCK.sub(_block, html))


def _block(match: re.Match[str]) -> str:
    """A paragraph or a cell is Arabic where it begins with it and holds more of it than of Latin letters."""
    said = re.sub(r"<[^>]*>|&\w+;", "", match["content"])
    first = re.search(rf"[A-Za-z{_LETTERS}]", said)
    arabic, latin = len(re.findall(f"[{_LETTERS}]", said)), len(re.findall("[A-Za-z]", said))
    if first is None or first[0].isascii() or arabic < latin or "lang=" in match["attributes"]:
        return match[0]
    return f'<{match["name"]}{match["attributes"]} lang="ar" dir="rtl">{match["content"]}</{match["name"]}>'


def _runs(html: str) -> str:
    made: list[str] = []
    within: list[str] = []
    for match in _PIECE.finditer(html):
        if match["text"] is not None and not within:
            made.append(_RUN.sub(r'<bdi lang="ar" dir="rtl">\g<0></bdi>', match["text"]))
            continue
        made.append(match[0])
        if match["tag"] is not None:
            _follow(match["tag"], within)
    return "".join(made)


def _follow(tag: str, within: list[str]) -> None:
    """Keep the open elements since one that is marked as Arabic."""
    found = _TAG.match(tag)
    if found is None or found["name"] in _VOID or tag.endswith("/>"):
        return
    if found["end"]:
        if within:
            within.pop()
    elif within or _MARKED.match(tag) is not None:
        within.append(found["name"])

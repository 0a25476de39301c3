"""The dossier for making pages of it: WeasyPrint shapes no Arabic inside of a drawing, so its words stand over it."""

from lxml import etree, html  # type: ignore[import-untyped]

_UNIT = 0.717
"""Points of a page for a unit of a drawing: 720 units are as wide as the words of a page of A4."""
_RISE = 0.86
"""How far above its line a text begins, in its own size."""
_SMALL = {"tick": 12.0, "rownote": 11.5, "town": 11.5}
_NORMAL = 13.0


def for_paper(page: str) -> str:
    """The same file with every line of a drawing laid over it as text of the page; not for a browser."""
    # Half a character, as a file's name can hold one, is no text of a page.
    root = html.document_fromstring(page.encode("utf-8", "replace").decode("utf-8"))
    for svg in list(root.iter("svg")):
        _, _, width, height = (float(part) for part in svg.get("viewbox", svg.get("viewBox")).split())
        over = etree.Element("div", style=f"position: relative; width: {100 * min(1.0, width / 720):.2f}%")
        lines = [_line(text, width, height) for text in svg.iter("text")]
        for text in list(svg.iter("text")):
            text.getparent().remove(text)
        svg.attrib.pop("height", None)
        svg.set("width", "100%")
        svg.addprevious(over)
        over.append(svg)
        over.extend(lines)
    return "<!DOCTYPE html>\n" + str(html.tostring(root, encoding="unicode"))


def _line(text: etree._Element, width: float, height: float) -> etree._Element:
    """Where the text begins, ends or has its middle, in parts of the drawing."""
    size = _SMALL.get(text.get("class", ""), _NORMAL)
    x, y = 100 * float(text.get("x")) / width, 100 * (float(text.get("y")) - _RISE * size) / height
    places = {
        "start": f"left: {x:.2f}%",
        "end": f"right: {100 - x:.2f}%",
        "middle": f"left: {x - 20:.2f}%; width: 40%; text-align: center",
    }
    place = places[text.get("text-anchor", "start")]
    font = f"font-size: {size * _UNIT:.1f}pt; line-height: 1; white-space: nowrap"
    line = etree.Element("span", style=f"position: absolute; top: {y:.2f}%; {place}; {font}")
    words = text.text or ""
    # The page has its own direction: the turn around the whole line, and only that one, is not needed.
    line.text = words[1:-1] if words.startswith("\u2067") else words
    return line

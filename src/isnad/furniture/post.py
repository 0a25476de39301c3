"""What is furniture inside the body of a post, whatever network it is from: repeated beginnings, tags, addresses."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from isnad.furniture.lines import Line
from isnad.furniture.part import part
from isnad.furniture.phrases import is_day_line, openings, word_set
from isnad.furniture.repeats import repeats, teaser
from isnad.knowledge.wordlists import written_words
from isnad.model.document import Part
from isnad.model.span import Span
from isnad.model.terms import PartKind

_SIGNS = "\\s\u200c\ufe0f\U0001f300-\U0001faff\u2600-\u27bf"
_TAG = r"#[\w\u200c]+"
_TAGS_AT_END = re.compile(
    rf"(?P<tags>{_TAG}(?:[{_SIGNS}|،,]*{_TAG})*[{_SIGNS}]*(?:\|[^|\n.#]{{2,40}})?)(?:\+\d{{1,3}})?\s*\Z"
)
_FOOT: Final = 600  # characters at the end of a post in which its tags are looked for
_CARD = re.compile(
    r"(?<![a-z0-9_@/-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|news|tv|fm|sy|info|me|co)(?=[^\W\da-z_])"
)
_ADDRESS = re.compile(r"https?://\S+|(?:t\.me|youtu\.be|bit\.ly)/\S+")
_LABEL = re.compile(r"(?:(?<=\s)|^)\w{2,12}\s?:\s?\Z")
_LONGEST_LABEL: Final = 16  # characters of what stands before an address
_MORE_PICTURES = re.compile(r"\+\d{1,3}\s*\Z")


def post_parts(received: str, stretches: Sequence[Span], lines: Sequence[Line]) -> Iterator[Part]:
    """The parts inside what other rules left of a post: `stretches` of it, and their `lines`."""
    for n in teaser(lines) or repeats(lines):
        yield part(PartKind.DUPLICATE_TITLE, lines[n].start, lines[n].end, "furniture.repeated")
    for line in lines:
        if is_day_line(line):
            yield part(PartKind.DATELINE, line.start, line.end, "furniture.dateline")
        if _invites(line):
            yield part(PartKind.NAVIGATION, line.start, line.end, "furniture.navigation")
    for body in stretches:
        yield from _addresses(received, body)
        card = _CARD.search(received, body.start, body.end)
        if card is not None:
            yield part(PartKind.DUPLICATE_TITLE, card.start(), body.end, "furniture.link_card")
        yield from _tags(received, body if card is None else Span(body.start, card.start()))


def _invites(line: Line) -> bool:
    words = line.plain + " "
    joins = words.startswith(openings("joining_opening")) and not word_set("channels").isdisjoint(line.words)
    marked = any(mark in line.text for mark in written_words("furniture", "invites_inside"))
    return joins or marked or words.startswith(openings("navigation_opening"))


def _addresses(received: str, body: Span) -> Iterator[Part]:
    """Addresses, with the word and colon before one that says where it leads."""
    for address in _ADDRESS.finditer(received, body.start, body.end):
        begin = max(body.start, address.start() - _LONGEST_LABEL)
        label = _LABEL.search(received[begin : address.start()])
        start = address.start() if label is None else begin + label.start()
        yield part(PartKind.OTHER, start, address.end(), "furniture.address")


def _tags(received: str, body: Span) -> Iterator[Part]:
    """Hashtags behind the last sentence: on a line of their own or behind its stop; one inside a sentence stays."""
    foot = max(body.start, body.end - _FOOT)
    text = received[foot : body.end]
    pictures = _MORE_PICTURES.search(text)
    if pictures is not None:
        yield part(PartKind.OTHER, foot + pictures.start(), body.end, "furniture.more_pictures")
    tags = _TAGS_AT_END.search(text)
    if tags is None:
        return
    before = text[: tags.start("tags")].rstrip(" \u200c")
    if before.strip() != "" and before.endswith(("\n", ".", "!", "؟", "…", "»", "”")):
        yield part(PartKind.TAGS, foot + tags.start("tags"), foot + tags.end("tags"), "furniture.hashtags")

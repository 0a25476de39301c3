"""The page of a video saved as text: the title, and the foot that the network prints behind it."""

from collections.abc import Iterator
from typing import Final

from isnad.furniture.part import part
from isnad.knowledge.wordlists import written_words
from isnad.model.document import Part
from isnad.model.terms import PartKind

_DASH: Final = " - "


def youtube(received: str) -> Iterator[Part]:
    """The foot of a page on YouTube, with the dash before it; nothing in any other text."""
    for mark in written_words("furniture", "youtube_footer"):
        at = received.find(mark)
        if at >= 0:
            begin = at - len(_DASH) if received[:at].endswith(_DASH) else at
            yield part(PartKind.NAVIGATION, begin, len(received), "furniture.youtube_foot")

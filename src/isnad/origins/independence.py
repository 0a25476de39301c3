"""Which origins count as independent: a picture tells nothing itself, and media that nobody names are one at most."""

from collections.abc import Iterable
from functools import cache
from typing import Final

from isnad.knowledge.inflect import forms_of
from isnad.knowledge.lexicon import lexicon
from isnad.model.origin import Origin
from isnad.model.terms import LinkKind
from isnad.text.working import fold

_PICTURES: Final = "source.picture"
_MEDIA: Final = (LinkKind.OUTLET, LinkKind.AGENCY)


def independent(origins: Iterable[Origin]) -> int:
    """How many of them are independent; where there are any, one at least, for somebody shows what is shown."""
    found = tuple(origins)
    tellers = [origin for origin in found if not is_picture(origin)]
    named = [origin for origin in tellers if not is_unnamed_medium(origin)]
    return max(len(named) + (len(named) < len(tellers)), min(1, len(found)))


def is_picture(origin: Origin) -> bool:
    """Whether it is pictures or recordings, of which the report does not say whose they are."""
    if not origin.anonymous or origin.kind is not LinkKind.DOCUMENT:
        return False
    return picture(origin.name) is not None


def picture(name: str) -> str | None:
    """The word by which a name says that it is pictures or recordings, None where it says no such thing.

    It tells nothing of who made them: with it alone an origin counts as it did with its name.
    """
    words = name.split()
    return words[0] if words and _bare(fold(words[0])) in _pictures() else None


def is_unnamed_medium(origin: Origin) -> bool:
    """Whether it is media or agencies without a name, of which nobody can say that they are not those named."""
    return origin.anonymous and origin.kind in _MEDIA


@cache
def _pictures() -> frozenset[str]:
    """The first words of what lexicons call pictures."""
    return frozenset(_bare(fold(form.text).split()[0]) for form in forms_of(lexicon().entries[_PICTURES].forms))


def _bare(word: str) -> str:
    return word.removeprefix("ال")

"""The lexicon entries that the words of a field are, which is how the program knew what they mean."""

from collections.abc import Mapping
from types import MappingProxyType

from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import (
    BoundMeaning,
    CalendarMeaning,
    Meaning,
    NumberMeaning,
    OutcomeMeaning,
    OutletMeaning,
    PartyMeaning,
    PeopleMeaning,
    PlaceNounMeaning,
    SourceMeaning,
    VagueMeaning,
    WeaponMeaning,
)
from isnad.model.span import Span
from isnad.text.tokens import scan_copy
from isnad.text.working import fold

_KINDS: Mapping[str, tuple[type[Meaning], ...]] = MappingProxyType(
    {
        "chain": (OutletMeaning, SourceMeaning, PartyMeaning, PeopleMeaning),
        "count": (VagueMeaning, BoundMeaning, NumberMeaning),
        "victims": (PeopleMeaning, OutcomeMeaning, PartyMeaning),
        "by": (PartyMeaning, WeaponMeaning),
        "place": (PlaceNounMeaning,),
        "time": (CalendarMeaning,),
    }
)
"""Which kinds of entry say something of which field, the likeliest first; the event's own entry is among the rules."""
_ARTICLE = "ال"


def entries_in(field: str, text: str, span: Span) -> tuple[str, ...]:
    """The ids of the entries that stand in a field's words, in order of the words; one for each word.

    Args:
        field: as `isnad.present.fields` names it.
        text: of the report, as received.
        span: of the field; an article right before it belongs to its first word.
    """
    kinds = _KINDS.get(field, ())
    if not kinds:
        return ()
    start = span.start - len(_ARTICLE) * text.endswith(_ARTICLE, 0, span.start)
    found = []
    for hit in lexicon().scan(scan_copy(fold(text[start : span.end]))):
        readings = next((hit.readings[kind] for kind in kinds if kind in hit.readings), ())
        found += [reading.entry.id for reading in readings[:1]]
    return tuple(dict.fromkeys(found))

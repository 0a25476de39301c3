"""Who reported an incident, in single cells: outlets, days, titles, and from whom in the end they have it."""

from collections.abc import Iterable

from isnad.export.records import DocumentRecord, IncidentRecord
from isnad.knowledge.registers import outlet_named
from isnad.model.origin import Origin
from isnad.present.language import Language
from isnad.present.tables import say


def together(words: Iterable[str | None]) -> str | None:
    """Each once, parted by semicolons; those that hold one lose it. None where there is nothing."""
    found = dict.fromkeys(" ".join(word.replace(";", ",").split()) for word in words if word)
    return "; ".join(one for one in found if one) or None


def office(document: DocumentRecord) -> str | None:
    """The outlet that printed it, None where nobody knows or may know; by its Latin name where the register has one."""
    outlet = document.outlet
    if outlet is None or not outlet.name:
        return None
    known = outlet_named(outlet.name)
    return outlet.name if known is None or known.latin is None else known.latin


def offices(record: IncidentRecord) -> str | None:
    """The outlets of its documents."""
    return together(office(document) for document in record.documents)


def article(document: DocumentRecord) -> str:
    """Outlet, day and title of one, as far as they are known."""
    day = None if document.day is None else document.day.isoformat()
    return ", ".join(word for word in (office(document), day, document.title) if word)


def original(origin: Origin, language: Language) -> str:
    """The end of a chain: its name as printed where it may be shown, else what it is."""
    return origin.name or say(f"kind.{origin.kind}", language)


def originals(record: IncidentRecord, language: Language) -> str | None:
    """The origins that the claims rest on, each once."""
    return together(original(origin, language) for origin in record.incident.origins)

"""The JSON Schema of Isnad's own JSON, made from the types that read and write it."""

from typing import Any, Final

import msgspec

from isnad.export.records import SCHEMA, About, ClaimRecord, DecisionRecord, DocumentRecord, IncidentLine
from isnad.model.document import Issue
from isnad.model.value import Instant, Value

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_MOMENT: Final = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?[+-]\d{2}:\d{2}(:\d{2})?$"


class CaseFile(Value, frozen=True):
    """The whole file: see the records. Fields in this order, so that it can be read as it comes."""

    about: About
    documents: tuple[DocumentRecord, ...]
    claims: tuple[ClaimRecord, ...]
    incidents: tuple[IncidentLine, ...]
    decisions: tuple[DecisionRecord, ...]
    issues: tuple[Issue, ...]


def schema() -> dict[str, Any]:
    """The schema, JSON Schema 2020-12; its title names the version of the records."""
    made = msgspec.json.schema(CaseFile, schema_hook=_moment)
    return {"$schema": _DIALECT, "title": f"Isnad, a case, records {SCHEMA}", **made}


def _moment(type_: type) -> dict[str, Any]:
    if type_ is Instant:
        return {"type": "string", "pattern": _MOMENT, "description": "Local time with the zone's offset on that day."}
    raise NotImplementedError(type_.__name__)

"""What TimeMap accepts, by its documentation and validators; a field that it does not know makes it drop the whole."""

from typing import Any

TEXT = {"type": "string"}
TEXTS = {"type": "array", "items": TEXT}


def closed(required: tuple[str, ...], **fields: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": list(required), "properties": fields, "additionalProperties": False}


EVENT = closed(
    # its program looks for a comma in both ends of a point, so that they have to be there
    ("description", "associations", "latitude", "longitude"),
    **dict.fromkeys(("id", "description", "time", "time_precision", "time_display", "location"), TEXT),
    **dict.fromkeys(("type", "category", "category_full", "comments", "shape", "colour"), TEXT),
    date={"type": "string", "pattern": r"^((0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])/\d{4})?$"},
    latitude={"type": "string", "pattern": r"^(-?\d{1,3}(\.\d+)?)?$"},
    longitude={"type": "string", "pattern": r"^(-?\d{1,3}(\.\d+)?)?$"},
    associations=TEXTS,
    sources=TEXTS,
)
SOURCE = closed(
    ("id", "paths"),
    **dict.fromkeys(("title", "thumbnail", "type", "url", "description", "parent", "author", "date", "notes"), TEXT),
    id={"type": "string", "minLength": 1},
    paths=TEXTS,
    affil_s=TEXTS,
)
ASSOCIATION = closed(
    ("id", "title", "mode"),
    **dict.fromkeys(("id", "title", "desc", "colour", "type", "display"), TEXT),
    mode={"enum": ["CATEGORY", "FILTER", "NARRATIVE"]},
    filter_paths=TEXTS,
)

"""Values of the model on the wire: written and described as everywhere else, not in a second form."""

import json
from functools import cache
from typing import Any, Final

import msgspec
from fastapi import FastAPI
from starlette.responses import Response

from isnad.model.claim import Claim
from isnad.model.codec import to_builtins
from isnad.model.decision import Decision
from isnad.model.document import Document
from isnad.model.incident import Incident
from isnad.model.value import Instant

_REF: Final = "#/components/schemas/{name}"
_KINDS: Final[tuple[Any, ...]] = (Decision, Incident, Claim, Document)


def answer(value: Any, status: int = 200) -> Response:  # noqa: ANN401 - any value of the model, or builtins of it
    """A value as JSON in UTF-8; half a character of a broken report is a question mark."""
    text = json.dumps(to_builtins(value), ensure_ascii=False, separators=(",", ":"))
    return Response(text.encode("utf-8", "replace"), status, media_type="application/json")


def takes(schema: dict[str, Any]) -> dict[str, Any]:
    """For a route's `openapi_extra`: its body is JSON of this schema."""
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


def one_of_decisions() -> dict[str, Any]:
    """The schema of one decision."""
    return _schemas()[0]


def describe(app: FastAPI) -> None:
    """Have the description of the interface hold the schemas of the model's values."""
    made = app.openapi

    def openapi() -> dict[str, Any]:
        described = made()
        schemas = described.setdefault("components", {}).setdefault("schemas", {})
        for name, schema in _schemas()[1].items():
            schemas.setdefault(name, schema)
        return described

    app.openapi = openapi  # type: ignore[method-assign]


@cache
def _schemas() -> tuple[dict[str, Any], dict[str, Any]]:
    """That of a decision, and those of all values by their names."""
    found, named = msgspec.json.schema_components(_KINDS, schema_hook=_described, ref_template=_REF)
    return found[0], named


def _described(type_: type) -> dict[str, Any]:
    if type_ is Instant:
        return {"type": "string", "description": "Local time to the minute with its offset, 2019-03-19T00:00+02:00."}
    raise NotImplementedError(type_.__name__)

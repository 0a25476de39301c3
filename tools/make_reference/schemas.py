"""The pages and files of JSON: a schema of every value that Isnad prints, made from the values' own types."""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

import msgspec

from isnad.model.assessment import Assessment
from isnad.model.claim import Claim
from isnad.model.decision import Decision
from isnad.model.document import Document, Issue
from isnad.model.framing import Framing
from isnad.model.incident import Incident
from isnad.model.value import Instant
from make_reference.docstring import attributes, told
from make_reference.page import Page, code, document, introduction, paragraphs, plain, table

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_PRINTED: Final[Mapping[str, tuple[Any, str]]] = {
    "claim": (Claim, "One line of `isnad claims --json`."),
    "incident": (Incident, "One line of `isnad incidents --json`."),
    "assessment": (Assessment, "One line of `isnad assess`."),
    "document": (Document, "One line of `isnad ingest --json`."),
    "framing": (Framing, "One line of `isnad framing --json`."),
    "decision": (Decision, "One line of a file for `--decisions`."),
    "issue": (Issue, "One line of a file that `--issues` writes."),
}


def schemas() -> list[Page]:
    """A file of JSON Schema for each value that is printed or read, and one page that tells them all."""
    made = {name: schema(name) for name in _PRINTED}
    blocks = [
        introduction("json"),
        table(["value", "what it is", "schema"], [_entry(name) for name in _PRINTED]),
    ]
    parts: dict[str, dict[str, Any]] = {}
    for found in made.values():
        parts.update(found["$defs"])
    for name in sorted(parts):
        blocks += part_of_page(name, parts[name])
    page = Page("reference/json.md", "JSON", document("JSON", *blocks))
    return [page, *(Page(f"reference/schemas/{name}.json", "", _text(found)) for name, found in made.items())]


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of a value that is printed or read, with what the code says of each field."""
    type_, says = _PRINTED[name]
    made = _settled(msgspec.json.schema(type_, schema_hook=_hook))
    types = _types()
    for part, found in made["$defs"].items():
        if part in types:
            _describe(found, types[part])
    return {"$schema": _DIALECT, "title": name, "description": says.replace("`", ""), **made}


def _describe(found: dict[str, Any], type_: type) -> None:
    found["description"] = _in_json(told(type_))
    for field, said in attributes(type_).items():
        if field in found.get("properties", ()):
            found["properties"][field]["description"] = _in_json(said)


def _hook(type_: type) -> dict[str, Any]:
    if type_ is Instant:
        return {"type": "string", "description": "A local time to the minute with its offset: 2019-03-19T00:00+02:00."}
    raise NotImplementedError(type_.__name__)


def _settled(made: Any) -> Any:  # noqa: ANN401 - JSON
    """Of lists and objects alone, as a reader of the file gets it."""
    if isinstance(made, dict):
        return {key: _settled(value) for key, value in made.items()}
    return [_settled(one) for one in made] if isinstance(made, list | tuple) else made


def _text(found: dict[str, Any]) -> str:
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _types() -> dict[str, type]:
    """Every type of the model by its name, for what its docstring says of its fields."""
    waiting: list[type] = [*msgspec.Struct.__subclasses__()]
    found: dict[str, type] = {}
    while waiting:
        one = waiting.pop()
        waiting += one.__subclasses__()
        if one.__module__.startswith("isnad.model."):
            found[one.__name__] = one
    return found


def _entry(name: str) -> tuple[str, str, str]:
    type_, says = _PRINTED[name]
    called = f"[{name}](#{type_.__name__.lower()})" if isinstance(type_, type) else name
    return called, plain(says), f"[{name}.json](schemas/{name}.json)"


def part_of_page(name: str, part: dict[str, Any]) -> list[str]:
    """A heading and the fields of one schema."""
    blocks = [f"## {name}", *paragraphs(_in_json(part.get("description", "").partition("Attributes:")[0]))]
    if "enum" in part:
        return [*blocks, "One of " + ", ".join(code(str(one)) for one in part["enum"]) + "."]
    if "properties" not in part:
        return [*blocks, f"Written as {kind_of(part)}."]
    rows = [
        (code(field), kind_of(kind), _there(field, kind, part), plain(kind.get("description", "")))
        for field, kind in part["properties"].items()
    ]
    return [*blocks, table(["field", "type", "if it is absent", "what it is"], rows)]


def _in_json(said: str) -> str:
    """One line; what the code says of None is true of `null`."""
    return re.sub(r"\bNone\b", "`null`", " ".join(said.split()))


def _there(field: str, kind: dict[str, Any], part: dict[str, Any]) -> str:
    if field in part.get("required", ()):
        return "never absent"
    default = kind.get("default", {})
    return "nothing is said" if isinstance(default, dict) else code(json.dumps(default, ensure_ascii=False))


def kind_of(kind: dict[str, Any]) -> str:
    """What a value of a schema is, in a few words, with links to the schemas it names."""
    if "anyOf" in kind:
        return " or ".join(kind_of(one) for one in kind["anyOf"])
    if "$ref" in kind:
        name = kind["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "enum" in kind:
        return " or ".join(code(str(one)) for one in kind["enum"])
    if kind.get("type") != "array":
        return str(kind.get("format") or kind.get("type", "anything"))
    if "prefixItems" in kind:
        return "list of " + " and ".join(kind_of(one) for one in kind["prefixItems"])
    return f"list of {kind_of(kind['items'])}" if isinstance(kind.get("items"), dict) else "list"

"""The page of the REST API, from its OpenAPI description; there is none where the program has no server."""

import json
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from isnad.case.folder import to_build
from isnad.case.open import opened
from make_reference.page import Page, code, document, introduction, paragraphs, plain, table
from make_reference.schemas import kind_of, part_of_page

PACKAGE: Final = "isnad.web"
"""Where the server is looked for, in its module `app`."""
_METHODS: Final = ("get", "post", "put", "patch", "delete")


def api(package: str = PACKAGE) -> list[Page]:
    """The page and the description as a file; nothing where the package is not there."""
    try:
        there = find_spec(f"{package}.app") is not None
    except ModuleNotFoundError:
        there = False
    return pages(described(import_module(f"{package}.app"))) if there else []


def described(module: Any) -> dict[str, Any]:  # noqa: ANN401 - a module
    """What a module's server says of itself.

    The module has `openapi()`, which gives the description as it is; or `app`, a FastAPI application; or
    `application(case, settings)`, which makes one and here gets an empty case.

    Raises:
        TypeError: it has none of them.
    """
    told = getattr(module, "openapi", None) or getattr(getattr(module, "app", None), "openapi", None)
    if told is None and hasattr(module, "application"):
        return _of_empty_case(module.application)
    if told is None:
        raise TypeError(f"{module.__name__} has no openapi(), no app and no application()")
    found: dict[str, Any] = told()
    return found


def _of_empty_case(application: Callable[..., Any]) -> dict[str, Any]:
    settings = import_module(f"{PACKAGE}.settings").Settings(port=0, who="documentation")
    with TemporaryDirectory() as folder:
        root = Path(folder) / "empty.case"
        with opened(to_build(root), "documentation"):
            found: dict[str, Any] = application(root, settings).openapi()
    return found


def pages(description: dict[str, Any]) -> list[Page]:
    """A page that tells every operation, and the description as received."""
    blocks = [
        *paragraphs(description["info"].get("summary", "")),
        *paragraphs(description["info"].get("description", "")),
        introduction("api"),
    ]
    for path, operations in sorted(description["paths"].items()):
        for method in _METHODS:
            if method in operations:
                blocks += _operation(method, path, operations[method])
    for name, schema in sorted(description.get("components", {}).get("schemas", {}).items()):
        blocks += part_of_page(name, schema)
    return [
        Page("reference/api.md", "REST API", document("REST API", *blocks)),
        Page("reference/openapi.json", "", json.dumps(description, ensure_ascii=False, indent=1) + "\n"),
    ]


def _operation(method: str, path: str, operation: dict[str, Any]) -> Iterator[str]:
    yield f"## {code(f'{method.upper()} {path}')}"
    yield from paragraphs(operation.get("description") or operation.get("summary", ""))
    rows = [
        (code(p["name"]), p["in"], "yes" if p.get("required") else "no", plain(p.get("description", "")))
        for p in operation.get("parameters", ())
    ]
    if rows:
        yield table(["parameter", "where", "required", "what it is"], rows)
    body = operation.get("requestBody", {}).get("content", {})
    if body:
        yield f"Takes {', '.join(f'{code(kind)} {_named(content)}'.strip() for kind, content in body.items())}."
    yield table(["answer", "what it says"], [_answer(*one) for one in operation.get("responses", {}).items()])


def _answer(status: str, response: dict[str, Any]) -> tuple[str, str]:
    kinds = [f"{code(kind)} {_named(content)}".strip() for kind, content in response.get("content", {}).items()]
    return code(status), " · ".join([plain(response.get("description", "")), *kinds])


def _named(content: dict[str, Any]) -> str:
    """What a body is, empty where nothing is said of it."""
    schema: dict[str, Any] = content.get("schema", {})
    return kind_of(schema) if schema else ""

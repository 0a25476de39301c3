"""The page of the REST API, made from a small application."""

import json
import sys
from types import ModuleType
from typing import Annotated

import pytest
from fastapi import FastAPI, Query
from make_reference.api import api, described, pages
from pydantic import BaseModel


class Note(BaseModel):
    """What somebody noted."""

    text: str
    by: str | None = None


def application() -> FastAPI:
    app = FastAPI(title="Small", version="1", summary="Notes on claims.")

    @app.get("/notes/{claim}", response_model=Note)
    def read(claim: str, newest: Annotated[bool, Query(description="Only the last one.")] = False) -> Note:
        """The note on a claim."""
        return Note(text=f"{claim}{newest}")

    @app.post("/notes", status_code=201)
    def write(note: Note) -> None:
        """Keep a note."""
        del note

    return app


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A package `small` with a module `app`."""
    package, made = ModuleType("small"), ModuleType("small.app")
    package.__path__ = []
    made.__spec__ = __spec__
    monkeypatch.setitem(sys.modules, "small", package)
    monkeypatch.setitem(sys.modules, "small.app", made)
    return made


def test_nothing_without_a_server() -> None:
    assert api("isnad.no_such_package") == []
    assert api("isnad.model") == []


def test_every_operation_is_told(module: ModuleType) -> None:
    module.__dict__["app"] = application()
    page, file = api("small")
    assert page.path == "reference/api.md"
    assert page.text.startswith("# REST API\n\nNotes on claims.\n")
    assert "## `GET /notes/{claim}`\n\nThe note on a claim." in page.text
    assert "| `newest` | query | no | Only the last one. |" in page.text
    assert "Takes `application/json` [Note](#note)." in page.text
    assert "| `201` | Successful Response" in page.text
    assert "## Note\n\nWhat somebody noted." in page.text
    assert json.loads(file.text) == application().openapi()


def test_module_may_say_it_itself(module: ModuleType) -> None:
    module.__dict__["openapi"] = application().openapi
    assert described(module) == application().openapi()


def test_module_without_a_server_is_refused(module: ModuleType) -> None:
    with pytest.raises(TypeError, match=r"has no openapi\(\)"):
        described(module)


def test_nothing_is_needed_but_paths() -> None:
    page, _ = pages({"info": {"title": "x", "version": "1"}, "paths": {}})
    assert page.text == "# REST API\n\nThe whole description as OpenAPI: [openapi.json](openapi.json).\n"

"""Asks a desk without a network: the application is called as the server would call it."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from isnad.errors import IsnadError
from isnad.web.app import application
from isnad.web.desk import Desk
from isnad.web.refusals import Refusal, RefusedError
from isnad.web.rendering import to
from isnad.web.settings import Settings

PORT = 8765
HERE = f"http://127.0.0.1:{PORT}"


class _Called(httpx.BaseTransport):
    """Each request in a loop of its own; what ends a page by an exception is answered as the server answers it."""

    def __init__(self, app: FastAPI) -> None:
        self._inner = httpx.ASGITransport(app=app, raise_app_exceptions=False)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return asyncio.run(self._answered(request))

    async def _answered(self, request: httpx.Request) -> httpx.Response:
        sent = httpx.Request(request.method, request.url, headers=request.headers, stream=_Stream(request))
        response = await self._inner.handle_async_request(sent)
        body = await response.aread()
        return httpx.Response(response.status_code, headers=response.headers, content=body, request=request)


class _Stream(httpx.AsyncByteStream):
    def __init__(self, request: httpx.Request) -> None:
        self._parts = iter(request.stream) if isinstance(request.stream, httpx.SyncByteStream) else iter(())

    async def __aiter__(self) -> Any:
        for part in self._parts:
            yield part


class Browser(httpx.Client):
    """A browser that knows a desk's address and follows nothing by itself.

    Attributes:
        desk: what it asks.
    """

    def __init__(self, app: FastAPI) -> None:
        super().__init__(transport=_Called(app), base_url=HERE)
        self.desk: Desk = app.state.desk

    def enter(self) -> "Browser":
        """Open the desk's address."""
        assert self.get(self.desk.address.removeprefix(HERE)).status_code == 303
        return self

    @property
    def form(self) -> str:
        """What the forms of its session send back."""
        session = self.desk.sessions.of(self.cookies[self.desk.cookie])
        assert session is not None
        return session.form

    def submit(self, path: str, fields: dict[str, str] | None = None, **more: Any) -> httpx.Response:
        """Send a form as a page of the desk does."""
        headers = {"Origin": "null", "Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "navigate"}
        return self.post(path, data={"csrf": self.form, **(fields or {})}, headers=headers, **more)

    def refused(self) -> list[str]:
        """Lines of the record of refusals, old to new."""
        path = self.desk.layout.refusals
        return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def desk(case: Path, told: list[str] | None = None, **settings: Any) -> FastAPI:
    """The application that serves a case, with what it says on stderr in `told`."""
    said = [] if told is None else told
    token = settings.pop("api_token", None)
    return application(case, Settings(PORT, "amal", **settings), tell=said.append, api_token=token)


def entered(case: Path) -> Iterator[Browser]:
    """A browser that was let in."""
    with Browser(desk(case)) as browser:
        yield browser.enter()


def with_forms(app: FastAPI, kept: list[dict[str, str]]) -> FastAPI:
    """Adds pages that take a form, JSON and a number, and pages that fail; what arrives is added to `kept`."""

    @app.post("/keep")
    async def keep(request: Request) -> Response:
        async with request.form() as form:
            kept.append({name: str(value) for name, value in form.items()})
        return to("/")

    @app.put("/api/keep")
    async def put(request: Request) -> dict[str, int]:
        kept.append(await request.json())
        return {"kept": len(kept)}

    @app.get("/number/{number}")
    @app.get("/api/number/{number}")
    def number(number: int) -> dict[str, int]:
        return {"number": number}

    @app.get("/fail/{code}")
    @app.get("/api/fail/{code}")
    def fail(code: str) -> None:
        if code == "fault":
            raise ZeroDivisionError("a secret of the program")
        if code == "stale":
            raise RefusedError(Refusal.STALE)
        raise IsnadError(code, "<script>alert(1)</script> is wrong.", "Look again.")

    return app

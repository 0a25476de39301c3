"""Makes the application that serves one case."""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from fastapi import APIRouter, FastAPI
from starlette.routing import Route

from isnad.case.folder import to_read
from isnad.version import VERSION
from isnad.web import api, assets, failures, pages
from isnad.web.desk import Desk
from isnad.web.security.gate import Gate
from isnad.web.security.headers import Headers
from isnad.web.settings import Settings
from isnad.web.standing import check
from isnad.web.values import describe

OPENAPI = "/api/openapi.json"


def application(
    case: Path,
    settings: Settings,
    *,
    tell: Callable[[str], None] | None = None,
    api_token: str | None = None,
) -> FastAPI:
    """The desk of the case in the folder `case`; `app.state.desk.address` is a link that opens it once.

    Args:
        case: its folder, which has to hold a case.
        settings: how it is served.
        tell: what is refused is told to it, a line each; to stderr where there is none.
        api_token: what programs show under `/api`; without one they are not let in.

    Raises:
        IsnadError: there is no case to read (`case.…`), or it cannot be read (`store.…`).
    """
    app = FastAPI(
        title="Isnad",
        version=VERSION,
        summary="A case as JSON. Requests show `Authorization: Bearer TOKEN`.",
        docs_url=None,  # its page would load scripts from elsewhere
        redoc_url=None,
        openapi_url=OPENAPI,
        redirect_slashes=False,
    )
    layout = to_read(case)
    check(layout)
    desk = Desk(layout, settings, tell or _stderr, api_token)
    app.state.desk = desk
    responses: dict[int | str, dict[str, object]] = {"4XX": {"model": failures.Problem}}
    for router in _routers(api.__path__, api.__name__):
        app.include_router(router, prefix="/api", responses=responses)
    shown = tuple(_routers(pages.__path__, pages.__name__))
    for router in shown:
        app.include_router(router, include_in_schema=False)
    desk.paths = frozenset(route.path for router in shown for route in router.routes if isinstance(route, Route))
    describe(app)
    assets.add_to(app)
    failures.add_to(app)
    app.add_middleware(Gate)
    app.add_middleware(Headers)
    return app


def _routers(path: list[str], package: str) -> Iterator[APIRouter]:
    """What the modules of a package serve, by the order of their names."""
    for name in sorted(module.name for module in iter_modules(path)):
        router = getattr(import_module(f"{package}.{name}"), "router", None)
        if isinstance(router, APIRouter):
            yield router


def _stderr(line: str) -> None:
    sys.stderr.write(line + "\n")

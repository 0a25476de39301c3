"""A desk that a real browser can reach: its own thread and port, ended when the tests of a module are done."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from fastapi import FastAPI

from browsing import chromium
from isnad.web.app import application
from isnad.web.desk import Desk
from isnad.web.server import Server, listening
from isnad.web.settings import Settings


def _as_it_is(app: FastAPI) -> FastAPI:
    return app


@contextmanager
def serving(case: Path, with_pages: Callable[[FastAPI], FastAPI] = _as_it_is) -> Iterator[Desk]:
    """The desk of a case on a free port of this machine; `with_pages` may add some of a test's own."""
    bound = listening(0)
    app = with_pages(application(case, Settings(bound.getsockname()[1], "amal"), tell=lambda _: None))
    desk: Desk = app.state.desk
    server = Server(app, desk)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]})
    thread.start()
    try:
        yield desk
    finally:
        desk.ending.set()
        server.should_exit = True
        thread.join()
        bound.close()


class Opened(chromium.Opened):
    """A browser that came in by the desk's address."""

    def __init__(
        self,
        browser: Any,
        served: Desk,
        *,
        locale: str = "en-GB",
        scheme: Literal["light", "dark"] = "light",
        width: int = 1300,
    ) -> None:
        self.home = f"http://127.0.0.1:{served.settings.port}"
        super().__init__(browser, served.address, locale=locale, scheme=scheme, width=width)

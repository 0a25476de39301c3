"""Serves an application on this machine's loopback until somebody ends it."""

import gc
import signal
import socket
from contextlib import suppress
from types import FrameType
from typing import Final

import uvicorn
from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI

from isnad.errors import IsnadError
from isnad.web.desk import Desk

LOOPBACK: Final = "127.0.0.1"
AT_ONCE: Final = 4
"""Pages that are made at once; the rest wait their turn. More threads than that only take the interpreter from one
another at every row that is read, and pages that read most rows wait longest for it."""
_MADE: Final = 10_000
"""Values made until those that are not used any more are looked for: about what some pages are made of."""
_PATIENCE: Final = 3
"""Seconds that an answer under way is given when the server ends."""


def listening(port: int) -> socket.socket:
    """A socket on the loopback; `port` 0 takes a free one.

    Raises:
        IsnadError: `web.port_in_use`, `web.no_such_port`, `web.cannot_listen`.
    """
    if not 0 <= port <= 65535:
        raise IsnadError("web.no_such_port", f"{port} is no port.", "Name one from 1 to 65535, or 0 for a free one.")
    # With its protocol named, or what is answered on a kept connection waits 40 ms for an acknowledgement.
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        # As servers do on systems where this does not let two of them share a port.
        if hasattr(socket, "SO_REUSEPORT"):
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((LOOPBACK, port))
        bound.listen(128)
    except PermissionError as error:
        bound.close()
        raise IsnadError("web.cannot_listen", f"port {port} may not be used.", "Name one above 1023.") from error
    except OSError as error:
        bound.close()
        hint = "Name another with --port, or none for a free one."
        raise IsnadError("web.port_in_use", f"port {port} is in use.", hint) from error
    return bound


class Server(uvicorn.Server):
    """Ends on the first SIGINT or SIGTERM, and leaves the program to go on from there."""

    def __init__(self, app: FastAPI, desk: Desk) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http="h11",  # the one that bounds headers
                lifespan="off",
                ws="none",
                access_log=False,  # it would hold tokens
                log_level="error",
                server_header=False,
                proxy_headers=False,
                timeout_graceful_shutdown=_PATIENCE,
            )
        )
        self._desk = desk

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to serve."""
        current_default_thread_limiter().total_tokens = AT_ONCE
        await super().startup(sockets)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """A second SIGINT waits for nobody."""
        self._desk.ending.set()
        super().handle_exit(sig, frame)
        # Not raised anew at the end: an end that was asked for is no failure.
        self._captured_signals.clear()


def settle(desk: Desk) -> None:
    """Load what every page needs, and have it left out where what is not used any more is looked for.

    Looking through words and gazetteers each time would hold every page up for a tenth of a second.
    """
    # A case that is still being built for the first time has nothing to load yet.
    with suppress(IsnadError):
        desk.context  # noqa: B018 - loaded by being asked for
    gc.collect()
    gc.freeze()
    gc.set_threshold(_MADE)


def serve(app: FastAPI, desk: Desk, bound: socket.socket) -> None:
    """Serve until SIGINT or SIGTERM."""
    server = Server(app, desk)
    # One that comes before the server looks for it must not be lost.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, server.handle_exit)
    try:
        settle(desk)
        server.run(sockets=[bound])
    finally:
        desk.ending.set()
        desk.store.close()
        bound.close()

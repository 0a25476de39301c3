"""`isnad serve`: a case in the browser of whoever sits at this machine."""

import os
import secrets
import signal
import sys
import threading
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.cli.account import account
from isnad.cli.output import lines_to
from isnad.cli.stderr import say
from isnad.errors import IsnadError
from isnad.present.language import Language
from isnad.present.tables import say as phrase

if TYPE_CHECKING:
    from isnad.web.desk import Desk


def serve(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The folder of a case.", show_default=False)],
    *,
    port: Annotated[int, typer.Option(help="The port on 127.0.0.1; 0 takes a free one.")] = 0,
    language: Annotated[
        Language | None,
        typer.Option("--language", help="Language of pages and messages; by default as the browser asks for."),
    ] = None,
    open_: Annotated[bool, typer.Option("--open", help="Also open the address in the browser.")] = False,
    who: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="The name for the log; by default your account's.")
    ] = None,
    api_token: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write a token for programs here, for the time the desk is open."),
    ] = None,
    body_limit: Annotated[int, typer.Option(help="Bytes that a request may send.", min=1000)] = 1_000_000,
) -> None:
    """Serve the desk of a case on this machine, for one person, and print the address that opens it once.

    Nothing is fetched from the network and nobody else is let in. Enter (without a terminal: SIGHUP) prints another
    address, Ctrl-C ends.
    Example: isnad serve baghuz.case --open
    """
    # Imported here, so that a case that is not there is told of at once.
    from isnad.case.folder import to_read  # noqa: PLC0415
    from isnad.web.standing import standing  # noqa: PLC0415

    speak = language or Language.EN
    standing(to_read(case))
    with _token_in(api_token) as token:
        from isnad.web.app import application  # noqa: PLC0415
        from isnad.web.server import listening, serve as served  # noqa: PLC0415
        from isnad.web.settings import Settings  # noqa: PLC0415

        bound = listening(port)
        settings = Settings(bound.getsockname()[1], who or account(), language, body_limit)
        app = application(case, settings, tell=say, api_token=token)
        desk: Desk = app.state.desk
        address = _tell(desk, speak)
        if open_:
            webbrowser.open(address)
        _on_request(desk, speak)
        served(app, desk, bound)
    say(phrase("serve.ended", speak))


def _tell(desk: "Desk", language: Language) -> str:
    """A new address, for a person on stderr and for a program on stdout."""
    address = desk.address
    say(phrase("serve.address", language, address=address))
    if not sys.stdout.isatty():
        with lines_to(None) as out:
            out.write(address + "\n")
    return address


def _on_request(desk: "Desk", language: Language) -> None:
    """Another address for each Enter; a terminal that is closed sends SIGHUP and has to end the server."""
    if sys.stdin is not None and sys.stdin.isatty():
        say(phrase("serve.enter", language))

        def read() -> None:
            for _ in sys.stdin:
                _tell(desk, language)

        threading.Thread(target=read, daemon=True).start()
    elif hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, lambda *_: _tell(desk, language) and None)


@contextmanager
def _token_in(path: Path | None) -> Iterator[str | None]:
    """A token in a file that only this account can read, there as long as it opens anything.

    Raises:
        IsnadError: `cli.cannot_write`.
    """
    if path is None:
        yield None
        return
    token = secrets.token_urlsafe(32)
    try:
        # A file that is there already could be readable by others.
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(token + "\n")
    except OSError as error:
        hint = "Name a file that is not there yet."
        raise IsnadError("cli.cannot_write", f"{path} cannot be written: {error.strerror}.", hint) from error
    try:
        yield token
    finally:
        with suppress(OSError):
            path.unlink()

"""`isnad serve`: a case in the browser of whoever sits at this machine."""

import os
import secrets
import signal
import sys
import threading
import webbrowser
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.cli.account import account
from isnad.cli.progress import Steps
from isnad.cli.stderr import let_go, say
from isnad.errors import IsnadError
from isnad.present.language import Language
from isnad.present.tables import say as phrase

if TYPE_CHECKING:
    from isnad.case.folder import Layout
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
    speak, name = language or Language.EN, who or account()
    _readable(case, name, speak)
    with _token_in(api_token) as token:
        # Imported here, so that a case that is not there is told of at once.
        from isnad.web.app import application  # noqa: PLC0415
        from isnad.web.server import listening, serve as served  # noqa: PLC0415
        from isnad.web.settings import Settings  # noqa: PLC0415

        bound = listening(port)
        settings = Settings(bound.getsockname()[1], name, language, body_limit)
        app = application(case, settings, tell=say, api_token=token)
        desk: Desk = app.state.desk
        address = _tell(desk, speak)
        if open_:
            webbrowser.open(address)
        _on_request(desk, speak)
        served(app, desk, bound)
    say(phrase("serve.ended", speak))


def _readable(case: Path, who: str, language: Language) -> None:
    """Find a case in the folder; one that an older version wrote is brought up to date, and that is logged.

    Raises:
        IsnadError: what is there is no case, or none that can be read or brought up to date.
    """
    from isnad.case.folder import to_read  # noqa: PLC0415
    from isnad.case.open import opened  # noqa: PLC0415
    from isnad.web.standing import check  # noqa: PLC0415

    layout = to_read(case)
    try:
        check(layout)
    except IsnadError as error:
        if error.code != "store.older_schema":
            raise
        with opened(layout, who):
            check(layout)
    _drafted(layout, who, language)


def _drafted(layout: "Layout", who: str, language: Language) -> None:
    """Draft the incidents of a case that has none of this version; while it is built the build does."""
    from isnad.case.contents import last_used  # noqa: PLC0415
    from isnad.case.drafting.whole import draft  # noqa: PLC0415
    from isnad.case.folder import is_locked  # noqa: PLC0415
    from isnad.case.open import opened  # noqa: PLC0415
    from isnad.store.store import Store  # noqa: PLC0415

    store = Store.in_file_read_only(layout.database)
    try:
        if store.is_drafted or is_locked(layout):
            return
        with store.reading() as reader:
            used = last_used(reader)
    finally:
        store.close()
    say(phrase("serve.drafting", language))
    with opened(layout, who) as found, closing(Steps(language)) as steps:
        draft(found.store, used.context(), progress=steps)


def _tell(desk: "Desk", language: Language) -> str:
    """A new address, for a person on stderr and for a program on stdout."""
    address = desk.address
    say(phrase("serve.address", language, address=address))
    if not sys.stdout.isatty():
        try:
            sys.stdout.write(address + "\n")
            sys.stdout.flush()
        except OSError:  # who read the first address may have gone; the desk stays
            let_go(sys.stdout)
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
        # In a thread: what the signal came upon may itself be writing to stderr.
        signal.signal(signal.SIGHUP, lambda *_: threading.Thread(target=_tell, args=(desk, language)).start())


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

"""What the desk refuses, and the record of it: a line in the case's folder and one on stderr."""

import json
import os
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from enum import Enum
from threading import Lock
from typing import Final

from isnad.case.folder import Layout

LARGEST: Final = 500_000
"""Bytes of the record; the one before it is kept beside it, and no other."""
MOST: Final = 20
"""Lines told on stderr in `WHILE` seconds: a flood must not bury what stands in a terminal, nor wait for its reader."""
WHILE: Final = 10.0
_PATH: Final = 200
_METHOD: Final = 20


class Refusal(Enum):
    """Why a request was not answered as it asked, with the HTTP status that says so.

    The words are in the table `desk.yaml`: `refused.CODE` and `refused.CODE.hint`.
    """

    HOST = ("host", 400)
    FORM_BROKEN = ("form_broken", 400)
    API_SESSION = ("api_session", 401)
    ORIGIN = ("origin", 403)
    TOKEN_WRONG = ("token_wrong", 403)
    TOKEN_SPENT = ("token_spent", 403)
    SESSION = ("session", 403)
    FORM_UNKNOWN = ("form_unknown", 403)
    FORBIDDEN = ("forbidden", 403)
    MISSING = ("missing", 404)
    METHOD = ("method", 405)
    STALE = ("stale", 409)
    BODY_TOO_LARGE = ("body_too_large", 413)
    TOO_MANY_FIELDS = ("too_many_fields", 413)
    KIND = ("kind", 415)
    INVALID = ("invalid", 422)
    LETTERS = ("letters", 422)
    FAULT = ("fault", 500)
    CASE_UNUSABLE = ("case_unusable", 500)
    BUSY = ("busy", 503)

    def __init__(self, code: str, status: int) -> None:
        self.code = code
        self.status = status


class RefusedError(Exception):
    """Raised by a page to answer with a refusal; nothing may have been changed before."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


class Refusals:
    """Appends to `refusals.jsonl` in the case's folder: no body, no query and no token is ever written."""

    def __init__(self, layout: Layout, tell: Callable[[str], None]) -> None:
        self._path = layout.refusals
        self._before = layout.refusals_before
        self._tell = tell
        self._lock = Lock()
        self._since = time.monotonic()
        self._told = 0

    def record(self, code: str, method: str, path: str) -> None:
        """One line in the file and one on stderr; a folder that cannot be written keeps nobody from answering."""
        when = datetime.now(UTC).isoformat(timespec="milliseconds")
        line = {"when": when, "code": code, "method": visible(method, _METHOD), "path": visible(path, _PATH)}
        with self._lock:
            with suppress(OSError):
                self._append(json.dumps(line, ensure_ascii=False) + "\n")
            self._say(f"refused: {code} {line['method']} {line['path']}")

    def _say(self, line: str) -> None:
        now = time.monotonic()
        if now - self._since >= WHILE:
            self._since, self._told = now, 0
        self._told += 1
        if self._told <= MOST:
            self._tell(line)
        elif self._told == MOST + 1:
            self._tell(f"refused: more than {MOST} in {WHILE:.0f} s; the rest stands in {self._path}")

    def _append(self, line: str) -> None:
        if self._path.exists() and self._path.stat().st_size + len(line.encode()) > LARGEST:
            self._path.replace(self._before)
        descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "ab") as file:
            file.write(line.encode())


def visible(text: str, length: int) -> str:
    r"""At most `length` characters of `text`, whatever moves a cursor or turns a line written as `\u…`."""
    cut = text[:length]
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in cut)

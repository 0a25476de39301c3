"""The body of a request: read whole, never more than allowed, and its form looked at before any page sees it."""

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import parse_qsl

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request
from starlette.types import Message, Receive, Scope

from isnad.model.value import Value
from isnad.web.refusals import Refusal, RefusedError

FIELD: Final = "csrf"
"""The field of a form that holds what its session gave it."""
HEADER: Final = "x-isnad-form"
"""The header that holds it where a script sends JSON."""
_NO_LETTER: Final = re.compile("[\0\ud800-\udfff]")
_URLENCODED: Final = "application/x-www-form-urlencoded"
_MULTIPART: Final = "multipart/form-data"
_FILES: Final = 20
KINDS: Final = (_URLENCODED, _MULTIPART, "application/json")


class Limits(Value, frozen=True):
    """Bytes of a body, and fields of a form."""

    body: int
    fields: int


async def read(headers: Headers, receive: Receive, limits: Limits) -> bytes:
    """The whole body.

    Raises:
        RefusedError: it is longer than `limits.body`, as it says beforehand or as it turns out.
        ClientDisconnect: whoever sent it went away.
    """
    stated = headers.get("content-length")
    if stated is not None and (not stated.isdecimal() or int(stated[:20]) > limits.body):
        raise RefusedError(Refusal.BODY_TOO_LARGE)
    parts, size = [], 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        part = message.get("body", b"")
        size += len(part)
        if size > limits.body:
            raise RefusedError(Refusal.BODY_TOO_LARGE)
        parts.append(part)
        if not message.get("more_body", False):
            return b"".join(parts)


def replayed(body: bytes, receive: Receive) -> Receive:
    """Gives a body that was read to whoever reads it next."""
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


async def proof(scope: Scope, body: bytes, limits: Limits) -> str:
    """What the request sends to prove that one of the desk's own forms made it; empty where there is nothing.

    Raises:
        RefusedError: the body is of no kind that a page takes, has too many fields, or cannot be read.
    """
    headers = Headers(scope=scope)
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if body and kind not in KINDS:
        raise RefusedError(Refusal.KIND)
    if kind == _URLENCODED:
        found = _in_fields(body, limits)
    elif kind == _MULTIPART:
        found = await _in_parts(scope, body, limits)
    else:
        found = ""
    return headers.get(HEADER) or found


def _in_fields(body: bytes, limits: Limits) -> str:
    if body.count(b"&") >= limits.fields:
        raise RefusedError(Refusal.TOO_MANY_FIELDS)
    fields = dict(pairs := parse_qsl(body.decode("latin-1"), keep_blank_values=True))
    _check_letters(text for pair in pairs for text in pair)
    return fields.get(FIELD, "")


async def _in_parts(scope: Scope, body: bytes, limits: Limits) -> str:
    async def nothing() -> Message:
        return {"type": "http.disconnect"}

    # Without the application, the parser tells what is wrong by its own exception.
    alone = {key: value for key, value in scope.items() if key != "app"}
    request = Request(alone, replayed(body, nothing))
    try:
        async with request.form(max_files=_FILES, max_fields=limits.fields, max_part_size=limits.body) as form:
            _check_letters(text for pair in form.multi_items() for text in pair if isinstance(text, str))
            found = form.get(FIELD)
            return found if isinstance(found, str) else ""
    except (MultiPartException, HTTPException, ValueError) as error:
        many = "Too many" in str(error)
        raise RefusedError(Refusal.TOO_MANY_FIELDS if many else Refusal.FORM_BROKEN) from error


def _check_letters(texts: Iterable[str]) -> None:
    """Refuse what no database and no encoding can keep: half a character is no text, and NUL ends one."""
    if any(_NO_LETTER.search(text) for text in texts):
        raise RefusedError(Refusal.LETTERS)

"""The reader's language and theme: from the address, then their cookie, then what their browser says."""

from enum import StrEnum
from typing import Final
from urllib.parse import quote, urlencode

from starlette.requests import HTTPConnection, Request
from starlette.responses import Response

from isnad.present.language import Language
from isnad.web.desk import desk_of

LANGUAGE: Final = "lang"
THEME: Final = "theme"
_LANGUAGE_COOKIE: Final = "isnad_lang"
_THEME_COOKIE: Final = "isnad_theme"
_YEAR: Final = 365 * 24 * 3600


class Theme(StrEnum):
    """Of a page; `SYSTEM` leaves it to the browser."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def language_of(request: HTTPConnection) -> Language:
    """The language of the answer to this request."""
    for given in (request.query_params.get(LANGUAGE), request.cookies.get(_LANGUAGE_COOKIE)):
        if given in tuple(Language):
            return Language(given)
    settled = desk_of(request).settings.language
    return settled or _accepted(request.headers.get("accept-language", ""))


def theme_of(request: HTTPConnection) -> Theme:
    """The theme of the answer to this request."""
    for given in (request.query_params.get(THEME), request.cookies.get(_THEME_COOKIE)):
        if given in tuple(Theme):
            return Theme(given)
    return Theme.SYSTEM


def keep(request: Request, response: Response) -> None:
    """Keep in cookies what the address of this request chooses."""
    chosen = (
        (request.query_params.get(LANGUAGE), tuple(Language), _LANGUAGE_COOKIE),
        (request.query_params.get(THEME), tuple(Theme), _THEME_COOKIE),
    )
    for given, known, cookie in chosen:
        if given is not None and given in known:
            response.set_cookie(cookie, given, max_age=_YEAR, httponly=True, samesite="strict", path="/")


def address_with(request: Request, **changes: str | int) -> str:
    """The address of this request with some of its query changed; where it was a form, the page it came from is `/`."""
    given = [(name, value) for name, value in request.query_params.multi_items() if name not in {*changes, "token"}]
    path = path_of(request) if request.method in {"GET", "HEAD"} else "/"
    return f"{path}?{urlencode([*given, *changes.items()])}"


def path_of(request: HTTPConnection) -> str:
    """The path of this request as it may stand in a link: two slashes at its head would lead to another host."""
    return "/" + quote(request.scope["path"].lstrip("/"), errors="replace")


def _accepted(header: str) -> Language:
    """The known language that the header prefers; the first of equals; English where it names none."""
    best, weight = Language.EN, 0.0
    for item in header.split(",")[:50]:
        tag, _, rest = item.partition(";")
        primary = tag.strip().lower().partition("-")[0]
        found = _weight(rest)
        if primary in tuple(Language) and found > weight:
            best, weight = Language(primary), found
    return best


def _weight(rest: str) -> float:
    name, _, value = rest.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return min(float(value), 1.0)
    except ValueError:
        return 0.0

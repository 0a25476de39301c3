"""How every page is made: one template, in the reader's language and theme, with what its forms have to send."""

from functools import cache, partial
from typing import Any, Final

from jinja2 import Environment
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse

from isnad.model.value import Value
from isnad.present.templating import environment
from isnad.version import VERSION
from isnad.web.desk import desk_of, session_of
from isnad.web.preferences import Theme, address_with, keep, language_of, path_of, theme_of
from isnad.web.words import say

PLACES: Final = (
    ("desk", "/", "d"),
    ("queue", "/queue", "q"),
    ("incidents", "/incidents", "i"),
    ("documents", "/documents", "r"),
    ("outlets", "/outlets", "o"),
    ("people", "/people", "p"),
    ("search", "/search", "s"),
    ("method", "/method", "m"),
    ("log", "/log", "l"),
)
"""What the navigation leads to: the key of its name, its address, and the letter that follows `g`."""


class Place(Value, frozen=True):
    """An entry of the navigation."""

    name: str
    path: str
    letter: str
    is_here: bool


class Notice(Value, frozen=True):
    """What the page before has to say: its kind (`done`, `warn`, `refused`) and the sentence."""

    kind: str
    sentence: str


def page(request: Request, template: str, *, status: int = 200, **context: object) -> HTMLResponse:
    """The page of a template in `present/templates`, which extends `desk/layout.html.j2`.

    Beside `context`, a template knows: `language`, `direction`, `say(key, **params)`, `csrf` (for `m.csrf()` and the
    header `X-Isnad-Form`), `theme`, `themes`, `path`, `places`, `notices`, `address(**query)`, `version`, `is_in`.
    """
    language, session = language_of(request), session_of(request)
    spoken = partial(say, language=language)
    frame: dict[str, Any] = {
        "language": language,
        "direction": language.direction,
        "say": spoken,
        "csrf": "" if session is None else session.form,
        "is_in": session is not None,
        "theme": theme_of(request),
        "themes": tuple(Theme),
        "path": path_of(request),
        "places": _places(request),
        "notices": _notices(request),
        "address": partial(address_with, request),
        "case": desk_of(request).layout.root.name.removesuffix(".case"),
        "version": VERSION,
    }
    text = _environment().get_template(template).render(frame | context)
    # A report may hold half a character, which no encoding has.
    response = HTMLResponse(text.encode("utf-8", "replace"), status)
    response.headers["Content-Language"] = language
    response.headers["Vary"] = "Cookie, Accept-Language"
    keep(request, response)
    return response


def notify(request: Request, key: str, kind: str = "done", **params: str | int) -> None:
    """Have the next page say the phrase `key`, once: `done`, `warn` or `refused`."""
    session = session_of(request)
    if session is not None and session.by_cookie:
        session.notices.append((key, params, kind))


def to(path: str) -> RedirectResponse:
    """Leads a browser on to a page of the desk, so that loading it anew sends nothing twice.

    Raises:
        ValueError: `path` leads elsewhere.
    """
    if not path.startswith("/") or path.startswith(("//", "/\\")):
        raise ValueError(f"{path!r} is no page of the desk")
    return RedirectResponse(path, 303)


def _places(request: Request) -> list[Place]:
    """Pages that there are, in their order."""
    here, known = request.scope["path"], desk_of(request).paths
    return [
        Place(name, path, letter, here == path or (path != "/" and here.startswith(f"{path}/")))
        for name, path, letter in PLACES
        if path in known
    ]


def _notices(request: Request) -> list[Notice]:
    session, found = session_of(request), []
    while session is not None and session.notices:
        key, params, kind = session.notices.pop(0)
        found.append(Notice(kind, say(key, language_of(request), **params)))
    return found


@cache
def _environment() -> Environment:
    return environment()

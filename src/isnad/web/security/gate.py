"""The gate before every page: host, origin, session, size and form are looked at here, and nowhere else."""

from http.cookies import CookieError, SimpleCookie

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from isnad.web.desk import Desk, desk_of
from isnad.web.failures import answer
from isnad.web.refusals import Refusal, RefusedError
from isnad.web.rendering import to
from isnad.web.security import body, origin
from isnad.web.security.body import Limits
from isnad.web.security.sessions import Session, Spent, same

_SAFE = ("GET", "HEAD")
_TAKEN = (*_SAFE, "POST", "PUT", "PATCH", "DELETE")
_OPEN = ("/static/", "/favicon.ico")
"""What a page of refusal needs itself; nothing of a case is there."""
_BEARER = "bearer "


class Gate:
    """Lets a request through to the pages, or answers it with a refusal; nothing is changed by one it refuses."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":  # the desk speaks no other protocol
            await send({"type": "websocket.close", "code": 1008})
            return
        request = Request(scope, receive)
        try:
            response, onward = await _admitted(request, receive)
        except RefusedError as refused:
            response, onward = answer(request, refused.refusal), receive
        except ClientDisconnect:
            return
        if response is None:
            await self._app(scope, onward, send)
        else:
            await response(scope, onward, send)


async def _admitted(request: Request, receive: Receive) -> tuple[Response | None, Receive]:
    """What the gate itself answers, or nothing, and where the body can be read from then."""
    desk = desk_of(request)
    if not origin.is_own_host(request.headers, desk.settings.port):
        raise RefusedError(Refusal.HOST)
    if request.method not in _TAKEN:
        raise RefusedError(Refusal.METHOD)
    safe = request.method in _SAFE
    if origin.is_from_elsewhere(request.headers, safe=safe):
        raise RefusedError(Refusal.ORIGIN)
    path = request.scope["path"]
    if safe and path.startswith(_OPEN):
        return None, receive
    session = _session(request, desk)
    request.state.session = session
    token = request.query_params.get("token")
    if token is not None and path == "/" and request.method == "GET":
        return _entered(desk, token, session), receive
    if session is None:
        raise RefusedError(Refusal.API_SESSION if path.startswith("/api/") else Refusal.SESSION)
    if safe:
        return None, receive
    return None, await _form(request, receive, session)


def _session(request: Request, desk: Desk) -> Session | None:
    shown = request.headers.get("authorization")
    if shown is not None and request.scope["path"].startswith("/api/"):
        token = shown[len(_BEARER) :] if shown.lower().startswith(_BEARER) else ""
        return desk.sessions.program(token)
    secret = _cookie(request, desk.cookie)
    return None if secret is None else desk.sessions.of(secret)


def _cookie(request: Request, name: str) -> str | None:
    try:
        found = SimpleCookie(request.headers.get("cookie", "")).get(name)
    except CookieError:
        return None
    return None if found is None else found.value


def _entered(desk: Desk, token: str, session: Session | None) -> Response:
    """Leads on to the address without the token, so that it stays in no history and no bookmark."""
    if session is None:
        came, session = desk.sessions.spend(token)
        if session is None:
            raise RefusedError(Refusal.TOKEN_SPENT if came is Spent.BEFORE else Refusal.TOKEN_WRONG)
    response = to("/")
    response.set_cookie(desk.cookie, session.secret, httponly=True, samesite="strict", path="/")
    return response


async def _form(request: Request, receive: Receive, session: Session) -> Receive:
    settings = desk_of(request).settings
    limits = Limits(settings.body_limit, settings.fields_limit)
    data = await body.read(request.headers, receive, limits)
    shown = await body.proof(request.scope, data, limits)
    if session.by_cookie and not same(shown, session.form):
        raise RefusedError(Refusal.FORM_UNKNOWN)
    return body.replayed(data, receive)

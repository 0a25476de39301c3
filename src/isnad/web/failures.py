"""What a refused request is answered: a page in the reader's language, JSON under `/api`; each is recorded."""

from typing import Final

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from isnad.errors import IsnadError
from isnad.present.runs import isolate
from isnad.web.desk import desk_of
from isnad.web.preferences import language_of
from isnad.web.refusals import Refusal, RefusedError
from isnad.web.rendering import page
from isnad.web.security.headers import HEADERS
from isnad.web.words import say, why

_BY_STATUS: Final = {
    400: Refusal.FORM_BROKEN,
    401: Refusal.SESSION,
    403: Refusal.FORBIDDEN,
    404: Refusal.MISSING,
    405: Refusal.METHOD,
    409: Refusal.STALE,
    413: Refusal.BODY_TOO_LARGE,
    415: Refusal.KIND,
    422: Refusal.INVALID,
    503: Refusal.BUSY,
}
_BUSY: Final = ("store.busy", "case.locked")
_UNUSABLE: Final = ("store.", "case.")
_MISSING: Final = ("no_such_", "unknown_")


class Problem(BaseModel):
    """Why a request under `/api` was refused."""

    code: str
    message: str
    hint: str


def answer(
    request: Request, refusal: Refusal, error: IsnadError | None = None, wrong: str = "", fields: tuple[str, ...] = ()
) -> Response:
    """Record a refusal and word it; `error` says more than its kind, `wrong` what is wrong with `fields`.

    A page is in the reader's language as far as there are words for an error; what is sent to a program is in English.
    """
    code = refusal.code if error is None else error.code
    desk_of(request).refusals.record(code, request.method, request.scope["path"])
    language = language_of(request)
    message, hint = say(f"refused.{refusal.code}", language), say(f"refused.{refusal.code}.hint", language)
    if request.scope["path"].startswith("/api/"):
        known = Problem(code=code, message=message, hint=wrong or hint)
        told = None if error is None else Problem(code=code, message=error.message, hint=error.hint)
        response = JSONResponse((told or known).model_dump(), refusal.status)
        response.headers["Content-Language"] = language if told is None else "en"
        if refusal is Refusal.API_SESSION:
            response.headers["WWW-Authenticate"] = "Bearer"
        return response
    here = None if error is None else why(error, language)
    if fields:
        here = say("refused.fields", language, fields=", ".join(isolate(name, language) for name in fields))
    told_in = None if error is None or here is not None else str(error)
    return page(
        request,
        "desk/refused.html.j2",
        status=refusal.status,
        title=message,
        hint=hint,
        code=code,
        number=refusal.status,
        told=told_in,
        told_here=here,
        again=refusal is Refusal.SESSION and request.headers.get("sec-fetch-site") in {"cross-site", "same-site"},
    )


def refusal_of(error: IsnadError) -> Refusal:
    """How a page that an error ended is answered."""
    room, _, rest = error.code.partition(".")
    if error.code in _BUSY:
        return Refusal.BUSY
    if rest == "stale":
        return Refusal.STALE
    if rest.startswith(_MISSING):
        return Refusal.MISSING
    return Refusal.CASE_UNUSABLE if f"{room}." in _UNUSABLE else Refusal.INVALID


def _fields_of(error: RequestValidationError) -> str:
    """Which fields are wrong and how; what was sent in them is not repeated."""
    found = (f"{'.'.join(str(part) for part in wrong['loc'][1:])}: {wrong['msg']}" for wrong in error.errors())
    return "; ".join(found)


def _names_of(error: RequestValidationError) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(wrong["loc"][-1]) for wrong in error.errors()))


def add_to(app: FastAPI) -> None:
    """Have every exception that ends a page answered here."""

    def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, RefusedError)  # noqa: S101 - what it was registered for
        return answer(request, error.refusal)

    def told(request: Request, error: Exception) -> Response:
        assert isinstance(error, IsnadError)  # noqa: S101
        return answer(request, refusal_of(error), error)

    def by_status(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)  # noqa: S101
        return answer(request, _BY_STATUS.get(error.status_code, Refusal.FORM_BROKEN))

    def invalid(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)  # noqa: S101
        return answer(request, Refusal.INVALID, wrong=_fields_of(error), fields=_names_of(error))

    def fault(request: Request, _: Exception) -> Response:
        response = answer(request, Refusal.FAULT)
        # This answer is sent outside of every layer that would add them.
        response.headers.update({**HEADERS, "Cache-Control": "no-store"})
        return response

    app.add_exception_handler(RefusedError, refused)
    app.add_exception_handler(IsnadError, told)
    app.add_exception_handler(HTTPException, by_status)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(Exception, fault)

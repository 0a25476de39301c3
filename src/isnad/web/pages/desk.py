"""The first page: what the case holds, and whether it is being built."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse

from isnad.web.desk import desk_of
from isnad.web.rendering import page
from isnad.web.standing import standing

router = APIRouter()


@router.get("/")
def desk(request: Request) -> HTMLResponse:
    """How the case stands."""
    served = desk_of(request)
    return page(request, "desk/desk.html.j2", standing=standing(served.store, served.layout))

"""Files that pages load: this package's own, and Leaflet's out of the package that holds it."""

import mimetypes
from pathlib import Path
from typing import Final

from fastapi import FastAPI
from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope
from xstatic.pkg import leaflet

_OWN: Final = Path(__file__).parent / "static"
_LEAFLET: Final = Path(leaflet.BASE_DIR)


class _Checked(StaticFiles):
    """Files that a browser may keep, if it asks each time whether they are still the same."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = "no-cache"
        return response


def add_to(app: FastAPI) -> None:
    """Serve the files under `/static/`, those of Leaflet under `/static/leaflet/`."""

    @app.get("/favicon.ico", include_in_schema=False)
    def icon() -> Response:
        """What browsers ask for where an answer is no page, and cannot name it."""
        return FileResponse(_OWN / "icon.svg", headers={"Cache-Control": "no-cache"})

    # Some systems know another kind for it, and a browser runs no module of another kind.
    mimetypes.add_type("text/javascript", ".js")
    app.mount("/static/leaflet", _Checked(directory=_LEAFLET), name="leaflet")
    app.mount("/static", _Checked(directory=_OWN), name="static")

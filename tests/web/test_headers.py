"""Every answer carries the same warnings to the browser."""

from pathlib import Path

import pytest

from isnad.web.security.headers import HEADERS, POLICY

from .asking import Browser, desk, with_forms

PATHS = {
    "/": 200,
    "/nothing": 404,
    "/fail/fault": 500,
    "/fail/stale": 409,
    "/number/x": 422,
    "/api/health": 200,
    "/api/nothing": 404,
    "/api/fail/fault": 500,
    "/api/openapi.json": 200,
    "/static/desk.css": 200,
    "/static/nothing.css": 404,
    "/static/leaflet/leaflet.js": 200,
}


@pytest.mark.parametrize(("path", "status"), PATHS.items())
def test_headers(case: Path, path: str, status: int) -> None:
    with Browser(with_forms(desk(case), [])) as browser:
        answer = browser.enter().get(path)
        outside = Browser(with_forms(desk(case), [])).get(path)
    for one in (answer, outside):
        assert {name: one.headers.get_list(name) for name in HEADERS} == {name: [v] for name, v in HEADERS.items()}
        kept = "no-cache" if one.status_code == 200 and path.startswith("/static") else "no-store"
        assert one.headers["Cache-Control"] in {kept, "no-cache"}
        assert "Server" not in one.headers
    assert answer.status_code == status


def test_the_policy_lets_no_script_stand_in_a_page() -> None:
    assert "unsafe" not in POLICY
    assert POLICY.startswith("default-src 'none'; script-src 'self'; style-src 'self';")

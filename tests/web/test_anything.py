"""Whatever is sent, the desk answers in order: no fault, no traceback, every header, one line of record for each."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from hypothesis import given, settings, strategies as st

from isnad.web.security.headers import HEADERS

from .asking import HERE, PORT, Browser, desk, with_forms

_BYTES = st.binary(max_size=40).map(lambda data: bytes(byte for byte in data if byte not in b"\r\n\0"))
_NAMES = st.sampled_from(
    [
        *("Host", "Cookie", "Origin", "Sec-Fetch-Site", "Accept-Language", "Authorization", "Content-Type"),
        *("Content-Length", "X-Isnad-Form", "If-None-Match", "Range"),
    ]
)
_HEADERS = st.lists(st.tuples(_NAMES.map(str.encode), _BYTES), max_size=4)
_PATHS = st.one_of(
    st.sampled_from(["/", "/?token=", "/api/health", "/static/desk.css", "/keep", "/number/1"]),
    st.binary(max_size=30).map(lambda data: "/" + "".join(f"%{byte:02x}" for byte in data)),
)
_METHODS = st.sampled_from(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])


@pytest.fixture(scope="module")
def tried(built: Path) -> Iterator[Browser]:
    with Browser(with_forms(desk(built, body_limit=2000), [])) as browser:
        yield browser.enter()
        for path in (browser.desk.layout.refusals, browser.desk.layout.refusals_before):
            path.unlink(missing_ok=True)


@settings(max_examples=150)
@given(_METHODS, _PATHS, _HEADERS, st.binary(max_size=3000), st.booleans())
def test_anything_is_answered(
    tried: Browser, method: str, path: str, headers: list[tuple[bytes, bytes]], body: bytes, known: bool
) -> None:
    sent: list[tuple[bytes, bytes]] = [*headers]
    if not any(name == b"Host" for name, _ in headers):
        sent.append((b"Host", f"127.0.0.1:{PORT}".encode()))
    if known:
        session = tried.cookies[tried.desk.cookie]
        sent += [(b"Cookie", f"{tried.desk.cookie}={session}".encode()), (b"X-Isnad-Form", tried.form.encode())]
    answer = tried.send(httpx.Request(method, HERE + path, headers=sent, content=body))
    assert answer.status_code < 500
    assert all(answer.headers[name] == value for name, value in HEADERS.items())
    assert "Traceback" not in answer.text

"""What comes to no page: each refused with its status and words, recorded, and nothing done."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .asking import HERE, PORT, Browser, desk, with_forms

FORM = "application/x-www-form-urlencoded"
PROGRAM = "program"


class Tried:
    """A desk with a page that takes forms, a browser that was let in, and what the page was given."""

    def __init__(self, case: Path) -> None:
        self.kept: list[dict[str, str]] = []
        self.told: list[str] = []
        self.browser = Browser(
            with_forms(desk(case, self.told, body_limit=5000, fields_limit=10, api_token=PROGRAM), self.kept)
        ).enter()


@pytest.fixture
def tried(case: Path) -> Iterator[Tried]:
    made = Tried(case)
    yield made
    made.browser.close()


def code_of(tried: Tried) -> str | None:
    """The code of the one line that the record and stderr hold."""
    lines = tried.browser.refused()
    assert len(lines) == len(tried.told) <= 1
    return tried.told[0].split()[1] if tried.told else None


def chunks(size: int) -> Iterator[bytes]:
    for _ in range(size // 1000):
        yield b"x" * 1000


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        f"evil.example:{PORT}",
        "127.0.0.1",
        f"127.0.0.1:{PORT + 1}",
        f"127.0.0.1.evil.example:{PORT}",
        "",
        "[",
        "a@b:x",
    ],
)
def test_another_host_is_refused_with_and_without_a_session(tried: Tried, host: str) -> None:
    for path in ("/", "/static/desk.css", "/api/health"):
        answer = tried.browser.get(path, headers={"Host": host})
        assert answer.status_code == 400
    assert len(tried.told) == 3
    assert {line.split()[1] for line in tried.told} == {"host"}


@pytest.mark.parametrize("host", [f"127.0.0.1:{PORT}", f"localhost:{PORT}", f"LOCALHOST:{PORT}"])
def test_own_host_is_answered(tried: Tried, host: str) -> None:
    assert tried.browser.get("/", headers={"Host": host}).status_code == 200


CROSS: list[dict[str, str]] = [
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": f"http://127.0.0.1:{PORT + 1}"},
    {"Origin": f"https://127.0.0.1:{PORT}"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "navigate"},
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Origin": HERE},
    {"Sec-Fetch-Site": "cross-site", "Origin": "null"},
]


@pytest.mark.parametrize("headers", CROSS)
def test_a_form_from_elsewhere_is_refused_whatever_it_proves(tried: Tried, headers: dict[str, str]) -> None:
    answer = tried.browser.post("/keep", data={"csrf": tried.browser.form}, headers=headers)
    assert (answer.status_code, code_of(tried), tried.kept) == (403, "origin", [])


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": HERE},
        {"Origin": HERE, "Sec-Fetch-Site": "same-origin"},
        {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "none"},
    ],
)
def test_a_form_of_the_desk_arrives(tried: Tried, headers: dict[str, str]) -> None:
    answer = tried.browser.post("/keep", data={"csrf": tried.browser.form, "word": "خبر"}, headers=headers)
    assert (answer.status_code, code_of(tried)) == (303, None)
    assert [form["word"] for form in tried.kept] == ["خبر"]


def test_a_picture_on_another_site_cannot_ask(tried: Tried) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    assert tried.browser.get("/", headers=headers).status_code == 403
    assert code_of(tried) == "origin"


def test_a_link_on_another_site_may_be_followed(tried: Tried) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert tried.browser.get("/", headers=headers).status_code == 200


@pytest.mark.parametrize("proof", [None, "", "x", "é", "A" * 43])
@pytest.mark.parametrize("kind", ["fields", "parts", "header"])
def test_a_form_without_its_proof_is_refused(tried: Tried, proof: str | None, kind: str) -> None:
    fields = {"word": "x"} if proof is None else {"word": "x", "csrf": proof}
    sent: dict[str, Any] = {"data": fields}
    if kind == "parts":
        sent["files"] = {"file": ("a.txt", b"x")}
    if kind == "header":
        sent = {"json": {"csrf": tried.browser.form}, "headers": {"X-Isnad-Form": (proof or "").encode()}}
    answer = tried.browser.request(
        "PUT" if kind == "header" else "POST", "/api/keep" if kind == "header" else "/keep", **sent
    )
    assert (answer.status_code, code_of(tried), tried.kept) == (403, "form_unknown", [])


def test_the_proof_of_another_session_is_none(tried: Tried, case: Path) -> None:
    with Browser(desk(case)) as other:
        other.enter()
        answer = tried.browser.post("/keep", data={"csrf": other.form})
    assert (answer.status_code, tried.kept) == (403, [])


def test_proofs_in_a_multipart_form_and_in_a_header_are_taken(tried: Tried) -> None:
    form = tried.browser.form
    parts = tried.browser.post("/keep", data={"csrf": form, "word": "أ"}, files={"file": ("a.txt", b"x")})
    put = tried.browser.put("/api/keep", json={"word": "ب"}, headers={"X-Isnad-Form": form})
    assert (parts.status_code, put.status_code) == (303, 200)
    assert [kept["word"] for kept in tried.kept] == ["أ", "ب"]


@pytest.mark.parametrize(
    ("content", "headers", "status", "code"),
    [
        (b"x" * 6000, {}, 413, "body_too_large"),
        (chunks(6000), {}, 413, "body_too_large"),
        (b"x", {"Content-Length": "9" * 400}, 413, "body_too_large"),
        (b"x", {"Content-Length": "-1"}, 413, "body_too_large"),
        (b"a=1&" * 10 + b"b=2", {}, 413, "too_many_fields"),
        (b"&" * 4000, {}, 413, "too_many_fields"),
        (b"x", {"Content-Type": "text/plain"}, 415, "kind"),
        (b"x", {"Content-Type": ""}, 415, "kind"),
        (b"x", {"Content-Type": "multipart/form-data"}, 400, "form_broken"),
        (b"nothing of the kind", {"Content-Type": "multipart/form-data; boundary=b"}, 400, "form_broken"),
    ],
)
def test_a_body_that_is_too_much_or_unreadable(
    tried: Tried, content: Any, headers: dict[str, str], status: int, code: str
) -> None:
    sent = {"Content-Type": FORM, "X-Isnad-Form": tried.browser.form, **headers}
    answer = tried.browser.post("/keep", content=content, headers=sent)
    assert (answer.status_code, code_of(tried), tried.kept) == (status, code, [])


@pytest.mark.parametrize("size", [4900, 5000])
def test_a_body_of_the_limit_is_read(tried: Tried, size: int) -> None:
    content = f"csrf={tried.browser.form}&word=".encode()
    content += b"x" * (size - len(content))
    assert tried.browser.post("/keep", content=content, headers={"Content-Type": FORM}).status_code == 303
    assert len(tried.kept) == 1


@pytest.mark.parametrize(("count", "status"), [(10, 303), (11, 413)])
@pytest.mark.parametrize("parts", [False, True])
def test_fields_are_counted(tried: Tried, count: int, status: int, *, parts: bool) -> None:
    fields = {"csrf": tried.browser.form, **{f"f{n}": "x" for n in range(count - 1)}}
    files = {"file": ("a.txt", b"x")} if parts else None
    assert tried.browser.post("/keep", data=fields, files=files).status_code == status
    assert len(tried.kept) == (status == 303)


@pytest.mark.parametrize("method", ["TRACE", "OPTIONS", "CONNECT", "BREW"])
def test_other_methods(tried: Tried, method: str) -> None:
    assert tried.browser.request(method, "/").status_code == 405
    assert code_of(tried) == "method"


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/", 403, "session"),
        ("/nothing", 403, "session"),
        ("/api/health", 401, "api_session"),
        ("/apis", 403, "session"),
    ],
)
@pytest.mark.parametrize("cookie", [None, "", "x", "é;=,"])
def test_without_a_session_nothing_of_the_case_is_told(
    case: Path, path: str, status: int, code: str, cookie: str | None
) -> None:
    told: list[str] = []
    with Browser(desk(case, told)) as browser:
        headers = {} if cookie is None else {b"Cookie": f"{browser.desk.cookie}={cookie}".encode()}
        answer = browser.get(path, headers=headers)
    assert (answer.status_code, told) == (status, [f"refused: {code} GET {path}"])
    assert "baghuz" not in answer.text


def test_a_form_without_a_session_is_not_even_read(case: Path) -> None:
    with Browser(desk(case, body_limit=5000)) as browser:
        assert browser.post("/", content=b"x" * 6000, headers={"Content-Type": FORM}).status_code == 403


def test_what_a_page_of_refusal_needs_is_open(case: Path) -> None:
    with Browser(desk(case)) as browser:
        assert browser.get("/static/desk.css").status_code == 200
        assert browser.post("/static/desk.css").status_code == 403
        assert browser.get("/static/../app.py").status_code in {403, 404}
        assert browser.get("/static/%2e%2e/app.py").status_code == 404


@pytest.mark.parametrize(
    ("shown", "status"),
    [("Bearer program", 200), ("bearer program", 200), ("Bearer other", 401), ("Basic program", 401), ("", 401)],
)
def test_programs_show_their_token(tried: Tried, shown: str, status: int) -> None:
    tried.browser.cookies.clear()
    headers = {"Authorization": shown} if shown else {}
    assert tried.browser.get("/api/health", headers=headers).status_code == status
    assert tried.browser.put("/api/keep", json={"a": "b"}, headers=headers).status_code == status
    assert tried.browser.get("/", headers=headers).status_code == 403, "the token is for the API alone"
    assert len(tried.kept) == (status == 200)


def test_no_token_was_made_for_programs(case: Path) -> None:
    with Browser(desk(case)) as browser:
        for shown in ("Bearer ", "Bearer", "Bearer None"):
            assert browser.get("/api/health", headers={"Authorization": shown}).status_code == 401

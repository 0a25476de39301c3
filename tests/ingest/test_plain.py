import pytest

from isnad.ingest.arrival import Arrival
from isnad.ingest.plain import read_plain
from isnad.ingest.record import Form
from isnad.model.document import Issue
from isnad.model.identity import sha256_of

from .given import Write, record

TEXT = "2022-07-24\nسقطت قذيفة على سوق القرية.\n"


@pytest.mark.parametrize(("encoding", "start"), [("utf-8", ""), ("utf-8", "\ufeff"), ("cp1256", ""), ("utf-16", "")])
def test_a_text_file_tells_nothing_but_its_text(write: Write, encoding: str, start: str) -> None:
    data = (start + TEXT).encode(encoding)
    arrival = read_plain(record(write("in/a.txt", data), "in/a.txt", Form.TEXT))
    assert isinstance(arrival, Arrival)
    document = arrival.document
    assert (arrival.data, arrival.day_is_settled) == (data, False)
    assert (document.id, document.name) == (sha256_of(data), "in/a.txt")
    assert document.received.text.removeprefix("\ufeff") == TEXT
    told = (document.outlet, document.published, document.title, document.url, document.author, document.parts)
    assert told == (None, None, None, None, None, ())


@pytest.mark.parametrize(("data", "code"), [(b"", "text.empty"), (b" \n", "text.no_text")])
def test_no_text_is_an_issue(write: Write, data: bytes, code: str) -> None:
    path = write("a.txt", data)
    found = read_plain(record(path, "a.txt", Form.TEXT))
    assert isinstance(found, Issue)
    assert (found.where, found.reason.code) == (str(path), code)

import re

import pytest

from isnad.model.identity import claim_id, sha256_of
from isnad.model.span import Span
from isnad.model.terms import Event

DOCUMENT = sha256_of("سقط جرحى".encode())


def test_bytes_have_the_digest_everyone_computes() -> None:
    assert sha256_of(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.mark.parametrize(
    ("document", "event", "event_span", "count_span", "expected"),
    [
        ("ab" * 32, Event.KILLED, Span(10, 15), Span(16, 19), "c-941e3daf7785a564"),
        ("ab" * 32, Event.KILLED, Span(10, 15), None, "c-f6c5b946a3a67434"),
        ("ab" * 32, Event.STRIKE, Span(0, 4), None, "c-88b61d07f7dfc913"),
    ],
)
def test_ids_stay_what_they_were(
    document: str, event: Event, event_span: Span, count_span: Span | None, expected: str
) -> None:
    """Decisions of people refer to these: a change here loses them."""
    assert claim_id(document, event, event_span, count_span) == expected


def test_ids_differ_by_each_of_their_parts() -> None:
    ids = {
        claim_id(DOCUMENT, Event.KILLED, Span(1, 2), Span(3, 4)),
        claim_id(sha256_of(b"other"), Event.KILLED, Span(1, 2), Span(3, 4)),
        claim_id(DOCUMENT, Event.INJURED, Span(1, 2), Span(3, 4)),
        claim_id(DOCUMENT, Event.KILLED, Span(1, 3), Span(3, 4)),
        claim_id(DOCUMENT, Event.KILLED, Span(0, 2), Span(3, 4)),
        claim_id(DOCUMENT, Event.KILLED, Span(1, 2), Span(3, 5)),
        claim_id(DOCUMENT, Event.KILLED, Span(1, 2), Span(0, 0)),
        claim_id(DOCUMENT, Event.KILLED, Span(1, 2), None),
    }
    assert len(ids) == 8
    assert all(re.fullmatch("c-[0-9a-f]{16}", found) for found in ids)


def test_every_event_has_its_own_id() -> None:
    assert len({claim_id(DOCUMENT, event, Span(1, 2), None) for event in Event}) == len(Event)

"""The first page: what nobody worked on yet, what waits, how far the review is."""

from isnad.model.decision import AcceptClaim, SignOff
from isnad.review.progress import Share, progress
from isnad.store.entry import Act, Action
from isnad.store.waiting import Waiting, Waits

from .asking import Browser


def first_claim(browser: Browser) -> tuple[str, str]:
    """The id of the worthiest claim and of its incident."""
    with browser.desk.store.reading() as reader:
        (item,) = Waiting(reader.connection).items()
        row = reader.drafted.claim(item.claim)
        assert row is not None
        assert row.incident is not None
        return row.id, row.incident


def test_before_any_decision_everything_is_new(browser: Browser) -> None:
    with browser.desk.store.reading() as reader:
        found = progress(reader)
    assert found.claims.done == found.incidents.done == found.last.entry == 0
    assert found.claims.all == found.waiting[Waits.WAITING] == sum(found.events.values())
    assert (found.new.count, len(found.new.newest)) == (2, 2)
    page = browser.get("/").text
    assert "Nobody decided about any of their claims: 2" in page
    assert f"Claims decided: 0 of {found.claims.all}" in page
    assert 'href="/queue?event=killed"' in page


def test_what_is_decided_counts_and_is_told(browser: Browser) -> None:
    claim, incident = first_claim(browser)
    browser.desk.decide([AcceptClaim(claim)])
    with browser.desk.store.reading() as reader:
        row = reader.drafted.incident(incident)
    assert row is not None
    browser.desk.decide([SignOff(incident, (), row.value().figures)])
    with browser.desk.store.reading() as reader:
        found = progress(reader)
    assert (found.claims.done, found.incidents) == (1, Share(1, 2))
    assert (found.new.count, found.last.who) == (1, "amal"), "the other report stays new"
    page = browser.get("/").text
    assert "Nobody decided about any of their claims: 1" in page
    assert "Incidents signed off: 1 of 2" in page
    assert "Last decision: amal" in page


def test_an_incident_that_changed_is_named(browser: Browser) -> None:
    _, incident = first_claim(browser)
    assert "Incidents that changed" not in browser.get("/").text
    with browser.desk.store.writing() as writer:
        writer.connection.exec_driver_sql("UPDATE incidents SET status = 'changed' WHERE id = ?", (incident,))
        # Nothing changes in a case without an entry, and the page relies on it.
        writer.append((Act.of(Action.TABLES_UPGRADED, found=1, now=2),), "amal")
    page = browser.get("/").text
    assert "Incidents that changed" in page
    assert f'href="/incidents/{incident}"' in page


def test_in_arabic(browser: Browser) -> None:
    assert "وثائق جديدة" in browser.get("/?lang=ar").text

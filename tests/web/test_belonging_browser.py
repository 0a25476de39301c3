"""In a browser: a claim set elsewhere is put where it belongs by keys alone; a form shows what it takes over."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from browsing.chromium import WAYS, barriers
from case.made import arrival, built
from isnad.pipeline.context import Context
from isnad.web.desk import Desk

from .serving import Opened, serving
from .test_belonging import TEXTS, WRONG, dead, new


@pytest.fixture
def served(using: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("ISNAD_KEYS", str(tmp_path / "keys"))
    case = tmp_path / "souk.case"
    built(case, [arrival(text, name) for name, text in TEXTS.items()], using)
    with serving(case) as desk:
        yield desk


@pytest.mark.parametrize(("locale", "scheme", "width"), WAYS)
def test_a_claim_is_put_where_it_belongs_by_keys(
    chromium: object, served: Desk, locale: str, scheme: str, width: int
) -> None:
    id_, claim = dead(served.layout.root, "wrong.txt")
    _, market = dead(served.layout.root, "market.txt")
    with Opened(chromium, served, locale=locale, scheme=scheme, width=width) as opened:  # type: ignore[arg-type]
        page = opened.page
        page.goto(f"{opened.home}/documents/{id_}?claim={claim.id}")
        opened.press("e")
        # Where and when are folded; a person opens them.
        page.locator("details[data-group=time] summary").last.press("Enter")
        page.locator("#fix-day").fill("2022-05-31")
        page.locator("[data-words=time] input[type=checkbox]").check()
        with page.expect_navigation():
            page.locator("#fix-day").press("Enter")
        button = page.locator("#belongs button[value^='i-']").first
        assert button.is_visible()
        assert barriers(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.locator("#belongs-reason").fill("seen on the spot")
        page.locator("#belongs-reason").press("Enter")
        with served.store.reading() as reader:
            assert reader.decisions.of_kinds(("same", "split")) == (), "no button was meant"
        button.focus()
        opened.led("Enter")
        with served.store.reading() as reader:
            homes = {row.id: row.incident for row in reader.drafted.claims_named([claim.id, market.id])}
        assert homes[claim.id] == homes[market.id]
        assert page.locator("#belongs .notice").count() == 0
        opened.press("b")
        assert page.locator("#belongs").get_attribute("open") is not None
        assert barriers(page) == []
        assert opened.said == []


@pytest.mark.parametrize(("locale", "scheme", "width"), WAYS)
def test_what_is_taken_over_follows_the_words(
    chromium: object, served: Desk, locale: str, scheme: str, width: int
) -> None:
    id_, claim = dead(served.layout.root, "wrong.txt")
    assert claim.place is not None
    first, second = (new(WRONG, word)["event_words"] for word in ("بقصف", "حزن"))
    with Opened(chromium, served, locale=locale, scheme=scheme, width=width) as opened:  # type: ignore[arg-type]
        page = opened.page
        page.goto(f"{opened.home}/documents/{id_}?new=1&event_words={first}")
        page.wait_for_load_state("load")
        label, place = (page.locator(f"[data-taken={key}]") for key in ("label", "place"))
        assert label.is_visible()
        shown = place.text_content()
        assert barriers(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.locator("#new-event_words").fill(second)
        opened.until(lambda: not label.is_visible())
        page.locator("#new-event_words").fill(first)
        opened.until(label.is_visible)
        assert place.text_content() == shown
        assert opened.said == []

"""Words selected in a browser are the words of the received text: by mouse and keys, in both directions."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest

from browsing.chromium import WAYS, barriers
from isnad.model.count import Count
from isnad.model.decision import CorrectClaim
from isnad.model.terms import Event
from isnad.pipeline.context import Context
from isnad.web.desk import Desk

from .reports import LONG, WHOLE, build, claims
from .serving import Opened, serving


@pytest.fixture(scope="module")
def served(using: Context, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk over the reports of `reports`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ISNAD_KEYS", str(tmp_path_factory.mktemp("keys")))
        case = build(tmp_path_factory.mktemp("served") / "souk.case", using)
    with serving(case) as desk:
        yield desk


def case_of(served: Desk) -> Path:
    return served.layout.root


# Selects from one place of the shown text to another, both in UTF-16 units over all that the text's pieces hold.
SELECT = """([from, to]) => {
  const nodes = [...document.querySelectorAll("[data-text] [data-start]")].map((piece) => piece.firstChild);
  const place = (units) => {
    for (const node of nodes) {
      if (units <= node.data.length) return [node, units];
      units -= node.data.length;
    }
  };
  getSelection().setBaseAndExtent(...place(from), ...place(to));
}"""


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def selected(opened: Opened) -> tuple[int, int] | None:
    """Offsets that the page leads on with, out of the link to a new claim of the words."""
    link = opened.page.locator("[data-selecting-new]")
    if not opened.page.locator("[data-selecting]").is_visible():
        return None
    found = re.search(r"event_words=(\d+)-(\d+)", link.get_attribute("href"))
    return None if found is None else (int(found[1]), int(found[2]))


WORDS = [
    "😀", "بيان", "𐤀𐤁", "𐤁", "بيان 𐤀", "𐤁\r\nقُتِلَ", "قُتِلَ", "تِ", "قُتِلَ ثلاثة مدنيين وجرح", "مدنيين",
    "شاهد \u200f🌹\u200f إن", "<b>المدرسة</b> & <script>", "31 أيار 2022",
]  # fmt: skip


@pytest.mark.parametrize("chosen", [False, True])
def test_what_is_selected_are_these_code_points(chromium: object, served: Desk, chosen: bool) -> None:
    id_, (claim, *_) = claims(case_of(served), "marked.txt")
    with Opened(chromium, served) as opened:
        opened.page.goto(f"{opened.home}/documents/{id_}" + (f"?claim={claim.id}" if chosen else ""))
        for of in WORDS:
            start = WHOLE.index(of)
            at = units(WHOLE[:start])
            opened.page.evaluate(SELECT, [at, at + units(of)])
            opened.until(lambda start=start, of=of: selected(opened) == (start, start + len(of)))  # type: ignore[misc]
            assert opened.page.locator("[data-selecting-words]").text_content() == WHOLE[start : start + len(of)]
        assert opened.said == []


def test_blanks_around_a_selection_are_no_words(chromium: object, served: Desk) -> None:
    id_, _ = claims(case_of(served), "marked.txt")
    start = WHOLE.index("\r\n")
    with Opened(chromium, served) as opened:
        opened.page.goto(f"{opened.home}/documents/{id_}")
        opened.page.evaluate(SELECT, [units(WHOLE[: start - 2]), units(WHOLE[: start + 5])])
        opened.until(lambda: selected(opened) is not None)
        span = selected(opened)
        assert span is not None
        assert WHOLE[span[0] : span[1]] == WHOLE[start - 2 : start + 5].strip()
        opened.page.evaluate(SELECT, [units(WHOLE[:start]), units(WHOLE[: start + 2])])
        opened.until(lambda: selected(opened) is None)


def test_a_dragged_mouse_selects(chromium: object, served: Desk) -> None:
    id_, _ = claims(case_of(served), "plain.txt")
    with Opened(chromium, served) as opened:
        opened.page.goto(f"{opened.home}/documents/{id_}")
        box = opened.page.locator("[data-start]").first.bounding_box()
        right, y = box["x"] + box["width"], box["y"] + box["height"] / 2
        opened.page.mouse.move(right - 1, y)
        opened.page.mouse.down()
        opened.page.mouse.move(right - 60, y, steps=4)
        opened.page.mouse.up()
        opened.until(lambda: selected(opened) is not None)
        span = selected(opened)
        assert span is not None
        assert span[0] == 0
        assert span[1] > 2


def test_a_part_of_a_long_text_counts_from_its_beginning(chromium: object, served: Desk) -> None:
    id_, (claim, *_) = claims(case_of(served), "long.txt")
    with Opened(chromium, served) as opened:
        opened.page.goto(f"{opened.home}/documents/{id_}?claim={claim.id}")
        opened.page.locator(".is-chosen").first.evaluate(
            "mark => getSelection().setBaseAndExtent(mark.firstChild, 0, mark.firstChild, mark.firstChild.length)"
        )
        opened.until(lambda: selected(opened) is not None)
        start, end = selected(opened) or (0, 0)
        assert start > 30_000
        assert LONG[start:end] == opened.page.locator("[data-selecting-words]").text_content()


@pytest.mark.parametrize("locale", ["en-GB", "ar"])
def test_words_are_selected_and_a_claim_corrected_by_keys_alone(
    chromium: object,
    served: Desk,
    locale: str,
) -> None:
    id_, found = claims(case_of(served), "marked.txt")
    claim = next(one for one in found if one.event is Event.INJURED)
    at = WHOLE.index("خمسة")
    with Opened(chromium, served, locale=locale) as opened:
        page, press = opened.page, opened.page.keyboard.press
        page.goto(f"{opened.home}/documents/{id_}?claim={claim.id}")
        press("t")
        assert page.evaluate("document.activeElement.matches('[data-text]')")
        # The text runs from right to left whatever the page does.
        words = WHOLE.split()
        for _ in range(words.index("خمسة") + 1):
            press("ArrowLeft")
        press("[")
        press("]")
        opened.until(lambda: selected(opened) == (at, at + 4))
        press("ArrowLeft")
        press("ArrowRight")
        press("Shift+ArrowLeft")
        opened.until(lambda: selected(opened) == (at, at + len("خمسة بقصف")))
        press("2")
        field = page.locator("[name=count_words]")
        assert field.input_value() == f"{at}-{at + len('خمسة بقصف')}"
        assert page.locator("[data-words=count] [data-words-quoted]").text_content() == "خمسة بقصف"
        press("e")
        assert page.evaluate("document.activeElement.name") == "number"
        page.keyboard.type("6")
        opened.led("Enter")
        assert page.locator(".notice.done").count() == 1
        with served.store.reading() as reader:
            taken = reader.decisions.about([claim.id])[-1].decision
        assert isinstance(taken, CorrectClaim)
        spans = taken.corrected.spans
        assert taken.corrected.count == Count.exactly(6)
        assert spans.count is not None
        assert spans.count.of(WHOLE) == "خمسة بقصف"
        assert spans.event == claim.spans.event
        # Left as it was found.
        opened.led("u")
        assert page.locator("#claim .chip").first.inner_text() in ("not looked at", "لم يُنظر فيه")
        assert opened.said == []


def test_a_claim_is_accepted_in_one_key_and_a_count_corrected_in_four(chromium: object, served: Desk) -> None:
    id_, found = claims(case_of(served), "plain.txt")
    claim = next(one for one in found if one.event is Event.KILLED)
    with Opened(chromium, served) as opened:
        page = opened.page
        page.goto(f"{opened.home}/documents/{id_}?claim={claim.id}")
        opened.led("a")
        assert page.locator("#claim .chip").first.inner_text() == "accepted"
        page.goto(f"{opened.home}/documents/{id_}?claim={claim.id}")
        opened.led("e", "1", "2", "Enter")
        assert "12 civilians killed" in page.locator("#claim .lead").inner_text()
        assert "7 civilians killed" in page.locator("#claim .proposed").first.inner_text()


def test_a_claim_is_added_by_keys_alone(chromium: object, served: Desk) -> None:
    id_, _ = claims(case_of(served), "marked.txt")
    at = WHOLE.index("لجأوا")
    with Opened(chromium, served) as opened:
        page, press = opened.page, opened.page.keyboard.press
        page.goto(f"{opened.home}/documents/{id_}")
        press("t")
        press("ArrowDown")
        for _ in range(200):
            if page.evaluate("getSelection().toString()") == "لجأوا":
                break
            press("ArrowLeft")
        press("[")
        press("]")
        opened.until(lambda: selected(opened) == (at, at + 5))
        opened.led("n")
        assert page.locator("[name=event_words]").input_value() == f"{at}-{at + 5}"
        page.locator("[name=event]").focus()
        page.keyboard.type("displ")
        page.locator("[name=number]").focus()
        page.keyboard.type("30")
        opened.led("Enter")
        assert page.locator("#claim .chip").first.inner_text() == "added by a person"
        assert opened.said == []


def test_without_a_script_the_forms_take_offsets(chromium: Any, served: Desk) -> None:
    id_, (claim, *_) = claims(case_of(served), "long.txt")
    with Opened(chromium, served) as opened:
        bare = chromium.new_context(java_script_enabled=False)
        bare.add_cookies(opened.context.cookies())
        page = bare.new_page()
        page.goto(f"{opened.home}/documents/{id_}?claim={claim.id}")
        page.locator("summary", has_text="Correct").click()
        page.locator("[name=event_words]").fill("0-2")
        page.get_by_role("button", name="Save the correction").click()
        page.wait_for_selector(".notice.done")
        with served.store.reading() as reader:
            taken = reader.decisions.about([claim.id])[-1].decision
        assert isinstance(taken, CorrectClaim)
        assert taken.corrected.spans.event.of(LONG) == LONG[0:2]
        bare.close()


@pytest.mark.parametrize(("locale", "scheme", "width"), WAYS)
@pytest.mark.parametrize("query", [None, "", "?claim={claim}", "?new=1"])
def test_nothing_bars_anybody(
    chromium: object,
    served: Desk,
    query: str | None,
    locale: str,
    scheme: Literal["light", "dark"],
    width: int,
) -> None:
    id_, (claim, *_) = claims(case_of(served), "marked.txt")
    with Opened(chromium, served, locale=locale, scheme=scheme, width=width) as opened:
        path = "" if query is None else f"/{id_}{query.format(claim=claim.id)}"
        opened.page.goto(f"{opened.home}/documents{path}")
        for summary in opened.page.locator("main summary").all():
            if summary.is_visible():
                summary.click()
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
        assert barriers(opened.page) == []
        assert opened.said == []
        assert opened.elsewhere(opened.home) == []

"""The tutorial's path, as `docs/tutorial` tells it, in both directions: from five reports to a signed-off incident."""

import json
from pathlib import Path
from typing import Any

import pytest

from isnad.model.decision import AcceptClaim, AddClaim, CorrectClaim, RejectClaim, SameEvent, SetFigure, SplitEvent
from isnad.model.terms import Event, Group, VictimStatus
from isnad.pipeline.standing import State
from isnad.present.language import Language
from isnad.present.sentences.extent import range_phrase

from .tour import ABOUT_280, MORE_THAN_350, WHO, Tour, example, folder, isnad, walking  # noqa: F401 - as above

HUNDREDS = "c-f92811ddbbc24261"
TWO_WOMEN = "c-3faac55a85a2610d"
CHILDREN = "c-92f09c8896b5f373"
TRAPPED = "c-3ac4c8d652ad73b6"
BODIES = "c-bdccb9eb7a67995a"
WORDS_280 = "حوالي 280 شخصاً قُتلوا"
WHY_256 = ("Dozens of the 280 were fighters; more than 350 names no upper end.", "عشرات من الـ280 مقاتلون.")
DOZENS_MORE = "عشرات أخرى مكدّسة"


@pytest.mark.parametrize("language", Language)
def test_from_reports_to_a_signed_off_incident(language: Language, folder: Path, chromium: Any) -> None:  # noqa: F811
    with walking(chromium, folder, language) as tour:
        for step in STEPS:
            step(tour)
            tour.sound()
    dossier(folder / "baghuz.case", folder / "keys", WHY_256[language is Language.AR])


def desk(tour: Tour) -> None:
    assert tour.page.url == f"{tour.home}/"
    assert tour.text("[data-progress=documents]") == "5"
    assert tour.text("#claims-done") == tour.say("desk.review.claims", n=tour.number(0), all=tour.number(70))
    assert tour.find("section[aria-labelledby=new] [data-row]").count() == 5
    tour.picture("desk", top="header.top", bottom="section[aria-labelledby=standing]")


def queue(tour: Tour) -> None:
    """Accept by one key, correct a count by four, take it back by one."""
    tour.led(tour.find("a[data-go=q]").click)
    shown = tour.find("[data-card] input[name=claim]").first
    assert shown.get_attribute("value") == MORE_THAN_350
    assert tour.text("[data-card] mark.core") == "أكثر من 350 جثة"
    tour.picture("queue", top="main h1", bottom="[data-card]")
    tour.press("a")
    tour.until(lambda: shown.get_attribute("value") != MORE_THAN_350)
    assert tour.claim(MORE_THAN_350).state == State.ACCEPTED
    assert isinstance(tour.last(), AcceptClaim)
    second = shown.get_attribute("value")
    assert second == ABOUT_280
    tour.press("c", "9", "9", "Enter")
    tour.until(lambda: shown.get_attribute("value") != second)
    decided = tour.last()
    assert isinstance(decided, CorrectClaim)
    assert (decided.claim, tour.claim(second).state) == (second, State.CORRECTED)
    assert decided.corrected.count is not None
    assert decided.corrected.count.low == 99
    tour.press("u")
    tour.until(lambda: shown.get_attribute("value") == second)
    assert tour.claim(second).state == State.WAITING


def incident(tour: Tour) -> None:
    """The figures of the camp with what holds them."""
    tour.led(tour.find("a[data-go=i]").click)
    assert tour.find("main tbody tr").count() == 14
    tour.led(tour.find(f"a[href='/incidents/{tour.camp}']").first.click)
    assert tour.text("#figure-killed .proposed") == range_phrase(2, 280, tour.language)
    assert tour.find("#figure-killed .decided").count() == 0
    assert WORDS_280 in tour.text("#figure-killed .quote")
    tour.picture("incident", top="main h1", bottom="#figure-killed")


def words(tour: Tour) -> None:
    """From a figure to its sentence; the words light up where one looks. What holds the children's figure is wrong."""
    tour.led(tour.find("#figure-killed a.to-words").first.click)
    assert f"claim={ABOUT_280}" in tour.page.url
    assert WORDS_280 in "".join(tour.find("[data-text] .is-chosen").all_inner_texts())
    tour.page.wait_for_timeout(100)
    assert tour.find("[data-text] .is-chosen").first.evaluate(
        "mark => { const at = mark.getBoundingClientRect().top; return at > 0 && at < innerHeight; }"
    )
    tour.sound()
    tour.picture("document")
    tour.led(tour.find("#claim a[data-key=o]").click)
    tour.led(tour.find("#figure-children_killed a.to-words").first.click)
    tour.press("r")
    tour.page.keyboard.type("They were left alone: the children are alive.")
    tour.led(lambda: tour.press("Enter"))
    assert isinstance(tour.last(), RejectClaim)
    assert tour.claim(CHILDREN).state == State.REJECTED
    assert tour.text("#claim .chip") == tour.say("document.state.rejected")


def correct(tour: Tour) -> None:
    """The report says dozens of fighters; the program read no number."""
    tour.led(tour.find(f"ol.claims a[href*='{TRAPPED}']").click)
    tour.press("e")
    assert tour.page.evaluate("document.activeElement.id") == "fix-number"
    tour.find("#fix-word").fill("عشرات")
    tour.select("عشرات", "عشرات من مقاتلي داعش")
    tour.find("[data-as=count]").click()
    tour.picture("correct")
    tour.find("#claim form[action$='/correct'] summary").first.click()
    tour.find("#fix-group").select_option(Group.FIGHTERS)
    tour.find("#fix-status").select_option(VictimStatus.FIGHTER)
    tour.led(tour.find("#claim form[action$='/correct'] button.primary").click)
    decided = tour.last()
    assert isinstance(decided, CorrectClaim)
    assert decided.corrected.count is not None
    assert decided.corrected.count.word == "عشرات"
    assert decided.corrected.victims is not None
    assert decided.corrected.victims.status is VictimStatus.FIGHTER
    assert tour.claim(TRAPPED).state == State.CORRECTED
    assert tour.find("#claim .proposed").count() > 0, "the program's reading is kept beside it"
    assert "محاصرين" in tour.text("#claim .proposed")


def add(tour: Tour) -> None:
    """The dozens of other bodies are no claim of the program's."""
    tour.select(DOZENS_MORE)
    tour.led(tour.find("[data-selecting-new]").click)
    assert tour.find("[data-words=event] [data-words-quoted]").inner_text().strip("«»") == DOZENS_MORE
    tour.find("#new-event").select_option(Event.BODIES)
    tour.find("#new-exactness").select_option("vague")
    tour.find("#new-word").fill("عشرات")
    tour.select("عشرات أخرى")
    tour.find("[data-as=count]").click()
    tour.find("#new-like").select_option(BODIES)
    tour.led(tour.find("#claim form button.primary").click)
    decided = tour.last()
    assert isinstance(decided, AddClaim)
    assert decided.added.event is Event.BODIES
    row = tour.claim(decided.added.id)
    assert (row.state, row.incident) == (State.ADDED, tour.camp)
    assert tour.text("#claim .chip") == tour.say("document.state.added")


def merge(tour: Tour) -> None:
    other = tour.claim(MORE_THAN_350).incident
    tour.led(tour.find("#claim a[data-key=o]").click)
    tour.find(f"#same input[type=radio][value='{other}']").check()
    tour.find("#same-reason").fill("Both tell of the dead in the camp after its fall.")
    tour.picture("merge", top="#same", bottom="#same")
    tour.led(tour.find("#same form[method=post] button").first.click)
    assert isinstance(tour.last(), SameEvent)
    assert tour.claim(MORE_THAN_350).incident == tour.camp
    row = tour.incident(tour.camp)
    assert (row.killed_low, row.killed_high, row.documents) == (2, 350, 3)
    assert tour.find("#disputes .is-conflict").count() == 1
    assert all(n in tour.text("#disputes") for n in ("280", "350"))


def split(tour: Tour) -> None:
    """The toll of two days over the whole town is another matter."""
    before = tour.camp
    for claim in (HUNDREDS, TWO_WOMEN):
        folded = tour.find(f"details[data-fold]:not([open]):has(input[value='{claim}']) > summary")
        if folded.count():
            folded.click()
        tour.find(f"input[form=split][value='{claim}']").check()
    tour.find("#split-reason").fill("A toll of two days over the whole town.")
    tour.led(tour.find("#split button").click)
    assert isinstance(tour.last(), SplitEvent)
    home = tour.claim(HUNDREDS).incident
    assert home == tour.claim(TWO_WOMEN).incident != before == tour.camp
    assert tour.page.url == f"{tour.home}/incidents/{home}"
    assert tour.text("#figure-women_killed .proposed") == tour.number(2)


def bound(tour: Tour) -> None:
    tour.page.goto(f"{tour.home}/incidents/{tour.camp}")
    tour.find("#figure-killed details.set summary").click()
    tour.find("#low-killed").fill("256")
    tour.find("#high-killed").fill("")
    tour.write("#reason-killed", *WHY_256)
    tour.led(tour.find("#figure-killed details.set button").click)
    decided = tour.last()
    assert isinstance(decided, SetFigure)
    assert (decided.low, decided.high) == (256, None)
    row = tour.incident(tour.camp)
    assert (row.killed_low, row.killed_high) == (0, 350), "what the program proposes stays"
    assert tour.number(256) in tour.text("#figure-killed .decided")
    assert tour.number(350) in tour.text("#figure-killed .proposed")


def sign_off(tour: Tour) -> None:
    tour.find("#sign-off > summary").click()
    tour.write("#sign-off-reason", "Every sentence read.", "قُرئت كل جملة.")
    tour.led(tour.find("#sign-off button.primary").click)
    assert tour.incident(tour.camp).status == "signed_off"
    assert tour.text("#review .chip") == tour.say("incident.status.signed_off")
    assert WHO in tour.text("#review")
    assert tour.find("#history .past").count() == 9
    tour.picture("signed-off-ar", top="main h1", bottom="#figure-killed .facts", language=Language.AR)
    tour.picture("signed-off", top="main h1", bottom="#figure-killed .facts")


def log(tour: Tour) -> None:
    """Every decision, who took it and when; nothing was taken out."""
    tour.led(tour.find("a[data-go=l]").click)
    rows = tour.find("main tbody tr")
    assert WHO in rows.first.inner_text()
    assert tour.say("log.did.decision.sign_off") in tour.text("main tbody tr")
    assert tour.find("main .chip.warn").count() == 1, "the count that was taken back is there, and who took it back"
    tour.picture("log", top="main h1", bottom="main tbody tr:nth-child(6)")


def search(tour: Tour) -> None:
    """A word without its marks is found with them; the report opens."""
    tour.led(tour.find("a[data-go=s]").click)
    tour.find("#q").fill("قتلوا")
    tour.led(lambda: tour.press("Enter"))
    hits = tour.find(".hits [data-row]")
    assert hits.count() == 3
    assert "قُتلوا" in " ".join(hits.locator("mark.hit").all_inner_texts())
    assert tour.find("#by-outlet").count() == 1


def everywhere(tour: Tour) -> None:
    """What the navigation leads to besides; the desk tells how far the work is."""
    for link in tour.find("nav.places a").all():
        path = link.get_attribute("href")
        tour.page.goto(f"{tour.home}{path}")
        assert tour.find("nav.places a[aria-current=page]").get_attribute("href") == path
        tour.sound()
    tour.page.goto(f"{tour.home}/")
    assert tour.text("#incidents-done") == tour.say("desk.review.incidents", n=tour.number(1), all=tour.number(14))


STEPS = (desk, queue, incident, words, correct, add, merge, split, bound, sign_off, log, search, everywhere)


def dossier(case: Path, keys: Path, why: str) -> None:
    """What the commands make of it once the desk is closed."""
    for edition in ("internal", "public"):
        assert isnad("dossier", case, "--edition", edition, keys=keys).returncode == 0
    verified = isnad("verify", case, keys=keys)
    assert verified.returncode == 0, verified.stdout
    assert json.loads(verified.stdout)["whole"] is True
    written = case.with_suffix(".html").read_text(encoding="utf-8")
    assert "256 or more" in written
    assert why in written

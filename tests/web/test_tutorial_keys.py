"""The tutorial's path without a mouse, in both directions: navigation, the queue, an incident and its sign-off."""

from pathlib import Path
from typing import Any

import pytest

from isnad.model.decision import SignOff, Undo
from isnad.pipeline.standing import State
from isnad.present.language import Language

from .tour import ABOUT_280, MORE_THAN_350, Tour, example, folder, walking  # noqa: F401 - as above


@pytest.mark.parametrize("language", Language)
def test_by_keys_alone(language: Language, folder: Path, chromium: Any) -> None:  # noqa: F811
    with walking(chromium, folder, language) as tour:
        for step in (frame, places, queue, incident, words, sign_off):
            step(tour)
            assert tour.said == []


def focused(tour: Tour, selector: str) -> bool:
    return bool(tour.page.evaluate("selector => document.activeElement.matches(selector)", selector))


def go(tour: Tour, letter: str) -> None:
    tour.press("g")
    tour.led(lambda: tour.press(letter))


def frame(tour: Tour) -> None:
    """Past the frame, and what keys there are."""
    tour.press("Tab")
    assert focused(tour, "a.skip")
    tour.press("Enter")
    tour.until(lambda: focused(tour, "main"))
    tour.press("?")
    assert tour.find("#keys").is_visible()
    told = tour.find("#keys dl.keys").first.inner_text()
    assert all(link.inner_text() in told for link in tour.find("nav.places a").all())
    tour.sound()
    tour.press("Escape")
    assert tour.find("#keys").is_hidden()


def places(tour: Tour) -> None:
    """Every page of the navigation by g and its letter."""
    letters = [(link.get_attribute("data-go"), link.get_attribute("href")) for link in tour.find("nav.places a").all()]
    assert len(letters) >= 7
    for letter, path in letters:
        go(tour, letter)
        assert tour.page.url == f"{tour.home}{path}"
        assert tour.find("main h1").is_visible()


def queue(tour: Tour) -> None:
    """A key to accept, four to correct, one to take back, one to pass on."""
    go(tour, "q")
    shown = tour.find("[data-card] input[name=claim]").first
    tour.press("a")
    tour.until(lambda: shown.get_attribute("value") != MORE_THAN_350)
    second = shown.get_attribute("value")
    tour.press("c", "1", "2", "Enter")
    tour.until(lambda: shown.get_attribute("value") != second)
    assert [tour.claim(id_).state for id_ in (MORE_THAN_350, second)] == [State.ACCEPTED, State.CORRECTED]
    tour.press("u")
    tour.until(lambda: shown.get_attribute("value") == second)
    tour.press("s")
    tour.until(lambda: shown.get_attribute("value") != second)
    assert tour.claim(second).state == State.WAITING


def incident(tour: Tour) -> None:
    """From the list to an incident."""
    go(tour, "i")
    tour.press("j", "j", "k")
    while not focused(tour, f"a[href='/incidents/{tour.camp}']"):
        before = tour.page.evaluate("document.activeElement.href")
        tour.press("j")
        assert tour.page.evaluate("document.activeElement.href") != before, "it is in the list"
    tour.led(lambda: tour.press("Enter"))
    assert tour.page.url == f"{tour.home}/incidents/{tour.camp}"


def words(tour: Tour) -> None:
    """From a figure to the words that hold it, and back to its incident."""
    tour.press("j")
    assert focused(tour, "#figure-killed a.to-words")
    tour.led(lambda: tour.press("Enter"))
    assert f"claim={ABOUT_280}" in tour.page.url
    tour.press("t")
    assert focused(tour, "[data-text]")
    tour.press("Escape", "Tab")
    tour.led(lambda: tour.press("o"))
    assert tour.page.url == f"{tour.home}/incidents/{tour.camp}"


def sign_off(tour: Tour) -> None:
    """A key opens what signs off, which asks; another key opens the incident again."""
    tour.press("z")
    assert focused(tour, "#sign-off > summary")
    assert tour.text("#sign-off .notice") != ""
    tour.press("Tab", "Tab")
    tour.led(lambda: tour.press("Enter"))
    assert isinstance(tour.last(), SignOff)
    assert tour.incident(tour.camp).status == "signed_off"
    tour.led(lambda: tour.press("u"))
    assert isinstance(tour.last(), Undo)
    assert tour.incident(tour.camp).status != "signed_off"

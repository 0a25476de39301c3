"""A walk through a desk as its user walks it: built and served by the commands, looked at in Chromium."""

import importlib
import io
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pytest

from browsing.chromium import barriers
from isnad.case.folder import Layout
from isnad.model.decision import Decision
from isnad.present import locales
from isnad.present.language import Language
from isnad.store.draft_rows import ClaimRow, IncidentRow
from isnad.store.read import Reader
from isnad.store.store import Store
from isnad.web import words

EXAMPLE: Final = Path(__file__).parents[2] / "examples" / "baghuz-2019"
WHO: Final = "R. Reader"
ADDRESS: Final = re.compile(r"(http://127\.0\.0\.1:\d+)/\?token=[\w-]+")
# Claims of the example; their ids stay as long as the words of the reports do.
ABOUT_280: Final = "c-d99e9353d274dcde"
MORE_THAN_350: Final = "c-afb8d3fd89d794c9"
LOCALES: Final = {Language.EN: "en-GB", Language.AR: "ar"}
PICTURES: Final = os.environ.get("ISNAD_SCREENSHOTS")
"""The folder that pictures of the pages are written to, where somebody wants them."""
_SELECT: Final = """([words, around]) => {
  const nodes = [...document.querySelectorAll("[data-text] [data-start]")].map((one) => one.firstChild);
  const place = (units) => {
    for (const node of nodes) {
      if (units <= node.data.length) return [node, units];
      units -= node.data.length;
    }
  };
  const start = nodes.map((node) => node.data).join("").indexOf(around) + around.indexOf(words);
  getSelection().setBaseAndExtent(...place(start), ...place(start + words.length));
}"""


def isnad(*arguments: str | Path, keys: Path) -> subprocess.CompletedProcess[str]:
    """A command as it is typed."""
    command = [sys.executable, "-m", "isnad", *map(str, arguments)]
    return subprocess.run(command, env=_environment(keys), capture_output=True, text=True, check=False, timeout=120)


def _environment(keys: Path) -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("ISNAD_")}
    return own | {"ISNAD_KEYS": str(keys), "ISNAD_GAZETTEERS": str(keys / "gazetteers")}


@contextmanager
def serving(case: Path, keys: Path) -> Iterator[str]:
    """The printed address of a served case; Ctrl-C ends it, and it has to end well."""
    command = [sys.executable, "-m", "isnad", "serve", str(case), "--as", WHO]
    with subprocess.Popen(
        command, env=_environment(keys), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        try:
            assert running.stdout is not None
            yield running.stdout.readline().strip()
            running.send_signal(signal.SIGINT)
            _, told = running.communicate(timeout=30)
            assert running.returncode == 0, told
        finally:
            running.kill()


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case that the tutorial builds, in a folder with the keys that signed it; each walk takes a copy."""
    folder = tmp_path_factory.mktemp("tutorial")
    built = isnad("build", EXAMPLE, "-o", folder / "baghuz.case", "--as", WHO, keys=folder / "keys")
    assert built.returncode == 0, built.stderr
    assert isnad("verify", folder / "baghuz.case", keys=folder / "keys").returncode == 0
    return folder


@pytest.fixture
def folder(example: Path, tmp_path: Path) -> Path:
    """The built case, to be changed."""
    return Path(shutil.copytree(example, tmp_path / "here"))


@dataclass
class Tour:
    """A browser at a desk; what it said and asked is kept."""

    page: Any
    case: Path
    language: Language
    home: str = ""
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def open(self, address: str) -> None:
        """Come in by the printed address."""
        found = ADDRESS.fullmatch(address)
        assert found is not None, address
        self.home = found[1]
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(address)

    def press(self, *keys: str) -> None:
        """Keys, one after another."""
        for key in keys:
            self.page.keyboard.press(key)

    def led(self, do: Callable[[], object]) -> None:
        """Do what leads to another page, and wait until it is there."""
        with self.page.expect_navigation():
            do()

    def find(self, selector: str) -> Any:
        """What a selector finds on the page."""
        return self.page.locator(selector)

    def text(self, selector: str) -> str:
        """The words of the first element that it finds, without marks of direction."""
        return re.sub("[\u2066-\u2069]", "", str(self.find(selector).first.inner_text())).strip()

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait here: the policy of the pages lets no test wait inside of them."""
        for _ in range(200):
            if holds():
                return
            self.page.wait_for_timeout(50)
        assert holds()

    def select(self, chosen: str, around: str | None = None) -> None:
        """Select words of the report that is shown, where they first stand within those `around` them."""
        self.page.evaluate(_SELECT, [chosen, chosen if around is None else around])
        self.until(lambda: self.find("[data-selecting-words]").text_content() == chosen)

    def say(self, key: str, **params: str | int) -> str:
        """A phrase of the desk in the language of this walk."""
        return words.say(key, self.language, **params)

    def write(self, selector: str, en: str, ar: str) -> None:
        """Write into a field, in the language of this walk."""
        self.find(selector).fill(ar if self.language is Language.AR else en)

    def number(self, n: int) -> str:
        """A number as pages write it."""
        return locales.number(n, self.language)

    @contextmanager
    def kept(self) -> Iterator[Reader]:
        """What the case holds now."""
        store = Store.in_file_read_only(Layout(self.case).database)
        with store.reading() as reader:
            yield reader
        store.close()

    def claim(self, id_: str) -> ClaimRow:
        """How a claim stands in the case."""
        with self.kept() as reader:
            row = reader.drafted.claim(id_)
        assert row is not None
        return row

    def incident(self, id_: str) -> IncidentRow:
        """How an incident stands in the case."""
        with self.kept() as reader:
            row = reader.drafted.incident(id_)
        assert row is not None
        return row

    @property
    def camp(self) -> str:
        """The incident of the camp, by the claim that tells of about 280 dead."""
        home = self.claim(ABOUT_280).incident
        assert home is not None
        return home

    def last(self) -> Decision:
        """The decision that was taken last."""
        with self.kept() as reader:
            return max(reader.decisions.all(), key=lambda taken: taken.entry).decision

    def sound(self) -> None:
        """No error was said, nobody else was asked, and nothing grave bars anybody from the page as it is now."""
        assert self.said == []
        assert [url for url in self.asked if not url.startswith(f"{self.home}/")] == []
        assert self.page.evaluate("document.dir") == self.language.direction
        assert barriers(self.page) == [], self.page.url

    def picture(
        self, name: str, top: str | None = None, bottom: str = "main", language: Language = Language.EN
    ) -> None:
        """Keep a picture, where pictures are wanted: from one element to the end of another, or what is in view.

        It needs Pillow, which comes with the extra `pdf`: with fewer colours a picture takes a third of the room.
        """
        if PICTURES is None or self.language is not language:
            return
        clip = None
        if top is not None:
            self.page.evaluate("scrollTo(0, 0)")
            begin, end = (self.find(one).first.bounding_box() for one in (top, bottom))
            y = max(begin["y"] - 12, 0)
            tall = end["y"] + end["height"] + 12 - y
            clip = {"x": 0, "y": y, "width": self.page.viewport_size["width"], "height": tall}
        taken = self.page.screenshot(clip=clip, full_page=clip is not None, caret="initial")
        image = importlib.import_module("PIL.Image").open(io.BytesIO(taken)).convert("RGB")
        image.quantize(64).save(Path(PICTURES) / f"{name}.png", optimize=True)


@contextmanager
def walking(chromium: Any, folder: Path, language: Language) -> Iterator[Tour]:
    """A desk that was just opened; when the walk is over it is ended with Ctrl-C."""
    case = folder / "baghuz.case"
    context = chromium.new_context(locale=LOCALES[language], viewport={"width": 1120, "height": 900})
    with serving(case, folder / "keys") as address:
        tour = Tour(context.new_page(), case, language)
        tour.open(address)
        yield tour
        context.close()

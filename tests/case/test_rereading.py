"""After a change of the lexicon only documents that can hold what has changed are read again, and nothing is missed."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from isnad.case import copies, reading
from isnad.case.build import build
from isnad.case.built import Built
from isnad.case.folder import to_build
from isnad.case.open import opened
from isnad.ingest.collection import records, settings_of
from isnad.knowledge.compile import compile_entries
from isnad.knowledge.inflect import forms_of
from isnad.knowledge.meaning import CalendarMeaning, GrammarMeaning, OutletMeaning, PlaceNounMeaning, SpeechMeaning
from isnad.knowledge.parts import NAMED, forms_between, parts_of
from isnad.knowledge.schema import Entry, FormSpec
from isnad.model.document import Document
from isnad.pipeline.context import Context
from isnad.pipeline.reading import Reading, read as read_as_ever
from isnad.store.store import Store
from isnad.text.working import fold

from .knowing import Know, forget, knowing, shipped
from .made import broken, report, rows

SETTINGS = settings_of()
ELSEWHERE = (CalendarMeaning, GrammarMeaning, OutletMeaning, PlaceNounMeaning)
SENTENCES = (
    "قال {} إن {} مدنيين قتلوا في {} على بلدة الباغوز.",
    "أفاد مصدر طبي بمقتل {} و{} جراء {} استهدف مدينة هجين.",
    "{}، وأصيب {} آخرون بينهم {} في ريف دير الزور.",
    "شهدت قرية الشعفة {} بعد {} أمس، بحسب {}.",
)
SPLIT = "قتل مدنيان بسقوط صار.وخ على بلدة الباغوز."


@pytest.fixture
def know(monkeypatch: pytest.MonkeyPatch) -> Iterator[Know]:
    yield knowing(monkeypatch)
    monkeypatch.undo()
    forget()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the documents that are read."""
    names: list[str] = []

    def listening(document: Document, context: Context) -> Reading:
        names.append(document.name)
        return read_as_ever(document, context)

    monkeypatch.setattr(reading, "read", listening)
    return names


def build_of(root: Path, reports: Path, using: Context) -> Built:
    with opened(to_build(root), "amal") as case:
        return build(case, records([reports], SETTINGS), using, "amal", settings=SETTINGS)


def told(root: Path) -> dict[str, object]:
    """What was read off each document, whenever it was."""
    return {
        row.document: ([replace(claim, revision=1) for claim in row.values()], row.targets, row.knowledge)
        for row in rows(root)[1]
    }


def reachable(entries: tuple[Entry, ...]) -> list[Entry]:
    return [e for e in entries if e.id not in NAMED and not isinstance(e.meaning, ELSEWHERE)]


def word_of(chance: Random, entries: tuple[Entry, ...]) -> str:
    return chance.choice(list(forms_of(chance.choice(reachable(entries)).forms))).text


def texts(chance: Random, entries: tuple[Entry, ...], among: list[Entry]) -> Iterator[str]:
    """Reports that hold words of the lexicon at random, some of them of these entries."""
    for _ in range(24):
        words = [
            chance.choice(list(forms_of(chance.choice(among).forms))).text
            if chance.random() < 0.1
            else word_of(chance, entries)
            for _ in range(3)
        ]
        yield chance.choice(SENTENCES).format(*words) + "\n" + report(chance.randrange(9))


def changed(chance: Random, entry: Entry, entries: tuple[Entry, ...]) -> list[Entry]:
    """What becomes of an entry: nothing, another meaning, other forms; or it gets a neighbour."""
    other = chance.choice(reachable(entries))
    word = FormSpec(word=(word_of(chance, entries),))
    return chance.choice(
        (
            [],
            [replace(entry, meaning=other.meaning)],
            [replace(entry, forms=word, without=())],
            [replace(entry, forms=other.forms, without=())],
            [entry, Entry(f"{entry.id}.more", word, other.meaning)],
        )
    )


@pytest.mark.parametrize("seed", range(3))
def test_a_build_after_changes_gives_what_one_from_nothing_gives(
    seed: int, tmp_path: Path, know: Know, read: list[str]
) -> None:
    chance, entries = Random(seed), shipped()  # noqa: S311 - the same changes in every run
    among = chance.sample(reachable(entries), 6)
    reports = tmp_path / "reports"
    reports.mkdir()
    for number, text in enumerate((*texts(chance, entries, among), SPLIT)):
        (reports / f"{number:02d}.txt").write_text(text, encoding="utf-8")
    root = tmp_path / "a.case"
    build_of(root, reports, know(entries))
    for turn, entry in enumerate(among[:2]):
        before, now = entries, changed(chance, entry, entries)
        entries = tuple(e for old in before for e in (now if old.id == entry.id else [old]))
        using = know(entries)
        read.clear()
        done = build_of(root, reports, using)
        forms = {fold(f.text) for e in (entry, *now) for f in forms_of(e.forms)}
        holding = {
            f"{reports / file.name}"
            for file in reports.iterdir()
            if any(form in fold(file.read_text(encoding="utf-8")) for form in forms)
        }
        assert {str(reports / Path(name).name) for name in read} <= holding | {str(reports / "24.txt")}
        assert len(read) == done.reread
        fresh = tmp_path / f"{turn}.case"
        build_of(fresh, reports, using)
        assert told(root) == told(fresh)
    assert broken(root) is None


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(10):
        (folder / f"{number}.txt").write_text(report(number), encoding="utf-8")
    (folder / "told.txt").write_text("زعم الناطق أن مدنيين قتلا في قصف على بلدة الباغوز.", encoding="utf-8")
    return folder


def entry_with(word: str, entries: tuple[Entry, ...]) -> Entry:
    return next(e for e in entries if fold(word) in compile_entries((e,), "").texts)


def without(id_: str, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if entry.id != id_)


def test_only_what_holds_a_form_is_read_again(root: Path, reports: Path, know: Know, read: list[str]) -> None:
    entries = shipped()
    build_of(root, reports, know(entries))
    claimed = entry_with("زعم", entries)
    assert isinstance(claimed.meaning, SpeechMeaning)
    using = know(without(claimed.id, entries))
    read.clear()
    done = build_of(root, reports, using)
    assert [Path(name).name for name in read] == ["told.txt"]
    assert (done.reread, done.kept) == (1, 10)
    assert {row.knowledge for row in rows(root)[1]} == {using.fingerprint.knowledge}
    read.clear()
    assert build_of(root, reports, using).kept == 11
    assert read == []


def test_documents_that_are_only_read_again_are_not_compared_again(
    root: Path, reports: Path, know: Know, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = shipped()
    for name in ("x.txt", "y.txt"):
        text = "\n".join((name, *(report(number) for number in range(20, 40))))
        (reports / name).write_text(text, encoding="utf-8")
    first = build_of(root, reports, know(entries))
    monkeypatch.setattr(copies, "copies_in_order", None)
    again = build_of(root, reports, know(without(entry_with("زعم", entries).id, entries)))
    assert again.reread == 1
    assert again.copies == first.copies > 0
    (reports / "told.txt").write_text("قتل مدنيان في قصف على بلدة الباغوز.", encoding="utf-8")
    with pytest.raises(TypeError):
        build_of(root, reports, know(entries))


def test_what_is_there_for_people_touches_nothing(root: Path, reports: Path, know: Know, read: list[str]) -> None:
    entries = shipped()
    build_of(root, reports, know(entries))
    read.clear()
    assert build_of(root, reports, know(tuple(replace(e, note="x", examples=()) for e in entries))).kept == 11
    assert read == []


@pytest.mark.parametrize(
    "sql", ["DELETE FROM knowledge", 'UPDATE knowledge SET parts = \'{"entries":[{}],"others":[]}\'']
)
def test_where_nobody_knows_what_has_changed_all_is_read(
    sql: str, root: Path, reports: Path, know: Know, read: list[str]
) -> None:
    entries = shipped()
    build_of(root, reports, know(entries))
    with Store.in_file(root / "case.sqlite").writing() as writer:
        writer.connection.exec_driver_sql(sql)
    using = know(without(entry_with("زعم", entries).id, entries))
    read.clear()
    build_of(root, reports, using)
    assert len(read) == 11


def test_some_changes_reach_every_text(using: Context) -> None:
    now = parts_of(using.lexicon)
    kinds = {type(entry.meaning): entry for entry in now.entries}
    for entry in (*(kinds[kind] for kind in ELSEWHERE), *(e for e in now.entries if e.id in NAMED)):
        assert forms_between(now, replace(now, entries=without(entry.id, now.entries))) is None
    assert forms_between(now, replace(now, others=now.others[:-1])) is None
    first, second, *rest = now.entries
    assert forms_between(now, replace(now, entries=(second, first, *rest))) is None
    assert forms_between(now, now) == frozenset()

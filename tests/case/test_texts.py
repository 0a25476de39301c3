"""The index of words: filled once, added to, and made anew where a text in it is another now."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from isnad.case.build import build
from isnad.case.drafting import crew as crews, texts
from isnad.case.drafting.crew import Crew
from isnad.case.drafting.stored import Documents
from isnad.case.drafting.texts import index_texts
from isnad.case.drafting.whole import draft
from isnad.case.folder import to_build
from isnad.case.open import Case, opened
from isnad.model.document import Document, Part, Received
from isnad.model.identity import sha256_of
from isnad.model.span import Span
from isnad.model.terms import PartKind
from isnad.pipeline.context import Context
from isnad.store.texts import Term, Texts, Wanted, Within
from isnad.store.upgrade import INDEXED

from .made import arrival, built

FIRST, SECOND = "غارة على سوق الصفصاف.", "لغم قرب دير الكرم."


@pytest.fixture
def case(root: Path, using: Context) -> Iterator[Case]:
    built(root, [arrival(FIRST, "a.txt"), arrival(SECOND, "b.txt")], using)
    with opened(to_build(root), "amal") as found:
        draft(found.store, using)
        yield found


def documents(case: Case) -> list[Document]:
    with case.store.reading() as reader:
        return [kept.document() for kept in reader.documents()]


def holding(case: Case, word: str) -> list[str]:
    """Ids of the documents listed that hold the word, which is folded."""
    with case.store.reading() as reader:
        wanted = Wanted(((Term((word,)),),))
        found = Texts(reader.connection).hits(wanted, Within(), limit=100)
        assert Texts(reader.connection).counted(wanted, Within()).total == len(found)
        return [hit.document for hit in found]


def indexed(case: Case) -> list[int]:
    with case.store.reading() as reader:
        return [row[0] for row in reader.connection.exec_driver_sql("SELECT rowid FROM texts ORDER BY rowid")]


def reworded(document: Document, text: str) -> Document:
    received = Received(text, sha256_of(text.encode()), "plain-1", "utf-8")
    return msgspec.structs.replace(document, received=received, parts=())


def test_a_draft_fills_the_index_in_the_order_of_the_documents(case: Case) -> None:
    one, two = documents(case)
    assert holding(case, "غاره") == [one.id]
    assert holding(case, "لغم") == [two.id]
    assert indexed(case) == [1, 2]


def test_nothing_is_put_in_twice(case: Case, using: Context) -> None:
    assert index_texts(case.store, documents(case), using) == 0
    draft(case.store, using, anew=True)
    assert indexed(case) == [1, 2]
    assert len(holding(case, "لغم")) == 1


def test_only_what_is_new_is_put_in(case: Case, using: Context) -> None:
    more = arrival("نزوح من قرية ثالثة.", "c.txt").document
    assert index_texts(case.store, [*documents(case), more], using) == 1
    assert indexed(case) == [1, 2, 3]


def test_a_new_document_of_the_case_is_found(case: Case, using: Context) -> None:
    build(case, [arrival("نزوح من قرية ثالثة.", "c.txt")], using, "amal")
    draft(case.store, using)
    assert holding(case, "نزوح") == [documents(case)[2].id]
    assert holding(case, "غاره") == [documents(case)[0].id]


@pytest.mark.parametrize("changed", [0, 1])
def test_another_text_makes_the_index_anew(case: Case, using: Context, changed: int) -> None:
    now = documents(case)
    now[changed] = reworded(now[changed], "كلام آخر.")
    assert index_texts(case.store, now, using) == 2
    assert len(holding(case, "كلام")) == 1
    assert len(holding(case, "غاره")) + len(holding(case, "لغم")) == 1


def test_fewer_documents_make_the_index_anew(case: Case, using: Context) -> None:
    assert index_texts(case.store, documents(case)[:1], using) == 1
    assert indexed(case) == [1]


def test_a_kill_between_two_steps_loses_nothing(case: Case, using: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "_AT_ONCE", 1)
    whole = [reworded(document, f"كلام {n}") for n, document in enumerate(documents(case) * 2)]
    made = texts._indexed

    def killed(number: int, document: Document, words: frozenset[str]) -> object:
        if number == 3:
            raise KeyboardInterrupt
        return made(number, document, words)

    monkeypatch.setattr(texts, "_indexed", killed)
    with pytest.raises(KeyboardInterrupt):
        index_texts(case.store, whole, using)
    assert indexed(case) == [1, 2]
    monkeypatch.setattr(texts, "_indexed", made)
    assert index_texts(case.store, whole, using) == 2
    assert indexed(case) == [1, 2, 3, 4]


def test_a_crew_puts_in_what_one_process_puts_in(case: Case, using: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    build(case, [arrival(f"نزوح من القرية {n}.", f"{n}.txt") for n in range(5)], using, "amal")
    ids = [document.id for document in documents(case)]

    def anew(crew: Crew | None) -> list[tuple[object, ...]]:
        with case.store.writing() as writer:
            writer.set(INDEXED, "")
        assert index_texts(case.store, Documents(case.store, ids), using, crew) == len(ids) == 7
        with case.store.reading() as reader:
            return [tuple(row) for row in reader.connection.exec_driver_sql("SELECT rowid, title, body FROM texts")]

    alone = anew(None)
    monkeypatch.setattr(crews, "_WORTH", 1)
    monkeypatch.setattr(texts, "_AT_ONCE", 2)
    assert anew(Crew(case.layout.database, 2)) == alone
    assert [row[0] for row in alone] == list(range(1, 8))


def test_furniture_and_letters_split_to_dodge_filters(case: Case, using: Context) -> None:
    text = "بقصـ.ـف على السوق\nاشترك في قناتنا"
    found = documents(case)
    found[0] = reworded(found[0], text)
    start = text.index("اشترك")
    part = Part(PartKind.SHARE, Span(start, len(text)), "made")
    found[0] = msgspec.structs.replace(found[0], parts=(part,), title="خبر عاجل")
    index_texts(case.store, found, using)
    assert holding(case, "بقصف") == holding(case, "عاجل") == [found[0].id]
    assert holding(case, "قناتنا") == []

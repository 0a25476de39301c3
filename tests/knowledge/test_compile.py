import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from isnad.knowledge import compile as table
from isnad.knowledge.compile import Compiled, compile_entries, compiled
from isnad.knowledge.lexicon import Lexicon
from isnad.knowledge.schema import Entry
from isnad.knowledge.source import knowledge_hash, load_entries, parse_entries


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "made" / "on demand"
    monkeypatch.setenv("ISNAD_CACHE", str(folder))
    return folder


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """One item a compilation."""
    done: list[str] = []

    def counted(entries: tuple[Entry, ...], digest: str) -> Compiled:
        done.append(digest)
        return compile_entries(entries, digest)

    monkeypatch.setattr(table, "compile_entries", counted)
    return done


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lexicon of a few entries, compiled at once."""
    entries = load_entries()[:5]
    monkeypatch.setattr(table, "load_entries", lambda: entries)


def file_in(folder: Path) -> Path:
    (path,) = folder.glob("lexicon-*")
    return path


def sealed(data: bytes) -> bytes:
    return hashlib.sha256(data).digest() + data


def test_compiled_once(cache: Path, compilations: list[str]) -> None:
    first = compiled()
    assert compilations == [knowledge_hash()]
    assert file_in(cache).name.startswith(f"lexicon-{knowledge_hash()[:32]}")
    second = compiled()
    assert len(compilations) == 1
    assert second == first
    assert second.entries == load_entries_folded()
    assert [hit.readings for hit in Lexicon(second).scan("قتل مدنيين")] == [
        hit.readings for hit in Lexicon(first).scan("قتل مدنيين")
    ]


def load_entries_folded() -> tuple[Entry, ...]:
    return compile_entries(load_entries(), "any").entries


def foreign(_: bytes) -> bytes:
    return sealed(msgspec.msgpack.encode(Compiled("another", (), (), ())))


BROKEN: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "truncated": lambda data: data[: len(data) // 2],
    "only the seal": lambda data: data[:32],
    "one byte flipped": lambda data: data[:100] + bytes([data[100] ^ 1]) + data[101:],
    "text": lambda _: "ليس جدولا".encode(),
    "another table": foreign,
    "another shape": lambda _: sealed(msgspec.msgpack.encode({"hash": knowledge_hash()})),
    "no message pack": lambda _: sealed(b"\xc1" * 100),
    "broken UTF-8": lambda _: sealed(b"\x91\xa1\xff"),
}


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("name", BROKEN)
def test_broken_file_is_compiled_anew(cache: Path, compilations: list[str], name: str) -> None:
    expected = compiled()
    path = file_in(cache)
    whole = path.read_bytes()
    path.write_bytes(BROKEN[name](whole))
    assert compiled() == expected
    assert len(compilations) == 2
    assert file_in(cache).read_bytes() == whole


@pytest.mark.usefixtures("few")
def test_folder_that_is_a_file_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("ISNAD_CACHE", str(tmp_path / "file"))
    assert compiled().hash == knowledge_hash()
    assert (tmp_path / "file").read_text() == "in the way"


@pytest.mark.usefixtures("few")
def test_cache_file_that_is_a_folder_is_no_error(cache: Path) -> None:
    compiled()
    path = file_in(cache)
    path.unlink()
    path.mkdir()
    assert compiled().hash == knowledge_hash()
    assert list(cache.iterdir()) == [path]


@pytest.mark.usefixtures("few")
@pytest.mark.skipif(os.geteuid() == 0, reason="nothing keeps root from writing")
def test_unwritable_folder_is_no_error(cache: Path) -> None:
    cache.mkdir(parents=True)
    cache.chmod(0o500)
    assert compiled().hash == knowledge_hash()
    assert list(cache.iterdir()) == []


def test_warm_load_is_quick(cache: Path) -> None:
    compiled()
    assert cache.is_dir()

    def load() -> float:
        begin = time.perf_counter()
        Lexicon(compiled())
        return time.perf_counter() - begin

    assert min(load() for _ in range(3)) < 0.4


def test_two_processes_at_once(cache: Path) -> None:
    program = "from isnad.knowledge.compile import compiled; t = compiled(); print(t.hash, len(t.texts))"
    started = [
        subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    results = [process.communicate(timeout=60) for process in started]
    expected = f"{knowledge_hash()} {len(compiled().texts)}\n"
    assert results == [(expected, "")] * 2
    assert file_in(cache).suffix == ".msgpack"


def test_hash_tells_the_text_layer_too() -> None:
    from isnad.knowledge import source  # noqa: PLC0415 - only this test looks inside

    named = {name for names in source._CODE_THAT_SHAPES_FORMS.values() for name in names}
    assert {"inflect.py", "schema.py", "meaning.py", "compile.py", "form.py", "working.py", "alphabet.py"} <= named


def test_words_compared_with_a_text_are_folded() -> None:
    line = "- {id: t.a, forms: {verb: {past: قضى}}, without: [قضوا], meaning: "
    line += "{kind: outcome, event: killed, slot: subject, not_before: [على], needs: أنفسهم}}"
    entries = parse_entries("mine.yaml", f"purpose: x\nentries:\n{line}".encode())
    made = compile_entries(entries, "digest")
    (entry,) = made.entries
    assert entry.meaning.not_before == ("علي",)  # type: ignore[union-attr]
    assert entry.meaning.needs == "انفسهم"  # type: ignore[union-attr]
    assert "قضي" in made.texts
    assert "قضوا" not in made.texts

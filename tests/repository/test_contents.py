import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import yaml

RUN = 9
_WORD = re.compile("[\u0621-\u064a]+")
_PRINTED = re.compile(rb"[ -~]{16,}")

# Put together here, so that the guard does not find itself.
_WORKPLACE = {
    "an issue's number": re.compile(r"\bissues?\s" + r"#|\b(?:issue|pull request|PR)\s+" + r"#?\d+\b", re.IGNORECASE),
    "a path of one machine": re.compile(r"(?<![\w.])/(?:work|root)" + r"/"),
}


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of nine Arabic words, whatever stands between them."""
    words = _WORD.findall(text)
    return (tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def copied(text: str, taken: set[int]) -> str | None:
    """The first run of `text` whose hash is in `taken`."""
    return next((" ".join(run) for run in runs(text) if hash(run) in taken), None)


def text_of(path: Path) -> str:
    """What can be read in a file; of one that is no text, only runs long enough to be meant."""
    data = path.read_bytes()
    if b"\0" in data:
        return "\n".join(run.decode("ascii") for run in _PRINTED.findall(data))
    return data.decode("utf-8", errors="replace")


def hashes(paths: Iterable[Path]) -> set[int]:
    return {hash(run) for path in paths for run in runs(text_of(path))}


def test_no_sentence_of_the_publishers_is_copied(tracked: tuple[Path, ...], shared: Path) -> None:
    taken = hashes([*sorted((shared / "seeds").glob("*.txt")), *sorted((shared / "bench").glob("*.jsonl"))])
    assert taken
    found = {path.name: words for path in tracked if (words := copied(text_of(path), taken)) is not None}
    assert not found


@pytest.mark.parametrize("between", [" ", "\n", "، ", " 12 "])
def test_copied_run_is_found(tmp_path: Path, between: str) -> None:
    words = [letter * 3 for letter in "ابتثجحخدذرز"]
    (tmp_path / "report.txt").write_text(" ".join(words), encoding="utf-8")
    taken = hashes([tmp_path / "report.txt"])
    assert copied("x: " + between.join(words[1:10]), taken) == " ".join(words[1:10])
    assert copied(between.join(words[1:9]), taken) is None
    assert copied(between.join([*words[1:9], "غير"]), taken) is None


def test_bytes_that_spell_a_short_word_tell_nothing(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(b"\x89PNG\0\xffPR" + b" 7\0\xfe")
    assert text_of(picture) == ""
    picture.write_bytes(b"\x89PNG\0made in /work" + b"/main by hand\0")
    assert any(pattern.search(text_of(picture)) for pattern in _WORKPLACE.values())


def test_nothing_tells_of_the_workplace(tracked: tuple[Path, ...]) -> None:
    found = [
        f"{path.name}:{number} names {what}"
        for path in tracked
        for number, line in enumerate(text_of(path).splitlines(), start=1)
        for what, pattern in _WORKPLACE.items()
        if pattern.search(line)
    ]
    assert not found


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("see issue" + " #", True),
        ("Issue" + " #12", True),
        ("fixes issue" + " 12", True),
        ("in PR" + " 7", True),
        ("open /work" + "/main", True),
        ("'/root" + "/x'", True),
        ("a recorded issue has a code", False),
        ("https://example.org/work" + "/", False),
        ("src/work" + "/x", False),
        ("/workshop/", False),
        ("#12ab34", False),
    ],
)
def test_workplace_patterns(text: str, *, matches: bool) -> None:
    assert any(pattern.search(text) for pattern in _WORKPLACE.values()) is matches


class _Strict(yaml.SafeLoader):
    """Refuses a key that stands twice, of which YAML would keep the last without a word."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[object, object]:
        keys = [key.value for key, _ in node.value if key.value != "<<"]
        twice = sorted({key for key in keys if keys.count(key) > 1})
        if twice:
            raise yaml.constructor.ConstructorError(None, None, f"stands twice: {twice}", node.start_mark)
        loaded: dict[object, object] = super().construct_mapping(node, deep=deep)
        return loaded


def load(text: str) -> object:
    return yaml.load(text, Loader=_Strict)  # noqa: S506 - a safe loader, made stricter


def fault(path: Path) -> str | None:
    try:
        return "holds nothing" if load(text_of(path)) is None else None
    except yaml.YAMLError as error:
        return str(error)


def test_every_yaml_file_loads(tracked: tuple[Path, ...]) -> None:
    files = [path for path in tracked if path.suffix in {".yaml", ".yml"}]
    assert files
    broken = {path.name: told for path in files if (told := fault(path)) is not None}
    assert not broken


@pytest.mark.parametrize("text", ["a: [", "a: 1\na: 2", "b: {c: 1, c: 1}"])
def test_broken_yaml_is_refused(text: str) -> None:
    with pytest.raises(yaml.YAMLError):
        load(text)

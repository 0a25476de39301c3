from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from msgspec import Struct

from isnad.errors import IsnadError
from isnad.knowledge.affiliation import Affiliation
from isnad.knowledge.compile import compile_entries
from isnad.knowledge.schema import Entry, Party, PartyFile
from isnad.knowledge.source import check_entries, check_parties, load_entries, load_parties, parse, parse_entries, table

HEAD = "purpose: test\nentries:\n"
OF_NOBODY = "affiliations: [{party: nobody, source: a statute}]"
FIRST = "- {id: t.first, forms: {word: [قصف]}, meaning: {kind: happening, event: shelling}}\n"


def entries(*lines: str, name: str = "mine.yaml") -> tuple[Entry, ...]:
    return parse_entries(name, (HEAD + "".join(line + "\n" for line in lines)).encode())


def refused(call: Callable[[], object]) -> IsnadError:
    with pytest.raises(IsnadError) as told:
        call()
    return told.value


def test_shipped_knowledge_is_valid() -> None:
    assert len(load_entries()) > 500
    assert len(load_parties().parties) > 30


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("- {id: t.a, forms: {wrd: [قصف]}, meaning: {kind: people, group: people}}", "`wrd`"),
        ("- {id: t.a, forms: {word: [قصف]}, meaning: {kind: people, group: people, colour: red}}", "`colour`"),
        ("- {id: t.a, forms: {word: [قصف]}, meaning: {kind: people}}", "`group`"),
        ("- {id: t.a, forms: {word: [قصف]}, meaning: {kind: people, group: crowd}}", "'crowd'"),
        ("- {id: t.a, forms: {word: [قصف]}, meaning: {kind: beast}}", "'beast'"),
        ("- {id: t.a, forms: {word: قصف}, meaning: {kind: people, group: people}}", "forms.word"),
        ("- {id: t.a, forms: {noun: {plurals: [قصف]}}, meaning: {kind: people, group: people}}", "`plurals`"),
        ("- {id: t.a, forms: {word: [قصف]}, meaning: {kind: people, group: people}, ned: x}", "`ned`"),
    ],
)
def test_wrong_field_is_refused_by_name(line: str, field: str) -> None:
    error = refused(partial(entries, FIRST.strip(), line))
    assert error.code == "knowledge.invalid"
    assert error.message.startswith("mine.yaml, entry t.a: ")
    assert field in error.message


def test_entry_without_id_is_refused_by_its_place() -> None:
    error = refused(partial(entries, FIRST.strip(), "- {forms: {word: [قصف]}, meaning: {kind: people, group: people}}"))
    assert error.code == "knowledge.invalid"
    assert "`id`" in error.message
    assert "entries[1]" in error.message


@pytest.mark.parametrize(
    "data",
    [b"entries: [", b"entries:\n- {id: t.a", b"a: &x *y", b"\x01", b"a: 1\n  b: 2", b"\xff\xfe\x00", b"a: \xff"],
)
def test_broken_yaml_is_one_clear_error(data: bytes) -> None:
    error = refused(partial(parse, "mine.yaml", data, PartyFile))
    assert error.code == "knowledge.yaml"
    assert error.message.startswith("mine.yaml")
    assert "\n" not in error.message


@pytest.mark.parametrize("data", [b"", b"- 1", b"text", b"purpose: only"])
def test_yaml_of_another_shape_is_refused(data: bytes) -> None:
    assert refused(partial(parse, "mine.yaml", data, PartyFile)).code == "knowledge.invalid"


@pytest.mark.parametrize(
    "word",
    [
        "مدنی",  # Persian yeh
        "کرد",  # Persian kaf
        "قصفa",
        "قصف ",
        " قصف",
        "قصف  جوي",
        "قصف، جوي",
        "قـصف",
        "قَصف",
        "24",
        "\u200fقصف",
        "",
    ],
)
@pytest.mark.parametrize(
    "forms",
    [
        '{{word: ["{}"]}}',
        '{{noun: {{singular: "{}"}}}}',
        '{{verb: {{past: "{}"}}}}',
        '{{phrase: [[قصف, "{}"]]}}',
        '{{phrase: [[{{verb: {{past: "{}"}}}}, قصف]]}}',
    ],
)
def test_only_arabic_letters(forms: str, word: str) -> None:
    given = entries(f"- {{id: t.a, forms: {forms.format(word)}, meaning: {{kind: people, group: people}}}}")
    error = refused(partial(check_entries, {"mine.yaml": given}))
    assert error.code == "knowledge.letters"
    assert error.message.startswith("mine.yaml, entry t.a: ")


@pytest.mark.parametrize(
    "field", ["without: [قصفs]", "meaning: {kind: outcome, event: killed, slot: self, not_before: [علی]}"]
)
def test_words_beside_a_form_are_arabic_too(field: str) -> None:
    meaning = "" if field.startswith("meaning") else ", meaning: {kind: people, group: people}"
    given = entries(f"- {{id: t.a, forms: {{word: [قصف]}}, {field}{meaning}}}")
    assert refused(partial(check_entries, {"mine.yaml": given})).code == "knowledge.letters"


def test_id_stands_once() -> None:
    error = refused(partial(check_entries, {"a.yaml": entries(FIRST.strip()), "b.yaml": entries(FIRST.strip())}))
    assert error.code == "knowledge.duplicate"
    assert "b.yaml" in error.message
    assert "t.first" in error.message
    assert "a.yaml" in error.message


@pytest.mark.parametrize(("first", "second"), [("أب", "اب"), ("مستشفى", "مستشفي"), ("أسرة", "اسره"), ("قتل", "قتل")])
def test_one_form_has_one_owner_after_folding(first: str, second: str) -> None:
    line = "- {{id: t.{}, forms: {{word: [{}]}}, meaning: {{kind: people, group: people}}}}"
    error = refused(partial(check_entries, {"mine.yaml": entries(line.format("a", first), line.format("b", second))}))
    assert error.code == "knowledge.duplicate"
    assert "t.a" in error.message
    assert "t.b" in error.message


def test_one_form_may_be_of_two_kinds() -> None:
    people = "- {id: t.second, forms: {word: [قصف]}, meaning: {kind: people, group: people}}"
    check_entries({"mine.yaml": entries(FIRST.strip(), people)})


def test_refused_form_has_no_owner() -> None:
    noun = "- {id: t.second, forms: {noun: {singular: قصف}}, without: [قصف], meaning: {kind: happening, event: strike}}"
    check_entries({"mine.yaml": entries(FIRST.strip(), noun)})


@pytest.mark.parametrize("word", ["غارة", "قصفوا", "مقصف", "والقصفا"])
def test_refusal_of_what_is_no_form_is_refused(word: str) -> None:
    line = f"- {{id: t.a, forms: {{word: [قصف]}}, without: [{word}], meaning: {{kind: people, group: people}}}}"
    error = refused(partial(compile_entries, entries(line), "digest"))
    assert error.code == "knowledge.useless"
    assert "t.a" in error.message


@pytest.mark.parametrize(
    "line",
    [
        "- {id: t.a, forms: {word: [قصف]}, meaning: {kind: party, party: nobody}}",
        f"- {{id: t.a, forms: {{}}, meaning: {{kind: outlet, name: x, link: outlet, {OF_NOBODY}}}}}",
    ],
)
def test_unknown_party_is_refused(line: str) -> None:
    error = refused(partial(check_parties, load_parties().parties, entries(line)))
    assert error.code == "knowledge.unknown"
    assert "'nobody'" in error.message


@pytest.mark.parametrize(
    "party",
    [Party("a", "أ", "A", part_of=(Affiliation("nobody", "a statute"),)), Party("a", "أ", "A", succeeded_by="nobody")],
)
def test_register_refers_to_itself_only(party: Party) -> None:
    assert refused(partial(check_parties, [party], [])).code == "knowledge.unknown"
    assert refused(partial(check_parties, [Party("a", "أ", "A")] * 2, [])).code == "knowledge.duplicate"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("ISNAD_CACHE", str(folder))
    return folder


class Named(Struct, frozen=True):
    name: str
    since: date


def test_a_table_is_parsed_again_only_where_its_file_changed(cache: Path, tmp_path: Path) -> None:
    file = tmp_path / "one.yaml"
    file.write_text("{name: a, since: 2011-03-15}")
    first = table(file, Named)
    assert first == Named("a", date(2011, 3, 15))
    (path,) = cache.iterdir()
    assert path.name.startswith("one-")
    assert table(file, Named) == first
    file.write_text("{name: b, since: 2011-03-15}")
    assert table(file, Named).name == "b"
    assert len(list(cache.iterdir())) == 2


@pytest.mark.parametrize("broken", [b"", b"x" * 50])
def test_a_kept_table_that_is_broken_is_made_anew(broken: bytes, cache: Path, tmp_path: Path) -> None:
    file = tmp_path / "one.yaml"
    file.write_text("{name: a, since: 2011-03-15}")
    first = table(file, Named)
    (path,) = cache.iterdir()
    whole = path.read_bytes()
    path.write_bytes(broken)
    assert table(file, Named) == first
    assert path.read_bytes() == whole


def test_a_table_of_another_shape_is_refused_each_time(cache: Path, tmp_path: Path) -> None:
    file = tmp_path / "one.yaml"
    file.write_text("{name: a}")
    for _ in range(2):
        assert refused(lambda: table(file, Named)).code == "knowledge.invalid"
    assert not cache.exists()
    file.write_text("{name: a, since: 2011-03-15}")
    table(file, Named)
    assert refused(lambda: table(file, PartyFile)).code == "knowledge.invalid"  # kept, and yet of no such shape

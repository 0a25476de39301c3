"""The reference names everything there is, and is made from what the program does."""

import json
from enum import StrEnum
from pathlib import Path

import pytest
from make_reference.commands import commands, exits
from make_reference.docstring import attributes, told
from make_reference.floors import with_floors
from make_reference.page import code, plain, table
from make_reference.profiles import profiles
from make_reference.python import python
from make_reference.reference import reference
from make_reference.registers import registers
from make_reference.schemas import schema
from make_reference.sentences import reasons, rules
from make_reference.settings import settings, variables
from make_reference.vocabulary import vocabulary

from isnad.cli.commands import COMMANDS
from isnad.cli.options import Exit
from isnad.knowledge.registers import parties
from isnad.model import terms
from isnad.model.claim import Claim, Victims
from isnad.model.terms import Event
from isnad.present.reasons import reason_table
from isnad.present.rules import rule_table


def test_every_command_has_its_help() -> None:
    text = commands().text
    for name in COMMANDS:
        assert f"\n## isnad {name}\n" in text
    assert "### isnad gazetteer install" in text
    assert "public leaves out persons' names" in text
    assert "```sh\nisnad claims reports/ --json > claims.jsonl\n```" in text


def test_every_exit_code_is_told() -> None:
    assert all(f"| `{one.code}` | " in exits().text for one in Exit)


def test_every_reason_stands_in_both_languages() -> None:
    text = reasons().text
    assert len(reason_table()) > 100
    for name, pair in reason_table().items():
        assert f"| `{name}` | {plain(pair.en)} | {plain(pair.ar)} |" in text


def test_every_rule_is_told() -> None:
    text = rules().text
    assert all(f"| `{rule}` | " in text for rule in rule_table())


def test_every_code_of_the_model_is_named() -> None:
    text = vocabulary().text
    sets = [one for one in vars(terms).values() if isinstance(one, type) and issubclass(one, StrEnum)]
    assert Event in sets
    missing = [
        f"{set_.__name__}.{one}" for set_ in sets if set_ is not StrEnum for one in set_ if f"`{one}`" not in text
    ]
    assert missing == []


def test_every_event_has_a_name_in_both_languages() -> None:
    rows = [line.split(" | ") for line in vocabulary().text.splitlines() if line.startswith("| `")]
    named = {row[0].strip("| `"): row[1:] for row in rows[: len(Event)]}
    assert set(named) == set(Event)
    assert all(all(cell.strip(" |") for cell in cells) for cells in named.values())


def test_every_party_is_named() -> None:
    text = registers().text
    assert all(f"| `{id_}` | {plain(party.name_en)} | {party.name_ar} |" in text for id_, party in parties().items())


def test_every_reading_of_every_profile_stands_there() -> None:
    text = profiles().text
    (dozens,) = (line for line in text.splitlines() if line.startswith("| `dozens` | "))
    assert "عشرات" in dozens
    assert dozens.endswith(" | 10 | 12 to 24 | no bound | 10 |")
    assert "| `unknown_is_civilian` | `True` |" in text


@pytest.mark.parametrize("name", ["claim", "incident", "assessment", "document", "decision", "issue", "framing"])
def test_schema_is_one(name: str) -> None:
    made = schema(name)
    assert made["$schema"].endswith("2020-12/schema")
    assert json.loads(json.dumps(made)) == made
    assert "  " not in json.dumps(made, ensure_ascii=False)


def test_schema_tells_what_the_value_has() -> None:
    claim = schema("claim")["$defs"]["Claim"]
    assert tuple(claim["properties"]) == Claim.__struct_fields__
    assert claim["additionalProperties"] is False
    assert claim["description"].startswith("One asserted fact")
    assert claim["properties"]["chain"]["description"] == "from the outlet inwards, never empty."


def test_page_of_json_says_null_for_what_is_not_stated() -> None:
    (page,) = (one for one in reference() if one.path == "reference/json.md")
    assert "| `count` | [Count](#count) or null | never absent | `null` where the text gives no number" in page.text
    assert "None" not in page.text


def test_everything_that_the_library_offers_is_told() -> None:
    text = python().text
    for name in ("read", "claims", "incidents", "assess", "set_display", "Case", "Claims", "Incidents", "Chart"):
        assert f"# `isnad.{name}`\n" in text, name
    assert "isnad.read(source, *, published=None, outlet=None)" in text
    assert "isnad.Case(path, *, profile=None, gazetteers=None, zone=None)" in text
    assert "| `published` | the day on which it came out, a date or ISO 8601;" in text
    assert "| `killed_low` | whole number | civilians killed, lowest supported |" in text
    assert "### `Claims.explain`" in text
    assert "_html" not in text


def test_paths_are_different_and_pages_have_titles() -> None:
    pages = reference()
    assert len({page.path for page in pages}) == len(pages)
    assert all(bool(page.title) is page.path.endswith(".md") for page in pages)
    assert all(page.text.startswith("# ") for page in pages if page.title)


def test_every_variable_of_the_environment_is_told() -> None:
    assert "| `ISNAD_KEYS` | " in settings().text


def test_variables_are_found_in_code_alone(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("# ISNAD_COMMENT\nx = 'ISNAD_ONE'\ny = 'see ISNAD_TWO'\nz = 'ISNAD_three'\n")
    (tmp_path / "a.yaml").write_text("ISNAD_FOUR: x")
    assert variables(tmp_path) == {"ISNAD_ONE"}


def test_variable_without_a_sentence_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("make_reference.settings.variables", lambda _: {"ISNAD_KEYS", "ISNAD_NEW"})
    with pytest.raises(ValueError, match="ISNAD_NEW"):
        settings()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a_b *c*", r"a\_b \*c\*"),
        ("[x] <y>", r"\[x\] \<y\>"),
        ("see `a_b` now", "see `a_b` now"),
        ("two\n  lines", "two lines"),
    ],
)
def test_characters_are_shown_as_they_are(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_a_bar_does_not_end_a_cell() -> None:
    assert table(["a"], [["x|y"]]) == "| a |\n| --- |\n| x\\|y |"


def test_a_bar_in_code_is_shown_as_it_is() -> None:
    assert table(["a"], [[code("<ar|en>")]]).endswith("| <code>&lt;ar&#124;en&gt;</code> |")


def test_attributes_are_read_over_lines() -> None:
    said = attributes(Victims)
    assert said["status"] == 'never guessed: a "شهيد" is unknown.'
    assert "Attributes" not in told(Victims)


def test_what_points_to_its_module_is_told_by_it() -> None:
    assert told(Claim).startswith("One asserted fact")


def test_floor_of_a_figure_is_filled_in() -> None:
    filled = with_floors("at least [[floor:claims/found]].")
    assert filled.startswith("at least .")
    assert "[[" not in filled


def test_unknown_figure_is_refused() -> None:
    with pytest.raises(KeyError):
        with_floors("[[floor:claims/no such]]")

import re
import subprocess
import sys
from pathlib import Path

import pytest

from isnad.cli.commands import COMMANDS as LISTED, loaded
from isnad.cli.options import Exit
from isnad.version import VERSION

from .running import Ran, isnad

README = Path(__file__).parents[2] / "README.md"
COMMANDS = (
    *("ingest", "build", "verify", "claims", "mentions", "explain"),
    *("incidents", "framing", "dossier", "export", "compare", "serve", "assess", "evaluate"),
)
GROUPS = ("gazetteer", "review")
"""Commands that have commands of their own."""


def helped(*arguments: str) -> Ran:
    ran = isnad(*arguments, "--help")
    assert (ran.code, ran.err) == (0, "")
    return ran


def test_every_command_is_listed_with_a_line_of_its_own() -> None:
    listed = helped().out.split("Commands:")[1]
    assert re.findall(r"^  (\w+)  +(?=\w)", listed, re.MULTILINE)[: len(COMMANDS) + len(GROUPS)] == [*COMMANDS, *GROUPS]


def test_exit_codes_are_in_the_help() -> None:
    text = " ".join(helped().out.split())
    for code in Exit:
        assert " ".join(code.value.split()) in text
    assert [code.code for code in Exit] == [0, 1, 2, 3]


@pytest.mark.parametrize("name", COMMANDS)
def test_help_says_what_the_command_does_and_shows_a_call(name: str) -> None:
    text = helped(name).out
    assert f"{name} [OPTIONS]" in text
    assert len(text.split("Options:")[0].split()) > 15
    assert f"Example: isnad {name}" in " ".join(text.split())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_explained(name: str) -> None:
    parameters = loaded(name).params
    assert parameters != []
    assert [parameter.name for parameter in parameters if not getattr(parameter, "help", None)] == []


@pytest.mark.parametrize("name", [*COMMANDS, *GROUPS])
def test_a_command_is_listed_by_the_first_sentence_of_its_own_help(name: str) -> None:
    assert " ".join(str(loaded(name).help).split("\n\n", maxsplit=1)[0].split()) == LISTED[name]


def test_help_and_a_command_load_no_other_command() -> None:
    code = "import sys, isnad.cli.main; {}; print(sorted(m for m in sys.modules if m.startswith('isnad.')))"
    called = {"pass": ("cli.claims", "claims.read", "pipeline"), "import isnad.cli.claims": ("cli.assess", "linking")}
    for also, absent in called.items():
        ended = subprocess.run([sys.executable, "-c", code.format(also)], capture_output=True, check=True, text=True)
        assert [name for name in absent if f"'isnad.{name}'" in ended.stdout] == []


def calls() -> list[str]:
    """What README calls, comments left out."""
    blocks = re.findall(r"```\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    lines = [line.split("#")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line.startswith("isnad ")]


def test_readme_calls_every_command() -> None:
    assert {call.split()[1] for call in calls()} - set(GROUPS) == set(COMMANDS)


@pytest.mark.parametrize("call", calls())
def test_options_in_the_readme_exist(call: str) -> None:
    _, name, *rest = call.split(">", maxsplit=1)[0].split()
    known = helped(name, rest[0]).out if name in GROUPS else helped(name).out
    for option in (word for word in rest if word.startswith("-")):
        assert re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", known), option


@pytest.mark.parametrize("code", list(Exit))
def test_readme_names_every_exit_code(code: Exit) -> None:
    told = README.read_text(encoding="utf-8").split("Exit codes:")[1].split("\n\n")[0]
    assert re.search(rf"(?<!\d){code.code} ", told)


def test_version() -> None:
    assert isnad("--version") == Ran(0, f"isnad {VERSION}\n", "")
    assert "--no-version" not in helped().out


@pytest.mark.parametrize(
    "arguments",
    [
        ("frobnicate",),
        ("claims",),
        ("claims", "x", "--no-such-option"),
        ("claims", ".", "--language", "fr"),
        ("explain", "c-0123456789abcdef"),
        ("assess",),
    ],
)
def test_wrong_call_is_told_on_stderr(arguments: tuple[str, ...]) -> None:
    ran = isnad(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "Error: " in ran.err or "Usage: " in ran.err


def test_what_stands_inside_a_query_is_in_the_help() -> None:
    text = " ".join(helped("assess").out.split())
    assert '{"place": "الباغوز", "date": "2019-03-19"}' in text
    assert "YYYY-MM-DD" in text

from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from isnad.cli.commands import COMMANDS, loaded
from isnad.cli.values import NotPlainError, plainly
from isnad.present.language import Language

from .running import isnad


class Shape(StrEnum):
    ROUND = "round"


@pytest.mark.parametrize(
    ("given", "kind", "value"),
    [
        ("نص", str, "نص"),
        ("", str, ""),
        ("a/b", Path, Path("a/b")),
        ("a/b", Path | None, Path("a/b")),
        (None, Path | None, None),
        (None, str, None),
        ("round", Shape, Shape.ROUND),
        (Shape.ROUND, Shape, Shape.ROUND),
        (("a", "b"), list[Path], [Path("a"), Path("b")]),
        (("a",), list[Path] | None, [Path("a")]),
        (None, list[Path] | None, ()),
        ((), list[str], []),
        (20, int, 20),
        (None, int | None, None),
        (False, bool, False),
    ],
)
def test_plain_values(given: object, kind: Any, value: object) -> None:
    read = plainly(given, kind)
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ("20", int),  # bounds are the validator's
        ("yes", bool),
        (True, int),
        ("square", Shape),
        ("ROUND", Shape),
        (7, str),
        ("a", list[Path]),
        (("a", 7), list[str]),
        ("2.5", float),
    ],
)
def test_whatever_else_is_left_to_the_validator(given: object, kind: Any) -> None:
    with pytest.raises(NotPlainError):
        plainly(given, kind)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("claims", "x", "--language", "de"), "'--language'"),
        (("claims",), "'paths'"),
        (("build", "x", "-o", "y", "--jobs", "many"), "'--jobs'"),
        (("build", "x", "-o", "y", "--jobs", "1000"), "'--jobs'"),
        (("review", "queue", "x", "--limit", "0"), "'--limit'"),
        (("claims", "x", "--language"), "--language"),
    ],
)
def test_what_is_wrong_is_refused_as_before(arguments: tuple[str, ...], told: str) -> None:
    ran = isnad(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


@pytest.mark.parametrize("name", COMMANDS)
def test_the_language_of_every_command_that_has_one_is_read_at_once(name: str) -> None:
    for parameter in loaded(name).params:
        if parameter.name == "language":
            assert parameter.process_value(None, "ar") is Language.AR

"""What was written for an option as the value it stands for, where that needs no library."""

from collections.abc import Callable
from enum import StrEnum
from inspect import unwrap
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints


def at_once(command: Any) -> None:  # noqa: ANN401 - typer has no public name for it
    """Make a command read its texts, paths and choices without typer's validator.

    That is a library of its own, and loading it takes longer than most of what makes up a start. Whatever is not
    plain (a number, a choice that is none, what was left out but is needed) still goes to it, and is refused by it.
    """
    if command.callback is not None:
        # typer's wrapper is made by `functools.update_wrapper`
        kinds = get_type_hints(unwrap(command.callback))
        for parameter in command.params:
            if parameter.callback is None and (kind := kinds.get(str(parameter.name))) is not None:
                parameter.process_value = _reader(parameter, kind)
    asked = command.get_help_option
    command.get_help_option = lambda around: unasked(asked(around))


def unasked(option: Any) -> Any:  # noqa: ANN401
    """The option for help, which says nothing and loads nothing where it was not given."""
    if option is not None and "process_value" not in vars(option):
        before = option.process_value
        option.process_value = lambda around, given: None if given is None else before(around, given)
    return option


def _reader(parameter: Any, kind: Any) -> Callable[[Any, Any], Any]:  # noqa: ANN401
    before = parameter.process_value

    def read(around: Any, given: Any) -> Any:  # noqa: ANN401
        if not given and parameter.required:
            return before(around, given)
        try:
            return plainly(given, kind)
        except NotPlainError:
            return before(around, given)

    return read


class NotPlainError(Exception):
    """Another is to be asked; nothing went wrong."""


def plainly(given: object, kind: Any) -> object:  # noqa: ANN401 - any annotation
    """The value of type `kind` that was given; raises where this room does not know how to tell."""
    several, kind = _taken_apart(kind)
    if several:
        if not isinstance(given, list | tuple):
            return () if given is None else _refuse()
        return [_one(each, kind) for each in given]
    return None if given is None else _one(given, kind)


def _taken_apart(kind: Any) -> tuple[bool, Any]:  # noqa: ANN401
    """Whether a parameter may be given several times, and the type of one; `X | None` is X."""
    if type(None) in get_args(kind):
        (kind,) = (each for each in get_args(kind) if each is not type(None))
    return (True, get_args(kind)[0]) if get_origin(kind) is list else (False, kind)


def _one(given: object, kind: Any) -> object:  # noqa: ANN401
    # from the command line everything comes as text: a number or a flag is the parameter's own default
    if kind in (str, int, bool) and type(given) is kind:
        return given
    if kind is Path and isinstance(given, str | Path):
        return Path(given)
    if isinstance(kind, type) and issubclass(kind, StrEnum) and given in list(kind):
        return kind(str(given))
    return _refuse()


def _refuse() -> Any:  # noqa: ANN401
    raise NotPlainError

"""What reports are read with, as a caller names it, and refused in one sentence where it is not known."""

import os
from collections.abc import Iterable
from pathlib import Path

from isnad.errors import IsnadError
from isnad.pipeline.context import DEFAULT_PROFILE, DEFAULT_ZONE, Context, context

Gazetteers = Iterable[str | os.PathLike[str]]
"""CSV files of places, or countries by their two letters."""


def using(profile: str | None = None, gazetteers: Gazetteers | None = None, zone: str | None = None) -> Context:
    """A context; what is None is as the commands have it.

    Raises:
        IsnadError: `notebook.wrong_type`, `knowledge.no_such_profile`, `pipeline.no_such_zone`, or what a gazetteer
            raises.
    """
    profile = _text("profile", profile, DEFAULT_PROFILE)
    zone = _text("zone", zone, DEFAULT_ZONE)
    return context(_paths(gazetteers), profile, zone)


def _paths(gazetteers: object) -> tuple[Path, ...]:
    given = () if gazetteers is None else gazetteers if isinstance(gazetteers, Iterable) else (gazetteers,)
    paths: list[Path] = []
    for one in (given,) if isinstance(given, str | os.PathLike) else given:
        if not isinstance(one, str | os.PathLike):
            raise IsnadError("notebook.wrong_type", f"{one!r} is no gazetteer.", "Give CSV files, or countries as IQ.")
        paths.append(Path(one))
    return tuple(paths)


def _text(name: str, value: object, default: str) -> str:
    if value is None:
        return default
    if not isinstance(value, str):
        raise IsnadError("notebook.wrong_type", f"{name} is {value!r}, and not a text.", "Give its name.")
    return value

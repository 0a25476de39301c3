"""Every list of this folder, whoever wrote it."""

import importlib
import pkgutil
from pathlib import Path

from . import Hostile


def modules() -> tuple[str, ...]:
    """The names of those that have a list."""
    names = sorted(found.name for found in pkgutil.iter_modules([str(Path(__file__).parent)]))
    return tuple(name for name in names if name not in {"everything", "run"} and of_module(name))


def of_module(name: str) -> tuple[Hostile, ...]:
    """What the lists of a module hold."""
    module = importlib.import_module(f"{__package__}.{name}")
    lists = [value for value in vars(module).values() if isinstance(value, list | tuple)]
    return tuple(item for items in lists for item in items if isinstance(item, Hostile))

"""Reads the files that say what is expected of the figures: floors, their history, other readers' results."""

from pathlib import Path
from typing import TypeVar

import msgspec
import yaml

from isnad.errors import IsnadError

T = TypeVar("T")


def read_setting(path: Path, type_: type[T]) -> T:
    """The YAML file at `path` as a value of `type_`.

    Raises:
        IsnadError: `evaluation.setting`, where it is missing, is no YAML, or holds something else.
    """
    try:
        return msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8")), type_)
    except FileNotFoundError as error:
        raise IsnadError("evaluation.setting", f"{path} is missing.") from error
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise IsnadError("evaluation.setting", f"{path} cannot be read: {error}.") from error

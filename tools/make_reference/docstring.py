"""What a class says of itself, parted into its sentences and its attributes."""

import inspect
import re
import sys
import textwrap

_POINTER = "See the module"
_ATTRIBUTE = re.compile(r"(?P<names>[a-z_]+(?:, [a-z_]+)*): (?P<says>.*)", re.DOTALL)


def told(type_: type) -> str:
    """The docstring without its list of attributes; what points to its module is told by the module's."""
    said = _parts(type_)[0]
    if not said.startswith(_POINTER):
        return said
    return (sys.modules[type_.__module__].__doc__ or "").strip()


def attributes(type_: type) -> dict[str, str]:
    """What the docstring says of each attribute that it lists."""
    found: dict[str, str] = {}
    for entry in re.split(r"\n(?=\S)", _parts(type_)[1]):
        match = _ATTRIBUTE.fullmatch(entry.strip())
        if match is not None:
            found.update(dict.fromkeys(match["names"].split(", "), " ".join(match["says"].split())))
    return found


def _parts(type_: type) -> tuple[str, str]:
    text = inspect.cleandoc(type_.__doc__ or "")
    before, _, after = text.partition("Attributes:\n")
    return before.strip(), textwrap.dedent(after)

"""The formats by name, each loaded only where it is asked for."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final

from isnad.errors import IsnadError
from isnad.export.content import Content
from isnad.export.folder import Folder
from isnad.export.words import words_of
from isnad.model.value import Value
from isnad.pipeline.context import Context
from isnad.present.language import Language

FORMATS: Final[Mapping[str, str]] = {
    "json": "json_file",
    "airwars": "airwars",
    "ucdp": "ucdp",
    "acled": "acled",
    "bundle": "bundle",
    "victims": "victims",
    "claims": "claims",
    "documents": "documents",
    "timemap": "timemap",
    "uwazi": "uwazi",
}
"""Every format with its module in `formats/`, which has `write(content, folder, asked)`; its words are in `assets/`."""


class Asked:
    """What whoever exports chose beside the format.

    Attributes:
        language: of the words in formats for people.
        context: knowledge, gazetteers and zone, for names of places in Latin letters and for figures under a profile.
    """

    def __init__(self, language: Language, context: Context) -> None:
        self.language = language
        self.context = context


class Written(Value, frozen=True):
    """A format that was written: its folder, how many incidents, and how many kinds of loss there were."""

    format: str
    folder: str
    losses: int


Writer = Callable[[Content, Folder, Asked], None]


def known(names: Sequence[str]) -> tuple[str, ...]:
    """The formats asked for, each once, in the order of the registry; `all` is every one.

    Raises:
        IsnadError: `export.no_such_format`.
    """
    for name in names:
        if name != "all" and name not in FORMATS:
            raise IsnadError(
                "export.no_such_format", f"there is no format {name!r}.", f"Known are: {', '.join(FORMATS)}, or all."
            )
    return tuple(name for name in FORMATS if name in names or "all" in names)


def write(name: str, content: Content, target: Path, asked: Asked) -> Written:
    """Write one format to the folder `target`.

    Raises:
        IsnadError: what `Folder` raises; nothing is changed then.
    """
    writer: Writer = import_module(f"isnad.export.formats.{FORMATS[name]}").write
    with Folder(target, name, words_of(name), content.about) as folder:
        writer(content, folder, asked)
    return Written(name, str(target), sum(loss.count > 0 for loss in folder.losses.all()))

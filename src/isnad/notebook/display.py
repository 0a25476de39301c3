"""In which language, and for whom, results are shown where nobody says otherwise."""

from enum import StrEnum
from typing import TypeVar

from msgspec.structs import replace

from isnad.errors import IsnadError
from isnad.model.value import Value
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition

Choice = TypeVar("Choice", bound=StrEnum)


class Display(Value, frozen=True):
    """How results are shown."""

    language: Language = Language.EN
    edition: Edition = Edition.INTERNAL


_NOW: dict[str, Display] = {}


def set_display(*, language: str | None = None, edition: str | None = None) -> Display:
    """Set how everything is shown from now on, and return it; what is not given stays as it is.

    The public edition names no witness, relative, activist or victim and shows no report, in tables and data frames
    too: set it in a notebook that is going to be published, and run all of it again. It cannot mend what a cell prints
    of the values themselves: `claims[0]` is the whole claim in any edition.

    Args:
        language: `en` (at first) or `ar`, which is laid out from right to left.
        edition: `internal` (at first) or `public`.

    Raises:
        IsnadError: `notebook.no_such_choice`.
    """
    _NOW["display"] = displayed(language, edition)
    return _NOW["display"]


def displayed(language: str | None, edition: str | None) -> Display:
    """What is set, with what was asked for instead.

    Raises:
        IsnadError: `notebook.no_such_choice`.
    """
    now = _NOW.get("display", Display())
    return replace(
        now,
        language=now.language if language is None else chosen(Language, "language", language),
        edition=now.edition if edition is None else chosen(Edition, "edition", edition),
    )


def chosen(kinds: type[Choice], what: str, asked: object) -> Choice:
    """One of some kinds, by its name.

    Raises:
        IsnadError: `notebook.no_such_choice`.
    """
    if isinstance(asked, str) and asked in list(kinds):
        return kinds(asked)
    names = ", ".join(kinds)
    raise IsnadError("notebook.no_such_choice", f"there is no {what} {asked!r}.", f"Known are: {names}.")

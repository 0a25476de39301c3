"""The fields of a form that a page of the desk was sent."""

from collections.abc import Mapping
from typing import Annotated, Final

from fastapi import Depends
from starlette.requests import Request

from isnad.errors import IsnadError

_LONGEST: Final = 15
"""Digits of the number of an entry."""


async def _fields(request: Request) -> dict[str, str]:
    async with request.form() as form:
        return {name: value for name, value in form.multi_items() if isinstance(value, str)}


Posted = Annotated[dict[str, str], Depends(_fields)]
"""Fields by name; of one sent several times the last."""


def entry_of(fields: Mapping[str, str]) -> int:
    """The entry of the log that a form names.

    Raises:
        IsnadError: `review.no_such_decision`, where it names none.
    """
    entry = fields.get("entry", "")
    if not entry.isascii() or not entry.isdecimal() or len(entry) > _LONGEST:
        raise IsnadError("review.no_such_decision", "the form names no entry of the log.", "Open the page again.")
    return int(entry)

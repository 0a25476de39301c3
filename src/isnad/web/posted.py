"""The fields of a form that a page of the desk was sent."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import Depends
from starlette.requests import Request

from isnad.errors import IsnadError


async def _fields(request: Request) -> dict[str, str]:
    async with request.form() as form:
        return {name: value for name, value in form.multi_items() if isinstance(value, str)}


Posted = Annotated[dict[str, str], Depends(_fields)]
"""Fields by name; of one sent several times the last."""


def seen_of(fields: Mapping[str, str]) -> dict[str, int]:
    """The stamp of the incident that a form was opened on; nothing where it was opened on none.

    Raises:
        IsnadError: `review.no_stamp`, where it names an incident and not what was seen of it.
    """
    incident, stamp = fields.get("incident", ""), fields.get("stamp", "")
    if not incident:
        return {}
    if not stamp.isascii() or not stamp.isdecimal() or len(stamp) > 15:
        raise IsnadError("review.no_stamp", "the form does not say what was seen.", "Open the page again.")
    return {incident: int(stamp)}

"""What a desk is started with."""

from typing import Final

from isnad.model.value import Value
from isnad.present.language import Language

BODY_LIMIT: Final = 1_000_000
"""Bytes of a request's body."""
FIELDS_LIMIT: Final = 500
"""Fields of a form."""


class Settings(Value, frozen=True):
    """How a desk is served.

    Attributes:
        port: on which it listens; a request has to name it, and a loopback name, as its host.
        who: the name under which the case's log holds what is done here.
        language: of pages where the reader has not chosen one; None leaves it to their browser.
        body_limit: bytes of a body beyond which a request is refused.
        fields_limit: fields of a form beyond which it is refused.
    """

    port: int
    who: str
    language: Language | None = None
    body_limit: int = BODY_LIMIT
    fields_limit: int = FIELDS_LIMIT

"""What reading depends on beside the bytes: the day, the limits, and what the columns of a table mean."""

from datetime import date

from isnad.ingest.limits import Limits
from isnad.model.value import Value


class Column(Value, frozen=True):
    """One column of the user's table, and the field of a source that it holds."""

    field: str
    name: str


class Settings(Value, frozen=True):
    """How inputs are read.

    Attributes:
        today: dates of publication after it are refused.
        limits: what an input may be at most.
        columns: which columns of a table hold which field; empty where their names are to tell.
    """

    today: date
    limits: Limits = Limits()
    columns: tuple[Column, ...] = ()

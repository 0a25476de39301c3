"""What is known of made incidents and reports beyond what the reports say: one incident a line."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec


class Told(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one report says of one incident.

    Attributes:
        killed: the number it gives; None where it gives none.
        vague: it has a word in the place of the number.
        place: as it spells it.
        copy_of: the report whose words it prints.
        among: how many incidents it tells of.
        long_ago: how many it says died at another time.
    """

    document: str
    place: str
    killed: int | None = None
    injured: int | None = None
    children: int | None = None
    women: int | None = None
    vague: bool = False
    copy_of: str | None = None
    among: int = 1
    long_ago: int | None = None


class Truth(msgspec.Struct, frozen=True):
    """An incident and everything that is told of it."""

    incident: str
    place_id: str
    place: str
    lat: float
    lon: float
    day: date
    hour: str | None
    deed: str
    party: str | None
    killed: int
    injured: int
    children: int
    women: int
    names: tuple[str, ...]
    told: tuple[Told, ...]


def read_truth(path: Path) -> Iterator[Truth]:
    """The incidents of a file that the generator wrote, one in memory at a time.

    Raises:
        msgspec.ValidationError: a line is no such incident.
    """
    decoder = msgspec.json.Decoder(Truth)
    with path.open("rb") as lines:
        yield from map(decoder.decode, lines)

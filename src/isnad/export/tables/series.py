"""The toll over time as rows: what each document printed, and on whose word."""

from collections.abc import Iterator

from isnad.model.incident import TollPoint
from isnad.present.counts import count_phrase

from .held import camp_code
from .incidents import camps
from .told import Told
from .values import Row, plain


def series_rows(told: Told) -> Iterator[Row]:
    """A row for each point, in the order of publication."""
    return (_row(point, told) for point in told.incident.series)


def _row(point: TollPoint, told: Told) -> Row:
    origin = told.voice.origins.get(point.origin)
    return {
        "incident": told.incident.id,
        "day": point.day,
        "document": point.document,
        "outlet": told.outlets.get(point.document),
        "claim": told.number(point.claim),
        "event": str(point.event),
        "low": point.count.low,
        "high": point.count.high,
        "exactness": str(point.count.exactness),
        "word": point.count.word,
        "count": plain(count_phrase(point.count, None, told.language)),
        "origin": None if origin is None else told.origins[origin.id],
        "camp": None if origin is None else camps((camp_code(origin),), told)[0],
    }

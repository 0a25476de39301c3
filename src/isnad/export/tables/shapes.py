"""The columns of the Parquet files, with their types.

Numbers that reports state are whole numbers of 64 bits, for a report may print any; those that Isnad counts have 32.
"""

from typing import Final

import pyarrow as pa

_TEXT: Final = pa.string()
_TEXTS: Final = pa.list_(pa.string())
_STATED: Final = pa.int64()
_COUNTED: Final = pa.int32()


def _struct(**fields: pa.DataType) -> pa.DataType:
    return pa.struct(list(fields.items()))


_COUNT: Final = _struct(low=_STATED, high=_STATED, exactness=_TEXT, word=_TEXT)
_SPAN: Final = _struct(start=_COUNTED, end=_COUNTED)
_CONTAINER: Final = _struct(name=_TEXT, id=_TEXT, lat=pa.float64(), lon=pa.float64(), precision=_TEXT)
_PLACE: Final = _struct(
    name=_TEXT,
    id=_TEXT,
    lat=pa.float64(),
    lon=pa.float64(),
    precision=_TEXT,
    status=_TEXT,
    basis=_TEXT,
    within=_CONTAINER,
)
_FIGURE: Final = _struct(
    name=_TEXT,
    low=_STATED,
    high=_STATED,
    set_by=_TEXT,
    told=_TEXT,
    proposed_low=_STATED,
    proposed_high=_STATED,
    decided_low=_STATED,
    decided_high=_STATED,
    decided_by=_TEXT,
    decided_because=_TEXT,
    profile=_TEXT,
    rules=_TEXTS,
    origins=_COUNTED,
    kept=pa.list_(
        _struct(claim=_TEXT, number=_TEXT, origin=_TEXT, camp=_TEXT, holds_low=pa.bool_(), holds_high=pa.bool_())
    ),
    aside=pa.list_(_struct(claim=_TEXT, number=_TEXT, code=_TEXT, reason=_TEXT)),
)
_VICTIMS: Final = _struct(
    group=_TEXT,
    status=_TEXT,
    side=_TEXT,
    nationality=_TEXT,
    roles=_TEXTS,
    names=_TEXTS,
    named_women=_TEXTS,
    named_children=_TEXTS,
    parts=_struct(men=_COUNT, women=_COUNT, children=_COUNT, infants=_COUNT, elderly=_COUNT),
)
_LINK: Final = _struct(
    name=_TEXT,
    kind=_TEXT,
    span=_SPAN,
    verb=_TEXT,
    stance=_TEXT,
    anonymous=pa.bool_(),
    affiliation=_TEXT,
    incomplete=_TEXT,
)

_ORIGIN: Final = _struct(
    id=_TEXT,
    name=_TEXT,
    kind=_TEXT,
    anonymous=pa.bool_(),
    camp_status=_TEXT,
    camp=_TEXT,
    documents=_TEXTS,
    claims=_TEXTS,
)
_POINT: Final = _struct(day=pa.date32(), document=_TEXT, claim=_TEXT, event=_TEXT, count=_COUNT, origin=_TEXT)
_PARTY: Final = _struct(id=_TEXT, name=_TEXT, basis=_TEXT, origins=_TEXTS)
_DOCUMENT: Final = _struct(id=_TEXT, name=_TEXT, outlet=_TEXT, published=pa.date32())
_PAIR: Final = _struct(kind=_TEXT, one=_TEXT, other=_TEXT, code=_TEXT, reason=_TEXT)


def incidents(zone: str) -> pa.Schema:
    """A row an incident; times are of the case's zone."""
    time = pa.timestamp("ms", tz=zone)
    figures = [
        (f"{name}_{end}", _STATED)
        for name in ("killed", "injured", "children_killed", "women_killed")
        for end in ("low", "high")
    ]
    return pa.schema(
        [
            *((name, _TEXT) for name in ("id", "review", "place", "place_latin", "place_within", "governorate")),
            *((name, pa.float64()) for name in ("lat", "lon")),
            ("precision", _TEXT),
            ("radius_m", _COUNTED),
            *((name, _TEXT) for name in ("place_status", "place_basis", "place_id")),
            ("start", time),
            ("end", time),
            ("grain", _TEXT),
            ("day_first", pa.date32()),
            ("day_last", pa.date32()),
            ("time_status", _TEXT),
            ("time_basis", _TEXT),
            *figures,
            ("figures", pa.list_(_FIGURE)),
            ("belligerents", pa.list_(_PARTY)),
            ("belligerents_contested", pa.bool_()),
            ("strike_types", _TEXTS),
            ("strike_types_basis", _TEXTS),
            ("infrastructure", _TEXTS),
            *((name, _TEXT) for name in ("time_of_day", "time_of_day_basis", "harm_grade", "attribution_grade")),
            ("corroborated", pa.bool_()),
            ("origins_asserting", _COUNTED),
            ("origins_independent", _COUNTED),
            ("origins", pa.list_(_ORIGIN)),
            ("first_reported_by", _TEXT),
            ("first_reported_on", pa.date32()),
            ("first_reported_in", _TEXT),
            ("documents", pa.list_(_DOCUMENT)),
            ("claims", _TEXTS),
            ("contradictions", pa.list_(_PAIR)),
            ("series", pa.list_(_POINT)),
            ("aliases", _TEXTS),
        ]
    )


def claims(zone: str) -> pa.Schema:
    """A row a claim."""
    time = _struct(
        start=pa.timestamp("ms", tz=zone), end=pa.timestamp("ms", tz=zone), grain=_TEXT, status=_TEXT, basis=_TEXT
    )
    spans = _struct(event=_SPAN, count=_SPAN, by=_SPAN, place=_SPAN, time=_SPAN)
    return pa.schema(
        [
            *((name, _TEXT) for name in ("id", "number", "document", "incident", "state", "event")),
            ("count", _COUNT),
            ("victims", _VICTIMS),
            ("part_of", _TEXT),
            ("by", pa.list_(_struct(id=_TEXT, basis=_TEXT))),
            ("cause", _struct(claim=_TEXT, method=_TEXT, basis=_TEXT, weapon=_TEXT)),
            ("place", _PLACE),
            ("time", time),
            ("chain", pa.list_(_LINK)),
            ("modality", _TEXT),
            ("spans", spans),
            ("scope", _struct(kind=_TEXT, span=_SPAN)),
            ("rules", _TEXTS),
            ("revision", _COUNTED),
            ("quote", _TEXT),
        ]
    )


def documents() -> pa.Schema:
    """A row a document of the register."""
    return pa.schema(
        [
            ("id", _TEXT),
            ("number", _COUNTED),
            *((name, _TEXT) for name in ("name", "outlet", "outlet_basis", "digest_of")),
            ("published", pa.date32()),
            *((name, _TEXT) for name in ("published_basis", "published_source", "retrieved", "retrieved_source")),
            *((name, _TEXT) for name in ("title", "url", "author", "language")),
            *((name, _TEXT) for name in ("received", "extractor", "encoding")),
            ("characters", _COUNTED),
            ("withheld", _COUNTED),
            ("first_seen", _TEXT),
        ]
    )

"""A selection of incidents as addresses ask for it: everything is in the query."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal
from urllib.parse import urlencode
from weakref import WeakKeyDictionary

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator

from isnad.case.drafting.standing import Review
from isnad.model.grade import AttributionGrade, HarmGrade
from isnad.pipeline.context import Context
from isnad.present.desk.choices import NO_GRADE
from isnad.present.desk.place_names import keys_like, letters
from isnad.store.read import Reader
from isnad.store.remembered import Memory, Remembered
from isnad.store.selection import NONE, Order, Selected, Selection, Spot, Unit
from isnad.text.working import fold
from isnad.web.desk import Desk

_MEMORIES: WeakKeyDictionary[Desk, Memory] = WeakKeyDictionary()


def _none_where_empty(value: object) -> object:
    """A field of a form that nobody filled in is sent all the same."""
    return None if value == "" else value


_Empty = BeforeValidator(_none_where_empty)


class Asked(BaseModel):
    """What incidents have to be, and in which order they are wanted; what is not given asks for nothing."""

    model_config = ConfigDict(frozen=True)

    place: str = Field(
        default="", max_length=200, description="Part of the place's name, in Arabic or in Latin letters."
    )
    at: Annotated[str | None, _Empty] = Field(
        default=None, max_length=300, description="Exactly one place, as `/api/incidents/points` names it."
    )
    since: Annotated[date | None, _Empty] = Field(
        default=None, description="The first day on which they may have begun."
    )
    until: Annotated[date | None, _Empty] = Field(default=None, description="The last such day.")
    undated: bool = Field(default=False, description="Only those whose day is not known.")
    unlocated: bool = Field(default=False, description="Only those without a point.")
    party: Annotated[str | None, _Empty] = Field(
        default=None, max_length=100, description="Id of a party that they name."
    )
    grade: Annotated[HarmGrade | Literal["none"] | None, _Empty] = Field(
        default=None, description="Of the evidence of harm, as the program proposes it."
    )
    attribution: Annotated[AttributionGrade | Literal["none"] | None, _Empty] = Field(
        default=None, description="Grade of the evidence of who did it, as the program proposes it."
    )
    status: Annotated[Review | None, _Empty] = Field(default=None, description="Where their review stands.")
    order: Order = Field(
        default=Order.WORTH,
        description="Of most worth, of the last day, with most killed as proposed, or of the lowest number first.",
    )
    backwards: bool = Field(default=False, description="The other way round; what is not known comes last either way.")
    page: int = Field(default=1, ge=1, le=1_000_000)

    @field_validator("at")
    @classmethod
    def _is_spot(cls, at: str | None) -> str | None:
        if at is not None:
            _spot(at)
        return at

    @property
    def spot(self) -> Spot | None:
        """The one place that is asked for."""
        return None if self.at is None else _spot(self.at)

    @property
    def is_narrowed(self) -> bool:
        """Whether any condition is set."""
        free = type(self).model_construct(order=self.order, backwards=self.backwards, page=self.page)
        return any(getattr(self, name) != getattr(free, name) for name in Asked.model_fields)

    def selection(self, selected: Selected, context: Context) -> Selection:
        """What the store is asked; a name in Latin letters is looked for among the places of the case."""
        is_latin = bool(letters(self.place))
        places = selected.places(Selection()).some if is_latin else ()
        return Selection(
            place=fold(self.place).strip(),
            keys=keys_like(self.place, places, context.gazetteer) if is_latin else (),
            at=self.spot,
            since=self.since,
            until=self.until,
            undated=self.undated,
            unlocated=self.unlocated,
            party=self.party,
            grade=_stored(self.grade),
            attribution=_stored(self.attribution),
            status=self.status,
        )

    def query(self, **changes: Any) -> str:  # noqa: ANN401 - a value of any field
        """The query that asks for this with some fields changed, from the first page; None takes a field back."""
        fields = type(self).model_fields
        given = {name: fields[name].default if value is None else value for name, value in changes.items()}
        changed = type(self).model_validate(self.model_dump() | {"page": 1} | given)
        asked = changed.model_dump(mode="json", exclude_defaults=True)
        return urlencode({name: "true" if value is True else value for name, value in asked.items()})


class View(StrEnum):
    """How a selection is shown."""

    TABLE = "table"
    MAP = "map"
    TIMELINE = "timeline"


class Shown(Asked):
    """What a page is asked to show of a selection, and how."""

    view: View = View.TABLE
    unit: Annotated[Unit | None, _Empty] = None

    def address(self, **changes: Any) -> str:  # noqa: ANN401 - as above
        """The page of this selection with some fields changed."""
        query = self.query(**changes)
        return f"/incidents?{query}" if query else "/incidents"

    def each(self, **changes: Any) -> Callable[..., str]:  # noqa: ANN401 - as above
        """Gives many addresses that differ from `address(**changes)` in a few more fields, which that leaves out."""
        bare = self.address(**changes)
        joint = "&" if "?" in bare else "?"
        return lambda **more: f"{bare}{joint}{urlencode(more)}"

    def at_each(self) -> Callable[[Spot], str]:
        """Gives the table of this selection at one place."""
        each = self.each(view=View.TABLE, unit=None, at=None)
        return lambda spot: each(at=name_of(spot))


class Listed(Asked):
    """What a program asks for."""

    size: int = Field(default=50, ge=1, le=500, description="How many of a page.")


def selected(desk: Desk, reader: Reader) -> Selected:
    """Reads selections of a desk's case; what was counted for one page need not be counted for the next."""
    return Remembered(reader, _MEMORIES.setdefault(desk, Memory()))


def name_of(spot: Spot) -> str:
    """How an address names a place: latitude, longitude, key; without a point the first two are empty."""
    if spot.lat is None or spot.lon is None:
        return f",,{spot.key}"
    return f"{spot.lat!r},{spot.lon!r},{spot.key}"


def pages_of(total: int, size: int) -> int:
    """How many pages there are; an empty list has one."""
    return max(1, -(-total // size))


def _spot(name: str) -> Spot:
    parts = name.split(",", 2)
    if len(parts) < len(("lat", "lon", "key")) or (parts[0] == "") != (parts[1] == ""):
        raise ValueError("a place is its latitude, its longitude and its key")
    lat, lon, key = parts
    return Spot(key, float(lat), float(lon)) if lat else Spot(key, None, None)


def _stored(grade: str | None) -> str | None:
    return NONE if grade == NO_GRADE else grade

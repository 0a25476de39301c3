"""Places of a selection as a map and the list beside it name them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from isnad.gazetteer.index import Gazetteer
from isnad.present.counts import number_phrase
from isnad.present.desk.place_names import place_name
from isnad.present.language import Language
from isnad.present.runs import opening
from isnad.present.tables import say
from isnad.store.selection import Place, Spot


@dataclass(frozen=True, slots=True)
class SpotView:
    """A place: its name, how many incidents in words, and where they are listed."""

    name: str
    label: str
    has_point: bool
    address: str


def spot_views(
    places: Sequence[Place], language: Language, gazetteer: Gazetteer, address: Callable[[Spot], str]
) -> tuple[SpotView, ...]:
    """The places in words; `address` gives where the incidents of one are listed."""
    return tuple(
        SpotView(
            name=place_name(place, language, gazetteer) if place.name else opening(say("incident.no_place", language)),
            label=number_phrase(place.incidents, "incidents", language),
            has_point=place.spot.lat is not None,
            address=address(place.spot),
        )
        for place in places
    )

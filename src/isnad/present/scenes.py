"""The part of the day and the kinds of places that were hit, in words, each with how many claims hold it."""

from collections.abc import Sequence

from isnad.knowledge.dayparts import dayparts
from isnad.knowledge.targets import target_kinds
from isnad.model.scene import Infrastructure, TimeOfDay
from isnad.present.counts import number_phrase
from isnad.present.language import Language
from isnad.present.runs import isolate, joined
from isnad.present.tables import say


def scene_lines(parts: Sequence[TimeOfDay], places: Sequence[Infrastructure], language: Language) -> list[str]:
    """A line for the parts of the day and one for the kinds of places; none for what no claim tells."""
    told = (
        ("scene.time_of_day", [_part(part, language) for part in parts]),
        ("scene.infrastructure", [_place(place, language) for place in places]),
    )
    return [say(key, language, found=joined(found, language)) for key, found in told if found]


def _part(part: TimeOfDay, language: Language) -> str:
    known = dayparts().get(part.label)
    name = part.label if known is None else known.ar if language is Language.AR else known.en
    clocks = f" {', '.join(part.clocks)}" if part.clocks else ""
    return _held(f"{name}{clocks}", len(part.by), language)


def _place(place: Infrastructure, language: Language) -> str:
    known = target_kinds().get(place.kind)
    name = place.label if known is None else known.ar if language is Language.AR else known.en
    return _held(name, len(place.by), language)


def _held(name: str, claims: int, language: Language) -> str:
    count = number_phrase(claims, "claims", language)
    return say("scene.held", language, what=isolate(name, language), claims=count)

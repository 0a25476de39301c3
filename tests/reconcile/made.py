"""Claims as an incident's reports make them, with only what a figure looks at."""

import msgspec

from isnad.model.chain import Link
from isnad.model.claim import Claim, ClaimSpans, Parts, Victims
from isnad.model.count import Count
from isnad.model.identity import claim_id
from isnad.model.span import Span
from isnad.model.terms import Event, Exactness, Group, LinkKind, Modality, Stance, VictimStatus

OUTLET = Link("وكالة", LinkKind.OUTLET, None)
SPEAKER = Link("ناطق", LinkKind.SPOKESPERSON, None, "قال")
CIVILIANS = Victims(Group.CIVILIANS, VictimStatus.CIVILIAN)
PEOPLE = Victims(Group.PEOPLE, VictimStatus.UNKNOWN)
FIGHTERS = Victims(Group.FIGHTERS, VictimStatus.FIGHTER)


def children(n: int, status: VictimStatus = VictimStatus.CIVILIAN) -> Victims:
    return Victims(Group.CHILDREN, status, parts=Parts(children=Count.exactly(n)))


def infants(n: int) -> Victims:
    return Victims(Group.CHILDREN, VictimStatus.UNKNOWN, parts=Parts(infants=Count.exactly(n)))


def women(n: int) -> Victims:
    return Victims(Group.WOMEN, VictimStatus.CIVILIAN, parts=Parts(women=Count.exactly(n)))


def more_than(n: int) -> Count:
    return Count(n, None, Exactness.MORE_THAN)


def at_most(n: int) -> Count:
    return Count(None, n, Exactness.AT_MOST)


def killed(
    count: Count | int | str | None,
    victims: Victims | None = CIVILIANS,
    *,
    document: str = "a",
    word: int = 0,
    place: int = 0,
    event: Event = Event.KILLED,
    part_of: Claim | None = None,
    modality: Modality = Modality.ASSERTED,
    stance: Stance = Stance.NEUTRAL,
) -> Claim:
    """A claim of `document` under the event's word number `word`, its count's words number `place` behind it.

    A whole number is exact, a text a vague word.
    """
    if isinstance(count, int):
        count = Count.exactly(count)
    elif isinstance(count, str):
        count = Count.vague(count)
    event_span = Span(100 * word, 100 * word + 5)
    count_span = Span(100 * word + 10 + 5 * place, 100 * word + 14 + 5 * place)
    return Claim(
        id=claim_id(document, event, event_span, count_span),
        document=document,
        event=event,
        count=count,
        victims=victims,
        part_of=None if part_of is None else part_of.id,
        by=(),
        cause=None,
        place=None,
        time=None,
        chain=(OUTLET, msgspec.structs.replace(SPEAKER, stance=stance)),
        modality=modality,
        spans=ClaimSpans(event_span, count_span),
        rules=(),
    )

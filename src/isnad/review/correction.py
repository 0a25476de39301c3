"""What a person filled in, as the claim that it says: corrected, or added where no rule found one."""

from collections.abc import Callable, Mapping, Sequence
from datetime import tzinfo
from typing import Final

import msgspec

from isnad.claims.own_outlet import UNKNOWN_OUTLET
from isnad.gazetteer.row import GazetteerRow
from isnad.knowledge.registers import parties
from isnad.model.chain import Link
from isnad.model.claim import Claim, ClaimSpans, Doer
from isnad.model.document import Document
from isnad.model.identity import claim_id
from isnad.model.reason import Reason
from isnad.model.span import Span
from isnad.model.terms import Basis, Event, LinkKind, Modality
from isnad.model.value import Value
from isnad.present.desk.fields import WORDS, blank_values, values_of
from isnad.review.counted import count_of, victims_of
from isnad.review.sent import Sent, Wrong
from isnad.review.when_where import place_of, time_of

Places = Callable[[str], Sequence[GazetteerRow]]
"""The places of a name, as `isnad.gazetteer.index.Gazetteer.find` gives them."""
_NOWHERE: Final = Span(0, 0)


class Filled(Value, frozen=True):
    """What a form says: the claim, or which fields cannot be what was sent in them."""

    claim: Claim | None
    wrong: tuple[Wrong, ...] = ()


def correction_of(claim: Claim, fields: Mapping[str, str], document: Document, zone: tzinfo, places: Places) -> Filled:
    """The claim as a person corrects it; it keeps its id, its chain and all that has no field.

    A field that was not sent, or was sent as it was, leaves its value with basis and all. A changed one is `stated`,
    and stands on the words that `NAME_words` holds. Doer, place and time that were changed without their words stand on
    none, unless `NAME_keep` says that the words hold for them; a number is most often misread off the right words.

    Args:
        claim: as it counts now.
        fields: see `isnad.present.desk.fields`.
        document: that the claim stands in.
        zone: for days and hours that are given anew.
        places: finds a place by a name given anew; one that has several, or none, stays without a point.
    """
    sent = Sent(fields, values_of(claim))
    found = _made(claim, sent, document.received.text, zone, places)
    return Filled(None, tuple(sent.wrong)) if sent.wrong else Filled(found)


def addition_of(
    document: Document, fields: Mapping[str, str], zone: tzinfo, places: Places, *, like: Claim | None = None
) -> Filled:
    """A claim that a person adds to a document.

    Its id is that of its words. Who says so is the document's outlet; where it is told as `like` is, a claim of the
    same document, the chain is that of `like`, and so are doer, cause, place and time that the form leaves empty.
    """
    base = _blank(document) if like is None else _as(like, document)
    sent = Sent(fields, blank_values())
    found = _made(base, sent, document.received.text, zone, places)
    if sent.wrong or found is None:
        return Filled(None, tuple(sent.wrong))
    id_ = claim_id(document.id, found.event, found.spans.event, found.spans.count)
    return Filled(msgspec.structs.replace(found, id=id_))


def outlet_link(document: Document) -> Link:
    """The first link of every claim of the document, as those that the program reads have it."""
    outlet = document.outlet
    if outlet is None or outlet.of == "":
        return Link(UNKNOWN_OUTLET, LinkKind.OUTLET, None, incomplete="chain.outlet_unknown")
    name = outlet.name if outlet.of is None else f"{outlet.name}, of: {outlet.of}"
    return Link(name, LinkKind.OUTLET, outlet.span)


def _blank(document: Document) -> Claim:
    return Claim(
        id="",
        document=document.name,
        event=Event.KILLED,
        count=None,
        victims=None,
        part_of=None,
        by=(),
        cause=None,
        place=None,
        time=None,
        chain=(outlet_link(document),),
        modality=Modality.ASSERTED,
        spans=ClaimSpans(_NOWHERE),
        rules=(),
    )


def _as(like: Claim, document: Document) -> Claim:
    spans = ClaimSpans(_NOWHERE, None, like.spans.by, like.spans.place, like.spans.time)
    return msgspec.structs.replace(
        _blank(document),
        by=like.by,
        cause=like.cause,
        place=like.place,
        time=like.time,
        chain=like.chain,
        spans=spans,
    )


def _made(base: Claim, sent: Sent, text: str, zone: tzinfo, places: Places) -> Claim | None:
    """The claim, whatever is wrong with it told to `sent`; None where it has no event or none of its words."""
    event, modality = sent.chosen("event", Event), sent.chosen("modality", Modality)
    if event is None:
        sent.refuse("event", Reason.of("review.needs_event"))
    if modality is None:
        sent.refuse("modality", Reason.of("review.needs_choice"))
    spans = _spans(base.spans, sent, text)
    count = count_of(base.count, sent)
    victims = victims_of(base.victims, count, sent)
    by = _doers(base.by, sent)
    place, time = place_of(base.place, sent, places), time_of(base.time, sent, zone)
    if event is None or modality is None or spans is None:
        return None
    return msgspec.structs.replace(
        base,
        event=event,
        modality=modality,
        count=count,
        victims=victims,
        by=by,
        place=place,
        time=time,
        spans=spans,
    )


def _spans(base: ClaimSpans, sent: Sent, text: str) -> ClaimSpans | None:
    found: dict[str, Span | None] = {}
    values = {"by": sent.named("by"), "place": ("place",), "time": ("day", "day_to", "hour", "hour_to")}
    for name in WORDS:
        field = f"{name}_words"
        if sent.changed([field]):
            found[name] = sent.span(field, text)
        else:
            stays = not sent.changed(values.get(name, ())) or bool(sent.raw(f"{name}_keep"))
            found[name] = getattr(base, name) if stays else None
    event = found.pop("event")
    if event is None or event == _NOWHERE:
        sent.refuse("event_words", Reason.of("review.words_needed"))
        return None
    return ClaimSpans(event, **found)


def _doers(base: tuple[Doer, ...], sent: Sent) -> tuple[Doer, ...]:
    names = sent.named("by")
    if not sent.changed(names):
        return base
    was = {doer.id: doer for doer in base}
    found: dict[str, Doer] = {}
    for name in names:
        id_ = sent.line(name)
        if id_ and id_ not in was and id_ not in parties():
            sent.refuse(name, Reason.of("review.no_such_party", given=id_))
        elif id_:
            found[id_] = was.get(id_, Doer(id_, Basis.STATED))
    return tuple(found.values())

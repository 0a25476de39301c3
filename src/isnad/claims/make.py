"""From a draft with its slots to a claim: identity, spans in the received text, chain and rules."""

from datetime import date
from functools import lru_cache

import msgspec

from isnad.claims.circumstance import Scenes
from isnad.claims.clause import Clauses
from isnad.claims.done import Done, on_day, without
from isnad.claims.draft import Draft, Wider
from isnad.claims.ellipsis import RULE as ELLIPTIC
from isnad.claims.modality import modality_of
from isnad.claims.own_outlet import MEDIA, UNKNOWN_OUTLET, without_outlet
from isnad.claims.scope import over_days
from isnad.claims.speech import Speech
from isnad.claims.victims import NO_PARTS, counts_of, victims_of
from isnad.ingest.agency import agency_of_page
from isnad.knowledge.meaning import OutletMeaning
from isnad.knowledge.registers import outlet_named
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Phrase
from isnad.mentions.place import PlaceFound
from isnad.model.chain import Link
from isnad.model.claim import Cause, Claim, ClaimSpans, Parts, Scope, Victims
from isnad.model.count import Count
from isnad.model.document import Document
from isnad.model.identity import claim_id
from isnad.model.interval import Time
from isnad.model.place import Place
from isnad.model.span import Span
from isnad.model.terms import LinkKind

_AGENCY_TEXT = "speech.agency_text"
_MARKS = {ord(c): None for c in '"“”«»„#ـ'}


class Maker:
    """Makes the claims of one document."""

    def __init__(self, document: Document, passage: Passage, speech: Speech, scenes: Scenes) -> None:
        self.document = document
        self.passage = passage
        self.speech = speech
        self.scenes = scenes
        self.outlet = _outlet_link(document)
        self.agency = agency_of_page(document)
        self._spans: dict[tuple[int, int], Span] = {}
        self._names: dict[int, str] = {}
        self._totals: dict[str, Victims] = {}
        self._own_words: dict[int, tuple[tuple[Link, ...], tuple[Link, ...]]] = {}

    def id_of(self, draft: Draft) -> str:
        """The id that the draft's claim has."""
        if draft.claim is None:
            event_span = self._span(draft.start, draft.end)
            count_span = None if draft.phrase is None else self._count_span(draft)
            draft.claim = claim_id(self.document.id, draft.event, event_span, count_span)
        return draft.claim

    def claim(
        self,
        draft: Draft,
        done: Done,
        cause: Cause | None,
        clauses: Clauses,
        *,
        before: Victims | None = None,
        whole: str | None = None,
        side: str | None = None,
    ) -> Claim:
        """The claim of a draft; `before` are the victims named last, `whole` is the id of the total it is part of."""
        stretch = self.speech.at(draft.start)
        spoken = None if stretch is None else stretch.modality
        modality, mood_rule = modality_of(self.passage, draft, spoken, clauses.starts[0], clauses.stop)
        place = self.scenes.place_of(draft, clauses)
        time = self.scenes.when.of(draft, clauses)
        done = on_day(done, self._day(None if time is None else time[0]))
        done = done if done.rule in ("doer.by", "doer.subject") else without(done, side)
        scope = draft.scope or (None if time is None else over_days(draft, *time[:2]))
        found = (*_rules(draft, scope, done), mood_rule or "", *(() if stretch is None else stretch.rules))
        rules = [*found, "" if place is None else place[2], "" if time is None else time[2]]
        return Claim(
            id=self.id_of(draft),
            document=self.document.name,
            event=draft.event,
            count=self._printed_count(draft),
            victims=self._victims(draft, before, side, whole),
            part_of=whole,
            by=done.doers,
            cause=cause,
            place=None if place is None else self.printed(place[0], place[1].resumes or place[1]),
            time=None if time is None else time[0],
            chain=self._chain(() if stretch is None else stretch.links, rules),
            modality=modality,
            spans=ClaimSpans(
                self._span(draft.start, draft.end),
                None if draft.phrase is None else self._count_span(draft),
                None if done.start is None or done.end is None else self._span(done.start, done.end),
                None if place is None else self._span(place[1].start, place[1].end),
                None if time is None else self._span(time[1].start, time[1].end),
            ),
            rules=tuple(dict.fromkeys(filter(None, rules))),
            scope=None if scope is None else Scope(scope.kind, self._span(scope.start, scope.end)),
        )

    def _day(self, time: Time | None) -> date | None:
        """The day that a claim tells of; the document's where the claim states none."""
        if time is not None and time.start is not None:
            return time.start.date()
        return None if self.document.published is None else self.document.published.day

    def _chain(self, links: tuple[Link, ...], rules: list[str]) -> tuple[Link, ...]:
        """From the outlet over the agency whose text it prints, unless that speaks itself, to whoever speaks."""
        kept = self._own_words.get(id(links))
        if kept is None:
            # the links are kept beside what is left of them, so that nothing else can come to stand at their address
            kept = self._own_words[id(links)] = (links, without_outlet(links, self.document))
        links, agency = kept[1], self.agency
        if agency is None or any(link.name == agency.name or _is(link, agency) for link in links):
            return (self.outlet, *links)
        rules.append(_AGENCY_TEXT)
        return (self.outlet, agency, *links)

    def printed(self, place: Place, found: PlaceFound) -> Place:
        """The place under the name that the received text prints."""
        name = self._names.get(found.start)
        if name is None:
            printed = self._span(found.start, found.end).of(self.passage.copy.received)
            name = self._names[found.start] = " ".join(printed.translate(_MARKS).split())
        return msgspec.structs.replace(place, name=name)

    def _span(self, start: int, end: int) -> Span:
        """In the received text; the same words are asked for by many claims."""
        span = self._spans.get((start, end))
        if span is None:
            span = self._spans[start, end] = self.passage.copy.span(start, end)
        return span

    def _victims(self, draft: Draft, before: Victims | None, side: str | None, whole: str | None) -> Victims | None:
        """Whom it counts; inside a total, people of its kind where no word says whom: "three of them", "most hurt"."""
        noun = None if draft.phrase is None else draft.phrase.noun
        only_harm = noun is not None and noun.people is None and draft.phrase is not None and not draft.phrase.people
        bare = draft.phrase is not None and draft.part and (noun is None or only_harm)
        total = self._totals.get(whole or "") if bare else None
        victims = victims_of(draft, before, side)
        if victims is not None and total is not None:
            victims = Victims(total.group, total.status, total.side, roles=total.roles)
        if victims is not None:
            self._totals[self.id_of(draft)] = victims
        if victims is None or draft.phrase is None or victims.parts is NO_PARTS:
            return victims
        parts = {name: self._printed(count, draft.phrase) for name, count in counts_of(victims.parts)}
        return msgspec.structs.replace(victims, parts=Parts(**parts)) if parts else victims

    def _printed_count(self, draft: Draft) -> Count | None:
        count, phrase = draft.count, draft.phrase
        if count is None or phrase is None or draft.count is not phrase.count:
            return count
        return self._printed(count, phrase)

    def _printed(self, count: Count, phrase: Phrase) -> Count:
        """The vague word as printed, not as folded."""
        if count.word is None:
            return count
        start = self.passage.text.find(count.word, phrase.start, phrase.end)
        if start < 0:
            return count
        span = self._span(start, start + len(count.word))
        return msgspec.structs.replace(count, word=span.of(self.passage.copy.received))

    def _count_span(self, draft: Draft) -> Span:
        phrase = draft.phrase
        if phrase is None:
            raise ValueError("nothing is counted")
        start, end = phrase.counted
        if phrase.noun is not None:
            noun = self.passage.items[phrase.noun.index]
            start, end = min(start, noun.start), max(end, noun.end)
        if draft.composed:
            end = max(end, draft.composed[-1].end)
        return self._span(start, end)


def _rules(draft: Draft, scope: Wider | None, done: Done) -> tuple[str, ...]:
    """What found the event, its scope, its count and its doers; empty where a rule had no part."""
    phrase = draft.phrase
    counted = (
        "" if scope is None else scope.rule,
        "" if phrase is None else phrase.rule,
        ELLIPTIC if draft.elliptic else "",
    )
    return draft.rule, *counted, done.rule if done.doers else "", "doer.with" if done.partners else ""


def _is(link: Link, agency: Link) -> bool:
    known = _outlet(agency.name)
    return known is not None and link.kind in MEDIA and _outlet(link.name) is known


@lru_cache(maxsize=4096)
def _outlet(name: str) -> OutletMeaning | None:
    return outlet_named(name)


def _outlet_link(document: Document) -> Link:
    outlet = document.outlet
    if outlet is None or outlet.of == "":
        return Link(name=UNKNOWN_OUTLET, kind=LinkKind.OUTLET, span=None, incomplete="chain.outlet_unknown")
    name = outlet.name if outlet.of is None else f"{outlet.name}, of: {outlet.of}"
    return Link(name=name, kind=LinkKind.OUTLET, span=outlet.span)

"""The text of a report: what it leads with, what it adds, and what stands around that, to the length asked for."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import msgspec

from synthetic.draw import Chance
from synthetic.fillers import Fillers
from synthetic.phrases import Phrases, long_before
from synthetic.tellings import Kind, Telling
from synthetic.truth import Told
from synthetic.words import Leads, Words
from synthetic.world import Incident

_TITLED, _PARTS, _APART, _NAMED, _BACKGROUND, _PARAGRAPH = 0.5, 0.5, 0.25, 0.5, 0.12, 0.3
_UNDER, _OVER = 0.6, 1.4
"""How far the length of a report may be from the one asked for."""
_MANY: Final = 20


class Draft(msgspec.Struct):
    """A report before it has a name.

    Attributes:
        sentences: in order; what a near-copy prints again.
        told: what it says of incidents, by their numbers; `document` and `copy_of` are not known yet.
        copy_of: position of the draft of the same incident whose words it prints.
    """

    published: date
    outlet: str
    title: str | None
    sentences: list[str]
    text: str
    told: tuple[tuple[int, Told], ...]
    copy_of: int | None = None


Slots = dict[str, str]
"""What fills a pattern."""


class Writer:
    """Writes drafts; the same chance gives the same words."""

    def __init__(self, chance: Chance, length: int, known: Words) -> None:
        self._chance = chance
        self._length = length
        self._phrases = Phrases(chance, known)
        self._known = known
        self._fillers = Fillers(known.fillers, known.pieces, known.made_words, chance)

    def report(self, incident: Incident, telling: Telling) -> Draft:
        """A report of its own of one incident."""
        chance, known = self._chance, self._known
        outlet = chance.one(known.outlets)
        parted = telling.killed == incident.killed and (telling.complete or chance.holds(_PARTS))
        some = self._some(incident) if parted else ""
        apart = bool(some) and chance.holds(_APART)
        lead, told, slots = self._lead(incident, telling, outlet, "" if apart else some)
        sentences = [lead]
        if some:
            told = msgspec.structs.replace(told, children=incident.children or None, women=incident.women or None)
        if apart:
            slots["some"] = some
            sentences.append(chance.one(known.parts).format_map(slots))
        if incident.names and telling.killed and (telling.complete or chance.holds(_NAMED)):
            slots["people"] = self._phrases.people(incident.names)
            sentences.append(chance.one(known.names).format_map(slots))
        if chance.holds(_BACKGROUND):
            long_ago = chance.within(3, 40)
            slots["past"] = long_before(incident.day, chance.within(8, 20))
            style = chance.below(3)
            civilian = self._phrases.nouns["civilian"]
            slots["n_nom"], slots["n_gen"] = civilian.subject[style][long_ago], civilian.elsewhere[style][long_ago]
            sentences.append(chance.one(known.background).format_map(slots))
            told = msgspec.structs.replace(told, long_ago=long_ago)
        wanted = self._length * (_UNDER + (_OVER - _UNDER) * chance.random())
        self._fillers.fill(sentences, wanted, slots["at"])
        title = chance.one(known.headlines).format(place=told.place) if chance.holds(_TITLED) else None
        text = self._joined(sentences)
        return Draft(telling.published, outlet, title, sentences, text, ((incident.number, told),))

    def copy(self, original: Draft, position: int, published: date) -> Draft:
        """The words of another report, with a line before them, and at times without the last."""
        chance, known = self._chance, self._known
        outlet = chance.one(known.outlets)
        before = chance.one(known.copies).format(outlet=outlet, agency=original.outlet)
        kept = original.sentences[:-1] if len(original.sentences) > 4 and chance.holds(0.5) else original.sentences
        text = before + self._joined(kept)
        return Draft(published, outlet, original.title, kept, text, original.told, position)

    def round_up(self, incidents: Sequence[Incident], published: date) -> Draft:
        """A report that tells of several incidents, a line each."""
        outlet = self._chance.one(self._known.outlets)
        sentences = [self._chance.one(self._known.round_ups).format(outlet=outlet)]
        told = []
        for incident in incidents:
            telling = Telling(Kind.FULL, published, incident.killed or None, incident.injured or None, complete=False)
            lead, one, _ = self._lead(incident, telling, outlet)
            sentences.append(lead)
            told.append((incident.number, msgspec.structs.replace(one, among=len(incidents))))
        return Draft(published, outlet, None, sentences, "\n\n".join(sentences), tuple(told))

    def _lead(self, incident: Incident, telling: Telling, outlet: str, some: str = "") -> tuple[str, Told, Slots]:
        chance, known, phrases = self._chance, self._known, self._phrases
        slots: Slots = {}
        place = phrases.place(incident.place)
        at = phrases.at(incident.place, place)
        deed, feminine = phrases.deed(incident, at)
        teller = phrases.teller(outlet)
        slots.update(
            at=at,
            deed_at=deed,
            deed_m_at=phrases.deed(incident, at, masculine=True)[0] if feminine else deed,
            left="أسفرت" if feminine else "أسفر",
            when=phrases.when(incident, telling.published),
            teller=teller,
            cited=chance.one(known.cited).format(teller=teller),
        )
        self._count(telling, slots, chance.one(known.parts_within).format(some=some) if some else "")
        many = (incident.killed or incident.injured) >= _MANY
        slots["vague"] = chance.one(known.vague_many if many else known.vague_few)
        lead = chance.one(_leads(known.leads, telling, killed=incident.killed > 0)).format_map(slots)
        vague = telling.kind is Kind.VAGUE
        return lead, Told("", place, telling.killed, telling.injured, vague=vague), slots

    def _count(self, telling: Telling, slots: Slots, within: str) -> None:
        style = self._chance.below(3)
        nouns = self._phrases.nouns
        people = nouns["civilian" if self._chance.holds(0.7) else "person"]
        if telling.killed is not None:
            slots["k_nom"] = people.subject[style][telling.killed] + within
            slots["k_gen"] = people.elsewhere[style][telling.killed] + within
            slots["k_dead"] = nouns["dead"].elsewhere[style][telling.killed] + within
            slots["k_reached"] = nouns["dead_reached"].elsewhere[style][telling.killed] + within
        if telling.injured is not None:
            slots["i_nom"] = self._phrases.others.subject[style][telling.injured]
            slots["i_gen"] = self._phrases.others.elsewhere[style][telling.injured]
            slots["j_nom"] = people.subject[style][telling.injured]
            slots["j_gen"] = people.elsewhere[style][telling.injured]
            slots["i_hurt"] = nouns["hurt"].subject[style][telling.injured]
            slots["i_reached"] = nouns["hurt_reached"].elsewhere[style][telling.injured]
            slots["i_hurt_gen"] = nouns["hurt"].elsewhere[style][telling.injured]

    def _some(self, incident: Incident) -> str:
        """The children and the women among the dead, in words; empty where there is neither."""
        parts = (("child", incident.children), ("woman", incident.women))
        style = self._chance.below(3)
        return " و".join(self._phrases.nouns[noun].subject[style][n] for noun, n in parts if n)

    def _joined(self, sentences: Sequence[str]) -> str:
        random = self._chance.random
        parts = [sentences[0]]
        for sentence in sentences[1:]:
            parts += ("\n\n" if random() < _PARAGRAPH else " ", sentence)
        return "".join(parts)


def _leads(leads: Leads, telling: Telling, *, killed: bool) -> tuple[str, ...]:
    if telling.kind is Kind.VAGUE:
        return leads.vague_killed if killed else leads.vague_injured
    if telling.killed is None:
        return leads.injured
    return leads.killed if telling.injured is None else leads.both

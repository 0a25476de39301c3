"""The phrases of one telling: numbers with their nouns, when, where, by whom, on whose word."""

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from synthetic.draw import Chance
from synthetic.words import Forms, OtherForms, Words, words
from synthetic.world import Incident, Place, person

_WEEK: Final = 7
_BARE, _LOOSE, _REGION, _DATED = 0.25, 0.06, 0.35, 0.25
_LOOSELY: Final = str.maketrans("ةأإى", "هاا" + "ي")


class Phrases:
    """Draws phrases; what a noun and a number make together is made once."""

    def __init__(self, chance: Chance, known: Words) -> None:
        self._chance = chance
        self.known = known
        nouns = {name: Forms(noun, self.known.numbers) for name, noun in self.known.nouns.items()}
        nouns["woman"] = Forms(self.known.nouns["woman"], self.known.numbers_of_women)
        self.nouns = nouns
        self.others = OtherForms(self.known)
        self._tellers = tuple(form for forms in known.tellers.values() for form in forms)

    def place(self, place: Place) -> str:
        """As one reporter spells it: with its noun, bare, or without the marks that many leave out."""
        name = place.name.translate(_LOOSELY) if self._chance.holds(_LOOSE) else place.name
        return name if not place.noun or self._chance.holds(_BARE) else f"{place.noun} {name}"

    def at(self, place: Place, spelled: str) -> str:
        """The place, at times with the region it lies in."""
        if place.capital == place.name or not self._chance.holds(_REGION):
            return spelled
        return self.known.region.format(at=spelled, capital=place.capital)

    def when(self, incident: Incident, published: date) -> str:
        """The day as a report of the day `published` says it; the hour where it is told."""
        hour = None if incident.hour is None else self.known.hours[incident.hour]
        return _when(incident.day, published, hour, dated=self._chance.holds(_DATED))

    def deed(self, incident: Incident, at: str, *, masculine: bool = False) -> tuple[str, bool]:
        """What was done, by whom where somebody is said to have done it, and where; whether it is feminine."""
        deed = self.known.deeds[incident.deed]
        named = incident.party is not None
        she, he = (deed.feminine, deed.masculine) if named else (deed.feminine_alone, deed.masculine_alone)
        feminine = bool(she) and not masculine and self._chance.below(len(she) + len(he)) < len(she)
        told = self._chance.one(she if feminine else he)
        if incident.party is not None:
            told = told.format(party=self._chance.one(self.known.parties[incident.party]))
        return f"{told} {deed.prep} {at}", feminine

    def teller(self, outlet: str) -> str:
        """On whose word; an outlet's own correspondent among them."""
        form = self._chance.one(self._tellers)
        return form.format(name=person(self._chance), outlet=outlet) if "{" in form else form

    def people(self, names: tuple[str, ...]) -> str:
        """Names in a row."""
        return " و".join(names)


@lru_cache(maxsize=4096)
def _when(day: date, published: date, hour: str | None, *, dated: bool) -> str:
    gap = (published - day).days
    if dated or gap >= _WEEK:
        return f"{hour or 'يوم'} {day.day} {words().months[day.month - 1]} {day.year}"
    if gap == 0:
        return f"{hour} اليوم" if hour else "اليوم"
    if gap == 1:
        return f"{hour} أمس" if hour else "أمس"
    return f"{hour or 'يوم'} {words().weekdays[day.weekday()]}"


@lru_cache(maxsize=4096)
def long_before(day: date, months: int) -> str:
    """A month long before a day, in words."""
    past = day - timedelta(days=30 * months)
    return f"{words().months[past.month - 1]} {past.year}"

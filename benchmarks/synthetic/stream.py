"""The reports of a made world in order of publication, and its incidents once nobody reports of them any more."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

import msgspec

from synthetic.draw import Chance
from synthetic.reports import Draft, Writer
from synthetic.tellings import MEAN_SIZE, WINDOW, Kind, tellings
from synthetic.truth import Told, Truth
from synthetic.words import words
from synthetic.world import Incident, World, a_day

_ROUND_UPS: Final = 0.02
_MOST_IN_ONE: Final = 4


class Report(msgspec.Struct, frozen=True, omit_defaults=True):
    """A report as `isnad build` reads it from a line of a file."""

    id: str
    publisher: str
    published: date
    text: str
    title: str | None = None


def stream(documents: int, length: int, seed: int) -> Iterator[Report | Truth]:
    """So many reports of about `length` characters, and the truth of each incident behind its last report.

    The same arguments give the same stream. What is held in memory is what happened in a week.

    Args:
        documents: how many reports, exactly.
        length: in code points, on the average; what a report must tell may make it longer.
        seed: of all that is drawn.
    """
    chance = Chance(seed)
    each_day = a_day(int(documents / MEAN_SIZE))
    yield from _Press(chance, documents, length).printed(World(chance, each_day))


class _Open(msgspec.Struct):
    """An incident of which reports may still come out; `ids` are of its own, by the position of their drafts."""

    incident: Incident
    ids: dict[int, str]
    told: list[Told]


class _Press:
    def __init__(self, chance: Chance, documents: int, length: int) -> None:
        self._chance = chance
        self._left = documents
        self._writer = Writer(chance, length, words())
        self._due: dict[date, list[tuple[int, Draft]]] = defaultdict(list)
        self._open: dict[int, _Open] = {}
        self._printed = 0

    def printed(self, world: World) -> Iterator[Report | Truth]:
        """Day after day."""
        today: list[Incident] = []
        for incident in world.incidents():
            if today and incident.day > today[0].day:
                yield from self._close(today)
                today = []
            if not self._left:
                break
            today.append(incident)
            self._write(incident)
        yield from self._close(today)
        for day in sorted(self._due):
            yield from self._print(day)
        yield from map(_truth, self._open.values())

    def _close(self, incidents: list[Incident]) -> Iterator[Report | Truth]:
        """A day is over: its round-up is written, its reports come out, and what is a week old is known."""
        if not incidents:
            return
        day = incidents[0].day
        self._round_up(incidents)
        yield from self._print(day)
        last = day - timedelta(days=WINDOW + 1)
        for number in [n for n, one in self._open.items() if one.incident.day <= last]:
            yield _truth(self._open.pop(number))

    def _write(self, incident: Incident) -> None:
        drafts: list[Draft] = []
        for telling in tellings(incident, self._chance, self._left):
            original = self._chance.below(len(drafts)) if telling.kind is Kind.COPY else 0
            if telling.kind is Kind.COPY and drafts[original].published == telling.published:
                draft = self._writer.copy(drafts[original], original, telling.published)
            else:
                draft = self._writer.report(incident, telling)
            self._due[draft.published].append((len(drafts), draft))
            drafts.append(draft)
        self._left -= len(drafts)
        self._open[incident.number] = _Open(incident, {}, [])

    def _round_up(self, incidents: list[Incident]) -> None:
        wanted = len(incidents) * MEAN_SIZE * _ROUND_UPS
        for _ in range(int(wanted) + self._chance.holds(wanted % 1)):
            if self._left and len(incidents) > 1:
                count = min(len(incidents), self._chance.within(2, _MOST_IN_ONE))
                first = self._chance.below(len(incidents) - count + 1)
                day = incidents[0].day + timedelta(days=1)
                draft = self._writer.round_up(incidents[first : first + count], day)
                self._due[day].append((-1, draft))
                self._left -= 1

    def _print(self, day: date) -> Iterator[Report]:
        for position, draft in self._due.pop(day, ()):
            name = f"s{self._printed:07d}"
            self._printed += 1
            for number, told in draft.told:
                one = self._open[number]
                original = None if draft.copy_of is None else one.ids[draft.copy_of]
                one.told.append(msgspec.structs.replace(told, document=name, copy_of=original))
                one.ids[position] = name
            yield Report(name, draft.outlet, draft.published, draft.text, draft.title)


def _truth(one: _Open) -> Truth:
    incident = one.incident
    place = incident.place
    return Truth(
        f"i{incident.number:07d}",
        place.id,
        place.name,
        place.lat,
        place.lon,
        incident.day,
        incident.hour,
        incident.deed,
        incident.party,
        incident.killed,
        incident.injured,
        incident.children,
        incident.women,
        incident.names,
        tuple(one.told),
    )

"""The toll over the days of publication: who gave which number when, ranges as ranges, open ends as arrows."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from isnad.model.incident import Incident, TollPoint
from isnad.model.terms import Exactness, Modality
from isnad.present import locales
from isnad.present.counts import count_phrase
from isnad.present.dossier.axis import Days, Numbers
from isnad.present.dossier.cuts import cut, head
from isnad.present.dossier.telling import Telling, origins_by_claim
from isnad.present.events import event_name
from isnad.present.language import Language
from isnad.present.notebook.marks import Mark, mark_of, numbers_of
from isnad.present.printed import printed_word
from isnad.present.times import day_phrase
from isnad.reconcile.support import FigureName, concerns

WIDTH, TOP, PLOT, SIDE, UNDATED, LINE = 720.0, 76.0, 250.0, 64.0, 90.0, 20.0
_APART = 15.0
_WIDEST_DAY = 240.0
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Point:
    """One number of one report, at `x`; `label` is the number of its origin in the legend, `says` all of it."""

    x: float
    mark: Mark
    label: str
    says: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A word along an axis."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Teller:
    """An origin in the legend, at the height `y`."""

    y: float
    label: str
    name: str


@dataclass(frozen=True, slots=True)
class Row:
    """A point as a row of a table."""

    day: str
    number: str
    count: str
    event: str
    origin: str
    camp: str
    document: str


@dataclass(frozen=True, slots=True)
class TollPlot:
    """See the module.

    Attributes:
        near: where the axis of numbers stands, at the side where the reader begins.
        far: the other end of the lines that run from it.
        foot: where the axis of days lies.
        numbers, days: what stands along them.
        powers: the axis of numbers runs in powers of ten.
    """

    title: str
    width: float
    height: float
    near: float
    far: float
    foot: float
    points: tuple[Point, ...]
    numbers: tuple[Tick, ...]
    days: tuple[Tick, ...]
    tellers: tuple[Teller, ...]
    rows: tuple[Row, ...]
    powers: bool


def toll_plot(incidents: Sequence[Incident], name: FigureName, telling: Telling) -> TollPlot | None:
    """The numbers of these incidents that `name` is about, in the order of publication; None where there are none.

    `incidents` are those of the telling. Numbers of claims that the profile sets aside are drawn like others: this is
    what reports said, not what a figure rests on.
    """
    points = _points(incidents, name, telling)
    if not points:
        return None
    profile = telling.material.profile
    foot = TOP + PLOT
    axis = Numbers.over([n for point in points for n in numbers_of(point.count, profile)], foot, TOP)
    places = _places(points, telling)
    origins = {origin.id: origin for incident in incidents for origin in incident.origins}
    labels = {id_: n for n, id_ in enumerate(dict.fromkeys(point.origin for point in points), start=1)}
    rows = tuple(_row(point, telling) for point in points)
    drawn = tuple(
        Point(
            x, mark_of(point.count, profile, axis), locales.number(labels[point.origin], telling.language), _says(row)
        )
        for point, row, x in zip(points, rows, places, strict=True)
    )
    tellers = tuple(
        Teller(
            foot + 48 + LINE * n,
            locales.number(n, telling.language),
            cut(f"{head(telling.origin(origins[id_]))} · {telling.camp(origins[id_].camp)}", 90),
        )
        for id_, n in labels.items()
    )
    near, far = _ends(telling)
    return TollPlot(
        title=telling.say("notebook.toll.title", figure=telling.say(f"figure.{name}")),
        width=WIDTH,
        height=foot + 48 + LINE * (len(tellers) + 0.5),
        near=near,
        far=far,
        foot=foot,
        points=drawn,
        numbers=tuple(Tick(axis.at(n), locales.number(n, telling.language)) for n in axis.ticks),
        days=tuple(_ticks(points, telling)),
        tellers=tellers,
        rows=rows,
        powers=axis.powers,
    )


def _points(incidents: Sequence[Incident], name: FigureName, telling: Telling) -> list[TollPoint]:
    """Each claim once, by day, then by its number in the case; those without a day last."""
    found = {point.claim: point for incident in incidents for point in (*incident.series, *_words(incident, telling))}
    order = {id_: n for n, id_ in enumerate(telling.claims)}
    profile = telling.material.profile
    about = (point for point in found.values() if concerns(name, telling.claims[point.claim], profile))
    return sorted(about, key=lambda point: (point.day is None, point.day or date.min, order[point.claim]))


def _words(incident: Incident, telling: Telling) -> Iterable[TollPoint]:
    """What reports tell with a word in the place of a number, which a series of numbers leaves out."""
    origins = origins_by_claim(incident)
    for id_ in incident.claims:
        claim = telling.claims[id_]
        count = claim.count
        if count is None or count.exactness is not Exactness.VAGUE or id_ not in origins:
            continue
        if claim.modality is Modality.ASSERTED and not claim.is_denied and claim.part_of is None:
            published = telling.documents[claim.document].published
            day = None if published is None else published.day
            yield TollPoint(day, claim.document, id_, claim.event, count, origins[id_].id)


def _ends(telling: Telling) -> tuple[float, float]:
    """Where the days begin and end."""
    ends = SIDE, WIDTH - 12
    return ends if telling.language is not Language.AR else (WIDTH - SIDE, 12.0)


def _axis(points: Iterable[TollPoint], telling: Telling) -> tuple[Days | None, float]:
    """The axis of days, None where no day is known, and where what has no day stands."""
    points = list(points)
    near, far = _ends(telling)
    way = 1 if far > near else -1
    # what is printed on one day stands side by side, and must stay beside the axis
    most = max(Counter(point.day for point in points).values())
    near, far = near + way * _room(most), far - way * _room(most)
    known = [point.day for point in points if point.day is not None]
    if len(known) < len(points):
        undated, far = far - way * UNDATED / 2, far - way * UNDATED
    else:
        undated = far
    return (Days(near, far, min(known), max(known) + _DAY) if known else None), undated


def _places(points: Sequence[TollPoint], telling: Telling) -> list[float]:
    """The x of each: in the middle of its day, beside others of the same day."""
    axis, undated = _axis(points, telling)
    of_day = Counter(point.day for point in points)
    met: dict[date | None, int] = defaultdict(int)
    way = -1 if telling.language is Language.AR else 1
    places = []
    for point in points:
        middle = undated if point.day is None or axis is None else axis.at(point.day, 0.5)
        n, all_ = met[point.day], of_day[point.day]
        met[point.day] += 1
        places.append(middle + way * _step(all_) * (n - (all_ - 1) / 2))
    return places


def _step(number: int) -> float:
    """How far apart so many points of one day stand."""
    return min(_APART, _WIDEST_DAY / number)


def _room(number: int) -> float:
    """How much of the paper half of them take."""
    return _step(number) * number / 2


def _ticks(points: Sequence[TollPoint], telling: Telling) -> Iterable[Tick]:
    axis, undated = _axis(points, telling)
    if axis is not None:
        yield from (Tick(axis.at(day, 0.5), locales.day_of_year(day, telling.language)) for day in axis.ticks)
    if any(point.day is None for point in points):
        yield Tick(undated, telling.say("toll.undated"))


def _row(point: TollPoint, telling: Telling) -> Row:
    claim = telling.claims[point.claim]
    origin = telling.voice.origins[point.origin]
    printed = printed_word(claim, telling.voice)
    return Row(
        day=telling.say("toll.undated") if point.day is None else day_phrase(point.day, telling.language),
        number=telling.labels[point.claim],
        count=count_phrase(point.count, None, telling.language, printed=printed),
        event=event_name(point.event, telling.language),
        origin=telling.origin(origin),
        camp=telling.camp(origin.camp),
        document=telling.document(point.document),
    )


def _says(row: Row) -> str:
    return " · ".join((row.day, row.count, row.event, head(row.origin), row.document))

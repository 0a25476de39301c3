"""The index of the words of all texts: filled in the order of documents, and asked for those that hold words."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from sqlalchemy import Connection, Select, column, func, literal_column, select, table, text

from isnad.model.value import Value
from isnad.store import drafts

MOST: Final = 50_000
"""Documents of a result that are counted and put in order; of a larger one the first of the case."""

_AT_ONCE: Final = 500
_TEXTS = table(drafts.TEXTS, column("rowid"))
_LISTED = drafts.listed.c


class Indexed(Value, frozen=True):
    """The words of one document, folded; `number` is that of its row among the documents listed."""

    number: int
    title: str
    body: str


class Term(Value, frozen=True):
    """What has to stand in a text: one of `forms`, each one or more folded words in a row, single spaces between.

    Where it `is_open`, the last word of a form may go on.
    """

    forms: tuple[str, ...]
    is_open: bool = False


class Wanted(Value, frozen=True):
    """What texts have to hold: of each of `every` one term, and none of `none`."""

    every: tuple[tuple[Term, ...], ...]
    none: tuple[Term, ...] = ()


class Within(Value, frozen=True):
    """Which documents are asked: of one outlet, published on days from `since` to `until` (ISO); None asks for all."""

    outlet: str | None = None
    since: str | None = None
    until: str | None = None


class Hit(Value, frozen=True):
    """A document that holds what was wanted; `language` is that of its report."""

    document: str
    outlet: str
    day: str | None
    title: str
    language: str


class Counted(Value, frozen=True):
    """How many documents there are, by outlet and by month ("2022-05"; None where no day is known).

    Where it `is_cut`, there are more than were counted.
    """

    total: int
    outlets: tuple[tuple[str, int], ...]
    months: tuple[tuple[str | None, int], ...]
    is_cut: bool


class Texts:
    """Asks the index, in the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def counted(self, wanted: Wanted, within: Within) -> Counted:
        """How many documents hold what is wanted: outlets with most first, months in their order."""
        found = _found(wanted, within).limit(MOST + 1).subquery()
        query = select(found.c.outlet, found.c.month, func.count()).group_by(found.c.outlet, found.c.month)
        outlets: dict[str, int] = {}
        months: dict[str | None, int] = {}
        for outlet, month, number in self._connection.execute(query):
            outlets[outlet] = outlets.get(outlet, 0) + number
            months[month] = months.get(month, 0) + number
        total = sum(outlets.values())
        return Counted(
            total=min(total, MOST),
            outlets=tuple(sorted(outlets.items(), key=lambda pair: (-pair[1], pair[0]))),
            months=tuple(sorted(months.items(), key=lambda pair: pair[0] or "")),
            is_cut=total > MOST,
        )

    def hits(self, wanted: Wanted, within: Within, *, limit: int, offset: int = 0) -> tuple[Hit, ...]:
        """Those documents, the last published first, those without a day last."""
        found = _found(wanted, within).limit(MOST).subquery()
        some = (
            select(found.c.number)
            .order_by(found.c.day.desc().nulls_last(), found.c.number.desc())
            .limit(limit)
            .offset(offset)
        )
        numbers = [int(row[0]) for row in self._connection.execute(some)]
        query = select(drafts.listed)
        rows = {row.number: row for row in self._connection.execute(query.where(_LISTED.number.in_(numbers)))}
        return tuple(
            Hit(r.document, r.outlet, r.day, r.title, r.language) for r in (rows[number] for number in numbers)
        )


class TextWriter(Texts):
    """Also fills the index."""

    def empty(self) -> None:
        """Take every text out of it."""
        self._connection.exec_driver_sql(f"INSERT INTO {drafts.TEXTS} ({drafts.TEXTS}) VALUES ('delete-all')")  # noqa: S608

    def add(self, documents: Iterable[Indexed]) -> None:
        """Put in the words of documents that are not in it."""
        values = ({"number": one.number, "title": one.title, "body": one.body} for one in documents)
        statement = text(f"INSERT INTO {drafts.TEXTS} (rowid, title, body) VALUES (:number, :title, :body)")  # noqa: S608
        while some := list(islice(values, _AT_ONCE)):
            self._connection.execute(statement, some)


def expression(wanted: Wanted) -> str:
    """What is wanted in the language of the index; every word in quotation marks, so that none of it is an operator."""
    every = " AND ".join(f"({_any(terms)})" for terms in wanted.every)
    return f"({every}) NOT ({_any(wanted.none)})" if wanted.none else every


def _any(terms: Sequence[Term]) -> str:
    return " OR ".join(_quoted(form, is_open=term.is_open) for term in terms for form in term.forms)


def _quoted(form: str, *, is_open: bool) -> str:
    doubled = form.replace('"', '""')
    return f'"{doubled}"{" *" if is_open else ""}'


def _found(wanted: Wanted, within: Within) -> Select[tuple[int, str, str | None, str | None]]:
    query = (
        select(
            literal_column(f"{drafts.TEXTS}.rowid").label("number"),
            _LISTED.outlet,
            _LISTED.day,
            func.substr(_LISTED.day, 1, 7).label("month"),
        )
        .select_from(_TEXTS.join(drafts.listed, _LISTED.number == _TEXTS.c.rowid))
        .where(text(f"{drafts.TEXTS} MATCH :wanted").bindparams(wanted=expression(wanted)))
    )
    if within.outlet is not None:
        query = query.where(_LISTED.outlet == within.outlet)
    if within.since is not None:
        query = query.where(_LISTED.day >= within.since)
    if within.until is not None:
        query = query.where(_LISTED.day <= within.until)
    return query

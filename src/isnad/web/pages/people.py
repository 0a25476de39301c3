"""The people named as killed, across incidents, and which of their names the public edition may print."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Final

from fastapi import APIRouter, Form, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from isnad.errors import IsnadError
from isnad.model.decision import Decision, PublishName, Undo
from isnad.present import locales
from isnad.present.counts import number_phrase
from isnad.present.desk.addresses import person_at
from isnad.present.desk.people import LikeView, PersonView, allowed_views, like_view, person_view, place_views
from isnad.present.language import Language
from isnad.review.names import PeopleOrder
from isnad.review.people import key_of, like, names_of, publishable
from isnad.review.seen import stamp_of
from isnad.store.decisions import Taken
from isnad.store.people import People, PersonRow
from isnad.store.read import Reader
from isnad.web.desk import desk_of
from isnad.web.preferences import language_of
from isnad.web.rendering import notify, page, to
from isnad.web.selecting import pages_of
from isnad.web.words import say

SIZE: Final = 20
"""Names of a page."""
_LIKE: Final = 3
"""Other names beside each of a list; its own page has more."""
_MORE_LIKE: Final = 60
_PLACES: Final = 200
"""Places of a name that its page lists."""
router = APIRouter()


class AskedPeople(BaseModel):
    """Which names are wanted, in which order."""

    model_config = ConfigDict(frozen=True)

    name: str = Field("", max_length=200, description="Words, or parts of words, of the name.")
    several: bool = Field(default=False, description="Only names that stand in several incidents.")
    order: PeopleOrder = Field(PeopleOrder.INCIDENTS, description="Those in most incidents first, or by name.")
    page: int = Field(1, ge=1, le=1_000_000)

    @property
    def words(self) -> tuple[str, ...]:
        """The words as names are looked for by."""
        return tuple(key_of(self.name).split())


@dataclass(frozen=True, slots=True)
class ListedView:
    """A name of the list and those that may be the same person's."""

    person: PersonView
    like: tuple[LikeView, ...]


@router.get("/people")
def people(request: Request, asked: Annotated[AskedPeople, Query()]) -> HTMLResponse:
    """All names, or those that hold some words."""
    language = language_of(request)
    with desk_of(request).store.reading() as reader:
        rows, total = some_people(reader, asked, SIZE)
        public = publishable(reader.decisions)
        likes = _likes(reader, [row.key for row in rows], _LIKE, language)
    return page(
        request,
        "desk/people.html.j2",
        asked=asked,
        orders=tuple(PeopleOrder),
        listed=[ListedView(person_view(row, language, is_public=row.key in public), likes[row.key]) for row in rows],
        total=total,
        counted=number_phrase(total, "names", language),
        pages=pages_of(total, SIZE),
    )


@router.get("/people/one")
def person(request: Request, key: Annotated[str, Query(max_length=1_000)] = "") -> HTMLResponse:
    """One name: where it stands, which others may be the same person's, and whether it may be printed."""
    language = language_of(request)
    with desk_of(request).store.reading() as reader:
        names = People(reader.connection)
        row = name_row(names, key)
        named = names.named(row.key, limit=_PLACES)
        allowed = publishable(reader.decisions).get(row.key, ())
        likes = _likes(reader, [row.key], _MORE_LIKE, language)[row.key]
    return page(
        request,
        "desk/person.html.j2",
        person=person_view(row, language, is_public=bool(allowed)),
        names=row.names,
        stands=place_views(named, say("people.no_outlet", language), language),
        is_cut=len(named) == _PLACES,
        most=locales.number(_PLACES, language),
        likes=likes,
        allowed=allowed_views(allowed, language),
        stamp=stamp_by(allowed),
    )


@router.post("/people/publish")
def publish(
    request: Request,
    name: Annotated[str, Form(max_length=1_000)],
    reason: Annotated[str, Form()] = "",
    stamp: Annotated[str, Form()] = "",
) -> Response:
    """The public edition may print the name."""
    with desk_of(request).store.reading() as reader:
        row = name_row(People(reader.connection), key_of(name))
        if name not in row.names:
            raise _no_such_name()
        _check_seen(reader, row.key, stamp)
    return _decided(request, row.key, PublishName(name, reason.strip()), "published")


@router.post("/people/withhold")
def withhold(
    request: Request,
    entry: Annotated[int, Form(ge=1, le=10**15)],
    reason: Annotated[str, Form()] = "",
    stamp: Annotated[str, Form()] = "",
) -> Response:
    """The decision to print a name no longer counts."""
    with desk_of(request).store.reading() as reader:
        key = _published_by(reader, entry)
        _check_seen(reader, key, stamp)
    return _decided(request, key, Undo(entry, reason.strip()), "withheld")


def name_row(names: People, key: str) -> PersonRow:
    """The name with this key.

    Raises:
        IsnadError: `review.no_such_name`.
    """
    rows = names.of([key])
    if not rows:
        raise _no_such_name()
    return rows[0]


def _no_such_name() -> IsnadError:
    return IsnadError("review.no_such_name", "no claim of this case names such a person.", "Look at the list.")


def _published_by(reader: Reader, entry: int) -> str:
    """The key of the name that a decision allows; raises where it is no such decision."""
    found = reader.decisions.one(entry)
    if found is None or not isinstance(found.decision, PublishName):
        raise IsnadError("review.no_such_decision", f"entry {entry} allows no name.", "Open the page again.")
    return key_of(found.decision.name)


def stamp_by(allowed: Sequence[Taken]) -> int:
    """What tells that others decided about a name: the last entry by which it may be printed, 0 where it may not."""
    return max((one.entry for one in allowed), default=0)


def _check_seen(reader: Reader, key: str, stamp: str) -> None:
    if stamp_of(stamp) != stamp_by(publishable(reader.decisions).get(key, ())):
        raise IsnadError("review.stale", "somebody decided about this name since.", "Open its page again.")


def _decided(request: Request, key: str, decision: Decision, said: str) -> Response:
    desk_of(request).decide([decision])
    notify(request, f"people.{said}")
    return to(person_at(key))


def some_people(reader: Reader, asked: AskedPeople, size: int) -> tuple[tuple[PersonRow, ...], int]:
    """Those of a page, and how many there are on all pages."""
    chosen = names_of(reader).chosen(asked.words, asked.order, several=asked.several)
    before = (asked.page - 1) * size
    return People(reader.connection).of(chosen[before : before + size]), len(chosen)


def _likes(reader: Reader, keys: list[str], most: int, language: Language) -> dict[str, tuple[LikeView, ...]]:
    found = like(names_of(reader), People(reader.connection), keys, most)
    return {
        key: tuple(like_view(one.row, str(one.likeness), language) for one in those) for key, those in found.items()
    }

"""The people named as killed, for programs."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field
from starlette.requests import Request
from starlette.responses import Response

from isnad.present.redaction.edition import Edition
from isnad.review.people import names_of, names_printed, publishable
from isnad.store.people import People, PersonRow
from isnad.store.read import Reader
from isnad.web.desk import desk_of
from isnad.web.pages.people import AskedPeople, some_people
from isnad.web.values import answer

router = APIRouter(tags=["people"])


class AskedPeopleApi(AskedPeople):
    """Which names a program wants."""

    size: int = Field(50, ge=1, le=500, description="Names of a page.")
    edition: Edition = Field(
        Edition.INTERNAL, description="`public` gives only names of which a person decided that they may be printed."
    )


class ListedPerson(BaseModel):
    """A name of somebody killed, its spellings as printed, and where it stands.

    `public` says that a person decided that the name may be printed. `parts` are `women`, `children`, as whose it is
    named; nothing in the public edition.
    """

    names: list[str]
    documents: int
    incidents: list[str]
    parts: list[str]
    public: bool


class ListedPeople(BaseModel):
    """A page of names, and how many there are; `withheld` is how many names of the case the edition leaves out."""

    total: int
    withheld: int
    people: list[ListedPerson]


@router.get("/people", response_model=ListedPeople)
def listed(request: Request, asked: Annotated[AskedPeopleApi, Query()]) -> Response:
    """Names across incidents; that two of them are one person's is not said here."""
    with desk_of(request).store.reading() as reader:
        people = People(reader.connection)
        if asked.edition is Edition.PUBLIC:
            return answer(_public(reader, people, asked))
        rows, total = some_people(reader, asked, asked.size)
        public = publishable(reader.decisions)
        homes = people.incidents_of([row.key for row in rows])
        found = [_person(row, row.names, homes, row.parts, is_public=row.key in public) for row in rows]
    return answer({"total": total, "withheld": 0, "people": found})


def _public(reader: Reader, people: People, asked: AskedPeopleApi) -> dict[str, Any]:
    allowed = publishable(reader.decisions)
    rows = [
        row
        for row in people.of(sorted(allowed))
        if all(word in row.key for word in asked.words) and (row.incidents > 1 or not asked.several)
    ]
    start = (asked.page - 1) * asked.size
    some = rows[start : start + asked.size]
    homes = people.incidents_of([row.key for row in some])
    return {
        "total": len(rows),
        "withheld": len(names_of(reader)) - len(people.of(sorted(allowed))),
        "people": [_person(row, names_printed(allowed[row.key]), homes, (), is_public=True) for row in some],
    }


def _person(
    row: PersonRow,
    names: tuple[str, ...],
    homes: dict[str, tuple[str, ...]],
    parts: tuple[str, ...],
    *,
    is_public: bool,
) -> dict[str, Any]:
    return {
        "names": list(names),
        "documents": row.documents,
        "incidents": list(homes.get(row.key, ())),
        "parts": list(parts),
        "public": is_public,
    }

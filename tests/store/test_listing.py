"""Lists of documents: which are in them, in what order, page by page, however many claims wait."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import Connection, create_engine

from isnad.store import drafts, listing, schema
from isnad.store.listing import Listing, Wanted

DAYS = ("2020-01-01", None, "2020-03-01", "2020-02-01", None)
LANGUAGES = ("ar", "tr", "ar", "ar", "tr")


@pytest.fixture
def connection() -> Iterator[Connection]:
    """Five documents, the odd ones of one outlet; a claim of each waits, but of the first and the last."""
    engine = create_engine("sqlite://")
    schema.tables.create_all(engine)
    with engine.connect() as found:
        for n, (day, language) in enumerate(zip(DAYS, LANGUAGES, strict=True), start=1):
            id_ = f"d{n}"
            found.execute(schema.blobs.insert().values(sha256=id_, size=1))
            found.execute(
                schema.documents.insert().values(
                    id=id_,
                    name=f"{n}.txt",
                    blob=id_,
                    received=id_,
                    extractor="p",
                    language=language,
                    record="{}",
                    first_seen="",
                    withheld=0,
                )
            )
            found.execute(
                drafts.listed.insert().values(
                    number=n,
                    document=id_,
                    outlet=f"o{n % 2}",
                    day=day,
                    received=id_,
                    language=language,
                    title=f"t{n}",
                    claims=2,
                    incidents=0,
                )
            )
            states = ("accepted", "rejected") if n in (1, 5) else ("waiting", "changed")
            for at, state in enumerate(states):
                found.execute(
                    drafts.claims.insert().values(id=f"c{n}{at}", document=id_, event="killed", state=state, worth=0.0)
                )
        yield found
    engine.dispose()


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (Wanted(), "54321"),
        (Wanted(outlet="o1"), "315"),
        (Wanted(outlet="o"), ""),
        (Wanted(since=date(2020, 2, 1)), "43"),
        (Wanted(until=date(2020, 2, 1)), "41"),
        (Wanted(undated=True), "52"),
        (Wanted(language="tr"), "52"),
        (Wanted(waiting=True), "432"),
        (Wanted(waiting=True, language="tr"), "2"),
        (Wanted(waiting=True, outlet="o1"), "3"),
        (Wanted(undated=True, since=date(2020, 1, 1)), ""),
    ],
)
@pytest.mark.parametrize("few", [0, 100])
def test_a_list_holds_what_is_wanted_in_order(
    connection: Connection, monkeypatch: pytest.MonkeyPatch, wanted: Wanted, numbers: str, few: int
) -> None:
    monkeypatch.setattr(listing, "_FEW", few)
    lines, more = Listing(connection).page(wanted, 1, 10)
    assert ("".join(line.id[1:] for line in lines), more) == (numbers, False)


def test_pages_follow_each_other(connection: Connection) -> None:
    pages = [Listing(connection).page(Wanted(), number, 2) for number in (1, 2, 3, 4)]
    assert [("".join(line.id[1:] for line in lines), more) for lines, more in pages] == [
        ("54", True),
        ("32", True),
        ("1", False),
        ("", False),
    ]


def test_a_line_says_how_many_wait(connection: Connection) -> None:
    lines, _ = Listing(connection).page(Wanted(), 1, 10)
    assert [(line.name, line.language, line.waiting) for line in lines] == [
        ("5.txt", "tr", 0),
        ("4.txt", "ar", 2),
        ("3.txt", "ar", 2),
        ("2.txt", "tr", 2),
        ("1.txt", "ar", 0),
    ]
    assert Listing(connection).count() == 5

"""The tables of what is drafted from a case: made anew from readings and decisions whenever they differ from it."""

from typing import Final

from sqlalchemy import DDL, REAL, Column, Index, Integer, Table, Text, event

from isnad.store.schema import tables

incidents = Table(
    "incidents",
    tables,
    Column("id", Text, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("place", Text, nullable=False),
    Column("place_key", Text, nullable=False),
    Column("lat", REAL),
    Column("lon", REAL),
    Column("day", Text),
    Column("grade", Text, nullable=False),
    Column("attribution", Text, nullable=False),
    Column("killed_low", Integer),
    Column("killed_high", Integer),
    Column("injured_low", Integer),
    Column("injured_high", Integer),
    Column("documents", Integer, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("waiting", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("worth", REAL, nullable=False),
    Column("stamp", Integer, nullable=False),
    # Last: what stands behind a long value is slow to get at.
    Column("record", Text, nullable=False),
    Index("incidents_by_day", "day", "id"),
    Index("incidents_by_place", "place_key"),
    Index("incidents_by_status", "status", "worth"),
    Index("incidents_by_worth", "worth", "number", "id"),
    # Everything that a selection asks for: the rows themselves are long, and reading one is dear.
    Index(
        "incidents_selected",
        "status",
        "grade",
        "attribution",
        "day",
        "place_key",
        "place",
        "lat",
        "lon",
        "killed_low",
        "killed_high",
        "worth",
        "number",
        "id",
    ),
    sqlite_strict=True,
)
"""One row an incident; `day` is the ISO date it began on, `number` its order, `worth` that of looking at it."""

aliases = Table(
    "aliases",
    tables,
    Column("alias", Text, primary_key=True),
    Column("incident", Text, nullable=False, index=True),
    sqlite_strict=True,
)

incident_parties = Table(
    "incident_parties",
    tables,
    Column("incident", Text, primary_key=True),
    Column("party", Text, primary_key=True),
    Index("incidents_by_party", "party", "incident"),
    sqlite_strict=True,
)

incident_documents = Table(
    "incident_documents",
    tables,
    Column("incident", Text, primary_key=True),
    Column("document", Text, primary_key=True),
    Index("incidents_by_document", "document", "incident"),
    sqlite_strict=True,
)

claims = Table(
    "claims",
    tables,
    Column("id", Text, primary_key=True),
    Column("document", Text, nullable=False),
    Column("incident", Text, index=True),
    Column("event", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("worth", REAL, nullable=False),
    Column("decision", Integer),
    Index("claims_by_document", "document", "state"),
    Index("claims_by_worth", "state", "worth", "id"),
    Index("claims_by_event", "state", "event", "worth", "id"),
    sqlite_strict=True,
)
"""One row a claim as it stands; `document` is the document's id, `decision` the entry of the one that counts."""

lost = Table(
    "lost",
    tables,
    Column("decision", Integer, primary_key=True, autoincrement=False),
    Column("claim", Text, nullable=False),
    sqlite_strict=True,
)
"""Decisions whose claim is not found any more."""

moves = Table(
    "moves",
    tables,
    Column("decision", Integer, primary_key=True, autoincrement=False),
    Column("claim", Text, primary_key=True),
    Column("was", Text, nullable=False),
    sqlite_strict=True,
)
"""In which incident a claim was before a decision moved it, so that the decision can be undone at once."""

victims = Table(
    "victims",
    tables,
    Column("claim", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("part", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("incident", Text, index=True),
    Index("victims_by_key", "key", "incident"),
    sqlite_strict=True,
)
"""One row a printed name of somebody killed; `key` is the name folded, `part` women, children or empty."""

listed = Table(
    "listed",
    tables,
    Column("number", Integer, primary_key=True),
    Column("document", Text, nullable=False, unique=True),
    Column("outlet", Text, nullable=False),
    Column("day", Text),
    Column("received", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("incidents", Integer, nullable=False),
    Index("listed_by_outlet", "outlet", "day"),
    Index("listed_by_language", "language", "number"),
    sqlite_strict=True,
)
"""One row a document, for lists; `number` is that of its text in the index of words."""

outlets = Table(
    "outlets",
    tables,
    Column("name", Text, primary_key=True),
    Column("documents", Integer, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("incidents", Integer, nullable=False),
    Column("compared", Integer, nullable=False),
    Column("agreed", Integer, nullable=False),
    Column("lower", Integer, nullable=False),
    Column("higher", Integer, nullable=False),
    sqlite_strict=True,
)
"""One row an outlet: in how many incidents its toll could be compared with others', and how it lay to theirs."""

TEXTS: Final = "texts"
"""The index of the words of all texts, which the database keeps itself; `rowid` is `listed.number`."""
TEXTS_FORM: Final = "fts5(title, body, content='', tokenize='unicode61 remove_diacritics 0')"

event.listen(
    listed,
    "after_create",
    DDL(f"CREATE VIRTUAL TABLE {TEXTS} USING {TEXTS_FORM}").execute_if(dialect="sqlite"),  # type: ignore[no-untyped-call]
)

TABLES: Final = (
    incidents,
    aliases,
    incident_parties,
    incident_documents,
    claims,
    lost,
    moves,
    victims,
    listed,
    outlets,
)
"""All of them."""

"""Reports and their accounts, for tests of linking; no report of anybody's."""

from datetime import date
from zoneinfo import ZoneInfo

import msgspec

from isnad.claims.read import read_claims
from isnad.gazetteer.index import Gazetteer
from isnad.gazetteer.row import GazetteerRow
from isnad.knowledge.lexicon import lexicon
from isnad.linking.account import Account, accounts_of
from isnad.mentions.items import read_passage
from isnad.mentions.placename import PlaceIndex
from isnad.model.document import Document, Outlet, Published, Received
from isnad.model.identity import sha256_of
from isnad.model.terms import Basis, Precision

ZONE = ZoneInfo("Asia/Damascus")
DAY = date(2022, 6, 1)
"""A Wednesday."""


def row(name: str, lat: float, lon: float, precision: Precision = Precision.VILLAGE) -> GazetteerRow:
    return GazetteerRow(name, name, "", lat, lon, precision, "", "made up for tests")


PLACES = PlaceIndex(
    Gazetteer(
        [
            row("الصفصاف", 35.50, 36.50),
            row("تل الزيتون", 35.53, 36.52),
            row("واديان", 36.20, 37.20),
            row("دير الكرم", 34.00, 38.00),
            row("إدلب", 35.93, 36.63, Precision.CITY),
            row("حماة", 35.13, 36.75, Precision.CITY),
            row("درعا", 32.62, 36.10, Precision.CITY),
        ]
    )
)


def document(text: str, name: str, day: date | None = DAY, outlet: str = "بريد الضفة") -> Document:
    published = None if day is None else Published(day, Basis.STATED, "field")
    received = Received(text, sha256_of(text.encode()), "made", "utf-8")
    return Document(sha256_of(f"{name}|{text}".encode()), name, received, Outlet(outlet, Basis.STATED), published)


def accounts(text: str, name: str = "a", day: date | None = DAY) -> tuple[Account, ...]:
    told = document(text, name, day)
    return accounts_of(told, read_claims(told, read_passage(text, lexicon(), PLACES), PLACES, ZONE).claims)


def account(text: str, name: str = "a", day: date | None = DAY) -> Account:
    """The main account of a report."""
    return accounts(text, name, day)[0]


def published_accounts(text: str, published: Published) -> tuple[Account, ...]:
    """Those of a report whose day of publication is known as given."""
    told = msgspec.structs.replace(document(text, "a"), published=published)
    return accounts_of(told, read_claims(told, read_passage(text, lexicon(), PLACES), PLACES, ZONE).claims)

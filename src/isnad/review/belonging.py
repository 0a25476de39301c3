"""Where a claim belongs that a person added or set elsewhere: incidents near it, weighed as linking weighs them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import floor
from typing import Final

from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.pieces import pieces_of
from isnad.case.drafting.stored import stored_all
from isnad.errors import IsnadError
from isnad.linking.account import Account, accounts_of
from isnad.linking.belonging import Fit, fit
from isnad.linking.blocking import CELL
from isnad.linking.crowd import DAYS
from isnad.model.claim import Claim
from isnad.pipeline.incident import harms
from isnad.pipeline.reading import Reading, with_claims
from isnad.pipeline.standing import stand
from isnad.review.placed import Placed, placed_of
from isnad.review.rarity import rarity
from isnad.store.belonging import Around, incidents_around
from isnad.store.canonical import plain
from isnad.store.draft_rows import ClaimRow, IncidentRow
from isnad.store.read import Reader
from isnad.text.working import fold

MOST: Final = 5
"""Incidents that are proposed."""
_WEIGHED: Final = 12
"""Incidents around that are weighed, the nearest ones."""
_REPORTS: Final = 4
"""Reports of each incident that are weighed, the first ones of the case."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """An incident that a claim may belong to.

    Attributes:
        row: of the incident.
        mate: a claim of it, which a decision ties the claim to.
        together: whether the claim's own report tells of both at one place and time, and linking puts them together.
        fit: how linking weighs the two; None where no other report tells of the incident, or nothing is alike.
    """

    row: IncidentRow
    mate: str
    together: bool
    fit: Fit | None


@dataclass(frozen=True, slots=True)
class Belonging:
    """See the module.

    Attributes:
        claim: as it counts.
        document: id of its document.
        home: the incident that it is in now.
        rest: ids of the other claims there.
        here: how it fits where it is.
        proposed: other incidents, best first.
        placed: what people decided about where it belongs, since they added it or set it elsewhere.
    """

    claim: Claim
    document: str
    home: IncidentRow | None
    rest: tuple[str, ...]
    here: Proposed | None
    proposed: tuple[Proposed, ...]
    placed: Placed

    @property
    def asks(self) -> bool:
        """Whether nobody has said yet where it belongs, and linking would look anew."""
        return self.placed.moved and not self.placed.entries

    @property
    def can_be_alone(self) -> bool:
        """Whether an incident could be made of it alone."""
        return harms(self.claim)


def belonging(reader: Reader, claim: str, *, weigh: bool = True) -> Belonging:
    """Where the claim with this id belongs; without `weigh` only where it is.

    Raises:
        IsnadError: `review.no_such_claim`.
    """
    row = reader.drafted.claim(claim)
    if row is None:
        raise IsnadError("review.no_such_claim", f"there is no claim {claim!r}.", "Open the page again.")
    home = None if row.incident is None else reader.drafted.incident(row.incident)
    rest = () if home is None else tuple(id_ for id_ in home.value().claims if id_ != claim)
    pool = _Pool(reader, [row.document])
    standing = pool.claims[claim]
    placed = placed_of(Ledger.part(reader.decisions, [claim], ()), claim)
    if not weigh:
        return Belonging(standing, row.document, home, rest, None, (), placed)
    account = next((a for a in pool.accounts[row.document] if claim in {each.id for each in a.claims}), None)
    # Linking weighs no claim of what harms nobody, where its report tells of no violence there.
    found = [] if account is None else _weighed(reader, account, pool, {claim}, home)
    here = next((each for each in found if home is not None and each.row.id == home.id), None)
    others = tuple(each for each in found if home is None or each.row.id != home.id)
    return Belonging(standing, row.document, home, rest, here, others[:MOST], placed)


def beforehand(reader: Reader, document: str, like: Claim | None, came_from: str | None) -> tuple[IncidentRow, ...]:
    """The incidents that a claim to be added may belong to: where one comes from, those of its report, those found.

    Args:
        reader: of the case.
        document: its id.
        like: the claim whose place and time it takes over; None finds no others by linking.
        came_from: id of the incident from whose page one comes.
    """
    rows = [reader.drafted.incident(id_) for id_ in (came_from,) if id_ is not None]
    rows += [reader.drafted.incident(id_) for id_ in reader.drafted.incidents_of([document])]
    if like is not None:
        pool = _Pool(reader, [document])
        account = next((a for a in pool.accounts[document] if like.id in {each.id for each in a.claims}), None)
        if account is not None:
            rows += [each.row for each in _weighed(reader, account, pool, set(), None)[:MOST]]
    return tuple({row.id: row for row in rows if row is not None}.values())


class _Pool:
    """Documents as they stand, with their accounts and the incidents of their claims."""

    def __init__(self, reader: Reader, documents: Sequence[str]) -> None:
        self.claims: dict[str, Claim] = {}
        self.accounts: dict[str, tuple[Account, ...]] = {}
        self.rows: dict[str, ClaimRow] = {row.id: row for row in reader.drafted.claims_in(documents)}
        read = list(stored_all(reader, documents))
        known = [*self.rows, *(claim.id for _, reading in read for claim in reading.claims)]
        self._judgements = Ledger.part(reader.decisions, list(dict.fromkeys(known)), ()).judgements
        for id_, reading in read:
            self._enter(id_, reading)

    def _enter(self, id_: str, reading: Reading) -> None:
        stood = with_claims(reading, stand(reading.document.name, reading.claims, self._judgements).claims)
        self.claims |= {claim.id: claim for claim in stood.claims}
        self.accounts[id_] = accounts_of(stood.document, stood.claims)

    def pieces(self) -> dict[str, list[Account]]:
        """The accounts of each incident."""
        homes = {id_: row.incident for id_, row in self.rows.items()}
        return pieces_of((account for mine in self.accounts.values() for account in mine), homes)


def _weighed(
    reader: Reader, account: Account, own: _Pool, without: set[str], home: IncidentRow | None
) -> list[Proposed]:
    """The incidents around an account and its own, the best first."""
    mates = [each.id for each in account.claims if each.id not in without and each.id in own.rows]
    votes = Counter(mine for id_ in mates if (mine := own.rows[id_].incident) is not None)
    near = incidents_around(reader.connection, _around(account), _WEIGHED)
    ids = list(dict.fromkeys([*votes, *([] if home is None else [home.id]), *near]))
    documents: dict[str, None] = {}
    for id_ in ids:
        documents |= dict.fromkeys(reader.drafted.documents_of([id_])[:_REPORTS])
    pool = _Pool(reader, list(documents))
    pieces = pool.pieces()
    words = rarity(reader, (a for each in (own, pool) for mine in each.accounts.values() for a in mine))
    together = votes.most_common(1)[0][0] if votes else None
    found: list[Proposed] = []
    for id_ in ids:
        row = reader.drafted.incident(id_)
        claims = () if row is None else row.value().claims
        mate = next((each for each in claims if each not in without), None)
        weighed = fit(account, pieces.get(id_, ()), words)
        if row is not None and mate is not None and (weighed is not None or id_ == together):
            found.append(Proposed(row, mate, id_ == together, weighed))
    return sorted(found, key=lambda each: (not each.together, -(0.0 if each.fit is None else each.fit.likely)))


def _around(account: Account) -> Around:
    """The cells that linking shares with an account: those of its places and days, and those right beside them."""
    days = sorted(account.days | (frozenset() if account.published is None else frozenset({account.published})))
    span = None
    if days:
        first, last = days[0].toordinal() // DAYS - 2, days[-1].toordinal() // DAYS + 3
        span = date.fromordinal(max(1, first * DAYS)), date.fromordinal(min(last * DAYS - 1, date.max.toordinal()))
    box, point = None, account.point
    if point is not None:
        row, column = floor(point[0] / CELL), floor(point[1] / CELL)
        box = ((row - 2) * CELL, (row + 3) * CELL, (column - 2) * CELL, (column + 3) * CELL)
    keys: tuple[str, ...] = ()
    if account.names and account.place is not None:
        keys = tuple(dict.fromkeys((fold(plain(account.place.name)), " ".join(sorted(account.names)))))
    return Around(point, box, keys, span, min(account.days, default=None))

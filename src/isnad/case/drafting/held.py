"""A whole case as drafting holds it: no texts and no claims, but where everything stands; most of it in files."""

from array import array
from collections.abc import Collection, Iterable, Sequence

from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.listing import listed_row, outlet_of
from isnad.case.drafting.outlets import Tallies
from isnad.case.drafting.progress import Progress, Step, counted
from isnad.case.drafting.spool import Spool
from isnad.case.drafting.stored import stored_all, stored_in_order
from isnad.engine.stretches import Stretches
from isnad.linking.account import accounts_of
from isnad.linking.light import Accounts, Lightened
from isnad.model.value import Value
from isnad.pipeline.incident import harms
from isnad.pipeline.reading import Reading
from isnad.pipeline.standing import Standing, Stood, stand
from isnad.store.draft_rows import ListedRow
from isnad.store.read import Reader


class Stands(Value, frozen=True):
    """How the claims of a document stand.

    Attributes:
        document: its id.
        claims: id, event and state of each.
        accounts: the number of its first account, and that behind its last.
    """

    document: str
    claims: tuple[tuple[str, str, str], ...]
    accounts: tuple[int, int]


class Held:
    """See the module; read once through, and no reading is kept.

    Attributes:
        ledger: every decision.
        ids: ids of all documents, in the order of the case.
        tallies: of all outlets, with their documents.
        listed: a row a document, in a file.
        standing: of each document, in a file.
        accounts: without their claims, in a file.
    """

    def __init__(self, reader: Reader, progress: Progress) -> None:
        self.ledger = Ledger.whole(reader.decisions)
        self.ids: list[str] = []
        self.tallies = Tallies()
        self.listed: Spool[ListedRow] = Spool()
        self.standing: Spool[Stands] = Spool()
        self._documents = array("I")
        self._claims = Stretches()
        self._harms = bytearray()
        lightened = Lightened()
        for kept, reading in counted(stored_in_order(reader), Step.READING, reader.count(), progress):
            self._add(reading, stand(kept.name, reading.claims, self.ledger.judgements), lightened)
        self.accounts: Accounts = lightened.accounts()

    def _add(self, reading: Reading, stood: Stood, lightened: Lightened) -> None:
        document, count, first = reading.document, len(stood.standings), len(self._harms)
        self.tallies.print(outlet_of(document), count)
        self.listed.add(listed_row(len(self.ids) + 1, document, count, 0))
        for account in accounts_of(document, stood.claims):
            lightened.add(account)
            self._documents.append(len(self.ids))
            self._claims.add(" ".join(claim.id for claim in account.claims).encode("ascii"))
            self._harms.append(any(map(harms, account.claims)))
        told = tuple((s.claim.id, str(s.claim.event), str(s.state)) for s in stood.standings)
        self.standing.add(Stands(document.id, told, (first, len(self._harms))))
        self.ids.append(document.id)

    def claims(self, account: int) -> tuple[str, ...]:
        """The ids of its claims."""
        return tuple(self._claims.at(account).decode("ascii").split(" "))

    def number(self, account: int) -> int:
        """Of its document in the case, counted from 0."""
        return self._documents[account]

    def harms(self, account: int) -> bool:
        """Whether it is of somebody, or of a happening by force."""
        return bool(self._harms[account])

    def of_group(self, accounts: Iterable[int]) -> list[str]:
        """The ids of the claims of these accounts."""
        return [claim for account in accounts for claim in self.claims(account)]

    def holding(self, claims: Collection[str]) -> dict[str, int]:
        """The account that each of these claims is in, where one holds it; goes through all accounts."""
        wanted = frozenset(claims)
        if not wanted:
            return {}
        return {
            claim: account for account in range(len(self._harms)) for claim in wanted.intersection(self.claims(account))
        }

    def standings(self, reader: Reader, claims: Collection[str]) -> list[tuple[str, int, Standing]]:
        """How these claims stand, each behind the id and the number of its document; in the order of the case."""
        wanted = frozenset(claims)
        numbers = {
            stands.document: number
            for number, stands in enumerate(self.standing.all(), start=1)
            if any(claim in wanted for claim, *_ in stands.claims)
        }
        return [
            (id_, numbers[id_], standing)
            for id_, reading in stored_all(reader, list(numbers))
            for standing in stand(reading.document.name, reading.claims, self.ledger.judgements).standings
            if standing.claim.id in wanted
        ]


def groups_of(linked: Sequence[Sequence[int]], held: Held) -> list["array[int]"]:
    """The accounts of each incident that linking proposes: those groups of which some account harms."""
    return [array("I", group) for group in linked if any(map(held.harms, group))]

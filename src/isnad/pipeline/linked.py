"""Reports of the event asked about that do not name its place as the question does, told by linking."""

from collections.abc import Sequence
from itertools import chain

from isnad.linking.account import Account, Told, accounts_of
from isnad.linking.link import Linker
from isnad.model.claim import Claim
from isnad.model.reason import Reason
from isnad.pipeline.query import Asked
from isnad.pipeline.reading import Reading

Judged = list[tuple[Claim, Reason | None]]
"""Each claim of a report with the reason why it is not about what is asked, or None."""

_OTHER_PLACE = "assess.other_place"
_LIKELY = 0.5
"""How likely it must be, on the mean over the accounts about the event: more likely than not."""


def linked(question: Asked, readings: Sequence[Reading], judged: Sequence[Judged]) -> dict[str, Reason]:
    """The claims to take back in, by id, each with why.

    They are those of the account that a report is most about, where none of its people counted is of the event asked
    about, and linking finds that account more likely than not to be of one event with those that are. Only the name of
    the place is forgiven; another day is not.
    """
    about = {claim.id for claim, reason in chain.from_iterable(judged) if reason is None}
    if not about or not any(_may_be_told(one) for one in judged):
        return {}
    accounts: list[Account] = []
    report: list[int] = []
    for number, reading in enumerate(readings):
        for account in accounts_of(reading.document, reading.claims):
            accounts.append(account)
            report.append(number)
    mine = [n for n, account in enumerate(accounts) if any(claim.id in about for claim in account.claims)]
    # what is told beside a report's subject is compared with nothing
    core = [n for n in mine if accounts[n].told is Told.FIRST]
    wanted = [n for n, account in enumerate(accounts) if account.main and _may_be_told(judged[report[n]])]
    wanted = [n for n in wanted if n not in core]
    if not core or not wanted:
        return {}
    linker = Linker(accounts)
    similar = linker.similar((frozenset(wanted), frozenset(core)))
    found: dict[str, Reason] = {}
    for n in wanted:
        others = [similar.get((min(n, m), max(n, m)), linker.model.unknown) for m in core]
        mean = sum(others) / len(others)
        if mean >= _LIKELY:
            own = {claim.id for claim in accounts[n].claims}
            for claim, reason in judged[report[n]]:
                elsewhere = reason is not None and reason.code == _OTHER_PLACE
                if claim.id in own and elsewhere and question.another_day(claim) is None:
                    found[claim.id] = Reason.of("assess.linked", likely=f"{mean:.2f}", accounts=str(len(core)))
    return found


def _may_be_told(judged: Judged) -> bool:
    """Whether a report counts people somewhere, and none of them where the question asks."""
    counting = [reason for claim, reason in judged if claim.victims is not None]
    return bool(counting) and None not in counting

"""What people decided, as accounts and constraints that linking obeys."""

from collections.abc import Iterable, Sequence
from itertools import combinations, product

import msgspec

from isnad.linking.account import Account
from isnad.linking.constraints import Constraints
from isnad.model.decision import Decision, OtherEvents, SameEvent, SplitEvent
from isnad.model.value import Value


class Decided(Value, frozen=True):
    """Accounts among which every decision can be obeyed, the constraints, and the claims that are in none of them."""

    accounts: tuple[Account, ...]
    constraints: Constraints
    unknown: tuple[str, ...]


def decided(accounts: Sequence[Account], decisions: Iterable[Decision]) -> Decided:
    """The accounts, parted where a person said that claims of one account are of several events.

    Of two decisions about the same pair of claims the later one counts, so that a merge is undone by deciding again.
    """
    verdicts: dict[tuple[str, str], bool] = {}
    for decision in decisions:
        for pair, same in _verdicts(decision):
            verdicts.pop(pair, None)
            verdicts[pair] = same
    known = {claim.id for account in accounts for claim in account.claims}
    unknown = tuple(sorted({claim for pair in verdicts for claim in pair} - known))
    kept = {pair: same for pair, same in verdicts.items() if not set(pair) & set(unknown)}
    parted = list(accounts)
    for pair, same in kept.items():
        if not same:
            parted = _part(parted, pair)
    home = {claim.id: n for n, account in enumerate(parted) for claim in account.claims}
    ends = {(home[a], home[b]): same for (a, b), same in kept.items() if home[a] != home[b]}
    together = tuple(sorted(pair for pair, same in ends.items() if same))
    apart = tuple(sorted(pair for pair, same in ends.items() if not same))
    return Decided(tuple(parted), Constraints(together, apart), unknown)


def _verdicts(decision: Decision) -> Iterable[tuple[tuple[str, str], bool]]:
    """What a decision says of pairs of claims; nothing where it speaks of something else."""
    if isinstance(decision, SameEvent | OtherEvents):
        same = isinstance(decision, SameEvent)
        yield from ((pair, same) for pair in combinations(sorted(set(decision.claims)), 2))
    elif isinstance(decision, SplitEvent):
        one, other = sorted(set(decision.claims)), sorted(set(decision.others))
        yield from ((pair, True) for side in (one, other) for pair in combinations(side, 2))
        yield from (((min(a, b), max(a, b)), False) for a, b in product(one, other))


def _part(accounts: Sequence[Account], pair: tuple[str, str]) -> list[Account]:
    """Take the second claim, with its parts, out of an account that holds both."""
    found: list[Account] = []
    for account in accounts:
        ids = {claim.id for claim in account.claims}
        if not ids >= set(pair):
            found.append(account)
            continue
        taken = tuple(c for c in account.claims if pair[1] in (c.id, c.part_of))
        left = tuple(c for c in account.claims if c not in taken)
        found.append(msgspec.structs.replace(account, claims=left))
        found.append(msgspec.structs.replace(account, claims=taken, id=f"{account.id}:{pair[1]}"))
    return found

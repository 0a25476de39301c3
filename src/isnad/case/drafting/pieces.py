"""The accounts of each incident: what one document tells of it."""

from collections.abc import Iterable, Mapping

import msgspec

from isnad.linking.account import Account


def pieces_of(accounts: Iterable[Account], homes: Mapping[str, str | None]) -> dict[str, list[Account]]:
    """The accounts by incident, in their order; one whose claims people put into several is parted."""
    found: dict[str, list[Account]] = {}
    for account in accounts:
        mine: dict[str, list[str]] = {}
        for claim in account.claims:
            home = homes.get(claim.id)
            if home is not None:
                mine.setdefault(home, []).append(claim.id)
        for home, ids in mine.items():
            if len(ids) == len(account.claims):
                found.setdefault(home, []).append(account)
                continue
            kept = tuple(claim for claim in account.claims if claim.id in ids)
            part = msgspec.structs.replace(account, id=f"{account.id}:{ids[0]}", claims=kept)
            found.setdefault(home, []).append(part)
    return found

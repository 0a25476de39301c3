from datetime import date

import pytest

from isnad.origins.copies import near_copies
from isnad.origins.groups import groups

from .made import BRIDGE, MARKET, MARKET_OTHERWISE, STATEMENT, changed, document


def test_the_earliest_stands_for_its_group_and_every_member_says_why() -> None:
    late = document(MARKET, "a", date(2024, 3, 5))
    early = document(f"{MARKET}\n{STATEMENT}", "b", date(2024, 3, 1))
    undated = document(changed(MARKET, 12), "c")
    again = document(changed(MARKET, 12), "d")
    other, another = document(BRIDGE, "e"), document(f"{BRIDGE} {STATEMENT}", "f")
    documents = [late, early, undated, again, other, another, document(MARKET_OTHERWISE, "g")]
    copies = near_copies(documents)
    first, second = groups(copies, documents)
    assert first.first == early.id
    assert [m.document for m in first.members] == [late.id, undated.id, again.id]
    assert (second.first, [m.document for m in second.members]) == (other.id, [another.id])
    for group in (first, second):
        named = {group.first}
        for member in group.members:
            assert {member.because.first, member.because.second} - {member.document} <= named
            assert member.because in copies
            named.add(member.document)
    assert first.members[-1].because.reason.code == "origins.same_text_undated"


def test_no_copies_no_groups() -> None:
    assert groups((), [document(MARKET)]) == ()


def test_the_order_of_relations_does_not_matter() -> None:
    documents = [document(changed(MARKET, n), str(n)) for n in (9, 11, 12, 14)]
    copies = near_copies(documents)
    assert groups(copies, documents) == groups(copies[::-1], documents[::-1])
    (group,) = groups(copies, documents)
    assert len(group.members) == 3


def test_a_document_that_nobody_gave_is_refused() -> None:
    documents = [document(MARKET, "a"), document(MARKET, "b")]
    with pytest.raises(KeyError):
        groups(near_copies(documents), documents[:1])

"""Women and children among the dead by the names of a claim: what the text says of them, and what names say alone."""

import msgspec
import pytest

from isnad.knowledge.profiles import profile
from isnad.knowledge.wordlists import written_words
from isnad.model.claim import Claim, NamedParts, Victims
from isnad.model.terms import Event, Group, Modality, VictimStatus
from isnad.reconcile.figures import figure
from isnad.reconcile.named import GIVEN, SAID, named_bound
from isnad.reconcile.support import FigureName
from isnad.text.working import fold

from .made import children, killed, women

AIRWARS, LITERAL = profile("airwars"), profile("literal")
WOMEN, CHILDREN = FigureName.WOMEN_KILLED, FigureName.CHILDREN_KILLED


def listed(
    *names: str, women: tuple[str, ...] = (), children: tuple[str, ...] = (), document: str = "a", word: int = 3
) -> Claim:
    victims = Victims(Group.PEOPLE, VictimStatus.UNKNOWN, names=names, named=NamedParts(women, children))
    return killed(None, victims, document=document, word=word)


@pytest.mark.parametrize(
    ("name", "claims", "least"),
    [
        (WOMEN, [listed("هدى العلي", "سامر نجار")], 1),
        (WOMEN, [listed("سامر نجار", "كريم الحلو")], 0),
        (WOMEN, [listed("نور الحلو")], 0),
        (WOMEN, [listed("هدى العلي"), listed("هدى العلي", document="b")], 1),
        (WOMEN, [listed("فاطمة العلي"), listed("فطوم العلي", document="b")], 1),
        (WOMEN, [listed("هدى العلي"), listed("سلمى نجار", document="b")], 2),
        (WOMEN, [listed("هدى العلي", "كريم العلي", children=("كريم العلي",))], 0),
        (WOMEN, [listed("هدى العلي"), killed(1, children(1))], 0),
        (WOMEN, [listed("هدى العلي", women=("هدى العلي",)), killed(1, children(1))], 1),
        (CHILDREN, [listed("هدى العلي", "كريم العلي", children=("كريم العلي",))], 1),
        (CHILDREN, [listed("هدى العلي", "كريم العلي")], 0),
        (FigureName.KILLED, [listed("هدى العلي")], 0),
        (FigureName.INJURED, [listed("هدى العلي")], 0),
    ],
)
def test_names_hold_a_minimum(name: FigureName, claims: list[Claim], least: int) -> None:
    assert named_bound(name, claims, AIRWARS).least == least


@pytest.mark.parametrize(
    "change",
    [
        {"event": Event.INJURED},
        {"modality": Modality.NEGATED},
        {"victims": Victims(Group.FIGHTERS, VictimStatus.FIGHTER, names=("هدى العلي",))},
        {"victims": None},
    ],
)
def test_nobody_by_such_a_claim(change: dict[str, object]) -> None:
    assert named_bound(WOMEN, [msgspec.structs.replace(listed("هدى العلي"), **change)], AIRWARS).least == 0


def test_another_profile_reads_nothing_into_names() -> None:
    assert named_bound(WOMEN, [listed("هدى العلي", women=("هدى العلي",))], LITERAL).least == 0


def test_the_rule_says_by_what() -> None:
    assert named_bound(WOMEN, [listed("هدى العلي")], AIRWARS).rules == (GIVEN,)
    assert named_bound(WOMEN, [listed("نور العلي", women=("نور العلي",))], AIRWARS).rules == (SAID,)


def test_names_raise_a_figure_that_counts_fewer() -> None:
    found = figure(WOMEN, [killed(1, women(1)), listed("هدى العلي", "سلمى نجار")], (), AIRWARS)
    assert (found.low, found.high) == (2, 2)
    assert GIVEN in found.rules


def test_names_leave_a_figure_that_counts_more() -> None:
    found = figure(WOMEN, [killed(3, women(3)), listed("هدى العلي")], (), AIRWARS)
    assert (found.low, found.high) == (3, 3)
    assert found.rules == ("exact",)


def test_names_alone_hold_a_figure() -> None:
    claim = listed("هدى العلي", "سامر نجار")
    found = figure(WOMEN, [claim], (), AIRWARS)
    assert (found.low, found.high, found.kept) == (1, 1, (claim.id,))
    assert claim.id not in {aside.claim for aside in found.aside}


def test_no_more_children_than_dead() -> None:
    one = killed(1, Victims(Group.CHILDREN, VictimStatus.UNKNOWN, names=("كريم العلي",)))
    other = listed("سامر العلي", children=("سامر العلي",), document="b")
    named = msgspec.structs.replace(one, victims=msgspec.structs.replace(children(1), names=("كريم العلي",)))
    found = figure(CHILDREN, [named, other], (), AIRWARS)
    assert (found.low, found.high) == (1, 1)


def test_names_of_a_list_that_is_about_it_though_its_counts_are_not() -> None:
    found = figure(WOMEN, [killed(3)], (), AIRWARS, naming=[listed("هدى العلي", document="b")])
    assert (found.low, found.high) == (1, 1)


def test_only_women_bear_the_names_listed() -> None:
    given = {fold(word) for word in written_words("names", "given")}
    of_women = {fold(word) for word in written_words("names", "women_given")}
    both = {"نور", "صباح", "جيهان", "نهاد", "سماح", "صفاء", "احسان", "رجاء", "وسام", "نجاح", "علاء", "ضياء", "جهاد"}
    assert not of_women & {fold(word) for word in both}
    assert len(of_women & given) > len(of_women) * 3 / 4

from isnad.knowledge.profiles import profile
from isnad.model.assessment import Figure
from isnad.model.chain import Link
from isnad.model.claim import Claim, ClaimSpans, Victims
from isnad.model.count import Count
from isnad.model.span import Span
from isnad.model.terms import Event, Group, LinkKind, Modality, VictimStatus
from isnad.reconcile.figures import figure
from isnad.reconcile.holding import NOTHING, Ends, ends_of
from isnad.reconcile.support import FigureName

AIRWARS = profile("airwars")


def claim(id_: str, document: str, count: Count | None, names: tuple[str, ...] = ()) -> Claim:
    victims = Victims(Group.CIVILIANS, VictimStatus.CIVILIAN, names=names)
    chain = (Link("جريدة", LinkKind.OUTLET, None),)
    return Claim(
        id_, document, Event.KILLED, count, victims, None, (), None, None, None, chain, Modality.ASSERTED,
        ClaimSpans(Span(0, 1)), (),
    )  # fmt: skip


def ends(*claims: Claim) -> Ends:
    made = figure(FigureName.KILLED, claims, (), AIRWARS)
    return ends_of(FigureName.KILLED, made, {c.id: c for c in claims}, AIRWARS)


def test_each_end_has_its_claims() -> None:
    low, high, between = (claim(f"c-{n}", f"{n}.txt", Count.exactly(n)) for n in (3, 9, 5))
    assert ends(low, high, between) == Ends(("c-3",), ("c-9",))


def test_two_documents_may_hold_one_end() -> None:
    one, other, high = (
        claim("c-1", "a", Count.exactly(3)),
        claim("c-2", "b", Count.exactly(3)),
        claim("c-3", "c", Count.exactly(4)),
    )
    assert ends(one, other, high) == Ends(("c-1", "c-2"), ("c-3",))


def test_open_count_holds_the_number_that_it_states() -> None:
    assert ends(claim("c-1", "a", Count.exactly(3)), claim("c-2", "b", Count.about(40))).high == ("c-2",)


def test_minimum_that_names_hold_has_no_claim() -> None:
    named = claim("c-1", "a", Count.exactly(1), ("سامر الخليل",))
    more = claim("c-2", "b", Count.exactly(1), ("هدى الزهراني",))
    top = claim("c-3", "c", Count.exactly(5))
    found = ends(named, more, top)
    assert found.high == ("c-3",)


def test_nothing_is_told_of_another_profiles_figure_or_of_claims_that_are_not_there() -> None:
    one = claim("c-1", "a", Count.exactly(3))
    made = figure(FigureName.KILLED, [one], (), AIRWARS)
    assert ends_of(FigureName.KILLED, made, {}, AIRWARS) == NOTHING
    assert ends_of(FigureName.KILLED, made, {"c-1": one}, profile("literal")) == NOTHING
    assert ends_of(FigureName.KILLED, Figure(None, None, AIRWARS.name, (), ()), {}, AIRWARS) == NOTHING

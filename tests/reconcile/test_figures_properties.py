from hypothesis import given, strategies as st

from isnad.knowledge.profiles import Profile, profile
from isnad.model.assessment import Figure
from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.terms import Event, Modality, Stance
from isnad.reconcile.figures import FigureName, figure

from .made import CIVILIANS, FIGHTERS, PEOPLE, at_most, children, infants, killed, more_than, women

COUNTS = st.one_of(
    st.integers(0, 400).map(Count.exactly),
    st.integers(1, 400).map(Count.about),
    st.integers(1, 90).map(more_than),
    st.integers(1, 90).map(at_most),
    st.tuples(st.integers(0, 9), st.integers(9, 99)).map(lambda ends: Count.between(*ends)),
    st.sampled_from(["عشرات", "مئات", "آلاف", "عدد من", "آخرون"]).map(Count.vague),
    st.none(),
)
VICTIMS = st.sampled_from([CIVILIANS, PEOPLE, FIGHTERS, None, children(2), infants(1), women(3)])
EVENTS = st.sampled_from([Event.KILLED, Event.KILLED, Event.EXECUTED, Event.INJURED, Event.BODIES, Event.STRIKE])
MOODS = st.sampled_from([Modality.ASSERTED, Modality.ASSERTED, Modality.ASSERTED, Modality.LIKELY, Modality.NEGATED])


@st.composite
def incidents(draw: st.DrawFn) -> list[Claim]:
    """Claims of up to three reports, each claim's words its own; some are parts of the one before."""
    claims: list[Claim] = []
    slots = draw(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 3), st.integers(0, 3)), unique=True))
    for document, word, place in slots:
        whole = claims[-1] if claims and claims[-1].document == document and draw(st.booleans()) else None
        claims.append(
            killed(
                draw(COUNTS), draw(VICTIMS), document=document, word=word, place=place, event=draw(EVENTS),
                modality=draw(MOODS), stance=draw(st.sampled_from(list(Stance))), part_of=whole,
            )
        )  # fmt: skip
    return claims


NAMES = st.sampled_from(list(FigureName))
PROFILES = st.sampled_from(["airwars", "literal"]).map(profile)


def told(found: Figure) -> tuple[object, ...]:
    return found.low, found.high, set(found.kept), {(a.claim, a.reason) for a in found.aside}


@given(st.data(), NAMES, PROFILES)
def test_order_of_claims_does_not_matter(data: st.DataObject, name: FigureName, using: Profile) -> None:
    claims = data.draw(incidents())
    shuffled = data.draw(st.permutations(claims))
    assert told(figure(name, claims, (), using)) == told(figure(name, shuffled, (), using))


@given(incidents(), NAMES, PROFILES)
def test_every_claim_is_kept_or_aside_or_of_no_concern(claims: list[Claim], name: FigureName, using: Profile) -> None:
    found = figure(name, claims, (), using)
    aside = [a.claim for a in found.aside]
    assert len(set(aside)) == len(aside)
    assert not set(found.kept) & set(aside)
    wanted = [Event.INJURED] if name is FigureName.INJURED else [Event.KILLED, Event.EXECUTED]
    if using.bodies_are_killed and name is not FigureName.INJURED:
        wanted.append(Event.BODIES)
    nobody = {claim.id for claim in claims if claim.event is Event.CASUALTIES and claim.modality is Modality.NEGATED}
    assert {*found.kept, *aside} - nobody == {claim.id for claim in claims if claim.event in wanted}


@given(incidents(), NAMES, PROFILES)
def test_bounds_stand_on_kept_claims(claims: list[Claim], name: FigureName, using: Profile) -> None:
    found = figure(name, claims, (), using)
    if not found.kept:
        assert (found.low, found.high) == (None, None)
        return
    assert found.low is not None
    assert found.high is not None
    assert 0 <= found.low <= found.high
    assert told(figure(name, [c for c in claims if c.id in found.kept], (), using))[:3] == told(found)[:3]


@given(incidents(), PROFILES)
def test_another_report_of_a_stated_number_only_widens(claims: list[Claim], using: Profile) -> None:
    stated = [killed(7, document="z")]
    after = figure(FigureName.KILLED, [*stated, *claims], (), using)
    assert after.low is not None
    assert after.high is not None
    assert after.low <= 7
    assert after.high >= 7
    assert after.kept[0] == stated[0].id

from datetime import date

from isnad.linking.blocking import candidates
from isnad.linking.decided import decided
from isnad.linking.link import Linker
from isnad.linking.vocabulary import Vocabulary
from isnad.linking.weights import shipped
from isnad.model.decision import Decision, OtherEvents, SameEvent

from .made import DAY, account, accounts

FIRST = "قتل ثلاثة مدنيين وجرح آخرون بقصف مدفعي على سوق قرية الصفصاف أمس الثلاثاء، بحسب الدفاع المدني."
AGAIN = "ارتفع عدد قتلى القصف المدفعي على سوق قرية الصفصاف إلى أربعة مدنيين، بعد وفاة جريح."
ELSEWHERE = "انفجر لغم في سيارة على أطراف قرية دير الكرم وقتل رجل وزوجته في الحادثة."
LONG_AGO = "قتل مدنيان بغارة جوية على مدرسة في قرية الصفصاف قبل أن يفر سكانها."
ROUNDUP = f"{ELSEWHERE} وفي قرية الصفصاف قتل ثلاثة مدنيين بقصف مدفعي على السوق أمس الثلاثاء."


def groups(*pool: tuple[str, date | None], decisions: tuple[Decision, ...] = ()) -> list[list[str]]:
    """The documents of each event, by letter."""
    found = [a for n, (text, day) in enumerate(pool) for a in accounts(text, chr(ord("a") + n), day)]
    obeyed = decided(found, decisions)
    linked = Linker(obeyed.accounts).groups(obeyed.constraints)
    return [[obeyed.accounts[n].document for n in group] for group in linked]


def test_two_reports_of_one_event_are_linked_and_others_are_not() -> None:
    assert groups((FIRST, DAY), (ELSEWHERE, DAY), (AGAIN, DAY)) == [["a", "c"], ["b"]]


def test_another_event_at_the_same_place_stays_apart() -> None:
    assert groups((FIRST, DAY), (LONG_AGO, date(2021, 3, 3))) == [["a"], ["b"]]


def test_a_roundup_gives_each_of_its_claims_to_its_event() -> None:
    assert groups((FIRST, DAY), (ROUNDUP, DAY), (ELSEWHERE, DAY)) == [["a", "b"], ["b", "c"]]


def claim(text: str, name: str, day: date | None = DAY) -> str:
    return account(text, name, day).claims[0].id


def test_decisions_are_obeyed_and_can_be_undone() -> None:
    pool = (FIRST, DAY), (AGAIN, DAY), (ELSEWHERE, DAY)
    a, b, c = (claim(text, name) for (text, _), name in zip(pool, "abc", strict=True))
    part = OtherEvents((a, b), "two strikes on one day")
    join = SameEvent((a, c), "the village was misprinted")
    assert groups(*pool, decisions=(part,)) == [["a"], ["b"], ["c"]]
    assert ["a", "b", "c"] in groups(*pool, decisions=(join,)) or ["a", "c"] in groups(*pool, decisions=(join,))
    assert groups(*pool, decisions=(part, SameEvent((a, b), "one strike after all"))) == [["a", "b"], ["c"]]


def test_claims_of_one_account_can_be_parted() -> None:
    found = account(FIRST, "a").claims
    assert len(found) > 1
    assert groups((FIRST, DAY), decisions=(OtherEvents((found[0].id, found[1].id), "two shells"),)) == [["a"], ["a"]]


def test_a_decision_about_what_nobody_claims_is_told() -> None:
    found = decided(accounts(FIRST), [SameEvent(("c-none", accounts(FIRST)[0].claims[0].id), "x")])
    assert found.unknown == ("c-none",)
    assert found.constraints.together == ()


def test_blocking_never_pairs_a_document_with_itself_and_finds_neighbours() -> None:
    pool = [*accounts(ROUNDUP, "a"), *accounts(FIRST, "b"), *accounts(LONG_AGO, "c", None)]
    pairs = candidates(pool, Vocabulary(x.words for x in pool))
    assert all(pool[a].document != pool[b].document and a < b for a, b in pairs)
    documents = {(pool[a].document, pool[b].document) for a, b in pairs}
    assert {("a", "b"), ("b", "c")} <= documents


def test_why_two_are_linked_is_told() -> None:
    linker = Linker([account(FIRST, "a"), account(AGAIN, "b")])
    probability, compared = linker.why(0, 1)
    assert probability > shipped().threshold
    assert {str(c.feature) for c in compared} >= {"same_place", "published_together"}


def test_pairs_between_two_groups_are_those_of_all_with_one_end_in_each() -> None:
    linker = Linker([account(FIRST, "a"), account(AGAIN, "b"), account(FIRST, "c"), account(ELSEWHERE, "d")])
    every = linker.similar()
    assert {(0, 1), (0, 2), (1, 2)} <= every.keys()
    some, others = frozenset({0}), frozenset({1, 3})
    between = {pair: likely for pair, likely in every.items() if len(some & {*pair}) == len(others & {*pair}) == 1}
    assert linker.similar((some, others)) == linker.similar((others, some)) == between != {}


def test_only_those_asked_about_are_paired() -> None:
    pool = [account(FIRST, "a"), account(AGAIN, "b"), account(FIRST, "c"), account(ELSEWHERE, "d")]
    vocabulary = Vocabulary(x.words for x in pool)
    every = candidates(pool, vocabulary)
    assert candidates(pool, vocabulary, frozenset({0, 2})) == [(0, 2)] != every
    assert candidates(pool, vocabulary, frozenset(range(4))) == every
    assert candidates(pool, vocabulary, frozenset({1})) == []

from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from isnad.model.document import Document
from isnad.model.reason import Reason
from isnad.origins.copies import near_copies
from isnad.origins.index import CopyIndex
from isnad.origins.relation import NearCopy

from .made import (
    ABOUT,
    ALERT,
    BRIDGE,
    HEADLINE,
    MARKET,
    MARKET_OTHERWISE,
    STATEMENT,
    changed,
    document,
    roundup,
)

_MARKED = MARKET.replace("قتل", "قُتـــِلَ").replace("أ", "ا").replace("،", " 🔴 ").replace("ة ", "ه ")
_MONDAY = roundup("أربع", ("الصفصاف", "تل الزيتون", "كفر الماء"), "ثلاثة عمال", "قذائف الهاون", "الاثنين")
_FRIDAY = roundup("تسع", ("دير الرمان", "عين الحجل", "وادي الغار"), "شيخ وحفيده", "صواريخ", "الجمعة")
_OTHER_ALERT = ALERT.replace("الصفصاف", "دير الرمان").replace("اثنين", "بينهما طفلة").replace("جنوبي", "شرقي")


@pytest.mark.parametrize(
    ("one", "other", "at_least"),
    [
        pytest.param(MARKET, _MARKED, 1.0, id="spelled otherwise"),
        pytest.param(f"مجزرة في السوق\n{MARKET}", f"ارتفاع حصيلة قتلى القصف أمس\n{MARKET}", 0.9, id="headline"),
        pytest.param(MARKET, changed(MARKET, 12), 0.85, id="eight words of a hundred changed"),
        pytest.param(f"{BRIDGE}\n{MARKET}\n{STATEMENT}", MARKET[: MARKET.index("وقال تاجر")], 1.0, id="excerpt"),
        pytest.param(f"{MARKET}\n{BRIDGE}", f"{BRIDGE}\n{MARKET}", 0.95, id="paragraphs in another order"),
        pytest.param(f"{ALERT} وكالة السنديان", ALERT, 1.0, id="alert with a name behind it"),
        pytest.param(MARKET, f"{MARKET[:90]}...\n{MARKET}", 1.0, id="lead printed twice"),
    ],
)
def test_copies(one: str, other: str, at_least: float) -> None:
    (copy,) = near_copies([document(one, "a"), document(other, "b")])
    assert copy.shared >= at_least


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(f"{MARKET}\n{STATEMENT}", f"{BRIDGE}\n{STATEMENT}", id="one quoted paragraph"),
        pytest.param(MARKET, MARKET_OTHERWISE, id="the same facts in other words"),
        pytest.param(_MONDAY, _FRIDAY, id="one form, other facts"),
        pytest.param(ALERT, _OTHER_ALERT, id="alerts of one form"),
        pytest.param(HEADLINE, HEADLINE, id="a headline that everybody prints"),
        pytest.param(f"{HEADLINE}\n{MARKET}", f"{HEADLINE}\n{BRIDGE}", id="a headline over reports"),
        pytest.param(HEADLINE, f"{HEADLINE}\n{MARKET}", id="a headline alone and over a report"),
        pytest.param(f"{HEADLINE} 1 2 3 4 5", f"{HEADLINE} 1 2 3 4 5", id="numbers make no report of a headline"),
        pytest.param(MARKET, changed(MARKET, 3), id="a word in three changed"),
        pytest.param("", "", id="nothing"),
        pytest.param("كلمة " * 500, "كلمة " * 400, id="one word over and over"),
    ],
)
def test_no_copies(one: str, other: str) -> None:
    assert near_copies([document(one, "a"), document(other, "b")]) == ()


def test_the_same_words_are_said_to_be_the_same() -> None:
    one, other = document(MARKET, "a", date(2024, 3, 1)), document(_MARKED, "b", date(2024, 3, 3))
    (copy,) = near_copies([one, other])
    assert (copy.first, copy.second, copy.shared, copy.days) == (one.id, other.id, 1.0, 2)
    assert copy.reason == Reason.of("origins.same_text", days=2)


def test_another_number_is_not_the_same_text() -> None:
    (copy,) = near_copies([document(f"{MARKET} 17", "a"), document(f"{MARKET} 19", "b")])
    assert copy.reason == Reason.of("origins.near_copy_undated", percent=100)


@pytest.mark.parametrize(
    ("other", "day", "reason"),
    [
        (MARKET, None, Reason.of("origins.same_text_undated")),
        (MARKET, date(2024, 3, 1), Reason.of("origins.same_text", days=0)),
        (f"{MARKET} 5", None, Reason.of("origins.near_copy_undated", percent=100)),
        (f"{MARKET} 5", date(2024, 3, 4), Reason.of("origins.near_copy", percent=100, days=3)),
    ],
)
def test_the_reason_says_what_is_known(other: str, day: date | None, reason: Reason) -> None:
    (copy,) = near_copies([document(MARKET, "a", date(2024, 3, 1)), document(other, "b", day)])
    assert copy.reason == reason


@pytest.mark.parametrize(
    ("days", "names", "first"),
    [
        ((date(2024, 3, 2), date(2024, 3, 1)), ("a", "b"), 1),
        ((date(2024, 3, 1), date(2024, 3, 2)), ("b", "a"), 0),
        ((None, date(2024, 3, 2)), ("a", "b"), 1),
        ((date(2024, 3, 2), None), ("b", "a"), 0),
        ((None, None), ("b", "a"), 1),
        ((date(2024, 3, 2), date(2024, 3, 2)), ("a", "b"), 0),
    ],
)
@pytest.mark.parametrize("other", [MARKET, changed(MARKET, 12)])
def test_the_earlier_is_first(
    days: tuple[date | None, date | None], names: tuple[str, str], first: int, other: str
) -> None:
    pair = [document(text, name, day) for text, name, day in zip((MARKET, other), names, days, strict=True)]
    for copies in (near_copies(pair), near_copies(pair[::-1]), _one_by_one(pair), _one_by_one(pair[::-1])):
        (copy,) = copies
        assert (copy.first, copy.second) == (pair[first].id, pair[1 - first].id)
        assert (copy.days is None) == (None in days)


def test_ties_of_name_go_by_id() -> None:
    pair = [document(MARKET, "a"), document(changed(MARKET, 12), "a")]
    (copy,) = near_copies(pair)
    assert [copy.first, copy.second] == sorted(d.id for d in pair)


def test_a_document_given_twice_is_one() -> None:
    assert near_copies([document(MARKET), document(MARKET)]) == ()


def test_the_form_of_an_outlet_is_no_copy() -> None:
    news = (BRIDGE[:110], MARKET[:110], MARKET_OTHERWISE[:110], _MONDAY[:110], STATEMENT[:110])
    texts = [f"{text}\n{ABOUT}" for text in news]
    one_outlet = [document(text, str(n), outlet="شبكة النخيل") for n, text in enumerate(texts)]
    one_site = [document(text, str(n), url=f"https://www.nakhil.example/ar/{n}") for n, text in enumerate(texts)]
    strangers = [document(text, str(n), outlet=f"شبكة {n}") for n, text in enumerate(texts)]
    assert near_copies(one_outlet) == ()
    assert near_copies(one_site) == ()
    assert near_copies(strangers) != ()


def test_an_outlet_can_still_copy_itself() -> None:
    news = (BRIDGE, MARKET_OTHERWISE, _MONDAY, MARKET, changed(MARKET, 12))
    documents = [document(f"{text}\n{ABOUT}", str(n), outlet="شبكة النخيل") for n, text in enumerate(news)]
    (copy,) = near_copies(documents)
    assert (copy.first, copy.second) == (documents[3].id, documents[4].id)


@pytest.mark.parametrize(
    ("later", "outlets", "found"),
    [
        (date(2024, 3, 2), ("نخيل", "نخيل"), True),
        (date(2024, 4, 2), ("نخيل", "نخيل"), False),
        (date(2024, 4, 2), ("نخيل", "سنديان"), True),
        (None, ("نخيل", "نخيل"), True),
    ],
)
@pytest.mark.parametrize("other", [MARKET, f"{MARKET} مع صور جديدة"])
def test_a_page_that_stays_the_same_for_weeks_is_a_frame(
    later: date | None, outlets: tuple[str, str], found: bool, other: str
) -> None:
    one = document(MARKET, "a", date(2024, 3, 1), outlet=outlets[0])
    assert bool(near_copies([one, document(other, "b", later, outlet=outlets[1])])) is found


_POOL = [
    document(text, f"{n:02d}", day, outlet=outlet)
    for n, (text, day, outlet) in enumerate(
        [
            (MARKET, date(2024, 3, 2), "نخيل"),
            (_MARKED, date(2024, 3, 1), "سنديان"),
            (changed(MARKET, 12), None, "نخيل"),
            (changed(MARKET, 9), date(2024, 3, 3), None),
            (f"{BRIDGE}\n{MARKET}", date(2024, 3, 2), "غار"),
            (BRIDGE, None, None),
            (_MONDAY, date(2024, 3, 2), "نخيل"),
            (_FRIDAY, date(2024, 3, 6), "نخيل"),
            (ALERT, None, "غار"),
            (f"{ALERT} وكالة السنديان", date(2024, 3, 9), "سنديان"),
            (MARKET_OTHERWISE, None, "غار"),
            (HEADLINE, None, None),
        ]
    )
]


@given(st.permutations(_POOL))
@settings(max_examples=30, deadline=None)
def test_the_order_of_documents_does_not_matter(documents: list[Document]) -> None:
    assert near_copies(documents) == near_copies(_POOL) != ()


@given(st.permutations(_POOL))
@settings(max_examples=30, deadline=None)
def test_one_by_one_ties_the_same_reports(documents: list[Document]) -> None:
    def parts(copies: tuple[tuple[str, str], ...]) -> set[frozenset[str]]:
        groups: dict[str, frozenset[str]] = {d.id: frozenset({d.id}) for d in _POOL}
        for one, other in copies:
            both = groups[one] | groups[other]
            groups.update(dict.fromkeys(both, both))
        return set(groups.values())

    batch = tuple((c.first, c.second) for c in near_copies(_POOL))
    added = tuple((c.first, c.second) for c in _one_by_one(documents))
    assert parts(added) == parts(batch)


@given(st.text(alphabet="ثجحخذ ", min_size=40, max_size=400), st.dates(date(2024, 1, 1), date(2024, 12, 31)))
@settings(max_examples=50, deadline=None)
def test_an_unrelated_document_changes_nothing(text: str, day: date) -> None:
    unrelated = document(text, "05-between", day, outlet="جديد")
    assert near_copies([*_POOL, unrelated]) == near_copies(_POOL)


def _one_by_one(documents: list[Document]) -> tuple[NearCopy, ...]:
    index = CopyIndex()
    return tuple(copy for document in documents for copy in index.add(document))

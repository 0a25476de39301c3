"""Who did it, where and when: what the words of a sentence tie to its claims, and what they do not."""

import pytest

from isnad.model.terms import Basis, Event

from .said import claims

DID = [
    ("قُتل مدنيان بقصف للتحالف الدولي على حلب.", Event.KILLED, ["us_led_coalition"]),
    ("قتلت طائرات التحالف الدولي خمسة مدنيين في حلب.", Event.KILLED, ["us_led_coalition"]),
    ("أصيب طفل برصاص الجندرما التركية قرب حلب.", Event.INJURED, ["turkish_military"]),
    ("قُتل شاب على يد قوات النظام في حمص.", Event.KILLED, ["syrian_government"]),
    ("استهدفت قوات سوريا الديمقراطية سيارة في الباب.", Event.ATTACK, ["sdf"]),
    ("مقتل ثلاثة مدنيين في غارات روسية على إدلب.", Event.KILLED, ["russian_military"]),
    ("قُتل ثلاثة مدنيين في حلب.", Event.KILLED, []),
    ("قتل مسلحون مجهولون مدنياً في حمص.", Event.KILLED, []),
    ("قالت قوات النظام إن مدنيين اثنين قُتلا في حمص.", Event.KILLED, []),
    ("هاجمت القوات الروسية مواقع تنظيم الدولة الإسلامية في حمص.", Event.ATTACK, ["russian_military"]),
]


@pytest.mark.parametrize(("text", "event", "parties"), DID)
def test_doers(text: str, event: Event, parties: list[str]) -> None:
    found = [c for c in claims(text) if c.event is event]
    assert found
    assert [doer.id for doer in found[0].by] == parties
    if found[0].spans.by is not None:
        assert found[0].spans.by.end <= len(text)


def test_a_home_is_not_the_scene() -> None:
    (claim,) = (c for c in claims("قُتلت سيدتان من حمص في قصف على الباب.") if c.event is Event.KILLED)
    assert claim.place is not None
    assert claim.place.name == "الباب"


def test_the_clause_s_own_place_comes_first() -> None:
    text = "تجددت الاشتباكات في حلب، وقُتل مدني في الباب."
    (claim,) = (c for c in claims(text) if c.event is Event.KILLED)
    assert claim.place is not None
    assert (claim.place.name, claim.place.basis) == ("الباب", Basis.STATED)


def test_where_a_source_sits_is_no_scene_where_another_place_is_named() -> None:
    said = "قال ناشطون في حلب، في بيان الاثنين، إن الطيران قصف السوق في الباب، ما أدى إلى مقتل خمسة مدنيين."
    alone = "قال ناشطون في حلب إن القصف أدى إلى مقتل خمسة مدنيين."
    names = [[c.place and c.place.name for c in claims(text) if c.event is Event.KILLED] for text in (said, alone)]
    assert names == [["الباب"], ["حلب"]]


def test_a_place_of_the_sentence_before_is_inferred() -> None:
    (claim,) = (c for c in claims("تعرضت مدينة الباب للقصف. وقُتل ثلاثة مدنيين.") if c.event is Event.KILLED)
    assert claim.place is not None
    assert claim.place.basis is Basis.INFERRED


def test_a_weekday_is_the_nearest_past_one() -> None:
    (claim,) = (c for c in claims("قُتل مدني في حلب يوم الاثنين.") if c.event is Event.KILLED)
    assert claim.time is not None
    assert claim.time.start is not None
    assert claim.time.start.date().isoformat() == "2023-06-12"


def test_ids_do_not_depend_on_what_follows() -> None:
    text = "قُتل ثلاثة مدنيين في حلب."
    before = [c.spans for c in claims(text)]
    after = [c.spans for c in claims(text + "\nخبر آخر لا صلة له.")]
    assert before == after[: len(before)]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("اتهم التقرير «التحالف الدولي» بقتل ثلاثة مدنيين في حلب.", ["التقرير"]),
        ("اتهمت قسد التنظيم بقتل ثلاثة مدنيين في حلب.", ["قسد"]),
    ],
)
def test_whoever_is_accused_does_not_speak(text: str, links: list[str]) -> None:
    (claim,) = (c for c in claims(text) if c.event is Event.KILLED)
    assert [link.name for link in claim.chain[1:]] == links

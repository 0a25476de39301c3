"""Who did it: beside whom, by what name, speaking of itself, and who only stands near."""

import pytest

from isnad.model.claim import Claim
from isnad.model.terms import Event

from .said import claims


def said(text: str, event: Event) -> list[str]:
    """Doers of the first claim of an event, "?" behind those whom a rule infers."""
    found = [claim for claim in claims(text) if claim.event is event]
    assert found, claims(text)
    return [doer.id + ("?" if doer.basis.value == "inferred" else "") for doer in found[0].by]


def of(text: str, event: Event) -> Claim:
    return next(claim for claim in claims(text) if claim.event is event)


TOGETHER = [
    ("نفذت قسد بدعم من التحالف الدولي إنزالاً في حلب.", ["sdf", "us_led_coalition?"]),
    ("مجموعات من «قسد» مدعومة بطائرات القوات الأمريكية داهمت منزلاً في حلب.", ["sdf?", "us_military?"]),
    ("نفذ التحالف الدولي بالاشتراك مع قوات سوريا الديمقراطية إنزالاً في حلب.", ["us_led_coalition", "sdf"]),
    ("نفذ التحالف الدولي، وبالتعاون مع قسد، عملية إنزال جوي في حلب.", ["us_led_coalition", "sdf"]),
    ("شنت القوات الأمريكية مع قوات قسد هجوماً على منزل في حلب.", ["us_military", "sdf"]),
    ("شنت قوات النظام هجوماً على حلب بإسناد جوي روسي.", ["syrian_government", "russian_military?"]),
    # nobody of the register took part
    ("شنت قوات النظام هجوماً على حلب بمشاركة مسلحين محليين.", ["syrian_government"]),
    ("شنت قوات النظام هجوماً على حلب، وشارك الأهالي في الإسعاف.", ["syrian_government"]),
    ("هاجمت القوات التركية مواقع قسد المدعومة من التحالف الدولي في حلب.", ["turkish_military"]),
    ("شنت الفصائل المدعومة من تركيا هجوماً على حلب.", ["sna"]),
    ("هاجمت قوات النظام القرية برفقة الأهالي في حلب.", ["syrian_government"]),
]


@pytest.mark.parametrize(("text", "doers"), TOGETHER)
def test_partners(text: str, doers: list[str]) -> None:
    assert said(text, Event.ATTACK) == doers


def test_partner_is_told_by_its_rule() -> None:
    found = of("نفذت قسد بدعم من التحالف الدولي إنزالاً في حلب.", Event.ATTACK)
    assert "doer.with" in found.rules
    assert "doer.with" not in of("نفذت قسد إنزالاً في حلب.", Event.ATTACK).rules


WE = [
    ("قال الجيش الإسرائيلي: استهدفنا مسلحين من حماس في حلب.", ["israeli_military?"]),
    ("استهدفنا مسلحين من حماس في حلب، قال الجيش الإسرائيلي.", ["israeli_military?"]),
    ("قال متحدث باسم حماس: هاجمنا الجيش الإسرائيلي في حلب.", ["hamas?"]),
    # a witness speaks of those who struck him
    ("قال أحد السكان: هاجمتنا قوات النظام ليلاً في حلب.", ["syrian_government"]),
    ("قال أحد السكان: هاجمنا مسلحين من قسد في حلب.", []),
]


@pytest.mark.parametrize(("text", "doers"), WE)
def test_we(text: str, doers: list[str]) -> None:
    assert said(text, Event.ATTACK) == doers


OBJECTS = [
    # the ending shows that they are no subject
    ("استهدفت غارة مسلحين من قسد في حلب.", Event.STRIKE, []),
    ("هاجم مسلحين من قسد في حلب.", Event.ATTACK, []),
    ("هاجم مسلحون من قسد القرية في حلب.", Event.ATTACK, ["sdf"]),
    # "which" goes back to the name before it
    ("قصفت الفصائل مواقع قوات النظام التي استهدفت القرية في حلب.", Event.ATTACK, ["syrian_government?"]),
    ("القوات التركية التي هاجمت القرية في حلب انسحبت.", Event.ATTACK, ["turkish_military"]),
    ("انسحب المسلحون من القرية التي هاجمتها قوات النظام في حلب.", Event.ATTACK, ["syrian_government"]),
    # by means
    ("أصيب راعٍ بنيران حرس الحدود الأردني قرب حلب.", Event.INJURED, ["jordanian_military"]),
    ("طائرة مسيرة يرجح أنها تركية استهدفت سيارة في حلب.", Event.ATTACK, ["turkish_military?"]),
    ("راجمة صواريخ من قبل القوات الروسية تستهدف حلب.", Event.ATTACK, ["russian_military"]),
    ("طائرة مسيرة يرجح أن تكون لتصوير القرية استهدفت سيارة في حلب.", Event.ATTACK, []),
    ("استهدف الطيران الحربي منزلاً في حلب.", Event.ATTACK, []),
    # loyal to a state is not the state
    ("هاجمت فصائل مسلحة موالية لتركيا قرية في حلب.", Event.ATTACK, ["sna"]),
    ("هاجم رجال موالون لروسيا قرية في حلب.", Event.ATTACK, []),
]


@pytest.mark.parametrize(("text", "event", "doers"), OBJECTS)
def test_who_acts_and_who_does_not(text: str, event: Event, doers: list[str]) -> None:
    assert said(text, event) == doers


NAMED = [
    ("مقتل محمود السالم على يد قوات النظام في حلب.", ["syrian_government"]),
    ("استشهاد الشاب محمود السالم جراء قصف مدفعي لقوات النظام على حلب.", ["syrian_government"]),
    ("مقتل محمود السالم في حلب.", []),
    ("مقتل محمود السالم في حلب. وقال ناشط إن قوات النظام انسحبت.", []),
]


@pytest.mark.parametrize(("text", "doers"), NAMED)
def test_those_whom_only_a_name_tells_of(text: str, doers: list[str]) -> None:
    assert said(text, Event.KILLED) == doers


def test_cause_of_what_befell_a_named_person_is_a_claim() -> None:
    text = "استشهاد الشاب محمود السالم جراء قصف مدفعي لقوات النظام على حلب."
    found = of(text, Event.KILLED)
    assert found.cause is not None
    assert found.cause.method == "artillery"
    assert found.cause.claim in {claim.id for claim in claims(text)}


SHORT = [
    ("داهمت ميليشيا قسد قرية في حلب. وقتل طفل برصاص الميليشيا.", ["sdf?"]),
    ("قصف الاحتلال التركي قرية في حلب. وقتل الاحتلال خمسة مدنيين.", ["turkish_military?"]),
    ("توغل الجيش الإسرائيلي في حلب. وقتل الجيش خمسة مدنيين.", ["israeli_military?"]),
    ("داهمت قوات النظام قرية في حلب. وقتلت القوات المهاجمة شاباً.", ["syrian_government?"]),
    # nobody was named so before, or two were
    ("قُتل طفل برصاص الميليشيا في حلب. ولم تعلق ميليشيا قسد.", []),
    ("توغل الجيش الإسرائيلي في حلب وانسحب الجيش التركي من حمص.\nوقتل الجيش خمسة مدنيين.", []),
    ("توغل الجيش الإسرائيلي في حلب.\nوقتل الجيش الشعبي خمسة مدنيين.", []),
    ("داهمت قوات النظام قرية في حلب. وقتل مسلحون شاباً.", []),
]


@pytest.mark.parametrize(("text", "doers"), SHORT)
def test_short_names(text: str, doers: list[str]) -> None:
    assert said(text, Event.KILLED) == doers


DAYS = [
    ("قصف الجيش السوري حلب يوم 3 كانون الثاني 2025.", ["syrian_government_2024"]),
    ("قصف الجيش السوري حلب يوم 3 كانون الثاني 2022.", ["syrian_government"]),
    ("قصف الجيش السوري حلب.", ["syrian_government"]),
    # the name of the former one stays with it
    ("قصفت قوات نظام الأسد حلب يوم 3 كانون الثاني 2025.", ["syrian_government"]),
]


@pytest.mark.parametrize(("text", "doers"), DAYS)
def test_name_that_passes_to_a_successor(text: str, doers: list[str]) -> None:
    assert said(text, Event.SHELLING) == doers


def test_what_is_told_besides_is_no_cause() -> None:
    text = "أصيب رجل في قصف مدفعي على حلب، بالإضافة إلى غارة روسية على أطراف حمص."
    found = of(text, Event.INJURED)
    assert found.cause is not None
    assert (found.cause.method, found.by) == ("artillery", ())

import msgspec
import pytest

from isnad.model.claim import Cause, Claim, Doer, Parts, Scope
from isnad.model.count import Count
from isnad.model.span import Span
from isnad.model.terms import Basis, Event, Exactness, Group, Modality, ScopeKind, Stance, VictimStatus
from isnad.present.claims import claim_sentence
from isnad.present.events import event_name
from isnad.present.language import Language

from .made import ACTIVIST, DIGEST, MEMBERS, OUTLET, PLACE, claim, day, names, people

AR, EN = Language.AR, Language.EN
FIGHTERS = people(Group.FIGHTERS, side="sdf", status=VictimStatus.FIGHTER)
MORE_THAN_40 = Count(40, None, Exactness.MORE_THAN)


def core(made: Claim, language: Language) -> str:
    said = claim_sentence(made, language, names=names, outlet=DIGEST, numbers={"c-1": 1})
    chain, _, rest = said.removeprefix("digest (Isnad), of: ").removeprefix("خلاصة (إسناد) عن: ").partition(": ")
    assert chain
    return rest


@pytest.mark.parametrize(
    ("made", "english", "arabic"),
    [
        (claim(count=Count.about(280)), "about 280 people reported killed.", "أُفيد بمقتل نحو 280 شخصاً."),
        (
            claim(count=Count.exactly(2), victims=people(Group.CHILDREN)),
            "2 children reported killed.",
            "أُفيد بمقتل طفلين.",
        ),
        (
            claim(count=Count.exactly(61), scope=Scope(ScopeKind.PERIOD, Span(0, 4))),
            "61 people reported killed (the toll of a longer time).",
            "أُفيد بمقتل 61 شخصاً (حصيلة مدة أطول).",
        ),
        (claim(count=Count.exactly(0)), "0 people reported killed.", "أُفيد بمقتل 0 شخص."),
        (claim(), "an unstated number of people reported killed.", "أُفيد بمقتل عدد غير مذكور من الأشخاص."),
        (
            claim(Event.CASUALTIES, Count.exactly(19), victims=FIGHTERS),
            "19 fighters of the SDF reported killed or injured (not told apart).",
            "أُفيد بمقتل أو إصابة 19 مقاتلاً من قسد (دون تمييز بين القتلى والجرحى).",
        ),
        (
            claim(Event.SURVIVED, Count.exactly(9), victims=people(Group.CHILDREN), modality=Modality.NEGATED),
            "9 children surviving; said not to have happened.",
            "نجاة 9 أطفال؛ منفيّ.",
        ),
        (
            claim(Event.EXECUTED, victims=people(Group.WOUNDED), modality=Modality.LIKELY),
            "an unstated number of wounded people executed; likely, not asserted.",
            "إعدام عدد غير مذكور من الجرحى؛ مرجَّح، غير مجزوم به.",
        ),
        (
            claim(Event.STRIKE, MORE_THAN_40, place=PLACE, by=(Doer("us_led_coalition", Basis.STATED),)),
            "more than 40 strikes reported at \u2068حي الكروم\u2069 (inferred), by the US-led coalition.",
            "أُفيد بأكثر من 40 ضربة في حي الكروم (مستنتَج)، ونُسب ذلك إلى التحالف الدولي.",
        ),
        (claim(Event.STRIKE, Count.exactly(4)), "4 strikes reported.", "أُفيد بـ4 ضربات."),
        (
            claim(Event.STRIKE, Count.vague("عشرات")),
            "dozens (\u2068عشرات\u2069) of strikes reported.",
            "أُفيد بـ«عشرات» من الضربات.",
        ),
        (claim(Event.SHELLING), "shelling reported.", "أُفيد بقصف."),
        (
            claim(Event.BODIES, Count(350, None, Exactness.MORE_THAN)),
            "more than 350 bodies reported (found, moved or buried).",
            "أُفيد برصد أكثر من 350 جثة (عُثر عليها أو نُقلت أو دُفنت).",
        ),
        (
            claim(Event.BODIES, Count.exactly(3), victims=people(Group.CHILDREN), modality=Modality.LIKELY),
            "3 children among bodies found, moved or buried; likely, not asserted.",
            "رصد 3 أطفال بين جثث عُثر عليها أو نُقلت أو دُفنت؛ مرجَّح، غير مجزوم به.",
        ),
        (
            claim(Event.DAMAGE, Count(20, None, Exactness.MORE_THAN)),
            "damage (number given: more than 20) reported.",
            "أُفيد بأضرار (العدد المذكور: أكثر من 20).",
        ),
        (
            claim(Event.CONTROL, by=(Doer("sdf", Basis.STATED),), place=PLACE, time=day(19)),
            "taking of control reported over \u2068حي الكروم\u2069 (inferred) on 19 March 2019, by the SDF.",
            "أُفيد بالسيطرة على حي الكروم (مستنتَج) يوم 19 آذار/مارس 2019، ونُسب ذلك إلى قسد.",
        ),
        (
            claim(count=Count.exactly(3), cause=Cause("c-1", "airstrike", Basis.INFERRED), part_of="c-9"),
            "3 people reported killed, cause: airstrike, claim 1 (inferred), counted within claim c-9.",
            "أُفيد بمقتل 3 أشخاص، والسبب: غارة جوية، القول 1 (مستنتَج)، وهو جزء من القول \u2068c-9\u2069.",
        ),
        (
            claim(count=Count.exactly(3), cause=Cause(None, "airstrike", Basis.STATED, "white_phosphorus")),
            "3 people reported killed, cause: airstrike, with white phosphorus.",
            "أُفيد بمقتل 3 أشخاص، والسبب: غارة جوية، بـفسفور أبيض.",
        ),
        (
            claim(by=(Doer("sdf", Basis.STATED), Doer("nobody_known", Basis.INFERRED)), count=Count.exactly(1)),
            "1 person reported killed, by the SDF and nobody_known (inferred).",
            "أُفيد بمقتل شخص واحد، ونُسب ذلك إلى قسد و\u2068nobody_known\u2069 (مستنتَج).",
        ),
    ],
)  # fmt: skip
def test_sentence(made: Claim, english: str, arabic: str) -> None:
    assert core(made, EN) == english
    assert core(made, AR) == arabic


@pytest.mark.parametrize(
    ("victims", "english", "arabic"),
    [
        (people(Group.CIVILIANS, status=VictimStatus.CIVILIAN), "50 civilians", "50 مدنياً"),
        (people(status=VictimStatus.CIVILIAN), "50 people (said to be civilian)", "50 شخصاً (وُصفوا بالمدنيين)"),
        (
            people(parts=Parts(women=Count.exactly(2), children=Count.vague("عشرات"))),
            "50 people (among them 2 women and dozens (\u2068عشرات\u2069) of children)",
            "50 شخصاً (بينهم امرأتان و«عشرات» من الأطفال)",
        ),
        (people(Group.WOMEN, parts=Parts(women=Count.exactly(50))), "50 women", "50 امرأة"),
        (people(parts=Parts(men=Count.exactly(0))), "50 people (among them 0 men)", "50 شخصاً (بينهم 0 رجل)"),
        (people(Group.FAMILIES, side="sdf"), "50 families on the side of the SDF", "50 عائلة من جانب قسد"),
        (
            people(roles=("medic", "no_such_role"), nationality="xx", names=("سعاد",)),
            "50 people (role: medic and no_such_role; nationality: xx; named: \u2068سعاد\u2069)",
            "50 شخصاً (الصفة: عامل صحي و\u2068no_such_role\u2069؛ الجنسية: \u2068xx\u2069؛ الاسم المذكور: سعاد)",
        ),
        (
            people(Group.BODIES, status=VictimStatus.STATED_UNKNOWN),
            "50 bodies (civilian or fighter is not known, as the report itself says)",
            "50 جثة (لا يُعرف إن كانوا مدنيين أم مقاتلين كما يقول التقرير نفسه)",
        ),
    ],
)
def test_victims(victims: object, english: str, arabic: str) -> None:
    made = claim(Event.TRAPPED, Count.exactly(50), victims=victims)
    assert core(made, EN) == f"{english} reported trapped."
    assert core(made, AR) == f"أُفيد بمحاصرة {arabic}."


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("event", Event)
@pytest.mark.parametrize("modality", Modality)
def test_every_event_in_every_mood_is_a_sentence(event: Event, modality: Modality, language: Language) -> None:
    made = claim(event, Count.exactly(2), modality=modality)
    said = core(made, language)
    assert said.endswith(".")
    assert "{" not in said
    hedged = core(msgspec.structs.replace(made, modality=Modality.ASSERTED), language)
    assert (said == hedged) is (modality is Modality.ASSERTED)
    assert ("reported" in said or "أُفيد" in said) is (modality is Modality.ASSERTED)
    assert event_name(event, language)


def test_what_the_cited_denies_is_not_said_to_be_reported() -> None:
    made = claim(count=Count.exactly(5))
    denying = msgspec.structs.replace(ACTIVIST, stance=Stance.DENYING, verb="نفى")
    denied = msgspec.structs.replace(made, chain=(made.chain[0], denying))
    assert core(denied, EN).endswith(": 5 people killed; denied by whoever is cited.")
    assert core(denied, AR).endswith(": مقتل 5 أشخاص؛ ينفيه من نُقل عنه.")


def test_whole_sentence_with_its_chain() -> None:
    made = claim(count=Count.about(280), chain=(OUTLET, ACTIVIST, MEMBERS))
    assert claim_sentence(made, AR, names=names, outlet=DIGEST) == (
        "خلاصة (إسناد) عن: بلدي نيوز، عن سامر الخليل، عن بعض عناصر قسد (غير مسمّين، من قسد): أُفيد بمقتل نحو 280 شخصاً."
    )
    assert claim_sentence(made, EN, names=names, outlet=DIGEST) == (
        "digest (Isnad), of: \u2068بلدي نيوز\u2069, citing \u2068سامر الخليل\u2069, citing \u2068بعض عناصر قسد\u2069"
        " (unnamed, of the SDF): about 280 people reported killed."
    )

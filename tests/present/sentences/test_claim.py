import msgspec
import pytest

from isnad.model.claim import Cause, Claim, Doer, Parts, Scope
from isnad.model.count import Count
from isnad.model.span import Span
from isnad.model.terms import Basis, Event, Exactness, Group, Modality, ScopeKind, Stance, VictimStatus
from isnad.present.events import event_name
from isnad.present.language import Language
from isnad.present.sentences.claim import claim_sentence
from isnad.present.voice import Voice
from present.made import ACTIVIST, DIGEST, MEMBERS, OUTLET, PLACE, claim, day, names, people

AR, EN = Language.AR, Language.EN
FIGHTERS = people(Group.FIGHTERS, side="sdf", status=VictimStatus.FIGHTER)
MORE_THAN_40 = Count(40, None, Exactness.MORE_THAN)


def core(made: Claim, language: Language) -> str:
    said = claim_sentence(made, Voice(language, names, {"made.txt": DIGEST}, {"c-1": 1}))
    chain, _, rest = said.partition(": ")
    assert chain
    return rest


@pytest.mark.parametrize(
    ("made", "english", "arabic"),
    [
        (claim(count=Count.about(280)), "about 280 people killed.", "مقتل نحو 280 شخصاً."),
        (
            claim(count=Count.exactly(2), victims=people(Group.CHILDREN)),
            "2 children killed.",
            "مقتل طفلين.",
        ),
        (
            claim(count=Count.exactly(61), scope=Scope(ScopeKind.PERIOD, Span(0, 4))),
            "61 people killed (the toll of a longer time).",
            "مقتل 61 شخصاً (حصيلة مدة أطول).",
        ),
        (claim(count=Count.exactly(0)), "no people killed.", "عدم مقتل أي شخص."),
        (claim(), "an unstated number of people killed.", "مقتل عدد غير مذكور من الأشخاص."),
        (
            claim(Event.CASUALTIES, Count.exactly(19), victims=FIGHTERS),
            "19 fighters of the SDF killed or injured (not told apart).",
            "سقوط 19 مقاتلاً من قسد بين قتيل وجريح (دون تمييز).",
        ),
        (
            claim(Event.SURVIVED, Count.exactly(9), victims=people(Group.CHILDREN), modality=Modality.NEGATED),
            "it is denied that 9 children survived.",
            "نفي نجاة 9 أطفال.",
        ),
        (
            claim(Event.EXECUTED, victims=people(Group.WOUNDED), modality=Modality.LIKELY),
            "it is likely that wounded people were executed.",
            "ترجيح إعدام جرحى.",
        ),
        (
            claim(Event.STRIKE, MORE_THAN_40, place=PLACE, by=(Doer("us_led_coalition", Basis.STATED),)),
            ("more than 40 strikes at al-Karum neighbourhood (\u2068حي الكروم\u2069, inferred), "
            "by the US-led coalition."),
            "أكثر من 40 ضربة في حي الكروم (مستنتَج)، ونُسب ذلك إلى التحالف الدولي.",
        ),
        (claim(Event.STRIKE, Count.exactly(4)), "4 strikes.", "4 ضربات."),
        (
            claim(Event.STRIKE, Count.vague("عشرات")),
            "dozens (\u2068عشرات\u2069) of strikes.",
            "عشرات من الضربات.",
        ),
        (claim(Event.SHELLING), "shelling.", "قصف."),
        (
            claim(Event.BODIES, Count(350, None, Exactness.MORE_THAN)),
            "more than 350 bodies found, moved or buried.",
            "وجود أكثر من 350 جثة (عُثر عليها أو نُقلت أو دُفنت).",
        ),
        (
            claim(Event.BODIES, Count.exactly(3), victims=people(Group.CHILDREN), modality=Modality.LIKELY),
            "it is likely that 3 children were among bodies found, moved or buried.",
            "ترجيح وجود 3 أطفال بين جثث عُثر عليها أو نُقلت أو دُفنت.",
        ),
        (
            claim(Event.DAMAGE, Count(20, None, Exactness.MORE_THAN)),
            "damage (number given: more than 20).",
            "أضرار (العدد المذكور: أكثر من 20).",
        ),
        (
            claim(Event.CONTROL, by=(Doer("sdf", Basis.STATED),), place=PLACE, time=day(19)),
            ("a taking of control over al-Karum neighbourhood (\u2068حي الكروم\u2069, inferred) on 19 March 2019, "
            "by the SDF."),
            "السيطرة على حي الكروم (مستنتَج) يوم 19 آذار 2019، ونُسب ذلك إلى قسد.",
        ),
        (
            claim(count=Count.exactly(3), cause=Cause("c-1", "airstrike", Basis.INFERRED), part_of="c-9"),
            "3 people killed, cause: airstrike, claim 1 (inferred), counted within claim c-9.",
            "مقتل 3 أشخاص، والسبب: غارة جوية، القول 1 (مستنتَج)، وهو جزء من القول \u2068c-9\u2069.",
        ),
        (
            claim(count=Count.exactly(3), cause=Cause(None, "airstrike", Basis.STATED, "white_phosphorus")),
            "3 people killed, cause: airstrike, with white phosphorus.",
            "مقتل 3 أشخاص، والسبب: غارة جوية، باستخدام فسفور أبيض.",
        ),
        (
            claim(by=(Doer("sdf", Basis.STATED), Doer("nobody_known", Basis.INFERRED)), count=Count.exactly(1)),
            "1 person killed, by the SDF and nobody_known (inferred).",
            "مقتل شخص واحد، ونُسب ذلك إلى قسد و\u2068nobody_known\u2069 (مستنتَج).",
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
        (people(status=VictimStatus.CIVILIAN), "50 people (said to be civilian)", "50 شخصاً (بصفة مدنية كما ورد)"),
        (
            people(parts=Parts(women=Count.exactly(2), children=Count.vague("عشرات"))),
            "50 people (among them 2 women and dozens (\u2068عشرات\u2069) of children)",
            "50 شخصاً (بينهم امرأتان وعشرات من الأطفال)",
        ),
        (people(Group.WOMEN, parts=Parts(women=Count.exactly(50))), "50 women", "50 امرأة"),
        (people(parts=Parts(men=Count.exactly(0))), "50 people (among them 0 men)", "50 شخصاً (بينهم 0 رجل)"),
        (people(Group.FAMILIES, side="sdf"), "50 families on the side of the SDF", "50 عائلة من جانب قسد"),
        (
            people(roles=("medic", "no_such_role"), nationality="xx", names=("سعاد",)),
            "50 people (role: medic and no_such_role, nationality: xx, named: Suad (\u2068سعاد\u2069))",
            "50 شخصاً (الصفة: عامل صحي و\u2068no_such_role\u2069، الجنسية: \u2068xx\u2069، الاسم المذكور: سعاد)",
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
    assert core(made, EN) == f"{english} trapped."
    assert core(made, AR) == f"محاصرة {arabic}."


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
    assert event_name(event, language)


def test_what_the_cited_denies_is_not_said_to_be_reported() -> None:
    made = claim(count=Count.exactly(5))
    denying = msgspec.structs.replace(ACTIVIST, stance=Stance.DENYING, verb="نفى")
    denied = msgspec.structs.replace(made, chain=(made.chain[0], denying))
    assert claim_sentence(denied, Voice(EN, names)).endswith(
        ", citing a denial by Samer al-Khalil (\u2068سامر الخليل\u2069, in the word “\u2068نفى\u2069”): "
        "a denial that 5 people were killed."
    )
    assert claim_sentence(denied, Voice(AR, names)).endswith(
        "، نقلاً عن نفيٍ صادر عن سامر الخليل (بلفظ «نفى»): نفي مقتل 5 أشخاص."
    )


def test_whole_sentence_with_its_chain() -> None:
    made = claim(count=Count.about(280), chain=(OUTLET, ACTIVIST, MEMBERS))
    assert claim_sentence(made, Voice(AR, names, {"made.txt": DIGEST})) == (
        "بلدي نيوز (في خلاصة لإسناد)، نقلاً عن سامر الخليل، عن بعض عناصر قسد (دون تسمية، من قسد): مقتل نحو 280 شخصاً."
    )
    assert claim_sentence(made, Voice(EN, names, {"made.txt": DIGEST})) == (
        "Baladi News (\u2068بلدي نيوز\u2069, in a digest by Isnad), citing Samer al-Khalil (\u2068سامر الخليل\u2069), "
        "citing unnamed members of "
        "the SDF (\u2068بعض عناصر قسد\u2069): about 280 people killed."
    )

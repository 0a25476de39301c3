import pytest

from isnad.model.chain import Link
from isnad.model.document import Outlet
from isnad.model.terms import Basis, LinkKind, Stance
from isnad.present.chains import chain_phrase, link_detail, outlet_phrase
from isnad.present.language import Language
from isnad.present.reasons import reason_table

from .made import ACTIVIST, DIGEST, DOUBTED, MEMBERS, names

AR, EN = Language.AR, Language.EN
BALADI = Link("بلدي نيوز", LinkKind.OUTLET, None)


def test_chain_runs_from_the_outlet_inwards() -> None:
    chain = (BALADI, ACTIVIST, MEMBERS)
    assert chain_phrase(chain, AR, names) == "بلدي نيوز، نقلاً عن سامر الخليل، عن بعض عناصر قسد (دون تسمية، من قسد)"
    assert chain_phrase(chain, EN, names) == (
        "Baladi News (\u2068بلدي نيوز\u2069), citing Samer al-Khalil (\u2068سامر الخليل\u2069), "
        "citing unnamed members of the SDF"
        " (\u2068بعض عناصر قسد\u2069)"
    )


def test_doubt_is_said_with_the_word_used() -> None:
    assert chain_phrase((BALADI, DOUBTED), EN, names).endswith(
        ", citing with doubt Qasd (\u2068قسد\u2069, in the word “\u2068زعمت\u2069”)"
    )
    assert chain_phrase((BALADI, DOUBTED), AR, names) == "بلدي نيوز، نقلاً بصيغة التشكيك عن قسد (بلفظ «زعمت»)"


@pytest.mark.parametrize(
    ("stance", "told"), [(Stance.NEUTRAL, False), (Stance.AFFIRMING, False), (Stance.DENYING, True)]
)
def test_only_doubt_and_denial_stand_in_the_sentence(stance: Stance, *, told: bool) -> None:
    link = Link("قسد", LinkKind.PARTY, None, "كذا", stance)
    assert ("كذا" in chain_phrase((BALADI, link), EN, names)) is told
    assert link_detail(link, EN, names).count("كذا") == 1


def test_party_is_named_and_not_called_its_own_member() -> None:
    link = Link("قسد", LinkKind.PARTY, None, affiliation="sdf")
    assert chain_phrase((BALADI, link), EN, names).endswith("citing the SDF (\u2068قسد\u2069)")


def test_stance_without_a_verb() -> None:
    link = Link("قسد", LinkKind.PARTY, None, None, Stance.DOUBTING)
    assert chain_phrase((BALADI, link), EN, names).endswith(", citing with doubt Qasd (\u2068قسد\u2069)")


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("مصادر محلية", "unnamed local sources"),
        ("مصدرٍ محلي", "an unnamed local source"),
        ("أهالي الحي", "unnamed residents"),
        ("بعض العناصر", "unnamed members"),
        ("البعض", "an unnamed source"),
    ],
)
def test_unnamed_sources_are_told_by_what_their_words_mean(name: str, english: str) -> None:
    link = Link(name, LinkKind.ANONYMOUS, None, anonymous=True)
    assert chain_phrase((BALADI, link), AR, names) == f"بلدي نيوز، نقلاً عن {name} (دون تسمية)"
    assert chain_phrase((BALADI, link), EN, names).endswith(f", citing {english} (\u2068{name}\u2069)")


def test_outlet_that_nothing_tells_is_said_to_be_unknown() -> None:
    link = Link("unknown outlet", LinkKind.OUTLET, None, incomplete="chain.outlet_unknown")
    assert chain_phrase((link, ACTIVIST), AR, names) == "وسيلة إعلام غير معروفة، نقلاً عن سامر الخليل"
    assert link_detail(link, EN, names) == "unknown outlet"


def test_chain_that_may_go_on_says_why() -> None:
    code = "text.empty"
    link = Link("قسد", LinkKind.PARTY, None, incomplete=code)
    why = reason_table()[code]
    assert f", {why.en[0].lower()}{why.en[1:].removesuffix('.')})" in chain_phrase((BALADI, link), EN, names)
    assert why.ar.removesuffix(".") in chain_phrase((BALADI, link), AR, names)


def test_somebody_whom_nothing_names_is_told_by_the_word_of_saying() -> None:
    link = Link("أضاف", LinkKind.ANONYMOUS, None, anonymous=True, incomplete="chain.speaker_unknown")
    assert chain_phrase((BALADI, link), AR, names) == "بلدي نيوز، نقلاً عن قائل لا يسمّيه النص («أضاف»)"
    assert chain_phrase((BALADI, link), EN, names).endswith("somebody whom the text does not name (“\u2068أضاف\u2069”)")


@pytest.mark.parametrize(
    ("outlet", "english", "arabic"),
    [
        (None, "unknown outlet", "وسيلة إعلام غير معروفة"),
        (Outlet("المدن", Basis.STATED), "Al-Modon (\u2068المدن\u2069)", "المدن"),
        (DIGEST, "Baladi News (\u2068بلدي نيوز\u2069, in a digest by Isnad)", "بلدي نيوز (في خلاصة لإسناد)"),
        (
            Outlet("digest (Isnad)", Basis.ASSUMED, of=""),
            "unknown outlet (in a digest by Isnad)",
            "وسيلة إعلام غير معروفة (في خلاصة لإسناد)",
        ),
    ],
)
def test_outlet(outlet: Outlet | None, english: str, arabic: str) -> None:
    assert outlet_phrase(outlet, EN) == english
    assert outlet_phrase(outlet, AR) == arabic


def test_digest_is_one_wherever_it_opens_a_chain() -> None:
    first = Link("digest (Isnad), of: بلدي نيوز", LinkKind.OUTLET, None)
    assert chain_phrase((first, ACTIVIST), AR, names, DIGEST) == "بلدي نيوز (في خلاصة لإسناد)، نقلاً عن سامر الخليل"
    assert chain_phrase((first,), EN, names).endswith(" (\u2068digest (Isnad), of: بلدي نيوز\u2069)")
    other = Link("المدن", LinkKind.OUTLET, ACTIVIST.span)
    assert chain_phrase((other,), AR, names, DIGEST) == "المدن"

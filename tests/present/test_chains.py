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
    assert chain_phrase(chain, AR, names) == "بلدي نيوز، عن سامر الخليل، عن بعض عناصر قسد (غير مسمّين، من قسد)"
    assert chain_phrase(chain, EN, names) == (
        "\u2068بلدي نيوز\u2069, citing \u2068سامر الخليل\u2069, citing \u2068بعض عناصر قسد\u2069 (unnamed, of the SDF)"
    )


def test_doubt_is_said_with_the_word_used() -> None:
    assert chain_phrase((BALADI, DOUBTED), EN, names).endswith(
        "citing \u2068قسد\u2069 (“claims”, in the teller's words: “\u2068زعمت\u2069”)"
    )
    assert chain_phrase((BALADI, DOUBTED), AR, names) == "بلدي نيوز، عن قسد (بصيغة التشكيك، بلفظ الناقل: «زعمت»)"


@pytest.mark.parametrize(
    ("stance", "told"), [(Stance.NEUTRAL, False), (Stance.AFFIRMING, False), (Stance.DENYING, True)]
)
def test_only_doubt_and_denial_stand_in_the_sentence(stance: Stance, *, told: bool) -> None:
    link = Link("قسد", LinkKind.PARTY, None, "كذا", stance)
    assert ("كذا" in chain_phrase((BALADI, link), EN, names)) is told
    assert link_detail(link, EN, names).count("كذا") == 1


def test_party_is_named_and_not_called_its_own_member() -> None:
    link = Link("قسد", LinkKind.PARTY, None, affiliation="sdf")
    assert chain_phrase((BALADI, link), EN, names).endswith("citing \u2068قسد\u2069 (the SDF)")


def test_stance_without_a_verb() -> None:
    link = Link("قسد", LinkKind.PARTY, None, None, Stance.DOUBTING)
    assert chain_phrase((BALADI, link), EN, names).endswith("(“claims”, in the teller's words)")


@pytest.mark.parametrize(
    ("name", "arabic"), [("مصادر محلية", "دون تسمية"), ("أهالي الحي", "غير مسمّين"), ("بعض العناصر", "غير مسمّين")]
)
def test_unnamed_sources_agree(name: str, arabic: str) -> None:
    link = Link(name, LinkKind.ANONYMOUS, None, anonymous=True)
    assert chain_phrase((BALADI, link), AR, names) == f"بلدي نيوز، عن {name} ({arabic})"
    assert chain_phrase((BALADI, link), EN, names).endswith("(unnamed)")


def test_outlet_that_nothing_tells_is_said_to_be_unknown() -> None:
    link = Link("unknown outlet", LinkKind.OUTLET, None, incomplete="chain.outlet_unknown")
    assert chain_phrase((link, ACTIVIST), AR, names) == "جهة نشر غير معروفة، عن سامر الخليل"
    assert link_detail(link, EN, names) == "unknown outlet"


def test_chain_that_may_go_on_says_why() -> None:
    code = "text.empty"
    link = Link("قسد", LinkKind.PARTY, None, incomplete=code)
    why = reason_table()[code]
    assert f"({why.en[0].lower()}{why.en[1:].removesuffix('.')})" in chain_phrase((BALADI, link), EN, names)
    assert why.ar.removesuffix(".") in chain_phrase((BALADI, link), AR, names)


def test_somebody_whom_nothing_names_is_told_by_the_word_of_saying() -> None:
    link = Link("أضاف", LinkKind.ANONYMOUS, None, anonymous=True, incomplete="chain.speaker_unknown")
    assert chain_phrase((BALADI, link), AR, names) == "بلدي نيوز، عن قائل لا يسمّيه النص («أضاف»)"
    assert chain_phrase((BALADI, link), EN, names).endswith("somebody whom the text does not name (“\u2068أضاف\u2069”)")


@pytest.mark.parametrize(
    ("outlet", "english", "arabic"),
    [
        (None, "unknown outlet", "جهة نشر غير معروفة"),
        (Outlet("المدن", Basis.STATED), "\u2068المدن\u2069", "المدن"),
        (DIGEST, "digest (Isnad), of: \u2068بلدي نيوز\u2069", "خلاصة (إسناد) عن: بلدي نيوز"),
        (
            Outlet("digest (Isnad)", Basis.ASSUMED, of="غير معروف"),
            "digest (Isnad), of: unknown outlet",
            "خلاصة (إسناد) عن: جهة نشر غير معروفة",
        ),
    ],
)
def test_outlet(outlet: Outlet | None, english: str, arabic: str) -> None:
    assert outlet_phrase(outlet, EN) == english
    assert outlet_phrase(outlet, AR) == arabic


def test_digest_is_one_wherever_it_opens_a_chain() -> None:
    first = Link("digest (Isnad), of: بلدي نيوز", LinkKind.OUTLET, None)
    assert chain_phrase((first, ACTIVIST), AR, names, DIGEST) == "خلاصة (إسناد) عن: بلدي نيوز، عن سامر الخليل"
    assert chain_phrase((first,), EN, names) == "\u2068digest (Isnad), of: بلدي نيوز\u2069"
    other = Link("المدن", LinkKind.OUTLET, ACTIVIST.span)
    assert chain_phrase((other,), AR, names, DIGEST) == "المدن"

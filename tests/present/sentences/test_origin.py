import dataclasses

from msgspec.structs import replace

from isnad.model.origin import Camp, CampStatus
from isnad.model.reason import Reason
from isnad.present.sentences.claim import claim_sentence
from isnad.present.sentences.merge import merge_sentence
from isnad.present.sentences.origin import (
    against_sentences,
    camp_phrase,
    origin_phrase,
    origin_sentence,
    side_sentences,
)

from .told import AR, BARE_AR, BARE_EN, EN, NAMED, ONE, UNNAMED


def test_unnamed_origin_is_told_by_the_chain_that_ends_in_it() -> None:
    assert origin_phrase(UNNAMED, EN) == "unnamed members of the SDF (\u2068بعض عناصر قسد\u2069)"
    assert origin_phrase(UNNAMED, BARE_EN) == "unnamed members (\u2068بعض عناصر قسد\u2069)"
    assert origin_phrase(UNNAMED, BARE_AR) == "بعض عناصر قسد (دون تسمية)"


def test_origin_with_its_side_claims_and_documents() -> None:
    assert origin_sentence(UNNAMED, EN) == (
        "Unnamed members of the SDF (\u2068بعض عناصر قسد\u2069), witness, side: the SDF: 1 claim in "
        "Baladi News (\u2068بلدي نيوز\u2069) (a.txt)"
    )
    assert origin_sentence(NAMED, AR) == (
        "سامر الخليل، ناشط، الجهة غير معروفة: قولان في بلدي نيوز (\u2068a.txt\u2069) والمدن (\u2068b.txt\u2069)"
    )


def test_merge_says_which_documents_are_one_witness_and_why() -> None:
    (merge,) = NAMED.merges
    assert merge_sentence(merge, EN) == (
        "Al-Modon (\u2068المدن\u2069) (b.txt) and Baladi News (\u2068بلدي نيوز\u2069) (a.txt) count as one witness. "
        "Both cite Samer al-Khalil (\u2068سامر الخليل\u2069)."
    )
    assert merge_sentence(merge, AR) == (
        "المدن (\u2068b.txt\u2069) وبلدي نيوز (\u2068a.txt\u2069) يُعدّان شاهداً واحداً. كلاهما ينقل عن سامر الخليل."
    )


def test_word_against_its_own_side() -> None:
    assert against_sentences(NAMED, EN) == (
        "against its own side, claim 9: It says that people of its own side were harmed.",
    )
    assert against_sentences(UNNAMED, EN) == ()


def test_side_is_told_with_its_reason_where_there_is_one() -> None:
    because = Reason.of("camp.stated", name="سامر الخليل")
    sided = replace(NAMED, camp=Camp(CampStatus.KNOWN, "sdf", because))
    assert side_sentences(sided, AR) == ("سبب نسبة الجهة: يذكر التقرير جهة سامر الخليل: قسد.",)
    assert side_sentences(NAMED, AR) == ()


def test_side_names_the_origin_as_its_line_does() -> None:
    because = Reason.of("camp.stated", name="بعض عناصر قسد")
    sided = replace(UNNAMED, camp=Camp(CampStatus.KNOWN, "sdf", because))
    assert side_sentences(sided, EN) == (
        "Why this side: The report says the side of unnamed members of the SDF (\u2068بعض عناصر قسد\u2069): the SDF.",
    )


def test_source_of_the_register_is_left_out_where_it_is_not_in_the_language() -> None:
    because = Reason.of("camp.register", name="سانا", source="state news agency")
    sided = replace(NAMED, camp=Camp(CampStatus.KNOWN, "sdf", because))
    assert side_sentences(sided, AR) == ("سبب نسبة الجهة: هكذا في سجل وسائل الإعلام عن سانا.",)
    assert side_sentences(sided, EN)[0].endswith("(\u2068سانا\u2069): state news agency.")


def test_open_quotation_is_noted_by_the_claim_and_not_by_the_name_of_its_origin() -> None:
    cut = replace(ONE, chain=(*ONE.chain[:2], replace(ONE.chain[2], incomplete="chain.quotation_unclosed")))
    voice = dataclasses.replace(EN, claims={"c-1": cut})
    assert "never closed" in claim_sentence(cut, voice)
    assert origin_phrase(UNNAMED, voice) == origin_phrase(UNNAMED, EN)


def test_none_and_unknown_are_different_sides() -> None:
    assert camp_phrase(Camp(CampStatus.NONE), EN) == "on no side"
    assert camp_phrase(Camp(CampStatus.UNKNOWN), EN) == "side not known"
    assert camp_phrase(Camp(CampStatus.KNOWN, "sdf"), AR) == "الجهة: قسد"

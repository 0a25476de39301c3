import pytest

from isnad.model.incident import Belligerent
from isnad.model.terms import Basis
from isnad.present.language import Language
from isnad.present.sentences.belligerent import belligerent_sentence
from isnad.present.voice import Voice

from .told import AR, EN

MEMBERS = "unnamed members of the SDF (\u2068بعض عناصر قسد\u2069)"
SAMER = "Samer al-Khalil (\u2068سامر الخليل\u2069)"


@pytest.mark.parametrize(
    ("basis", "by", "voice", "said"),
    [
        (
            Basis.STATED,
            ("o-2", "o-1"),
            EN,
            f"Said to have done it: the SDF, according to {SAMER} and {MEMBERS}.",
        ),
        (Basis.INFERRED, ("o-2",), EN, f"Inferred to have done it: the SDF, from what is said by {SAMER}."),
        (Basis.ASSUMED, ("o-2",), EN, f"Assumed to have done it: the SDF, from what is said by {SAMER}."),
        (Basis.INFERRED, (), EN, "Listed by a rule of the profile, said by no source: the SDF."),
        (Basis.STATED, ("o-2",), AR, "من يُنسب إليه الفعل: قسد، بحسب سامر الخليل."),
        (Basis.STATED, ("o-unknown",), EN, "Said to have done it: the SDF, according to o-unknown."),
    ],
)
def test_belligerent(basis: Basis, by: tuple[str, ...], voice: Voice, said: str) -> None:
    assert belligerent_sentence(Belligerent("sdf", basis, by), voice) == said


def test_party_has_its_article_in_english() -> None:
    party = Belligerent("us_led_coalition", Basis.STATED, ("o-2",))
    assert "the US-led Coalition" in belligerent_sentence(party, Voice(Language.EN))
    isis = Belligerent("isis", Basis.STATED, ("o-2",))
    assert ": Islamic State," in belligerent_sentence(isis, Voice(Language.EN))

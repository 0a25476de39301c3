from dataclasses import replace

import msgspec

from isnad.knowledge.profiles import profile
from isnad.knowledge.registers import strike_types
from isnad.model.assessment import StrikeType
from isnad.model.claim import Cause
from isnad.model.terms import Basis, Event
from isnad.present.sentences.strike_type import incident_strikes, strike_type_phrase, strike_type_sentence
from isnad.present.tables import phrases
from model.samples import CLAIM, INCIDENT

from .told import AR, EN

METHOD = next(method for method, label in strike_types().items() if label == "Artillery")


def test_stated_type_names_the_reports() -> None:
    found = StrikeType("Airstrike", Basis.STATED, ("a.txt",))
    assert strike_type_sentence(found, EN) == (
        "Kind of attack, as reported: airstrike (Baladi News (\u2068بلدي نيوز\u2069) (a.txt))."
    )
    assert strike_type_sentence(found, AR) == "نوع الهجوم كما ورد: غارة جوية (بلدي نيوز (\u2068a.txt\u2069))."


def test_type_that_the_profile_reads_says_so() -> None:
    found = StrikeType("Artillery", Basis.INFERRED, ("c.txt",), "strike_type.unstated_shelling")
    assert "read by the profile into reports that state none: artillery" in strike_type_sentence(found, EN)


def test_label_of_an_incident_says_when_only_the_profile_reads_it() -> None:
    shelled = msgspec.structs.replace(CLAIM, event=Event.SHELLING, cause=None)
    voice = replace(EN, claims={CLAIM.id: shelled}, profile=profile("airwars"))
    incident = msgspec.structs.replace(INCIDENT, claims=(CLAIM.id,), strike_types=("Artillery",))
    assert incident_strikes(incident, voice)[0].startswith("artillery (inferred by a rule of the profile")
    assert incident_strikes(incident, EN) == ("artillery",)
    stated = msgspec.structs.replace(shelled, cause=Cause(None, METHOD, Basis.STATED))
    assert incident_strikes(incident, replace(voice, claims={CLAIM.id: stated})) == ("artillery",)


def test_bare_label_and_unknown_label() -> None:
    assert strike_type_phrase("Trebuchet", EN) == "Trebuchet"
    assert strike_type_phrase("Trebuchet", AR) == "\u2068Trebuchet\u2069"


def test_every_label_of_the_lexicon_has_words() -> None:
    assert {label for label in strike_types().values() if f"strike.{label}" not in phrases()} == set()

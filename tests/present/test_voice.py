from datetime import date

from isnad.model.document import Document, Outlet, Published, Received
from isnad.model.identity import sha256_of
from isnad.model.terms import Basis
from isnad.pipeline.context import context
from isnad.pipeline.incidents import incidents
from isnad.pipeline.reading import read
from isnad.present.language import Language
from isnad.present.sentences.claim import claim_sentence
from isnad.present.voice import Voice, of_incident, of_readings


def test_voice_knows_outlets_claims_origins_and_what_gazetteers_call_places() -> None:
    text = "قُتل ثلاثة مدنيين بقصف مدفعي على مدينة الرقة أمس الثلاثاء."
    received = Received(text, sha256_of(text.encode()), "made", "utf-8")
    published = Published(date(2022, 6, 1), Basis.STATED, "field")
    using = context()
    reading = read(Document(received.sha256, "1.txt", received, Outlet("عنب بلدي", Basis.STATED), published), using)
    voice = of_readings(Voice(Language.EN), [reading], using.gazetteer)
    assert voice.outlets == {"1.txt": reading.document.outlet}
    assert set(voice.claims) == {claim.id for claim in reading.claims}
    killed = next(claim for claim in reading.claims if claim.count is not None)
    assert killed.place is not None
    assert killed.place.id is not None
    latin = voice.latin[killed.place.id]
    assert latin.isascii()
    assert f" at {latin} (\u2068مدينة الرقة\u2069" in claim_sentence(killed, voice)
    (incident,) = incidents([reading], using).found
    assert set(of_incident(voice, incident).origins) == {origin.id for origin in incident.origins}
    assert of_readings(Voice(Language.EN), [reading]).latin == {}

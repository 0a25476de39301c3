import json
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.evaluation.shared import SharedData
from isnad.evaluation.speech import SpeechResult, measure_speech
from isnad.model.identity import sha256_of
from isnad.model.terms import Modality

from .fakes import Bench

_ANNOTATIONS = Path(__file__).parents[2] / "evaluation" / "speech"
_TEXT = (
    "أعلن المجلس المحلي إغلاق السوق. وقال الناشط سامر العلي إن القذيفة قتلت رجلين، مشيرا إلى أن النار لم تخمد.\n\n"
    "وعاد الهدوء مساء إلى القرية، ولم تتمكن الفرق من الوصول إلى الحقول. ونفت القيادة مقتل جنود."
)


def _at(words: str) -> list[int]:
    start = _TEXT.index(words)
    return [start, start + len(words)]


def _link(words: str, kind: str = "activist") -> dict[str, object]:
    return {"span": _at(words), "kind": kind, "anonymous": False, "stance": "neutral"}


def _speech(cue: str, last: str, content: str | None, *links: dict[str, object]) -> dict[str, object]:
    told = None if content is None else _at(content)
    return {"cue": _at(cue), "speaker": _at(last), "resumes": None, "content": told, "links": [*links]}


SAID = _speech("وقال", "الناشط سامر العلي", "القذيفة قتلت رجلين", _link("سامر العلي"))
NOTED = _speech("مشيرا", "سامر العلي", "النار لم تخمد", _link("سامر العلي"))


def _passage(*speech: dict[str, object], words: str = "وقال", to: str = "تخمد", **more: object) -> dict[str, object]:
    row: dict[str, object] = {"id": "s1", "case": "c", "source": "s", "sha256": sha256_of(_TEXT.encode())}
    row |= {"start": _at(words)[0], "end": _at(to)[1], "kind": "indirect", "speech": [*speech], "modality": None}
    return row | more


def _measure(bench: Bench, *rows: dict[str, object]) -> SpeechResult:
    shared = SharedData.at(bench.shared)
    source = {"id": "s", "text": _TEXT, "published": "2023-06-14", "url": "https://village.example/1"}
    shared.cases.write_text(json.dumps({"id": "c", "sources": [source]}) + "\n", encoding="utf-8")
    path = bench.shared / "speech.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return measure_speech(shared, path)


@pytest.mark.parametrize(
    ("speech", "speakers", "ends", "chains"),
    [
        ((SAID, NOTED), 1.0, 1.0, 1.0),
        ((SAID,), 2 / 3, 1.0, 1.0),
        ((), 0.0, 0.0, 0.0),
        # another end, another speaker, a chain of two, a word of saying that the program does not hear
        ((SAID | {"content": _at("القذيفة قتلت")}, NOTED), 1.0, 0.5, 1.0),
        ((SAID, NOTED | {"links": [_link("المجلس المحلي")]}), 0.5, 1.0, 0.5),
        ((SAID, NOTED | {"links": [_link("المجلس المحلي"), _link("سامر العلي")]}), 1.0, 1.0, 0.5),
        ((SAID, NOTED, _speech("النار", "سامر العلي", None, _link("سامر العلي"))), 0.8, 1.0, 2 / 3),
        ((SAID, NOTED | {"links": []}), 0.5, 1.0, 0.5),
    ],
)
def test_speech_is_judged_by_its_words(
    bench: Bench, speech: tuple[dict[str, object], ...], speakers: float, ends: float, chains: float
) -> None:
    result = _measure(bench, _passage(*speech))
    assert result.speaker_f1 == pytest.approx(speakers)
    assert result.ends == pytest.approx(ends)
    assert result.chains == pytest.approx(chains)


def test_what_is_heard_elsewhere_does_not_count(bench: Bench) -> None:
    result = _measure(bench, _passage(words="وعاد", to="الحقول"))
    assert (result.speaker_f1, result.speeches, result.judged[0].wrong) == (1.0, (), ())


@pytest.mark.parametrize(
    ("event", "value"),
    [("قتلت", Modality.ASSERTED), ("الوصول", Modality.NEGATED), ("مقتل جنود", Modality.NEGATED)],
)
def test_the_mood_of_an_event(bench: Bench, event: str, value: Modality) -> None:
    right = _measure(bench, _passage(to="جنود", modality={"event": _at(event), "value": value}))
    wrong = _measure(bench, _passage(to="جنود", modality={"event": _at(event), "value": Modality.PLANNED}))
    assert (right.judged[0].mood, right.mood_f1) == (value, 1.0)
    assert (wrong.mood_f1, wrong.moods) == (0.0, {Modality.PLANNED: 0.0})


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"source": "none"}, "evaluation.source_unknown"),
        ({"sha256": "0"}, "evaluation.source_changed"),
        ({"kind": "sung"}, "model.invalid"),
        ({"text": "x"}, "model.invalid"),
    ],
)
def test_annotation_of_other_data_is_refused(bench: Bench, change: dict[str, str], code: str) -> None:
    with pytest.raises(IsnadError) as told:
        _measure(bench, _passage(SAID) | change)
    assert told.value.code == code


@pytest.mark.parametrize(
    ("file", "passages", "speeches", "speaker", "end", "mood"),
    [("annotations.jsonl", 150, 183, 0.815, 0.755, 0.81), ("reserve.jsonl", 131, 162, 0.84, 0.82, 0.475)],
)
def test_passages_that_a_person_heard(
    real_shared: Path, file: str, passages: int, speeches: int, speaker: float, end: float, mood: float
) -> None:
    result = measure_speech(SharedData.at(real_shared), _ANNOTATIONS / file)
    assert (len(result.judged), len(result.speeches)) == (passages, speeches)
    assert (result.speaker_f1 >= speaker, result.ends >= end, result.mood_f1 >= mood) == (True, True, True)

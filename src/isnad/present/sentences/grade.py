"""Both grades as sentences: a proposal each, with its reasons."""

from isnad.model.grade import GradedAttribution, GradedHarm
from isnad.present.reasons import reason_sentence
from isnad.present.tables import say
from isnad.present.voice import Voice


def harm_grade_sentence(graded: GradedHarm, voice: Voice) -> str:
    """How strong the evidence is that civilians were harmed."""
    return _sentence("grade.harm", graded, voice)


def attribution_grade_sentence(graded: GradedAttribution, voice: Voice) -> str:
    """How strong the evidence is for who did it."""
    return _sentence("grade.attribution", graded, voice)


def _sentence(key: str, graded: GradedHarm | GradedAttribution, voice: Voice) -> str:
    reasons = [reason_sentence(reason, voice.language, voice.names, voice.numbers) for reason in graded.reasons]
    return say(key, voice.language, grade=say(f"grade.{graded.grade}", voice.language), reasons=" ".join(reasons))

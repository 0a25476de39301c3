"""An assessment in lines: its figures, what was set aside, the scene, and why there is none where a reason says so."""

from isnad.model.assessment import Assessment
from isnad.present.reasons import reason_sentence
from isnad.present.scenes import scene_lines
from isnad.present.sentences.bound import FIGURES, aside_sentence, bound_sentence
from isnad.present.voice import Voice


def assessment_lines(assessment: Assessment, voice: Voice) -> tuple[str, ...]:
    """All four figures, each with a line for every claim set aside, when and what was hit."""
    lines: list[str] = []
    for name in FIGURES:
        figure = getattr(assessment.figures, name)
        lines += [bound_sentence(name, figure, voice), *(aside_sentence(aside, voice) for aside in figure.aside)]
    lines += scene_lines(assessment.time_of_day_by, assessment.infrastructure_by, voice.language)
    if assessment.reason is not None:
        lines.append(reason_sentence(assessment.reason, voice.language, voice.names, voice.numbers))
    return tuple(lines)

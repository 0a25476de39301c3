"""An assessment in lines: its figures, what was set aside, the scene, and why there is none where a reason says so."""

from dataclasses import replace

from isnad.model.assessment import Assessment
from isnad.present.reasons import reason_sentence
from isnad.present.scenes import scene_lines
from isnad.present.sentences.bound import FIGURES, aside_sentence, bound_sentence
from isnad.present.sentences.first_report import first_report_sentence
from isnad.present.sentences.grade import attribution_grade_sentence, harm_grade_sentence
from isnad.present.sentences.strike_type import strike_type_sentence
from isnad.present.voice import Voice


def assessment_lines(assessment: Assessment, voice: Voice) -> tuple[str, ...]:
    """All four figures, each with a line for every claim set aside, when and what was hit, first report and grades."""
    voice = replace(voice, origins={origin.id: origin for origin in assessment.origins})
    lines: list[str] = []
    for name in FIGURES:
        figure = getattr(assessment.figures, name)
        lines += [bound_sentence(name, figure, voice), *(aside_sentence(aside, voice) for aside in figure.aside)]
    lines += scene_lines(assessment.time_of_day_by, assessment.infrastructure_by, voice.language)
    lines += [strike_type_sentence(found, voice) for found in assessment.strike_type_by]
    if assessment.first_reported is not None:
        lines.append(first_report_sentence(assessment.first_reported, voice))
    if assessment.graded_harm is not None:
        lines.append(harm_grade_sentence(assessment.graded_harm, voice))
    if assessment.graded_attribution is not None:
        lines.append(attribution_grade_sentence(assessment.graded_attribution, voice))
    if assessment.reason is not None:
        lines.append(reason_sentence(assessment.reason, voice.language, voice.names, voice.numbers))
    return tuple(lines)

"""What the accounts of an incident support, in words: always as a proposal, with what was kept and set aside."""

from isnad.model.assessment import Assessment, Figure
from isnad.present.counts import number_phrase
from isnad.present.language import Language
from isnad.present.reasons import reason_sentence
from isnad.present.runs import isolate
from isnad.present.scenes import scene_lines
from isnad.present.tables import say

_FIGURES = ("killed", "injured", "children_killed", "women_killed")


def range_phrase(low: int | None, high: int | None, language: Language) -> str:
    """The two ends: "4 to 300", "4", "4 or more", "up to 4"; None and None is "nothing reported", never 0."""
    if low is None and high is None:
        return say("figure.none", language)
    if low is None:
        return say("figure.upto", language, high=f"{high:,}")
    if high is None:
        return say("figure.open", language, low=f"{low:,}")
    return f"{low:,}" if low == high else say("figure.range", language, low=f"{low:,}", high=f"{high:,}")


def figure_lines(name: str, figure: Figure, language: Language) -> tuple[str, ...]:
    """A figure as its line and one line for each claim set aside. `name` is a field of `Figures`."""
    line = say(
        "figure.line",
        language,
        what=say(f"figure.{name}", language),
        range=range_phrase(figure.low, figure.high, language),
        term=say("figure.proposed", language),
        profile=isolate(figure.profile, language),
        kept=number_phrase(len(figure.kept), "claims", language),
        aside=number_phrase(len(figure.aside), "claims", language),
    )
    aside = [
        say("figure.aside", language, claim=isolate(a.claim, language), reason=reason_sentence(a.reason, language))
        for a in figure.aside
    ]
    return (line, *aside)


def assessment_lines(assessment: Assessment, language: Language) -> tuple[str, ...]:
    """All four figures of an incident, when and what was hit, and why there is none where a reason says so."""
    lines = [line for name in _FIGURES for line in figure_lines(name, getattr(assessment.figures, name), language)]
    lines += scene_lines(assessment.time_of_day_by, assessment.infrastructure_by, language)
    if assessment.reason is not None:
        lines.append(reason_sentence(assessment.reason, language))
    return tuple(lines)

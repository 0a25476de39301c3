"""What a row says of an incident in words: its figures, its review, on how many origins it rests."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from isnad.export.decided import bounds_of
from isnad.export.records import IncidentRecord
from isnad.knowledge.source import table
from isnad.model.incident import Incident
from isnad.origins.independence import independent
from isnad.present.language import Language
from isnad.present.runs import inline, opening
from isnad.present.sentences.extent import range_phrase
from isnad.present.tables import Pair, phrases, say
from isnad.reconcile.support import FigureName


def words(key: str, language: Language, **params: str | int) -> str:
    """A phrase of `assets/in_words.yaml`.

    Raises:
        KeyError: the phrase, or a parameter that it needs, is missing.
    """
    return _phrases()[key].into(language).format_map(params)


def toll_in_words(incident: Incident, language: Language) -> str:
    """The figures of which anything is reported, those that a person set marked as decided."""
    told = []
    for name in FigureName:
        bounds = bounds_of(incident, name)
        if bounds.low is None and bounds.high is None and not bounds.decided:
            continue
        what = opening(inline(say(f"figure.{name}", language)))
        key = "figure.decided" if bounds.decided else "figure"
        told.append(words(key, language, what=what, range=range_phrase(bounds.low, bounds.high, language)))
    return words("stop", language).join(told) if told else words("no_figure", language)


def standing_in_words(record: IncidentRecord, language: Language) -> str:
    """Where its review stands and on how many independent origins it rests."""
    number = independent(record.incident.origins)
    resting = words("one_origin", language) if number <= 1 else words("origins", language, n=number)
    return f"{words(f'review.{record.review}', language)} {resting}"


def strike_type(label: str, language: Language) -> str:
    """An export code for how people were harmed, in words where there are any."""
    key = f"strike.{label}"
    return inline(say(key, language)) if key in phrases() else label


def grade_in_words(grade: str | None, language: Language) -> str:
    """Strength of evidence of harm, as the program proposes it."""
    said = words("not_graded", language) if grade is None else inline(say(f"grade.{grade}", language))
    return words("harm", language, grade=said)


@cache
def _phrases() -> Mapping[str, Pair]:
    return table(files("isnad.export").joinpath("assets", "in_words.yaml"), dict[str, Pair])

"""An incident in a few sentences: where and when, how many, how, who is said to have done it, on how many words."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from isnad.knowledge.source import table
from isnad.model.grade import AttributionGrade
from isnad.model.terms import Basis
from isnad.present.counts import number_phrase
from isnad.present.language import Language
from isnad.present.names import party
from isnad.present.places import place_phrase
from isnad.present.runs import joined, opening
from isnad.present.sentences.extent import range_phrase
from isnad.present.sentences.strike_type import strike_type_phrase
from isnad.present.tables import Pair, say
from isnad.present.times import time_phrase
from isnad.reconcile.support import OF_A_PART

from .held import NUMBER
from .told import Told


@cache
def words() -> dict[str, Pair]:
    """What the tables say beside what every page says, by key."""
    return table(files("isnad.export").joinpath("assets", "tables_words.yaml"), dict[str, Pair])


def word(key: str, language: Language, **params: str | int) -> str:
    """The words `key` with their parameters filled in."""
    return words()[key].into(language).format_map(params)


def incident_sentence(told: Told) -> str:
    """As in "Katna, on 1 January 2013. Civilians killed: 2 to 4 (proposed by the program). …"; fit for its edition."""
    return " ".join(_sentences(told))


def _sentences(told: Told) -> Iterator[str]:
    incident, language = told.incident, told.language
    place = incident.place
    where = say("incident.no_place", language) if place is None else place_phrase(place, language, told.voice.latin)
    when = say("incident.no_time", language) if incident.time is None else time_phrase(incident.time, language)
    yield opening(word("said.where_when", language, place=where, time=when))
    yield from _figures(told)
    if incident.strike_types:
        types = [_strike(label, told) for label in incident.strike_types]
        yield say("strike_type.label", language, what=joined(types, language))
    yield from _doers(told)
    yield word(
        "said.sources",
        language,
        documents=number_phrase(len(told.record.documents), "documents", language, oblique=True),
        origins=number_phrase(told.independent, "origins", language, oblique=True),
    )
    if not told.corroborated:
        yield word("said.uncorroborated", language)
    yield word(f"said.review.{told.record.review}", language)


def _strike(label: str, told: Told) -> str:
    what = strike_type_phrase(label, told.voice)
    return what if told.strike_basis(label) is Basis.STATED else say("strike_type.by_rule", told.language, what=what)


def _figures(told: Told) -> Iterator[str]:
    """What a person decided, what the program proposes, and what is without a number.

    Figures of a part of the people are told where they have a number.
    """
    language = told.language
    groups: dict[str, list[str]] = {"decided": [], "proposed": [], "none": []}
    for held in told.figures:
        what = say(f"figure.civilians.{held.name}", language)
        if held.decided is not None:
            groups["decided"].append(
                word("said.figure", language, what=what, range=range_phrase(*held.counts, language))
            )
        elif held.told == NUMBER or held.name not in OF_A_PART:
            said = word("said.figure", language, what=what, range=held.range)
            groups["proposed" if held.told == NUMBER else "none"].append(said)
    for key, figures in groups.items():
        if figures:
            joined_ = word("said.between", language).join(figures)
            yield opening(word(f"said.figures.{key}", language, figures=joined_))


def _doers(told: Told) -> Iterator[str]:
    """Who is said to have done it apart from who is only inferred, and that sources differ where they do."""
    language, incident = told.language, told.incident
    for basis in Basis:
        found = [party(one.id, language, told.voice.names) for one in incident.belligerents if one.basis is basis]
        if found:
            yield word(f"said.doers.{basis}", language, parties=joined(found, language))
    grade = incident.attribution_grade
    if grade is not None and grade.grade is AttributionGrade.CONTESTED:
        yield word("said.contested", language)

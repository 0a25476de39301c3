"""The figures of an incident as Airwars counts them: as drafted where that profile drafted them, else made anew."""

from collections.abc import Mapping

import msgspec

from isnad.export.coding.tolls import decided, told_of
from isnad.export.records import IncidentRecord
from isnad.export.registry import Asked
from isnad.knowledge.profiles import Profile, profile
from isnad.model.assessment import Figure
from isnad.reconcile.figures import FigureName, figure
from isnad.reconcile.sides import figure_of_fighters

_KINDS = {
    "civilians killed": FigureName.KILLED,
    "civilians injured": FigureName.INJURED,
    "children killed": FigureName.CHILDREN_KILLED,
    "women killed": FigureName.WOMEN_KILLED,
}
_COUNTS_OTHERS = "everybody"


def figures_of(record: IncidentRecord, asked: Asked) -> Mapping[str, Figure]:
    """Each figure by whom it counts and what befell them; what a person set stands before what the program found.

    A number that was set in a case of a recorder that counts everybody says nothing of civilians, and is not used.
    """
    recorder, built = profile("airwars"), profile(asked.context.profile)
    told = told_of(record)
    made = {kind: _figure(record, name, recorder) for kind, name in _KINDS.items()}
    total = (FigureName.KILLED, FigureName.INJURED)
    for kind, name in _KINDS.items():
        decision = decided(record, name)
        if decision is not None and (built.whom != _COUNTS_OTHERS or name not in total):
            made[kind] = msgspec.structs.replace(made[kind], low=decision.low, high=decision.high)
    for name in total:
        made[f"belligerents {name}"] = figure_of_fighters(name, record.counting, recorder, told)
    return made


def _figure(record: IncidentRecord, name: FigureName, recorder: Profile) -> Figure:
    drafted: Figure = getattr(record.incident.figures, name)
    if drafted.profile == recorder.name:
        return drafted
    return figure(name, record.counting, (), recorder, told_of(record))

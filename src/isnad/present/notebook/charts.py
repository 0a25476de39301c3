"""The two charts of a notebook, each as a drawing, as a fragment of HTML, and as lines for a terminal."""

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.model.incident import Incident
from isnad.present.dossier.telling import Telling
from isnad.present.notebook.disagreement import disagreement
from isnad.present.notebook.render import chart_html, drawing
from isnad.present.notebook.tables import disagreement_table, toll_table
from isnad.present.notebook.toll import toll_plot
from isnad.reconcile.support import FigureName


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart in three forms; `svg` stands by itself."""

    svg: str
    html: str
    text: str


def toll_chart(incidents: Sequence[Incident], name: FigureName, telling: Telling) -> Drawn | None:
    """See `isnad.present.notebook.toll`."""
    plot = toll_plot(incidents, name, telling)
    if plot is None:
        return None
    several = [telling.say("notebook.toll.several", n=len(incidents))] if len(incidents) > 1 else []
    kinds = frozenset(point.mark.kind for point in plot.points)
    how = [telling.say("notebook.toll.how"), *several, *_reading(telling, kinds, powers=plot.powers)]
    svg, table = drawing("toll", plot, telling), toll_table(plot, telling)
    return Drawn(svg, chart_html(svg, table, how, telling), "\n".join([plot.title, *table.lines]))


def disagreement_chart(incident: Incident, names: Sequence[FigureName], telling: Telling) -> Drawn | None:
    """See `isnad.present.notebook.disagreement`."""
    plot = disagreement(incident, names, telling)
    if plot is None:
        return None
    powers = any(panel.powers for panel in plot.panels)
    how = [telling.say("notebook.disagreement.how"), *_reading(telling, plot.kinds, powers=powers)]
    svg, table = drawing("disagreement", plot, telling), disagreement_table(plot, telling)
    return Drawn(svg, chart_html(svg, table, how, telling), "\n".join([plot.title, *table.lines]))


def _reading(telling: Telling, kinds: frozenset[str], *, powers: bool) -> list[str]:
    profile = telling.printed(telling.material.profile.name)
    lines = [telling.say("dossier.toll.powers")] if powers else []
    lines += [telling.say("notebook.read", profile=profile)] if kinds & {"read", "word"} else []
    return lines + ([telling.say("notebook.supports", profile=profile)] if "supports" in kinds else [])

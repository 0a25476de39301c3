"""Charts of incidents, for every result that holds some."""

from collections.abc import Sequence

from isnad.errors import IsnadError
from isnad.model.incident import Incident
from isnad.notebook.display import chosen
from isnad.notebook.shown import Chart
from isnad.present.dossier.telling import Telling
from isnad.present.notebook.charts import Drawn, disagreement_chart, toll_chart
from isnad.reconcile.support import OF_A_PART, FigureName


def toll(incidents: Sequence[Incident], figure: str, telling: Telling) -> Chart:
    """The toll by day of publication.

    Raises:
        IsnadError: `notebook.no_such_choice`, `notebook.nothing_to_draw`.
    """
    name = chosen(FigureName, "figure", figure)
    if name in OF_A_PART:
        hint = "Name killed or injured; disagreement() draws parts."
        raise IsnadError("notebook.no_such_choice", f"a toll counts everybody, and {figure} a part of them.", hint)
    return _chart(toll_chart(incidents, name, telling), figure)


def disagreement(incident: Incident, figures: str | Sequence[str] | None, telling: Telling) -> Chart:
    """Who says which number.

    Raises:
        IsnadError: `notebook.no_such_choice`, `notebook.nothing_to_draw`.
    """
    asked = list(FigureName) if figures is None else [figures] if isinstance(figures, str) else figures
    names = [chosen(FigureName, "figure", one) for one in asked]
    return _chart(disagreement_chart(incident, names, telling), ", ".join(names))


def _chart(drawn: Drawn | None, figure: str) -> Chart:
    if drawn is None:
        raise IsnadError("notebook.nothing_to_draw", f"no report gives a number of {figure} here.", "Choose another.")
    return Chart(drawn.svg, drawn.html, drawn.text)

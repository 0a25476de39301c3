"""Which bounds of a figure count."""

from isnad.export.decided import CountingBounds, bounds_of
from isnad.model.assessment import Figure, Figures
from isnad.model.decision import SetFigure
from isnad.model.incident import Incident
from isnad.reconcile.support import FigureName


def figure(low: int | None, high: int | None) -> Figure:
    return Figure(low, high, "airwars-1", (), ())


FIGURES = Figures(figure(4, 300), figure(0, 0), figure(None, None), figure(1, None))


def incident(*decided: SetFigure) -> Incident:
    return Incident("i-1", (), (), (), None, None, FIGURES, (), (), (), (), (), None, decided=decided)


def test_the_programs_where_nobody_decided() -> None:
    found = [bounds_of(incident(), name) for name in FigureName]
    assert found == [
        CountingBounds(4, 300, decided=False),
        CountingBounds(0, 0, decided=False),
        CountingBounds(None, None, decided=False),
        CountingBounds(1, None, decided=False),
    ]


def test_a_persons_where_one_did_for_that_figure_alone() -> None:
    found = incident(SetFigure("c-1", "killed", 0, None, "counted"), SetFigure("c-1", "injured", None, None, "unclear"))
    assert bounds_of(found, FigureName.KILLED) == CountingBounds(0, None, decided=True)
    assert bounds_of(found, FigureName.INJURED) == CountingBounds(None, None, decided=True)
    assert bounds_of(found, FigureName.WOMEN_KILLED) == CountingBounds(1, None, decided=False)

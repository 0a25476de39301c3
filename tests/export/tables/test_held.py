from pathlib import Path

import pytest

from export.given import NAMES, bare, records_of
from isnad.export.registry import Asked
from isnad.export.tables.told import Teller
from isnad.pipeline.context import Context
from isnad.present.language import Language
from isnad.present.sentences.extent import figure_range
from isnad.reconcile.holding import ends_of


@pytest.mark.parametrize("language", Language)
def test_figures_are_told_as_they_are_everywhere(language: Language, example: Path, using: Context) -> None:
    """What is known to be exact is told without asking who holds it, which must make no difference."""
    teller = Teller.of(Asked(language, using))
    for record in records_of(example, using):
        told = teller.tell(record)
        for held in told.figures:
            assert held.range == figure_range(held.name, held.figure, told.voice)
            if held.figure.low != held.figure.high:
                found = ends_of(held.name, held.figure, told.counting, teller.profile)
                told_apart = (found.low, found.high) if found.high else ((), ())
                assert (held.low, held.high) == told_apart or len(held.figure.kept) == 1


def test_whose_number_counts(using: Context) -> None:
    teller = Teller.of(Asked(Language.EN, using))
    cases = [bare(1), bare(2, (0, 0)), bare(3, (4, 5), (0, None)), bare(4, (4, 5), (None, None))]
    found = [teller.tell(record).figures[0] for record in cases]
    assert [held.set_by for held in found] == [None, "program", "person", "person"]
    assert [held.counts for held in found] == [(None, None), (0, 0), (0, None), (None, None)]
    assert [held.told for held in found] == ["none", "number", "number", "number"]
    assert [held.name for held in teller.tell(cases[0]).figures] == list(NAMES)

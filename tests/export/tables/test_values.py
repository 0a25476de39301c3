from datetime import date
from math import isclose

import pytest
from hypothesis import given, strategies as st

from isnad.export.tables.coordinates import decimals, radius_m, rounded
from isnad.export.tables.held import NUMBER
from isnad.export.tables.labels import labels
from isnad.export.tables.sentence import words
from isnad.export.tables.values import BETWEEN, cell, listed, plain
from isnad.export.tables.worded import worded
from isnad.export.words import words_of
from isnad.model.place import Place
from isnad.model.terms import Basis, Precision, Status
from isnad.present.dossier.map import radii
from isnad.present.language import Language


@pytest.mark.parametrize("value", [None, 0, 0.0, False, "", "نص"])
def test_what_is_no_list_stays_as_it_is(value: object) -> None:
    assert cell(value) is value  # type: ignore[arg-type]


def test_lists_and_days_are_text() -> None:
    assert cell(date(2019, 3, 19)) == "2019-03-19"
    assert cell(("a|b", "c")) == "a¦b | c"
    assert cell(()) is None


@given(st.lists(st.text(st.characters(exclude_characters="|"), min_size=1), min_size=1))
def test_a_list_can_be_taken_apart_again(parts: list[str]) -> None:
    assert (listed(parts) or "").split(BETWEEN) == parts or any(part.strip() != part for part in parts)


def test_a_cell_of_its_own_needs_no_isolates() -> None:
    assert plain("من \u2068SDF\u2069") == "من SDF"


@given(st.sampled_from(sorted(radii())))
def test_decimals_are_as_many_as_the_precision_bears(precision: Precision) -> None:
    step = 10 ** -decimals(precision)
    degrees = radii()[precision] / 111
    assert step <= degrees or isclose(step, degrees)
    assert step * 10 > degrees or decimals(precision) == 0


@given(st.floats(-90, 90), st.floats(-180, 180), st.sampled_from(sorted(radii())))
def test_a_rounded_point_lies_within_its_radius(lat: float, lon: float, precision: Precision) -> None:
    place = Place("م", "1", lat, lon, precision, Status.RESOLVED, Basis.STATED)
    point, radius = rounded(place), radius_m(place)
    assert point is not None
    assert radius is not None
    assert abs(point[0] - lon) * 111_000 <= radius
    assert abs(point[1] - lat) * 111_000 <= radius


def test_a_country_is_no_point() -> None:
    place = Place("سوريا", "SY", 35.0, 38.0, Precision.COUNTRY, Status.RESOLVED, Basis.STATED)
    assert (rounded(place), radius_m(place)) == (None, None)
    assert (rounded(None), radius_m(None)) == (None, None)


def test_every_column_of_the_workbook_has_a_header() -> None:
    for name, columns in words_of("xlsx").tables.items():
        assert list(labels().columns[name]) == [column.name for column in columns]


@pytest.mark.parametrize("language", Language)
def test_codes_of_the_workbook_have_words(language: Language) -> None:
    for columns in words_of("xlsx").tables.values():
        for column in columns:
            for code in column.values:
                said = worded(column.name, code, language)
                if code == NUMBER:
                    assert said is None
                else:
                    assert said != code or language is Language.EN, column.name


def test_words_take_the_same_parameters_in_both_languages() -> None:
    for key, pair in words().items():
        fields = [{part.split("}")[0] for part in text.split("{")[1:]} for text in (pair.ar, pair.en)]
        assert fields[0] == fields[1], key

"""Every code of a comparison has words in both languages."""

import pytest

from isnad.model.grade import AttributionGrade, HarmGrade
from isnad.present.codings.words import words
from isnad.present.tables import phrases
from isnad.review.codings.coding import Field
from isnad.review.codings.evidence import Stands
from isnad.review.codings.features import WEIGHTS, FeatureName
from isnad.review.codings.heading import PRESETS
from isnad.review.codings.matching import How, Why
from isnad.review.codings.ranges import Relation


@pytest.mark.parametrize(
    ("prefix", "codes"),
    [
        ("field", list(Field)),
        ("relation", list(Relation)),
        ("how", list(How)),
        ("ambiguous", list(Why)),
        ("feature", list(FeatureName)),
        ("note", list(PRESETS)),
        ("printed", list(Stands)),
        ("found", [How.BY_ID, How.MATCHED]),
    ],
)
def test_codes_have_words(prefix: str, codes: list[str]) -> None:
    assert [code for code in codes if f"{prefix}.{code}" not in words()] == []


def test_grades_have_words() -> None:
    assert [grade for grade in (*HarmGrade, *AttributionGrade) if f"grade.{grade}" not in phrases()] == []


def test_every_feature_is_weighed() -> None:
    assert set(WEIGHTS) == set(FeatureName)

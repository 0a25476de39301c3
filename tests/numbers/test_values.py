"""One value in every way that reports write it."""

from pathlib import Path

import pytest
import yaml
from number_reading import numbers

VALUES: dict[int, list[object]] = yaml.safe_load(Path(__file__).with_name("values.yaml").read_text(encoding="utf-8"))
PHRASINGS = [(value, str(words)) for value, phrasings in VALUES.items() for words in phrasings]


@pytest.mark.parametrize(("value", "words"), PHRASINGS)
def test_a_phrasing_alone_is_its_value(value: int, words: str) -> None:
    assert [found for _, found in numbers(words)] == [value]


@pytest.mark.parametrize(("value", "words"), PHRASINGS)
def test_a_phrasing_in_a_sentence_is_its_value(value: int, words: str) -> None:
    assert [found for _, found in numbers(f"وبلغ العدد {words} حتى الآن.")] == [value]


def test_the_table_is_large_enough_to_tell() -> None:
    assert len(VALUES) >= 60
    assert len(PHRASINGS) >= 250

"""What holds digits or number words and states no number."""

from pathlib import Path

import pytest
import yaml
from number_reading import numbers

NONE: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("none.yaml").read_text(encoding="utf-8"))
CASES = [(kind, words) for kind, texts in NONE.items() for words in texts]


@pytest.mark.parametrize(("kind", "words"), CASES)
def test_it_gives_no_number_alone_or_in_a_sentence(kind: str, words: str) -> None:
    assert numbers(words) == [], kind
    assert numbers(f"وكان هناك {words} كما قيل.") == [], kind


@pytest.mark.parametrize("text", ["-5", "- 5", "-1,200,000", "-1200000"])
def test_a_negative_alone_on_its_line_is_none_and_a_bullet_is(text: str) -> None:
    assert numbers(text) == []
    assert len(numbers(f"{text} قتلى")) == 1

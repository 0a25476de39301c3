"""A text may end anywhere: headlines do without a full stop, and posts are cut off in the middle of a word."""

import pytest

from .hearing import Heard
from .test_cue import NO_SPEECH, SPEECH


@pytest.mark.parametrize("text", [*NO_SPEECH, *(text for text, _, _ in SPEECH)])
def test_every_beginning_of_a_text_is_heard(text: str) -> None:
    for end in range(1, len(text)):
        heard = Heard(text[:end])
        assert heard.wrong_spans() == []
        assert all(0 <= stretch.start <= stretch.end <= len(heard.passage.text) for stretch in heard.speech.stretches)

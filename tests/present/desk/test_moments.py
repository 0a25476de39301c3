"""When something was decided, in words."""

import pytest

from isnad.present.desk.moments import moment_of
from isnad.present.language import Language


@pytest.mark.parametrize(
    ("at", "language", "iso", "words"),
    [
        ("2026-11-22T09:05:30.123Z", Language.EN, "2026-11-22T09:05:30.123Z", "22 November 2026 09:05 UTC"),
        ("2026-11-22T23:59:59.999Z", Language.AR, "2026-11-22T23:59:59.999Z", "22 تشرين الثاني 2026 23:59 UTC"),
        ("yesterday\u202e", Language.EN, "", "yesterday"),
        ("", Language.EN, "", ""),
    ],
)
def test_a_moment(at: str, language: Language, iso: str, words: str) -> None:
    found = moment_of(at, language)
    assert found is not None
    assert (found.iso, found.words) == (iso, words)


def test_no_moment() -> None:
    assert moment_of(None, Language.EN) is None

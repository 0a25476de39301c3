import re
import string

import pytest

from isnad.errors import IsnadError
from isnad.model.incident import Disagreement
from isnad.model.terms import Basis, Event, Exactness, LinkKind, Modality, Precision, Stance, Status, VictimStatus
from isnad.present.events import event_words
from isnad.present.language import Language
from isnad.present.names import terms
from isnad.present.reasons import reason_table
from isnad.present.tables import Pair, load, phrases, say

_ARABIC = re.compile("[\u0621-\u064a]")


def holes(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_both_languages_take_the_same_parameters() -> None:
    for table in (phrases(), reason_table(), terms()):
        unequal = [key for key, pair in table.items() if holes(pair.ar) != holes(pair.en)]
        assert unequal == []


def test_arabic_is_arabic_and_english_is_not() -> None:
    for table in (phrases(), reason_table(), terms()):
        for key, pair in table.items():
            words = re.sub(r"{\w+}", "", pair.ar)
            assert _ARABIC.search(words) or not re.search(r"\w", words), key
            assert not _ARABIC.search(pair.en), key


@pytest.mark.parametrize(
    ("prefix", "codes"),
    [
        ("modality", Modality),
        ("basis", Basis),
        ("stance", Stance),
        ("kind", LinkKind),
        ("precision", Precision),
        ("place", [status for status in Status if status is not Status.RESOLVED]),
        ("victims", [status for status in VictimStatus if status is not VictimStatus.UNKNOWN]),
        ("count", [how for how in Exactness if how not in (Exactness.EXACT, Exactness.VAGUE)]),
        ("mood", Modality),
        ("status", VictimStatus),
        ("chain.citing", Stance),
        ("chain.then", Stance),
        ("contradicts", Disagreement),
        ("published.source", ["table", "field", "url", "text"]),
    ],
)
def test_every_code_has_its_phrase(prefix: str, codes: list[str]) -> None:
    assert [code for code in codes if f"{prefix}.{code}" not in phrases()] == []


def test_every_event_stands_in_one_table_by_its_kind() -> None:
    words = event_words()
    assert set(words.outcomes) == {event for event in Event if event.is_outcome}
    assert set(words.happenings) == {event for event in Event if not event.is_outcome}
    for outcome in words.outcomes.values():
        assert holes(outcome.ar) == {"who"}


def test_missing_phrase_and_missing_parameter_raise() -> None:
    with pytest.raises(KeyError, match=r"no\.such"):
        say("no.such", Language.EN)
    with pytest.raises(KeyError, match="day"):
        say("time.moment", Language.EN, clock="06:00")


def test_table_of_another_shape_is_refused() -> None:
    with pytest.raises(IsnadError, match=r"^vague\.yaml"):
        load("vague.yaml", dict[str, Pair])

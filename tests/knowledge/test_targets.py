import pytest

from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.scene_meaning import TargetMeaning
from isnad.knowledge.schema import Entry
from isnad.knowledge.targets import around_targets, target_kinds, target_words
from isnad.text.working import fold

ENTRIES = tuple(target_words().entries.values())


def found_in(text: str) -> set[str]:
    hits = target_words().scan(fold(text))
    return {reading.entry.id for hit in hits for readings in hit.readings.values() for reading in readings}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_examples_prove_the_entry(entry: Entry) -> None:
    assert entry.examples
    assert [text for text in entry.examples if entry.id not in found_in(text)] == []
    assert [text for text in entry.counter if entry.id in found_in(text)] == []


def test_every_kind_has_a_word_and_a_label_of_its_own() -> None:
    used = {e.meaning.of for e in ENTRIES if isinstance(e.meaning, TargetMeaning)}
    assert used == set(target_kinds())
    labels = [kind.label for kind in target_kinds().values()]
    assert len(set(labels)) == len(labels)


def test_the_lexicon_of_claims_holds_none_of_them() -> None:
    assert lexicon().entries.keys().isdisjoint(target_words().entries)


def test_lists_are_folded_as_texts_are() -> None:
    assert "احدي" in around_targets("quantities")
    with pytest.raises(KeyError):
        around_targets("none")

import pytest

from isnad.knowledge.framing import OtherReading, another_word, loaded_words, other_readings, surnames
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import FramingMeaning
from isnad.knowledge.schema import Entry
from isnad.text.working import fold

ENTRIES = tuple(loaded_words().entries.values())


def found_in(text: str) -> set[str]:
    hits = loaded_words().scan(fold(text))
    return {reading.entry.id for hit in hits for readings in hit.readings.values() for reading in readings}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_examples_prove_the_entry(entry: Entry) -> None:
    assert entry.examples
    assert [text for text in entry.examples if entry.id not in found_in(text)] == []
    assert [text for text in entry.counter if entry.id in found_in(text)] == []


def test_a_neutral_word_stands_in_both_languages_or_in_none() -> None:
    for entry in ENTRIES:
        assert isinstance(entry.meaning, FramingMeaning)
        assert (entry.meaning.neutral_ar is None) == (entry.meaning.neutral_en is None), entry.id


def test_no_loaded_word_is_offered_as_a_plain_one() -> None:
    plain = [e.meaning.neutral_ar for e in ENTRIES if isinstance(e.meaning, FramingMeaning)]
    assert [words for words in plain if words is not None and found_in(words)] == []


def test_the_lexicon_of_claims_holds_none_of_them() -> None:
    assert lexicon().entries.keys().isdisjoint(loaded_words().entries)


def judged_in(text: str) -> set[str]:
    words = fold(text).replace("_", " ")
    found = ((hit, hit.get(FramingMeaning)) for hit in loaded_words().scan(words))
    terms = ((hit, reading[0].entry.id) for hit, reading in found if reading is not None)
    return {term for hit, term in terms if another_word(words, hit, term) is None}


@pytest.mark.parametrize("reading", other_readings().readings, ids=lambda reading: reading.id)
def test_examples_prove_the_other_reading(reading: OtherReading) -> None:
    terms = set(reading.terms)
    assert reading.examples
    assert reading.counter
    assert [text for text in reading.examples if not found_in(text) & terms or judged_in(text) & terms] == []
    assert [text for text in reading.counter if found_in(text) & terms and not judged_in(text) & terms] == []


def test_what_surnames_names_is_folded_and_without_the_article() -> None:
    assert all(word == fold(word) and not word.startswith("ال") for word in surnames())

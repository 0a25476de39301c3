import itertools

import pytest

from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import (
    BoundMeaning,
    CitingMeaning,
    GrammarMeaning,
    HappeningMeaning,
    OutcomeMeaning,
    OutletMeaning,
    PartyMeaning,
    PeopleMeaning,
    SourceMeaning,
    SpeechMeaning,
    VagueMeaning,
    WeaponMeaning,
)
from isnad.knowledge.schema import Entry
from isnad.text.working import fold

PROVED = (
    PeopleMeaning,
    OutcomeMeaning,
    HappeningMeaning,
    SpeechMeaning,
    CitingMeaning,
    SourceMeaning,
    VagueMeaning,
    BoundMeaning,
    PartyMeaning,
    WeaponMeaning,
    GrammarMeaning,
)
"""The kinds that must have an example, lists of function words apart."""

ENTRIES = tuple(lexicon().entries.values())


def found_in(text: str) -> set[str]:
    hits = lexicon().scan(fold(text))
    return {reading.entry.id for hit in hits for readings in hit.readings.values() for reading in readings}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_examples_prove_the_entry(entry: Entry) -> None:
    assert [text for text in entry.examples if entry.id not in found_in(text)] == []


@pytest.mark.parametrize("entry", [e for e in ENTRIES if e.counter], ids=lambda entry: entry.id)
def test_counterexamples_are_no_hits(entry: Entry) -> None:
    assert [text for text in entry.counter if entry.id in found_in(text)] == []


def test_every_entry_that_rules_build_on_has_an_example() -> None:
    unproved = [e for e in ENTRIES if isinstance(e.meaning, PROVED) and not e.examples]
    assert [
        e.id for e in unproved if not (isinstance(e.meaning, GrammarMeaning) and e.meaning.what == "particle")
    ] == []


def test_what_is_refused_is_no_hit() -> None:
    found = {e.id: [word for word in e.without if e.id in found_in(word)] for e in ENTRIES}
    assert {name: words for name, words in found.items() if words} == {}


def test_affiliations_have_a_source() -> None:
    outlets = [e for e in ENTRIES if isinstance(e.meaning, OutletMeaning)]
    assert len(outlets) >= 120
    stated = [e.meaning for e in outlets if isinstance(e.meaning, OutletMeaning) and e.meaning.affiliations]
    assert stated
    assert [m.name for m in stated for held in m.affiliations if held.source == ""] == []


def test_affiliations_of_one_outlet_follow_each_other() -> None:
    for meaning in (e.meaning for e in ENTRIES):
        if isinstance(meaning, OutletMeaning):
            for one, other in itertools.pairwise(meaning.affiliations):
                assert one.valid_to is not None, meaning.name
                assert other.valid_from is not None, meaning.name
                assert one.valid_to <= other.valid_from, meaning.name


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("مليشيا قسد", "party.sdf_loaded"),
        ("عصابات الأسد", "party.syrian_government_loaded"),
        ("قوات الاحتلال التركي", "party.turkey_loaded"),
        ("العدو الروسي", "party.russia_loaded"),
        ("جيش الاحتلال الإسرائيلي", "party.israel_loaded"),
        ("ميليشيا الحوثي", "party.houthis_loaded"),
        ("تحالف العدوان", "party.saudi_coalition_loaded"),
        ("مليشيات حفتر", "party.lna_loaded"),
        ("ميليشيا الدعم السريع", "party.rsf_loaded"),
        ("مرتزقة تركيا", "party.sna_loaded"),
    ],
)
def test_loaded_names_are_told(text: str, entry: str) -> None:
    assert entry in found_in(text)
    meaning = lexicon().entries[entry].meaning
    assert isinstance(meaning, PartyMeaning)
    assert meaning.loaded


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("قصف للجيش الإسرائيلي", "israeli_military"),
        ("كتائب القسام", "hamas"),
        ("عناصر سرايا القدس", "islamic_jihad"),
        ("الجيش اللبناني", "lebanese_army"),
        ("القوات العراقية", "iraqi_forces"),
        ("مقاتلو الحوثيين", "houthis"),
        ("التحالف بقيادة السعودية", "saudi_led_coalition"),
        ("وقوات الدعم السريع", "rsf"),
        ("الجيش السوداني", "sudanese_army"),
        ("قوات حفتر", "lna"),
        ("حكومة الوحدة الوطنية", "gnu"),
        ("الجيش الوطني", "sna"),
        ("الجيش الوطني الليبي", "lna"),
        ("حزب الله", "hezbollah"),
        ("كتائب حزب الله", "iraqi_factions"),
    ],
)
def test_parties_of_other_conflicts(text: str, party: str) -> None:
    hit = next(h for h in lexicon().scan(fold(text)) if h.get(PartyMeaning) is not None)
    found = hit.get(PartyMeaning)
    assert found is not None
    assert found[1].party == party

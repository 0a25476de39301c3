"""The lexicon entries that the words of a field are."""

import re
from pathlib import Path

import pytest

from isnad.knowledge.lexicon import lexicon
from isnad.model.span import Span
from isnad.present.entries import entries_in
from isnad.present.language import Language
from isnad.present.reasons import reason_table
from isnad.present.rules import rule_line

TEXT = "قتل التحالف الدولي عشرات المدنيين في مخيم النور فجر الثلاثاء، بحسب الناشط سامر."


@pytest.mark.parametrize(
    ("field", "words", "entries"),
    [
        ("by", "تحالف الدولي", ("party.coalition",)),
        ("count", "عشرات المدنيين", ("vague.dozens",)),
        ("victims", "عشرات المدنيين", ("people.civilian",)),
        ("place", "مخيم النور", ("place.camp",)),
        ("time", "فجر الثلاثاء", ("daypart.dawn", "weekday.1")),
        ("chain", "الناشط سامر", ("source.activist",)),
        # a field that no kind of entry belongs to, and words that are in no entry
        ("modality", "عشرات المدنيين", ()),
        ("chain", "سامر", ()),
        ("by", "عشرات المدنيين", ()),
    ],
)
def test_entries_of_a_field(field: str, words: str, entries: tuple[str, ...]) -> None:
    start = TEXT.index(words)
    assert entries_in(field, TEXT, Span(start, start + len(words))) == entries


ROOMS = Path(__file__).parents[2] / "src" / "isnad" / "claims"
RULE = re.compile(r'"((?:place|time|toll|outcome|quantity|doer|name|victims|mood|speech|mark)\.[a-z_]+(?:\.[a-z_]+)*)"')
NOBODY_DID_IT = "doer.none"
"""Of a claim that names no doer; never among its rules."""


def test_every_rule_that_claims_are_made_by_says_what_it_did() -> None:
    named = {rule for path in ROOMS.glob("*.py") for rule in RULE.findall(path.read_text(encoding="utf-8"))}
    named -= {NOBODY_DID_IT, *lexicon().entries, *reason_table()}
    assert len(named) > 40
    assert [rule for rule in sorted(named) if rule_line(rule, Language.EN).startswith("Rule ")] == []

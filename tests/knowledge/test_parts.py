"""Whatever reads entries by other ways than a scan of the text makes its entries reach every text."""

import re
from pathlib import Path

import isnad
from isnad.claims import aged, named
from isnad.knowledge.parts import NAMED
from isnad.numbers import compose

SOURCES = Path(isnad.__file__).parent
READS_ENTRIES = re.compile(r"\blexicon\(\)(?!\.scan|\.words| ->)|\.lexicon\.entries|\bload_entries\(\)(?! ->)")
KNOWN = {
    "claims/aged.py": "by an id of NAMED",
    "claims/named.py": "by an id of NAMED",
    "numbers/compose.py": "by an id of NAMED",
    "knowledge/calendar.py": "a kind of which all are read",
    "knowledge/registers.py": "kinds of which all are read; strike types are of figures",
    "pipeline/naming.py": "a kind of which all are read",
    "knowledge/dayparts.py": "of incidents, which are drafted anew",
    "knowledge/framing.py": "of framing, which is no part of a reading",
    "knowledge/profile.py": "of figures",
    "pipeline/dayparts.py": "scans the words of a time, for incidents",
    "pipeline/context.py": "hands it on",
    "origins/independence.py": "of incidents, which are drafted anew",
}
ABOVE = ("case", "cli", "evaluation", "present", "review", "web", "export")
"""Rooms that no reading is made in."""


def test_nothing_else_reads_entries_by_other_ways_than_a_scan() -> None:
    found = {
        str(path.relative_to(SOURCES))
        for path in SOURCES.rglob("*.py")
        if path.relative_to(SOURCES).parts[0] not in ABOVE and READS_ENTRIES.search(path.read_text(encoding="utf-8"))
    }
    assert found == KNOWN.keys()


def test_entries_that_rules_read_by_their_id_are_those_named() -> None:
    assert {named._WOMAN, aged._CHILD, compose._HUNDRED} == NAMED

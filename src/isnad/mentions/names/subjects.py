"""Names without a title that a clause or a line begins with, before the word that says what befell their bearers."""

import re

from isnad.knowledge.form import Form, Pos
from isnad.knowledge.meaning import OutcomeMeaning, Slot
from isnad.mentions.items import Item, Passage
from isnad.mentions.names.entry import Entry
from isnad.mentions.names.listing import read_list
from isnad.mentions.names.undergone import read_relative
from isnad.mentions.names.vocabulary import listed
from isnad.model.terms import Event

RULE = "name.subject"
_BACK = 160
_BEGINS_TEXT = re.compile('(?:[\n:(]|(?<![ء-ي])[وفبل]?ان )[ ]*["“”«»#]*(?=[ء-ي])|^["“”«»# ]*(?=[ء-ي])|["“«]')
# The same but for the beginning of a text. Why its first character is tested on its own: see `isnad.text.runs`.
_BEGINS = re.compile(
    '[\n:("“«ا](?:(?<=["“«])|(?:(?<=[\n:(])|(?<=ا)(?:(?<![ء-ي].)|(?<=[وفبل].)(?<![ء-ي]..))ن )[ ]*["“”«»#]*(?=[ء-ي]))',
    re.DOTALL,
)
_CLOSED = re.compile('[ "“”«»).،_*-]*')
_WORD = re.compile("[ء-ي]+")
_ONE_BEHIND = re.compile("[ ]+([ء-ي]+)")
_LABEL = re.compile(r"[\d\W_]*")
_LINE_END = re.compile(r"[^\w\n]*(?=\n|$)")
_BY = "ب"
_FEWEST_PARTS = 2
_MANY = 3


def read_subject(passage: Passage, item: Item, reached: int) -> tuple[list[Entry], int] | None:
    """The names right before an outcome word that a clause or line begins with: "that Karim Samir was killed by …"."""
    found = item.get(OutcomeMeaning)
    if found is None or found[1].event is Event.CASUALTIES:
        return None
    form, slot = found[0].form, found[1].slot
    if slot is Slot.SELF:
        lone = _of_line(passage, item, reached) or _one_of(passage, item, form, reached)
        return lone or _as_dead(passage, item, form, reached)
    if form.pos is Pos.WORD:
        return _clause(passage, item, item.word, reached, lines=True)
    if form.pos is not Pos.VERB or (slot is Slot.OBJECT and not _goes_on(passage, item)):
        return None
    entries = _clause(passage, item, item.word, reached, lines=False)
    if entries is None and _goes_on(passage, item):
        entries = read_relative(passage, item, reached)
    return entries if entries is not None and _agrees(form, len(entries[0])) else None


def _agrees(form: Form, names: int) -> bool:
    return form.number is None or min(names, _MANY) == form.number or (names > 1 and form.number == _MANY)


def _goes_on(passage: Passage, item: Item) -> bool:
    """Whether the verb has no object behind it, so that who stands before it was killed."""
    behind = _ONE_BEHIND.match(passage.text, item.end)
    return behind is None or behind[1] in listed("behind_passive") or behind[1].startswith(_BY)


def _clause(passage: Passage, item: Item, end: int, reached: int, *, lines: bool) -> tuple[list[Entry], int] | None:
    """A clause that is nothing but names up to `end`; where `lines`, also lines above that hold one each."""
    line = 0 if lines else max(0, passage.text.rfind("\n", 0, end))
    begin = max(reached, line, end - _BACK)
    begins = _BEGINS if begin > 0 else _BEGINS_TEXT
    starts = [match.end() for match in begins.finditer(passage.text, begin, end)]
    for at in reversed(starts) if not lines else starts:
        entries, last = read_list(passage, at, end, introduced=False, rule=RULE)
        if entries and entries[0].name.start < at + 1 + _BACK and _whole(passage, entries, last, end):
            return entries, item.end
    return None


def _whole(passage: Passage, entries: list[Entry], last: int, end: int) -> bool:
    parts = all(len(entry.name.parts) >= _FEWEST_PARTS or entry.surname is not None for entry in entries)
    closed = _CLOSED.match(passage.text, last, end)
    between = passage.text[last:end] if closed is None else passage.text[closed.end() : end]
    return parts and all(word in listed("dead_of") for word in _WORD.findall(between)) and ":" not in between


def _of_line(passage: Passage, item: Item, reached: int) -> tuple[list[Entry], int] | None:
    """As in a list of dead and injured: "1 Karim al-Hulw martyr", a line of its own."""
    begin = passage.text.rfind("\n", 0, item.word) + 1
    if begin < reached or begin == 0 or _LINE_END.match(passage.text, item.end) is None:
        return None
    label = _LABEL.match(passage.text, begin, item.word)
    at = begin if label is None else label.end()
    entries, last = read_list(passage, at, item.word, introduced=True, rule=RULE)
    alone = len(entries) == 1 and entries[0].name.start == at and passage.text[last : item.word].strip() == ""
    return (entries, item.end) if alone and len(entries[0].name.parts) >= _FEWEST_PARTS else None


def _one_of(passage: Passage, item: Item, form: Form, reached: int) -> tuple[list[Entry], int] | None:
    """As in "Karim al-Hulw, one of the martyrs of …"."""
    words = list(_WORD.finditer(passage.text, max(reached, item.word - 8), item.word))
    if form.number != _MANY or not words or words[-1][0] not in listed("one_of"):
        return None
    return _clause(passage, item, words[-1].start(), reached, lines=False)


def _as_dead(passage: Passage, item: Item, form: Form, reached: int) -> tuple[list[Entry], int] | None:
    """As in "Karim al-Hulw a martyr by shelling": a headline without a verb."""
    if passage.text[item.word : item.end] not in listed("as_dead") or not _goes_on(passage, item):
        return None
    entries = _clause(passage, item, item.word, reached, lines=False)
    return entries if entries is not None and _agrees(form, len(entries[0])) else None

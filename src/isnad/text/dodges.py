"""Words that their writers split so that a filter would not find them, told from words that end where they seem to."""

import re
import unicodedata
from collections.abc import Container

from isnad.text.alphabet import BLANKS, EXPANSIONS, FOLD, INVISIBLE, NEWLINES, RECEIVED_LETTERS, SHAPES, TATWEEL, VOWELS
from isnad.text.clitics import LONGEST_PROCLITICS, read_proclitics

STARS = "*٭★☆✶"
"""Stand between two letters of a word for no other reason."""

FILLERS = STARS + r".·•~\^`|×"
"""Stand for a split where a tatweel beside them shows that the word goes on."""

WIDE_FILLERS = FILLERS + r"،…'’/_\-"
"""Stand for a split only between two tatweels."""

LONE_HEH = "ه"
"""How `closes` is told that the only letter before is a ه, which may be the mark of a Hijri year."""

_BLANK = re.compile(f"[{BLANKS}]{{1,2}}")
_FILLER = re.compile(f"[{FILLERS}]")
_STAR = re.compile(f"[{STARS}]")
_NEWLINE = re.compile(f"[{NEWLINES}]")
_MARKS = re.compile(f"[{VOWELS}{INVISIBLE}]")
_MARKS_AND_TATWEEL = re.compile(f"[{VOWELS}{INVISIBLE}{TATWEEL}]")
_LONGEST_GAP = 4

_PIECE = f"[{RECEIVED_LETTERS}{VOWELS}{INVISIBLE}{TATWEEL}]"
_CHAIN = re.compile(rf"{_PIECE}+(?:\.{_PIECE}+)*")  # read backwards too
_TABLE = str.maketrans(FOLD | SHAPES | EXPANSIONS)
_REACH = 24  # code points to either side: longer than a word, short enough to search at each dot

_CANNOT_START = "ةىءؤئ"
_ENDINGS = frozenset({"اء", "ات", "ين", "ون", "يه", "تين", "تان"})  # as the working copy writes them; none is a word
_STARTS_ONLY_WORDS = frozenset("قغضظثذخف")  # single letters that are neither a title, nor an abbreviation, nor a label
_MAY_STAND_ALONE = frozenset("واأإآم")
_TENTH_FORM = re.compile("[وف]?ا")


def closes(run: str, left: str) -> bool | None:
    """Whether `run`, which stands between two Arabic letters, only splits their word.

    It does where it goes from tatweel to tatweel on one line ("قصـ.ـف", "فـ ـقـ ـدان"); where it is a tatweel with one
    filler, or with blanks after it ("قـ.صف", "قص.ـف", "مدفـ عية"; of "لـ قسد" this makes the one word it is); and where
    it is a star ("قُ*تل"). Of a bare dot only the words beside it can tell: see `dot_splits`.

    Args:
        run: dropped characters, blanks and fillers.
        left: `LONE_HEH`, or anything else.

    Returns:
        None where the run is a bare dot.
    """
    bare = _MARKS.sub("", run)
    core = bare.replace(TATWEEL, "")
    if not core or _NEWLINE.search(core):
        return False
    opens, ends = bare[0] == TATWEEL, bare[-1] == TATWEEL
    if opens and ends:
        return len(core) <= _LONGEST_GAP
    if opens:
        return left != LONE_HEH and (_FILLER.fullmatch(core) or _BLANK.fullmatch(core)) is not None
    if ends:
        return _FILLER.fullmatch(core) is not None
    return None if core == "." else _STAR.fullmatch(core) is not None


def dot_splits(received: str, start: int, end: int, known: Container[str]) -> bool:
    """Whether the bare dot in `received[start:end]`, between two Arabic letters, only splits their word.

    A sentence may end there with no space after it, or an abbreviation go on, so that the dot counts as a split only
    where what stands beside it cannot be words: what follows starts with a letter that no word starts with
    ("غار.ة"), or is an ending or a single letter ("جر.ات", "قص.ف"); what precedes is a single letter that is no title
    ("ق.صف"); or the pieces make a word that is known, with proclitics before it ("الصار.وخ").

    Args:
        received: the received text.
        start: of the run that holds the dot, right after a letter.
        end: of that run, right before a letter.
        known: folded words that writers are known to split; may be empty.
    """
    if unicodedata.normalize("NFKC", received[end])[0] in _CANNOT_START:
        return True
    before = _CHAIN.match(received[max(0, start - _REACH) : start][::-1])
    after = _CHAIN.match(received, end, end + _REACH)
    lefts = _fold("" if before is None else before[0][::-1]).split(".")
    rights = _fold("" if after is None else after[0]).split(".")
    if is_known("".join(lefts + rights), known):
        return True
    left, right = lefts[-1], rights[0]
    if len(left) > 1:
        if len(rights) == 2 and rights[1] == "ء":
            right += "ء"
        elif len(rights) > 1:
            return False
        return right in _ENDINGS or (len(right) == 1 and right not in _MAY_STAND_ALONE) or _is_tenth_form(left, right)
    return len(lefts) == 1 and len(right) > 1 and (left in _STARTS_ONLY_WORDS or _is_tenth_form(left, right))


def _is_tenth_form(left: str, right: str) -> bool:
    """Whether it is "ا.ستهدف": no title stands before a word that starts so."""
    return _TENTH_FORM.fullmatch(left) is not None and right.startswith("ست") and len(right) > 4


def is_known(word: str, known: Container[str]) -> bool:
    """Whether a folded word is one of those known, with proclitics before it or without."""
    return any(word[cut:] in known for cut in range(LONGEST_PROCLITICS + 1) if read_proclitics(word[:cut]) is not None)


def _fold(words: str) -> str:
    """The letters as the working copy has them, so that a form of two letters is not taken for a single one."""
    return _MARKS_AND_TATWEEL.sub("", words).translate(_TABLE)

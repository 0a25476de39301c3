"""Which characters are Arabic letters, which are dropped and which stand for others: the tables of the working copy.

The strings in capitals are bodies of character classes, to be put between brackets in a pattern.
"""

import re
import unicodedata
from collections.abc import Iterator

_LETTERS = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff"
_MORE_LETTERS = "\u0750-\u077f\u0870-\u0882\u0889-\u088d\u08a0-\u08c9"
_LETTER_SHAPES = "\ufb50-\ufbb1\ufbd3-\ufc5d\ufc64-\ufcf1\ufcf5-\ufd3d\ufd50-\ufdc7\ufdf0-\ufdfb\ufe73\ufe80-\ufefc"

LETTERS = _LETTERS + _MORE_LETTERS
"""Arabic letters as a working copy has them, tatweel not among them."""

RECEIVED_LETTERS = LETTERS + _LETTER_SHAPES
"""Arabic letters as a received text may have them, presentation forms among them."""

TATWEEL = "\u0640"

_QURANIC = "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"  # between them U+06DD, 06DE and 06E9, which are visible signs
_RARE_MARKS = "\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff"
_LATIN_COMBINING = "\u0300-\u036f"
_SHAPES_OF_VOWELS = "\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe72\ufe74\ufe76-\ufe7f"

VOWELS = f"\u0610-\u061a\u064b-\u065f\u0670{_QURANIC}{_RARE_MARKS}{_LATIN_COMBINING}{_SHAPES_OF_VOWELS}"
"""Marks that belong to the letter before them: harakat, shadda, superscript alef, Quranic and combining marks."""

INVISIBLE = "\u00ad\u061c\u180e\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufe00-\ufe0f\U000e0000-\U000e01ef"
"""Soft hyphen, bidi marks, joiners, byte order mark, variation selectors."""

BLANKS = " \t\x1f\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000"
"""Horizontal space. U+200B is among them: on real pages it stands where two words meet."""

NEWLINES = "\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"

HAMZA_ABOVE = "\u0654"


def characters_of(body: str) -> Iterator[str]:
    """Every character of the body of a class, one after the other."""
    for found in re.finditer("(.)(?:-(.))?", body, re.DOTALL):
        yield from map(chr, range(ord(found[1]), ord(found[2] or found[1]) + 1))


_FOLDED = (
    ("أإآٱٲٳٵ", "ا"),
    ("ىیېۍێۑےۓ", "ي"),
    ("ةہۂۃھۀەۿ", "ه"),
    ("کڪڬڭݣ", "ك"),
    ("ۆۇۈۉۊۋۄۅ", "و"),
    ("ڕړ", "ر"),
    ("ڵڶ", "ل"),
    ("ڡڢڤ", "ف"),
    ("ٯڧڨ", "ق"),
    ("چ", "ج"),
    ("ں", "ن"),
    ("٠۰", "0"),
    ("١۱", "1"),
    ("٢۲", "2"),
    ("٣۳", "3"),
    ("٤۴", "4"),
    ("٥۵", "5"),
    ("٦۶", "6"),
    ("٧۷", "7"),
    ("٨۸", "8"),
    ("٩۹", "9"),
    ("٫", "."),
    ("٬", ","),
    ("۔", "."),
    ("\t\x1f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " "),
    ("\u200b\u202f\u205f\u3000", " "),
    ("\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", "\n"),
)

FOLD: dict[str, str] = {old: new for olds, new in _FOLDED for old in olds}
"""One character for one. گ پ ژ stay: Arabic writers use them for more than one letter each. ؤ ئ ء stay."""

ON_HAMZA = {"و": "ؤ", "ۆ": "ؤ", "ي": "ئ", "ى": "ئ", "ی": "ئ"}
"""Letters that with U+0654 above are one letter of their own, which text in decomposed form splits."""

_DROPPED = re.compile(f"[{VOWELS}{INVISIBLE}{TATWEEL}]")


def _shapes() -> tuple[dict[str, str], dict[str, str]]:
    """Presentation forms by what they fold to: one letter, or several."""
    one: dict[str, str] = {}
    several: dict[str, str] = {}
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)):
        shape = chr(code)
        plain = unicodedata.normalize("NFKC", shape)
        if plain == shape or _DROPPED.fullmatch(shape):
            continue
        folded = "".join(FOLD.get(char, char) for char in _DROPPED.sub("", plain))
        (one if len(folded) == 1 else several)[shape] = folded
    return one, several


SHAPES, EXPANSIONS = _shapes()
"""Presentation forms that fold to one letter, and those that fold to several (ﻻ to لا)."""

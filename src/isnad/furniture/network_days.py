"""How social networks print a day: bodies of patterns that several of them share."""

from typing import Final

ENGLISH_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
"""A month, in full or cut to three letters."""

ARABIC_MONTH: Final = r"[^\W\d_]{3,8}(?: [^\W\d_]{3,6})?"
"""One word that may be a month, or two; where it stands tells that it is one."""

"""One written form of an entry, with what its shape tells."""

from enum import StrEnum

import msgspec


class Pos(StrEnum):
    """Part of speech, as far as rules ask for it."""

    NOUN = "noun"
    MASDAR = "masdar"
    VERB = "verb"
    WORD = "word"


class Voice(StrEnum):
    """`either`: undiacritised, the active and the passive look alike (قتل)."""

    ACTIVE = "active"
    PASSIVE = "passive"
    EITHER = "either"


class Form(msgspec.Struct, frozen=True, array_like=True):
    """Folded text (as in the working copy) and its features; None where the shape does not tell.

    Attributes:
        text: without proclitics; a leading article is stripped and kept as `definite`.
        number: 1, 2 or 3 for singular, dual, plural.
        feminine: of a noun's own gender, or of a verb's subject.
        pronoun: the attached pronoun, as written.
        definite: the article is part of the form, so that a proclitic must supply it.
        construct: a noun form that only stands before a genitive.
        accusative: carries the alef of an indefinite accusative or an oblique ending.
    """

    text: str
    pos: Pos
    number: int | None = None
    feminine: bool | None = None
    voice: Voice | None = None
    present: bool = False
    pronoun: str | None = None
    definite: bool = False
    construct: bool = False
    accusative: bool = False

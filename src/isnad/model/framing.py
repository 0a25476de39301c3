"""Words by which an outlet judges what it reports, as description: what stands where, in whose mouth."""

from enum import StrEnum

from isnad.model.span import Span
from isnad.model.value import Value


class Judgement(StrEnum):
    """What a loaded word does."""

    HONOUR = "honour"
    BLAME = "blame"
    SOFTEN = "soften"


class Neutral(Value, frozen=True):
    """Words that say the same without the judgement, in both languages."""

    ar: str
    en: str


class LoadedTerm(Value, frozen=True):
    """One loaded word of a document.

    Attributes:
        span: of the received text.
        text: the words as printed.
        term: id of its entry.
        neutral: None where the sentence says the same without it.
        party: id of the party that it names.
        teller: who says it, as printed, where the document cites it; None in the outlet's own voice.
    """

    span: Span
    text: str
    term: str
    how: Judgement
    neutral: Neutral | None = None
    party: str | None = None
    teller: str | None = None


class Usage(Value, frozen=True):
    """How often a document says something with a loaded word and with the plain one."""

    term: str
    loaded: int
    plain: int


class Framing(Value, frozen=True):
    """The loaded words of one document, and how often the plain ones stand beside them, by term."""

    document: str
    outlet: str | None
    terms: tuple[LoadedTerm, ...]
    usage: tuple[Usage, ...]

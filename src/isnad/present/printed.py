"""The words of a count as the report prints them, which its claim keeps only in a folded form."""

from isnad.model.claim import Claim
from isnad.present.voice import Voice
from isnad.text.working import fold

_PREFIXES = 3
"""How many letters may be written on to the front of a word ("وبال")."""


def printed_word(claim: Claim, voice: Voice) -> str | None:
    """The word that stands for a number, as printed; None where the count has none or the text is not at hand."""
    text, span = voice.texts.get(claim.document), claim.spans.count
    word = "" if claim.count is None else fold(claim.count.word or "")
    if text is None or span is None or not word or span.end > len(text):
        return None
    words, length = span.of(text).split(), len(word.split())
    runs = [" ".join(words[at : at + length]) for at in range(len(words) - length + 1)]
    for written_on in range(_PREFIXES + 1):
        found = next((run[written_on:] for run in runs if fold(run[written_on:]) == word), None)
        if found is not None:
            return found
    return None

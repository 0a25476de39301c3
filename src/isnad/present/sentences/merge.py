"""A merge of origins as a sentence: which two documents are one witness, and why."""

from isnad.model.origin import Merge
from isnad.present.documents import document_phrase
from isnad.present.reasons import reason_sentence
from isnad.present.tables import say
from isnad.present.voice import Voice


def merge_sentence(merge: Merge, voice: Voice) -> str:
    """As in "Orient Net (1.txt) and Baladi News (2.txt) count as one witness: both cite …"."""
    return say(
        "origin.merged",
        voice.language,
        document=document_phrase(merge.document, voice),
        other=document_phrase(merge.other, voice),
        reason=reason_sentence(merge.reason, voice.language, voice.names, voice.numbers),
    )

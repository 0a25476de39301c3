"""A contradiction as sentences: both claims, what kind of disagreement it is, and why; neither is called wrong."""

from isnad.model.incident import Contradiction
from isnad.present.reasons import reason_sentence
from isnad.present.sentences.claim import brief_sentence
from isnad.present.tables import say
from isnad.present.voice import Voice


def contradiction_sentence(contradiction: Contradiction, voice: Voice) -> str:
    """Both claims in brief, what kind of disagreement it is, and why.

    Raises:
        KeyError: `voice.claims` does not hold both claims.
    """
    one, other = (brief_sentence(voice.claims[claim], voice) for claim in contradiction.claims)
    reason = reason_sentence(contradiction.reason, voice.language, voice.names, voice.numbers)
    return say(f"contradicts.{contradiction.kind}", voice.language, one=one, other=other, reason=reason)

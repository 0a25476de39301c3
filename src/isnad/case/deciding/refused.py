"""The refusal of a decision that says what cannot be so."""

from isnad.errors import IsnadError


def impossible(message: str, why: str = "", **params: str | int) -> IsnadError:
    """`review.impossible`; `why` names its sentence in the reader's language, `params` fill it in."""
    return IsnadError("review.impossible", f"{message}.", "Nothing was changed.", why=why, **params)

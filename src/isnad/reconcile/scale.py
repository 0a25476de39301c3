"""Whether an event is of large scale, where a profile reads vague words by that."""

from collections.abc import Sequence

from isnad.knowledge.profiles import Profile
from isnad.model.claim import Claim
from isnad.model.reason import Reason
from isnad.reconcile.support import FigureName, concerns, support_of


def at_scale(profile: Profile, claims: Sequence[Claim]) -> Profile:
    """The profile for the event of these claims; the same one where it asks for no scale.

    Large is an event of which every report that counts the injured tells of as many as the profile names.
    """
    if profile.scale is None:
        return profile
    small = profile.at_scale(large=False)
    wholes = {claim.id: claim for claim in claims}
    injured: dict[str, int] = {}
    for claim in claims:
        if concerns(FigureName.INJURED, claim, small):
            found = support_of(FigureName.INJURED, claim, small, wholes)
            if not isinstance(found, Reason):
                injured[claim.document] = max(found.bounds.low, injured.get(claim.document, 0))
    large = bool(injured) and min(injured.values()) >= profile.scale.injured
    return profile.at_scale(large=True) if large else small

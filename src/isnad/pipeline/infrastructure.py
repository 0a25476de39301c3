"""What kinds of civilian places were hit in an incident, by the claims about it."""

from collections.abc import Iterable, Sequence

from isnad.knowledge.targets import target_kinds
from isnad.model.claim import Claim
from isnad.model.scene import Infrastructure, Telling
from isnad.pipeline.reading import Reading


def infrastructure_of(about: Sequence[Claim], readings: Iterable[Reading]) -> tuple[Infrastructure, ...]:
    """Every kind of place that claims about the incident tell was hit, that of most reports first, then of most words.

    A place that a claim about another incident tells of is none, whichever report it stands in.
    """
    known = {claim.id for claim in about}
    found: dict[str, list[Telling]] = {}
    for reading in readings:
        for target in reading.targets:
            claim = next((claim for claim in target.claims if claim in known), None)
            if claim is not None:
                found.setdefault(target.kind, []).append(Telling(claim, reading.document.name, target.span))
    kinds = target_kinds()
    order = {kind: at for at, kind in enumerate(kinds)}
    ranked = sorted(found, key=lambda kind: (-len({t.document for t in found[kind]}), -len(found[kind]), order[kind]))
    return tuple(Infrastructure(kind, kinds[kind].label, tuple(found[kind])) for kind in ranked)

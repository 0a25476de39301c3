"""Speaks of readings and incidents that stand in no dossier, by the dossier's own words and numbers."""

from collections.abc import Iterable, Mapping, Sequence

from isnad.case.holdings import Used
from isnad.knowledge.profiles import profile
from isnad.model.decision import Decision
from isnad.model.incident import Incident
from isnad.pipeline.context import Context
from isnad.pipeline.reading import Reading
from isnad.pipeline.standing import Standing
from isnad.present.dossier.material import Material, shown
from isnad.present.dossier.telling import Telling
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition, Redaction
from isnad.store.entry import EMPTY


def telling_of(
    readings: Sequence[Reading],
    incidents: Sequence[Incident],
    using: Context,
    *,
    language: Language,
    edition: Edition,
    allowed: Iterable[str] = (),
    decisions: Sequence[Decision] = (),
    standings: Mapping[str, Standing] | None = None,
) -> Telling:
    """The words of an edition in one language.

    Its values are those that the edition may show: in public, documents are called by numbers and private persons by
    nothing.

    Args:
        readings: all that were read together, in their order, which numbers them.
        incidents: of their claims.
        using: what they were read with; a public edition reads the texts again for names.
        language: of the words.
        edition: who may read them.
        allowed: names that a reviewer put in.
        decisions: of persons.
        standings: of the claims that persons decided about, by their ids.
    """
    material = Material(
        title="",
        readings=tuple(readings),
        incidents=tuple(incidents),
        framings=(),
        copies=(),
        profile=profile(using.profile),
        fingerprint=using.fingerprint,
        used=Used(),
        issues=(),
        withheld=(),
        head=EMPTY,
        signed=False,
        gazetteer=using.gazetteer,
        redaction=Redaction(readings, using, edition, allowed),
        decisions=tuple(decisions),
        standings={} if standings is None else standings,
    )
    return Telling.of(shown(material), language)

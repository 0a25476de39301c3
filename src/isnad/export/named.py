"""Who must not be named in public, of a whole case, read some documents at a time."""

from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.stored import stored_in_order
from isnad.model.decision import PublishName
from isnad.pipeline.context import Context
from isnad.pipeline.reading import with_claims
from isnad.pipeline.standing import stand
from isnad.present.redaction.edition import Edition, Whole
from isnad.present.redaction.masking import Mask
from isnad.present.redaction.names import names_in
from isnad.store.read import Reader


def whole(reader: Reader, ledger: Ledger, context: Context, edition: Edition) -> Whole:
    """What the redaction of any part of the case has to know; for the internal edition the documents' numbers alone."""
    numbers = {name: n for n, name in enumerate(reader.names(), start=1)}
    if edition is Edition.INTERNAL:
        return Whole((), Mask(()), numbers)
    protected: dict[str, None] = {}
    for _, reading in stored_in_order(reader):
        stood = stand(reading.document.name, reading.claims, ledger.judgements)
        protected.update(dict.fromkeys(names_in([with_claims(reading, stood.claims)], context)))
    allowed = [decision.name for decision in ledger.decisions if isinstance(decision, PublishName)]
    return Whole(tuple(protected), Mask(protected, allowed), numbers)

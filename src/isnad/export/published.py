"""Which names a reviewer put into the public edition."""

from collections.abc import Callable

from isnad.export.content import Content
from isnad.model.decision import PublishName
from isnad.present.redaction.edition import Edition
from isnad.present.redaction.masking import Mask


def is_published(content: Content) -> Callable[[str], bool]:
    """Tells of a printed name whether a reviewer said that it may be printed in public.

    A public edition tells of no such decision, and holds no other names of victims.
    """
    if content.about.edition is Edition.PUBLIC:
        return lambda _name: True
    taken = (record.decision for record in content.decisions() if record.counts)
    return Mask((), [decision.name for decision in taken if isinstance(decision, PublishName)]).allows

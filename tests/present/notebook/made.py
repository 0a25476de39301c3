"""Tellings of reports written here."""

from collections.abc import Sequence

from isnad.model.document import Document
from isnad.pipeline.context import Context
from isnad.pipeline.incidents import incidents
from isnad.pipeline.reading import read
from isnad.present.dossier.telling import Telling
from isnad.present.language import Language
from isnad.present.notebook.telling import telling_of
from isnad.present.redaction.edition import Edition


def told(
    documents: Sequence[Document],
    using: Context,
    language: Language = Language.EN,
    edition: Edition = Edition.INTERNAL,
) -> Telling:
    readings = [read(document, using) for document in documents]
    made = incidents(readings, using)
    return telling_of(made.readings, made.found, using, language=language, edition=edition)

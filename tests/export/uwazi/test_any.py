"""Any incident and document as a row for Uwazi."""

from hypothesis import HealthCheck, given, settings, strategies as st

from export.anything import any_of
from isnad.export.decided import bounds_of
from isnad.export.losses import Losses
from isnad.export.records import DocumentRecord, IncidentLine, IncidentRecord
from isnad.export.uwazi.cells import Parted
from isnad.export.uwazi.entities import document_row, incident_row
from isnad.export.words import words_of
from isnad.pipeline.context import Context
from isnad.present.language import Language
from isnad.reconcile.support import FigureName

QUICK = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))


@QUICK
@given(line=any_of(IncidentLine), language=st.sampled_from(Language))
def test_any_incident(line: IncidentLine, language: Language, using: Context) -> None:
    words = words_of("uwazi")
    record = IncidentRecord(line.incident, line.review, (), ())
    row = incident_row(record, Parted(Losses(words), line.incident.id), language, using.gazetteer)
    assert tuple(row) == words.names("incidents")
    assert row["title"]
    for name in FigureName:
        bounds = bounds_of(line.incident, name)
        assert (row[f"{name}_low"], row[f"{name}_high"]) == (bounds.low, bounds.high)


@QUICK
@given(record=any_of(DocumentRecord), language=st.sampled_from(Language))
def test_any_document(record: DocumentRecord, language: Language) -> None:
    words = words_of("uwazi")
    row = document_row(record, (), Parted(Losses(words), record.id), language)
    assert tuple(row) == words.names("documents")

"""Where and when every incident was, read without its record."""

from datetime import date

from isnad.store.around import Lying, lying
from isnad.store.draft_rows import ListedRow
from isnad.store.draft_writer import DraftWriter
from isnad.store.store import Store

from .listed import listed


def document(number: int, day: str | None) -> ListedRow:
    return ListedRow(number, f"d{number}", "", day, "", "ar", "", 1, 1)


def test_every_incident_with_the_first_day_on_which_it_was_reported() -> None:
    store = Store.in_memory()
    with store.creating() as writer:
        drafts = DraftWriter(writer.connection)
        drafts.put(
            [listed(2, point=(35.5, 38.5), day=date(2022, 5, 31), killed=(0, 3), injured=(None, None)), listed(1)]
        )
        drafts.put([document(1, "2022-06-03"), document(2, "2022-06-01"), document(3, None)])
        drafts.tie("i-2", ["d1", "d2", "d3"], [])
        drafts.tie("i-1", ["d3"], [])
    with store.reading() as reader:
        found = list(lying(reader.connection))
    store.close()
    assert found == [
        Lying("i-1", None, "قرية الصفصاف", None, None, None, None, None, None),
        Lying("i-2", "2022-05-31", "قرية الصفصاف", 35.5, 38.5, 0, 3, None, None, "2022-06-01"),
    ]

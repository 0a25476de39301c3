"""Pages whose words are not all report, from the file to the claims."""

from datetime import date
from pathlib import Path

import pytest

from isnad.ingest.collection import Collection, collect
from isnad.model.terms import Event
from isnad.pipeline.context import Context
from isnad.pipeline.reading import Reading, read

BODY = "سقطت قذيفتان على سوق القرية ظهرا، وقتل ثلاثة من الباعة وأصيب سبعة، كما قال مدير المشفى القريب من السوق."
FURNITURE = "الرئيسية\nتابعنا على فيسبوك\nمواضيع ذات صلة\nمقتل 40 مدنيا في قصف على بلدة بعيدة\nجميع الحقوق محفوظة\n"


def readings(folder: Path, text: str, using: Context) -> tuple[Collection, Reading]:
    (folder / "a.txt").write_text(text, encoding="utf-8")
    found = collect([folder], today=date(2026, 6, 1))
    (document,) = found.documents
    return found, read(document, using, mentions=True)


def test_page_that_is_all_furniture_gives_an_issue_and_nothing_else(tmp_path: Path, using: Context) -> None:
    found, reading = readings(tmp_path, FURNITURE, using)
    assert [issue.reason.code for issue in found.issues] == ["ingest.no_report_found"]
    assert (reading.claims, reading.mentions, reading.summaries) == ((), (), ())


def test_furniture_around_a_report_changes_none_of_its_claims(tmp_path: Path, using: Context) -> None:
    bare = readings(tmp_path, f"{BODY}\n", using)[1]
    page = readings(tmp_path, f"{BODY}\n{FURNITURE}", using)[1]
    assert [(c.event, c.count, c.spans) for c in page.claims] == [(c.event, c.count, c.spans) for c in bare.claims]
    assert {c.event for c in bare.claims} >= {Event.KILLED, Event.INJURED}


@pytest.mark.parametrize(
    ("title", "counts", "summaries"),
    [
        ("مقتل ثلاثة من الباعة وإصابة آخرين في سوق القرية", [3], True),
        ("مقتل خمسة من الباعة في سوق القرية", [3, 5], False),
    ],
)
def test_title_that_repeats_its_report(
    tmp_path: Path, using: Context, title: str, counts: list[int], summaries: bool
) -> None:
    reading = readings(tmp_path, f"{title}\n2022-07-24\n{BODY}\n", using)[1]
    killed = [c.count.low for c in reading.claims if c.event is Event.KILLED and c.count is not None]
    assert sorted(low for low in killed if low is not None) == counts
    assert any(title.startswith(s.event.of(reading.document.received.text)) for s in reading.summaries) is summaries


def test_page_in_another_language_gives_no_claims(tmp_path: Path, using: Context) -> None:
    text = "Köy pazarına düşen iki top mermisi nedeniyle üç kişi hayatını kaybetti ve yedi kişi yaralandı, dedi muhtar."
    found, reading = readings(tmp_path, text, using)
    assert (reading.document.language, reading.claims, found.issues) == ("tr", (), ())

"""Texts of a few words, as somebody may ask about a single expression, are read whole."""

from datetime import date
from pathlib import Path

import pytest

from isnad.ingest.collection import collect
from isnad.ingest.describe import is_read
from isnad.pipeline.context import context
from isnad.pipeline.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "منذ ساعتين",
        "قبل يومين",
        "الساعة 05:17",
        "3 مشاركات",
        "قتيلان",
        "قرية الزيتونة",
        "المصدر: ثلاثة ناشطين",
        "مشاركة ثلاثة آلاف شخص",
    ],
)
def test_one_expression_alone_is_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "one.jsonl"
    path.write_text(f'{{"id": "e1", "text": "{text}", "published": "2019-03-21"}}\n', encoding="utf-8")
    (document,) = collect([path], today=date(2026, 6, 1)).documents
    assert (document.report, is_read(document)) == (text, True)


def test_mentions_of_one_expression_alone(tmp_path: Path) -> None:
    path = tmp_path / "one.jsonl"
    path.write_text('{"id": "e1", "text": "قبل يومين", "published": "2019-03-21"}\n', encoding="utf-8")
    (document,) = collect([path], today=date(2026, 6, 1)).documents
    assert {str(mention.kind) for mention in read(document, context(), mentions=True).mentions} == {"time"}


def test_another_language_is_kept_and_not_read(tmp_path: Path) -> None:
    words = "Three people were killed when a shell fell on the village market on Thursday, the mayor said."
    (tmp_path / "en.txt").write_text(words, encoding="utf-8")
    (document,) = collect([tmp_path], today=date(2026, 6, 1)).documents
    reading = read(document, context(), mentions=True)
    assert (document.language, reading.claims, reading.mentions) == ("en", (), ())

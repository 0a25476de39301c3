"""The sheets of a workbook that explain the others: what each column holds, and of what and for whom it was made."""

from collections.abc import Iterator
from typing import Any

from isnad.export.content import Content
from isnad.export.losses import Losses
from isnad.export.words import FormatWords
from isnad.present.language import Language
from isnad.present.runs import inline
from isnad.present.summary import fingerprint_rows
from isnad.present.tables import say

from .labels import Labels
from .sentence import word
from .sheet import fit
from .values import plain
from .worded import worded
from .workbook import Formats


def dictionary_sheet(
    sheet: Any,  # noqa: ANN401 - XlsxWriter is not typed
    words: FormatWords,
    named: Labels,
    formats: Formats,
    language: Language,
) -> None:
    """A row for every column of every other sheet, with the words that stand for codes in it."""
    sheet.freeze_panes(1, 0)
    for at, (header, width) in enumerate((("sheet", 20), ("column", 34), ("means", 120))):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, word(f"dictionary.{header}", language), formats.header)
    row = 0
    for name, columns in words.tables.items():
        headers = named.of(name, language)
        for column in columns:
            row += 1
            sheet.write_string(row, 0, named.sheets[name].into(language))
            sheet.write_string(row, 1, headers[column.name])
            codes = ((code, worded(column.name, code, language)) for code in column.values)
            said = [str(words_) for code, words_ in codes if words_ is not None and words_ != code]
            means = " ".join([column.means.into(language), *([f"({' | '.join(said)})"] if said else [])])
            sheet.write_string(row, 2, means, formats.wrapped)
    sheet.autofilter(0, 0, row, 2)


def about_sheet(
    sheet: Any,  # noqa: ANN401 - XlsxWriter is not typed
    content: Content,
    words: FormatWords,
    losses: Losses,
    formats: Formats,
    language: Language,
) -> None:
    """What it is of, what it depends on, how it is to be read, and what it does not hold."""
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 120)
    sheet.write_string(0, 0, words.title.into(language), formats.header)
    sheet.write_string(0, 1, fit(inline(content.about.title)), formats.header)
    for row, (label, value) in enumerate(_rows(content, words, losses, language), start=1):
        sheet.write_string(row, 0, label, formats.wrapped)
        sheet.write_string(row, 1, fit(value), formats.wrapped)


def _rows(content: Content, words: FormatWords, losses: Losses, language: Language) -> Iterator[tuple[str, str]]:
    about = content.about
    yield word("about.edition", language), word(f"sheet.header.{about.edition}", language)
    yield word("about.note", language), word("about.read", language)
    if not about.current:
        yield word("about.note", language), say("run.export_older", language)
    yield word("about.unit", language), words.unit.into(language)
    yield word("about.incidents", language), str(content.count())
    yield word("about.id", language), about.case
    yield word("about.built", language), about.built.at
    yield word("about.head", language), f"{about.head.length}: {about.head.hash}"
    yield from ((label, plain(value)) for label, value in fingerprint_rows(about.fingerprint, language))
    for loss in losses.all():
        if loss.count:
            yield word("about.lost", language), loss.ar if language is Language.AR else loss.en

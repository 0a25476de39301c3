"""`isnad export`: a case in the formats of others."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from isnad.cli.options import Speak
from isnad.cli.stderr import say
from isnad.errors import IsnadError
from isnad.export.json_content import JsonContent
from isnad.export.opening import content_of
from isnad.export.registry import Asked, known, write
from isnad.model.codec import to_json
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition
from isnad.present.runs import isolate
from isnad.present.tables import say as phrase

Source = Annotated[
    Path,
    typer.Argument(
        metavar="CASE", help="The folder of a case, as isnad build makes it, or an export of one in Isnad's JSON."
    ),
]


def export(
    case: Source,
    *,
    to: Annotated[
        list[str] | None,
        typer.Option("--to", help="A format, as often as there are formats to write; all writes every one."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="The folder that gets a folder for each format; by default the case's name beside it, with "
            ".export.public or .export.internal.",
        ),
    ] = None,
    edition: Annotated[
        Edition,
        typer.Option(
            help="public names no person but those a reviewer put in and holds no reports; internal is whole."
        ),
    ] = Edition.PUBLIC,
    language: Speak = Language.EN,
) -> None:
    """Write a case in the formats of others: tables, maps, the columns of other recorders, its own JSON.

    Each format is a folder: its files, dictionary.csv (what every column means), losses.json (what the format could not
    hold), and about.json (which edition of what, and the SHA-256 of every file).
    Example: isnad export baghuz.case --to json
    """
    formats = known(to or ())
    if not formats:
        raise IsnadError("export.no_format", "no format is named.", "Name one with --to, or all with --to all.")
    target = output or case.with_name(f"{_title(case)}.export.{edition}")
    if case.resolve() in (target.resolve(), *target.resolve().parents):
        message = f"{target} is in the case, which holds nothing but itself."
        raise IsnadError("export.into_case", message, "Name another folder.")
    with content_of(case, edition, jobs=os.cpu_count() or 1) as content:
        if not content.about.current:
            say(phrase("run.export_older", language))
        for name in _of_export(formats, to or (), language) if isinstance(content, JsonContent) else formats:
            written = write(name, content, target / name, Asked(language, content.context))
            key = "run.exported" if written.losses == 0 else "run.exported_with_losses"
            say(phrase(key, language, format=name, path=isolate(written.folder, language), n=written.losses))
        say(f"fingerprint: {to_json(content.about.fingerprint)}")


def _of_export(formats: Sequence[str], asked: Sequence[str], language: Language) -> Iterator[str]:
    """Those that an export of a case can be written in: what a bundle is evidence of is in the case alone."""
    for name in formats:
        if name == "bundle" and name not in asked:
            say(phrase("run.export_without_bundle", language))
        else:
            yield name


def _title(case: Path) -> str:
    return case.resolve().name.removesuffix(".json").removesuffix(".internal").removesuffix(".case")

"""`isnad verify`: whether everything in a case, or in an evidence bundle of one, is as it was kept."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.cli.options import Exit, Speak
from isnad.cli.output import lines_to, write_line
from isnad.cli.stderr import say
from isnad.model.document import Issue
from isnad.model.value import Value
from isnad.present.language import Language
from isnad.present.reasons import issue_sentence
from isnad.present.tables import say as phrase

if TYPE_CHECKING:
    from isnad.case.verify import Verdict


class Said(Value, frozen=True):
    """A break or a note: where, its code, and its sentence."""

    where: str
    code: str
    sentence: str


class Line(Value, frozen=True):
    """The one line of output."""

    case: str
    whole: bool
    broken: Said | None
    notes: tuple[Said, ...]
    head: str
    length: int
    documents: int
    manifests: int
    key: str


class BundleLine(Value, frozen=True):
    """The same of an evidence bundle: what was checked, a sentence each."""

    bundle: str
    whole: bool
    signed: bool
    broken: Said | None
    checked: tuple[str, ...]


def verify(
    case: Annotated[
        Path, typer.Argument(metavar="CASE", help="The folder of a case, or of an evidence bundle.", show_default=False)
    ],
    *,
    head: Annotated[
        str | None,
        typer.Option(metavar="HASH", help="A head that was lodged elsewhere: the log must hold it."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="JSON; the default when piped.")] = False,
    language: Speak = Language.EN,
) -> None:
    """Check every byte, text, claim, log entry and signature of a case, and name the first that is not as it was.

    Ends with 1 where something is broken, or a bundle is signed by nobody. Prints the head of the log, which can be
    lodged with somebody else: a log that was written anew cannot hold it.
    Example: isnad verify baghuz.case
    """
    # Imported here, as only this command needs a database and keys.
    from isnad.case.verify import verify as verified  # noqa: PLC0415

    if (case / "about.json").is_file():
        _bundle(case, as_json=json or not sys.stdout.isatty())
        return
    verdict = verified(case, head)
    with lines_to(None) as out:
        if json or not sys.stdout.isatty():
            write_line(out, _line(case, verdict, language))
        else:
            out.writelines(f"{line}\n" for line in _sentences(verdict, language))
    if verdict.broken is not None:
        say(issue_sentence(verdict.broken, language))
        raise typer.Exit(Exit.NOTHING.code)


def _bundle(folder: Path, *, as_json: bool) -> None:
    """The same of an evidence bundle, in the words of the checker that lies in it."""
    from isnad.export.bundle.verify import ALONE, BrokenError, checked, is_vouched  # noqa: PLC0415 - only for bundles

    told: tuple[str, ...] = ()
    broken: Said | None = None
    try:
        told = tuple(checked(folder))
    except BrokenError as error:
        broken = Said(error.where, "bundle.broken", str(error))
    is_signed = broken is None and is_vouched(told)
    with lines_to(None) as out:
        if as_json:
            write_line(out, BundleLine(str(folder), broken is None, is_signed, broken, told))
        else:
            out.writelines(f"{line}\n" for line in told)
    if not is_signed:
        say(ALONE if broken is None else broken.sentence)
        raise typer.Exit(Exit.NOTHING.code)


def _line(case: Path, verdict: "Verdict", language: Language) -> Line:
    return Line(
        str(case),
        verdict.broken is None,
        None if verdict.broken is None else _said(verdict.broken, language),
        tuple(_said(note, language) for note in verdict.notes),
        verdict.head.hash,
        verdict.head.length,
        verdict.documents,
        verdict.manifests,
        verdict.key,
    )


def _said(issue: Issue, language: Language) -> Said:
    return Said(issue.where, issue.reason.code, issue_sentence(issue, language))


def _sentences(verdict: "Verdict", language: Language) -> list[str]:
    lines = [issue_sentence(note, language) for note in verdict.notes]
    if verdict.broken is None:
        lines.append(phrase("custody.whole", language, documents=verdict.documents, manifests=verdict.manifests))
    lines += [
        phrase("custody.head", language, head=verdict.head.hash, length=verdict.head.length),
        phrase("custody.key", language, print=verdict.key),
        phrase("custody.lodge", language),
    ]
    return lines

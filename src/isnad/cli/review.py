"""`isnad review`: what waits in a case, decisions in files, audits, and copies of the case."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.cli.account import account
from isnad.cli.bringing import bring
from isnad.cli.opening import Case, reading_of, store_of
from isnad.cli.options import Output, Speak
from isnad.cli.output import lines_to, write_line
from isnad.errors import IsnadError
from isnad.model.decision import Decision
from isnad.model.document import Issue
from isnad.model.value import Value
from isnad.present.language import Language
from isnad.present.reasons import issue_sentence
from isnad.present.runs import inline
from isnad.present.tables import say as phrase

if TYPE_CHECKING:
    from isnad.review.queue import Listed

app = typer.Typer(
    help="The review of a case from the command line: what waits, decisions in files, audits, and copies of the "
    "case.\n\nThe desk (isnad serve) does the same in a browser, on the same case.\n\n"
    "Example: isnad review queue baghuz.case",
    no_args_is_help=True,
    rich_markup_mode=None,
)

app.command("import")(bring)

Json = Annotated[bool, typer.Option("--json", help="JSON lines; the default when piped.")]


class Taken(Value, frozen=True):
    """What became of decisions."""

    decisions: int
    entries: tuple[int, ...]
    incidents: tuple[str, ...]
    kept: bool


class Audited(Value, frozen=True):
    """A sample: its claims with their verdicts, and the share of wrong ones with its 95 % interval, 0 to 1."""

    seed: int
    size: int
    claims: dict[str, str | None]
    judged: int
    wrong: int
    share: float | None
    low: float | None
    high: float | None


class Copied(Value, frozen=True):
    """A copy of a case that verified, with the head of its log."""

    case: str
    copy: str
    documents: int
    head: str
    length: int


@app.command()
def queue(
    case: Case,
    *,
    limit: Annotated[int, typer.Option(help="How many of the first.", min=1, max=1000)] = 20,
    json: Json = False,
    language: Speak = Language.EN,
) -> None:
    """Print what waits for a person, in the order of what a look at it is worth.

    Decisions whose claim is not found any more come first, then claims that changed since they were decided.
    Example: isnad review queue baghuz.case --limit 5
    """
    with reading_of(case) as (store, using):
        from isnad.review.queue import first  # noqa: PLC0415 - only these commands need a database

        with store.reading() as reader:
            found = first(reader, using, language, limit)
    with lines_to(None) as out:
        for one in found:
            if json or not sys.stdout.isatty():
                write_line(out, one)
            else:
                out.write(_line(one, language) + "\n")


@app.command()
def decide(
    case: Case,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="JSON lines, a decision each.", show_default=False)],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would become of them.")] = False,
    who: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="The name for the log; by default your account's.")
    ] = None,
    language: Speak = Language.EN,
) -> None:
    """Take the decisions of a file: all of them, or none where one cannot be taken.

    They are taken in your name and now, whoever took them before. Their forms are those of isnad review export.
    Example: isnad review decide baghuz.case decisions.jsonl --dry-run
    """
    decisions = _decisions(file, language)
    with reading_of(case) as (store, using):
        from isnad.case.deciding.take import rehearse, take  # noqa: PLC0415
        from isnad.knowledge.profiles import profile  # noqa: PLC0415

        done = (rehearse if dry_run else take)(store, profile(using.profile), decisions, who or account())
    with lines_to(None) as out:
        write_line(out, Taken(len(decisions), () if dry_run else done.entries, done.incidents, not dry_run))


@app.command()
def export(case: Case, *, output: Output = None) -> None:
    """Print the decisions of a case that count, as JSON lines; what was undone is left out.

    isnad incidents --decisions and isnad review decide take them.
    Example: isnad review export baghuz.case -o decisions.jsonl
    """
    from isnad.case.drafting.ledger import Ledger  # noqa: PLC0415

    with store_of(case) as store, store.reading() as reader:
        decisions = Ledger.whole(reader.decisions).decisions
    with lines_to(output) as out:
        for decision in decisions:
            write_line(out, decision)


@app.command()
def audit(
    case: Case,
    *,
    size: Annotated[int, typer.Option(help="Claims of the sample.", min=1, max=1000)] = 100,
    seed: Annotated[int, typer.Option(help="From which it is drawn.", min=0, max=999_999_999)] = 1,
) -> None:
    """Print a random sample of claims, what people said of each, and how often the program was wrong.

    Claims are judged at the desk, or by decisions of the kind audit.
    Example: isnad review audit baghuz.case --size 50
    """
    from isnad.review.audit import audit as audited  # noqa: PLC0415

    with store_of(case) as store, store.reading() as reader:
        found = audited(reader, seed, size)
    rate = found.rate
    line = Audited(
        seed,
        size,
        {id_: found.verdicts.get(id_) for id_ in found.claims},
        len(found.verdicts),
        found.wrong,
        None if rate is None else round(rate.share, 4),
        None if rate is None else round(rate.low, 4),
        None if rate is None else round(rate.high, 4),
    )
    with lines_to(None) as out:
        write_line(out, line)


@app.command()
def backup(
    case: Case,
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FOLDER", help="The folder of the copy; must not be there yet.")
    ],
) -> None:
    """Copy a case as it is at this moment, also while it is served or built, and verify the copy.

    The private key lies outside of a case and is not copied: keep it apart.
    Example: isnad review backup baghuz.case -o baghuz-monday.case
    """
    from isnad.case.backup import backup as copied  # noqa: PLC0415

    verdict = copied(case, output)
    with lines_to(None) as out:
        write_line(out, Copied(str(case), str(output), verdict.documents, verdict.head.hash, verdict.head.length))


def _line(one: "Listed", language: Language) -> str:
    waits = phrase(f"review.{one.waits}", language)
    return phrase(
        "review.line", language, waits=waits, sentence=one.sentence, claim=one.claim, document=inline(one.document)
    )


def _decisions(path: Path, language: Language) -> list[Decision]:
    """Every decision of the file.

    Raises:
        IsnadError: `cli.no_decisions`, where it is no file, or one line of it is no decision.
    """
    from isnad.ingest.decisions import read_decisions  # noqa: PLC0415

    if not path.is_file():
        raise IsnadError("cli.no_decisions", f"{path} is no file of decisions.", "Give a file of JSON lines.")
    found: list[Decision] = []
    for item in read_decisions(path):
        if isinstance(item, Issue):
            raise IsnadError("cli.no_decisions", issue_sentence(item, language), "Nothing was changed.")
        found.append(item)
    return found
